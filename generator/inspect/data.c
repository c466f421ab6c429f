/*
 * data.c - a whole JSON file: well-formed, each key once, the strings of a
 * list in a row; and source maps, which say where files stood.  What stands
 * where in it is json.h's.
 */
#include <string.h>
#include <strings.h>

#include <jansson.h>

#include "base/arena.h"
#include "base/text.h"
#include "inspect/look.h"
#include "inspect/openers.h"
#include "inspect/tree.h"
#include "inspect/unit.h"

enum { DEEPEST = 256 };

struct data {
	struct look *look;
	struct text rows; /* strings of one list, a space between */
	bool too_deep, on_disk;
};

/* A whole path: of the disk of who made the file. */
static bool
is_on_disk(const char *path)
{
	return path != NULL && (path[0] == '/' || strncasecmp(path, "file:", 5)
	    == 0 || (path[0] != '\0' && path[1] == ':' && (path[2] == '\\' ||
	    path[2] == '/')));
}

static void
judge_sources(struct data *data, const json_t *map)
{
	const json_t *sources = json_object_get(map, "sources");

	if (json_object_get(map, "mappings") == NULL)
		return;
	data->on_disk |= is_on_disk(json_string_value(json_object_get(map,
	    "sourceRoot")));
	for (size_t i = 0; i < json_array_size(sources); i++)
		data->on_disk |= is_on_disk(json_string_value(json_array_get(
		    sources, i)));
}

static void
add_row(struct data *data, const json_t *list)
{
	for (size_t i = 0; i < json_array_size(list); i++) {
		const json_t *item = json_array_get(list, i);

		if (!json_is_string(item))
			continue;
		text_add_n(&data->rows, text_of_bytes(data->look->scratch,
		    json_string_value(item), json_string_length(item)),
		    json_string_length(item));
		text_add_char(&data->rows, ' ');
	}
	text_add(&data->rows, unit_wall);
}

/* A page as the search of the site lists it: what came down must be gone. */
static void
judge_address(const struct data *data, const json_t *entry)
{
	static const char site[] = "public/", first[] = "public/index.html";
	const char *address = json_string_value(json_object_get(entry, "url"));
	struct look *look = data->look;
	struct target target;

	if (address == NULL || look->outer != NULL || !look->tree->sites ||
	    strncmp(look->path, site, sizeof site - 1) != 0)
		return;
	if (tree_resolve(look->scratch, look->tree, first, address, &target) ==
	    LEADS_NOWHERE)
		look_report(look, RULE_inspect_link, NULL);
}

static void
read_value(struct data *data, json_t *value, int depth)
{
	if (depth > DEEPEST) {
		data->too_deep = true;
		return;
	}
	if (json_is_array(value)) {
		add_row(data, value);
		for (size_t i = 0; i < json_array_size(value); i++)
			read_value(data, json_array_get(value, i), depth + 1);
	} else if (json_is_object(value)) {
		judge_sources(data, value);
		judge_address(data, value);
		for (void *at = json_object_iter(value); at != NULL;
		    at = json_object_iter_next(value, at))
			read_value(data, json_object_iter_value(at), depth +
			    1);
	}
}

void
open_data(struct look *look)
{
	struct data data = { .look = look,
		.rows = text_open(look->scratch, TEXT_LIMIT) };
	json_t *whole = json_loadb(look->bytes, look->length,
	    JSON_REJECT_DUPLICATES | JSON_DECODE_ANY | JSON_ALLOW_NUL, NULL);

	open_json(look);
	if (whole != NULL)
		read_value(&data, whole, 0);
	unit_search(look, &(struct unit){ .text = data.rows.bytes,
	    .length = data.rows.length, .nowhere = true,
	    .code = true, .data = true });
	if (whole == NULL || data.too_deep)
		look_report(look, RULE_inspect_damaged, NULL);
	if (data.on_disk)
		look_report(look, RULE_inspect_disk_link, NULL);
	json_decref(whole);
}
