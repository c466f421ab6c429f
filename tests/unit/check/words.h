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

static inline void
judge_words(const struct word_case *cases, size_t count, const char *family)
{
	size_t wrong = 0;

	for (size_t i = 0; i < count; i++) {
		struct records r = records_open();
		const char *changes[] = { "Several services visited.",
			cases[i].words, NULL };
		const char *reports;
		bool found;

		words_own_contacts(&r);
		records_add_review(&r, "r1", changes);
		reports = records_check(&r, "2026-11-16");
		found = strstr(reports, family) != NULL;
		if (found != (cases[i].rule[0] != '\0')) {
			print_error("'%s':\n%s", cases[i].words, reports);
			wrong++;
		}
		records_close(&r);
	}
	assert_int_equal(wrong, 0);
}

#endif
