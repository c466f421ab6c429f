/*
 * copies.c - what went out before a review was taken down, and must be called
 * back by hand: a program cannot recall what was mailed (D141).
 */
#include "check/rule.h"

#include <string.h>

/* The row of takedown.copies that says what was done about one place. */
static const struct field *
place_row(const struct judge *judge)
{
	const struct kind *kind = private_kind(judge->record);
	const struct field *takedown = field_find(kind->fields,
	    kind->field_count, "takedown");
	const struct field *copies = field_find(takedown->of.fields,
	    takedown->of.field_count, "copies");

	return field_find(copies->of.fields, copies->of.field_count, "place");
}

/* The first day on which it was dealt with; a day to come is none. */
static struct date
done_on(const struct judge *judge, const struct private_group *takedown,
    const char *place)
{
	struct date first = { 0 };

	for (size_t i = 0; i < private_values(takedown, "copies"); i++) {
		const struct private_group *row = private_subgroup(takedown,
		    "copies", i);
		struct date on = private_date(row, "on", 0);

		if (private_is(row, "place", place) &&
		    judge_has_come(judge, on) && (!date_is_set(first) ||
		    date_compare(on, first) < 0))
			first = on;
	}
	return first;
}

/*
 * It was out by then: in full or as learning.  Where that is not certain there
 * is a list all the same; somebody who looks in vain has lost an hour.
 */
static bool
had_gone_out(const struct judge *judge, struct date since)
{
	struct date published = judge_day(judge, "published_on");

	return date_is_set(published) && date_compare(published, since) <= 0 &&
	    !private_is(judge->fields, "decision", "undecided");
}

/* An item of it is about this review. */
static bool
is_carried_by(const struct judge *judge, const struct private_record *carrier)
{
	const struct private_group *fields = private_fields(carrier);
	const char *kind = private_kind(judge->record)->name;

	for (size_t i = 0; i < private_values(fields, "items"); i++)
		if (private_is(private_subgroup(fields, "items", i), kind,
		    private_id(judge->record)))
			return true;
	return false;
}

/* Each issue that was mailed with it; one line when none names it. */
static void
list_mailed(struct judge *judge, const char *place, struct date since,
    struct date done)
{
	size_t found = 0;

	for (size_t i = 0; i < private_count(judge->loaded); i++) {
		const struct private_record *record = private_at(judge->loaded,
		    i);

		if (private_kind(record)->channel != BULLETIN ||
		    private_is_broken(record) ||
		    !is_carried_by(judge, record))
			continue;
		judge_copy(judge, place, record, since, done);
		found++;
	}
	if (found == 0)
		judge_copy(judge, place, NULL, since, done);
}

void
review_list_copies(struct judge *judge)
{
	const struct private_group *takedown = judge_group(judge, "takedown");
	struct date since = private_date(takedown, "on", 0);
	const char *const *places = place_row(judge)->of.words;

	if (!had_gone_out(judge, since))
		return;
	for (size_t i = 0; places[i] != NULL; i++) {
		struct date done = done_on(judge, takedown, places[i]);

		if (strcmp(places[i], "mailed_bulletins") == 0)
			list_mailed(judge, places[i], since, done);
		else
			judge_copy(judge, places[i], NULL, since, done);
	}
}
