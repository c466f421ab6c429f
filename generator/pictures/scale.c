/* scale.c - pixels turned and made fewer. */
#include "pictures/raster.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"

size_t
raster_size(const struct raster *raster)
{
	return (size_t)raster->width * raster->height * PIXEL;
}

bool
raster_fits(unsigned long width, unsigned long height)
{
	return width > 0 && height > 0 && width <= PICTURE_EDGE &&
	    height <= PICTURE_EDGE && width * height <= PICTURE_PIXELS;
}

static struct raster
raster_of(struct arena *arena, const struct raster *like, unsigned width,
    unsigned height)
{
	struct raster out = { width, height, NULL, 1, like->tells_place };

	out.pixels = arena_alloc(arena, raster_size(&out), 1);
	return out;
}

/*
 * EXIF 2.3, 4.6.4 A: 2 mirrored, 3 upside down, 4 both, 5 to 8 on their side.
 * A pixel of the result, and where it stands in the file.
 */
struct raster
raster_upright(struct arena *arena, const struct raster *from)
{
	unsigned turn = from->turn >= 1 && from->turn <= 8 ? from->turn : 1;
	bool side = turn >= 5;
	bool mirror = turn == 2 || turn == 3 || turn == 7 || turn == 8;
	bool flip = turn == 3 || turn == 4 || turn == 6 || turn == 7;
	struct raster out = raster_of(arena, from,
	    side ? from->height : from->width,
	    side ? from->width : from->height);

	if (turn == 1) {
		memcpy(out.pixels, from->pixels, raster_size(&out));
		return out;
	}
	for (unsigned y = 0; y < out.height; y++)
		for (unsigned x = 0; x < out.width; x++) {
			unsigned fx = side ? y : x, fy = side ? x : y;

			fx = mirror ? from->width - 1 - fx : fx;
			fy = flip ? from->height - 1 - fy : fy;
			memcpy(out.pixels + ((size_t)y * out.width + x) * PIXEL,
			    from->pixels + ((size_t)fy * from->width + fx) *
			    PIXEL, PIXEL);
		}
	return out;
}

/*
 * The mean of the pixels that one of the result covers, those it cuts counted
 * by their part in 256ths; colours count by their opacity.
 */
struct window { uint64_t from, to; }; /* in 256ths of a pixel */

static struct window
window_of(unsigned at, unsigned small, unsigned large)
{
	uint64_t span = (uint64_t)large * 256;

	return (struct window){ span * at / small, span * (at + 1) / small };
}

static uint64_t
part_of(struct window window, uint64_t pixel)
{
	uint64_t from = pixel * 256, to = from + 256;

	from = from > window.from ? from : window.from;
	to = to < window.to ? to : window.to;
	return to - from;
}

static void
mix(const struct raster *from, struct window across, struct window down,
    unsigned char *out)
{
	uint64_t sum[3] = { 0 }, opacity = 0, whole = 0;

	for (uint64_t y = down.from / 256; y * 256 < down.to; y++)
		for (uint64_t x = across.from / 256; x * 256 < across.to; x++) {
			const unsigned char *p = from->pixels +
			    (y * from->width + x) * PIXEL;
			uint64_t part = part_of(across, x) * part_of(down, y);

			for (int c = 0; c < 3; c++)
				sum[c] += part * p[3] * p[c];
			opacity += part * p[3];
			whole += part;
		}
	for (int c = 0; c < 3; c++)
		out[c] = (unsigned char)(opacity == 0 ? 0 :
		    (sum[c] + opacity / 2) / opacity);
	out[3] = (unsigned char)((opacity + whole / 2) / whole);
}

struct raster
raster_scaled(struct arena *arena, const struct raster *from, unsigned width)
{
	uint64_t height = ((uint64_t)from->height * width + from->width / 2) /
	    from->width;
	struct raster out = raster_of(arena, from, width,
	    height == 0 ? 1 : (unsigned)height);

	for (unsigned y = 0; y < out.height; y++)
		for (unsigned x = 0; x < out.width; x++)
			mix(from, window_of(x, out.width, from->width),
			    window_of(y, out.height, from->height),
			    out.pixels + ((size_t)y * out.width + x) * PIXEL);
	return out;
}
