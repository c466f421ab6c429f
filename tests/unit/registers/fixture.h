/*
 * fixture.h - sealed registers in a folder of their own, opened.
 *
 * The key costs as little as Argon2id allows, so that every test can open it.
 */
#ifndef TESTS_REGISTERS_FIXTURE_H
#define TESTS_REGISTERS_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <unistd.h>

#include <sodium.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/list.h"
#include "base/text.h"
#include "model/diag.h"
#include "registers/key.h"
#include "registers/registers.h"

static const char password[] = "moss kettle orbit plum";

struct fixture {
	struct arena *arena;
	struct diag *diag;
	char *folder;
	char *key;
	struct registers *registers;
};

static inline char *
fixture_path(struct fixture *fixture, const char *name)
{
	return file_join(fixture->arena, fixture->folder, name);
}

static inline struct fixture *
fixture_open(void)
{
	const struct key_cost cheap = { crypto_pwhash_OPSLIMIT_MIN,
		crypto_pwhash_MEMLIMIT_MIN };
	struct arena *arena = arena_open("fixture");
	struct fixture *fixture = arena_alloc(arena, 1, sizeof *fixture);

	fixture->arena = arena;
	fixture->diag = diag_open(arena);
	fixture->folder = arena_copy(arena, "/tmp/lscp-registers-XXXXXX");
	assert_non_null(mkdtemp(fixture->folder));
	fixture->key = fixture_path(fixture, "test.key");
	assert_true(key_write(fixture->key, password, cheap, fixture->diag));
	return fixture;
}

static inline void
fixture_seal(struct fixture *fixture, const char *plain, const char *name)
{
	/* What lint says of the fixtures is test_plain's concern. */
	assert_true(register_encrypt(plain, fixture_path(fixture, name),
	    fixture->key, diag_open(fixture->arena)));
}

static inline void
fixture_open_registers(struct fixture *fixture)
{
	fixture->registers = registers_open(fixture->folder, fixture->key,
	    password, fixture->diag);
}

static inline void
fixture_close(struct fixture *fixture)
{
	registers_close(fixture->registers);
	file_remove_tree(fixture->folder);
	arena_wipe(fixture->arena);
}

/* What was reported, as text, from warnings up. */
static inline char *
fixture_reports(struct fixture *fixture)
{
	struct text text = text_open(fixture->arena, TEXT_LIMIT);

	diag_print(fixture->diag, DIAG_TEXT, WARN, &text);
	return text.bytes;
}

/* For cmocka: both registers, opened once for all tests of a group. */
static inline int
fixture_setup(void **state)
{
	struct fixture *fixture = fixture_open();

	fixture_seal(fixture, "tests/unit/registers/first.yaml", "r1.reg");
	fixture_seal(fixture, "tests/unit/registers/second.yaml", "r2.reg");
	fixture_open_registers(fixture);
	assert_int_equal(registers_count(fixture->registers), 2);
	*state = fixture;
	return 0;
}

static inline int
fixture_teardown(void **state)
{
	fixture_close(*state);
	return 0;
}

/*
 * Hits in one line, "p1 0-6 Robin's; t2 9-16 -": entry, span, pseudonym with
 * 's where the hit is possessive, a hyphen where there is none.
 */
static inline char *
fixture_hits(struct fixture *fixture, const struct list *hits)
{
	struct text out = text_open(fixture->arena, TEXT_LIMIT);

	for (size_t i = 0; i < hits->count; i++) {
		const struct register_hit *hit = hits->items[i];

		text_add_format(&out, "%s%s %zu-%zu %s%s", i == 0 ? "" : "; ",
		    hit->entry, hit->from, hit->to,
		    hit->pseudonym == NULL ? "-" : hit->pseudonym,
		    hit->possessive ? "'s" : "");
	}
	return out.bytes;
}

#endif
