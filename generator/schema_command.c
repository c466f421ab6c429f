/*
 * schema_command.c - what the records of each kind hold.  --format is text for
 * a terminal, json for an editor, github for the page in docs/.
 */
#include <stdio.h>

#include "base/arena.h"
#include "base/text.h"
#include "model/schema.h"
#include "model/schema_print.h"
#include "settings.h"

static void
add_reference(const struct settings *settings, const struct kind *kind,
    struct text *out)
{
	switch (settings->format) {
	case DIAG_TEXT:
		if (kind == NULL)
			schema_list(out);
		else
			schema_print(out, kind);
		return;
	case DIAG_JSON:
		if (kind == NULL)
			schema_list_json(out);
		else
			schema_json(out, kind);
		return;
	case DIAG_GITHUB:
		if (kind == NULL)
			schema_page(out);
		else
			schema_markdown(out, kind);
		return;
	}
}

int
command_schema(const struct settings *settings)
{
	const struct kind *kind = NULL;
	struct arena *scratch;
	struct text out;
	bool written;

	if (settings->argument_count > 0) {
		kind = kind_named(settings->arguments[0]);
		if (kind == NULL)
			return EXIT_USAGE;
	}
	scratch = arena_open("the reference");
	out = text_open(scratch, TEXT_LIMIT);
	add_reference(settings, kind, &out);
	written = fwrite(out.bytes, 1, out.length, stdout) == out.length &&
	    fflush(stdout) == 0;
	if (!written)
		complain("the output cannot be written");
	arena_wipe(scratch);
	return written ? EXIT_GOOD : EXIT_MACHINE;
}
