#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "folder.h"
#include "inspecting.h"
#include "inspect/share.h"

/* A process that looks at files gets so much memory and no more. */

/* The exit code of a child that does that. */
static int
code_of(void (*what)(void))
{
	pid_t pid = fork();
	int status = 0;

	if (pid == 0) {
		what();
		_exit(99);
	}
	assert_true(pid > 0);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* Addresses, which are what is limited: nothing of it is touched. */
static bool
may_have(size_t bytes)
{
	/* Or a compiler takes it for granted, and asks for none. */
	void *volatile block = malloc(bytes);
	bool has = block != NULL;

	free(block);
	return has;
}

static void
want_much(void)
{
	share_limit_memory(2);
	_exit((may_have((size_t)100 << 20) ? 1 : 0) +
	    (may_have((size_t)4 << 30) ? 2 : 0));
}

static void
want_little_of_little(void)
{
	share_limit_memory(1000000);
	_exit((may_have((size_t)100 << 20) ? 1 : 0) +
	    (may_have((size_t)1 << 30) ? 2 : 0));
}

static void
there_is_a_limit(void **state)
{
	(void)state;

#ifdef __SANITIZE_ADDRESS__
	skip();
#endif
	assert_int_equal(code_of(want_much), 1);
	assert_int_equal(code_of(want_little_of_little), 1);
}

/* Who gave less has the last word. */
static void
look_with_less(void)
{
	struct arena *arena = arena_open("test");
	struct diag *diag = diag_open(arena);
	static const struct inspect_options options = {
		.registers = "none" };
	char *folder = folder_make(arena);
	char *large = arena_alloc(arena, 24 << 20, 1);
	struct rlimit limit;

	memset(large, 'x', (24 << 20) - 1);
	large[0] = large[(24 << 20) - 2] = '"';
	folder_write(arena, folder, "b.json", large);
	folder_write(arena, folder, "a.txt", "plain");
	folder_write(arena, folder, "c.what", "plain");
	/* A library that is given no memory may crash: cmocka has no part in it. */
	signal(SIGSEGV, SIG_DFL);
	getrlimit(RLIMIT_AS, &limit);
	limit.rlim_cur = 200 << 20;
	setrlimit(RLIMIT_AS, &limit);
	inspect_folder(folder, "d", &options, diag);
	limit.rlim_cur = limit.rlim_max;
	setrlimit(RLIMIT_AS, &limit);
	file_remove_tree(folder);
	_exit(diag_count(diag, STOP) == 2 && diag_has(diag,
	    RULE_inspect_gave_up) && diag_has(diag,
	    RULE_inspect_unknown_kind) ? 0 : 1);
}

/* The file is a finding, and those behind it are looked at by somebody else. */
static void
who_wants_too_much_is_a_finding(void **state)
{
	(void)state;

#ifdef __SANITIZE_ADDRESS__
	skip();
#endif
	assert_int_equal(code_of(look_with_less), 0);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(there_is_a_limit),
		cmocka_unit_test(who_wants_too_much_is_a_finding),
	};

	return cmocka_run_group_tests_name("inspect share", tests, NULL, NULL);
}
