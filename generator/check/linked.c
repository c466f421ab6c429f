#include "check/linked.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/list.h"
#include "check/coarser.h"
#include "check/counted_table.h"
#include "check/let_out.h"
#include "check/placing.h"
#include "check/standing_out.h"
#include "check/universe.h"
#include "load/private.h"

enum { MOST_BEFORE = 4 }; /* years that a longer period would begin earlier */

/* Who is asked, and what is known of the others so far. */
struct linking {
	struct arena *arena;
	const struct reviews *reviews;
	const struct list *counts;
	struct list ever; /* struct let_out, of these reviews */
	struct list out;  /* those that agree with the reviews as they stand */
	struct list spans; /* struct linked_count: whatever has a period */
	struct population population;
	long threshold;
	unsigned char joined[DIMS]; /* dimensions that crossings connect; 0: alone */
};

/* A table at its own day says the same as at the last day of all. */
static bool
stands_still(const struct linking *linking, const struct counted *counted)
{
	for (size_t r = 0; r < counted->rows.count; r++)
		for (size_t c = 0; c < counted->columns.count; c++) {
			struct slice slice = count_cell(counted, r, c);

			if (count_slice(linking->reviews, &counted->population,
			    &slice) != count_slice(linking->reviews,
			    &linking->population, &slice))
				return false;
		}
	return true;
}

static bool
is_crossing(const struct counted *counted)
{
	return counted->columns.dim != DIMS && counted->rows.dim != DIM_YEAR &&
	    counted->columns.dim != DIM_YEAR;
}

static bool
cross_alike(const struct counted *a, const struct counted *b)
{
	return (a->rows.dim == b->rows.dim &&
	    a->columns.dim == b->columns.dim) || (a->rows.dim ==
	    b->columns.dim && a->columns.dim == b->rows.dim);
}

static void
join_dims(struct linking *linking, const struct counted *counted)
{
	unsigned char *joined = linking->joined;
	unsigned char old = joined[counted->columns.dim];

	for (enum dim d = 0; d < DIMS; d++)
		if (joined[d] == old)
			joined[d] = joined[counted->rows.dim];
}

/*
 * Tables of two dimensions must hang together like a tree: where three cross
 * each other more follows from them than their sums say.  Years are no such
 * dimension: every table is split by the parts of its period as well.
 */
static bool
crosses_too_much(const struct linking *linking, const struct counted *counted)
{
	if (!is_crossing(counted))
		return false;
	for (size_t i = 0; i < linking->out.count; i++)
		if (cross_alike(((const struct let_out *)
		    linking->out.items[i])->counted, counted))
			return false;
	for (size_t i = 0; i < linking->counts->count; i++) {
		const struct linked_count *other = linking->counts->items[i];

		if (other->counted == counted)
			break;
		if (other->table != NULL && cross_alike(other->counted,
		    counted))
			return false;
	}
	return linking->joined[counted->rows.dim] ==
	    linking->joined[counted->columns.dim];
}

static enum refusal
flaw_of(const struct linking *linking, const struct counted *counted)
{
	struct slice slice = count_cell(counted, 0, 0);

	slice.from = counted->from;
	slice.to = counted->to;
	switch (count_flaw(linking->reviews, &counted->population, &slice,
	    counted->rows.dim == DIM_YEAR || counted->columns.dim ==
	    DIM_YEAR)) {
	case COUNT_SOUND:
		return REFUSED_NOT;
	case COUNT_UNREAD:
		return REFUSED_UNREAD;
	case COUNT_ALTERED:
		return REFUSED_ALTERED;
	}
	BUG("a count has no such flaw");
}

/* The finest that can be shown; `asked` was refused so. */
static enum refusal
try_coarser(struct linking *linking, struct universe *u,
    const struct counted **asked, enum refusal refusal)
{
	struct list others = coarser_counts(linking->arena, linking->reviews,
	    *asked);

	for (size_t i = 0; i < others.count; i++)
		if (placing_try(u, others.items[i],
		    linking->threshold) == REFUSED_NOT) {
			*asked = others.items[i];
			return REFUSED_NOT;
		}
	return refusal;
}

static enum refusal
try_all(struct linking *linking, struct universe *u,
    const struct counted **counted)
{
	enum refusal refusal = placing_try(u, *counted, linking->threshold);

	return refusal == REFUSED_NOT ? refusal :
	    try_coarser(linking, u, counted, refusal);
}

static void
add_all_out(const struct list *outs, struct universe *u)
{
	for (size_t i = 0; i < outs->count; i++)
		out_add(u, outs->items[i]);
}

/* Those of all that say the same of the reviews at that day. */
static struct list
find_agreeing(struct linking *linking, const struct population *population)
{
	struct list agreeing = { 0 };

	for (size_t i = 0; i < linking->ever.count; i++)
		if (out_agrees(linking->reviews, population,
		    linking->ever.items[i]))
			list_add(linking->arena, &agreeing,
			    linking->ever.items[i]);
	return agreeing;
}

/* Everything that is out before this count, in a world of its own. */
static struct universe *
replay(struct arena *arena, struct linking *linking, const struct list *spans,
    size_t before)
{
	struct universe *u = universe_open(arena, linking->reviews,
	    &linking->population, spans);

	add_all_out(&linking->out, u);
	for (size_t i = 0; i < before; i++) {
		const struct linked_count *older = linking->counts->items[i];

		if (older->table != NULL)
			placing_again(u, older->counted, linking->threshold);
	}
	return u;
}

/* The same count from so many years earlier on; false: too many for columns. */
static bool
begin_earlier(struct arena *arena, const struct linking *linking, int years,
    struct counted *counted)
{
	counted->from = date_add_months(counted->from, -12 * years);
	for (int a = 0; a < 2; a++) {
		struct axis *axis = a == 0 ? &counted->rows :
		    &counted->columns;

		if (axis->dim != DIM_YEAR)
			continue;
		axis->count = 0;
		if (!count_axis(arena, linking->reviews, counted, axis))
			return false;
	}
	return true;
}

/* Years before it that would have to be counted with it, if that helps. */
static const char *
find_longer(struct linking *linking, const struct linked_count *count,
    size_t before)
{
	for (int years = 1; years <= MOST_BEFORE; years++) {
		struct arena *scratch = arena_open("a longer period");
		struct counted longer = *count->counted;
		struct linked_count asked = { .counted = &longer };
		const struct counted *tried = &longer;
		struct list spans = { 0 };
		bool helps;

		helps = begin_earlier(scratch, linking, years, &longer);
		for (size_t i = 0; i < linking->spans.count; i++)
			list_add(scratch, &spans, linking->spans.items[i]);
		list_add(scratch, &spans, &asked);
		helps = helps && try_all(linking, replay(scratch, linking,
		    &spans, before), &tried) == REFUSED_NOT;
		arena_wipe(scratch);
		if (helps)
			return date_long(linking->arena, date_add_months(
			    count->counted->from, -12 * years));
	}
	return NULL;
}

/* As it is out already, if it is; nobody can hide it again. */
static const struct counted *
find_out(struct linking *linking, struct universe *u, const struct list *outs,
    const struct counted *asked)
{
	for (size_t i = outs->count; i-- > 0;) {
		const struct let_out *out = outs->items[i];
		const struct counted *same;

		if (strcmp(out->record, private_id(asked->record)) != 0)
			continue;
		same = out_as_asked(linking->arena, linking->reviews, asked,
		    out);
		if (same != NULL && placing_is_out(u, same))
			return same;
	}
	return NULL;
}

static void
judge_count(struct linking *linking, struct universe *u,
    struct linked_count *count, size_t before)
{
	if (crosses_too_much(linking, count->counted)) {
		count->refusal = REFUSED_CROSSED;
		return;
	}
	count->refusal = try_all(linking, u, &count->counted);
	if (count->refusal == REFUSED_NOT) {
		count->table = counted_table(linking->arena, u,
		    count->counted);
		placing_close(u, count->counted);
		if (is_crossing(count->counted))
			join_dims(linking, count->counted);
	} else if (count->refusal != REFUSED_DIFFERENCE) {
		count->longer = find_longer(linking, count, before);
	}
}

static void
link_one(struct linking *linking, struct universe *all,
    struct linked_count *count, size_t before)
{
	const struct population *population = &count->counted->population;
	struct list outs = linking->out;
	struct universe *u = all;
	const struct counted *out;

	count->refusal = flaw_of(linking, count->counted);
	if (count->refusal != REFUSED_NOT)
		return;
	/* What changed since its day is judged beside what is of its day. */
	if (!stands_still(linking, count->counted)) {
		outs = find_agreeing(linking, population);
		u = universe_open(linking->arena, linking->reviews,
		    population, &linking->spans);
		add_all_out(&outs, u);
	}
	out = find_out(linking, u, &outs, count->counted);
	if (out == NULL) {
		judge_count(linking, u, count, before);
		return;
	}
	count->counted = out;
	count->table = counted_table(linking->arena, u, out);
}

static void
add_span(struct linking *linking, const struct counted *counted)
{
	struct linked_count *span = arena_alloc(linking->arena, 1,
	    sizeof *span);

	span->counted = counted;
	list_add(linking->arena, &linking->spans, span);
	if (!date_is_set(linking->population.as_at) || date_compare(
	    counted->population.as_at, linking->population.as_at) > 0)
		linking->population = counted->population;
}

static void
find_all_out(struct linking *linking)
{
	linking->out = find_agreeing(linking, &linking->population);
	for (size_t i = 0; i < linking->out.count; i++) {
		const struct let_out *out = linking->out.items[i];

		if (is_crossing(out->counted))
			join_dims(linking, out->counted);
	}
}

void
link_counts(struct arena *arena, const struct reviews *reviews,
    const struct list *counts, const struct list *ever, long threshold)
{
	struct linking linking = { .arena = arena, .reviews = reviews,
		.counts = counts, .threshold = threshold };
	struct universe *all;

	for (enum dim d = 0; d < DIMS; d++)
		linking.joined[d] = (unsigned char)d;
	for (size_t i = 0; i < counts->count; i++)
		add_span(&linking, ((const struct linked_count *)
		    counts->items[i])->counted);
	for (size_t i = 0; i < ever->count; i++) {
		struct let_out *out = ever->items[i];

		if (out->unread || strcmp(out->counted->population.of,
		    linking.population.of) != 0)
			continue;
		list_add(arena, &linking.ever, out);
		add_span(&linking, out->counted);
	}
	find_all_out(&linking);
	all = universe_open(arena, reviews, &linking.population,
	    &linking.spans);
	add_all_out(&linking.out, all);
	for (size_t i = 0; i < counts->count; i++)
		link_one(&linking, all, counts->items[i], i);
}
