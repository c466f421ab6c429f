/*
 * grammar.h - a pseudonym in the place of a name, so that the sentence stays
 * one (spec 10).
 */
#ifndef CLEAR_GRAMMAR_H
#define CLEAR_GRAMMAR_H

#include <stddef.h>

struct arena;
struct register_hit;

/*
 * What stands instead of the hit: with the possessive it had, with a capital
 * where a sentence begins, and without its own article behind another one:
 * "the Quarrydene office" becomes "the school office", not "the the school".
 */
const char *grammar_words(struct arena *arena, const struct register_hit *hit,
    const char *text);

/*
 * Where "a" or "an" stands before the hit and the other one belongs before
 * these words: the byte it begins at, and itself in *article, in its letter
 * case.  Else hit->from and "".
 */
size_t grammar_article(const struct register_hit *hit, const char *text,
    const char *words, const char **article);

#endif
