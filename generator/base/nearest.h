/*
 * nearest.h - the "did you mean" word.
 */
#ifndef BASE_NEAREST_H
#define BASE_NEAREST_H

#include <stddef.h>

/*
 * The word of `words[0..count)` that `typed` most likely meant, or NULL when
 * none is near (more than a third of its letters differ).  Words may be NULL;
 * those are passed over.
 */
const char *nearest_word(const char *typed, const char *const *words,
    size_t count);

#endif
