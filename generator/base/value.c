#include "base/value.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/list.h"

/* A page asks for some hundred names, most of them of objects that have others. */
struct members {
	struct arena *arena;
	struct list keys; /* of an object */
	struct list items;
	uint32_t *hashes; /* of the keys, so that most differ at a glance */
	size_t hash_room;
};

/* Nine in ten are texts and flags, so that these are kept small. */
struct value {
	enum value_type type;
	union {
		const char *text;        /* of texts; NULL for flags and null */
		struct members *members; /* of lists and objects */
	};
};

static bool
has_members(const struct value *value)
{
	return value->type == VALUE_LIST || value->type == VALUE_OBJECT;
}

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
find_key(const struct members *members, const char *key, uint32_t hash)
{
	size_t i = 0;

	while (i < members->keys.count && (members->hashes[i] != hash ||
	    strcmp(members->keys.items[i], key) != 0))
		i++;
	return i;
}

static struct value *
make(struct arena *arena, enum value_type type, const char *text)
{
	struct value *value = arena_alloc(arena, 1, sizeof *value);

	value->type = type;
	value->text = text;
	return value;
}

static struct value *
make_with_members(struct arena *arena, enum value_type type)
{
	struct value *value = make(arena, type, NULL);

	value->members = arena_alloc(arena, 1, sizeof *value->members);
	value->members->arena = arena;
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
	return make_with_members(arena, VALUE_LIST);
}

struct value *
value_object(struct arena *arena)
{
	return make_with_members(arena, VALUE_OBJECT);
}

void
value_add(struct value *list, struct value *item)
{
	if (list->type != VALUE_LIST)
		BUG("value_add to what is not a list");
	list_add(list->members->arena, &list->members->items, item);
}

static void
add_hash(struct members *members, uint32_t hash)
{
	size_t count = members->keys.count;

	if (count == members->hash_room) {
		members->hash_room = count == 0 ? 8 : count * 2;
		members->hashes = arena_grow(members->arena, members->hashes,
		    count * sizeof hash, members->hash_room * sizeof hash);
	}
	members->hashes[count] = hash;
}

void
value_set(struct value *object, const char *key, struct value *item)
{
	struct members *members = object->members;
	uint32_t hash = hash_key(key);
	size_t at;

	if (object->type != VALUE_OBJECT)
		BUG("value_set on what is not an object");
	at = find_key(members, key, hash);
	if (at < members->keys.count) {
		members->items.items[at] = item;
		return;
	}
	add_hash(members, hash);
	list_add(members->arena, &members->keys, (void *)(uintptr_t)key);
	list_add(members->arena, &members->items, item);
}

void
value_set_text(struct value *object, const char *key, const char *text)
{
	if (object->type != VALUE_OBJECT)
		BUG("value_set_text on what is not an object");
	value_set(object, key, value_text(object->members->arena, text));
}

enum value_type
value_type(const struct value *value)
{
	return value->type;
}

const char *
value_string(const struct value *value)
{
	return has_members(value) || value->text == NULL ? "" : value->text;
}

size_t
value_count(const struct value *value)
{
	return has_members(value) ? value->members->items.count : 0;
}

const struct value *
value_item(const struct value *value, size_t index)
{
	return value->members->items.items[index];
}

const char *
value_key(const struct value *object, size_t index)
{
	return object->members->keys.items[index];
}

const struct value *
value_get(const struct value *object, const char *key)
{
	const struct members *members = object->members;
	size_t at;

	if (object->type != VALUE_OBJECT)
		return NULL;
	at = find_key(members, key, hash_key(key));
	return at < members->keys.count ? members->items.items[at] : NULL;
}
