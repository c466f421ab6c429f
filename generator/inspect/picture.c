#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "inspect/look.h"
#include "inspect/openers.h"
#include "inspect/tree.h"
#include "inspect/unit.h"

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

static bool
is_wordless(const unsigned char *type)
{
	static const char known[][5] = { "IHDR", "PLTE", "IDAT", "IEND",
		"tRNS", "gAMA", "cHRM", "sRGB", "pHYs", "bKGD", "sBIT", "hIST" };

	for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
		if (memcmp(type, known[i], 4) == 0)
			return true;
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

/* In a site that was built here there are no words in a picture. */
static void
judge_chunk(struct look *look, const unsigned char *type, size_t size)
{
	if (is_wordless(type))
		return;
	picture_search_words(look, type + 4, size);
	if (look->tree->sites || !is_open_text(type, type + 4, size))
		look_report(look, RULE_inspect_picture_hidden, NULL);
}

bool
png_search(struct look *look, const char *bytes, size_t length)
{
	const unsigned char *p = (const unsigned char *)bytes;
	size_t at = sizeof png_magic;
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
		ended = memcmp(type, "IEND", 4) == 0;
		at += size + 12;
	}
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
