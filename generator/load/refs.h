/*
 * refs.h - what one record says of another: ids, references and links.
 */
#ifndef LOAD_REFS_H
#define LOAD_REFS_H

struct reader;

/* Report ids that are not the file's, and references and links to nothing. */
void refs_check(struct reader *reader);

#endif
