/*
 * map.h - from strings to pointers, in an arena.
 *
 * Keys are not copied: they must live as long as the map.  There is no order;
 * code that prints keeps a list beside it.
 */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include <stddef.h>

struct arena;
struct map;

struct map *map_open(struct arena *arena);

/* NULL when the key is not there. */
void *map_get(const struct map *map, const char *key);

/* Put `value` under `key`; what stood there before is returned (NULL if new). */
void *map_put(struct map *map, const char *key, void *value);

size_t map_count(const struct map *map);

#endif
