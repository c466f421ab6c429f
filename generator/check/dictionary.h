/*
 * dictionary.h - words that begin a sentence and are no names.
 *
 * The words are those of Debian's wbritish without its capitalised entries,
 * which are names (spec 9); scripts/word-list makes a table of them when the
 * program is built.
 */
#ifndef CHECK_DICTIONARY_H
#define CHECK_DICTIONARY_H

#include <stdbool.h>
#include <stddef.h>

/* Sorted by byte; small letters; three bytes or more. */
extern const char *const dictionary_words[];
extern const size_t dictionary_count;

/*
 * Where in it words begin that have the first two letters number 26 * a + b, or
 * would if there were any; behind the last pair the count.
 */
enum { DICTIONARY_PAIRS = 26 * 26 };
extern const unsigned dictionary_starts[DICTIONARY_PAIRS + 1];

/*
 * Whether it is one, in whatever letters, a possessive ending left away.
 * `word` is letters and apostrophes.
 */
bool dictionary_has(const char *word, size_t length);

/* Those of the words that the list has with a capital as well; sorted. */
extern const char *const dictionary_names[];
extern const size_t dictionary_names_count;

/* Whether it is one of those, in whatever letters: Mark, Grace. */
bool dictionary_is_name(const char *word, size_t length);

#endif
