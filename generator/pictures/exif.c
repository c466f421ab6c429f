/*
 * exif.c - the two things a picture's EXIF decides: how it is to be turned,
 * and whether somebody is to be told that the file gives a place away.  All
 * else in it is not read.
 */
#include "pictures/raster.h"

#include <stdint.h>
#include <string.h>

/* TIFF 6.0: a number of `size` bytes in the byte order of the block. */
struct block {
	const unsigned char *bytes;
	size_t length;
	bool little;
};

/* 0 outside the block. */
static uint32_t
number_at(const struct block *block, size_t at, size_t size)
{
	uint32_t value = 0;

	if (at > block->length || size > block->length - at)
		return 0;
	for (size_t i = 0; i < size; i++)
		value = value << 8 | block->bytes[block->little ?
		    at + size - 1 - i : at + i];
	return value;
}

static void
read_entry(const struct block *block, size_t at, struct raster *raster)
{
	enum { ORIENTATION = 0x0112, GPS = 0x8825 };
	uint32_t tag = number_at(block, at, 2);
	uint32_t value = number_at(block, at + 8, 2);

	if (tag == ORIENTATION && value >= 1 && value <= 8)
		raster->turn = value;
	raster->tells_place |= tag == GPS;
}

void
exif_read(const unsigned char *bytes, size_t length, struct raster *raster)
{
	struct block block = { bytes, length, false };
	size_t at;
	uint32_t count;

	if (length >= 6 && memcmp(bytes, "Exif\0\0", 6) == 0) {
		block.bytes += 6;
		block.length -= 6;
	}
	if (block.length < 8)
		return;
	block.little = block.bytes[0] == 'I';
	at = number_at(&block, 4, 4);
	count = number_at(&block, at, 2);
	for (uint32_t i = 0; i < count && at + 14 + i * 12u <= block.length;
	    i++)
		read_entry(&block, at + 2 + i * 12u, raster);
}
