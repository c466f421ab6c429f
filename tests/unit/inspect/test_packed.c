#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <zip.h>

#include "folder.h"
#include "inspecting.h"
#include "registers_double.h"

/* One archive of at most two members, made by the library itself. */
static const struct {
	const char *name, *text;   /* of the first */
	const char *other, *words; /* of the second; NULL: none */
	const char *comment;
	const char *reports;
} archives[] = {
	{ "a.txt", "plain", "b.txt", "plain", NULL, "" },
	{ "a.txt", "by Orrelby", NULL, NULL, NULL,
	  "d/pack.zip [inspect-term]\n" },
	{ "a/b/c.html", "<!doctype html><html lang=en><title>t</title>"
	  "<h1>Orr<b>elby</b></h1>", NULL, NULL, NULL,
	  "d/pack.zip [inspect-term]\n" },
	{ "orrelby.txt", "plain", NULL, NULL, NULL,
	  "d/pack.zip [inspect-term]\n" },
	{ "a.html", "<!doctype html><html lang=en><title>t</title><h1>t</h1>"
	  "<a href=\"b.txt\">b</a>", "b.txt", "plain", NULL, "" },
	{ "a.html", "<!doctype html><html lang=en><title>t</title><h1>t</h1>"
	  "<a href=\"c.txt\">c</a>", "b.txt", "plain", NULL,
	  "d/pack.zip [inspect-link]\n" },
	{ "a.docx", "plain", NULL, NULL, NULL,
	  "d/pack.zip [inspect-damaged]\n" },
	{ "a.zip", "PK\003\004", NULL, NULL, NULL,
	  "d/pack.zip [inspect-damaged]\n" },
	{ "a.odd", "plain", NULL, NULL, NULL,
	  "d/pack.zip [inspect-unknown-kind]\n" },
	{ "../a.txt", "plain", NULL, NULL, NULL,
	  "d/pack.zip [inspect-damaged]\n" },
	{ "/tmp/a.txt", "plain", NULL, NULL, NULL,
	  "d/pack.zip [inspect-damaged]\n" },
	{ "a/../../b.txt", "plain", NULL, NULL, NULL,
	  "d/pack.zip [inspect-damaged]\n" },
	{ "a\\b.txt", "plain", NULL, NULL, NULL,
	  "d/pack.zip [inspect-damaged]\n" },
	{ "a.txt", "plain", "a.txt/b.txt", "plain", NULL,
	  "d/pack.zip [inspect-damaged]\n" },
	{ "a.txt", "plain", NULL, NULL, "by Orrelby",
	  "d/pack.zip [inspect-term]\n" },
	{ "a.txt", "plain", NULL, NULL, "by somebody", "" },
};

static void
add(zip_t *zip, const char *name, const char *text)
{
	zip_source_t *source;

	if (name == NULL)
		return;
	source = zip_source_buffer(zip, text, strlen(text), 0);
	assert_true(zip_file_add(zip, name, source, 0) >= 0);
}

static void
an_archive_holds_its_members_and_no_more(void **state)
{
	static const zip_flags_t places[] = { ZIP_FL_LOCAL, ZIP_FL_CENTRAL, 0 };
	(void)state;

	for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
		struct arena *arena = arena_open("test");
		char *folder = folder_make(arena);
		zip_t *zip = zip_open(file_join(arena, folder, "pack.zip"),
		    ZIP_CREATE, NULL);

		add(zip, "a.txt", "plain");
		if (places[i] != 0)
			zip_file_extra_field_set(zip, 0, 0x7777, 0,
			    (const zip_uint8_t *)"Orrelby", 7, places[i]);
		else
			zip_file_set_comment(zip, 0, "Orrelby", 7, 0);
		assert_int_equal(zip_close(zip), 0);
		assert_string_equal(inspect(arena, folder), arena_format(arena,
		    "d/pack.zip [inspect-term]\n%s", places[i] == 0 ? "" :
		    "d/pack.zip [inspect-archive-hidden]\n"));
		file_remove_tree(folder);
		arena_wipe(arena);
	}
}

static void
archives_are_looked_into(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof archives / sizeof archives[0]; i++) {
		struct arena *arena = arena_open("test");
		char *folder = folder_make(arena);
		zip_t *zip = zip_open(file_join(arena, folder, "pack.zip"),
		    ZIP_CREATE, NULL);
		char *reports;

		assert_non_null(zip);
		add(zip, archives[i].name, archives[i].text);
		add(zip, archives[i].other, archives[i].words);
		if (archives[i].comment != NULL)
			zip_set_archive_comment(zip, archives[i].comment,
			    (zip_uint16_t)strlen(archives[i].comment));
		assert_int_equal(zip_close(zip), 0);
		reports = inspect(arena, folder);
		if (strcmp(reports, archives[i].reports) != 0)
			fail_msg("%s: %s", archives[i].name, reports);
		file_remove_tree(folder);
		arena_wipe(arena);
	}
}

/* Cut short, changed inside, with something before or behind it. */
static void
damaged_archives_are_refused(void **state)
{
#define DAMAGED "d/pack.zip [inspect-damaged]\n"
#define HIDDEN "d/pack.zip [inspect-archive-hidden]\n"
	static const struct { size_t cut, flip; const char *before, *behind,
	    *reports; }
	cases[] = {
		{ 1, 0, "", "", DAMAGED }, { 40, 0, "", "", DAMAGED },
		{ 0, 45, "", "", DAMAGED },
		{ 0, 0, "Orrelby", "", "d/pack.zip [inspect-term]\n" DAMAGED
		    HIDDEN },
		{ 0, 0, "", "Orrelby", "d/pack.zip [inspect-term]\n" DAMAGED
		    HIDDEN },
	};
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct arena *arena = arena_open("test");
		char *folder = folder_make(arena);
		char *path = file_join(arena, folder, "pack.zip");
		zip_t *zip = zip_open(path, ZIP_CREATE, NULL);
		struct file_bytes bytes;
		struct text changed = text_open(arena, 10000);

		add(zip, "some-name.txt", "a text that is long enough");
		assert_int_equal(zip_close(zip), 0);
		assert_int_equal(file_read(arena, path, 10000, &bytes),
		    FILE_OK);
		text_add(&changed, cases[i].before);
		text_add_n(&changed, bytes.bytes, bytes.length - cases[i].cut);
		text_add(&changed, cases[i].behind);
		if (cases[i].flip > 0)
			changed.bytes[cases[i].flip] ^= 1;
		folder_write_n(arena, folder, "pack.zip", changed.bytes,
		    changed.length);
		if (strcmp(inspect(arena, folder), cases[i].reports) != 0)
			fail_msg("case %zu: %s", i, inspect(arena, folder));
		file_remove_tree(folder);
		arena_wipe(arena);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(archives_are_looked_into),
		cmocka_unit_test(an_archive_holds_its_members_and_no_more),
		cmocka_unit_test(damaged_archives_are_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
