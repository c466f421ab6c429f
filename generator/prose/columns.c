#include "prose/columns.h"

#include "base/arena.h"
#include "base/utf8.h"

/* A line ends as the library has it: LF, CR LF, or a CR alone. */
static size_t
line_end(const char *text, size_t length, size_t at)
{
	while (at < length && text[at] != '\n' && text[at] != '\r')
		at++;
	if (at + 1 < length && text[at] == '\r' && text[at + 1] == '\n')
		at++;
	return at < length ? at + 1 : length;
}

struct columns
columns_open(struct arena *arena, const char *text, size_t length)
{
	struct columns columns = { .text = text };
	size_t lines = 0;

	for (size_t at = 0; at < length; lines++)
		at = line_end(text, length, at);
	columns.starts = arena_alloc(arena, lines + 1, sizeof *columns.starts);
	for (size_t at = 0; at < length;) {
		columns.starts[columns.count++] = at;
		at = line_end(text, length, at);
	}
	columns.starts[columns.count] = length;
	return columns;
}

unsigned
columns_count(struct columns *columns, int line, int column)
{
	size_t index = (size_t)line - 1, bytes = (size_t)column - 1;
	size_t start, most;

	if (line < 1 || column < 1 || index >= columns->count)
		return 0;
	start = columns->starts[index];
	most = columns->starts[index + 1] - start;
	while (most > 0 && (columns->text[start + most - 1] == '\n' ||
	    columns->text[start + most - 1] == '\r'))
		most--;
	if (bytes > most)
		bytes = most;
	if (index != columns->line || bytes < columns->bytes) {
		columns->line = index;
		columns->bytes = columns->characters = 0;
	}
	columns->characters += utf8_count(columns->text + start +
	    columns->bytes, bytes - columns->bytes);
	columns->bytes = bytes;
	return (unsigned)columns->characters + 1;
}
