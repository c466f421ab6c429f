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

/* Numbers of a fixed size, and bytes behind the packed pixels. */
static void
hide_in_numbers(const struct hider *hider)
{
	static const struct { const char *leak, *type, *text, *rule; } chunks[] = {
		{ "png-gamma", "gAMA", "by @[F]", TERM },
		{ "png-background", "bKGD", "by @[F]", TERM },
		{ "png-palette", "PLTE", "@[F], ", TERM },
		{ "png-transparent", "tRNS", "@[F]", TERM },
		{ "png-first-pixels", "IDAT", "@[F]", TERM },
		{ "png-profile", "iCCP", "by @[F]", TERM },
		{ "png-palette-name", "sPLT", "@[F]", TERM },
	};
	struct arena *arena = hider->arena;
	struct text dot, packed = text_open(arena, TEXT_LIMIT);
	size_t length;
	char *pixels;

	for (size_t i = 0; i < sizeof chunks / sizeof chunks[0]; i++) {
		char *text = hide_fill(hider, chunks[i].text);

		dot = make_dot(arena, chunks[i].type, text, strlen(text));
		hide_write(hider, chunks[i].leak, "a.png", dot.bytes,
		    dot.length, chunks[i].rule);
	}
	text_add_n(&packed, "\0\200", 2);
	text_add(&packed, hide_fill(hider, "by @[F]"));
	pixels = pack_deflate(arena, packed.bytes, packed.length, 15, &length);
	dot = text_open(arena, TEXT_LIMIT);
	text_add_n(&dot, "\211PNG\r\n\032\n", 8);
	put_chunk(&dot, "IHDR", "\0\0\0\1\0\0\0\1\10\0\0\0\0", 13);
	put_chunk(&dot, "IDAT", pixels, length);
	put_chunk(&dot, "IEND", "", 0);
	hide_write(hider, "png-too-many-pixels", "a.png", dot.bytes, dot.length,
	    HIDDEN);
}

/* A segment of a JPEG before or in its pixels. */
static void
hide_in_segments(const struct hider *hider)
{
	static const struct {
		const char *leak, *marker, *text, *pixels, *behind, *rule;
	} cases[] = {
		{ "jpeg-comment", "\376", "by @[F]", "", "", TERM },
		{ "jpeg-table", "\333", "@[F]", "", "", TERM },
		{ "jpeg-codes", "\304", "@[F]", "", "", TERM },
		{ "jpeg-head", "\340", "JFXX @[F]", "", "", TERM },
		{ "jpeg-adobe", "\356", "Adobe @[F]", "", "", TERM },
		{ "jpeg-xmp", "\341", "http://ns.adobe.com/xap/1.0/ <x by='@[F]'/>", "", "", TERM },
		{ "jpeg-pixels", "\333", "x", "pixels by @[F], all", "", TERM },
		{ "jpeg-second", "\333", "x", "", "\377\330 @[F]", HIDDEN },
	};
	struct arena *arena = hider->arena;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct text out = text_open(arena, TEXT_LIMIT);
		char *text = hide_fill(hider, cases[i].text);

		text_add_format(&out, "\377\330\377%s%c%c%s\377\332%c%c",
		    cases[i].marker, '\0', (char)(strlen(text) + 2), text,
		    '\0', '\2');
		text_add(&out, hide_fill(hider, cases[i].pixels));
		text_add(&out, "\377\331");
		text_add(&out, hide_fill(hider, cases[i].behind));
		hide_write(hider, cases[i].leak, "a.jpg", out.bytes, out.length,
		    cases[i].rule);
	}
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
	hide_in_numbers(hider);
	hide_in_segments(hider);
}
