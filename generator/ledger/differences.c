#include "ledger/differences.h"

#include <string.h>

#include "base/arena.h"
#include "base/digest.h"
#include "base/text.h"
#include "clear/cleared.h"
#include "model/ledger.h"
#include "prose/prose.h"

/* A line of the ledger holds 500 characters. */
enum { SHORT = 12, A_LINE = 36 };

struct keeper {
	struct arena *arena;
	struct list *values;
	struct text line;
	size_t count; /* on the line */
};

static void
end_line(struct keeper *keeper)
{
	if (keeper->count > 0)
		list_add(keeper->arena, keeper->values, keeper->line.bytes);
	keeper->line = text_open(keeper->arena, 500);
	keeper->count = 0;
}

static void
keep_tree(struct keeper *keeper, const struct prose *tree)
{
	for (const struct prose *n = tree; n != NULL; n = prose_walk(tree, n)) {
		char digest[DIGEST_HEX];
		const char *words;

		/* Quotations go with their consent, and leave nothing behind (D135). */
		if ((n->type != PROSE_PARAGRAPH && n->type != PROSE_HEADING &&
		    n->type != PROSE_CELL) || prose_is_voice(n))
			continue;
		words = prose_plain(keeper->arena, n);
		digest_hex(words, strlen(words), digest);
		text_add_format(&keeper->line, "%s%.*s", keeper->count == 0 ?
		    "passages=" : " ", SHORT, digest);
		if (++keeper->count == A_LINE)
			end_line(keeper);
	}
}

static void
keep_fields(struct keeper *keeper, const struct cleared_group *group)
{
	size_t count;
	const struct field *rows = cleared_rows(group, &count);

	for (const struct field *row = rows; row < rows + count; row++)
		for (size_t i = 0; i < cleared_values(group, row); i++)
			if (row->type == PROSE)
				keep_tree(keeper, cleared_prose(group, row, i));
			else if (row->type == GROUP)
				keep_fields(keeper, cleared_subgroup(group,
				    row, i));
}

void
differences_keep(struct arena *arena, const struct cleared_record *record,
    struct list *values)
{
	struct keeper keeper = { .arena = arena, .values = values };

	end_line(&keeper);
	keep_fields(&keeper, cleared_fields(record));
	keep_tree(&keeper, cleared_body(record));
	keep_tree(&keeper, cleared_part(record));
	end_line(&keeper);
}

static bool
has(const struct list *list, const char *text)
{
	for (size_t i = 0; i < list->count; i++)
		if (strcmp(list->items[i], text) == 0)
			return true;
	return false;
}

/* All digests of passages of a release, in one text. */
static const char *
passages_of(struct arena *arena, const struct ledger_release *release)
{
	struct text all = text_open(arena, TEXT_LIMIT);

	for (size_t i = 0; i < release->values.count; i++) {
		const char *value = release->values.items[i];

		if (strncmp(value, "passages=", 9) == 0)
			text_add_format(&all, "%s ", value + 9);
	}
	return all.bytes;
}

static size_t
passages_gone(struct arena *arena, const struct ledger_release *before,
    const struct ledger_release *now)
{
	const char *old = passages_of(arena, before);
	const char *new = passages_of(arena, now);
	size_t gone = 0;

	for (; strlen(old) > SHORT; old += SHORT + 1)
		gone += strstr(new, arena_copy_n(arena, old, SHORT)) == NULL;
	return gone;
}

/* "name=value" of the case; counts, digests and labels have sentences of their own. */
static size_t
fact_name(const char *value)
{
	static const char *const others[] = { "quotation", "quotations",
		"learning", "label", "labels", "passages", "differences",
		"cell", "row", "column" }; /* D94 has rules of its own for those */
	size_t length = strcspn(value, "=");

	for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
		if (strlen(others[i]) == length &&
		    strncmp(others[i], value, length) == 0)
			return 0;
	return length;
}

/* The values of that name, with a comma between. */
static char *
values_of(struct arena *arena, const struct ledger_release *release,
    const char *name, size_t length)
{
	struct text all = text_open(arena, TEXT_LIMIT);

	for (size_t i = 0; i < release->values.count; i++) {
		const char *value = release->values.items[i];

		if (strcspn(value, "=") == length &&
		    strncmp(value, name, length) == 0)
			text_add_format(&all, "%s%s", all.length == 0 ? "" :
			    ", ", value + length + 1);
	}
	return all.bytes;
}

static void
compare_facts(struct arena *arena, const struct ledger_release *before,
    const struct ledger_release *now, struct list *out)
{
	struct list seen = { 0 };
	const struct list *sides[] = { &before->values, &now->values };

	for (size_t i = 0; i < sides[0]->count + sides[1]->count; i++) {
		const char *value = i < sides[0]->count ? sides[0]->items[i] :
		    sides[1]->items[i - sides[0]->count];
		size_t length = fact_name(value);
		char *name = arena_copy_n(arena, value, length);
		const char *old, *new;

		if (length == 0 || has(&seen, name))
			continue;
		list_add(arena, &seen, name);
		old = values_of(arena, before, name, length);
		new = values_of(arena, now, name, length);
		if (strcmp(old, new) != 0)
			list_add(arena, out, arena_format(arena, "%s said %s "
			    "and says %s", name, old[0] == '\0' ? "nothing" :
			    old, new[0] == '\0' ? "nothing" : new));
	}
}

static size_t
labels_new(const struct ledger_release *before,
    const struct ledger_release *now)
{
	size_t count = 0;

	for (size_t i = 0; i < now->values.count; i++)
		count += strncmp(now->values.items[i], "label=", 6) == 0 &&
		    !has(&before->values, now->values.items[i]);
	return count;
}

struct list
differences_find(struct arena *arena, const struct ledger_page *now,
    const struct list *pages)
{
	struct list out = { 0 };
	size_t count = now->releases.count, gone;
	const struct ledger_release *last, *before;

	if (count < 2)
		return out;
	last = now->releases.items[count - 1];
	before = now->releases.items[count - 2];
	/* Of what had no page nobody has read anything that could be compared. */
	if (ledger_value(before, "quotations") == NULL)
		return out;
	compare_facts(arena, before, last, &out);
	if (ledger_value(before, "labels") != NULL &&
	    labels_new(before, last) > 0)
		list_add(arena, &out, arena_copy(arena,
		    "a pseudonym is another one than before"));
	gone = passages_gone(arena, before, last);
	if (gone > 0)
		list_add(arena, &out, arena_format(arena, "%zu passage%s of the "
		    "last release %s gone or changed", gone, gone == 1 ? "" :
		    "s", gone == 1 ? "is" : "are"));
	for (size_t i = 0; pages->count > 0 && i < now->addresses.count; i++)
		if (!has(pages, now->addresses.items[i]))
			list_add(arena, &out, arena_format(arena,
			    "a page stood at %s and will not",
			    (char *)now->addresses.items[i]));
	return out;
}
