/*
 * daub.h - pictures made for a test: small rasters, and their files with
 * something put in.
 */
#ifndef SUPPORT_DAUB_H
#define SUPPORT_DAUB_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "pictures/pictures.h"
#include "pictures/raster.h"

#define COUNT(rows) (sizeof(rows) / sizeof(rows)[0])

/* Bytes that may hold NUL, from a literal. */
struct bytes { const char *at; size_t length; };
#define BYTES(literal) { literal, sizeof(literal) - 1 }

/* No two of its pixels are the same. */
static inline struct raster
daub_raster(struct arena *arena, unsigned width, unsigned height)
{
	struct raster raster = { width, height, NULL, 1, false };

	raster.pixels = arena_alloc(arena, raster_size(&raster), 1);
	for (unsigned i = 0; i < width * height; i++) {
		raster.pixels[i * PIXEL] = (unsigned char)(20 + i * 30);
		raster.pixels[i * PIXEL + 1] = (unsigned char)(200 - i * 17);
		raster.pixels[i * PIXEL + 2] = (unsigned char)(i * i);
		raster.pixels[i * PIXEL + 3] = 0xff;
	}
	return raster;
}

static inline struct bytes
daub_png(struct arena *arena, const struct raster *raster)
{
	struct text out = text_open(arena, TEXT_LIMIT);

	raster_to_png(raster, &out);
	return (struct bytes){ out.bytes, out.length };
}

static inline struct bytes
daub_jpeg(struct arena *arena, const struct raster *raster)
{
	struct text out = text_open(arena, TEXT_LIMIT);

	raster_to_jpeg(raster, &out);
	return (struct bytes){ out.bytes, out.length };
}

/* ISO 15948, annex D. */
static inline uint32_t
daub_sum(const char *bytes, size_t length)
{
	uint32_t sum = 0xffffffff;

	for (size_t i = 0; i < length; i++) {
		sum ^= (unsigned char)bytes[i];
		for (int k = 0; k < 8; k++)
			sum = sum >> 1 ^ (sum & 1 ? 0xedb88320u : 0);
	}
	return ~sum;
}

static inline void
daub_number(struct text *out, uint32_t number)
{
	for (int shift = 24; shift >= 0; shift -= 8)
		text_add_char(out, (char)(number >> shift & 0xff));
}

/* The file with `what` at that byte. */
static inline struct bytes
daub_insert(struct arena *arena, struct bytes file, size_t at,
    struct bytes what)
{
	struct text out = text_open(arena, TEXT_LIMIT);

	text_add_n(&out, file.at, at);
	text_add_n(&out, what.at, what.length);
	text_add_n(&out, file.at + at, file.length - at);
	return (struct bytes){ out.bytes, out.length };
}

/* The file with another bit at that byte. */
static inline struct bytes
daub_flip(struct arena *arena, struct bytes file, size_t at)
{
	char *bytes = arena_copy_n(arena, file.at, file.length);

	bytes[at] ^= 1;
	return (struct bytes){ bytes, file.length };
}

/* A chunk behind IHDR; `type` is its four letters. */
static inline struct bytes
daub_chunk(struct arena *arena, struct bytes png, const char *type,
    struct bytes data)
{
	struct text chunk = text_open(arena, TEXT_LIMIT);

	daub_number(&chunk, (uint32_t)data.length);
	text_add_n(&chunk, type, 4);
	text_add_n(&chunk, data.at, data.length);
	daub_number(&chunk, daub_sum(chunk.bytes + 4, chunk.length - 4));
	return daub_insert(arena, png, 33, (struct bytes){ chunk.bytes,
	    chunk.length });
}

/* A segment behind the first two bytes. */
static inline struct bytes
daub_segment(struct arena *arena, struct bytes jpeg, unsigned char marker,
    struct bytes data)
{
	struct text segment = text_open(arena, TEXT_LIMIT);

	text_add_char(&segment, (char)0xff);
	text_add_char(&segment, (char)marker);
	text_add_char(&segment, (char)((data.length + 2) >> 8));
	text_add_char(&segment, (char)(data.length + 2));
	text_add_n(&segment, data.at, data.length);
	return daub_insert(arena, jpeg, 2, (struct bytes){ segment.bytes,
	    segment.length });
}

/* EXIF with an orientation, and a place if asked for. */
static inline struct bytes
daub_exif(struct arena *arena, unsigned turn, bool place)
{
	struct text out = text_open(arena, TEXT_LIMIT);

	text_add_n(&out, "Exif\0\0MM\0*\0\0\0\10\0\2", 16);
	text_add_n(&out, "\1\22\0\3\0\0\0\1\0", 9);
	text_add_char(&out, (char)turn);
	text_add_n(&out, "\0\0", 2);
	text_add_n(&out, place ? "\210\45" : "\1\17", 2);
	text_add_n(&out, "\0\4\0\0\0\1\0\0\0\0\0\0\0\0", 14);
	return (struct bytes){ out.bytes, out.length };
}

/* The first fresh file of that width. */
static inline struct picture_file
daub_made(struct arena *arena, struct bytes file, unsigned width)
{
	struct picture_file made = { 0 };

	picture_make(arena, file.at, file.length, &width, 1, &made);
	return made;
}

#endif
