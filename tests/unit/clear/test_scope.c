/* test_scope.c - what is secret in one review, and who is in two of them. */
#include "records.h"

#include "clear/clear.h"
#include "walking.h"

/* Everybody and every place here is invented. */
static const char first[] = "review: k1\npeople:\n"
    "  - {id: p1, role: subject child, given: Tamsin, family: Orrelby, "
    "pseudonym: Hazel}\n"
    "  - {id: p2, role: family support worker, given: Brogan, "
    "family: Vesselthwaite, pseudonym: the support worker}\n"
    "terms:\n"
    "  - {id: t1, kind: place, value: Brackwater, pseudonym: the town, "
    "scope: review}\n"
    "  - {id: t2, kind: place, value: Tonelea, pseudonym: the village}\n";
static const char second[] = "review: k2\npeople:\n"
    "  - {id: p1, role: subject child, given: Quenna, family: Sarrick, "
    "pseudonym: Robin}\n"
    "  - {id: p2, role: school nurse, given: Brogan, "
    "family: Vesselthwaite, pseudonym: a nurse}\n";

/* To everybody else a town, and letters that a page is called by. */
static const char places[] = "id: places\nphrases:\n"
    "  - {phrase: Brackwater, class: venue, reason: People train there, "
    "by: Head, on: 2026-09-01}\n";

#define USE "use: none\n  decided_by: Head\n  decided_on: 2026-09-04"
#define HAPPENED "Several services visited."

/* What a page, the first review and the second one say, and what is read. */
static const struct {
	const char *page, *first, *second;       /* NULL: as it was */
	const char *page_read, *first_read, *second_read; /* "": it stays out */
	const char *near; /* the one review that may hint at its own people */
} cases[] = {
	/* A town is secret in one review and elsewhere a town. */
	{ "Training in Brackwater.", "They moved to Brackwater.",
	    "They met in Brackwater.", "Training in Brackwater.",
	    "They moved to the town.", "They met in Brackwater.", NULL },
	{ "Training in BRACKWATER.", "Brackwater's river.", NULL,
	    "Training in BRACKWATER.", "The town\xE2\x80\x99s river.", HAPPENED, NULL },
	{ NULL, "In BRACKWATER.", NULL, "Words.", "", HAPPENED, NULL },
	/* ... and a village is secret everywhere. */
	{ "Training in Tonelea.", NULL, NULL, "", HAPPENED, HAPPENED, NULL },
	{ NULL, "In Tonelea.", "In Tonelea.", "Words.", "In the village.", "", NULL },
	/* One worker in two reviews is two people to a reader. */
	{ NULL, "Brogan Vesselthwaite came.", "Brogan Vesselthwaite came.",
	    "Words.", "The support worker came.", "A nurse came.", NULL },
	{ NULL, "Mrs Vesselthwaite's note.", "They asked Brogan.", "Words.",
	    "The support worker\xE2\x80\x99s note.", "They asked a nurse.", NULL },
	{ NULL, "The support worker came.", "A nurse came.", "Words.",
	    "The support worker came.", "A nurse came.", NULL },
	{ "Brogan Vesselthwaite teaches.", NULL, NULL, "", HAPPENED, HAPPENED, NULL },
	/* Initials and slips are looked for at home alone. */
	{ "Ask BV and Vesselthwiate.", "Ask BV.", NULL,
	    "Ask BV and Vesselthwiate.", "", HAPPENED, "r1" },
	{ NULL, NULL, "Ask QS.", "Words.", HAPPENED, "", "r2" },
	{ NULL, "Ask QS.", NULL, "Words.", "Ask QS.", HAPPENED, NULL },
};

static void
write_case(struct records *r, size_t i)
{
	const char *one[] = { USE, "use: k1", HAPPENED,
		cases[i].first == NULL ? HAPPENED : cases[i].first, NULL };
	const char *two[] = { USE, "use: k2", HAPPENED,
		cases[i].second == NULL ? HAPPENED : cases[i].second, NULL };

	records_add_register(r, "k1", first);
	records_add_register(r, "k2", second);
	records_add_review(r, "r1", one);
	records_add_review(r, "r2", two);
	records_write(r, "content/allowed/places.yaml", places);
	records_write(r, "content/pages/p1.md", arena_format(r->arena,
	    "---\nid: p1\ntitle: QS\nsummary: x\nmenu: main\n---\n%s\n",
	    cases[i].page == NULL ? "Words." : cases[i].page));
}

static void
is_read(struct records *r, const struct cleared *cleared, const char *kind,
    const char *id, const char *expected)
{
	const struct cleared_record *record = cleared_find(cleared, kind, id);
	const char *body = record == NULL ? "" : prose_plain(r->arena,
	    cleared_body(record));

	if (expected[0] == '\0' ? record != NULL : strstr(body, expected) ==
	    NULL)
		fail_msg("%s %s: '%s' and not '%s'\n%s", kind, id, body,
		    expected, records_reports(r));
}

/* Reported of that review, and of no other one. */
static void
is_near(struct records *r, const char *id)
{
	static const char rule[] = "[review-near-name]\n";
	const char *reports = records_reports(r);
	const char *own = arena_format(r->arena, "reviews/%s/", id == NULL ?
	    "" : id);
	size_t found = 0;

	for (const char *at = reports; *at != '\0';) {
		size_t line = strcspn(at, "\n") + 1;

		if (memmem(at, line, rule, strlen(rule)) != NULL) {
			found++;
			if (strncmp(at, own, strlen(own)) != 0)
				fail_msg("not of %s:\n%s", own, reports);
		}
		at += line;
	}
	if ((found > 0) != (id != NULL))
		fail_msg("%zu near names:\n%s", found, reports);
}

static void
secrets_have_their_scope(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct records r = records_open();
		struct arena *press = arena_open("press");
		const struct cleared *cleared;

		write_case(&r, i);
		records_check(&r, "2026-11-16");
		cleared = clear_content(press, r.checked, r.registers,
		    FOR_PUBLIC, WEB);
		is_read(&r, cleared, "page", "p1", cases[i].page_read);
		is_read(&r, cleared, "review", "r1", cases[i].first_read);
		is_read(&r, cleared, "review", "r2", cases[i].second_read);
		is_near(&r, cases[i].near);
		arena_wipe(press);
		records_close(&r);
	}
}

/* Nothing under a theme says which of the two it came from. */
static void
a_place_is_in_no_pool(void **state)
{
	const char *changes[] = { USE, "use: k1", "Ask again, in another place.",
		"Ask again in Brackwater.", NULL };
	struct records r = records_open();
	struct arena *press = arena_open("press");
	struct text records = text_open(r.arena, TEXT_LIMIT);
	struct text pooled = text_open(r.arena, TEXT_LIMIT);

	(void)state;
	records_add_register(&r, "k1", first);
	records_add_review(&r, "r1", changes);
	records_check(&r, "2026-11-16");
	walk_cleared(r.arena, clear_content(press, r.checked, r.registers,
	    FOR_PUBLIC, WEB), "asking", &records, &pooled);
	assert_null(strstr(pooled.bytes, "Brackwater"));
	assert_null(strstr(pooled.bytes, "the town"));
	assert_null(strstr(records.bytes, "Brackwater"));
	arena_wipe(press);
	records_close(&r);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(secrets_have_their_scope),
		cmocka_unit_test(a_place_is_in_no_pool),
	};

	return cmocka_run_group_tests_name("scope", tests, NULL, NULL);
}
