/*
 * pdf_cmap.h - the letters of a font: its ToUnicode map, entry by entry.
 */
#ifndef RENDER_PDF_CMAP_H
#define RENDER_PDF_CMAP_H

#include <stdbool.h>
#include <stddef.h>

/* Zero but for bytes and length; they outlive the walk. */
struct pdf_cmap {
	const char *bytes;
	size_t length;
	size_t at;
	int strings;      /* of an entry: 2 in bfchar, 3 in bfrange, 0: outside */
	bool in_array;    /* the letters of a range are listed one by one */
	unsigned code;    /* the next of such a range */
};

/* Codes low..high stand for the letters from `value` on. */
struct pdf_letters {
	unsigned low;
	unsigned high;
	size_t value;     /* where its hexadecimal digits begin */
	size_t digits;
};

/* False at the end, or where it is no map that can be read. */
bool pdf_cmap_next(struct pdf_cmap *map, struct pdf_letters *letters);

/* The number of up to eight hexadecimal digits. */
unsigned pdf_hex(const char *digits, size_t count);

/* PDF/UA-1 7.21.7-2: U+0000, U+FEFF and U+FFFE are no letters. */
bool pdf_is_no_letter(unsigned unit);

#endif
