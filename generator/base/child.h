/*
 * child.h - run another program: pipes, a deadline, always reaped.
 */
#ifndef BASE_CHILD_H
#define BASE_CHILD_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

struct arena;

enum child_end {
	CHILD_ENDED,      /* by itself; see `code` */
	CHILD_KILLED,     /* by a signal that was not ours */
	CHILD_LATE,       /* the deadline passed and we killed it */
	CHILD_NOT_STARTED /* no such program, or the system refused */
};

struct child_result {
	enum child_end end;
	int code; /* exit code of CHILD_ENDED */
	char *out; /* standard output, NUL-terminated, cut at `out_limit` */
	size_t out_length;
	bool out_cut;
};

/*
 * Run argv[0] (found on PATH) with `input` on its standard input; its standard
 * error goes to /dev/null.  `environment` replaces ours (NULL: PATH, HOME and
 * LANG=C.UTF-8 only).  The whole process group is killed at the deadline.
 */
struct child_result child_run(struct arena *arena, const char *const *argv,
    const char *const *environment, const char *input, size_t input_length,
    size_t out_limit, int deadline_ms);

/* A child that goes on: two pipes of our choice, killed and reaped by child_stop. */
struct child {
	pid_t pid;   /* also its process group; 0 when not running */
	int to;      /* we write */
	int from;    /* we read */
};

/*
 * It is killed when the thread that started it ends, whatever ends that.
 *
 * Start argv[0] with `to` as its descriptor `child_in` and `from` as its
 * `child_out` (0 and 1, or 3 and 4 for a DevTools pipe); standard output and
 * error go to /dev/null where they are not used.  False when it cannot start.
 */
bool child_start(struct child *child, const char *const *argv,
    const char *const *environment, int child_in, int child_out);

/*
 * Kill the group, close both pipes, reap.  Safe to call twice.  Returns true
 * when the child had already ended by itself with code 0.
 */
bool child_stop(struct child *child);

/* Whether a program of this name can be run from PATH. */
bool child_program_exists(const char *name);

#endif
