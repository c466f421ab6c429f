#include "pictures/pictures.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "pictures/raster.h"
#include "pictures/svg.h"

/* By its first bytes: names lie. */
static bool
form_of(const char *bytes, size_t length, enum picture_form *form)
{
	size_t blank = strspn(bytes, " \t\r\n");

	if (length >= 8 && memcmp(bytes, "\211PNG\r\n\032\n", 8) == 0)
		*form = PICTURE_PNG;
	else if (length >= 3 && memcmp(bytes, "\377\330\377", 3) == 0)
		*form = PICTURE_JPEG;
	else if (length > blank && (bytes[blank] == '<' ||
	    (length > 3 && memcmp(bytes, "\357\273\277<", 4) == 0)))
		*form = PICTURE_SVG;
	else
		return false;
	return true;
}

/* Upright, and in sRGB. */
static enum picture_fault
read_raster(struct arena *arena, enum picture_form form, const char *bytes,
    size_t length, struct raster *out)
{
	struct raster read = { .turn = 1 };
	enum picture_fault fault = form == PICTURE_PNG ?
	    raster_from_png(arena, bytes, length, &read) :
	    raster_from_jpeg(arena, bytes, length, &read);

	if (fault == PICTURE_FINE)
		*out = raster_upright(arena, &read);
	return fault;
}

/* Of the pixels with their shape: 2 by 8 is another picture than 4 by 4. */
static void
digest_raster(struct arena *arena, const struct raster *raster,
    char digest[DIGEST_HEX])
{
	char pixels[DIGEST_HEX];
	char *shape;

	digest_hex(raster->pixels, raster_size(raster), pixels);
	shape = arena_format(arena, "%u %u %s", raster->width, raster->height,
	    pixels);
	digest_hex(shape, strlen(shape), digest);
}

static enum picture_fault
look_at_raster(const char *bytes, size_t length, struct picture *out)
{
	struct arena *arena = arena_open("the pixels of a picture");
	struct raster raster = { 0 };
	enum picture_fault fault = read_raster(arena, out->form, bytes, length,
	    &raster);

	if (fault == PICTURE_FINE) {
		out->width = raster.width;
		out->height = raster.height;
		out->tells_place = raster.tells_place;
		out->words = "";
		digest_raster(arena, &raster, out->digest);
	}
	arena_wipe(arena);
	return fault;
}

enum picture_fault
picture_look(struct arena *arena, const char *bytes, size_t length,
    struct picture *out)
{
	struct drawing drawing;
	enum picture_fault fault;

	*out = (struct picture){ 0 };
	if (!form_of(bytes, length, &out->form))
		return PICTURE_UNKNOWN;
	if (out->form != PICTURE_SVG)
		return look_at_raster(bytes, length, out);
	fault = svg_clean(arena, bytes, length, &drawing);
	if (fault != PICTURE_FINE)
		return fault;
	out->width = drawing.width;
	out->height = drawing.height;
	out->words = drawing.words;
	digest_hex(drawing.bytes, drawing.length, out->digest);
	return PICTURE_FINE;
}

static struct picture_file
encode(struct arena *arena, enum picture_form form, const struct raster *raster)
{
	struct text out = text_open(arena, TEXT_LIMIT);

	if (form == PICTURE_PNG)
		raster_to_png(raster, &out);
	else
		raster_to_jpeg(raster, &out);
	return (struct picture_file){ raster->width, raster->height, out.bytes,
		out.length };
}

static size_t
make_rasters(struct arena *arena, enum picture_form form,
    const struct raster *whole, const unsigned *widths, size_t count,
    struct picture_file *files)
{
	struct arena *scratch = arena_open("a smaller picture");
	size_t made = 0;

	while (made < count) {
		bool last = widths[made] >= whole->width;
		struct raster small = *whole;

		if (!last)
			small = raster_scaled(scratch, whole, widths[made]);
		files[made++] = encode(arena, form, &small);
		arena_reset(scratch);
		if (last)
			break;
	}
	arena_wipe(scratch);
	return made;
}

size_t
picture_make(struct arena *arena, const char *bytes, size_t length,
    const unsigned *widths, size_t count, struct picture_file *files)
{
	struct arena *pixels;
	struct raster whole;
	struct drawing drawing;
	enum picture_form form;
	size_t made = 0;

	if (count == 0 || !form_of(bytes, length, &form))
		return 0;
	if (form == PICTURE_SVG) {
		if (svg_clean(arena, bytes, length, &drawing) != PICTURE_FINE)
			return 0;
		files[0] = (struct picture_file){ drawing.width,
			drawing.height, drawing.bytes, drawing.length };
		return 1;
	}
	pixels = arena_open("the pixels of a picture");
	if (read_raster(pixels, form, bytes, length, &whole) == PICTURE_FINE)
		made = make_rasters(arena, form, &whole, widths, count, files);
	arena_wipe(pixels);
	return made;
}

void
picture_mark(const char digest[DIGEST_HEX], char mark[PICTURE_MARK])
{
	static const char letters[] = "bcdfghjkmnpqrstv";

	for (size_t i = 0; i < PICTURE_MARK - 1; i++) {
		unsigned char c = (unsigned char)digest[i];

		mark[i] = letters[(c >= 'a' ? c - 'a' + 10 : c - '0') & 15];
	}
	mark[PICTURE_MARK - 1] = '\0';
}
