/*
 * dates.h - what of a text is a day or a month (D47).
 */
#ifndef CHECK_DATES_H
#define CHECK_DATES_H

#include <stdbool.h>
#include <stddef.h>

struct token;

/* Token `i` is a month; June may also be somebody, and May a verb. */
bool token_is_month(const struct token *tokens, size_t i);

/*
 * How many tokens the day of a month has: 5th, fifth, twenty-first; 0: it is
 * none.  It may be the fifth of anything.
 */
size_t day_ordinal(const struct token *t);

/* said_days.c: a day that no month announces, around token `i`. */
bool day_is_said(const struct token *tokens, size_t i);

/* A day or a month begins there. */
bool token_is_date(const struct token *tokens, size_t i);

#endif
