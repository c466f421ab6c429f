#include "prose/picture.h"

#include <string.h>

#include "base/arena.h"
#include "model/diag.h"
#include "model/schema.h"
#include "prose/prose.h"

enum { NAME_BYTES = 120 };

static void
report(struct diag *diag, enum rule rule, const char *path,
    const struct prose *node)
{
	diag_report(diag, rule, (struct place){ path, node->line,
	    node->column }, NULL, NULL);
}

/* The name of a file beside the record: no folder, no other site. */
static bool
is_file_name(const char *address)
{
	return address[0] != '\0' && address[0] != '.' &&
	    strlen(address) <= NAME_BYTES && strpbrk(address, "/\\:?#%") == NULL;
}

/* False when it says neither. */
static bool
take_title(struct arena *arena, struct prose *node, const char *title)
{
	static const char consent[] = "consent:";
	const size_t n = sizeof consent - 1;

	if (title == NULL || title[0] == '\0')
		return true;
	if (strcmp(title, "decorative") == 0) {
		node->level = 1;
		return true;
	}
	if (strncmp(title, consent, n) != 0)
		return false;
	title += n + strspn(title + n, " ");
	node->word = arena_copy(arena, title);
	return id_is_formed(title);
}

void
picture_fill(struct arena *arena, struct prose *node, const char *address,
    const char *title, const char *path, struct diag *diag)
{
	if (address == NULL || !is_file_name(address)) {
		report(diag, RULE_picture_address, path, node);
	} else if (!take_title(arena, node, title)) {
		report(diag, RULE_picture_title, path, node);
		node->word = NULL;
	} else {
		node->address = arena_copy(arena, address);
	}
}

/* One text in the place of all that stood in the brackets. */
static void
settle_words(struct arena *arena, struct prose *picture, const char *path,
    struct diag *diag)
{
	const char *words = prose_plain(arena, picture);
	struct prose *text;

	picture->first = picture->last = NULL;
	if ((words[0] == '\0') != (picture->level == 1) &&
	    picture->address != NULL) {
		report(diag, RULE_picture_alt, path, picture);
		picture->address = NULL;
	}
	if (words[0] == '\0')
		return;
	text = prose_make(arena, PROSE_TEXT);
	text->text = words;
	text->line = picture->line;
	text->column = picture->column;
	prose_append(picture, text);
}

static bool
holds_a_line(const struct prose *node)
{
	return node->type == PROSE_PARAGRAPH || node->type == PROSE_HEADING ||
	    node->type == PROSE_CELL || node->type > PROSE_TEXT;
}

static void
take_the_place(struct prose *paragraph)
{
	struct prose *picture = paragraph->first;
	struct prose kept = *paragraph;

	*paragraph = *picture;
	paragraph->parent = kept.parent;
	paragraph->next = kept.next;
	for (struct prose *n = paragraph->first; n != NULL; n = n->next)
		n->parent = paragraph;
}

void
picture_settle(struct arena *arena, struct prose *node, const char *path,
    struct diag *diag)
{
	struct prose *next;

	if (node->type == PROSE_PICTURE) {
		settle_words(arena, node, path, diag);
		return;
	}
	if (!holds_a_line(node))
		return;
	if (node->type == PROSE_PARAGRAPH && node->first != NULL &&
	    node->first == node->last && node->first->type == PROSE_PICTURE) {
		take_the_place(node);
		return;
	}
	for (struct prose *n = node->first; n != NULL; n = next) {
		next = n->next;
		if (n->type != PROSE_PICTURE)
			continue;
		report(diag, RULE_picture_inside, path, n);
		prose_remove(n);
	}
}
