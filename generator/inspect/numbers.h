/*
 * numbers.h - numbers, addresses and links that point at one person (spec 6).
 */
#ifndef INSPECT_NUMBERS_H
#define INSPECT_NUMBERS_H

#include <stdbool.h>
#include <stddef.h>

struct look;
struct pattern_hit;

/*
 * Whether it counts in that text.  In prose its form must say it, or a word
 * beside it.  In `code`, which is full of numbers, such a word must stand
 * there, or it must be written as people group it.  In `data`, where anything
 * stands beside anything, only an e-mail address and what is one person's by
 * its letters or with a word beside it.
 */
bool number_counts(const struct pattern_hit *hit, const char *text, bool code,
    bool data);

/* False where a text for machines has nothing that number_counts() counts. */
bool number_may_stand(const char *text, size_t length);

/* Reports a hit in the text at the byte of the look, or LOOK_NOWHERE. */
void number_report(struct look *look, const struct pattern_hit *hit,
    const char *text, size_t at);

#endif
