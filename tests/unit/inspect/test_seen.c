#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <unistd.h>

#include "base/digest.h"
#include "base/list.h"
#include "folder.h"
#include "inspecting.h"
#include "inspect/seen.h"
#include "registers/registers.h"
#include "registers/withheld.h"

/* What was searched before is not searched again, and hides nothing. */

static const char plain[] =
    "review: k7m2\n"
    "people:\n"
    "  - id: p1\n"
    "    role: subject child\n"
    "    given: Tamsin\n"
    "    family: Orrelby\n"
    "    pseudonym: Robin\n";
static const char more[] =
    "  - id: p2\n"
    "    role: mother\n"
    "    given: Quillan\n"
    "    family: Brackwith\n"
    "    pseudonym: Mother\n";
static const char password[] = "four words none belong";

struct bench {
	struct arena *arena;
	char *safe, *folder, *cache;
	struct inspect_options options;
};

static void
encrypt(struct bench *bench, const char *text)
{
	struct diag *diag = diag_open(bench->arena);

	folder_write(bench->arena, bench->safe, "k7m2.yaml", text);
	assert_true(register_encrypt(file_join(bench->arena, bench->safe,
	    "k7m2.yaml"), file_join(bench->arena, bench->safe, "k7m2.reg"),
	    bench->options.key_path, diag));
}

static struct bench
open_bench(void)
{
	struct arena *arena = arena_open("test");
	struct bench bench = { arena, folder_make(arena), folder_make(arena),
		folder_make(arena), { .password = password } };

	bench.options.registers = bench.safe;
	bench.options.key_path = file_join(arena, bench.safe, "key");
	bench.options.cache = bench.cache;
	assert_true(register_new_key(bench.options.key_path, password,
	    diag_open(arena)));
	encrypt(&bench, plain);
	folder_write(arena, bench.folder, "a.txt", "Somebody came home.");
	folder_write(arena, bench.folder, "b.txt", "Quillan Brackwith");
	return bench;
}

static void
close_bench(struct bench *bench)
{
	file_remove_tree(bench->safe);
	file_remove_tree(bench->folder);
	file_remove_tree(bench->cache);
	arena_wipe(bench->arena);
}

static size_t
findings(struct bench *bench)
{
	struct diag *diag = diag_open(bench->arena);

	inspect_folder(bench->folder, "d", &bench->options, diag);
	return diag_count(diag, STOP);
}

static bool
was_seen(struct bench *bench, const char *name, const char *text)
{
	struct registers *registers = registers_open(bench->options.registers,
	    bench->options.key_path, password, diag_open(bench->arena));
	struct seen *seen = seen_open(bench->arena, &bench->options, registers);
	char digest[DIGEST_HEX];
	bool has;

	digest_hex(text, strlen(text), digest);
	has = seen != NULL && seen_has(seen, name, digest);
	registers_close(registers);
	return has;
}

static void
clean_files_are_remembered(void **state)
{
	struct bench bench = open_bench();
	(void)state;

	assert_int_equal(findings(&bench), 0);
	assert_true(was_seen(&bench, "a.txt", "Somebody came home."));
	assert_false(was_seen(&bench, "a.txt", "Somebody came home!"));
	assert_false(was_seen(&bench, "c.txt", "Somebody came home."));
	assert_int_equal(findings(&bench), 0);
	close_bench(&bench);
}

static void
what_was_found_is_found_again(void **state)
{
	struct bench bench = open_bench();
	(void)state;

	folder_write(bench.arena, bench.folder, "a.txt", "Tamsin came home.");
	assert_int_equal(findings(&bench), 1);
	assert_false(was_seen(&bench, "a.txt", "Tamsin came home."));
	assert_int_equal(findings(&bench), 1);
	close_bench(&bench);
}

static void
another_register_is_another_search(void **state)
{
	struct bench bench = open_bench();
	(void)state;

	assert_int_equal(findings(&bench), 0);
	assert_true(was_seen(&bench, "b.txt", "Quillan Brackwith"));
	encrypt(&bench, arena_format(bench.arena, "%s%s", plain, more));
	assert_false(was_seen(&bench, "b.txt", "Quillan Brackwith"));
	assert_int_equal(findings(&bench), 1);
	close_bench(&bench);
}

static void
other_contacts_and_words_are_another_search(void **state)
{
	static char phone[] = "01134960000";
	static const char secret[] =
	    "and then somebody came home to nobody at all";
	void *contacts[] = { phone };
	struct list known = { contacts, 1, 1 };
	struct bench bench = open_bench();
	struct registers *registers = registers_open(bench.safe,
	    bench.options.key_path, password, diag_open(bench.arena));
	struct withheld *withheld = withheld_open(registers);
	(void)state;

	bench.options.withheld = withheld;
	assert_int_equal(findings(&bench), 0);
	assert_true(was_seen(&bench, "a.txt", "Somebody came home."));
	bench.options.contacts = &known;
	assert_false(was_seen(&bench, "a.txt", "Somebody came home."));
	bench.options.contacts = NULL;
	withheld_add(withheld, secret, sizeof secret - 1);
	assert_false(was_seen(&bench, "a.txt", "Somebody came home."));
	assert_int_equal(findings(&bench), 0);
	assert_true(was_seen(&bench, "a.txt", "Somebody came home."));
	withheld_let(withheld, secret, sizeof secret - 1, 1);
	assert_false(was_seen(&bench, "a.txt", "Somebody came home."));
	withheld_close(withheld);
	registers_close(registers);
	close_bench(&bench);
}

/* A library that was mended may see what the last one did not. */
static void
other_packages_are_another_search(void **state)
{
	struct bench bench = open_bench();
	(void)state;

	bench.options.packages = file_join(bench.arena, bench.safe, "status");
	assert_int_equal(findings(&bench), 0);
	assert_false(was_seen(&bench, "a.txt", "Somebody came home."));
	folder_write(bench.arena, bench.safe, "status", "zlib1g 1.2.13-1\n");
	assert_int_equal(findings(&bench), 0);
	assert_true(was_seen(&bench, "a.txt", "Somebody came home."));
	folder_write(bench.arena, bench.safe, "status", "zlib1g 1.2.13-2\n");
	assert_false(was_seen(&bench, "a.txt", "Somebody came home."));
	close_bench(&bench);
}

/* One page, and a link to gone.html on it. */
static const char leaflet[] =
    "%PDF-1.7\n"
    "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
    "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
    "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Annots[4 0 R]>>\nendobj\n"
    "4 0 obj\n<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(gone.html)>>>>\nendobj\n"
    "xref\n0 5\n0000000000 65535 f \n"
    "0000000009 00000 n \n"
    "0000000054 00000 n \n"
    "0000000105 00000 n \n"
    "0000000180 00000 n \n"
    "trailer\n<</Size 5/Root 1 0 R>>\n"
    "startxref\n265\n%%EOF\n";

/* A file that need not be searched again leads to one that came down. */
static void
links_of_a_known_pdf_are_judged(void **state)
{
	static const char page[] = "<!DOCTYPE html><html lang=en><title>t"
	    "</title><h1>h</h1>";
	struct bench bench = open_bench();
	(void)state;

	folder_write(bench.arena, bench.folder, "a.pdf", leaflet);
	assert_int_equal(findings(&bench), 1);
	folder_write(bench.arena, bench.folder, "gone.html", page);
	assert_int_equal(findings(&bench), 0);
	assert_true(was_seen(&bench, "a.pdf", leaflet));
	assert_int_equal(findings(&bench), 0);
	assert_int_equal(unlink(file_join(bench.arena, bench.folder,
	    "gone.html")), 0);
	assert_int_equal(findings(&bench), 1);
	close_bench(&bench);
}

/* A cache that somebody wrote into says nothing. */
static void
other_marks_are_worth_nothing(void **state)
{
	struct bench bench = open_bench();
	char marks[64] = "lscp inspected 1\n";
	(void)state;

	folder_write(bench.arena, bench.folder, "a.txt", "Tamsin");
	folder_write_n(bench.arena, bench.cache, "inspected", marks, 64);
	assert_int_equal(findings(&bench), 1);
	folder_write(bench.arena, bench.cache, "inspected", "lscp");
	assert_int_equal(findings(&bench), 1);
	close_bench(&bench);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(clean_files_are_remembered),
		cmocka_unit_test(what_was_found_is_found_again),
		cmocka_unit_test(another_register_is_another_search),
		cmocka_unit_test(other_contacts_and_words_are_another_search),
		cmocka_unit_test(other_packages_are_another_search),
		cmocka_unit_test(links_of_a_known_pdf_are_judged),
		cmocka_unit_test(other_marks_are_worth_nothing),
	};

	return cmocka_run_group_tests_name("inspect seen", tests, NULL, NULL);
}
