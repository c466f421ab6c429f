#include "base/value.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/list.h"

/* A page asks for some hundred names, most of them of objects that have others. */
struct value {
	enum value_type type;
	const char *text;
	struct arena *arena;
	struct list keys;
	struct list items;
	uint32_t *hashes; /* of the keys, so that most differ at a glance */
	size_t hash_room;
};

/* FNV-1a */
static uint32_t
hash_key(const char *key)
{
	uint32_t hash = 2166136261u;

	for (; *key != '\0'; key++)
		hash = (hash ^ (unsigned char)*key) * 16777619u;
	return hash;
}

/* Where the key stands; the count of keys when it does not. */
static size_t
find_key(const struct value *object, const char *key, uint32_t hash)
{
	size_t i = 0;

	while (i < object->keys.count && (object->hashes[i] != hash ||
	    strcmp(object->keys.items[i], key) != 0))
		i++;
	return i;
}

static struct value *
make(struct arena *arena, enum value_type type, const char *text)
{
	struct value *value = arena_alloc(arena, 1, sizeof *value);

	value->type = type;
	value->text = text;
	value->arena = arena;
	return value;
}

struct value *
value_null(struct arena *arena)
{
	return make(arena, VALUE_NULL, NULL);
}

struct value *
value_flag(struct arena *arena, bool flag)
{
	return make(arena, flag ? VALUE_TRUE : VALUE_FALSE, NULL);
}

struct value *
value_text(struct arena *arena, const char *text)
{
	return make(arena, text == NULL ? VALUE_NULL : VALUE_TEXT, text);
}

struct value *
value_html(struct arena *arena, const char *html)
{
	return make(arena, html == NULL ? VALUE_NULL : VALUE_HTML, html);
}

struct value *
value_list(struct arena *arena)
{
	return make(arena, VALUE_LIST, NULL);
}

struct value *
value_object(struct arena *arena)
{
	return make(arena, VALUE_OBJECT, NULL);
}

void
value_add(struct value *list, struct value *item)
{
	if (list->type != VALUE_LIST)
		BUG("value_add to what is not a list");
	list_add(list->arena, &list->items, item);
}

static void
add_hash(struct value *object, uint32_t hash)
{
	size_t count = object->keys.count;

	if (count == object->hash_room) {
		object->hash_room = count == 0 ? 8 : count * 2;
		object->hashes = arena_grow(object->arena, object->hashes,
		    count * sizeof hash, object->hash_room * sizeof hash);
	}
	object->hashes[count] = hash;
}

void
value_set(struct value *object, const char *key, struct value *item)
{
	uint32_t hash = hash_key(key);
	size_t at;

	if (object->type != VALUE_OBJECT)
		BUG("value_set on what is not an object");
	at = find_key(object, key, hash);
	if (at < object->keys.count) {
		object->items.items[at] = item;
		return;
	}
	add_hash(object, hash);
	list_add(object->arena, &object->keys, (void *)(uintptr_t)key);
	list_add(object->arena, &object->items, item);
}

void
value_set_text(struct value *object, const char *key, const char *text)
{
	value_set(object, key, value_text(object->arena, text));
}

enum value_type
value_type(const struct value *value)
{
	return value->type;
}

const char *
value_string(const struct value *value)
{
	return value->text == NULL ? "" : value->text;
}

size_t
value_count(const struct value *value)
{
	return value->items.count;
}

const struct value *
value_item(const struct value *value, size_t index)
{
	return value->items.items[index];
}

const char *
value_key(const struct value *object, size_t index)
{
	return object->keys.items[index];
}

const struct value *
value_get(const struct value *object, const char *key)
{
	size_t at = find_key(object, key, hash_key(key));

	return at < object->keys.count ? object->items.items[at] : NULL;
}
