#include "records.h"

#include "clear/clear.h"
#include "walking.h"

#define HAPPENED "Several services visited."

/* Changes in a review that is published in full, and what is then there. */
struct opened {
	struct records r;
	struct arena *press;
	const struct cleared *cleared;
	const struct cleared_record *review;
};

static struct opened
open_door(const char *const *changes, const char *report,
    enum audience audience, enum channel channel)
{
	struct opened o = { .r = records_open(), .press = arena_open("press") };

	records_add_review(&o.r, "r1", changes);
	if (report != NULL)
		records_write(&o.r, "content/reviews/r1/report.md", report);
	records_check(&o.r, "2026-11-16");
	o.cleared = clear_content(o.press, o.r.checked, o.r.registers,
	    audience, channel);
	arena_wipe(o.r.vault);
	o.r.vault = NULL;
	o.review = cleared_find(o.cleared, "review", "r1");
	return o;
}

static void
close_door(struct opened *o)
{
	arena_wipe(o->press);
	records_close(&o->r);
}

static const struct prose *
first_of(const struct prose *root, enum prose_type type)
{
	const struct prose *n = root;

	while (n != NULL && n->type != type)
		n = prose_walk(root, n);
	return n;
}

static void
links_lead_to_what_passed(void **state)
{
	static const struct { const char *link; bool passes; } cases[] = {
		{ "theme:asking", true }, { "page:access", true },
		{ "review:r1", true }, { "review:r2", false },
		{ "https://allowed.example/r2", true }, { "#learning", true },
		{ "tel:999", true },
	};
	static const char *const undecided[] = { "decision: full",
		"decision: undecided", NULL };

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct records r = records_open();
		struct arena *press = arena_open("press");
		const char *changes[] = { HAPPENED, arena_format(r.arena,
		    "[words](%s)", cases[i].link), NULL };
		const struct prose *link;

		records_add_review(&r, "r1", changes);
		records_add_review(&r, "r2", undecided);
		assert_int_equal(strstr(records_check(&r, "2026-11-16"),
		    "[any-review-link]") == NULL, cases[i].passes);
		link = first_of(cleared_body(cleared_find(clear_content(press,
		    r.checked, r.registers, FOR_PUBLIC, WEB), "review", "r1")),
		    PROSE_LINK);
		assert_string_equal(prose_plain(r.arena, link), cases[i].passes ?
		    "words" : "learning from reviews");
		if (cases[i].passes)
			assert_string_equal(link->address, cases[i].link);
		else
			assert_null(link->address);
		arena_wipe(press);
		records_close(&r);
	}
}

/* Notes of what did not pass are gone, and the others have no gap. */
static void
notes_follow_their_text(void **state)
{
	const char *changes[] = { HAPPENED, "One[^a].\n\n[^a]: note a[^b]\n\n"
	    "[^b]: note b\n\n[^c]: note c[^d]\n\n[^d]: note d[^c]\n\n"
	    "[^e]: note e\n\n[^f]: note f",
	    "Somebody should have asked.", "Asked[^c].[^e]",
	    "A nurse came back.", "They came[^e].[^f][^e]", NULL };
	static const struct { enum channel channel; const char *notes; } cases[] = {
		{ WEB, "1 note a 2 note b 3 note d 4 note c 5 note e 6 note f " },
		{ BULLETIN, "1 note a 2 note b 3 note e 4 note f " },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct opened o = open_door(changes, NULL, FOR_PUBLIC,
		    cases[i].channel);
		const struct prose *body = cleared_body(o.review);
		struct text notes = text_open(o.r.arena, TEXT_LIMIT);
		unsigned references[8] = { 0 };

		for (const struct prose *n = body; n != NULL;
		    n = prose_walk(body, n)) {
			if (n->type == PROSE_FOOTNOTE)
				text_add_format(&notes, "%u %s ", n->start,
				    prose_plain(o.r.arena, n));
			/* The references to one note are counted from 1. */
			if (n->type == PROSE_FOOTNOTE_REF)
				assert_int_equal(n->level,
				    ++references[n->start]);
		}
		assert_string_equal(notes.bytes, cases[i].notes);
		assert_int_equal(references[0], 0);
		close_door(&o);
	}
}

static void
quotations_go_where_their_consent_goes(void **state)
{
	const char *changes[] = { "    wording: form 4",
		"    attribution: With cards\n    wording: form 4", NULL };

	(void)state;
	for (int c = 0; c < CHANNELS; c++) {
		struct opened o = open_door(changes, NULL, FOR_PUBLIC,
		    (enum channel)c);
		const struct prose *voice = prose_section(
		    cleared_body(o.review), "Voice of the child");

		if (c == WEB || c == SHEET) {
			assert_non_null(voice);
			assert_string_equal(voice->last->text, "With cards");
			/* The id of the consent stays behind. */
			assert_null(voice->last->word);
		} else {
			assert_null(voice);
		}
		close_door(&o);
	}
}

/* The line below a quotation is below no other callout. */
static void
attributions_are_of_quotations(void **state)
{
	const char *changes[] = { "    wording: form 4",
		"    attribution: With cards\n    wording: form 4",
		"themes: [asking]", "themes: [asking, \"1\"]",
		"[!LEARNING]", "[!LEARNING 1]", NULL };
	struct records r = records_open();
	struct arena *press = arena_open("press");
	const struct cleared_record *review;
	const struct prose *callout;

	(void)state;
	records_write(&r, "content/themes/1.md", arena_format(r.arena,
	    records_theme, "\"1\""));
	records_add_review(&r, "r1", changes);
	assert_string_equal(records_check(&r, "2026-11-16"), "");
	review = cleared_find(clear_content(press, r.checked, r.registers,
	    FOR_PUBLIC, WEB), "review", "r1");
	callout = prose_section(cleared_body(review), "Learning")->last;
	assert_string_equal(callout->word, "1");
	assert_null(callout->text);
	arena_wipe(press);
	records_close(&r);
}

/* A heading that stands over the next one is the author's, and stays. */
static void
headings_that_consent_emptied_go(void **state)
{
	static const char report[] = "## Part one\n\n## A chapter\n\nWords.\n\n"
	    "## Their own words\n\n> [!VOICE c1]\n> So it was.\n\n## Part two\n";
	static const struct { enum channel channel; const char *headings; } cases[] = {
		{ WEB, "Part one, A chapter, Their own words, Part two, " },
		{ PACK, "Part one, A chapter, Part two, " },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct opened o = open_door(NULL, report, FOR_PUBLIC,
		    cases[i].channel);
		struct text headings = text_open(o.r.arena, TEXT_LIMIT);

		for (const struct prose *n = cleared_part(o.review)->first;
		    n != NULL; n = n->next)
			text_add_format(&headings, "%s, ", n->text);
		assert_string_equal(headings.bytes, cases[i].headings);
		close_door(&o);
	}
}

/* Nothing under a theme leads back to where it came from (D80, D86). */
static void
pooled_learning_hides_its_source(void **state)
{
	const char *changes[] = { "Ask again, in another place.",
		"Ask [here](review:r1), [there](#learning), "
		"[at last](theme:asking).[^1]\n>\n> > [!ACTION asking]\n> > Go.\n"
		"\n[^1]: A note", NULL };
	struct opened o = open_door(changes, NULL, FOR_PUBLIC, WEB);
	size_t count = cleared_pool_count(o.cleared, "asking"), links = 0;

	(void)state;
	assert_int_equal(count, 4);
	for (size_t i = 0; i < count; i++) {
		const struct prose *item = cleared_pool_at(o.cleared, "asking",
		    i);

		for (const struct prose *n = item; n != NULL;
		    n = prose_walk(item, n)) {
			assert_int_equal(n->line, 0);
			assert_int_equal(n->column, 0);
			assert_null(n->word);
			assert_int_not_equal(n->type, PROSE_FOOTNOTE_REF);
			if (n->type != PROSE_LINK || n->address == NULL)
				continue;
			assert_string_equal(n->address, "theme:asking");
			links++;
		}
	}
	assert_int_equal(links, 1);
	close_door(&o);
}

/* The same learning of two reviews is one, in the order of its words. */
static void
pools_have_an_order_of_their_own(void **state)
{
	static const char *const orders[][2] = { { "a1", "z9" }, { "z9", "a1" } };
	const char *changes[] = { "Ask again", "Beware", NULL };

	(void)state;
	for (size_t i = 0; i < COUNT(orders); i++) {
		struct records r = records_open();
		struct arena *press = arena_open("press");
		struct text all = text_open(r.arena, TEXT_LIMIT);
		const struct cleared *cleared;

		records_add_review(&r, orders[i][0], NULL);
		records_add_review(&r, orders[i][1], changes);
		records_check(&r, "2026-11-16");
		cleared = clear_content(press, r.checked, r.registers,
		    FOR_PUBLIC, WEB);
		for (size_t p = 0; p < cleared_pool_count(cleared, "asking");
		    p++)
			text_add_format(&all, "%s|", prose_plain(r.arena,
			    cleared_pool_at(cleared, "asking", p)));
		assert_string_equal(all.bytes, "When did we last ask twice?|"
		    "Ask again, in another place.|Beware, in another place.|"
		    "A nurse came back.|See the bedroom.|");
		arena_wipe(press);
		records_close(&r);
	}
}

/* No word, no id, no link, no stone, for any reader (D110). */
static void
what_is_kept_back_leaves_no_trace(void **state)
{
	static const struct { const char *was, *is; } cases[] = {
		{ "published_on: 2026-10-05", "published_on: 2026-11-17" },
		{ "published_on: 2026-10-05\n", "" },
		{ "decision: full", "decision: undecided" },
		{ "decision_on", "embargo:\n  until: 2026-11-17\ndecision_on" },
		{ "  police: 2026-09-03\n", "" },
	};
	static const char *const traces[] = { "r1", "Hazel", "visited",
		"asked", "nurse", "place", "bedroom", "twice" };

	(void)state;
	for (size_t i = 0; i < COUNT(cases) * AUDIENCES; i++) {
		const char *changes[] = { cases[i / AUDIENCES].was,
			cases[i / AUDIENCES].is, NULL };
		struct opened o = open_door(changes, NULL,
		    (enum audience)(i % AUDIENCES), WEB);
		struct text all = text_open(o.r.arena, TEXT_LIMIT);

		walk_cleared(o.r.arena, o.cleared, "asking", &all, &all);
		assert_non_null(strstr(all.bytes, "A theme"));
		for (size_t t = 0; t < COUNT(traces); t++)
			if (strstr(all.bytes, traces[t]) != NULL)
				fail_msg("'%s': '%s' passed",
				    cases[i / AUDIENCES].is, traces[t]);
		close_door(&o);
	}
}

/* Days and ages leave as year and band, at every edge. */
static void
facts_are_narrowed(void **state)
{
	static const struct { const char *day, *months, *year, *band; } cases[] = {
		{ "2025-03-31", "0", "2024 to 2025", "under 1" },
		{ "2025-04-01", "11", "2025 to 2026", "under 1" },
		{ "2026-01-01", "12", "2025 to 2026", "1 to 4" },
		{ "2026-02-28", "59", "2025 to 2026", "1 to 4" },
		{ "2026-02-28", "60", "2025 to 2026", "5 to 11" },
		{ "2026-02-28", "143", "2025 to 2026", "5 to 11" },
		{ "2026-02-28", "144", "2025 to 2026", "12 or over" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct arena *arena = arena_open("test");
		const char *changes[] = { "published_on", arena_format(arena,
		    "incident_date: %s\nincident_known: day\n"
		    "age_months: %s\npublished_on",
		    cases[i].day, cases[i].months), NULL };

		for (int a = 0; a < AUDIENCES; a++) {
			struct opened o = open_door(changes, NULL,
			    (enum audience)a, WEB);
			const struct cleared_group *fields = cleared_fields(
			    o.review);
			size_t rows;
			const struct field *all = cleared_rows(fields, &rows);

			assert_string_equal(cleared_text(fields, field_find(all,
			    rows, "incident_date"), 0), cases[i].year);
			assert_string_equal(cleared_text(fields, field_find(all,
			    rows, "age_months"), 0), cases[i].band);
			close_door(&o);
		}
		arena_wipe(arena);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(links_lead_to_what_passed),
		cmocka_unit_test(notes_follow_their_text),
		cmocka_unit_test(quotations_go_where_their_consent_goes),
		cmocka_unit_test(attributions_are_of_quotations),
		cmocka_unit_test(headings_that_consent_emptied_go),
		cmocka_unit_test(pooled_learning_hides_its_source),
		cmocka_unit_test(pools_have_an_order_of_their_own),
		cmocka_unit_test(what_is_kept_back_leaves_no_trace),
		cmocka_unit_test(facts_are_narrowed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
