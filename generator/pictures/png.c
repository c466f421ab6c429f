/* png.c - PNG files (ISO 15948) to pixels. */
#include <png.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "pictures/raster.h"

enum { SIGNATURE = 8, AROUND = 12, CHUNK_BYTES = 8 * 1024 * 1024 };

/* A PNG on its way. */
struct reading {
	struct arena *arena;
	const unsigned char *bytes;
	size_t length, at;
	struct raster *out;
	png_structp png;
	png_infop info;
	unsigned char **rows;
};

static uint32_t
number_at(const unsigned char *p)
{
	return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 |
	    (uint32_t)p[2] << 8 | p[3];
}

static bool
is_one_of(const unsigned char *type, const char (*names)[5], size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (memcmp(type, names[i], 4) == 0)
			return true;
	return false;
}

/* Chunks of the standard; what they hold beside pixels is dropped. */
static enum picture_fault
judge_chunk(const unsigned char *type)
{
	static const char known[][5] = { "IHDR", "PLTE", "IDAT", "IEND",
		"tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "hIST",
		"pHYs", "sPLT", "tIME", "tEXt", "zTXt", "iTXt", "eXIf" };
	static const char moving[][5] = { "acTL", "fcTL", "fdAT" };

	if (is_one_of(type, moving, sizeof moving / sizeof moving[0]))
		return PICTURE_MOVING;
	return is_one_of(type, known, sizeof known / sizeof known[0]) ?
	    PICTURE_FINE : PICTURE_PARTS;
}

/* Every chunk, and nothing behind the last. */
static enum picture_fault
judge_chunks(struct reading *r)
{
	size_t at = SIGNATURE;
	bool ended = false;

	while (!ended) {
		const unsigned char *type = r->bytes + at + 4;
		enum picture_fault fault;
		size_t size;

		if (r->length - at < AROUND)
			return PICTURE_BROKEN;
		size = number_at(r->bytes + at);
		if (size > r->length - at - AROUND)
			return PICTURE_BROKEN;
		fault = judge_chunk(type);
		if (fault != PICTURE_FINE)
			return fault;
		if (memcmp(type, "eXIf", 4) == 0)
			exif_read(type + 4, size, r->out);
		ended = memcmp(type, "IEND", 4) == 0;
		at += size + AROUND;
	}
	return at == r->length ? PICTURE_FINE : PICTURE_BEHIND;
}

static void
take_bytes(png_structp png, png_bytep out, size_t count)
{
	struct reading *r = png_get_io_ptr(png);

	if (count > r->length - r->at)
		png_error(png, "short");
	memcpy(out, r->bytes + r->at, count);
	r->at += count;
}

static _Noreturn void
give_up(png_structp png, png_const_charp why)
{
	(void)why;
	png_longjmp(png, 1);
}

static void
say_nothing(png_structp png, png_const_charp why)
{
	(void)png;
	(void)why;
}

static void
ask_for_pixels(struct reading *r)
{
	png_set_crc_action(r->png, PNG_CRC_ERROR_QUIT, PNG_CRC_ERROR_QUIT);
	png_set_user_limits(r->png, PICTURE_EDGE, PICTURE_EDGE);
	png_set_chunk_malloc_max(r->png, CHUNK_BYTES);
	png_set_read_fn(r->png, r, take_bytes);
	png_read_info(r->png, r->info);
	png_set_scale_16(r->png);
	png_set_expand(r->png);
	png_set_gray_to_rgb(r->png);
	png_set_add_alpha(r->png, 0xff, PNG_FILLER_AFTER);
	png_set_interlace_handling(r->png);
	png_read_update_info(r->png, r->info);
}

/* libpng leaves through here when something is wrong. */
static enum picture_fault
read_pixels(struct reading *r)
{
	if (setjmp(png_jmpbuf(r->png)) != 0)
		return PICTURE_BROKEN;
	ask_for_pixels(r);
	r->out->width = png_get_image_width(r->png, r->info);
	r->out->height = png_get_image_height(r->png, r->info);
	if (!raster_fits(r->out->width, r->out->height))
		return PICTURE_LARGE;
	if (png_get_rowbytes(r->png, r->info) !=
	    (size_t)r->out->width * PIXEL)
		return PICTURE_BROKEN;
	r->out->pixels = arena_alloc(r->arena, raster_size(r->out), 1);
	r->rows = arena_alloc(r->arena, r->out->height, sizeof *r->rows);
	for (unsigned y = 0; y < r->out->height; y++)
		r->rows[y] = r->out->pixels + (size_t)y * r->out->width * PIXEL;
	png_read_image(r->png, r->rows);
	png_read_end(r->png, r->info);
	return PICTURE_FINE;
}

/* White, red, green, blue (x, y) and gamma of sRGB itself. */
static const double srgb[9] = { 0.3127, 0.3290, 0.64, 0.33, 0.30, 0.60, 0.15,
	0.06, 0.45455 };

static bool
is_about(double a, double b)
{
	return a > b - 0.005 && a < b + 0.005;
}

static enum picture_fault
convert_plain(struct reading *r)
{
	double c[9];
	bool same = true;

	memcpy(c, srgb, sizeof c);
	png_get_cHRM(r->png, r->info, &c[0], &c[1], &c[2], &c[3], &c[4], &c[5],
	    &c[6], &c[7]);
	png_get_gAMA(r->png, r->info, &c[8]);
	for (size_t i = 0; i < 9; i++)
		same &= is_about(c[i], srgb[i]);
	if (same)
		return PICTURE_FINE;
	return c[8] > 0.05 && c[8] < 5 && colours_convert_plain(r->arena, c,
	    1 / c[8], r->out) ? PICTURE_FINE : PICTURE_COLOURS;
}

static enum picture_fault
convert(struct reading *r)
{
	png_charp name;
	png_bytep profile;
	png_uint_32 length;
	int method;

	if (png_get_valid(r->png, r->info, PNG_INFO_sRGB) != 0)
		return PICTURE_FINE;
	if (png_get_iCCP(r->png, r->info, &name, &method, &profile,
	    &length) == 0)
		return convert_plain(r);
	return colours_convert(r->arena, profile, length, r->out) ?
	    PICTURE_FINE : PICTURE_COLOURS;
}

enum picture_fault
raster_from_png(struct arena *arena, const char *bytes, size_t length,
    struct raster *out)
{
	struct reading r = { .arena = arena, .out = out, .length = length,
		.bytes = (const unsigned char *)bytes };
	enum picture_fault fault = judge_chunks(&r);

	if (fault != PICTURE_FINE)
		return fault;
	r.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, NULL, give_up,
	    say_nothing);
	if (r.png == NULL)
		BUG("libpng cannot be used");
	r.info = png_create_info_struct(r.png);
	fault = read_pixels(&r);
	if (fault == PICTURE_FINE)
		fault = convert(&r);
	png_destroy_read_struct(&r.png, &r.info, NULL);
	return fault;
}
