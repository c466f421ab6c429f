/*
 * list.h - a growing array of pointers in an arena, in the order of adding.
 * An empty list is `struct list list = {0}`.
 */
#ifndef BASE_LIST_H
#define BASE_LIST_H

#include <stddef.h>

struct arena;

struct list {
	void **items;
	size_t count;
	size_t capacity;
};

void list_add(struct arena *arena, struct list *list, void *item);

#endif
