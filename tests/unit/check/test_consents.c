#include "records.h"

#include "check/verdict.h"
#include "model/schema.h"

#define TODAY "2026-11-16"
#define WEB_AND_SHEET (1u << WEB | 1u << SHEET)
#define ROWS(rows) "    given_on: 2026-03-02\n", rows
#define GIVEN "    given_on: 2026-03-02\n"

/*
 * What is changed in the consent of the only quotation, where it may appear
 * then, and the one rule that is reported, perhaps behind its place as
 * records_placed() reads it; "" is none.
 */
struct consent_case {
	const char *was, *is;
	unsigned channels;
	const char *rule;
};

static const struct voice *
only_voice(const struct records *r)
{
	for (size_t i = 0; i < checked_count(r->checked); i++) {
		const struct verdict *verdict = checked_verdict(r->checked, i);

		if (verdict->voices.count > 0) {
			assert_int_equal(verdict->voices.count, 1);
			return verdict->voices.items[0];
		}
	}
	fail_msg("there is no quotation");
	return NULL;
}

static void
judge_consents(const struct consent_case *cases, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct records r = records_open();
		/* Somebody looked for the family today, whatever came before. */
		const char *changes[] = { cases[i].was, cases[i].is,
			"intruder_test:\n  on: 2026-09-10",
			"intruder_test:\n  on: " TODAY, NULL };
		const char *reports, *rule;

		records_add_review(&r, "r1", changes);
		rule = records_placed(&r, "reviews/r1/review.md",
		    cases[i].rule);
		reports = records_check(&r, TODAY);
		if (rule[0] == '\0' ? reports[0] != '\0' :
		    strstr(reports, rule) == NULL ||
		    strchr(reports, '\n')[1] != '\0')
			fail_msg("'%s':\n%s", cases[i].is, reports);
		if (only_voice(&r)->channels != cases[i].channels)
			fail_msg("'%s' may appear on %u", cases[i].is,
			    only_voice(&r)->channels);
		/* A quotation that goes is no reason to take the rest (D136). */
		assert_int_equal(records_status(&r, "review", "r1").status,
		    STATUS_PUBLISHED);
		records_close(&r);
	}
}

static void
consents_hold_from_day_to_day(void **state)
{
	static const struct consent_case cases[] = {
		{ GIVEN, GIVEN, WEB_AND_SHEET, "" },
		{ ROWS("    given_on: 2026-11-16\n"), WEB_AND_SHEET, "" },
		{ ROWS("    given_on: 2026-11-17\n"), 0, "[consent-expired]" },
		/* Twenty-four months, when nothing else is written (D128). */
		{ ROWS("    given_on: 2024-11-15\n"), 0, "[consent-expired]" },
		{ ROWS("    given_on: 2024-11-16\n"), WEB_AND_SHEET, "[consent-soon]" },
		{ ROWS("    given_on: 2025-01-15\n"), WEB_AND_SHEET, "[consent-soon]" },
		{ ROWS("    given_on: 2025-01-16\n"), WEB_AND_SHEET, "" },
		{ ROWS("    given_on: 2022-01-16\n    review_on: 2026-11-15\n"), 0, "[consent-expired]" },
		{ ROWS("    given_on: 2022-01-16\n    review_on: 2026-11-16\n"), WEB_AND_SHEET, "[consent-soon]" },
		{ ROWS("    given_on: 2023-01-16\n    review_on: 2027-11-16\n"), WEB_AND_SHEET, "" },
		/* What is written holds, for five years at most. */
		{ ROWS("    given_on: 2021-11-15\n    review_on: 2089-01-01\n"), 0, "[consent-expired]" },
		{ ROWS("    given_on: 2021-11-16\n    review_on: 2089-01-01\n"), WEB_AND_SHEET, "[consent-soon]" },
		{ ROWS("    given_on: 2023-01-16\n    expires_on: 2028-01-01\n"), 0, "[consent-expired]" },
		{ ROWS(GIVEN "    expires_on: 2026-11-15\n"), 0, "[consent-expired]" },
		{ ROWS(GIVEN "    expires_on: 2026-11-16\n"), WEB_AND_SHEET, "[consent-soon]" },
		/* The earlier of the two, whichever it is. */
		{ ROWS(GIVEN "    expires_on: 2026-11-15\n    review_on: 2030-01-01\n"), 0, "[consent-expired]" },
		{ ROWS(GIVEN "    expires_on: 2030-01-01\n    review_on: 2026-11-15\n"), 0, "[consent-expired]" },
		{ ROWS(GIVEN "    withdrawn_on: 2026-11-16\n"), 0, "[consent-withdrawn]" },
		{ ROWS(GIVEN "    withdrawn_on: 2026-11-17\n"), WEB_AND_SHEET, "" },
		{ ROWS(GIVEN "    adult_on: 2020-01-01\n"), WEB_AND_SHEET, "" },
	};

	(void)state;
	judge_consents(cases, COUNT(cases));
}

#define GIVER(item, giver) "    item: family_quote\n    given_by: self\n", \
	"    item: " item "\n    given_by: " giver "\n"
#define CONFLICT(word) "    giver_conflict: " word "\n"
#define AGREE(word) "    holders_agree: " word "\n"
#define INDEPENDENT(word) "    employer_independent: " word "\n"

static void
givers_are_who_may_give(void **state)
{
	static const struct consent_case cases[] = {
		{ GIVER("family_quote", "parent_pr") CONFLICT("no") AGREE("yes"), WEB_AND_SHEET, "" },
		{ GIVER("family_quote", "parent_pr") AGREE("yes"), 0, "[consent-giver]" },
		{ GIVER("family_quote", "parent_pr") CONFLICT("unknown") AGREE("yes"), 0, "[consent-giver]" },
		{ GIVER("family_quote", "parent_pr") CONFLICT("yes") AGREE("yes"), 0, "[consent-giver]" },
		/* All who hold parental responsibility (D130). */
		{ GIVER("family_quote", "parent_pr") CONFLICT("no") AGREE("only_one"), WEB_AND_SHEET, "" },
		{ GIVER("family_quote", "parent_pr") CONFLICT("no") AGREE("no"), 0, "[consent-holders]" },
		{ GIVER("family_quote", "parent_pr") CONFLICT("no") AGREE("unknown"), 0, "[consent-holders]" },
		{ GIVER("family_quote", "parent_pr") CONFLICT("no"), 0, "[consent-holders]" },
		{ GIVER("family_quote", "guardian") AGREE("no"), 0, "[consent-holders]" },
		{ GIVER("family_quote", "guardian") CONFLICT("yes"), 0, "[consent-giver]" },
		{ GIVER("family_quote", "guardian"), WEB_AND_SHEET, "" },
		{ GIVER("family_quote", "self") CONFLICT("unknown"), 0, "[consent-giver]" },
		/* A child's own words (D131). */
		{ GIVER("child_quote", "self"), WEB_AND_SHEET, "" },
		{ GIVER("child_quote", "parent_pr") CONFLICT("no") AGREE("yes"), 0, "[consent-own-view]" },
		{ GIVER("child_quote", "court"), 0, "[consent-own-view]" },
		{ GIVER("child_letter_or_drawing", "la_pr"), 0, "[consent-own-view]" },
		/* On the 18th birthday it lapses, and that is known before (E4). */
		{ GIVER("family_quote", "la_pr") "    adult_on: 2026-11-16\n", 0, "[consent-adult]" },
		{ GIVER("family_quote", "la_pr") "    adult_on: 2026-11-17\n", WEB_AND_SHEET, "[consent-soon]" },
		{ GIVER("family_quote", "la_pr") "    adult_on: 2027-01-15\n", WEB_AND_SHEET, "[consent-soon]" },
		{ GIVER("family_quote", "la_pr") "    adult_on: 2027-01-16\n", WEB_AND_SHEET, "" },
		/* For one thing, and no other. */
		{ GIVER("photo_person", "self"), 0, "[consent-item]" },
		{ GIVER("course_feedback_quote", "self"), 0, "[consent-item]" },
		{ GIVER("subscriber_story", "self"), 0, "[consent-item]" },
		{ GIVER("trainer_name_bio", "self"), 0, "[consent-item]" },
		{ GIVER("child_letter_or_drawing", "self"), WEB_AND_SHEET, "" },
		/* Whether staff could say no (D134); it warns. */
		{ GIVER("practitioner_quote", "self"), WEB_AND_SHEET, "[consent-practitioner]" },
		{ GIVER("practitioner_quote", "self") INDEPENDENT("no"), WEB_AND_SHEET, "[consent-practitioner]" },
		{ GIVER("practitioner_quote", "self") INDEPENDENT("yes"), WEB_AND_SHEET, "" },
		{ GIVER("translation_of_quote", "self"), WEB_AND_SHEET, "" },
	};

	(void)state;
	judge_consents(cases, COUNT(cases));
}

static void
channels_are_those_that_are_written(void **state)
{
	static const struct consent_case cases[] = {
		{ "[web, sheet]", "[web]", 1u << WEB, "" },
		{ "[web, sheet]", "[sheet]", 1u << SHEET, "" },
		/* In neither place in which a review stands (D127). */
		{ "[web, sheet]", "[bulletin]", 1u << BULLETIN, "review.md:{> [!VOICE}:1 [consent-channel]" },
		{ "[web, sheet]", "[web, sheet, bulletin, report, slides, pack]", (1u << CHANNELS) - 1, "" },
		{ "> [!VOICE c1]", "> [!VOICE c2]", 0, "review.md:{> [!VOICE}:1 [consent-unknown]" },
		/* A review has its own consents and nobody else's. */
		{ "> [!VOICE c1]", "> [!VOICE r1/c1]", 0, "review.md:{> [!VOICE}:1 [consent-unknown]" },
		{ "Several services visited.\n\n## Voice of the child\n\n> [!VOICE c1]\n> Somebody should have asked.",
		    "Several services visited.\n\n- One\n  > [!VOICE c2]\n  > Two\n\n## Voice of the child\n\nNobody asked.", 0, "review.md:{  > [!VOICE}:3 [consent-unknown]" },
	};

	(void)state;
	judge_consents(cases, COUNT(cases));
}

/* Any gap takes the quotation, and nothing else (D126). */
static void
a_gap_is_no_consent(void **state)
{
	static const struct consent_case cases[] = {
		{ "    item: family_quote\n", "", 0, "review.md:{  - id: c1}:9 [consent-incomplete]" },
		{ "    given_by: self\n", "", 0, "review.md:{  - id: c1}:9 [consent-incomplete]" },
		{ "    subject: p1\n", "", 0, "review.md:{  - id: c1}:9 [consent-incomplete]" },
		{ "    capacity: Spoke with us\n", "", 0, "review.md:{  - id: c1}:9 [consent-incomplete]" },
		{ GIVEN, "", 0, "review.md:{  - id: c1}:9 [consent-incomplete]" },
		{ "    channels: [web, sheet]\n", "", 0, "review.md:{  - id: c1}:9 [consent-incomplete]" },
		{ "    wording: form 4\n", "", 0, "review.md:{  - id: c1}:9 [consent-incomplete]" },
		{ "    controller: The partnership\n", "", 0, "review.md:{  - id: c1}:9 [consent-incomplete]" },
		{ "    purposes: [Learning]\n", "", 0, "review.md:{  - id: c1}:9 [consent-incomplete]" },
		{ "    evidence: Restricted store\n", "", 0, "review.md:{  - id: c1}:9 [consent-incomplete]" },
	};

	(void)state;
	judge_consents(cases, COUNT(cases));
}

/* The family wants the real name: is everything there (D133, E40)? */
static void
a_real_name_needs_everything(void **state)
{
#define WANTED(branches, advice, sibling) "real_name:\n" branches advice sibling
#define BRANCHES "  branches_agreed_on: 2026-11-16\n"
#define ADVICE "  legal_advice_on: 2026-11-16\n"
#define SAFE "  sibling_at_risk: no\n"
#define ITEM "  - id: c2\n    item: real_name_use\n    given_by: self\n" \
	"    subject: p1\n    capacity: Spoke\n    given_on: 2026-03-02\n" \
	"    channels: [web]\n    wording: form 4\n    controller: Us\n" \
	"    purposes: [Name]\n    evidence: Store\n"
	static const struct { const char *real_name, *item, *order; bool speaks; } cases[] = {
		{ "", "", "", false },
		{ WANTED(BRANCHES, ADVICE, SAFE), "", "", false },
		{ WANTED(BRANCHES, ADVICE, SAFE), ITEM, "", false },
		{ "", ITEM, "", true },
		{ WANTED("", ADVICE, SAFE), "", "", true },
		{ WANTED("  branches_agreed_on: 2026-11-17\n", ADVICE, SAFE), "", "", true },
		{ WANTED(BRANCHES, "", SAFE), ITEM, "", true },
		{ WANTED(BRANCHES, "  legal_advice_on: 2026-11-17\n", SAFE), "", "", true },
		{ WANTED(BRANCHES, ADVICE, ""), "", "", true },
		{ WANTED(BRANCHES, ADVICE, "  sibling_at_risk: unknown\n"), "", "", true },
		{ WANTED(BRANCHES, ADVICE, "  sibling_at_risk: yes\n"), "", "", true },
		{ WANTED(BRANCHES, ADVICE, SAFE), "", "  - kind: injunction\n    ends: unknown\n", true },
		{ WANTED(BRANCHES, ADVICE, SAFE), "", "  - kind: injunction\n    ends: date\n    ends_on: 2026-11-16\n", true },
		{ WANTED(BRANCHES, ADVICE, SAFE), "", "  - kind: injunction\n    ends: date\n    ends_on: 2026-11-15\n", false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct records r = records_open();
		const char *changes[] = { "consents:\n", arena_format(r.arena,
		    "%sconsents:\n%s", cases[i].real_name, cases[i].item),
		    "  - kind: none\n", cases[i].order[0] == '\0' ?
		    "  - kind: none\n" : cases[i].order, NULL };
		const char *reports, *at;

		records_add_review(&r, "r1", changes);
		reports = records_check(&r, TODAY);
		at = strstr(reports, "[consent-real-name]");
		if ((at != NULL) != cases[i].speaks || (at != NULL &&
		    strstr(at + 1, "[consent-real-name]") != NULL))
			fail_msg("case %zu:\n%s", i, reports);
		records_close(&r);
	}
}

/* E1: taken back, it goes out of the text, the report and the fields. */
static void
a_consent_taken_back_is_taken_back_everywhere(void **state)
{
	const char *changes[] = { GIVEN, GIVEN "    withdrawn_on: 2026-11-16\n",
		"text: Ask twice.\n",
		"text: |\n      > [!VOICE c1]\n      > Ask twice.\n", NULL };
	struct records r = records_open();
	size_t voices = 0;

	(void)state;
	records_add_review(&r, "r1", changes);
	records_write(&r, "content/reviews/r1/report.md",
	    "## A chapter\n\n> [!VOICE c1]\n> So it was.\n");
	assert_string_equal(records_check(&r, TODAY), records_placed(&r,
	    "reviews/r1/review.md",
	    "reviews/r1/report.md:3:1 [consent-withdrawn]\n"
	    "reviews/r1/review.md:{      > [!VOICE}:7 [consent-withdrawn]\n"
	    "reviews/r1/review.md:{> [!VOICE}:1 [consent-withdrawn]\n"));
	for (size_t i = 0; i < checked_count(r.checked); i++) {
		const struct verdict *verdict = checked_verdict(r.checked, i);

		for (size_t v = 0; v < verdict->voices.count; v++, voices++) {
			const struct voice *voice = verdict->voices.items[v];

			assert_int_equal(voice->channels, 0);
		}
	}
	assert_int_equal(voices, 3);
	records_close(&r);
}

/* Every bulletin and report that a quotation could stand in. */
static const char consent_record[] = "id: story\nitem: subscriber_story\n"
    "given_by: self\nsubject: s1\ncapacity: An adult\n"
    "given_on: 2026-03-02\nchannels: [web, sheet, bulletin, report]\n"
    "wording: form 4\ncontroller: The partnership\npurposes: [Learning]\n"
    "evidence: Restricted store\n";
static const char bulletin[] = "id: b1\nissue: 1\ntitle: An issue\n"
    "summary: A summary\npublished_on: %s\nitems:\n  - title: Words\n"
    "    text: |\n      It was said.\n\n      > [!VOICE %s]\n"
    "      > They told us so.\n";
static const char report[] = "---\nid: a1\ntype: scrutiny\ntitle: A paper\n"
    "summary: A summary\npublished_on: 2026-06-01\n---\n\n## Words\n\n"
    "It was said.\n\n> [!VOICE %s]\n> They told us so.\n";
#define ALL "channels: [web, sheet, bulletin, report, pack]"

static struct records
open_with_carriers(const char *word, const char *published,
    const char *const *review)
{
	struct records r = records_open();

	records_add_review(&r, "r1", review);
	records_write(&r, "content/consents/story.yaml", consent_record);
	records_write(&r, "content/bulletins/b1.yaml", arena_format(r.arena,
	    bulletin, published, word));
	records_write(&r, "content/reports/a1.md", arena_format(r.arena,
	    report, word));
	return r;
}

/* What a bulletin and a report may quote from a review, and what is said. */
static void
reviews_are_quoted_while_they_stand(void **state)
{
/* What was sent said more, so that there is to be a new revision (D142). */
#define LESS "bulletins/b1.yaml [bulletin-revision]\n"
#define NEITHER LESS "bulletins/b1.yaml:11:7 [any-voice]\nreports/a1.md:13:1 [any-voice]\n"
#define UNKNOWN LESS "bulletins/b1.yaml:11:7 [consent-unknown]\n" \
	"reports/a1.md:13:1 [consent-unknown]\n"
	static const struct { const char *word, *was, *is, *reports; } cases[] = {
		{ "r1/c1", "decision: full", "decision: full", "" },
		{ "r1/c1", "published_on: 2026-10-05", "published_on: 2026-11-16", "" },
		{ "r1/c1", "published_on: 2026-10-05", "published_on: 2026-11-17", NEITHER },
		{ "r1/c1", "decision: full", "decision: learning_only", NEITHER },
		{ "r1/c1", "decision: full", "decision: undecided", NEITHER },
		{ "r1/c1", "kind: none", "kind: section_39", NEITHER },
		{ "r1/c1", "decision_on", "takedown:\n  kind: safety\n  authority: Head\n  on: 2026-11-16\ndecision_on", NEITHER },
		{ "r1/c2", "decision: full", "decision: full", UNKNOWN },
		{ "r2/c1", "decision: full", "decision: full", UNKNOWN },
		{ "story", "decision: full", "decision: undecided", "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *changes[] = { "channels: [web, sheet]", ALL,
			cases[i].was, cases[i].is, NULL };
		struct records r = open_with_carriers(cases[i].word,
		    "2026-06-01", changes);
		const char *reports = records_check(&r, TODAY);
		struct text rest = text_open(r.arena, TEXT_LIMIT);

		/* What is wrong with the review itself is no matter here. */
		for (const char *line = reports; *line != '\0';) {
			size_t n = strcspn(line, "\n") + 1;

			if (strncmp(line, "reviews/", 8) != 0)
				text_add_n(&rest, line, n);
			line += n;
		}
		if (strcmp(rest.bytes, cases[i].reports) != 0)
			fail_msg("%s, %s:\n%s", cases[i].word, cases[i].is,
			    reports);
		records_close(&r);
	}
}

/* "place carrier since done, ..." */
static const char *
copies_of(struct records *r, const char *kind, const char *id)
{
	struct record_status status = records_status(r, kind, id);
	struct text out = text_open(r->arena, TEXT_LIMIT);

	for (size_t i = 0; i < status.copy_count; i++) {
		const struct copy *c = &status.copies[i];

		text_add_format(&out, "%s %s %s%s, ", c->place, c->id == NULL ?
		    "-" : c->id, date_iso(r->arena, c->since),
		    date_is_set(c->done_on) ? " done" : "");
	}
	return out.bytes;
}

/* E1, D141: a program cannot call back what was mailed; it says what there is. */
static void
copies_are_called_back(void **state)
{
#define BACK "    withdrawn_on: 2026-11-16\n"
	static const struct { const char *word, *published, *is, *copies; } cases[] = {
		{ "r1/c1", "2026-06-01", "", "" },
		{ "r1/c1", "2026-06-01", "    withdrawn_on: 2026-11-17\n", "" },
		{ "r1/c1", "2026-06-01", BACK, "partner_agencies r1 2026-11-16, mailed_bulletins b1 2026-11-16, partner_agencies a1 2026-11-16, " },
		/* The quotation has left the bulletin, or was never in it. */
		{ "story", "2026-06-01", BACK, "partner_agencies r1 2026-11-16, mailed_bulletins - 2026-11-16, partner_agencies - 2026-11-16, " },
		{ "r1/c1", "2026-11-17", BACK, "partner_agencies r1 2026-11-16, mailed_bulletins - 2026-11-16, partner_agencies a1 2026-11-16, " },
		{ "r1/c1", "2026-06-01", BACK "    copies:\n      - place: mailed_bulletins\n        on: 2026-11-16\n",
		    "partner_agencies r1 2026-11-16, mailed_bulletins b1 2026-11-16 done, partner_agencies a1 2026-11-16, " },
		{ "r1/c1", "2026-06-01", BACK "    copies:\n      - place: mailed_bulletins\n        on: 2026-11-15\n",
		    "partner_agencies r1 2026-11-16, mailed_bulletins b1 2026-11-16, partner_agencies a1 2026-11-16, " },
		/* It ended: what still stands under it, and nothing else. */
		{ "r1/c1", "2026-06-01", "    expires_on: 2026-11-15\n", "partner_agencies r1 2026-11-16, mailed_bulletins b1 2026-11-16, partner_agencies a1 2026-11-16, " },
		{ "story", "2026-06-01", "    expires_on: 2026-11-15\n", "partner_agencies r1 2026-11-16, " },
		{ "story", "2026-06-01", "    expires_on: 2026-11-16\n", "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct records r = open_with_carriers(cases[i].word,
		    cases[i].published, NULL);
		const char *changes[] = { "channels: [web, sheet]", ALL,
			GIVEN, arena_format(r.arena, GIVEN "%s", cases[i].is),
			NULL };
		const char *copies;

		records_add_review(&r, "r1", changes);
		records_check(&r, TODAY);
		copies = copies_of(&r, "review", "r1");
		if (strcmp(copies, cases[i].copies) != 0)
			fail_msg("%s '%s': %s", cases[i].word, cases[i].is,
			    copies);
		records_close(&r);
	}
}

/* What never went out needs no calling back; a record of its own has its list. */
static void
copies_are_of_what_went_out(void **state)
{
	const char *changes[] = { "channels: [web, sheet]", ALL, GIVEN,
		GIVEN BACK, "published_on: 2026-10-05\n", "", NULL };
	struct records r = open_with_carriers("story", "2026-06-01", changes);

	(void)state;
	records_write(&r, "content/consents/story.yaml", arena_format(r.arena,
	    "%swithdrawn_on: 2026-11-01\n", consent_record));
	records_check(&r, TODAY);
	assert_string_equal(copies_of(&r, "review", "r1"), "");
	assert_string_equal(copies_of(&r, "consent", "story"),
	    "partner_agencies - 2026-11-01, mailed_bulletins b1 2026-11-01, "
	    "partner_agencies a1 2026-11-01, ");
	records_close(&r);
}

/* The days by which to ask again, one behind the other. */
static const char *
when_to_ask(struct records *r, const char *kind, const char *id)
{
	struct record_status status = records_status(r, kind, id);
	struct text out = text_open(r->arena, TEXT_LIMIT);

	for (size_t i = 0; i < status.due_count; i++)
		if (status.dues[i].rule == RULE_consent_soon)
			text_add(&out, date_iso(r->arena, status.dues[i].by));
	return out.bytes;
}

/* When to ask again is known long before (D128, E4), for what is shown alone. */
static void
dues_say_when_to_ask_again(void **state)
{
	static const struct { const char *kind, *id, *word, *is, *by; } cases[] = {
		{ "review", "r1", "story", "", "2028-03-02" },
		{ "review", "r1", "story", "    review_on: 2027-05-01\n", "2027-05-01" },
		{ "review", "r1", "story", "    adult_on: 2027-02-01\n", "2028-03-02" },
		{ "review", "r1", "story", "    expires_on: 2026-11-15\n", "" },
		{ "review", "r1", "story", "    withdrawn_on: 2026-11-15\n", "" },
		{ "review", "r1", "story", "    giver_conflict: yes\n", "" },
		{ "consent", "story", "story", "", "2028-03-02" },
		{ "consent", "story", "r1/c1", "", "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct records r = open_with_carriers(cases[i].word,
		    "2026-06-01", NULL);
		const char *changes[] = { "channels: [web, sheet]", ALL,
			GIVEN, arena_format(r.arena, GIVEN "%s", cases[i].is),
			NULL };
		const char *by;

		records_add_review(&r, "r1", changes);
		records_check(&r, TODAY);
		by = when_to_ask(&r, cases[i].kind, cases[i].id);
		if (strcmp(by, cases[i].by) != 0)
			fail_msg("%s '%s': %s", cases[i].kind, cases[i].is,
			    by);
		records_close(&r);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(consents_hold_from_day_to_day),
		cmocka_unit_test(givers_are_who_may_give),
		cmocka_unit_test(channels_are_those_that_are_written),
		cmocka_unit_test(a_gap_is_no_consent),
		cmocka_unit_test(a_real_name_needs_everything),
		cmocka_unit_test(reviews_are_quoted_while_they_stand),
		cmocka_unit_test(copies_are_called_back),
		cmocka_unit_test(copies_are_of_what_went_out),
		cmocka_unit_test(dues_say_when_to_ask_again),
		cmocka_unit_test(a_consent_taken_back_is_taken_back_everywhere),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
