#include "inspect/share.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/text.h"
#include "inspect/look.h"
#include "inspect/tree.h"
#include "inspect/wire.h"

enum { MOST_PROCESSES = 16, FILES_EACH = 32, SECONDS_A_FILE = 300,
	READ_BYTES = 256 * 1024 };

/* The next branch that nobody has taken: pages and PDFs differ too much to be
 * dealt out beforehand. */
struct counter {
	_Atomic size_t next;
};

/* What all that is shared out has in common. */
struct shared {
	struct arena *keep;
	struct tree *tree;
	const struct wanted *wanted;
	struct counter *counter;
	size_t processes;
};

struct worker {
	pid_t pid;
	int from;        /* -1 when it has ended */
	struct text got; /* what came and is no whole message yet */
};

/* Of address space, as it is now; 0 where nobody can say. */
static uint64_t
space_in_use(void)
{
	FILE *file = fopen("/proc/self/statm", "re");
	unsigned long long pages = 0;

	if (file == NULL)
		return 0;
	if (fscanf(file, "%llu", &pages) != 1)
		pages = 0;
	fclose(file);
	return pages * (uint64_t)sysconf(_SC_PAGESIZE);
}

void
share_limit_memory(size_t processes)
{
	const uint64_t most = UINT64_C(3) << 30, least = UINT64_C(1) << 29;
	uint64_t machine = (uint64_t)sysconf(_SC_PHYS_PAGES) *
	    (uint64_t)sysconf(_SC_PAGESIZE);
	uint64_t room = machine / 2 / processes;
	struct rlimit limit;

	room = room > most ? most : room < least ? least : room;
	room += space_in_use();
	if (getrlimit(RLIMIT_AS, &limit) != 0)
		return;
	/* What somebody set who knows this machine stands. */
	if (limit.rlim_cur == RLIM_INFINITY || limit.rlim_cur > room)
		limit.rlim_cur = room;
	/* AddressSanitizer takes more addresses than any limit leaves. */
#ifndef __SANITIZE_ADDRESS__
	setrlimit(RLIMIT_AS, &limit);
#endif
}

static bool
write_all(int fd, const char *bytes, size_t length)
{
	while (length > 0) {
		ssize_t n = write(fd, bytes, length);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return false;
		bytes += n;
		length -= (size_t)n;
	}
	return true;
}

/* A worker's whole life. */
static _Noreturn void
work(const struct shared *shared, int to)
{
	struct arena *scratch = arena_open("inspecting a file");
	const struct tree *tree = shared->tree;
	size_t i;

	prctl(PR_SET_PDEATHSIG, SIGKILL);
	signal(SIGALRM, SIG_DFL);
	share_limit_memory(shared->processes);
	while ((i = atomic_fetch_add(&shared->counter->next, 1)) <
	    tree->branches.count) {
		const struct branch *branch = tree->branches.items[i];
		struct text message;

		if (branch->kind != FILE_REGULAR)
			continue;
		alarm(SECONDS_A_FILE);
		message = text_open(scratch, TEXT_LIMIT);
		wire_write(&message, i, look_at(scratch, scratch, tree,
		    shared->wanted, branch->path));
		if (!write_all(to, message.bytes, message.length))
			_exit(1);
		arena_reset(scratch);
	}
	arena_wipe(scratch);
	_exit(0);
}

/* False when no process could be made. */
static bool
hire(struct worker *worker, const struct shared *shared)
{
	int ends[2];

	if (pipe2(ends, O_CLOEXEC) != 0)
		return false;
	fflush(NULL);
	worker->pid = fork();
	if (worker->pid == 0) {
		close(ends[0]);
		work(shared, ends[1]);
	}
	close(ends[1]);
	worker->from = ends[0];
	if (worker->pid < 0)
		close(ends[0]);
	return worker->pid > 0;
}

static void
accept_verdict(const struct shared *shared, const char *bytes, size_t length)
{
	const struct list *branches = &shared->tree->branches;
	size_t index = 0;
	struct verdict *verdict = wire_read(shared->keep, bytes, length,
	    &index);

	if (verdict != NULL && index < branches->count)
		((struct branch *)branches->items[index])->verdict = verdict;
}

static void
dismiss(struct worker *worker)
{
	close(worker->from);
	worker->from = -1;
	while (waitpid(worker->pid, NULL, 0) < 0 && errno == EINTR)
		continue;
}

/* Read what is there; the whole messages in it become verdicts. */
static void
listen_to(const struct shared *shared, struct worker *worker, char *block)
{
	ssize_t n = read(worker->from, block, READ_BYTES);
	size_t at = 0, length, rest;

	if (n < 0 && errno == EINTR)
		return;
	if (n <= 0) {
		dismiss(worker);
		return;
	}
	text_add_n(&worker->got, block, (size_t)n);
	while ((length = wire_length(worker->got.bytes + at,
	    worker->got.length - at)) > 0) {
		accept_verdict(shared, worker->got.bytes + at, length);
		at += length;
	}
	rest = worker->got.length - at;
	memmove(worker->got.bytes, worker->got.bytes + at, rest);
	text_cut(&worker->got, rest);
}

/*
 * One that died took its file with it, and another takes up the next: each
 * hire is paid for by a file, so that there is an end to them.
 */
static void
replace(const struct shared *shared, struct worker *worker)
{
	text_cut(&worker->got, 0);
	if (atomic_load(&shared->counter->next) >=
	    shared->tree->branches.count || !hire(worker, shared))
		worker->from = -1;
}

static void
listen_to_all(const struct shared *shared, struct worker *workers,
    size_t count)
{
	struct pollfd fds[MOST_PROCESSES];
	char *block = arena_alloc(shared->keep, READ_BYTES, 1);
	size_t alive = count;

	while (alive > 0) {
		for (size_t i = 0; i < count; i++)
			fds[i] = (struct pollfd){ workers[i].from, POLLIN, 0 };
		if (poll(fds, (nfds_t)count, -1) < 0 && errno != EINTR)
			break;
		alive = 0;
		for (size_t i = 0; i < count; i++) {
			if (workers[i].from >= 0 && fds[i].revents != 0) {
				listen_to(shared, &workers[i], block);
				if (workers[i].from < 0)
					replace(shared, &workers[i]);
			}
			alive += workers[i].from >= 0;
		}
	}
}

static size_t
processes_for(size_t files)
{
	long online = sysconf(_SC_NPROCESSORS_ONLN);
	size_t most = online < 1 ? 1 : (size_t)online;
	size_t wanted = files / FILES_EACH + 1;

	if (most > MOST_PROCESSES)
		most = MOST_PROCESSES;
	return wanted < most ? wanted : most;
}

void
share_looks(struct arena *keep, struct tree *tree,
    const struct wanted *wanted)
{
	struct worker workers[MOST_PROCESSES] = { 0 };
	struct shared shared = { .keep = keep, .tree = tree, .wanted = wanted,
		.processes = processes_for(tree->branches.count) };
	size_t count = 0;

	shared.counter = mmap(NULL, sizeof *shared.counter,
	    PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (shared.counter == MAP_FAILED)
		return;
	atomic_init(&shared.counter->next, 0);
	while (count < shared.processes && hire(&workers[count], &shared)) {
		workers[count].got = text_open(keep, TEXT_LIMIT);
		count++;
	}
	listen_to_all(&shared, workers, count);
	for (size_t i = 0; i < count; i++)
		if (workers[i].from >= 0)
			dismiss(&workers[i]);
	munmap(shared.counter, sizeof *shared.counter);
}
