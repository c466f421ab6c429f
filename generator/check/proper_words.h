/*
 * proper_words.h - words by which proper.c and named_words.c know where a name
 * may stand.  For these two alone; a list ends in NULL unless it says otherwise.
 */
#ifndef CHECK_PROPER_WORDS_H
#define CHECK_PROPER_WORDS_H

#include <stddef.h>

extern const char *const proper_titles[];          /* a name follows */
extern const char *const proper_plain_words[];     /* ... unless one of these does */
extern const char *const proper_labels[];          /* a number or letter follows */
extern const char *const proper_between_numbers[]; /* Sections 17 and 47 */
extern const char *const proper_shortened[];       /* a dot behind ends no sentence */

/* In small letters: what named_words.c compares.  These are sorted and end nowhere. */
extern const char *const named_given[];    /* names that are no thing without an article */
extern const char *const named_things[];   /* names that are one: hope, grace */
extern const char *const named_nobody[];   /* with a capital in the list, and no names */
extern const size_t named_given_count, named_things_count, named_nobody_count;

extern const char *const named_says[];     /* what people alone do */
extern const char *const named_says_after[]; /* ... behind had, did, would */
extern const char *const named_does[];     /* what things do too */
extern const char *const named_helps[];    /* had, did, would */
extern const char *const named_between[];  /* then, never, also */
extern const char *const named_is[];       /* was, had been */
extern const char *const named_done[];     /* ... told, arrested, pregnant */
extern const char *const named_whose[];    /* Hope's mother */
extern const char *const named_who[];      /* Hope, who */
extern const char *const named_beside[];   /* Mark, the; Sue and her; Mark, dad */
extern const char *const named_tasks[];    /* Mark to ring */

#endif
