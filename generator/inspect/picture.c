#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "inspect/inflate.h"
#include "inspect/look.h"
#include "inspect/openers.h"
#include "inspect/tree.h"
#include "inspect/unit.h"
#include "inspect/wide.h"

/*
 * Pictures (anonymisation spec 14): what is known to hold no words passes,
 * what holds words is searched, anything else and anything behind the end
 * cannot be searched and is refused.
 */

static const unsigned char png_magic[8] = { 0x89, 'P', 'N', 'G', '\r', '\n',
	0x1a, '\n' };

static uint32_t
read_be32(const unsigned char *p)
{
	return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 |
	    (uint32_t)p[2] << 8 | p[3];
}

static uint32_t
read_le32(const unsigned char *p)
{
	return (uint32_t)p[3] << 24 | (uint32_t)p[2] << 16 |
	    (uint32_t)p[1] << 8 | p[0];
}

/* Numbers of a fixed size; more than that is something else. */
static bool
is_wordless(const unsigned char *type, size_t size)
{
	static const struct { char type[5]; size_t most; } known[] = {
		{ "IHDR", 13 }, { "PLTE", 768 }, { "IDAT", SIZE_MAX },
		{ "IEND", 0 }, { "tRNS", 256 }, { "gAMA", 4 }, { "cHRM", 32 },
		{ "sRGB", 1 }, { "pHYs", 9 }, { "bKGD", 6 }, { "sBIT", 4 },
		{ "hIST", 512 } };

	for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
		if (memcmp(type, known[i].type, 4) == 0)
			return size <= known[i].most;
	return false;
}

/* Keyword, and in an iTXt a flag that says whether the text is compressed. */
static bool
is_open_text(const unsigned char *type, const unsigned char *data, size_t size)
{
	const unsigned char *end = memchr(data, '\0', size);

	if (memcmp(type, "tEXt", 4) == 0)
		return true;
	return memcmp(type, "iTXt", 4) == 0 && end != NULL &&
	    (size_t)(end - data) + 1 < size && end[1] == 0;
}

void
picture_search_words(struct look *look, const unsigned char *data, size_t size)
{
	char *text = text_of_bytes(look->scratch, (const char *)data, size);
	size_t kept = 0;

	unit_search(look, &(struct unit){ .text = text, .length = size,
	    .nowhere = true });
	/* Cameras write in 16 bits: every other byte is a NUL. */
	text = arena_copy_n(look->scratch, text, size);
	for (size_t i = 0; i < size; i++)
		if (text[i] != '\0')
			text[kept++] = text[i];
	if (kept < size)
		unit_search(look, &(struct unit){ .text = text,
		    .length = kept, .nowhere = true });
}

void
picture_search_pixels(struct look *look, const unsigned char *data, size_t size)
{
	enum { SMALL = 1024, SHORT_RUN = 4, LONG_RUN = 12 };
	size_t length;
	const char *runs = wide_runs(look->scratch, (const char *)data, size,
	    size <= SMALL ? SHORT_RUN : LONG_RUN, &length);

	unit_search(look, &(struct unit){ .text = runs, .length = length,
	    .nowhere = true });
}

/* In a site that was built here there are no words in a picture. */
static void
judge_chunk(struct look *look, const unsigned char *type, size_t size)
{
	if (is_wordless(type, size)) {
		picture_search_pixels(look, type + 4, size);
		return;
	}
	picture_search_words(look, type + 4, size);
	if (look->tree->sites || !is_open_text(type, type + 4, size))
		look_report(look, RULE_inspect_picture_hidden, NULL);
}

/* Bytes that the pixels of IHDR are before they are packed; 0: nobody knows. */
static size_t
size_of_pixels(const unsigned char *head, size_t size)
{
	static const unsigned char samples[] = { 1, 0, 3, 1, 2, 0, 4 };
	size_t width, height, row;

	/* Interlaced ones have a filter byte for each row of each pass. */
	if (size != 13 || head[9] >= sizeof samples || head[12] != 0)
		return 0;
	width = read_be32(head);
	height = read_be32(head + 4);
	row = (width * samples[head[9]] * head[8] + 7) / 8 + 1;
	return height > SIZE_MAX / 8 / row ? 0 : row * height;
}

/*
 * What is behind the packed pixels, or more of them than the picture has: no
 * program shows it.  Pixels that cannot be unpacked are for a browser to judge.
 */
static void
judge_pixels(struct look *look, const struct text *packed, size_t pixels)
{
	size_t unpacked = 0, used;

	used = inflate_length(packed->bytes, packed->length, &unpacked);
	if (used == 0 || (used == packed->length && (pixels == 0 ||
	    unpacked <= pixels)))
		return;
	look_report(look, RULE_inspect_picture_hidden, NULL);
	picture_search_words(look, (const unsigned char *)packed->bytes + used,
	    packed->length - used);
}

bool
png_search(struct look *look, const char *bytes, size_t length)
{
	const unsigned char *p = (const unsigned char *)bytes;
	struct text packed = text_open(look->scratch, TEXT_LIMIT);
	size_t at = sizeof png_magic, pixels = 0;
	bool ended = false;

	if (length < at || memcmp(p, png_magic, at) != 0) {
		look_report(look, RULE_inspect_damaged, NULL);
		return false;
	}
	while (!ended && length - at >= 12) {
		size_t size = read_be32(p + at);
		const unsigned char *type = p + at + 4;

		if (size > length - at - 12)
			break;
		judge_chunk(look, type, size);
		if (memcmp(type, "IHDR", 4) == 0)
			pixels = size_of_pixels(type + 4, size);
		else if (memcmp(type, "IDAT", 4) == 0)
			text_add_n(&packed, (const char *)type + 4, size);
		ended = memcmp(type, "IEND", 4) == 0;
		at += size + 12;
	}
	judge_pixels(look, &packed, pixels);
	if (ended && at == length)
		return true;
	look_report(look, ended ? RULE_inspect_picture_hidden :
	    RULE_inspect_damaged, NULL);
	return false;
}

void
open_png(struct look *look)
{
	png_search(look, look->bytes, look->length);
}

/* Bytes of a device-independent bitmap inside an icon; 0 when it is none. */
static size_t
bitmap_size(const unsigned char *p, size_t length)
{
	size_t width, height, depth, colours;

	if (length < 40 || read_le32(p) != 40 || read_le32(p + 16) != 0)
		return 0;
	width = read_le32(p + 4);
	height = read_le32(p + 8) / 2;
	depth = (size_t)(p[14] | p[15] << 8);
	colours = depth > 8 ? 0 : (size_t)1 << depth;
	if (width > 256 || height > 256 || depth > 32)
		return 0;
	return 40 + colours * 4 + (width * depth + 31) / 32 * 4 * height +
	    (width + 31) / 32 * 4 * height;
}

void
open_icon(struct look *look)
{
	const unsigned char *p = (const unsigned char *)look->bytes;
	size_t count = look->length < 6 ? 0 : (size_t)(p[4] | p[5] << 8);
	size_t end = 6 + 16 * count;

	if (count == 0 || end > look->length) {
		look_report(look, RULE_inspect_damaged, NULL);
		return;
	}
	/* Pictures that follow each other without a gap leave no place to hide. */
	for (size_t i = 0; i < count; i++) {
		size_t size = read_le32(p + 6 + 16 * i + 8);
		size_t from = read_le32(p + 6 + 16 * i + 12);

		if (from != end || size > look->length - from) {
			look_report(look, RULE_inspect_damaged, NULL);
			return;
		}
		end = from + size;
		if (bitmap_size(p + from, size) == size)
			continue;
		if (!png_search(look, look->bytes + from, size))
			return;
	}
	if (end != look->length)
		look_report(look, RULE_inspect_picture_hidden, NULL);
}

/*
 * The names inside a font are compressed: a font passes where the look keeps
 * its own, in a folder called fonts, and nowhere else.
 */
void
open_font(struct look *look)
{
	const char *slash = strrchr(look->path, '/');
	size_t length = slash == NULL ? 0 : (size_t)(slash - look->path);
	static const char folder[] = "fonts";
	const size_t n = sizeof folder - 1;

	if (length < n || memcmp(slash - n, folder, n) != 0 ||
	    (length > n && slash[-(ptrdiff_t)n - 1] != '/'))
		look_report(look, RULE_inspect_font_place, NULL);
}
