/* body.c - which sections, quotations, links and notes of a text may pass. */
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/map.h"
#include "check/verdict.h"
#include "clear/inside.h"
#include "load/private.h"
#include "prose/prose.h"

struct keeper {
	struct passage *door;
	const struct kind *kind;
};

bool
section_passes(const struct passage *door, const struct kind *kind,
    const struct prose *section)
{
	if (kind == NULL || kind->section_count == 0)
		return true;
	for (size_t i = 0; i < kind->section_count; i++)
		if (strcasecmp(kind->sections[i].heading, section->text) == 0)
			return kind->sections[i].door[door->audience] ==
			    PUBLISH;
	return false;
}

static bool
keep(void *context, const struct prose *node)
{
	const struct keeper *keeper = context;

	if (node->type == PROSE_SECTION)
		return section_passes(keeper->door, keeper->kind, node);
	/* What stands in no section has nobody who said that it may pass. */
	if (node->parent != NULL && node->parent->type == PROSE_DOCUMENT &&
	    keeper->kind != NULL && keeper->kind->section_count > 0)
		return node->type == PROSE_FOOTNOTE;
	if (node->type == PROSE_CALLOUT && node->callout == CALLOUT_VOICE)
		return quotation_passes(keeper->door, node);
	if (node->type == PROSE_PICTURE)
		return picture_passes(keeper->door, node);
	/* Somebody's words in a review are a callout under a consent, or nothing. */
	return node->type != PROSE_QUOTE || !private_kind(
	    keeper->door->verdict->record)->gated;
}

/* The kind:id of an address, without what is asked of the record; NULL for the web. */
static const char *
record_of_address(struct passage *door, const char *address)
{
	const char *colon = strchr(address, ':');

	if (colon == NULL || kind_find(arena_copy_n(door->scratch, address,
	    (size_t)(colon - address))) == NULL)
		return NULL;
	return arena_copy_n(door->scratch, address,
	    strcspn(address, "/#"));
}

/*
 * The words of a link to a review without a page say what it is about, and so
 * that there is one; these fit into most sentences in their place (D82).
 */
static void
forget_words(struct passage *door, struct prose *link)
{
	struct prose *words = prose_make(door->press, PROSE_TEXT);

	words->text = arena_copy(door->press, "learning from reviews");
	link->first = link->last = NULL;
	prose_append(link, words);
}

static bool
is_of_review(struct passage *door, const char *record)
{
	return kind_find(arena_copy_n(door->scratch, record,
	    strcspn(record, ":")))->gated;
}

void
clear_links(struct passage *door, struct prose *copy)
{
	const char *record = copy->address == NULL ? NULL :
	    record_of_address(door, copy->address);

	if (record != NULL && map_get(door->passing, record) == NULL) {
		copy->address = NULL;
		if (is_of_review(door, record))
			forget_words(door, copy);
	}
	for (struct prose *n = copy->first; n != NULL; n = n->next)
		clear_links(door, n);
}

/*
 * What consent took away may leave a heading with nothing below it.  A heading
 * that its author left so, above that of the next chapter, stays.
 */
static void
drop_bare_sections(struct keeper *keeper, const struct prose *body,
    struct prose *copy)
{
	const struct prose *from = body->first;
	struct prose *section = copy->first;

	copy->first = copy->last = NULL;
	while (section != NULL) {
		struct prose *next = section->next;

		while (from != NULL && !keep(keeper, from))
			from = from->next;
		if (section->type != PROSE_SECTION ||
		    section->first != section->last ||
		    from == NULL || from->first == from->last)
			prose_append(copy, section);
		section = next;
		from = from == NULL ? NULL : from->next;
	}
}

/* A theme is named where it has a page; elsewhere it is nobody's business. */
static const char *
theme_named(struct passage *door, const char *theme)
{
	const struct kind *kind = private_kind(door->verdict->record);
	const struct field *row = field_find(kind->fields, kind->field_count,
	    "themes");

	return row != NULL && map_get(door->passing, door_key(door->scratch,
	    row->of.kind, theme)) != NULL ? theme : NULL;
}

/*
 * Ids of consents stay behind; the line below the quotation is in the copy.
 * Depth is bounded by the parser.
 */
static void
clear_callouts(struct passage *door, struct prose *node)
{
	if (node->type == PROSE_CALLOUT && node->word != NULL) {
		if (node->callout == CALLOUT_VOICE)
			node->text = clear_attribution(door, node->word);
		node->word = node->callout == CALLOUT_VOICE ? NULL :
		    theme_named(door, node->word);
	}
	if (node->type == PROSE_PICTURE)
		clear_picture(door, node);
	for (struct prose *n = node->first; n != NULL; n = n->next)
		clear_callouts(door, n);
}

/* The words of a section are those of its heading as they are now. */
static void
name_sections(struct passage *door, struct prose *copy)
{
	for (struct prose *n = copy->first; n != NULL; n = n->next)
		if (n->type == PROSE_SECTION)
			n->text = prose_plain(door->press, n->first);
}

struct prose *
clear_body(struct passage *door, const struct prose *body,
    const struct kind *kind)
{
	struct keeper keeper = { door, kind };
	/* Names are replaced before anything is in the press, even unseen. */
	bool is_named = door->register_name != NULL && door->registers != NULL;
	struct prose *copy;

	if (body == NULL)
		return NULL;
	copy = prose_copy(is_named ? door->scratch : door->press, body, keep,
	    &keeper);
	drop_bare_sections(&keeper, body, copy);
	clear_notes(door, copy);
	if (is_named)
		copy = clear_words(door, copy);
	clear_links(door, copy);
	clear_callouts(door, copy);
	name_sections(door, copy);
	/* Ids are made from what passed, never from what was written. */
	prose_name_headings(door->press, copy);
	return copy;
}
