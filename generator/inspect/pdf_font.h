/*
 * pdf_font.h - from the codes of a font to letters: ToUnicode (ISO 32000-1,
 * 9.10.3), else the names of glyphs in its encoding.
 */
#ifndef INSPECT_PDF_FONT_H
#define INSPECT_PDF_FONT_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct pdf_font;
struct text;

/*
 * A font without any code known.  `composite`: its codes are of two bytes
 * until a map says otherwise, and without a map they are no letters.
 * `encoded`: it has an encoding, so that its codes are letters also where a
 * map says something else.
 */
struct pdf_font *pdf_font_open(struct arena *arena, bool composite,
    bool encoded);

/* A ToUnicode character map; what is wrong in it is passed over. */
void pdf_font_read_map(struct pdf_font *font, const char *bytes,
    size_t length);

/* A row of Differences: the glyph of a code ("A", "eacute", "uni0041"). */
void pdf_font_name_glyph(struct pdf_font *font, unsigned code,
    const char *glyph);

/* False when nobody can say what letters its codes are. */
bool pdf_font_is_readable(const struct pdf_font *font);

/*
 * What a shown string says by the map and, if `by_encoding`, by the encoding
 * alone (nothing where the font has none).
 */
void pdf_font_show(const struct pdf_font *font, const char *bytes,
    size_t length, bool by_encoding, struct text *out);

#endif
