#include "prose/prose.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "model/diag.h"
#include "model/schema.h"
#include "prose/convert.h"

/*
 * The library's own memory held private text too, so it is wiped as it is
 * given back.  The library cannot report that memory ran out; it aborts.
 */
static void *
wiping_calloc(size_t count, size_t size)
{
	void *p = calloc(count, size);

	if (p == NULL)
		BUG("out of memory (Markdown)");
	return p;
}

static void
wiping_free(void *p)
{
	if (p == NULL)
		return;
	explicit_bzero(p, malloc_usable_size(p));
	free(p);
}

static void *
wiping_realloc(void *old, size_t size)
{
	void *p = wiping_calloc(1, size == 0 ? 1 : size);
	size_t had = old == NULL ? 0 : malloc_usable_size(old);

	if (old != NULL)
		memcpy(p, old, had < size ? had : size);
	wiping_free(old);
	return p;
}

static void
attach(cmark_parser *parser, const char *name)
{
	cmark_syntax_extension *extension = cmark_find_syntax_extension(name);

	if (extension == NULL)
		BUG("cmark-gfm has no extension '%s'", name);
	cmark_parser_attach_syntax_extension(parser, extension);
}

struct prose *
prose_parse(struct arena *arena, const char *markdown, size_t length,
    const char *path, unsigned first_line, struct diag *diag)
{
	static const cmark_mem wiping = { wiping_calloc, wiping_realloc,
		wiping_free };
	cmark_mem memory = wiping;
	cmark_parser *parser;
	cmark_node *root;
	struct prose *document;

	cmark_gfm_core_extensions_ensure_registered();
	parser = cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES, &memory);
	attach(parser, "table");
	attach(parser, "strikethrough");
	attach(parser, "autolink");
	cmark_parser_feed(parser, markdown, length);
	root = cmark_parser_finish(parser);
	cmark_consolidate_text_nodes(root);
	document = convert_tree(arena, root, markdown, length, path,
	    first_line, diag);
	cmark_node_free(root);
	cmark_parser_free(parser);
	return document;
}
