/*
 * shipped.h - sentences of the templates are nobody's secret.
 */
#ifndef SHIPPED_H
#define SHIPPED_H

#include <stddef.h>

struct withheld;

/* Of the templates as they came with the program, sorted: digest.h. */
extern const char *const shipped_digests[];
extern const size_t shipped_count;

/*
 * Let the words of the templates below the folder pass, for all readers
 * (registers/withheld.h), as far as they are ours, byte by byte: what stands in
 * the text or in a value of a tag, and is not filled in.  Only those words: a
 * draft that copies a sentence and says more is held back in all that is more.
 * What somebody wrote into a template of their own may be copied from a draft.
 */
void shipped_let(struct withheld *withheld, const char *templates);

#endif
