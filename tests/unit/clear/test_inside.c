/*
 * The door with tables of our own: what the kinds of today do not withhold
 * must be withheld all the same when a row says so.
 */
#include "records.h"

#include "base/map.h"
#include "check/verdict.h"
#include "clear/cleared.h"
#include "clear/inside.h"
#include "load/private.h"
#include "prose/prose.h"

static const struct section sections[] = {
	{ .heading = "For all", .key = "all",
	  .door = { PUBLISH, PUBLISH, PUBLISH } },
	{ .heading = "For partners", .key = "partners",
	  .door = { WITHHOLD, PUBLISH, PUBLISH } },
	{ .heading = "For the Executive", .key = "executive",
	  .door = { WITHHOLD, WITHHOLD, PUBLISH } },
	/* No column was filled in. */
	{ .heading = "Forgotten", .key = "forgotten" },
	{ .heading = "Narrowed", .key = "narrowed",
	  .door = { YEAR_ONLY, AGE_BAND, IF_CONSENT } },
};

static const char markdown[] = "before[^1]\n\n## For all\n\na[^2]\n\n"
    "## For **partners**\n\nb[^3]\n\n## For the Executive\n\nc\n\n"
    "## Forgotten\n\nd[^4]\n\n## Narrowed\n\ne\n\n## Not in the table\n\nf\n\n"
    "[^1]: one\n\n[^2]: two\n\n[^3]: three\n\n[^4]: four\n";

static void
sections_pass_by_their_row(void **state)
{
	static const char *const plain[AUDIENCES] = { "For all a two",
		"For all a For partners b two three",
		"For all a For partners b For the Executive c two three" };
	static const struct kind kind = { .name = "tried", .sections = sections,
		.section_count = COUNT(sections) };

	(void)state;
	for (int a = 0; a < AUDIENCES; a++) {
		struct arena *vault = arena_open("vault");
		struct arena *press = arena_open("press");
		struct verdict verdict = { .status = STATUS_PUBLISHED };
		struct passage door = { .press = press,
			.scratch = arena_open("scratch"),
			.audience = (enum audience)a, .channel = WEB,
			.verdict = &verdict };
		struct prose *body = prose_parse(vault, markdown,
		    strlen(markdown), "f", 1, diag_open(vault)), *copy;

		door.passing = map_open(door.scratch);
		copy = clear_body(&door, body, &kind);
		arena_wipe(vault);
		arena_wipe(door.scratch);
		assert_string_equal(prose_plain(press, copy), plain[a]);
		arena_wipe(press);
	}
}

/* What is under a consent passes with that consent, and with no other. */
static void
consents_open_their_own_row_alone(void **state)
{
	const char *changes[] = { "    wording: form 4",
		"    attribution: With cards\n    wording: form 4\n"
		"  - id: c2\n    item: family_quote\n    given_by: self\n"
		"    given_on: 2026-03-02\n    channels: [web]\n"
		"    attribution: Without\n    wording: form 4", NULL };
	static const bool passes[] = { false, true, false };
	struct records r = records_open();
	struct passage door = { .press = r.arena, .scratch = r.arena };
	const struct private_group *consents[3] = { NULL }, *fields;
	const struct loaded *loaded;

	(void)state;
	records_add_review(&r, "r1", changes);
	loaded = load_content(r.vault, file_join(r.arena, r.folder, "content"),
	    r.diag);
	fields = private_fields(private_find(loaded, "review", "r1"));
	consents[1] = private_subgroup(fields, "consents", 0);
	consents[2] = private_subgroup(fields, "consents", 1);
	for (size_t i = 0; i < COUNT(consents); i++) {
		const struct cleared_group *group;
		size_t rows, values = 0;
		const struct field *all;

		door.consented = consents[i];
		group = clear_group(&door, consents[1]);
		all = cleared_rows(group, &rows);
		for (size_t row = 0; row < rows; row++)
			values += cleared_values(group, &all[row]);
		assert_int_equal(values, passes[i]);
		if (passes[i])
			assert_string_equal(cleared_text(group, field_find(all,
			    rows, "attribution"), 0), "With cards");
	}
	records_close(&r);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(sections_pass_by_their_row),
		cmocka_unit_test(consents_open_their_own_row_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
