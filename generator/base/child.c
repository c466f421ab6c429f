#include "base/child.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/text.h"

extern char **environ;

/* Give the child's descriptor `want` the file `have`, and close nothing else by it. */
static bool
place(int have, int want)
{
	if (have == want)
		return fcntl(have, F_SETFD, 0) == 0;
	return dup2(have, want) >= 0;
}

/*
 * What we were started with and did not open, the descriptor with the key of
 * the registers above all, is not the child's.
 */
static void
keep_to_ourselves(void)
{
	enum { MOST = 4096 }; /* where the kernel has no close_range */

	if (close_range(3, ~0u, CLOSE_RANGE_CLOEXEC) == 0)
		return;
	for (int fd = 3; fd < MOST; fd++)
		(void)fcntl(fd, F_SETFD, FD_CLOEXEC);
}

static _Noreturn void
become(pid_t parent, const char *const *argv, const char *const *environment,
    int in, int out, int child_in, int child_out)
{
	sigset_t none;
	int nothing = open("/dev/null", O_RDWR);
	int high_in, high_out;

	setpgid(0, 0);
	/* Whoever kills us kills it too; it may have missed it until here. */
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (getppid() != parent)
		_exit(127);
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	signal(SIGPIPE, SIG_DFL);
	signal(SIGINT, SIG_DFL);
	signal(SIGTERM, SIG_DFL);
	/* Out of the way first: 3 and 4 may be our own ends of the pipes. */
	high_in = fcntl(in, F_DUPFD_CLOEXEC, 10);
	high_out = fcntl(out, F_DUPFD_CLOEXEC, 10);
	if (nothing < 0 || high_in < 0 || high_out < 0)
		_exit(127);
	keep_to_ourselves();
	if (dup2(nothing, 0) < 0 || dup2(nothing, 1) < 0 ||
	    dup2(nothing, 2) < 0 || !place(high_in, child_in) ||
	    !place(high_out, child_out))
		_exit(127);
	if (environment != NULL)
		environ = (char **)(uintptr_t)environment;
	execvp(argv[0], (char *const *)(uintptr_t)argv);
	_exit(127);
}

static const char *const *
plain_environment(void)
{
	static const char *const fixed[] = {
		"PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
		"HOME=/nonexistent", "LANG=C.UTF-8", "TZ=UTC", NULL };

	return fixed;
}

bool
child_start(struct child *child, const char *const *argv,
    const char *const *environment, int child_in, int child_out)
{
	int down[2], up[2];
	pid_t parent = getpid();

	*child = (struct child){ .to = -1, .from = -1 };
	if (!child_program_exists(argv[0]))
		return false;
	if (pipe2(down, O_CLOEXEC) != 0)
		return false;
	if (pipe2(up, O_CLOEXEC) != 0) {
		close(down[0]);
		close(down[1]);
		return false;
	}
	child->pid = fork();
	if (child->pid == 0)
		become(parent, argv, environment == NULL ? plain_environment() :
		    environment, down[0], up[1], child_in, child_out);
	close(down[0]);
	close(up[1]);
	child->to = down[1];
	child->from = up[0];
	if (child->pid < 0) {
		child->pid = 0;
		child_stop(child);
		return false;
	}
	setpgid(child->pid, child->pid);
	return true;
}

bool
child_stop(struct child *child)
{
	int status = 0;
	pid_t ended = 0;
	bool by_itself;

	/* Before the pipes are closed, which is why many a child ends. */
	if (child->pid > 0)
		ended = waitpid(child->pid, &status, WNOHANG);
	by_itself = ended > 0;
	if (child->to >= 0)
		close(child->to);
	if (child->from >= 0)
		close(child->from);
	child->to = child->from = -1;
	if (child->pid > 0) {
		kill(-child->pid, SIGKILL);
		while (ended == 0 && (ended = waitpid(child->pid, &status,
		    0)) < 0 && errno == EINTR)
			ended = 0;
	}
	child->pid = 0;
	return by_itself && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static long
now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void
close_input(struct child *child)
{
	if (child->to >= 0)
		close(child->to);
	child->to = -1;
}

/* Move bytes both ways until the child closes its output; false when late. */
static bool
talk(struct child *child, const char *input, size_t left, size_t out_limit,
    long deadline, struct text *out, bool *cut)
{
	fcntl(child->to, F_SETFL, O_NONBLOCK);
	for (;;) {
		struct pollfd fds[2] = { { child->from, POLLIN, 0 },
			{ child->to, POLLOUT, 0 } };
		long patience = deadline - now_ms();
		char block[65536];
		ssize_t n;

		if (left == 0)
			close_input(child);
		if (patience <= 0)
			return false;
		if (poll(fds, left == 0 ? 1 : 2, (int)patience) < 0 &&
		    errno != EINTR)
			return false;
		if (left > 0 && fds[1].revents != 0) {
			n = write(child->to, input, left);
			if (n > 0) {
				input += n;
				left -= (size_t)n;
			} else if (errno != EAGAIN && errno != EINTR) {
				left = 0;
			}
		}
		if (fds[0].revents == 0)
			continue;
		n = read(child->from, block, sizeof block);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return true;
		/* What is too much is still read, so that the child can end. */
		if ((size_t)n > out_limit - out->length) {
			*cut = true;
			n = (ssize_t)(out_limit - out->length);
		}
		text_add_n(out, block, (size_t)n);
	}
}

static struct child_result
reap(struct child *child, long deadline, struct child_result result)
{
	int status = 0;

	for (;;) {
		pid_t ended = waitpid(child->pid, &status, WNOHANG);

		if (ended == child->pid)
			break;
		if (now_ms() >= deadline) {
			result.end = CHILD_LATE;
			return result;
		}
		nanosleep(&(struct timespec){ 0, 1000000 }, NULL);
	}
	kill(-child->pid, SIGKILL);
	child->pid = 0;
	result.end = WIFEXITED(status) ? CHILD_ENDED : CHILD_KILLED;
	result.code = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
	if (result.end == CHILD_ENDED && result.code == 127)
		result.end = CHILD_NOT_STARTED;
	return result;
}

struct child_result
child_run(struct arena *arena, const char *const *argv,
    const char *const *environment, const char *input, size_t input_length,
    size_t out_limit, int deadline_ms)
{
	struct child_result result = { .end = CHILD_NOT_STARTED };
	struct text out = text_open(arena, out_limit + 65536);
	struct child child;
	struct sigaction ignore = { .sa_handler = SIG_IGN }, before;
	long deadline = now_ms() + deadline_ms;

	if (child_start(&child, argv, environment, 0, 1)) {
		sigaction(SIGPIPE, &ignore, &before);
		bool in_time = talk(&child, input, input_length, out_limit,
		    deadline, &out, &result.out_cut);

		/* It may wait for the rest before it ends. */
		close_input(&child);
		if (in_time)
			result = reap(&child, deadline, result);
		else
			result.end = CHILD_LATE;
		sigaction(SIGPIPE, &before, NULL);
		child_stop(&child);
	}
	result.out = out.bytes;
	result.out_length = out.length;
	return result;
}

bool
child_program_exists(const char *name)
{
	const char *path = plain_environment()[0] + strlen("PATH=");
	char full[4096];

	if (strchr(name, '/') != NULL)
		return access(name, X_OK) == 0;
	while (*path != '\0') {
		size_t length = strcspn(path, ":");
		int n = snprintf(full, sizeof full, "%.*s/%s", (int)length,
		    path, name);

		if (n > 0 && (size_t)n < sizeof full && access(full, X_OK) == 0)
			return true;
		path += length + (path[length] == ':');
	}
	return false;
}
