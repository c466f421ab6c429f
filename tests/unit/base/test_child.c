#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/arena.h"
#include "base/child.h"

enum { PATIENCE_MS = 30000, MEGABYTE = 1024 * 1024 };

/* `script` under sh, with no input. */
static struct child_result
run(struct arena *arena, const char *script, size_t out_limit, int deadline_ms)
{
	const char *const argv[] = { "sh", "-c", script, NULL };

	return child_run(arena, argv, NULL, NULL, 0, out_limit, deadline_ms);
}

static void
the_end_of_a_child_is_told(void **state)
{
	static const struct {
		const char *script;
		enum child_end end;
		int code;
		const char *out;
	} cases[] = {
		{ "echo good", CHILD_ENDED, 0, "good\n" },
		{ "echo bad; exit 3", CHILD_ENDED, 3, "bad\n" },
		{ "echo unseen >&2", CHILD_ENDED, 0, "" },
		{ "cat", CHILD_ENDED, 0, "" },
		{ "kill -TERM $$", CHILD_KILLED, 0, "" },
		/* It closes its output first and ends later. */
		{ "exec >&-; sleep 0.1; exit 4", CHILD_ENDED, 4, "" },
	};
	struct arena *arena = arena_open("test");
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct child_result result = run(arena, cases[i].script, 100,
		    PATIENCE_MS);

		assert_int_equal(result.end, cases[i].end);
		assert_int_equal(result.code, cases[i].code);
		assert_string_equal(result.out, cases[i].out);
		assert_int_equal(result.out_length, strlen(cases[i].out));
		assert_false(result.out_cut);
	}
	arena_wipe(arena);
}

static void
a_missing_program_is_not_started(void **state)
{
	static const char *const names[] = { "lscp-no-such-program",
		"/nowhere/sh", "./sh", "/etc/passwd" };
	struct arena *arena = arena_open("test");
	(void)state;

	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		const char *const argv[] = { names[i], NULL };
		struct child_result result = child_run(arena, argv, NULL, "x",
		    1, 100, PATIENCE_MS);

		assert_int_equal(result.end, CHILD_NOT_STARTED);
		assert_string_equal(result.out, "");
		assert_false(child_program_exists(names[i]));
	}
	assert_true(child_program_exists("sh"));
	assert_true(child_program_exists("/bin/sh"));
	arena_wipe(arena);
}

/* It and all it started: the process that would write the file is dead too. */
static void
a_late_child_is_killed_with_its_own(void **state)
{
	static const char *const scripts[] = {
		"sleep 60", "sleep 60 & wait", "exec >&-; sleep 60",
		"trap '' TERM INT HUP; sleep 60", "cat /dev/zero; sleep 60",
	};
	struct arena *arena = arena_open("test");
	(void)state;

	for (size_t i = 0; i < sizeof scripts / sizeof scripts[0]; i++) {
		struct child_result result = run(arena, scripts[i], 100, 50);

		if (result.end != CHILD_LATE)
			fail_msg("'%s' ended %d", scripts[i], result.end);
	}
	arena_wipe(arena);
}

static void
late_children_leave_no_group(void **state)
{
	struct arena *arena = arena_open("test");
	struct child_result result = run(arena,
	    "echo $$; sleep 60 & wait", 100, 1000);
	long group = strtol(result.out, NULL, 10);
	(void)state;

	assert_int_equal(result.end, CHILD_LATE);
	assert_true(group > 1);
	/* What is left is a zombie of whoever reaps orphans here, at most. */
	for (int i = 0; i < 1000 && kill((pid_t)-group, 0) == 0; i++)
		assert_int_equal(poll(NULL, 0, 10), 0);
	assert_int_equal(kill((pid_t)-group, 0), -1);
	assert_int_equal(errno, ESRCH);
	arena_wipe(arena);
}

static void
output_is_cut_at_its_limit(void **state)
{
	static const struct { size_t limit; bool cut; const char *out; }
	cases[] = {
		{ 0, true, "" }, { 1, true, "1" }, { 7, true, "1234567" },
		{ 9, true, "123456789" }, { 10, false, "1234567890" },
		{ 11, false, "1234567890" },
	};
	struct arena *arena = arena_open("test");
	struct child_result result;
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		/* In two pieces, so that the second could fill a hole. */
		result = run(arena, "printf 12345678; sleep 0.05; printf 90",
		    cases[i].limit, PATIENCE_MS);
		assert_int_equal(result.end, CHILD_ENDED);
		assert_string_equal(result.out, cases[i].out);
		assert_int_equal(result.out_cut, cases[i].cut);
	}
	/* The child is not left waiting with a full pipe. */
	result = run(arena, "head -c 3000000 /dev/zero", MEGABYTE,
	    PATIENCE_MS);
	assert_int_equal(result.end, CHILD_ENDED);
	assert_int_equal(result.out_length, MEGABYTE);
	assert_true(result.out_cut);
	arena_wipe(arena);
}

static void
much_goes_both_ways(void **state)
{
	const char *const cat[] = { "cat", NULL };
	const char *const deaf[] = { "sh", "-c", "exec <&-; echo done", NULL };
	const char *const late[] = { "sh", "-c", "exec >&-; cat >/dev/null",
		NULL };
	struct arena *arena = arena_open("test");
	char *input = arena_alloc(arena, 8, MEGABYTE);
	struct child_result result;
	(void)state;

	for (size_t i = 0; i < 8 * MEGABYTE; i++)
		input[i] = (char)(i * 7 % 251);
	result = child_run(arena, cat, NULL, input, 8 * MEGABYTE,
	    8 * MEGABYTE, PATIENCE_MS);
	assert_int_equal(result.end, CHILD_ENDED);
	assert_int_equal(result.out_length, 8 * MEGABYTE);
	assert_memory_equal(result.out, input, 8 * MEGABYTE);
	assert_false(result.out_cut);
	/* One that does not listen is no reason to die of SIGPIPE. */
	result = child_run(arena, deaf, NULL, input, 8 * MEGABYTE, 100,
	    PATIENCE_MS);
	assert_int_equal(result.end, CHILD_ENDED);
	assert_string_equal(result.out, "done\n");
	/* One that closed its output still sees the end of its input. */
	result = child_run(arena, late, NULL, input, MEGABYTE, 100,
	    PATIENCE_MS);
	assert_int_equal(result.end, CHILD_ENDED);
	arena_wipe(arena);
}

static void
nothing_of_ours_is_handed_down(void **state)
{
	static const char *const own[] = { "PATH=/bin:/usr/bin", "ONLY=this",
		NULL };
	const char *const env[] = { "env", NULL };
	struct arena *arena = arena_open("test");
	struct child_result result;
	int key = open("/dev/zero", O_RDONLY); /* without O_CLOEXEC */
	(void)state;

	assert_true(key > 2);
	assert_int_equal(setenv("LSCP_TEST_SECRET", "word", 1), 0);
	result = child_run(arena, env, NULL, NULL, 0, 4096, PATIENCE_MS);
	assert_null(strstr(result.out, "LSCP_TEST_SECRET"));
	assert_non_null(strstr(result.out, "LANG=C.UTF-8\n"));
	result = child_run(arena, env, own, NULL, 0, 4096, PATIENCE_MS);
	assert_string_equal(result.out, "PATH=/bin:/usr/bin\nONLY=this\n");
	result = run(arena, arena_format(arena,
	    "test -e /proc/self/fd/%d && echo open || echo shut", key), 100,
	    PATIENCE_MS);
	assert_string_equal(result.out, "shut\n");
	assert_int_equal(close(key), 0);
	arena_wipe(arena);
}

/* A child that goes on, over the descriptors that a DevTools pipe has. */
static void
two_pipes_of_our_choice(void **state)
{
	static const struct { const char *script; int in, out; } cases[] = {
		{ "while read -r line; do echo \"<$line>\"; done", 0, 1 },
		{ "while read -r line <&3; do echo \"<$line>\" >&4; done", 3,
		    4 },
	};
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		const char *const argv[] = { "sh", "-c", cases[i].script,
			NULL };
		char answer[7] = "";
		size_t length = 0;
		struct child child;

		assert_true(child_start(&child, argv, NULL, cases[i].in,
		    cases[i].out));
		assert_int_equal(write(child.to, "word\n", 5), 5);
		while (length < 7) {
			ssize_t n = read(child.from, answer + length,
			    7 - length);

			assert_true(n > 0);
			length += (size_t)n;
		}
		assert_memory_equal(answer, "<word>\n", 7);
		/* It still waits for more, so it did not end by itself. */
		assert_false(child_stop(&child));
		assert_int_equal(child.pid, 0);
		assert_false(child_stop(&child));
	}
}

static void
stopping_tells_whether_it_had_ended(void **state)
{
	static const struct { const char *script; bool good; } cases[] = {
		{ "exit 0", true }, { "exit 1", false }, { "kill -9 $$", false },
	};
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		const char *const argv[] = { "sh", "-c", cases[i].script,
			NULL };
		struct child child;
		siginfo_t info;

		assert_true(child_start(&child, argv, NULL, 0, 1));
		/* Until it ended, and without reaping it. */
		assert_int_equal(waitid(P_PID, (id_t)child.pid, &info,
		    WEXITED | WNOWAIT), 0);
		assert_int_equal(child_stop(&child), cases[i].good);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_end_of_a_child_is_told),
		cmocka_unit_test(a_missing_program_is_not_started),
		cmocka_unit_test(a_late_child_is_killed_with_its_own),
		cmocka_unit_test(late_children_leave_no_group),
		cmocka_unit_test(output_is_cut_at_its_limit),
		cmocka_unit_test(much_goes_both_ways),
		cmocka_unit_test(nothing_of_ours_is_handed_down),
		cmocka_unit_test(two_pipes_of_our_choice),
		cmocka_unit_test(stopping_tells_whether_it_had_ended),
	};

	return cmocka_run_group_tests_name("child", tests, NULL, NULL);
}
