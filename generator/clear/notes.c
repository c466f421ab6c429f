/* notes.c - footnotes: those alone that something refers to, numbered anew. */
#include "base/arena.h"
#include "base/list.h"
#include "clear/inside.h"
#include "prose/prose.h"

/* The notes of a document by the numbers they had; [0] is not used. */
struct notes {
	struct prose **note;
	bool *kept;
	unsigned *number;     /* the new one */
	unsigned *references; /* met so far */
	size_t most;
};

static struct notes
notes_of(struct passage *door, const struct prose *document)
{
	struct notes notes = { 0 };

	for (struct prose *n = document->first; n != NULL; n = n->next)
		if (n->type == PROSE_FOOTNOTE && n->start > notes.most)
			notes.most = n->start;
	notes.note = arena_alloc(door->scratch, notes.most + 1,
	    sizeof *notes.note);
	notes.kept = arena_alloc(door->scratch, notes.most + 1,
	    sizeof *notes.kept);
	notes.number = arena_alloc(door->scratch, notes.most + 1,
	    sizeof *notes.number);
	notes.references = arena_alloc(door->scratch, notes.most + 1,
	    sizeof *notes.references);
	for (struct prose *n = document->first; n != NULL; n = n->next)
		if (n->type == PROSE_FOOTNOTE)
			notes.note[n->start] = n;
	return notes;
}

/* A list and no recursion: notes may refer to each other in a long chain. */
static void
mark_kept(struct passage *door, struct prose *document, struct notes *notes)
{
	struct list todo = { 0 };

	for (struct prose *n = document->first; n != NULL; n = n->next)
		if (n->type != PROSE_FOOTNOTE)
			list_add(door->scratch, &todo, n);
	for (size_t i = 0; i < todo.count; i++) {
		const struct prose *root = todo.items[i];

		for (const struct prose *n = root; n != NULL;
		    n = prose_walk(root, n)) {
			if (n->type != PROSE_FOOTNOTE_REF ||
			    n->start > notes->most || notes->kept[n->start] ||
			    notes->note[n->start] == NULL)
				continue;
			notes->kept[n->start] = true;
			list_add(door->scratch, &todo, notes->note[n->start]);
		}
	}
}

/* A gap in the numbers would say that something was left out. */
static void
drop_and_number(struct prose *document, struct notes *notes)
{
	struct prose *n = document->first;
	unsigned number = 0;

	document->first = document->last = NULL;
	while (n != NULL) {
		struct prose *next = n->next;

		if (n->type != PROSE_FOOTNOTE) {
			prose_append(document, n);
		} else if (notes->kept[n->start]) {
			notes->number[n->start] = ++number;
			prose_append(document, n);
		}
		n = next;
	}
}

/* Depth is bounded by the parser. */
static void
number_all(struct prose *node, struct notes *notes)
{
	for (struct prose *n = node->first; n != NULL; n = n->next) {
		if (n->type == PROSE_FOOTNOTE_REF && n->start <= notes->most)
			n->level = ++notes->references[n->start];
		number_all(n, notes);
		if ((n->type == PROSE_FOOTNOTE_REF ||
		    n->type == PROSE_FOOTNOTE) && n->start <= notes->most)
			n->start = notes->number[n->start];
	}
}

void
clear_notes(struct passage *door, struct prose *copy)
{
	struct notes notes = notes_of(door, copy);

	mark_kept(door, copy, &notes);
	drop_and_number(copy, &notes);
	number_all(copy, &notes);
}
