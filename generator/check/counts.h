/*
 * counts.h - which reviews a count is of, and how many of them have a trait.
 */
#ifndef CHECK_COUNTS_H
#define CHECK_COUNTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/date.h"
#include "check/dims.h"

struct arena;
struct list;
struct loaded;
struct private_group;
struct private_record;

/* All reviews, and what they can be counted by; made once. */
struct reviews;
const struct reviews *reviews_of(struct arena *arena,
    const struct loaded *loaded);
/* Every theme, as dims.h wants them. */
const struct list *reviews_themes(const struct reviews *reviews);

/* Of all reviews with that state at that day. */
struct population {
	const char *of;     /* the word of `of`: notified, concluded ... */
	struct date as_at;
};

/* Those of them in a period that have one of the values, in one or two ways. */
struct slice {
	struct date from, to;
	enum dim dim[2];    /* in the order of enum dim; DIMS: not asked */
	uint64_t set[2];
	bool without[2];    /* none of the values: of a dimension that overlaps */
};

long count_slice(const struct reviews *reviews,
    const struct population *population, const struct slice *slice);

/* Why nobody can count: a review that cannot be read, a changed fact (D65). */
enum count_flaw { COUNT_SOUND, COUNT_UNREAD, COUNT_ALTERED };
enum count_flaw count_flaw(const struct reviews *reviews,
    const struct population *population, const struct slice *slice,
    bool by_year);

/* What the rows, or columns, of a count are. */
struct axis {
	enum dim dim;       /* DIMS: a single column */
	size_t count;
	const char **labels;
	uint64_t *sets;     /* of every dimension but the year */
	struct date *from, *to; /* of the year */
};

struct counted {
	const struct private_record *record;
	struct population population;
	struct date from, to;
	struct axis rows, columns;
	/* What was put together, against what was asked (coarser.h); NULL. */
	const char *coarser;
	bool other_columns; /* they are not those that were asked for */
};

/*
 * What the record asks for; NULL when it is broken, or asks for something that
 * no table can be: the same twice, a year that ends before it begins.
 */
const struct counted *count_asked(struct arena *arena,
    const struct reviews *reviews, const struct private_record *record);

/*
 * For a count that no record asks for: the rows or columns of `axis->dim` in
 * its period, nothing put together.
 */
bool count_axis(struct arena *arena, const struct reviews *reviews,
    const struct counted *counted, struct axis *axis);

/* The slice of a row and a column; SIZE_MAX: of them all. */
struct slice count_cell(const struct counted *counted, size_t row,
    size_t column);

/* Some cell is of people with an attribute. */
bool slice_of_people(const struct slice *slice);

#endif
