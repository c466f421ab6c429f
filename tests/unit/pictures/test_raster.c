#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "daub.h"

#include <lcms2.h>

#define SECRET "Orrelby Quarrydene"

static enum picture_fault
fault_of(struct arena *arena, struct bytes file, struct picture *look)
{
	return picture_look(arena, file.at, file.length, look);
}

/* What cameras and editors leave in a file is in no fresh one. */
static void
metadata_stays_behind(void **state)
{
	static const struct { const char *chunk; unsigned char segment;
	    struct bytes data; } cases[] = {
		{ "tEXt", 0, BYTES("Author\0" SECRET) },
		{ "iTXt", 0, BYTES("XML:com.adobe.xmp\0\0\0\0\0" SECRET) },
		{ "eXIf", 0, BYTES("MM\0*\0\0\0\10\0\0" SECRET) },
		{ "tIME", 0, BYTES("\7\352\13\26\11\0\0") },
		{ "pHYs", 0, BYTES("\0\0\1\0\0\0\1\0\1") },
		{ "sPLT", 0, BYTES(SECRET "\0\10") },
		{ NULL, 0xE1, BYTES("Exif\0\0MM\0*\0\0\0\10\0\0" SECRET) },
		{ NULL, 0xE1, BYTES("http://ns.adobe.com/xap/1.0/\0" SECRET) },
		{ NULL, 0xE2, BYTES("MPF\0" SECRET) },
		{ NULL, 0xED, BYTES("Photoshop 3.0\0" SECRET) },
		{ NULL, 0xFE, BYTES(SECRET) },
	};
	struct arena *arena = arena_open("test");
	struct raster raster = daub_raster(arena, 4, 3);
	struct bytes plain[] = { daub_png(arena, &raster),
		daub_jpeg(arena, &raster) };

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		bool png = cases[i].chunk != NULL;
		struct bytes file = png ? daub_chunk(arena, plain[0],
		    cases[i].chunk, cases[i].data) : daub_segment(arena,
		    plain[1], cases[i].segment, cases[i].data);
		struct picture_file made = daub_made(arena, file, 4);
		struct picture look, clean;

		if (fault_of(arena, file, &look) != PICTURE_FINE)
			fail_msg("case %zu", i);
		assert_int_equal(fault_of(arena, plain[!png], &clean),
		    PICTURE_FINE);
		assert_string_equal(look.digest, clean.digest);
		assert_true(made.length > 0);
		assert_null(memmem(made.bytes, made.length, "Orrelby", 7));
		assert_memory_equal(made.bytes, daub_made(arena, plain[!png],
		    4).bytes, made.length);
	}
	arena_wipe(arena);
}

enum cut { WHOLE, SHORT, LONGER, FLIPPED };

static void
what_may_hide_something_is_refused(void **state)
{
	static const struct { const char *chunk; unsigned char segment;
	    enum cut cut; enum picture_fault fault; } cases[] = {
		{ "acTL", 0, WHOLE, PICTURE_MOVING },
		{ "fdAT", 0, WHOLE, PICTURE_MOVING },
		{ "caBX", 0, WHOLE, PICTURE_PARTS },
		{ "prVt", 0, WHOLE, PICTURE_PARTS },
		{ "IHDR", 0, WHOLE, PICTURE_BROKEN },
		{ "iCCP", 0, WHOLE, PICTURE_FINE }, /* libpng reads no such profile */
		{ "tIME", 0, FLIPPED, PICTURE_BROKEN },
		{ "pHYs", 0, LONGER, PICTURE_BEHIND },
		{ "pHYs", 0, SHORT, PICTURE_BROKEN },
		{ NULL, 0xE3, WHOLE, PICTURE_PARTS },
		{ NULL, 0xEB, WHOLE, PICTURE_PARTS },
		{ NULL, 0xDC, WHOLE, PICTURE_PARTS },
		{ NULL, 0xFE, LONGER, PICTURE_BEHIND },
		{ NULL, 0xFE, SHORT, PICTURE_BROKEN },
	};
	static const struct bytes data = BYTES("\0\0\1\0\0\0\1\0\1");
	struct arena *arena = arena_open("test");
	struct raster raster = daub_raster(arena, 4, 3);

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct bytes file = cases[i].chunk != NULL ?
		    daub_chunk(arena, daub_png(arena, &raster),
		    cases[i].chunk, data) : daub_segment(arena,
		    daub_jpeg(arena, &raster), cases[i].segment, data);
		struct picture look;

		if (cases[i].cut == SHORT)
			file.length -= 7;
		if (cases[i].cut == LONGER)
			file = daub_insert(arena, file, file.length, data);
		if (cases[i].cut == FLIPPED)
			file = daub_flip(arena, file, 45);
		if (fault_of(arena, file, &look) != cases[i].fault)
			fail_msg("case %zu: %d", i, (int)fault_of(arena, file,
			    &look));
		if (cases[i].fault != PICTURE_FINE)
			assert_int_equal(daub_made(arena, file, 4).length, 0);
	}
	arena_wipe(arena);
}

/* Each is something else, or begins as something else. */
static void
names_and_first_bytes_do_not_help(void **state)
{
	static const struct { struct bytes file; enum picture_fault fault; }
	cases[] = {
		{ BYTES(""), PICTURE_UNKNOWN },
		{ BYTES("GIF89a"), PICTURE_UNKNOWN },
		{ BYTES("%PDF-1.7\n\211PNG\r\n\032\n"), PICTURE_UNKNOWN },
		{ BYTES("RIFF\0\0\0\0WEBP"), PICTURE_UNKNOWN },
		{ BYTES("\211PNG\r\n\032\n"), PICTURE_BROKEN },
		{ BYTES("\377\330\377"), PICTURE_BROKEN },
		{ BYTES("\377\330\377\331"), PICTURE_BROKEN },
		{ BYTES("\211PNG\r\n\032\n\377\377\377\377IHDR\0\0\0\0"), PICTURE_BROKEN },
	};
	struct arena *arena = arena_open("test");
	struct picture look;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		if (fault_of(arena, cases[i].file, &look) != cases[i].fault)
			fail_msg("case %zu", i);
	arena_wipe(arena);
}

/* 16000 by 16000 in a few bytes. */
static void
absurd_sizes_are_refused_before_memory_is_taken(void **state)
{
	struct arena *arena = arena_open("test");
	struct raster raster = daub_raster(arena, 4, 3);
	struct bytes png = daub_png(arena, &raster);
	char *bytes = arena_copy_n(arena, png.at, png.length);
	char *head = bytes + 16;
	struct picture look;
	uint32_t sum;

	(void)state;
	png.at = bytes;
	memcpy(head, "\0\0\36\204\0\0\36\204", 8); /* 7812 by 7812 */
	sum = daub_sum(head - 4, 17);
	for (int i = 0; i < 4; i++)
		head[13 + i] = (char)(sum >> (24 - 8 * i) & 0xff);
	assert_int_equal(fault_of(arena, png, &look), PICTURE_LARGE);
	assert_false(raster_fits(12001, 1));
	assert_false(raster_fits(0, 1));
	assert_true(raster_fits(8000, 5000));
	arena_wipe(arena);
}

/*
 * The six pixels of a file, row by row, as they stand once they are turned:
 * what the EXIF standard says of its eight orientations.
 */
static void
pictures_are_turned_upright(void **state)
{
	static const struct { unsigned turn, width; const char *pixels; }
	cases[] = {
		{ 1, 3, "012345" }, { 2, 3, "210543" }, { 3, 3, "543210" },
		{ 4, 3, "345012" }, { 5, 2, "031425" }, { 6, 2, "304152" },
		{ 7, 2, "524130" }, { 8, 2, "251403" }, { 9, 3, "012345" },
		{ 0, 3, "012345" },
	};
	struct arena *arena = arena_open("test");
	struct raster raster = daub_raster(arena, 3, 2);

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct bytes exif = daub_exif(arena, cases[i].turn, i == 3);
		struct bytes file = daub_chunk(arena, daub_png(arena, &raster),
		    "eXIf", (struct bytes){ exif.at + 6, exif.length - 6 });
		struct picture_file made = daub_made(arena, file, 9);
		struct raster back = { .turn = 1 };
		struct picture look;

		assert_int_equal(fault_of(arena, file, &look), PICTURE_FINE);
		assert_int_equal(look.tells_place, i == 3);
		assert_int_equal(look.width, cases[i].width);
		assert_int_equal(raster_from_png(arena, made.bytes,
		    made.length, &back), PICTURE_FINE);
		assert_int_equal(back.width, cases[i].width);
		for (unsigned p = 0; p < 6; p++)
			if (memcmp(back.pixels + p * PIXEL, raster.pixels +
			    (size_t)(cases[i].pixels[p] - '0') * PIXEL,
			    PIXEL) != 0)
				fail_msg("turn %u, pixel %u", cases[i].turn, p);
	}
	arena_wipe(arena);
}

/* A signature is bound to this. */
static void
the_digest_is_of_the_pixels(void **state)
{
	struct arena *arena = arena_open("test");
	struct raster one = daub_raster(arena, 4, 3), other = daub_raster(arena, 4, 3);
	struct raster shape = daub_raster(arena, 6, 2), turned = daub_raster(arena, 4, 3);
	struct picture a, b;

	(void)state;
	fault_of(arena, daub_png(arena, &one), &a);
	other.pixels[17] ^= 1;
	fault_of(arena, daub_png(arena, &other), &b);
	assert_string_not_equal(a.digest, b.digest);
	fault_of(arena, daub_png(arena, &shape), &b);
	assert_string_not_equal(a.digest, b.digest);
	/* Saved on its side, with a mark that says so. */
	turned.turn = 6;
	turned = raster_upright(arena, &turned);
	fault_of(arena, daub_chunk(arena, daub_png(arena, &turned), "eXIf",
	    (struct bytes){ daub_exif(arena, 8, false).at + 6, 44 }), &b);
	assert_string_equal(a.digest, b.digest);
	arena_wipe(arena);
}

static void
colours_become_srgb(void **state)
{
	struct arena *arena = arena_open("test");
	struct raster raster = daub_raster(arena, 4, 3);
	struct bytes png = daub_png(arena, &raster);
	const cmsCIExyY white = { 0.3127, 0.3290, 1 };
	const cmsCIExyYTRIPLE wide = { { 0.68, 0.32, 1 }, { 0.265, 0.69, 1 },
		{ 0.15, 0.06, 1 } };
	cmsToneCurve *curve = cmsBuildGamma(NULL, 2.2);
	cmsToneCurve *curves[] = { curve, curve, curve };
	cmsHPROFILE profile = cmsCreateRGBProfile(&white, &wide, curves);
	char icc[4000] = "ICC_PROFILE\0\1\1";
	cmsUInt32Number length = sizeof icc - 14;
	struct picture plain, changed;
	struct bytes jpeg = daub_jpeg(arena, &raster);

	(void)state;
	fault_of(arena, png, &plain);
	assert_int_equal(fault_of(arena, daub_chunk(arena, png, "gAMA",
	    (struct bytes)BYTES("\0\1\206\240")), &changed), PICTURE_FINE);
	assert_string_not_equal(plain.digest, changed.digest);
	assert_int_equal(fault_of(arena, daub_chunk(arena, png, "gAMA",
	    (struct bytes)BYTES("\0\0\261\217")), &changed), PICTURE_FINE);
	assert_string_equal(plain.digest, changed.digest);
	assert_true(cmsSaveProfileToMem(profile, icc + 14, &length));
	fault_of(arena, jpeg, &plain);
	assert_int_equal(fault_of(arena, daub_segment(arena, jpeg, 0xE2,
	    (struct bytes){ icc, length + 14 }), &changed), PICTURE_FINE);
	assert_string_not_equal(plain.digest, changed.digest);
	assert_int_equal(fault_of(arena, daub_segment(arena, jpeg, 0xE2,
	    (struct bytes){ icc, 90 }), &changed), PICTURE_COLOURS);
	cmsCloseProfile(profile);
	cmsFreeToneCurve(curve);
	arena_wipe(arena);
}

static void
files_are_no_wider_than_the_picture(void **state)
{
	static const struct { unsigned width; size_t count; unsigned last; }
	cases[] = { { 4, 1, 4 }, { 20, 1, 20 }, { 21, 2, 21 }, { 40, 2, 40 },
		{ 41, 3, 41 }, { 90, 3, 80 } };
	static const unsigned widths[] = { 20, 40, 80 };
	struct arena *arena = arena_open("test");

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct raster raster = daub_raster(arena, cases[i].width, 10);
		struct bytes file = daub_png(arena, &raster);
		struct picture_file made[3];
		size_t count = picture_make(arena, file.at, file.length,
		    widths, COUNT(widths), made);

		assert_int_equal(count, cases[i].count);
		assert_int_equal(made[count - 1].width, cases[i].last);
	}
	arena_wipe(arena);
}

/* The mean of what a pixel covers; what is not seen gives no colour. */
static void
smaller_is_the_mean(void **state)
{
	static unsigned char pixels[] = { 10, 0, 0, 255, 30, 0, 0, 255,
		50, 0, 0, 255, 99, 0, 0, 0 };
	struct arena *arena = arena_open("test");
	const struct raster two = { 2, 2, pixels, 1, false };
	const struct raster row = { 4, 1, pixels, 1, false };
	struct raster small = raster_scaled(arena, &two, 1);

	(void)state;
	assert_int_equal(small.pixels[0], 30);
	assert_int_equal(small.pixels[3], 191);
	small = raster_scaled(arena, &row, 3);
	assert_int_equal(small.height, 1);
	assert_int_equal(small.pixels[0], 15);
	assert_int_equal(small.pixels[4], 40);
	arena_wipe(arena);
}

static void
a_mark_spells_nothing(void **state)
{
	char digest[DIGEST_HEX], mark[PICTURE_MARK];

	(void)state;
	digest_hex("x", 1, digest);
	picture_mark(digest, mark);
	assert_int_equal(strlen(mark), 16);
	assert_int_equal(strspn(mark, "bcdfghjkmnpqrstv"), 16);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(metadata_stays_behind),
		cmocka_unit_test(what_may_hide_something_is_refused),
		cmocka_unit_test(names_and_first_bytes_do_not_help),
		cmocka_unit_test(absurd_sizes_are_refused_before_memory_is_taken),
		cmocka_unit_test(pictures_are_turned_upright),
		cmocka_unit_test(the_digest_is_of_the_pixels),
		cmocka_unit_test(colours_become_srgb),
		cmocka_unit_test(files_are_no_wider_than_the_picture),
		cmocka_unit_test(smaller_is_the_mean),
		cmocka_unit_test(a_mark_spells_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
