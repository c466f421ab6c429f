#include <string.h>

#include "base/arena.h"
#include "inspect/look.h"
#include "inspect/openers.h"
#include "inspect/tree.h"
#include "inspect/unit.h"

/*
 * JPEG (ITU T.81), segment by segment.  What says where and with what a
 * picture was taken, what holds another picture, and what nobody knows is
 * refused; words are searched, and in a site that was built here there are
 * none (anonymisation spec 14).
 */

enum { SOI = 0xD8, EOI = 0xD9, SOS = 0xDA, APP0 = 0xE0, APP15 = 0xEF,
	COM = 0xFE };

/* A segment without its marker and length. */
struct segment {
	unsigned marker;
	const unsigned char *data;
	size_t length;
};

static bool
begins(const struct segment *segment, const char *with, size_t length)
{
	return segment->length >= length &&
	    memcmp(segment->data, with, length) == 0;
}

/* The head of a JPEG without a thumbnail: 14 bytes and no more. */
static bool
is_plain_head(const struct segment *segment)
{
	return segment->marker == APP0 && segment->length == 14 &&
	    begins(segment, "JFIF\0", 5) && segment->data[12] == 0 &&
	    segment->data[13] == 0;
}

/* Tables, frames, scans, restarts: nothing but pixels. */
static bool
is_wordless(const struct segment *segment)
{
	static const unsigned char known[] = { 0xC0, 0xC1, 0xC2, 0xC4, 0xDB,
		0xDD, SOS };
	static const char adobe[] = "Adobe";

	if (segment->marker == 0xEE) /* how colours were made: 12 bytes */
		return segment->length == 12 && begins(segment, adobe, 5);
	return memchr(known, (int)segment->marker, sizeof known) != NULL ||
	    is_plain_head(segment);
}

/* Outside a site that was built here, what can be searched may stay. */
static bool
is_searchable(const struct look *look, const struct segment *segment)
{
	static const char xmp[] = "http://ns.adobe.com/xap/1.0/";
	static const char profile[] = "ICC_PROFILE";

	return !look->tree->sites && (segment->marker == COM ||
	    (segment->marker == 0xE1 && begins(segment, xmp, sizeof xmp)) ||
	    (segment->marker == 0xE2 && begins(segment, profile,
	    sizeof profile)));
}

static void
judge_segment(struct look *look, const struct segment *segment)
{
	if (is_wordless(segment)) {
		picture_search_pixels(look, segment->data, segment->length);
		return;
	}
	picture_search_words(look, segment->data, segment->length);
	if (!is_searchable(look, segment))
		look_report(look, RULE_inspect_picture_hidden, NULL);
}

/* Behind the coded pixels: the next marker that is none of theirs. */
static size_t
end_of_scan(const unsigned char *p, size_t length, size_t at)
{
	while (at + 1 < length && (p[at] != 0xFF || p[at + 1] == 0 ||
	    (p[at + 1] >= 0xD0 && p[at + 1] <= 0xD7)))
		at++;
	return at;
}

void
open_jpeg(struct look *look)
{
	const unsigned char *p = (const unsigned char *)look->bytes;
	size_t at = 2;

	while (look->length - at >= 4 && p[at] == 0xFF && p[at + 1] != EOI) {
		struct segment segment = { p[at + 1], p + at + 4, 0 };
		size_t size = (size_t)p[at + 2] << 8 | p[at + 3];

		if (segment.marker == 0xFF) {
			at++;
			continue;
		}
		if (size < 2 || size > look->length - at - 2)
			break;
		segment.length = size - 2;
		judge_segment(look, &segment);
		at += 2 + size;
		if (segment.marker == SOS) {
			size_t end = end_of_scan(p, look->length, at);

			picture_search_pixels(look, p + at, end - at);
			at = end;
		}
	}
	if (look->length - at < 2 || p[at] != 0xFF || p[at + 1] != EOI)
		look_report(look, RULE_inspect_damaged, NULL);
	else if (look->length - at > 2)
		look_report(look, RULE_inspect_picture_hidden, NULL);
}
