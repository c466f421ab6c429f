#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/text.h"
#include "base/value.h"
#include "load/load.h"
#include "model/diag.h"

struct desk {
	struct arena *arena;
	struct diag *diag;
	char path[32];
};

static struct desk
desk_open(const char *yaml, size_t length)
{
	struct desk desk = { .path = "/tmp/plain-XXXXXX" };
	int fd = mkstemp(desk.path);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, yaml, length), length);
	assert_int_equal(close(fd), 0);
	desk.arena = arena_open("test");
	desk.diag = diag_open(desk.arena);
	return desk;
}

static void
desk_close(struct desk *desk)
{
	assert_int_equal(unlink(desk->path), 0);
	arena_wipe(desk->arena);
}

/* The reports without the path they begin with. */
static const char *
desk_report(struct desk *desk)
{
	struct text out = text_open(desk->arena, TEXT_LIMIT);

	diag_print(desk->diag, DIAG_TEXT, HOLD, &out);
	return strncmp(out.bytes, desk->path, strlen(desk->path)) == 0 ?
	    out.bytes + strlen(desk->path) : out.bytes;
}

/* null, yes, no, 'text', [list] and {key=member}. */
static void
show(struct text *out, const struct value *value)
{
	switch (value_type(value)) {
	case VALUE_NULL:
		text_add(out, "null");
		return;
	case VALUE_TRUE:
		text_add(out, "yes");
		return;
	case VALUE_FALSE:
		text_add(out, "no");
		return;
	case VALUE_TEXT:
	case VALUE_HTML:
		text_add_format(out, "'%s'", value_string(value));
		return;
	case VALUE_LIST:
	case VALUE_OBJECT:
		break;
	}
	text_add_char(out, value_type(value) == VALUE_LIST ? '[' : '{');
	for (size_t i = 0; i < value_count(value); i++) {
		text_add(out, i == 0 ? "" : " ");
		if (value_type(value) == VALUE_OBJECT)
			text_add_format(out, "%s=", value_key(value, i));
		show(out, value_item(value, i));
	}
	text_add_char(out, value_type(value) == VALUE_LIST ? ']' : '}');
}

static void
values_are_as_written(void **state)
{
	static const struct { const char *yaml, *shown; } cases[] = {
		{ "", "null" }, { "# nothing\n", "null" }, { "---\n", "null" },
		{ "85", "'85'" }, { "\"85\"", "'85'" }, { "1.10", "'1.10'" },
		{ "[~, null, Null, NULL, '', \"null\", '~']",
		    "[null null null null '' 'null' '~']" },
		{ "[true, True, TRUE, 'true', yes, on]",
		    "[yes yes yes 'true' 'yes' 'on']" },
		{ "[false, False, FALSE, \"false\", no]",
		    "[no no no 'false' 'no']" },
		{ "a:\nb: 007\n", "{a=null b='007'}" },
		{ "a: {b: [1, {c: d}]}", "{a={b=['1' {c='d'}]}}" },
		{ "null: 1\ntrue: 2\n7: 3\n", "{null='1' true='2' 7='3'}" },
		{ "\"! a\": \"& \\\" < >\"", "{! a='& \" < >'}" },
		{ "a: |\n  one\n  two\n", "{a='one\ntwo\n'}" },
		{ "\xEF\xBB\xBF""a: 1\n", "{a='1'}" },
		{ "a: {}\nb: []\n", "{a={} b=[]}" },
		{ "a: \"\\u00e9\"", "{a='\xC3\xA9'}" },
	};
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct desk desk = desk_open(cases[i].yaml,
		    strlen(cases[i].yaml));
		struct text out = text_open(desk.arena, TEXT_LIMIT);
		struct value *value = load_plain_yaml(desk.arena, desk.path,
		    desk.diag);

		assert_string_equal(desk_report(&desk), "");
		assert_non_null(value);
		show(&out, value);
		assert_string_equal(out.bytes, cases[i].shown);
		desk_close(&desk);
	}
}

static void
faults_are_placed_and_say_nothing_of_the_text(void **state)
{
	static const struct { const char *yaml, *report; } cases[] = {
		{ "a: 1\nb: *zebra\n", ":2:4: block: anchors and aliases (& and "
		    "*) are not used in records [yaml-alias]\n    hint: write "
		    "the value out, or put quotation marks round it\n" },
		{ "a: &zebra 1\nb: 2\n", ":1:4: block: anchors and aliases (& "
		    "and *) are not used in records [yaml-alias]\n    hint: "
		    "write the value out, or put quotation marks round it\n" },
		{ "*zebra : 2\n", ":1:1: block: anchors and aliases (& and *) "
		    "are not used in records [yaml-alias]\n    hint: write the "
		    "value out, or put quotation marks round it\n" },
		{ "&zebra a: 2\n", ":1:1: block: anchors and aliases (& and *) "
		    "are not used in records [yaml-alias]\n    hint: write the "
		    "value out, or put quotation marks round it\n" },
		{ "- &z [1]\n", ":1:3: block: anchors and aliases (& and *) are "
		    "not used in records [yaml-alias]\n    hint: write the value "
		    "out, or put quotation marks round it\n" },
		{ "a: !!int zebra\n", ":1:4: block: tags (!) are not used in "
		    "records [yaml-tag]\n    hint: remove the tag, or put "
		    "quotation marks round the value\n" },
		{ "a: !z {b: 1}\n", ":1:4: block: tags (!) are not used in "
		    "records [yaml-tag]\n    hint: remove the tag, or put "
		    "quotation marks round the value\n" },
		{ "zebra: 1\nzebra: 2\n", ":2:1: block: this is not well-formed "
		    "YAML [yaml-syntax]\n    hint: this name stands twice in the "
		    "same group; keep one\n" },
		{ "? [zebra]\n: 1\n", ":1:3: block: this is not well-formed YAML "
		    "[yaml-syntax]\n    hint: the name before a colon is a word, "
		    "not a list or group\n" },
		{ "a: 'zebra\n", ":2:1: block: this is not well-formed YAML "
		    "[yaml-syntax]\n    hint: look at the indentation, colons "
		    "and quotation marks of this line and the one above\n" },
		{ "zebra\n--- zebra\n", ":2:1: block: there is a second document "
		    "in this file [yaml-documents]\n    hint: one record a "
		    "file\n" },
		{ "a: \"zebra\\0\"\n", ":1:4: stop: there is a NUL byte in the "
		    "text [file-nul]\n    hint: take the \\0 out of this "
		    "value\n" },
		{ "\"z\\0\": 1\n", ":1:1: stop: there is a NUL byte in the text "
		    "[file-nul]\n    hint: take the \\0 out of this value\n" },
		{ "a: 1\n\xC3\xA9\xC3: 1\n", ":2:2: stop: the text is not UTF-8 "
		    "from here on [file-encoding]\n    hint: save the file again "
		    "as UTF-8\n" },
	};
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct desk desk = desk_open(cases[i].yaml,
		    strlen(cases[i].yaml));

		if (load_plain_yaml(desk.arena, desk.path, desk.diag) != NULL)
			fail_msg("'%s' passes", cases[i].yaml);
		assert_string_equal(desk_report(&desk), cases[i].report);
		desk_close(&desk);
	}
}

static void
a_nul_and_utf16_are_refused(void **state)
{
	static const char nul[] = "a: 1\nb: \0", wide[] = "\xFF\xFE""a\0:\0";
	struct desk desk = desk_open(nul, sizeof nul - 1);
	(void)state;

	assert_null(load_plain_yaml(desk.arena, desk.path, desk.diag));
	assert_string_equal(desk_report(&desk), ":2:4: stop: there is a NUL "
	    "byte in the text [file-nul]\n    hint: save the file again as "
	    "plain UTF-8 text\n");
	desk_close(&desk);
	desk = desk_open(wide, sizeof wide - 1);
	assert_null(load_plain_yaml(desk.arena, desk.path, desk.diag));
	assert_string_equal(desk_report(&desk), ":1:1: stop: the text is not "
	    "UTF-8 from here on [file-encoding]\n    hint: save the file again "
	    "as UTF-8\n");
	desk_close(&desk);
}

/* `count` times `one`, between `before` and `behind`. */
static struct desk
repeated(const char *before, const char *one, size_t count,
    const char *behind)
{
	struct arena *arena = arena_open("test");
	struct text yaml = text_open(arena, TEXT_LIMIT);
	struct desk desk;

	text_add(&yaml, before);
	for (size_t i = 0; i < count; i++)
		text_add(&yaml, one);
	text_add(&yaml, behind);
	desk = desk_open(yaml.bytes, yaml.length);
	arena_wipe(arena);
	return desk;
}

static void
depth_and_number_have_limits(void **state)
{
	static const struct {
		const char *before, *one;
		size_t count;
		const char *behind, *rule;
	} cases[] = {
		{ "", "[", 63, "[]"
		    "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"
		    "]]]", NULL },
		{ "", "[", 64, "[", "[yaml-depth]" },
		{ "", "- ", 64, "a: 1", "[yaml-depth]" },
		{ "[", "1,", 19999, "]", NULL },
		{ "[", "1,", 20000, "]", "[yaml-many]" },
		{ "[", "{a: 1},", 7000, "]", "[yaml-many]" },
	};
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct desk desk = repeated(cases[i].before, cases[i].one,
		    cases[i].count, cases[i].behind);
		bool good = load_plain_yaml(desk.arena, desk.path,
		    desk.diag) != NULL;

		assert_int_equal(good, cases[i].rule == NULL);
		if (!good)
			assert_non_null(strstr(desk_report(&desk),
			    cases[i].rule));
		desk_close(&desk);
	}
}

static void
files_that_are_none(void **state)
{
	struct desk desk = desk_open("", 0);
	struct text out = text_open(desk.arena, TEXT_LIMIT);
	(void)state;

	assert_null(load_plain_yaml(desk.arena, "/nowhere/a.yaml", desk.diag));
	assert_null(load_plain_yaml(desk.arena, "/tmp", desk.diag));
	diag_print(desk.diag, DIAG_TEXT, HOLD, &out);
	assert_string_equal(out.bytes,
	    "/nowhere/a.yaml: stop: this file or folder cannot be opened "
	    "[file-unreadable]\n"
	    "    hint: there is no such file or folder\n"
	    "/tmp: stop: this is not an ordinary file [file-special]\n"
	    "    hint: remove it\n");
	desk_close(&desk);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_are_as_written),
		cmocka_unit_test(faults_are_placed_and_say_nothing_of_the_text),
		cmocka_unit_test(a_nul_and_utf16_are_refused),
		cmocka_unit_test(depth_and_number_have_limits),
		cmocka_unit_test(files_that_are_none),
	};

	return cmocka_run_group_tests_name("plain", tests, NULL, NULL);
}
