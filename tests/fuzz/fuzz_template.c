/*
 * fuzz_template.c - any template with any data, in both modes.
 *
 * The input is a template, the part that {{>p}} calls, and bytes that data is
 * made of, with a NUL between them.  Nothing may crash or go on for ever, and a
 * template that was refused must have been reported.
 */
#include <assert.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/text.h"
#include "base/utf8.h"
#include "base/value.h"
#include "model/diag.h"
#include "render/template_tree.h"

enum { OUT_LIMIT = 64 * 1024, DEEPEST = 6, MOST_STEPS = 100 * 1000 };

struct bytes {
	const uint8_t *at;
	size_t left;
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static unsigned
take(struct bytes *bytes)
{
	if (bytes->left == 0)
		return 0;
	bytes->left--;
	return *bytes->at++;
}

static struct value *
make_value(struct arena *arena, struct bytes *bytes, int depth)
{
	static const char *const words[] = { "a", "b", "c", "<&>\"", "",
		"x\ny\n" };
	unsigned byte = take(bytes), count = byte / 16;
	struct value *value;

	switch (byte % (depth == DEEPEST ? 5 : 8)) {
	case 0:
		return value_null(arena);
	case 1:
		return value_flag(arena, true);
	case 2:
		return value_flag(arena, false);
	case 3:
		return value_html(arena, words[count % 6]);
	case 4:
		return value_text(arena, words[count % 6]);
	case 5:
		value = value_list(arena);
		for (unsigned i = 0; i < count % 4; i++)
			value_add(value, make_value(arena, bytes, depth + 1));
		return value;
	}
	value = value_object(arena);
	for (unsigned i = 0; i < 1 + count % 4; i++)
		value_set(value, words[i], make_value(arena, bytes, depth + 1));
	return value;
}

/* What stands before the next NUL, which is taken too. */
static struct bytes
split(struct bytes *bytes)
{
	const uint8_t *nul = memchr(bytes->at, '\0', bytes->left);
	size_t length = nul == NULL ? bytes->left : (size_t)(nul - bytes->at);
	struct bytes first = { bytes->at, length };

	bytes->at += length + (nul == NULL ? 0 : 1);
	bytes->left -= length + (nul == NULL ? 0 : 1);
	return first;
}

static bool
put(struct templates *templates, struct map *map, const char *name,
    struct bytes source)
{
	struct template *template = arena_alloc(templates->arena, 1,
	    sizeof *template);
	size_t bad;

	if (!utf8_valid((const char *)source.at, source.left, &bad))
		return false;
	template->path = name;
	template->source = arena_copy_n(templates->arena,
	    (const char *)source.at, source.left);
	template->length = source.left;
	template_parse(templates->arena, template, templates->diag);
	map_put(map, name, template);
	return true;
}

static void
fill_in(struct bytes input, enum template_mode mode)
{
	struct arena *arena = arena_open("fuzz");
	struct diag *diag = diag_open(arena);
	struct templates *templates = templates_open(arena, "/nowhere", ".html",
	    mode, diag);
	struct text out = text_open(arena, OUT_LIMIT);
	struct text again = text_open(arena, OUT_LIMIT);
	struct bytes page = split(&input), part = split(&input);

	templates->most_steps = MOST_STEPS;
	if (put(templates, templates->pages, "page", page) &&
	    put(templates, mode == TEMPLATE_STRICT ? templates->parts :
	    templates->pages, "p", part)) {
		struct value *value = make_value(arena, &input, 0);
		bool good = template_fill(templates, "page", value, &out);
		size_t reports = diag_count(diag, HOLD);

		assert(good || reports > 0);
		assert(template_fill(templates, "page", value, &again) == good);
		assert(diag_count(diag, HOLD) == reports);
		assert(!good || strcmp(out.bytes, again.bytes) == 0);
	}
	arena_wipe(arena);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct bytes input = { data, size };

	if (size == 0)
		return 0;
	fill_in(input, TEMPLATE_PLAIN);
	fill_in(input, TEMPLATE_STRICT);
	return 0;
}
