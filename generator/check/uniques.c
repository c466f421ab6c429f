/*
 * uniques.c - facts that only one published page shows (spec 11).
 *
 * A partnership publishes a few reviews a year, so that all facts of a page
 * together are always its own: nobody can pretend otherwise.  What is looked
 * for are the smallest sets, of one or two facts, by which a page is the only
 * one; the site offers no way to look for pages by such facts.
 */
#include "check/rule.h"

#include <string.h>

#include "base/arena.h"
#include "check/dims.h"

/* Of fewer other pages each is known as a whole. */
enum { FEWEST_OTHERS = 3 };

enum fact { FACT_TYPE, FACT_YEAR, FACT_AGE, FACTS };

static const char *const fact_words[FACTS] = { "its type", "its year",
	"the age of the child" };

struct facts {
	const char *value[FACTS]; /* NULL: not shown */
};

static struct facts
facts_of(struct arena *scratch, const struct private_group *fields)
{
	static const struct list none;
	struct facts facts = { .value = { private_text(fields, "type", 0) } };

	if (private_has(fields, "incident_date"))
		facts.value[FACT_YEAR] = date_reporting_year(scratch,
		    private_date(fields, "incident_date", 0));
	if (private_has(fields, "age_months"))
		facts.value[FACT_AGE] = arena_format(scratch, "%llx",
		    (unsigned long long)dim_of_review(&none, DIM_AGE, fields));
	return facts;
}

/* What is not shown may be anything, so it tells nobody apart. */
static bool
same(const struct facts *a, const struct facts *b, enum fact fact)
{
	return fact == FACTS || a->value[fact] == NULL || b->value[fact] == NULL ||
	    strcmp(a->value[fact], b->value[fact]) == 0;
}

/* Published pages, this one left out, that have the same in both; FACTS: any. */
static size_t
others_with(struct judge *judge, const struct facts *facts, enum fact one,
    enum fact two)
{
	size_t count = 0;

	for (size_t i = 0; i < private_count(judge->loaded); i++) {
		const struct private_record *record = private_at(judge->loaded,
		    i);
		struct facts other;

		if (!private_kind(record)->gated || record == judge->record ||
		    private_is_broken(record) || !private_is(private_fields(
		    record), "decision", "full") || !judge_has_come(judge,
		    private_date(private_fields(record), "published_on", 0)))
			continue;
		other = facts_of(judge->scratch, private_fields(record));
		count += same(facts, &other, one) && same(facts, &other, two);
	}
	return count;
}

static bool
is_shown(const struct facts *facts, enum fact fact)
{
	return facts->value[fact] != NULL;
}

void
rule_review_unique(struct judge *judge)
{
	struct facts facts = facts_of(judge->scratch, judge->fields);
	bool unique[FACTS] = { false };

	if (!judge_is_full(judge) || !judge_has_come(judge, judge_day(judge,
	    "published_on")) || private_has(judge->fields, "unique_accepted") ||
	    others_with(judge, &facts, FACTS, FACTS) < FEWEST_OTHERS)
		return;
	for (enum fact one = 0; one < FACTS; one++) {
		unique[one] = is_shown(&facts, one) && others_with(judge,
		    &facts, one, one) == 0;
		if (unique[one])
			judge_report(judge, RULE_review_unique, private_place(
			    judge->record), fact_words[one]);
	}
	for (enum fact one = 0; one < FACTS; one++)
		for (enum fact two = one + 1; two < FACTS; two++)
			if (is_shown(&facts, one) && is_shown(&facts, two) &&
			    !unique[one] && !unique[two] && others_with(judge,
			    &facts, one, two) == 0)
				judge_report(judge, RULE_review_unique,
				    private_place(judge->record), arena_format(
				    judge->arena, "%s and %s", fact_words[one],
				    fact_words[two]));
}
