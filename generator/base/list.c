#include "base/list.h"

#include "base/arena.h"

void
list_add(struct arena *arena, struct list *list, void *item)
{
	if (list->count == list->capacity) {
		size_t capacity = list->capacity == 0 ? 8 : list->capacity * 2;

		list->items = arena_grow(arena, list->items,
		    list->capacity * sizeof *list->items,
		    capacity * sizeof *list->items);
		list->capacity = capacity;
	}
	list->items[list->count++] = item;
}
