/*
 * near.h - forms that are only certain in a review's own text, because
 * elsewhere they may be somebody else's: initials with dots ("T.O."), a
 * long name with one letter wrong, a long name of which some letters are
 * masked ("Orrel***").
 */
#ifndef REGISTERS_NEAR_H
#define REGISTERS_NEAR_H

#include <stdbool.h>
#include <stddef.h>

#include "registers/pattern.h"

struct arena;
struct book;
struct list;
struct locked;
struct near;
struct stream;

/* Letters that a text is held against. */
struct near_name {
	struct owner owner;
	const unsigned char *symbols;
	size_t count;
	struct near_name *next;
};

/* Puts a copy at the head of the list. */
void near_add(struct locked *locked, struct near_name **list,
    struct owner owner, const unsigned char *symbols, size_t count);

/* One letter wrong, missing, too many, or two changed about. */
bool near_is_slip(const unsigned char *a, size_t la, const unsigned char *b,
    size_t lb);

/* The names of one register that are long enough, and everybody's initials. */
struct near *near_open(struct locked *locked, struct stream *stream,
    const struct book *book);

/* Those that are long enough for a letter to be wrong. */
const struct near_name *near_names(const struct near *near);

/* Adds struct sighting for what begins at bytes [from, to) of the text. */
void near_search(struct arena *arena, const struct near *near,
    const struct stream *stream, size_t from, size_t to,
    struct list *sightings);

/* The same for the names of which the word that begins at symbol `first` hides
 * some letters. */
void near_search_masks(struct arena *arena, const struct near_name *names,
    const struct stream *stream, size_t first, struct list *sightings);

/*
 * The long names of all registers, by their first and their last letters: a
 * letter wrong leaves one of both as it was.
 */
struct near_table;
struct near_table *near_table_open(struct locked *locked,
    struct book *const *books, size_t count);

/*
 * Adds struct sighting for words that begin with a capital and are one of those
 * names, a letter wrong or some letters masked.  A letter s more or less at the
 * end is none: William is not Williams.
 */
void near_table_search(struct arena *arena, const struct near_table *table,
    const struct stream *stream, size_t from, size_t to,
    struct list *sightings);

#endif
