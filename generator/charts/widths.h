/*
 * widths.h - how wide a text will be, so that it can be given room.
 *
 * The widths are those of Open Sans, the type of the looks that come with the
 * program; scripts/font-widths makes a table of them from Debian's font when
 * the program is built.  Letters that are not in it count as wide ones.
 */
#ifndef CHARTS_WIDTHS_H
#define CHARTS_WIDTHS_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

struct letter_width {
	unsigned code;             /* of Unicode */
	unsigned short reaches[2]; /* regular and bold, in thousandths */
};

/* By code. */
extern const struct letter_width letter_widths[];
extern const size_t letter_width_count;

/* In units of the picture, `size` being that of the type; a little is spare. */
double text_width(const char *text, double size, bool bold);

/* Of its widest word, in regular type. */
double text_widest_word(const char *text, double size);

/* A text in lines none of which is wider than it may be. */
struct lines {
	const char **lines;
	size_t count;
	double width; /* of the widest */
};

/*
 * Broken between words; inside a word only where it is wider than a line.
 * `width` is at least that of a letter.
 */
struct lines text_wrap(struct arena *arena, const char *text, double size,
    bool bold, double width);

#endif
