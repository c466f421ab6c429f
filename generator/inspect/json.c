#include "inspect/json.h"

#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "inspect/look.h"
#include "inspect/openers.h"
#include "inspect/unit.h"

enum { DEEPEST = 64, LONGEST_PATH = 1024 };

/* A string between its quotation marks, as it is written. */
struct string {
	size_t from, to;
};

/* An object or a list that is open; of a list the key is the one that led to it. */
struct level {
	struct string key;
	bool has_key;
	bool deeper; /* there was an object in it: other keys lead further */
};

struct scan {
	struct look *look;
	const char *text;
	size_t length, at;
	struct level levels[DEEPEST];
	size_t depth;          /* levels past the deepest are counted alone */
	struct weave values, paths;
	struct map *done;      /* paths that were added */
};

/* What stands between two keys is what stands in a word at the end of a line. */
static const char hyphen[] = "-\n";

static struct string
read_string(struct scan *scan)
{
	struct string string = { .from = scan->at + 1 };
	size_t at = string.from;

	while (at < scan->length && scan->text[at] != '"')
		at += scan->text[at] == '\\' ? 2 : 1;
	string.to = at < scan->length ? at : scan->length;
	scan->at = string.to + (at < scan->length);
	return string;
}

static bool
is_key(const struct scan *scan)
{
	size_t at = scan->at;

	while (at < scan->length && (scan->text[at] == ' ' ||
	    scan->text[at] == '\t' || scan->text[at] == '\n' ||
	    scan->text[at] == '\r'))
		at++;
	return at < scan->length && scan->text[at] == ':';
}

static void
add_string(struct scan *scan, struct weave *weave, struct string string)
{
	weave_keep(weave, scan->text + string.from, string.to - string.from,
	    string.from);
}

/* The keys that lead here, once for each way there is. */
static void
add_path(struct scan *scan)
{
	char path[LONGEST_PATH];
	size_t length = 0, keys = 0;

	for (size_t i = 0; i < scan->depth && i < DEEPEST; i++) {
		struct string key = scan->levels[i].key;
		size_t n = key.to - key.from;

		if (!scan->levels[i].has_key || n == 0)
			continue;
		if (length + n + sizeof hyphen > sizeof path)
			break;
		memcpy(path + length, scan->text + key.from, n);
		memcpy(path + length + n, hyphen, sizeof hyphen);
		length += n + sizeof hyphen - 1;
		keys++;
	}
	if (keys < 2)
		return;
	path[length] = '\0';
	if (map_put(scan->done, arena_copy(scan->look->scratch, path),
	    scan->done) != NULL)
		return;
	for (size_t i = 0; i < scan->depth && i < DEEPEST; i++) {
		struct string key = scan->levels[i].key;

		if (!scan->levels[i].has_key || key.to == key.from)
			continue;
		add_string(scan, &scan->paths, key);
		weave_put(&scan->paths, hyphen, sizeof hyphen - 1, key.to);
	}
	weave_put(&scan->paths, unit_wall, strlen(unit_wall), scan->at);
}

static void
take_string(struct scan *scan)
{
	struct level *level = scan->depth > 0 && scan->depth <= DEEPEST ?
	    &scan->levels[scan->depth - 1] : NULL;
	struct string string = read_string(scan);

	if (string.to > string.from) {
		add_string(scan, &scan->values, string);
		weave_put(&scan->values, unit_wall, strlen(unit_wall),
		    string.to);
	}
	if (level == NULL || !is_key(scan))
		return;
	if (level->has_key && !level->deeper)
		add_path(scan);
	level->key = string;
	level->has_key = true;
	level->deeper = false;
}

static void
open_level(struct scan *scan)
{
	if (scan->depth > 0 && scan->depth <= DEEPEST)
		scan->levels[scan->depth - 1].deeper = true;
	if (scan->depth < DEEPEST)
		scan->levels[scan->depth] = (struct level){ 0 };
	scan->depth++;
}

static void
close_level(struct scan *scan)
{
	if (scan->depth == 0)
		return;
	if (scan->depth <= DEEPEST && scan->levels[scan->depth - 1].has_key &&
	    !scan->levels[scan->depth - 1].deeper)
		add_path(scan);
	scan->depth--;
	/* A list without objects in it was the end of its way. */
	if (scan->depth > 0 && scan->depth < DEEPEST &&
	    !scan->levels[scan->depth].has_key)
		scan->levels[scan->depth - 1].deeper = false;
}

static void
search_weave(struct look *look, const struct unit *whole,
    const struct weave *weave)
{
	struct unit unit = *whole;

	unit.code = unit.data = true;
	unit.notation = false;
	unit.text = weave->out.bytes;
	unit.length = weave->out.length;
	unit.weave = weave;
	unit.parent = whole;
	unit_search(look, &unit);
}

void
json_search(struct look *look, const struct unit *whole)
{
	struct scan *scan = arena_alloc(look->scratch, 1, sizeof *scan);

	if (look->known)
		return;
	*scan = (struct scan){ .look = look, .text = whole->text,
		.length = whole->length, .values = weave_open(look->scratch),
		.paths = weave_open(look->scratch),
		.done = map_open(look->scratch) };
	while (scan->at < scan->length) {
		char c = scan->text[scan->at];

		if (c == '"') {
			take_string(scan);
			continue;
		}
		if (c == '{' || c == '[')
			open_level(scan);
		else if (c == '}' || c == ']')
			close_level(scan);
		scan->at++;
	}
	search_weave(look, whole, &scan->values);
	search_weave(look, whole, &scan->paths);
}

void
open_json(struct look *look)
{
	const struct unit whole = { .text = look->bytes,
		.length = look->length, .code = true, .data = true,
		.notation = true };

	unit_search(look, &whole);
	json_search(look, &whole);
}
