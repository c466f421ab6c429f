/*
 * weak.h - names that are ordinary words as well: June, Grant, Faith.
 */
#ifndef REGISTERS_WEAK_H
#define REGISTERS_WEAK_H

#include "registers/judge.h"

struct stream;

/*
 * A weak word that stands whole in the text is a name behind Mr or Mrs, in any
 * letter case, and with a capital inside a sentence, behind a title or a word
 * for a relative, or before one that says what a person did.  Months and
 * days need such a word.  At the beginning of a sentence, in a heading and
 * among capitals it is UNSURE.
 */
enum verdict judge_weak(const struct stream *stream, const struct span *span);

/* Whether a sentence, a line of a list or the text begins with symbol `at`. */
bool begins_sentence(const struct stream *stream, size_t at);

/* Whether the word that begins with symbol `at`, behind a space, is listed. */
bool leads_word(const struct stream *stream, size_t at, enum word_list list);

#endif
