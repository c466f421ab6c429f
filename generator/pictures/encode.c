/* encode.c - pixels to fresh files that hold nothing else. */
#include <png.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>

#include "base/arena.h"
#include "base/text.h"
#include "pictures/raster.h"

enum { QUALITY = 82 };

static bool
is_opaque(const struct raster *raster)
{
	for (size_t i = 3; i < raster_size(raster); i += PIXEL)
		if (raster->pixels[i] != 0xff)
			return false;
	return true;
}

static void
add_bytes(png_structp png, png_bytep bytes, size_t count)
{
	text_add_n(png_get_io_ptr(png), (const char *)bytes, count);
}

static void
flush_nothing(png_structp png)
{
	(void)png;
}

static _Noreturn void
png_failed(png_structp png, png_const_charp why)
{
	(void)png;
	BUG("libpng cannot write: %s", why);
}

void
raster_to_png(const struct raster *raster, struct text *out)
{
	bool opaque = is_opaque(raster);
	png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL,
	    png_failed, NULL);
	png_infop info = png_create_info_struct(png);

	png_set_write_fn(png, out, add_bytes, flush_nothing);
	png_set_IHDR(png, info, raster->width, raster->height, 8,
	    opaque ? PNG_COLOR_TYPE_RGB : PNG_COLOR_TYPE_RGB_ALPHA,
	    PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
	    PNG_FILTER_TYPE_DEFAULT);
	png_write_info(png, info);
	if (opaque)
		png_set_filler(png, 0, PNG_FILLER_AFTER);
	for (unsigned y = 0; y < raster->height; y++)
		png_write_row(png, raster->pixels + (size_t)y *
		    raster->width * PIXEL);
	png_write_end(png, info);
	png_destroy_write_struct(&png, &info);
}

static _Noreturn void
jpeg_failed(j_common_ptr jpeg)
{
	BUG("libjpeg cannot write: %d", jpeg->err->msg_code);
}

/* Its pixels came from a JPEG, so they are opaque. */
void
raster_to_jpeg(const struct raster *raster, struct text *out)
{
	struct jpeg_compress_struct jpeg = { 0 };
	struct jpeg_error_mgr errors;
	unsigned char *bytes = NULL;
	unsigned long length = 0;

	jpeg.err = jpeg_std_error(&errors);
	errors.error_exit = jpeg_failed;
	jpeg_create_compress(&jpeg);
	jpeg_mem_dest(&jpeg, &bytes, &length);
	jpeg.image_width = raster->width;
	jpeg.image_height = raster->height;
	jpeg.input_components = PIXEL;
	jpeg.in_color_space = JCS_EXT_RGBX;
	jpeg_set_defaults(&jpeg);
	jpeg_set_quality(&jpeg, QUALITY, TRUE);
	jpeg.optimize_coding = TRUE;
	jpeg_start_compress(&jpeg, TRUE);
	while (jpeg.next_scanline < jpeg.image_height) {
		JSAMPROW row = raster->pixels + (size_t)jpeg.next_scanline *
		    raster->width * PIXEL;

		jpeg_write_scanlines(&jpeg, &row, 1);
	}
	jpeg_finish_compress(&jpeg);
	text_add_n(out, (const char *)bytes, length);
	jpeg_destroy_compress(&jpeg);
	free(bytes);
}
