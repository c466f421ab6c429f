/*
 * proper_words.h - words by which proper.c knows where a name may stand.  For
 * proper.c alone; each list ends in NULL.
 */
#ifndef CHECK_PROPER_WORDS_H
#define CHECK_PROPER_WORDS_H

extern const char *const proper_titles[];          /* a name follows */
extern const char *const proper_plain_words[];     /* ... unless one of these does */
extern const char *const proper_labels[];          /* a number or letter follows */
extern const char *const proper_between_numbers[]; /* Sections 17 and 47 */
extern const char *const proper_shortened[];       /* a dot behind ends no sentence */

#endif
