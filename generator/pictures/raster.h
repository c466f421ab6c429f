/*
 * raster.h - pixels on their way from one file to another.  For pictures/
 * alone.
 */
#ifndef PICTURES_RASTER_H
#define PICTURES_RASTER_H

#include <stdbool.h>
#include <stddef.h>

#include "pictures/pictures.h"

struct arena;
struct text;

/* Eight bits each of red, green, blue and opacity, row by row from the top. */
struct raster {
	unsigned width, height;
	unsigned char *pixels;
	unsigned turn;    /* orientation of EXIF, 1 to 8; 1: upright */
	bool tells_place;
};

enum { PIXEL = 4 };

size_t raster_size(const struct raster *raster); /* bytes of its pixels */
bool raster_fits(unsigned long width, unsigned long height);

/* png.c, jpeg.c: colours are sRGB then; not turned yet. */
enum picture_fault raster_from_png(struct arena *arena, const char *bytes,
    size_t length, struct raster *out);
enum picture_fault raster_from_jpeg(struct arena *arena, const char *bytes,
    size_t length, struct raster *out);

/* encode.c: no metadata, and the same bytes for the same pixels. */
void raster_to_png(const struct raster *raster, struct text *out);
void raster_to_jpeg(const struct raster *raster, struct text *out);

/* scale.c: a copy, upright; one of that width, smaller than the first. */
struct raster raster_upright(struct arena *arena, const struct raster *from);
struct raster raster_scaled(struct arena *arena, const struct raster *from,
    unsigned width);

/* exif.c: what a block of EXIF says, with or without its own head. */
void exif_read(const unsigned char *bytes, size_t length,
    struct raster *raster);

/*
 * colours.c: from the colours of that ICC profile to sRGB; false where the
 * profile cannot be read or is not one of a screen or a camera.
 */
bool colours_convert(struct arena *arena, const void *profile, size_t length,
    struct raster *raster);
/* The same for what a PNG says of its own: white and primaries (x, y), gamma. */
bool colours_convert_plain(struct arena *arena, const double chromaticity[8],
    double gamma, struct raster *raster);

#endif
