/* test_wipe.c - closing leaves no name behind in this process' memory. */
#include "fixture.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/wait.h>

enum { PAGE = 4096, LARGE = 64 << 20 };

/* Whether a page of ours holds the word, which is spelled backwards here. */
static bool
page_holds(int memory, unsigned long from, const char *backwards)
{
	char word[32], page[PAGE];
	size_t length = strlen(backwards);
	bool found;

	if (pread(memory, page, sizeof page, (off_t)from) != sizeof page)
		return false;
	for (size_t i = 0; i < length; i++)
		word[i] = backwards[length - 1 - i];
	found = memmem(page, sizeof page, word, length) != NULL;
	explicit_bzero(word, sizeof word);
	explicit_bzero(page, sizeof page);
	return found;
}

/*
 * All that can be written but the stack, where the search itself stands, and
 * the large maps of a sanitizer.
 */
static bool
memory_holds(const char *backwards)
{
	FILE *maps = fopen("/proc/self/maps", "r");
	int memory = open("/proc/self/mem", O_RDONLY);
	char line[512];
	bool found = false;

	assert_non_null(maps);
	assert_int_not_equal(memory, -1);
	while (!found && fgets(line, sizeof line, maps) != NULL) {
		unsigned long from, to;
		char access[5];

		if (sscanf(line, "%lx-%lx %4s", &from, &to, access) != 3 ||
		    access[1] != 'w' || strstr(line, "[stack]") != NULL ||
		    to - from > LARGE)
			continue;
		for (; from < to && !found; from += PAGE)
			found = page_holds(memory, from, backwards);
	}
	fclose(maps);
	close(memory);
	return found;
}

/* Sealed by a child, so that the memory of the YAML parser is not ours. */
static void
seal_elsewhere(struct fixture *fixture)
{
	pid_t pid = fork();
	int status;

	assert_int_not_equal(pid, -1);
	if (pid == 0) {
		bool good = register_encrypt("tests/unit/registers/first.yaml",
		    fixture_path(fixture, "r1.reg"), fixture->key,
		    fixture->diag);

		arena_wipe(fixture->arena);
		_exit(good ? 0 : 1);
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_int_equal(status, 0);
}

static void
closing_wipes(void **state)
{
	static const char *const backwards[] = { "kconnarhT", "9195 674 349" };
	struct fixture *fixture = fixture_open();
	(void)state;

	seal_elsewhere(fixture);
	fixture_open_registers(fixture);
	assert_int_equal(registers_count(fixture->registers), 1);
	assert_true(memory_holds(backwards[0]));
	assert_true(memory_holds(backwards[1]));
	registers_close(fixture->registers);
	fixture->registers = NULL;
	assert_false(memory_holds(backwards[0]));
	assert_false(memory_holds(backwards[1]));
	fixture_close(fixture);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(closing_wipes),
	};

	return cmocka_run_group_tests_name("wipe", tests, NULL, NULL);
}
