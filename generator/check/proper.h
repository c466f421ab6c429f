/*
 * proper.h - words of English prose that may be names (spec 9).
 *
 * A word is one when it has a capital and does not begin a sentence; when it
 * begins one and is in no dictionary, or is somebody by what stands behind it
 * (named_words.h); when it is an abbreviation in capitals; when a title stands
 * before it (Nurse jean), whatever its case; and when it is of another
 * alphabet.  What a phrase covers is none; nor is the number or letter of a
 * label (Child A, Section 47), a title itself, or I.
 *
 * A word of small letters that is in no dictionary is `small`: a name that was
 * written in a hurry, or a slip.
 */
#ifndef CHECK_PROPER_H
#define CHECK_PROPER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/list.h"

struct arena;
struct phrases;

/* Bytes of the text; a possessive ending is not part of it. */
struct proper {
	size_t from, to;
	bool small;
};

/* A list of struct proper, in order. */
struct list proper_find(struct arena *arena, const struct phrases *phrases,
    const char *text, size_t length);

#endif
