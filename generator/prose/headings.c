#include "prose/prose.h"

#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/text.h"

enum { ID_BYTES = 60 };

/* Words of a heading as a-z, 0-9 and single hyphens; letters with accents go. */
static char *
slug(struct arena *arena, const char *words)
{
	struct text text = text_open(arena, ID_BYTES + 8);

	for (; *words != '\0' && text.length < ID_BYTES; words++) {
		char c = *words;

		if (c >= 'A' && c <= 'Z')
			c = (char)(c - 'A' + 'a');
		if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
			text_add_char(&text, c);
		else if (c != '\'' && (c & 0x80) == 0 && text.length > 0 &&
		    text.bytes[text.length - 1] != '-')
			text_add_char(&text, '-');
	}
	while (text.length > 0 && text.bytes[text.length - 1] == '-')
		text_cut(&text, text.length - 1);
	return text.length == 0 ? arena_copy(arena, "section") : text.bytes;
}

/*
 * The words alone, or with the next number behind them that is free.  The
 * numbers go on where they ended, so that many equal headings cost no more.
 */
static const char *
unique(struct arena *arena, struct map *taken, char *wanted)
{
	unsigned *last = map_get(taken, wanted);
	unsigned *first = arena_alloc(arena, 1, sizeof *first);
	char *id = wanted;

	*first = 1;
	while (last != NULL && map_get(taken, id) != NULL)
		id = arena_format(arena, "%s-%u", wanted, ++*last);
	map_put(taken, id, first);
	return id;
}

void
prose_name_headings(struct arena *arena, struct prose *document)
{
	struct map *taken = map_open(arena);
	struct prose *node = document;

	while (node != NULL) {
		if (node->type == PROSE_HEADING) {
			node->id = unique(arena, taken,
			    slug(arena, prose_plain(arena, node)));
			if (node->parent != NULL && node->parent->first == node
			    && node->parent->type == PROSE_SECTION)
				node->parent->id = node->id;
		}
		if (node->first != NULL) {
			node = node->first;
			continue;
		}
		while (node != document && node->next == NULL)
			node = node->parent;
		node = node == document ? NULL : node->next;
	}
}
