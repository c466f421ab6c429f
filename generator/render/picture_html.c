/* picture_html.c - a picture in a text, on the web and in what is printed. */
#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/text.h"
#include "render/pdf_base64.h"
#include "render/press.h"

/* What a phone shows, and the measure of the look beyond that. */
#define SIZES "(max-width: 40rem) calc(100vw - 2.25rem), 38rem"

static const char *
ending_of(const struct cleared_picture *picture)
{
	return picture->drawing ? "svg" : picture->photograph ? "jpg" : "png";
}

/*
 * Below public/, once for all pages.  Its name is of its bytes, in letters that
 * spell nothing, so that it may be kept for ever and says nothing.
 */
static const char *
write_file(struct press *press, const struct picture_file *file,
    const char *ending)
{
	char digest[DIGEST_HEX], mark[PICTURE_MARK];
	char *path;

	digest_hex(file->bytes, file->length, digest);
	picture_mark(digest, mark);
	path = arena_format(press->arena, "pictures/%s.%s", mark, ending);
	if (map_put(press->pictures, path, path) == NULL)
		write_public(press, path, file->bytes, file->length);
	return path;
}

static void
add_web(struct prose_html *context, const struct cleared_picture *picture,
    struct text *out)
{
	const char *root = context->linking.root, *path = NULL;
	struct text set = text_open(context->arena, TEXT_LIMIT);

	for (size_t i = 0; i < picture->count; i++) {
		path = write_file(context->press, &picture->files[i],
		    ending_of(picture));
		text_add_format(&set, "%s%s%s %uw", i == 0 ? "" : ", ", root,
		    path, picture->files[i].width);
	}
	text_add_format(out, "src=\"%s%s\"", root, path);
	if (picture->count > 1)
		text_add_format(out, " srcset=\"%s\" sizes=\"" SIZES "\"",
		    set.bytes);
	text_add(out, " loading=\"lazy\" decoding=\"async\"");
}

/* A document that leaves the site carries its pictures with it. */
static void
add_inside(struct prose_html *context, const struct cleared_picture *picture,
    struct text *out)
{
	const struct picture_file *file = &picture->files[picture->count - 1];

	text_add_format(out, "src=\"data:image/%s;base64,%s\"",
	    picture->drawing ? "svg+xml" : picture->photograph ? "jpeg" : "png",
	    base64_encode(context->arena, file->bytes, file->length));
}

void
prose_picture_add(struct prose_html *context, const struct prose *node,
    struct text *out)
{
	const struct cleared_picture *picture = cleared_picture(
	    context->linking.cleared, node->id);
	const struct picture_file *largest;

	if (picture == NULL || picture->count == 0)
		return;
	largest = &picture->files[picture->count - 1];
	text_add(out, "<p class=\"picture\"><img ");
	if (context->linking.absolute)
		add_inside(context, picture, out);
	else
		add_web(context, picture, out);
	/* Width and height keep its place free, so that no text jumps. */
	text_add_format(out, " width=\"%u\" height=\"%u\" alt=\"",
	    largest->width, largest->height);
	text_add_escaped(out, typeset(context->arena, prose_plain(
	    context->arena, node)));
	text_add(out, "\"></p>\n");
}
