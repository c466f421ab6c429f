#include "load/comments.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/list.h"
#include "base/utf8.h"
#include "load/yaml.h"

static bool
is_line_end(const struct comments *at)
{
	const char *here = at->source->bytes + at->byte;

	return *here == '\n' || *here == '\r';
}

/* One character on. */
static void
step(struct comments *at)
{
	const char *bytes = at->source->bytes;
	size_t length = at->source->length;
	bool ends = bytes[at->byte] == '\n' || (bytes[at->byte] == '\r' &&
	    (at->byte + 1 == length || bytes[at->byte + 1] != '\n'));

	at->line += ends;
	at->column = ends ? 0 : at->column + 1;
	utf8_next(bytes, length, &at->byte);
	at->index++;
}

static void
take_comment(struct comments *at)
{
	const char *from = at->source->bytes + at->byte;
	struct yaml_comment *comment = arena_alloc(at->arena, 1,
	    sizeof *comment);

	comment->text = from;
	comment->line = at->source->first_line + at->line;
	comment->column = at->column + 1;
	while (at->byte < at->source->length && !is_line_end(at))
		step(at);
	comment->length = (size_t)(at->source->bytes + at->byte - from);
	list_add(at->arena, at->source->comments, comment);
}

static void
pass(struct comments *at, size_t index, bool is_value)
{
	while (at->index < index && at->byte < at->source->length) {
		if (!is_value && at->source->bytes[at->byte] == '#')
			take_comment(at);
		else
			step(at);
	}
}

void
comments_take(struct comments *at, size_t from, size_t to,
    enum stretch stretch)
{
	if (at->source->comments == NULL)
		return;
	pass(at, from, false);
	while (stretch == BLOCK_VALUE && at->byte < at->source->length &&
	    !is_line_end(at))
		pass(at, at->index + 1, false);
	pass(at, to, stretch != BETWEEN);
}
