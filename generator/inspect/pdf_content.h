/*
 * pdf_content.h - what a content stream shows (ISO 32000-1, 9.4), whether or
 * not anybody can see it: invisible, covered, clipped, off the page or in a
 * layer that is switched off.
 */
#ifndef INSPECT_PDF_CONTENT_H
#define INSPECT_PDF_CONTENT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

struct arena;
struct pdf_font;

/*
 * The same words three ways, because nobody can tell where one ends: a space
 * nowhere, where a line begins, and also where a gap may be one.
 */
struct pdf_shown {
	struct text joined, lines, spaced;
	struct text beside; /* what no reader sees: strange words, inline pixels */
	bool unreadable; /* a font that was used has no letters */
};

struct pdf_shown pdf_shown_open(struct arena *arena);

/* The font that Tf means by a name, or NULL. */
struct pdf_fonts {
	const struct pdf_font *(*find)(void *context, const char *name);
	void *context;
};

/* Add what `bytes` show; `by_encoding` as in pdf_font_show(). */
void pdf_content_read(const char *bytes, size_t length,
    const struct pdf_fonts *fonts, bool by_encoding, struct pdf_shown *shown);

/* Words that are no operator and no value, a space between: nobody put them
 * there for a program. */
void pdf_words_read(const char *bytes, size_t length, struct text *out);

/* Names of the format itself that are also names of people; no stroke. */
bool pdf_name_is_known(const char *name);

/* Strings, names and comments of any PDF syntax, unit_wall between. */
void pdf_syntax_read(const char *bytes, size_t length, struct text *out);

#endif
