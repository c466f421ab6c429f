#include "base/map.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"

struct slot {
	const char *key;
	void *value;
	uint64_t hash;
};

struct map {
	struct arena *arena;
	struct slot *slots;
	size_t count;
	size_t size; /* a power of two, at least twice the count */
};

/* FNV-1a: good enough for keys that nobody outside chooses to collide. */
static uint64_t
hash_key(const char *key)
{
	uint64_t hash = 14695981039346656037u;

	for (; *key != '\0'; key++)
		hash = (hash ^ (unsigned char)*key) * 1099511628211u;
	return hash;
}

struct map *
map_open(struct arena *arena)
{
	struct map *map = arena_alloc(arena, 1, sizeof *map);

	map->arena = arena;
	map->size = 16;
	map->slots = arena_alloc(arena, map->size, sizeof *map->slots);
	return map;
}

static struct slot *
find_slot(const struct map *map, const char *key, uint64_t hash)
{
	size_t i = hash & (map->size - 1);

	while (map->slots[i].key != NULL && (map->slots[i].hash != hash ||
	    strcmp(map->slots[i].key, key) != 0))
		i = (i + 1) & (map->size - 1);
	return &map->slots[i];
}

static void
enlarge(struct map *map)
{
	struct slot *old = map->slots;
	size_t old_size = map->size;

	map->size *= 2;
	map->slots = arena_alloc(map->arena, map->size, sizeof *map->slots);
	for (size_t i = 0; i < old_size; i++)
		if (old[i].key != NULL)
			*find_slot(map, old[i].key, old[i].hash) = old[i];
}

void *
map_get(const struct map *map, const char *key)
{
	return find_slot(map, key, hash_key(key))->value;
}

void *
map_put(struct map *map, const char *key, void *value)
{
	uint64_t hash = hash_key(key);
	struct slot *slot = find_slot(map, key, hash);
	void *before = slot->value;

	if (slot->key == NULL) {
		if (map->count * 2 >= map->size) {
			enlarge(map);
			slot = find_slot(map, key, hash);
		}
		slot->key = key;
		slot->hash = hash;
		map->count++;
	}
	slot->value = value;
	return before;
}

size_t
map_count(const struct map *map)
{
	return map->count;
}
