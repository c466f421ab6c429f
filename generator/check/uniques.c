/*
 * uniques.c - facts that only one published page shows (spec 11).
 *
 * A partnership publishes a few reviews a year, so that all facts of a page
 * together are always its own: nobody can pretend otherwise.  What is looked
 * for are the smallest sets, of one or two facts, by which a page is the only
 * one; the site offers no way to look for pages by such facts.
 */
#include "check/uniques.h"

#include "base/arena.h"
#include "base/map.h"
#include "check/dims.h"
#include "check/rule.h"

/* Of fewer other pages each is known as a whole. */
enum { FEWEST_OTHERS = 3 };

enum fact { FACT_TYPE, FACT_YEAR, FACT_AGE, FACTS };

static const char *const fact_words[FACTS] = { "its type", "its year",
	"the age of the child" };

struct facts {
	const char *value[FACTS]; /* NULL: not shown */
};

struct uniques {
	size_t pages;
	struct map *counts; /* size_t by pair_key() */
};

static struct facts
facts_of(struct arena *arena, const struct private_group *fields)
{
	static const struct list none;
	struct facts facts = { .value = { private_text(fields, "type", 0) } };

	if (private_has(fields, "incident_date"))
		facts.value[FACT_YEAR] = date_reporting_year(arena,
		    private_date(fields, "incident_date", 0));
	if (private_has(fields, "age_months"))
		facts.value[FACT_AGE] = arena_format(arena, "%llx",
		    (unsigned long long)dim_of_review(&none, DIM_AGE, fields));
	return facts;
}

/* A value that is not shown is an empty one. */
static const char *
pair_key(struct arena *arena, enum fact one, const char *first, enum fact two,
    const char *second)
{
	return arena_format(arena, "%d%d %s %s", (int)one, (int)two,
	    first == NULL ? "" : first, second == NULL ? "" : second);
}

static void
count_page(struct arena *vault, struct uniques *uniques,
    const struct facts *facts)
{
	uniques->pages++;
	for (enum fact one = 0; one < FACTS; one++)
		for (enum fact two = one; two < FACTS; two++) {
			const char *key = pair_key(vault, one,
			    facts->value[one], two, facts->value[two]);
			size_t *count = map_get(uniques->counts, key);

			if (count == NULL) {
				count = arena_alloc(vault, 1, sizeof *count);
				map_put(uniques->counts, key, count);
			}
			++*count;
		}
}

static bool
is_page(const struct private_record *record, struct date as_of)
{
	const struct private_group *fields = private_fields(record);
	struct date day;

	if (!private_kind(record)->gated || private_is_broken(record) ||
	    !private_is(fields, "decision", "full"))
		return false;
	day = private_date(fields, "published_on", 0);
	return date_is_set(day) && date_compare(day, as_of) <= 0;
}

const struct uniques *
uniques_of(struct arena *vault, const struct loaded *loaded,
    struct date as_of)
{
	struct uniques *uniques = arena_alloc(vault, 1, sizeof *uniques);

	uniques->counts = map_open(vault);
	for (size_t i = 0; i < private_count(loaded); i++) {
		const struct private_record *record = private_at(loaded, i);
		struct facts facts;

		if (!is_page(record, as_of))
			continue;
		facts = facts_of(vault, private_fields(record));
		count_page(vault, uniques, &facts);
	}
	return uniques;
}

static size_t
counted(struct judge *judge, enum fact one, const char *first, enum fact two,
    const char *second)
{
	const size_t *count = map_get(judge->uniques->counts, pair_key(
	    judge->scratch, one, first, two, second));

	return count == NULL ? 0 : *count;
}

/*
 * Pages that have the same in both; the page itself is one of them.  What is
 * not shown may be anything, so it tells nobody apart.
 */
static size_t
pages_with(struct judge *judge, const struct facts *facts, enum fact one,
    enum fact two)
{
	const char *first = facts->value[one], *second = facts->value[two];
	size_t count = counted(judge, one, first, two, second) +
	    counted(judge, one, NULL, two, NULL);

	if (one != two)
		count += counted(judge, one, first, two, NULL) +
		    counted(judge, one, NULL, two, second);
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
	    judge->uniques->pages <= FEWEST_OTHERS)
		return;
	for (enum fact one = 0; one < FACTS; one++) {
		unique[one] = is_shown(&facts, one) && pages_with(judge,
		    &facts, one, one) == 1;
		if (unique[one])
			judge_report(judge, RULE_review_unique, private_place(
			    judge->record), fact_words[one]);
	}
	for (enum fact one = 0; one < FACTS; one++)
		for (enum fact two = one + 1; two < FACTS; two++)
			if (is_shown(&facts, one) && is_shown(&facts, two) &&
			    !unique[one] && !unique[two] && pages_with(judge,
			    &facts, one, two) == 1)
				judge_report(judge, RULE_review_unique,
				    private_place(judge->record), arena_format(
				    judge->arena, "%s and %s", fact_words[one],
				    fact_words[two]));
}
