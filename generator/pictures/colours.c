/* colours.c - from the colours of a profile to sRGB. */
#include "pictures/raster.h"

#include <lcms2.h>
#include <string.h>

#include "base/arena.h"

/* A profile of one channel reads the grey that each pixel shows three times. */
static void
convert_grey(struct arena *arena, cmsHTRANSFORM transform,
    struct raster *raster)
{
	unsigned char *grey = arena_alloc(arena, raster->width, 1);
	unsigned char *shown = arena_alloc(arena, raster->width, 3);

	for (unsigned y = 0; y < raster->height; y++) {
		unsigned char *row = raster->pixels + (size_t)y *
		    raster->width * PIXEL;

		for (unsigned x = 0; x < raster->width; x++)
			grey[x] = row[x * PIXEL];
		cmsDoTransform(transform, grey, shown, raster->width);
		for (unsigned x = 0; x < raster->width; x++)
			memcpy(row + x * PIXEL, shown + x * 3, 3);
	}
}

static bool
convert(struct arena *arena, cmsHPROFILE from, struct raster *raster)
{
	bool grey = cmsGetColorSpace(from) == cmsSigGrayData;
	cmsHPROFILE to = cmsCreate_sRGBProfile();
	cmsHTRANSFORM transform = NULL;

	if (grey || cmsGetColorSpace(from) == cmsSigRgbData)
		transform = cmsCreateTransform(from, grey ? TYPE_GRAY_8 :
		    TYPE_RGBA_8, to, grey ? TYPE_RGB_8 : TYPE_RGBA_8,
		    INTENT_PERCEPTUAL, cmsFLAGS_COPY_ALPHA);
	if (transform != NULL && grey)
		convert_grey(arena, transform, raster);
	for (unsigned y = 0; transform != NULL && !grey && y < raster->height;
	    y++) {
		unsigned char *row = raster->pixels + (size_t)y *
		    raster->width * PIXEL;

		cmsDoTransform(transform, row, row, raster->width);
	}
	if (transform != NULL)
		cmsDeleteTransform(transform);
	cmsCloseProfile(to);
	return transform != NULL;
}

bool
colours_convert(struct arena *arena, const void *profile, size_t length,
    struct raster *raster)
{
	cmsHPROFILE from = cmsOpenProfileFromMem(profile,
	    (cmsUInt32Number)length);
	bool good = from != NULL && convert(arena, from, raster);

	if (from != NULL)
		cmsCloseProfile(from);
	return good;
}

bool
colours_convert_plain(struct arena *arena, const double chromaticity[8],
    double gamma, struct raster *raster)
{
	const double *c = chromaticity;
	const cmsCIExyY white = { c[0], c[1], 1 };
	const cmsCIExyYTRIPLE primaries = { { c[2], c[3], 1 },
		{ c[4], c[5], 1 }, { c[6], c[7], 1 } };
	cmsToneCurve *curve = cmsBuildGamma(NULL, gamma);
	cmsToneCurve *curves[] = { curve, curve, curve };
	cmsHPROFILE from = cmsCreateRGBProfile(&white, &primaries, curves);
	bool good = from != NULL && convert(arena, from, raster);

	if (from != NULL)
		cmsCloseProfile(from);
	cmsFreeToneCurve(curve);
	return good;
}
