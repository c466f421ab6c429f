#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <jansson.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "model/schema.h"
#include "model/schema_print.h"
#include "model/schema_words.h"

static void
readers_are_said_in_words(void **state)
{
	static const struct { enum door door[AUDIENCES]; const char *words; }
	cases[] = {
		{ { PUBLISH, PUBLISH, PUBLISH }, "everybody" },
		{ { WITHHOLD, PUBLISH, PUBLISH },
		  "partners and the Executive" },
		{ { WITHHOLD, WITHHOLD, PUBLISH }, "the Executive" },
		{ { WITHHOLD, WITHHOLD, WITHHOLD }, "nobody: it stays here" },
		{ { YEAR_ONLY, YEAR_ONLY, YEAR_ONLY },
		  "everybody: only the reporting year, April to March" },
		{ { YEAR_ONLY, YEAR_ONLY, PUBLISH },
		  "everybody: only the reporting year, April to March; "
		  "the Executive" },
		{ { WITHHOLD, AGE_BAND, PUBLISH },
		  "partners and the Executive: only the age band; "
		  "the Executive" },
		{ { PUBLISH, WITHHOLD, WITHHOLD },
		  "everybody; partners and the Executive: not" },
		{ { IF_CONSENT, IF_CONSENT, IF_CONSENT },
		  "everybody: where its consent allows it" },
	};
	struct arena *arena = arena_open("test");
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct text out = text_open(arena, 1000);

		reader_words(&out, cases[i].door);
		assert_string_equal(out.bytes, cases[i].words);
	}
	arena_wipe(arena);
}

static void
words_are_filled(void **state)
{
	struct arena *arena = arena_open("test");
	struct text out = text_open(arena, 1000);
	(void)state;

	text_add_filled(&out, "## ", "1234567 101234567 201234567 301234567 "
	    "401234567 501234567 601234567 7012345 78 80");
	assert_string_equal(out.bytes, "## 1234567 101234567 201234567 "
	    "301234567 401234567 501234567 601234567 7012345\n## 78 80\n");
	arena_wipe(arena);
}

static void
ids_have_a_form(void **state)
{
	static const struct { const char *id; bool formed; } cases[] = {
		{ "k7m2p", true }, { "a", true }, { "2026", true },
		{ "professional-curiosity", true },
		{ "0123456789012345678901234567890123456789", true },
		{ "01234567890123456789012345678901234567890", false },
		{ "", false }, { "-a", false }, { "K7", false },
		{ "a.b", false }, { "a/b", false }, { "..", false },
		{ "a b", false }, { "caf\xC3\xA9", false },
	};
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		if (id_is_formed(cases[i].id) != cases[i].formed)
			fail_msg("'%s'", cases[i].id);
}

static bool
holds(const json_t *list, const char *word)
{
	for (size_t i = 0; i < json_array_size(list); i++)
		if (strcmp(json_string_value(json_array_get(list, i)), word) ==
		    0)
			return true;
	return false;
}

/* Every row is a property of its own, and what is needed is required. */
static void
assert_object(const json_t *object, const struct field *fields, size_t count)
{
	const json_t *properties = json_object_get(object, "properties");

	assert_true(json_is_false(json_object_get(object,
	    "additionalProperties")));
	assert_int_equal(json_object_size(properties), count);
	for (size_t i = 0; i < count; i++) {
		const json_t *row = json_object_get(properties,
		    fields[i].name);

		assert_non_null(row);
		assert_non_null(strstr(json_string_value(json_object_get(row,
		    "description")), fields[i].help));
		assert_int_equal(holds(json_object_get(object, "required"),
		    fields[i].name), fields[i].need == NEEDED);
		if (fields[i].many == MANY) {
			assert_string_equal(json_string_value(json_object_get(
			    row, "type")), "array");
			row = json_object_get(row, "items");
		}
		if (fields[i].type == WORD)
			assert_true(holds(json_object_get(row, "enum"),
			    fields[i].of.words[0]));
		if (fields[i].type == GROUP)
			assert_object(row, fields[i].of.fields,
			    fields[i].of.field_count);
	}
}

static void
json_schema_says_what_the_table_says(void **state)
{
	struct arena *arena = arena_open("test");
	(void)state;

	for (size_t k = 0; k < kind_count; k++) {
		struct text out = text_open(arena, TEXT_LIMIT);
		json_error_t error;
		json_t *schema;

		schema_json(&out, &kinds[k]);
		schema = json_loadb(out.bytes, out.length,
		    JSON_REJECT_DUPLICATES, &error);
		if (schema == NULL)
			fail_msg("%s: %s in line %d", kinds[k].name,
			    error.text, error.line);
		assert_string_equal(json_string_value(json_object_get(schema,
		    "$schema")),
		    "https://json-schema.org/draft/2020-12/schema");
		assert_object(schema, kinds[k].fields, kinds[k].field_count);
		json_decref(schema);
	}
	arena_wipe(arena);
}

static void
lists_name_every_kind(void **state)
{
	struct arena *arena = arena_open("test");
	struct text list = text_open(arena, TEXT_LIMIT);
	struct text page = text_open(arena, TEXT_LIMIT);
	struct text json = text_open(arena, TEXT_LIMIT);
	json_t *array;
	(void)state;

	schema_list(&list);
	schema_page(&page);
	schema_list_json(&json);
	array = json_loadb(json.bytes, json.length, 0, NULL);
	assert_int_equal(json_array_size(array), kind_count);
	for (size_t k = 0; k < kind_count; k++) {
		char *file = kind_file(arena, &kinds[k], "ID");

		assert_non_null(strstr(list.bytes, file));
		assert_non_null(strstr(page.bytes, arena_format(arena,
		    "\n## %s\n\n`content/%s`", kinds[k].name, file)));
		assert_string_equal(json_string_value(json_object_get(
		    json_array_get(array, k), "file")), file);
	}
	json_decref(array);
	arena_wipe(arena);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(readers_are_said_in_words),
		cmocka_unit_test(words_are_filled),
		cmocka_unit_test(ids_have_a_form),
		cmocka_unit_test(json_schema_says_what_the_table_says),
		cmocka_unit_test(lists_name_every_kind),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
