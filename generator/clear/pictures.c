/* pictures.c - fresh files of the pictures that may pass (spec 14). */
#include "base/arena.h"
#include "base/map.h"
#include "check/verdict.h"
#include "clear/inside.h"
#include "clear/cleared.h"
#include "load/private.h"
#include "prose/prose.h"

/*
 * As wide as a phone shows it, a page, and a page of a screen with fine pixels;
 * paper takes the last: 170 mm at about 200 to the inch.
 */
static const unsigned widths[] = { 480, 960, 1440 };
enum { WIDTHS = sizeof widths / sizeof widths[0] };

/* The Executive reads fields, and looks at no pictures. */
bool
picture_passes(struct passage *door, const struct prose *node)
{
	const struct list *signed_for = &door->verdict->pictures;

	if (door->audience == FOR_ASSURANCE)
		return false;
	for (size_t i = 0; i < signed_for->count; i++)
		if (signed_for->items[i] == node)
			return node->word == NULL ||
			    quotation_passes(door, node);
	return false;
}

static struct cleared_picture *
make_files(struct passage *door, const struct private_picture *from)
{
	bool web = door->channel == WEB;
	struct cleared_picture *out = arena_alloc(door->press, 1, sizeof *out);

	out->drawing = from->picture.form == PICTURE_SVG;
	out->photograph = from->picture.form == PICTURE_JPEG;
	out->count = picture_make(door->press, from->bytes, from->length,
	    web ? widths : &widths[WIDTHS - 1], web ? WIDTHS : 1, out->files);
	return out;
}

/* The name of the file, the consent and the words in it stay behind. */
void
clear_picture(struct passage *door, struct prose *node)
{
	const struct private_picture *from = private_picture(checked_loaded(
	    door->checked), node->id);

	node->address = NULL;
	node->word = NULL;
	node->text = NULL;
	if (map_get(door->pictures, node->id) == NULL)
		map_put(door->pictures, arena_copy(door->press, node->id),
		    make_files(door, from));
}
