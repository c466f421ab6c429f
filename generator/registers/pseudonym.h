/*
 * pseudonym.h - what a pseudonym gives away by itself (D61 to D63).
 */
#ifndef REGISTERS_PSEUDONYM_H
#define REGISTERS_PSEUDONYM_H

#include <stdbool.h>

struct book;
struct entry;
struct stream;

/*
 * Whether it is a name, which may stand for one person only, ever: not
 * "Mother", "Child A" or "the primary school" (D63).
 */
bool pseudonym_is_name(struct stream *stream, const char *pseudonym);

/* "Child A", "B". */
bool pseudonym_is_lettered(struct stream *stream, const char *pseudonym);

/* "Tamsin" as Thea, or as Child T or O. */
bool pseudonym_keeps_initial(struct stream *stream, const struct entry *entry);

/*
 * A name of somebody in the register that it sounds like: the same three first
 * letters, the same three last ones, or one letter wrong.
 */
bool pseudonym_is_alike(struct stream *stream, const struct book *book,
    const struct entry *entry);

/* "the boy" or "Sister" for somebody whose role is "sibling". */
bool pseudonym_tells_sex(struct stream *stream, const struct entry *entry);

#endif
