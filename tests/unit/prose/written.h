/*
 * written.h - a tree written out for comparison, a line a node, and what was
 * reported while it was made.
 */
#ifndef TESTS_PROSE_WRITTEN_H
#define TESTS_PROSE_WRITTEN_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "base/arena.h"
#include "base/list.h"
#include "base/text.h"
#include "model/diag.h"
#include "prose/prose.h"

#define COUNT(rows) (sizeof(rows) / sizeof(rows)[0])

static const char *const type_names[PROSE_TYPES] = { "document", "section",
	"heading", "paragraph", "list", "item", "quote", "callout", "block", "show",
	"picture", "chart", "setting",
	"rule", "table", "row", "cell", "note", "text", "soft", "line", "code",
	"emph", "strong", "strike", "link", "ref" };

struct written {
	struct arena *arena;
	struct diag *diag;
	struct prose *document;
};

/* The text begins on line 10 of a file, so that a lost line shows. */
static inline struct written
written_parse(const char *markdown)
{
	struct written w = { .arena = arena_open("test") };

	w.diag = diag_open(w.arena);
	w.document = prose_parse(w.arena, markdown, strlen(markdown), "f", 10,
	    w.diag);
	return w;
}

static inline void
written_close(struct written *w)
{
	arena_wipe(w->arena);
}

/* "line:column rule" for every report, in one line. */
static inline char *
written_reports(struct written *w)
{
	struct text all = text_open(w->arena, TEXT_LIMIT);
	struct text out = text_open(w->arena, TEXT_LIMIT);

	diag_print(w->diag, DIAG_TEXT, HOLD, &all);
	for (const char *at = all.bytes; (at = strstr(at, "f:")) != NULL;) {
		const char *end = strchr(at, '\n');
		size_t length = (size_t)(end - at);
		const char *rule = memmem(at, length, " [text-", 7);

		if (rule == NULL)
			rule = memmem(at, length, " [picture-", 10);

		if (rule == NULL) {
			at += 2;
			continue;
		}
		text_add_format(&out, "%s%.*s %.*s", out.length > 0 ? ", " : "",
		    (int)strcspn(at + 2, " ") - 1, at + 2,
		    (int)(end - rule) - (rule[2] == 't' ? 8 : 3),
		    rule + (rule[2] == 't' ? 7 : 2));
		at = end;
	}
	return out.bytes;
}

/* "type", its marks, its text in quotation marks; children in brackets. */
static inline void
write_node(struct text *out, const struct prose *node)
{
	text_add(out, type_names[node->type]);
	if (node->callout != CALLOUT_NONE)
		text_add_format(out, " %s", callout_names[node->callout]);
	if (node->word != NULL)
		text_add_format(out, " %s", node->word);
	if (node->level > 0)
		text_add_format(out, " %u", node->level);
	if (node->start > 0 || node->ordered)
		text_add_format(out, " #%u", node->start);
	if (node->address != NULL)
		text_add_format(out, " <%s>", node->address);
	if (node->text != NULL)
		text_add_format(out, " '%s'", node->text);
	if (node->first == NULL)
		return;
	text_add(out, "[");
	for (const struct prose *n = node->first; n != NULL; n = n->next) {
		if (n != node->first)
			text_add(out, " ");
		write_node(out, n);
	}
	text_add(out, "]");
}

/* All below the document. */
static inline char *
written_tree(struct written *w, const struct prose *document)
{
	struct text out = text_open(w->arena, TEXT_LIMIT);

	for (const struct prose *n = document->first; n != NULL; n = n->next) {
		if (n != document->first)
			text_add(&out, " ");
		write_node(&out, n);
	}
	return out.bytes;
}

#endif
