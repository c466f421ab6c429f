/* test_copies.c - the list of copies to call back by hand (D141). */
#include "records.h"

#define DOWN "takedown:\n  kind: safety\n  authority: Head\n  on: 2026-11-02\n"
#define COPY(place, on) "    - place: " place "\n      on: " on "\n"

/* Nine places; a bulletin that named the review is a line of its own. */
static const struct {
	const char *was, *is;
	size_t copies, done;
} cases[] = {
	{ "decision: full", "decision: full", 0, 0 },
	{ "decision: full", DOWN "decision: full", 9, 0 },
	{ "decision: full", DOWN "decision: learning_only", 9, 0 },
	{ "decision: full", DOWN "decision: undecided", 0, 0 },
	{ "published_on: 2026-10-05\n", DOWN, 0, 0 },
	{ "published_on: 2026-10-05", DOWN "published_on: 2026-11-01", 9, 0 },
	{ "published_on: 2026-10-05", DOWN "published_on: 2026-11-02", 9, 0 },
	{ "published_on: 2026-10-05", DOWN "published_on: 2026-11-03", 0, 0 },
	{ "decision: full", DOWN "  copies:\n" COPY("caches", "2026-11-16") "decision: full", 9, 1 },
	{ "decision: full", DOWN "  copies:\n" COPY("caches", "2026-11-17") "decision: full", 9, 0 },
	{ "decision: full", DOWN "  copies:\n" COPY("nspcc", "2026-11-03") COPY("mailed_bulletins", "2026-11-04") "decision: full", 9, 2 },
};

static void
places_are_listed_once_it_was_out(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct records r = records_open();
		const char *changes[] = { cases[i].was, cases[i].is, NULL };
		struct record_status status;
		size_t done = 0;

		records_add_review(&r, "r1", changes);
		records_check(&r, "2026-11-16");
		status = records_status(&r, "review", "r1");
		if (status.copy_count != cases[i].copies)
			fail_msg("'%s' has %zu copies", cases[i].is,
			    status.copy_count);
		for (size_t c = 0; c < status.copy_count; c++) {
			done += date_is_set(status.copies[c].done_on);
			assert_null(status.copies[c].id);
			assert_int_equal(date_compare(status.copies[c].since,
			    (struct date){ 2026, 11, 2 }), 0);
		}
		if (done != cases[i].done)
			fail_msg("'%s': %zu are done", cases[i].is, done);
		records_close(&r);
	}
}

static void
each_issue_is_a_line(void **state)
{
	static const char bulletin[] = "id: %s\nissue: %c\ntitle: A title\n"
	    "summary: One sentence.\npublished_on: 2026-10-12\nitems:\n"
	    "  - {title: A headline, text: Words., %s}\n";
	const char *changes[] = { "decision: full", DOWN "  copies:\n"
	    COPY("mailed_bulletins", "2026-11-04") "decision: full", NULL };
	struct records r = records_open();
	struct record_status status;

	(void)state;
	records_add_review(&r, "r1", changes);
	records_add_review(&r, "r2", NULL);
	records_write(&r, "content/bulletins/b1.yaml", arena_format(r.arena,
	    bulletin, "b1", '1', "review: r1"));
	records_write(&r, "content/bulletins/b2.yaml", arena_format(r.arena,
	    bulletin, "b2", '2', "review: r2"));
	records_write(&r, "content/bulletins/b3.yaml", arena_format(r.arena,
	    bulletin, "b3", '3', "review: r1"));
	records_check(&r, "2026-11-16");
	status = records_status(&r, "review", "r1");
	assert_int_equal(status.copy_count, 10);
	assert_string_equal(status.copies[0].id, "b1");
	assert_string_equal(status.copies[1].id, "b3");
	assert_int_equal(status.copies[1].done_on.day, 4);
	assert_null(status.copies[2].id);
	assert_string_equal(status.copies[2].place, "nspcc");
	records_close(&r);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(places_are_listed_once_it_was_out),
		cmocka_unit_test(each_issue_is_a_line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
