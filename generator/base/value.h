/*
 * value.h - a tree of plain values: what templates are filled with.
 *
 * Values live in an arena and are never changed after they were handed on.
 * HTML is a type of its own, so that a template cannot print text as markup or
 * markup as text by a slip of the pen.
 */
#ifndef BASE_VALUE_H
#define BASE_VALUE_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct value;

enum value_type { VALUE_NULL, VALUE_FALSE, VALUE_TRUE, VALUE_TEXT, VALUE_HTML,
	VALUE_LIST, VALUE_OBJECT };

/*
 * Strings and keys are not copied: they must live as long as the value.  NULL
 * text is VALUE_NULL.
 */
struct value *value_null(struct arena *arena);
struct value *value_flag(struct arena *arena, bool flag);
struct value *value_text(struct arena *arena, const char *text);
struct value *value_html(struct arena *arena, const char *html);
struct value *value_list(struct arena *arena);
struct value *value_object(struct arena *arena);

void value_add(struct value *list, struct value *item);
/* A second value under one key replaces the first. */
void value_set(struct value *object, const char *key, struct value *item);

/* Short for value_set(object, key, value_text(...)). */
void value_set_text(struct value *object, const char *key, const char *text);

enum value_type value_type(const struct value *value);
/* The text of VALUE_TEXT or VALUE_HTML; "" for every other type. */
const char *value_string(const struct value *value);
/* Items of a list or members of an object. */
size_t value_count(const struct value *value);
const struct value *value_item(const struct value *value, size_t index);
const char *value_key(const struct value *object, size_t index);
/* NULL when there is no such key. */
const struct value *value_get(const struct value *object, const char *key);

#endif
