/*
 * near.h - forms that are looked for only in a review's own text, because
 * elsewhere they would be somebody else's: initials with dots ("T.O."), a
 * long name with one letter wrong, a long name of which some letters are
 * masked ("Orrel***").
 */
#ifndef REGISTERS_NEAR_H
#define REGISTERS_NEAR_H

#include <stddef.h>

struct arena;
struct book;
struct list;
struct locked;
struct near;
struct owner;
struct stream;

/* The names of one register that are long enough, and everybody's initials. */
struct near *near_open(struct locked *locked, struct stream *stream,
    const struct book *book);

/* Adds struct sighting for what begins at bytes [from, to) of the text. */
void near_search(struct arena *arena, const struct near *near,
    const struct stream *stream, size_t from, size_t to,
    struct list *sightings);

#endif
