/*
 * pictures.c - names in pictures: what stands beside the pixels.
 */
#include <string.h>

#include <zlib.h>

#include "base/arena.h"
#include "base/text.h"
#include "hidden/hide.h"
#include "hidden/pack.h"

#define TERM "inspect-term"
#define HIDDEN "inspect-picture-hidden"

static void
put_chunk(struct text *out, const char *type, const char *data, size_t length)
{
	struct text sum = text_open(out->arena, TEXT_LIMIT);
	size_t crc;

	text_add_n(&sum, type, 4);
	text_add_n(&sum, data, length);
	crc = crc32(0, (const Bytef *)sum.bytes, (uInt)sum.length);
	for (int i = 24; i >= 0; i -= 8)
		text_add_char(out, (char)(unsigned char)(length >> i));
	text_add_n(out, sum.bytes, sum.length);
	for (int i = 24; i >= 0; i -= 8)
		text_add_char(out, (char)(unsigned char)(crc >> i));
}

/* One grey dot, with one chunk more. */
static struct text
make_dot(struct arena *arena, const char *type, const char *data,
    size_t length)
{
	struct text out = text_open(arena, TEXT_LIMIT);
	size_t packed;
	char *pixels = pack_deflate(arena, "\0\200", 2, 15, &packed);

	text_add_n(&out, "\211PNG\r\n\032\n", 8);
	put_chunk(&out, "IHDR", "\0\0\0\1\0\0\0\1\10\0\0\0\0", 13);
	if (type != NULL)
		put_chunk(&out, type, data, length);
	put_chunk(&out, "IDAT", pixels, packed);
	put_chunk(&out, "IEND", "", 0);
	return out;
}

void
hide_pictures(const struct hider *hider)
{
	static const struct { const char *leak, *text, *rule; } svgs[] = {
		{ "svg-title", "<title>@[F]</title>", TERM },
		{ "svg-description", "<desc>by @[F]</desc>", TERM },
		{ "svg-metadata", "<metadata><x by=\"@[F]\"/></metadata>", TERM },
		{ "svg-comment", "<!-- @[F] -->", TERM },
		{ "svg-spans", "<text><tspan>@[1]</tspan><tspan>@[2]</tspan></text>", TERM },
		{ "svg-unseen", "<text x=\"-999\">@[F]</text>", TERM },
		{ "svg-id", "<g id=\"@[F]\"/>", TERM },
		{ "svg-style", "<style>.@[F]{}</style>", TERM },
	};
	struct arena *arena = hider->arena;
	char *by = hide_fill(hider, "By by @[F]");
	struct text dot;

	for (size_t i = 0; i < sizeof svgs / sizeof svgs[0]; i++) {
		char *text = arena_format(arena, "<svg xmlns=\"http://www.w3."
		    "org/2000/svg\" viewBox=\"0 0 9 9\">%s</svg>", hide_fill(
		    hider, svgs[i].text));

		hide_write(hider, svgs[i].leak, "a.svg", text, strlen(text),
		    svgs[i].rule);
	}
	by[2] = '\0';
	dot = make_dot(arena, "tEXt", by, 3 + strlen(by + 3));
	hide_write(hider, "png-words", "a.png", dot.bytes, dot.length, TERM);
	dot = make_dot(arena, "zTXt", "By\0\0", 4);
	hide_write(hider, "png-packed-words", "a.png", dot.bytes, dot.length,
	    HIDDEN);
	dot = make_dot(arena, "eXIf", "MM\0*", 4);
	hide_write(hider, "png-camera", "a.png", dot.bytes, dot.length, HIDDEN);
	dot = make_dot(arena, "zqZq", "x", 1);
	hide_write(hider, "png-unknown-chunk", "a.png", dot.bytes, dot.length,
	    HIDDEN);
	dot = make_dot(arena, NULL, NULL, 0);
	text_add(&dot, by + 3);
	hide_write(hider, "png-behind", "a.png", dot.bytes, dot.length, HIDDEN);
	hide_write(hider, "png-cut", "a.png", dot.bytes, 40, "inspect-damaged");
}
