/* jpeg.c - JPEG files (ITU T.81) to pixels. */
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <jpeglib.h>

#include "base/arena.h"
#include "base/text.h"
#include "pictures/raster.h"

/* A JPEG on its way; libjpeg leaves through `out_of_here`. */
struct reading {
	struct jpeg_error_mgr errors; /* first: libjpeg hands it back */
	jmp_buf out_of_here;
	struct jpeg_decompress_struct jpeg;
	struct arena *arena;
	const unsigned char *bytes;
	size_t length;
	struct text profile; /* pieces of an ICC profile, joined */
	struct raster *out;
};

enum { SOI = 0xD8, EOI = 0xD9, SOS = 0xDA, APP0 = 0xE0, COM = 0xFE };

static bool
begins(const unsigned char *data, size_t length, const char *with, size_t n)
{
	return length >= n && memcmp(data, with, n) == 0;
}

/*
 * Application segments that cameras and editors write: JFIF, EXIF and XMP, ICC
 * profiles, Photoshop, Adobe.  They are dropped; any other is unknown.  A
 * second picture (MPF) stands behind the end, and is refused there.
 */
static enum picture_fault
judge_application(struct reading *r, unsigned marker,
    const unsigned char *data, size_t length)
{
	static const char icc[] = "ICC_PROFILE";

	switch (marker - APP0) {
	case 0:
	case 1:
		if (begins(data, length, "Exif\0\0", 6))
			exif_read(data, length, r->out);
		return PICTURE_FINE;
	case 2:
		if (begins(data, length, icc, sizeof icc) &&
		    length > sizeof icc + 2)
			text_add_n(&r->profile, (const char *)data +
			    sizeof icc + 2, length - sizeof icc - 2);
		return PICTURE_FINE;
	case 13:
	case 14:
		return PICTURE_FINE;
	}
	return PICTURE_PARTS;
}

static enum picture_fault
judge_segment(struct reading *r, unsigned marker, const unsigned char *data,
    size_t length)
{
	if (marker >= APP0 && marker <= 0xEF)
		return judge_application(r, marker, data, length);
	/* Tables, frames of Huffman coding, restarts, comments. */
	if (marker == 0xDB || marker == 0xC4 || marker == 0xDD ||
	    marker == COM || marker == SOS || marker == 0xC0 ||
	    marker == 0xC1 || marker == 0xC2)
		return PICTURE_FINE;
	return PICTURE_PARTS;
}

/* Behind the coded data of a scan: the next marker that is none of its own. */
static size_t
end_of_scan(const struct reading *r, size_t at)
{
	while (at + 1 < r->length && (r->bytes[at] != 0xFF ||
	    r->bytes[at + 1] == 0 || (r->bytes[at + 1] >= 0xD0 &&
	    r->bytes[at + 1] <= 0xD7)))
		at++;
	return at;
}

/* Every segment, and nothing behind the last. */
static enum picture_fault
judge_segments(struct reading *r)
{
	size_t at = 2;

	while (r->length - at >= 2 && r->bytes[at] == 0xFF) {
		unsigned marker = r->bytes[at + 1];
		enum picture_fault fault;
		size_t size;

		if (marker == 0xFF) { /* padding */
			at++;
			continue;
		}
		if (marker == EOI)
			return at + 2 == r->length ? PICTURE_FINE :
			    PICTURE_BEHIND;
		if (r->length - at < 4)
			break;
		size = (size_t)r->bytes[at + 2] << 8 | r->bytes[at + 3];
		if (size < 2 || size > r->length - at - 2)
			break;
		fault = judge_segment(r, marker, r->bytes + at + 4, size - 2);
		if (fault != PICTURE_FINE)
			return fault;
		at += 2 + size;
		if (marker == SOS)
			at = end_of_scan(r, at);
	}
	return PICTURE_BROKEN;
}

static _Noreturn void
give_up(j_common_ptr jpeg)
{
	struct reading *r = (struct reading *)jpeg->err;

	longjmp(r->out_of_here, 1);
}

/* A warning means that data is damaged; nothing is printed. */
static void
count_warning(j_common_ptr jpeg, int level)
{
	if (level < 0)
		jpeg->err->num_warnings++;
}

static void
read_rows(struct reading *r)
{
	while (r->jpeg.output_scanline < r->jpeg.output_height) {
		JSAMPROW row = r->out->pixels +
		    (size_t)r->jpeg.output_scanline * r->out->width * PIXEL;

		jpeg_read_scanlines(&r->jpeg, &row, 1);
	}
	jpeg_finish_decompress(&r->jpeg);
}

static enum picture_fault
read_pixels(struct reading *r)
{
	if (setjmp(r->out_of_here) != 0)
		return PICTURE_BROKEN;
	jpeg_create_decompress(&r->jpeg);
	jpeg_mem_src(&r->jpeg, r->bytes, (unsigned long)r->length);
	jpeg_read_header(&r->jpeg, TRUE);
	r->out->width = r->jpeg.image_width;
	r->out->height = r->jpeg.image_height;
	if (!raster_fits(r->out->width, r->out->height))
		return PICTURE_LARGE;
	if (r->jpeg.num_components != 1 && r->jpeg.num_components != 3)
		return PICTURE_COLOURS;
	r->jpeg.out_color_space = JCS_EXT_RGBA;
	r->jpeg.dct_method = JDCT_ISLOW;
	r->out->pixels = arena_alloc(r->arena, raster_size(r->out), 1);
	jpeg_start_decompress(&r->jpeg);
	read_rows(r);
	return r->errors.num_warnings == 0 ? PICTURE_FINE : PICTURE_BROKEN;
}

enum picture_fault
raster_from_jpeg(struct arena *arena, const char *bytes, size_t length,
    struct raster *out)
{
	struct reading r = { .arena = arena, .length = length, .out = out,
		.bytes = (const unsigned char *)bytes,
		.profile = text_open(arena, TEXT_LIMIT) };
	enum picture_fault fault = judge_segments(&r);

	if (fault != PICTURE_FINE)
		return fault;
	r.jpeg.err = jpeg_std_error(&r.errors);
	r.errors.error_exit = give_up;
	r.errors.emit_message = count_warning;
	fault = read_pixels(&r);
	jpeg_destroy_decompress(&r.jpeg);
	if (fault == PICTURE_FINE && r.profile.length > 0 &&
	    !colours_convert(arena, r.profile.bytes, r.profile.length, out))
		fault = PICTURE_COLOURS;
	return fault;
}
