/*
 * json.c - JSON: every value and every key by itself, the strings of a list in
 * a row, and the keys of a path in one word, as a radix tree spells its words
 * ("or" over "rel" over "by").  Source maps say where files stood.
 */
#include <string.h>
#include <strings.h>

#include <jansson.h>

#include "base/arena.h"
#include "base/text.h"
#include "inspect/look.h"
#include "inspect/openers.h"
#include "inspect/unit.h"

enum { DEEPEST = 256 };

struct json_views {
	struct look *look;
	struct text values; /* and keys, unit_wall between */
	struct text rows;   /* strings of one list, a space between */
	struct text paths;  /* keys from the top to a leaf */
	struct text path;   /* of the value that is read */
	bool too_deep, too_much, on_disk;
};

static void
add_value(struct json_views *on, const char *bytes, size_t length)
{
	text_add_n(&on->values, text_of_bytes(on->look->scratch, bytes,
	    length), length);
	text_add(&on->values, unit_wall);
}

static void
end_path(struct json_views *on)
{
	if (on->path.length == 0 || on->too_much)
		return;
	on->too_much = !look_spend(on->look, on->path.length);
	text_add_n(&on->paths, on->path.bytes, on->path.length);
	text_add(&on->paths, unit_wall);
}

/* A whole path: of the disk of who made the file. */
static bool
is_on_disk(const char *path)
{
	return path[0] == '/' || strncasecmp(path, "file:", 5) == 0 ||
	    (path[0] != '\0' && path[1] == ':' && (path[2] == '\\' ||
	    path[2] == '/'));
}

static void
judge_sources(struct json_views *on, const json_t *map)
{
	const json_t *sources = json_object_get(map, "sources");
	const char *root = json_string_value(json_object_get(map,
	    "sourceRoot"));

	if (json_object_get(map, "mappings") == NULL)
		return;
	on->on_disk |= root != NULL && is_on_disk(root);
	for (size_t i = 0; i < json_array_size(sources); i++) {
		const char *path = json_string_value(json_array_get(sources,
		    i));

		on->on_disk |= path != NULL && is_on_disk(path);
	}
}

static void read_value(struct json_views *on, json_t *value, int depth);

static void
read_members(struct json_views *on, json_t *object, int depth)
{
	size_t length = on->path.length;

	judge_sources(on, object);
	for (void *at = json_object_iter(object); at != NULL;
	    at = json_object_iter_next(object, at)) {
		const char *key = json_object_iter_key(at);

		add_value(on, key, strlen(key));
		text_add(&on->path, key);
		read_value(on, json_object_iter_value(at), depth + 1);
		text_cut(&on->path, length);
	}
}

static void
read_items(struct json_views *on, json_t *array, int depth)
{
	for (size_t i = 0; i < json_array_size(array); i++) {
		json_t *item = json_array_get(array, i);

		if (json_is_string(item)) {
			text_add_n(&on->rows, text_of_bytes(on->look->scratch,
			    json_string_value(item), json_string_length(item)),
			    json_string_length(item));
			text_add_char(&on->rows, ' ');
		}
		read_value(on, item, depth + 1);
	}
	text_add(&on->rows, unit_wall);
}

static void
read_value(struct json_views *on, json_t *value, int depth)
{
	if (depth > DEEPEST || on->too_much) {
		on->too_deep |= depth > DEEPEST;
		return;
	}
	switch (json_typeof(value)) {
	case JSON_OBJECT:
		if (json_object_size(value) == 0)
			end_path(on);
		read_members(on, value, depth);
		return;
	case JSON_ARRAY:
		end_path(on);
		read_items(on, value, depth);
		return;
	case JSON_STRING:
		add_value(on, json_string_value(value),
		    json_string_length(value));
		break;
	case JSON_INTEGER:
	case JSON_REAL:
	case JSON_TRUE:
	case JSON_FALSE:
	case JSON_NULL:
		break;
	}
	end_path(on);
}

static void
search(struct look *look, const struct text *text)
{
	unit_search(look, &(struct unit){ .text = text->bytes,
	    .length = text->length, .nowhere = true });
}

void
open_json(struct look *look)
{
	struct arena *scratch = look->scratch;
	struct json_views on = { .look = look,
		.values = text_open(scratch, TEXT_LIMIT),
		.rows = text_open(scratch, TEXT_LIMIT),
		.paths = text_open(scratch, TEXT_LIMIT),
		.path = text_open(scratch, TEXT_LIMIT) };
	json_t *whole = json_loadb(look->bytes, look->length,
	    JSON_REJECT_DUPLICATES | JSON_DECODE_ANY | JSON_ALLOW_NUL, NULL);

	open_plain(look);
	if (whole == NULL) {
		look_report(look, RULE_inspect_damaged, NULL);
		return;
	}
	read_value(&on, whole, 0);
	json_decref(whole);
	search(look, &on.values);
	search(look, &on.rows);
	search(look, &on.paths);
	if (on.too_deep)
		look_report(look, RULE_inspect_damaged, NULL);
	if (on.on_disk)
		look_report(look, RULE_inspect_disk_link, NULL);
}
