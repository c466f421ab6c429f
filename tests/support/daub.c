/*
 * daub WHAT FILE: a picture for a test, clean or hostile.  `daub list` prints
 * the hostile ones.  All clean ones but `pixel` show the same pixels.
 */
#include <stdio.h>

#include "base/file.h"
#include "daub.h"

#define SECRET "Orrelby Quarrydene"

/* What is put into which kind of file, and how that is cut. */
static const struct daub {
	const char *what;
	bool hostile;
	const char *chunk;     /* of a PNG */
	unsigned char segment; /* of a JPEG; 0: none */
	struct bytes data;
	const char *behind;    /* bytes behind the end */
	size_t cut;            /* bytes that are missing there */
} daubs[] = {
	{ "png", false, "pHYs", 0, BYTES("\0\0\1\0\0\0\1\0\1"), NULL, 0 },
	{ "png-text", false, "tEXt", 0, BYTES("Author\0" SECRET), NULL, 0 },
	{ "pixel", false, "pHYs", 0, BYTES("\0\0\1\0\0\0\1\0\1"), NULL, 0 },
	{ "jpeg", false, NULL, 0xFE, BYTES(SECRET), NULL, 0 },
	{ "jpeg-place", false, NULL, 0xE1, BYTES(""), NULL, 0 },
	{ "jpeg-xmp", false, NULL, 0xE1, BYTES("http://ns.adobe.com/xap/1.0/\0"
	    SECRET), NULL, 0 },
	{ "png-moving", true, "acTL", 0, BYTES("\0\0\0\1\0\0\0\0"), NULL, 0 },
	{ "png-unknown", true, "orRe", 0, BYTES(SECRET), NULL, 0 },
	{ "png-behind", true, "tIME", 0, BYTES("\7\352\13\26\11\0\0"), SECRET, 0 },
	{ "png-and-zip", true, "tIME", 0, BYTES("\7\352\13\26\11\0\0"),
	    "PK\003\004" SECRET, 0 },
	{ "png-short", true, "tIME", 0, BYTES("\7\352\13\26\11\0\0"), NULL, 9 },
	{ "jpeg-unknown", true, NULL, 0xE7, BYTES(SECRET), NULL, 0 },
	{ "jpeg-behind", true, NULL, 0xFE, BYTES("x"), SECRET, 0 },
	{ "jpeg-profile", true, NULL, 0xE2, BYTES("ICC_PROFILE\0\1\1" SECRET),
	    NULL, 0 },
	{ "jpeg-short", true, NULL, 0xFE, BYTES("x"), NULL, 30 },
};

static struct bytes
make(struct arena *arena, const struct daub *daub)
{
	struct raster raster = daub_raster(arena, 40, 24);
	struct bytes data = daub->data, file;

	if (strcmp(daub->what, "pixel") == 0)
		raster.pixels[1] ^= 1;
	if (strcmp(daub->what, "jpeg-place") == 0)
		data = daub_exif(arena, 1, true);
	file = daub->chunk != NULL ? daub_chunk(arena, daub_png(arena,
	    &raster), daub->chunk, data) : daub_segment(arena,
	    daub_jpeg(arena, &raster), daub->segment, data);
	/* Cameras write the place once in numbers and once in words. */
	if (strcmp(daub->what, "jpeg-place") == 0)
		file = daub_segment(arena, file, 0xFE,
		    (struct bytes)BYTES(SECRET));
	if (daub->behind != NULL)
		file = daub_insert(arena, file, file.length, (struct bytes){
		    daub->behind, strlen(daub->behind) });
	file.length -= daub->cut;
	return file;
}

int
main(int argc, char **argv)
{
	struct arena *arena = arena_open("daub");
	int code = 2;

	for (size_t i = 0; i < COUNT(daubs) && argc > 1; i++) {
		struct bytes file;

		if (strcmp(argv[1], "list") == 0 && daubs[i].hostile) {
			printf("%s\n", daubs[i].what);
			code = 0;
		}
		if (argc != 3 || strcmp(argv[1], daubs[i].what) != 0)
			continue;
		file = make(arena, &daubs[i]);
		code = file_write(argv[2], file.at, file.length) != FILE_OK;
	}
	arena_wipe(arena);
	return code;
}
