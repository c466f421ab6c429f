/*
 * series_same.c - the same number in several data series.  What is hidden in
 * one would stand in the other (D101).
 */
#include "check/series_inside.h"

#include <string.h>
#include <strings.h>

#include "check/series.h"
#include "load/private.h"

static bool
same_text(const char *a, const char *b)
{
	return a == NULL || b == NULL ? a == b : strcasecmp(a, b) == 0;
}

static const char *
label_of(const struct judging *j, size_t row)
{
	return private_text(private_subgroup(j->fields, "rows", row), "label",
	    0);
}

static bool
hides_anything(const struct judging *j)
{
	for (size_t at = 0; at < j->rows * j->columns; at++)
		if (j->hiding[at].hidden)
			return true;
	return false;
}

/* They count the same, as far as their own words say. */
static bool
are_alike(const struct judging *a, const struct judging *b)
{
	return a != b && hides_anything(a) && a->about == ABOUT_PEOPLE &&
	    b->about == ABOUT_PEOPLE && a->percent == b->percent &&
	    same_text(private_text(a->fields, "unit", 0),
	    private_text(b->fields, "unit", 0)) &&
	    same_text(private_text(a->fields, "period", 0),
	    private_text(b->fields, "period", 0));
}

/* Hide in `b` what `a` hides of the row; false: nothing new. */
static bool
hide_row(const struct judging *a, size_t row, struct judging *b, size_t as)
{
	bool any = false;

	for (size_t c = 0; c < a->columns; c++) {
		const struct hiding_cell *from =
		    &a->hiding[row * a->columns + c];

		for (size_t d = 0; from->hidden && d < b->columns; d++) {
			struct hiding_cell *to =
			    &b->hiding[as * b->columns + d];

			if (to->hidden || to->must_hide ||
			    to->value != from->value || !same_text(
			    private_text(a->fields, "columns", c),
			    private_text(b->fields, "columns", d)))
				continue;
			to->must_hide = any = true;
		}
	}
	return any;
}

bool
series_hide_same(const struct judging *a, struct judging *b)
{
	bool any = false;

	if (!are_alike(a, b))
		return false;
	for (size_t r = 0; r < a->rows; r++)
		for (size_t s = 0; s < b->rows; s++)
			if (same_text(label_of(a, r), label_of(b, s)))
				any = hide_row(a, r, b, s) || any;
	return any;
}
