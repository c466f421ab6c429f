#include "render/pdf_cache.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <qpdf/qpdf-c.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/map.h"
#include "base/text.h"
#include "render/pdf.h"

/*
 * What finishing is changes with its code: the Makefile says the digest of it,
 * so that no file of an older program is taken for one of this.
 */
#ifndef FINISHING
#define FINISHING "unknown"
#endif

enum { LARGEST = 64 * 1024 * 1024 };

struct pdf_cache {
	struct arena *arena;
	const char *folder; /* NULL: nothing is kept */
	int lock;           /* -1: none could be had, and nothing is removed */
	struct map *used;   /* paths below the folder */
	bool shelves[PDF_SHELVES]; /* those that were used */
};

static const char *const shelf_names[PDF_SHELVES] = {
	[PDF_PUBLIC] = "public",
	[PDF_PRIVATE] = "private",
	[PDF_PREVIEW] = "preview",
};

struct pdf_cache *
pdf_cache_open(struct arena *arena, const char *folder)
{
	struct pdf_cache *cache = arena_alloc(arena, 1, sizeof *cache);

	*cache = (struct pdf_cache){ .arena = arena, .folder = folder,
		.lock = -1, .used = map_open(arena) };
	if (folder == NULL || file_make_folder(folder) != FILE_OK)
		return cache;
	cache->lock = open(file_join(arena, folder, ".lock"),
	    O_RDWR | O_CREAT | O_CLOEXEC, 0666);
	/* Whoever trims has it for a moment only. */
	if (cache->lock >= 0 && flock(cache->lock, LOCK_SH) != 0) {
		close(cache->lock);
		cache->lock = -1;
	}
	return cache;
}

/* Lengths stand before the parts, so that no two jobs run together alike. */
static void
add_part(struct text *text, const char *part)
{
	if (part == NULL)
		part = "";
	text_add_format(text, "%zu:%s\n", strlen(part), part);
}

void
pdf_cache_key(struct arena *arena, const struct pdf_engine *engine,
    const char *version, const struct pdf_job *job, char key[DIGEST_HEX])
{
	struct text all = text_open(arena, TEXT_LIMIT);

	add_part(&all, FINISHING);
	add_part(&all, qpdf_get_qpdf_version());
	add_part(&all, engine->name);
	add_part(&all, version);
	add_part(&all, job->address);
	add_part(&all, job->title);
	add_part(&all, job->language);
	add_part(&all, job->author);
	add_part(&all, job->as_of);
	add_part(&all, job->foot == NULL ? "none" : "foot");
	add_part(&all, job->foot);
	text_add_format(&all, "%d %d %d %d\n", job->margins.top,
	    job->margins.right, job->margins.bottom, job->margins.left);
	text_add_n(&all, job->html, job->length);
	digest_hex(all.bytes, all.length, key);
}

static const char *
name_of(struct arena *arena, const struct pdf_job *job, const char *key)
{
	return arena_format(arena, "%s/%s.pdf", shelf_names[job->shelf], key);
}

/* "%lscp PAGES LENGTH DIGEST\n", then the PDF. */
static bool
parse_head(const struct file_bytes *file, size_t *head,
    struct pdf_result *found)
{
	char digest[DIGEST_HEX], said[DIGEST_HEX];
	const char *end = memchr(file->bytes, '\n', file->length);

	if (end == NULL || sscanf(file->bytes, "%%lscp %zu %zu %64[0-9a-f]\n",
	    &found->pages, &found->length, said) != 3)
		return false;
	*head = (size_t)(end - file->bytes) + 1;
	if (file->length - *head != found->length)
		return false;
	digest_hex(file->bytes + *head, found->length, digest);
	return strcmp(digest, said) == 0;
}

bool
pdf_cache_get(struct arena *arena, struct pdf_cache *cache,
    const struct pdf_job *job, const char *key, struct pdf_result *result)
{
	struct pdf_result found = { .end = PDF_OK, .kept = true };
	const char *name = name_of(cache->arena, job, key);
	struct file_bytes file;
	size_t head = 0;

	if (cache->folder == NULL)
		return false;
	map_put(cache->used, name, cache);
	cache->shelves[job->shelf] = true;
	if (file_read(arena, file_join(arena, cache->folder, name), LARGEST,
	    &file) != FILE_OK || !parse_head(&file, &head, &found))
		return false;
	found.bytes = file.bytes + head;
	*result = found;
	return true;
}

/* What not everybody may read is not for everybody on this machine either. */
static void
make_shelf(struct arena *arena, const struct pdf_cache *cache,
    enum pdf_shelf shelf)
{
	const char *folder = file_join(arena, cache->folder,
	    shelf_names[shelf]);

	if (file_make_folder(folder) == FILE_OK && shelf != PDF_PUBLIC)
		(void)chmod(folder, S_IRWXU);
}

void
pdf_cache_put(struct arena *arena, struct pdf_cache *cache,
    const struct pdf_job *job, const char *key,
    const struct pdf_result *result)
{
	struct text file = text_open(arena, LARGEST);
	char digest[DIGEST_HEX];

	/* A flaw is to be said again at every build. */
	if (cache->folder == NULL || result->end != PDF_OK ||
	    result->flaw != NULL || result->length > LARGEST / 2)
		return;
	digest_hex(result->bytes, result->length, digest);
	text_add_format(&file, "%%lscp %zu %zu %s\n", result->pages,
	    result->length, digest);
	text_add_n(&file, result->bytes, result->length);
	make_shelf(arena, cache, job->shelf);
	(void)file_write(file_join(arena, cache->folder, name_of(arena, job,
	    key)), file.bytes, file.length);
}

static void
trim(const struct pdf_cache *cache)
{
	for (int shelf = 0; shelf < PDF_SHELVES; shelf++) {
		const char *name = shelf_names[shelf];
		struct list entries = { 0 };

		if (!cache->shelves[shelf] || file_walk(cache->arena,
		    file_join(cache->arena, cache->folder, name), &entries) !=
		    FILE_OK)
			continue;
		for (size_t i = 0; i < entries.count; i++) {
			const struct file_entry *entry = entries.items[i];
			const char *path = file_join(cache->arena, name,
			    entry->path);

			if (map_get(cache->used, path) == NULL)
				(void)unlink(file_join(cache->arena,
				    cache->folder, path));
		}
	}
}

void
pdf_cache_close(struct pdf_cache *cache)
{
	if (cache->lock < 0)
		return;
	/* Another build prints: it trims when it ends. */
	if (flock(cache->lock, LOCK_EX | LOCK_NB) == 0)
		trim(cache);
	close(cache->lock);
	cache->lock = -1;
}

void
pdf_cache_empty(struct arena *arena, const char *folder, bool preview)
{
	struct pdf_cache *cache;

	if (folder == NULL || !file_is_folder(folder))
		return;
	cache = pdf_cache_open(arena, folder);
	cache->shelves[PDF_PUBLIC] = cache->shelves[PDF_PRIVATE] = !preview;
	cache->shelves[PDF_PREVIEW] = preview;
	pdf_cache_close(cache);
}
