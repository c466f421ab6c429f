#include "charts/widths.h"

#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"

/* Of a letter that is in no table: as wide as the type is high. */
enum { UNKNOWN = 1000 };

/* For the type that a browser shows until it has the font. */
#define SPARE 1.04

static unsigned
width_of(unsigned code, bool bold)
{
	size_t low = 0, high = letter_width_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (letter_widths[middle].code == code)
			return letter_widths[middle].reaches[bold];
		if (letter_widths[middle].code < code)
			low = middle + 1;
		else
			high = middle;
	}
	return UNKNOWN;
}

static double
width_of_bytes(const char *text, size_t length, double size, bool bold)
{
	unsigned long sum = 0;

	for (size_t i = 0; i < length;)
		sum += width_of(utf8_next(text, length, &i), bold);
	return (double)sum * size * SPARE / 1000;
}

double
text_width(const char *text, double size, bool bold)
{
	return width_of_bytes(text, strlen(text), size, bold);
}

double
text_widest_word(const char *text, double size)
{
	double widest = 0;

	for (text += strspn(text, " "); *text != '\0';
	    text += strspn(text, " ")) {
		size_t length = strcspn(text, " ");
		double width = width_of_bytes(text, length, size, false);

		widest = width > widest ? width : widest;
		text += length;
	}
	return widest;
}

/* How many bytes of a word that is too wide still fit: one letter at least. */
static size_t
fitting(const char *word, size_t length, double size, bool bold, double width)
{
	size_t fits = 0;

	while (fits < length) {
		size_t next = fits;

		utf8_next(word, length, &next);
		if (fits > 0 && width_of_bytes(word, next, size, bold) > width)
			break;
		fits = next;
	}
	return fits;
}

/* Where the line that begins at `text` ends. */
static size_t
line_length(const char *text, double size, bool bold, double width)
{
	size_t end = 0;

	for (;;) {
		size_t space = strspn(text + end, " ");
		size_t word = strcspn(text + end + space, " ");

		if (word == 0 || (end > 0 && width_of_bytes(text, end + space +
		    word, size, bold) > width))
			return end;
		if (end == 0 && width_of_bytes(text + space, word, size, bold)
		    > width)
			return space + fitting(text + space, word, size, bold,
			    width);
		end += space + word;
	}
}

struct lines
text_wrap(struct arena *arena, const char *text, double size, bool bold,
    double width)
{
	struct lines lines = { arena_alloc(arena, strlen(text) + 1,
	    sizeof *lines.lines), 0, 0 };

	for (text += strspn(text, " "); *text != '\0';
	    text += strspn(text, " ")) {
		size_t length = line_length(text, size, bold, width);
		double reach = width_of_bytes(text, length, size, bold);

		lines.lines[lines.count++] = arena_copy_n(arena, text, length);
		lines.width = reach > lines.width ? reach : lines.width;
		text += length;
	}
	return lines;
}
