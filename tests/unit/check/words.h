/* words.h - a table of words that stand in a review, and whether a rule speaks. */
#ifndef UNIT_CHECK_WORDS_H
#define UNIT_CHECK_WORDS_H

#include "records.h"

/* The words stand in "What happened"; "" is none of the rule. */
struct word_case { const char *words, *rule; };

#define BLOCKS "block"
#define PASSES ""

/* The site of the tests with an office that can be rung and written to. */
static inline void
words_own_contacts(struct records *r)
{
	records_write(r, "content/site.yaml", arena_format(r->arena,
	    "%sown_contacts:\n  - 0113 496 0100\n  - 0113 496 0101\n"
	    "  - office@ep.example\n", records_site));
}

/* A line of the reports about that review and of that rule. */
static inline bool
words_are_reported(struct records *r, const char *reports, size_t review,
    const char *rule)
{
	const char *place = arena_format(r->arena, "reviews/r%zu/", review);

	for (const char *at = strstr(reports, place); at != NULL;
	    at = strstr(at + 1, place)) {
		size_t line = strcspn(at, "\n");

		if (memmem(at, line, rule, strlen(rule)) != NULL)
			return true;
	}
	return false;
}

/* All of them in one content, a review each: each content costs much more. */
static inline void
judge_words(const struct word_case *cases, size_t count, const char *rule)
{
	struct records r = records_open();
	const char *reports;
	size_t wrong = 0;

	words_own_contacts(&r);
	for (size_t i = 0; i < count; i++) {
		const char *changes[] = { "Several services visited.",
			cases[i].words, NULL };

		records_add_review(&r, arena_format(r.arena, "r%zu", i),
		    changes);
	}
	reports = records_check(&r, "2026-11-16");
	for (size_t i = 0; i < count; i++)
		if (words_are_reported(&r, reports, i, rule) !=
		    (cases[i].rule[0] != '\0')) {
			print_error("'%s'\n", cases[i].words);
			wrong++;
		}
	assert_int_equal(wrong, 0);
	records_close(&r);
}

#endif
