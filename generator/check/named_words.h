/*
 * named_words.h - words of the dictionary that are names as well, where a
 * sentence begins and a capital says nothing: Sue visited, Grace told, Mark's
 * aunt (spec 5.4, 9).
 */
#ifndef CHECK_NAMED_WORDS_H
#define CHECK_NAMED_WORDS_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Whether text[from..to), which begins a sentence, is somebody by what stands
 * behind it: "Hope told a nurse" is, "Hope was lost" is not.  Of a possessive
 * the word ends before the apostrophe.
 */
bool named_word_is_somebody(const char *text, size_t length, size_t from,
    size_t to);

#endif
