/*
 * registers_double.h - stands in for registers/ where a test is about the
 * views and decoders of inspect/: it knows one term of one register, as one
 * run of letters, whatever their case, and nothing of folding.
 */
#ifndef SUPPORT_REGISTERS_DOUBLE_H
#define SUPPORT_REGISTERS_DOUBLE_H

#include <strings.h>

#include "base/arena.h"
#include "base/list.h"
#include "registers/registers.h"

struct registers {
	size_t unopened;
};

static struct registers double_open = { 0 }, double_closed = { 2 };

struct registers *
registers_open(const char *folder, const char *key_path, const char *password,
    struct diag *diag)
{
	(void)folder;
	(void)password;
	(void)diag;
	return key_path == NULL ? &double_closed : &double_open;
}

void
registers_close(struct registers *registers)
{
	(void)registers;
}

size_t
registers_count(const struct registers *registers)
{
	return registers->unopened == 0 ? 2 : 0;
}

size_t
registers_unopened(const struct registers *registers)
{
	return registers->unopened;
}

/* No key was opened. */
bool
registers_mark(const struct registers *registers, const void *bytes,
    size_t length, unsigned char mark[REGISTERS_MARK])
{
	(void)registers;
	(void)bytes;
	(void)length;
	(void)mark;
	return false;
}

struct list
registers_search_near(struct arena *arena, const struct registers *registers,
    const char *text, size_t length, struct list *scoped, struct list *near)
{
	static const char term[] = "Orrelby";
	const size_t n = sizeof term - 1;
	struct list hits = { 0 };
	(void)near;

	*scoped = hits;
	for (size_t i = 0; registers->unopened == 0 && i + n <= length; i++) {
		struct register_hit *hit;

		if (strncasecmp(text + i, term, n) != 0)
			continue;
		hit = arena_alloc(arena, 1, sizeof *hit);
		*hit = (struct register_hit){ .from = i, .to = i + n,
			.name = "k7m2", .entry = "p1" };
		list_add(arena, &hits, hit);
	}
	return hits;
}

#endif
