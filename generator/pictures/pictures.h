/*
 * pictures.h - the bytes of a picture file to pixels, and fresh files of them.
 *
 * Nothing of a file is ever passed on but what a reader sees (anonymisation
 * spec 14): a raster is decoded, turned upright, brought to sRGB and encoded
 * anew; of a drawing (SVG) the elements and attributes of a list are written
 * anew.  Metadata is dropped.  What may hide something is refused: unknown
 * parts, bytes behind the end, animations, scripts, references.
 *
 * It knows files and no records, allocates in the caller's arena and prints
 * nothing; names of its results are the caller's business.
 */
#ifndef PICTURES_PICTURES_H
#define PICTURES_PICTURES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/digest.h"

struct arena;

/* Why a file is refused. */
enum picture_fault {
	PICTURE_FINE,
	PICTURE_UNKNOWN,   /* neither PNG nor JPEG nor SVG, whatever its name says */
	PICTURE_BROKEN,    /* it ends early, or does not hold what it says */
	PICTURE_BEHIND,    /* there is something behind its end */
	PICTURE_PARTS,     /* it holds parts that nobody knows */
	PICTURE_MOVING,    /* an animation */
	PICTURE_LARGE,     /* more pixels than anybody needs, or none */
	PICTURE_COLOURS,   /* colours for a press, or a profile that cannot be read */
	PICTURE_ACTIVE,    /* SVG: scripts, links, addresses, styles of its own */
	PICTURE_ELEMENT,   /* SVG: an element that is not on the list */
	PICTURE_EMBEDDED,  /* SVG: another picture inside it */
	PICTURE_OUTSIDE    /* SVG: words where no reader sees them */
};

enum picture_form { PICTURE_PNG, PICTURE_JPEG, PICTURE_SVG };

/* At most so many pixels, and so many in a row or column. */
enum { PICTURE_PIXELS = 40 * 1000 * 1000, PICTURE_EDGE = 12000 };

struct picture {
	enum picture_form form;
	unsigned width, height; /* upright; of a drawing in its own units */
	/*
	 * Of what a reader sees: pixels, upright and in sRGB, or the drawing
	 * as it is written anew.  Saving the file again in another way does
	 * not change it, another pixel does.
	 */
	char digest[DIGEST_HEX];
	bool tells_place;  /* the file says where it was taken; that is dropped */
	const char *words; /* of a drawing: its texts, a line each; "" if none */
};

/* What it is; `out` counts only where it is fine. */
enum picture_fault picture_look(struct arena *arena, const char *bytes,
    size_t length, struct picture *out);

/* A fresh file. */
struct picture_file {
	unsigned width, height;
	const char *bytes;
	size_t length;
};

/*
 * One file for each of `widths` (ascending), but none wider than the picture:
 * its own width stands for those that are.  Of a drawing there is one.  The
 * number of files, at most `count`; 0 when the picture is not fine.
 */
size_t picture_make(struct arena *arena, const char *bytes, size_t length,
    const unsigned *widths, size_t count, struct picture_file *files);

/*
 * Sixteen letters for a digest, none of them a vowel: they spell nobody's name
 * by chance, as the digits a to f do.
 */
enum { PICTURE_MARK = 17 };
void picture_mark(const char digest[DIGEST_HEX], char mark[PICTURE_MARK]);

#endif
