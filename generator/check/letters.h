/*
 * letters.h - what is a letter, a capital, a quotation mark: enough of Unicode
 * to tell words from signs in English prose.
 *
 * What is not known counts as a letter of another script: a name in it is then
 * asked about, and not passed over.
 */
#ifndef CHECK_LETTERS_H
#define CHECK_LETTERS_H

#include <stdbool.h>
#include <stdint.h>

/* A letter, a digit, or a mark upon one. */
bool letter_is_word(uint32_t c);
bool letter_is_digit(uint32_t c);
/* A capital of the Latin alphabet. */
bool letter_is_capital(uint32_t c);
/* Of another alphabet than the Latin one. */
bool letter_is_foreign(uint32_t c);
/* The small letter of a Latin capital; anything else as it is. */
uint32_t letter_lower(uint32_t c);

bool letter_is_space(uint32_t c);
bool letter_is_apostrophe(uint32_t c);
bool letter_is_quote(uint32_t c); /* of any kind, apostrophes among them */

/* One space, hyphen or apostrophe for all of their kind. */
uint32_t letter_plain(uint32_t c);

#endif
