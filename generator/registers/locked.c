#include "registers/locked.h"

#include <errno.h>
#include <fcntl.h>
#include <stdalign.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <sodium.h>

#include "base/arena.h"

enum { CHUNK_BYTES = 64 * 1024, PAGE_BYTES = 4096 };

struct chunk {
	struct chunk *next;
	size_t used;
	size_t size;
	alignas(max_align_t) unsigned char bytes[];
};

/* The first chunk holds the arena itself. */
struct locked {
	struct chunk *chunks;
};

static struct chunk *
open_chunk(size_t need)
{
	size_t size = need + sizeof(struct chunk);
	struct chunk *chunk;

	if (size < CHUNK_BYTES)
		size = CHUNK_BYTES;
	size = (size + PAGE_BYTES - 1) & ~(size_t)(PAGE_BYTES - 1);
	chunk = mmap(NULL, size, PROT_READ | PROT_WRITE,
	    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (chunk == MAP_FAILED)
		BUG("out of memory (registers)");
	madvise(chunk, size, MADV_DONTDUMP);
	(void)sodium_mlock(chunk, size);
	chunk->size = size - sizeof *chunk;
	return chunk;
}

static void
close_chunk(struct chunk *chunk)
{
	size_t size = chunk->size + sizeof *chunk;

	sodium_munlock(chunk, size);
	munmap(chunk, size);
}

static size_t
round_up(size_t size)
{
	const size_t align = alignof(max_align_t);

	return (size + align - 1) & ~(align - 1);
}

struct locked *
locked_open(void)
{
	struct chunk *chunk = open_chunk(0);
	struct locked *locked = (void *)chunk->bytes;

	chunk->used = round_up(sizeof *locked);
	locked->chunks = chunk;
	return locked;
}

void *
locked_alloc(struct locked *locked, size_t count, size_t size)
{
	struct chunk *chunk = locked->chunks;
	size_t need;
	void *p;

	if (__builtin_mul_overflow(count, size, &need) || need > SIZE_MAX / 4)
		BUG("out of memory (registers)");
	need = round_up(need == 0 ? 1 : need);
	if (chunk->size - chunk->used < need) {
		chunk = open_chunk(need);
		chunk->next = locked->chunks;
		locked->chunks = chunk;
	}
	p = chunk->bytes + chunk->used;
	chunk->used += need;
	return p;
}

char *
locked_copy(struct locked *locked, const char *text, size_t length)
{
	char *copy = locked_alloc(locked, length + 1, 1);

	if (length > 0)
		memcpy(copy, text, length);
	return copy;
}

void *
locked_grow(struct locked *locked, const void *old, size_t old_size,
    size_t new_size)
{
	void *p = locked_alloc(locked, 1, new_size);

	if (old_size > 0)
		memcpy(p, old, old_size);
	return p;
}

static enum file_status
read_all(struct locked *locked, int fd, size_t size, struct file_bytes *out)
{
	size_t got = 0;

	out->bytes = locked_alloc(locked, size + 1, 1);
	while (got < size) {
		ssize_t n = read(fd, out->bytes + got, size - got);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return FILE_FAILED;
		if (n == 0)
			break;
		got += (size_t)n;
	}
	out->length = got;
	return FILE_OK;
}

enum file_status
locked_read(struct locked *locked, const char *path, size_t limit,
    struct file_bytes *out)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	enum file_status status;
	struct stat stat;

	if (fd < 0)
		return errno == ENOENT || errno == ENOTDIR ? FILE_MISSING :
		    errno == EACCES ? FILE_FORBIDDEN : FILE_FAILED;
	if (fstat(fd, &stat) != 0)
		status = FILE_FAILED;
	else if (!S_ISREG(stat.st_mode))
		status = FILE_NOT_REGULAR;
	else if ((uintmax_t)stat.st_size > limit)
		status = FILE_TOO_LARGE;
	else
		status = read_all(locked, fd, (size_t)stat.st_size, out);
	close(fd);
	return status;
}

void
locked_close(struct locked *locked)
{
	struct chunk *chunk;

	if (locked == NULL)
		return;
	chunk = locked->chunks;
	while (chunk != NULL) {
		struct chunk *next = chunk->next;

		close_chunk(chunk);
		chunk = next;
	}
}
