#include "inspect/share.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
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

struct worker {
	pid_t pid;
	int from;        /* -1 when it has ended */
	struct text got; /* what came and is no whole message yet */
};

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
work(struct tree *tree, const struct wanted *wanted,
    struct counter *counter, int to)
{
	struct arena *scratch = arena_open("inspecting a file");
	size_t i;

	prctl(PR_SET_PDEATHSIG, SIGKILL);
	signal(SIGALRM, SIG_DFL);
	while ((i = atomic_fetch_add(&counter->next, 1)) <
	    tree->branches.count) {
		const struct branch *branch = tree->branches.items[i];
		struct text message;

		if (branch->kind != FILE_REGULAR)
			continue;
		alarm(SECONDS_A_FILE);
		message = text_open(scratch, TEXT_LIMIT);
		wire_write(&message, i, look_at(scratch, scratch, tree,
		    wanted, branch->path));
		if (!write_all(to, message.bytes, message.length))
			_exit(1);
		arena_reset(scratch);
	}
	arena_wipe(scratch);
	_exit(0);
}

/* False when no process could be made. */
static bool
hire(struct worker *worker, struct tree *tree,
    const struct wanted *wanted, struct counter *counter)
{
	int ends[2];

	if (pipe2(ends, O_CLOEXEC) != 0)
		return false;
	fflush(NULL);
	worker->pid = fork();
	if (worker->pid == 0) {
		close(ends[0]);
		work(tree, wanted, counter, ends[1]);
	}
	close(ends[1]);
	worker->from = ends[0];
	if (worker->pid < 0)
		close(ends[0]);
	return worker->pid > 0;
}

static void
accept_verdict(struct arena *keep, struct tree *tree, const char *bytes,
    size_t length)
{
	size_t index = 0;
	struct verdict *verdict = wire_read(keep, bytes, length, &index);

	if (verdict != NULL && index < tree->branches.count)
		((struct branch *)tree->branches.items[index])->verdict =
		    verdict;
}

/* Read what is there; the whole messages in it become verdicts. */
static void
listen_to(struct arena *keep, struct worker *worker, struct tree *tree,
    char *block)
{
	ssize_t n = read(worker->from, block, READ_BYTES);
	size_t at = 0, length, rest;

	if (n < 0 && errno == EINTR)
		return;
	if (n <= 0) {
		close(worker->from);
		worker->from = -1;
		return;
	}
	text_add_n(&worker->got, block, (size_t)n);
	while ((length = wire_length(worker->got.bytes + at,
	    worker->got.length - at)) > 0) {
		accept_verdict(keep, tree, worker->got.bytes + at, length);
		at += length;
	}
	rest = worker->got.length - at;
	memmove(worker->got.bytes, worker->got.bytes + at, rest);
	text_cut(&worker->got, rest);
}

static void
listen_to_all(struct arena *keep, struct worker *workers, size_t count,
    struct tree *tree)
{
	struct pollfd fds[MOST_PROCESSES];
	char *block = arena_alloc(keep, READ_BYTES, 1);
	size_t alive = count;

	while (alive > 0) {
		for (size_t i = 0; i < count; i++)
			fds[i] = (struct pollfd){ workers[i].from, POLLIN, 0 };
		if (poll(fds, (nfds_t)count, -1) < 0 && errno != EINTR)
			break;
		alive = 0;
		for (size_t i = 0; i < count; i++) {
			if (workers[i].from >= 0 && fds[i].revents != 0)
				listen_to(keep, &workers[i], tree, block);
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
	size_t needed = processes_for(tree->branches.count), count = 0;
	struct counter *counter = mmap(NULL, sizeof *counter,
	    PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);

	if (counter == MAP_FAILED)
		return;
	atomic_init(&counter->next, 0);
	while (count < needed && hire(&workers[count], tree, wanted,
	    counter)) {
		workers[count].got = text_open(keep, TEXT_LIMIT);
		count++;
	}
	listen_to_all(keep, workers, count, tree);
	for (size_t i = 0; i < count; i++) {
		if (workers[i].from >= 0)
			close(workers[i].from);
		while (waitpid(workers[i].pid, NULL, 0) < 0 && errno == EINTR)
			continue;
	}
	munmap(counter, sizeof *counter);
}
