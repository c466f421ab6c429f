/*
 * slug.h - words as they stand in addresses: a-z, 0-9, hyphens between.
 */
#ifndef BASE_SLUG_H
#define BASE_SLUG_H

#include <stdbool.h>
#include <stddef.h>

/* "Leeds City Council" is leeds-city-council: letters in either case, and one
 * hyphen for whatever stands between letters and digits. */
bool slug_matches(const char *words, const char *slug, size_t length);

#endif
