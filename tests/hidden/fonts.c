/*
 * fonts.c - names in what fonts say of themselves.
 */
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "hidden/hide.h"
#include "hidden/pack.h"

#define TERM "inspect-term"

static void
put_number(struct text *out, size_t number, size_t bytes)
{
	for (size_t i = bytes; i-- > 0;)
		text_add_char(out, (char)(unsigned char)(number >> 8 * i));
}

static void
put_wide(struct text *out, const char *text)
{
	for (; *text != '\0'; text++) {
		text_add_char(out, '\0');
		text_add_char(out, *text);
	}
}

/* A table of one name, of Windows (3) or of a Macintosh (1). */
static struct text
make_names(struct arena *arena, const char *name, size_t platform,
    const char *unused)
{
	struct text out = text_open(arena, TEXT_LIMIT);
	size_t wide = platform == 1 ? 1 : 2;

	put_number(&out, 0, 2);
	put_number(&out, 1, 2);
	put_number(&out, 18, 2);
	put_number(&out, platform, 2);
	put_number(&out, platform == 1 ? 0 : 1, 2);
	put_number(&out, platform == 1 ? 0 : 0x409, 2);
	put_number(&out, 9, 2); /* who designed it */
	put_number(&out, wide * strlen(name), 2);
	put_number(&out, 0, 2);
	if (platform == 1)
		text_add(&out, name);
	else
		put_wide(&out, name);
	text_add(&out, unused);
	return out;
}

static struct text
make_font(struct arena *arena, const char *kind, const char *tag,
    struct text table)
{
	struct text out = text_open(arena, TEXT_LIMIT);

	text_add_n(&out, kind, 4);
	put_number(&out, 1, 2);
	put_number(&out, 0, 6);
	text_add(&out, tag);
	put_number(&out, 0, 4);
	put_number(&out, 28, 4);
	put_number(&out, table.length, 4);
	text_add_n(&out, table.bytes, table.length);
	return out;
}

static void
put_index(struct text *out, const char *text)
{
	put_number(out, 1, 2);
	put_number(out, 1, 1);
	put_number(out, 1, 1);
	put_number(out, 1 + strlen(text), 1);
	text_add(out, text);
}

/* Header, names, dictionaries, strings (Technical Note 5176). */
static struct text
make_compact(struct arena *arena, const char *name, const char *notice)
{
	struct text out = text_open(arena, TEXT_LIMIT);

	text_add_n(&out, "\1\0\4\1", 4);
	put_index(&out, name);
	put_index(&out, "\213\17");
	put_index(&out, notice);
	put_number(&out, 0, 2);
	return out;
}

/* WOFF: a packed table, metadata, and bytes of nobody's business. */
static struct text
make_woff(struct arena *arena, struct text table, const char *metadata,
    const char *private)
{
	struct text out = text_open(arena, TEXT_LIMIT);
	size_t packed, meta, at;
	char *data = pack_deflate(arena, table.bytes, table.length, 15,
	    &packed);
	char *about = pack_deflate(arena, metadata, strlen(metadata), 15,
	    &meta);

	at = 44 + 20 + packed;
	text_add(&out, "wOFF");
	put_number(&out, 0x10000, 4);
	put_number(&out, at + meta + strlen(private), 4);
	put_number(&out, 1, 2);
	put_number(&out, 0, 2 + 4 + 4);
	put_number(&out, metadata[0] == '\0' ? 0 : at, 4);
	put_number(&out, metadata[0] == '\0' ? 0 : meta, 4);
	put_number(&out, strlen(metadata), 4);
	put_number(&out, private[0] == '\0' ? 0 : at + meta, 4);
	put_number(&out, strlen(private), 4);
	text_add(&out, "name");
	put_number(&out, 64, 4);
	put_number(&out, packed, 4);
	put_number(&out, table.length, 4);
	put_number(&out, 0, 4);
	text_add_n(&out, data, packed);
	text_add_n(&out, about, meta);
	text_add(&out, private);
	return out;
}

static struct text
make_woff2(struct arena *arena, struct text table, const char *metadata)
{
	struct text out = text_open(arena, TEXT_LIMIT);
	struct text stream = pack_brotli(arena, table.bytes, table.length);
	struct text about = pack_brotli(arena, metadata, strlen(metadata));
	bool some = metadata[0] != '\0';

	text_add(&out, "wOF2");
	put_number(&out, 0x10000, 4);
	put_number(&out, 50 + stream.length + (some ? about.length : 0), 4);
	put_number(&out, 1, 2);
	put_number(&out, 0, 2 + 4);
	put_number(&out, stream.length, 4);
	put_number(&out, 0, 4);
	put_number(&out, some ? 50 + stream.length : 0, 4);
	put_number(&out, some ? about.length : 0, 4);
	put_number(&out, strlen(metadata), 4);
	put_number(&out, 0, 8);
	put_number(&out, 5, 1); /* "name" */
	put_number(&out, table.length, 1);
	text_add_n(&out, stream.bytes, stream.length);
	if (some)
		text_add_n(&out, about.bytes, about.length);
	return out;
}

static void
hide(const struct hider *hider, const char *leak, const char *file,
    struct text out, const char *rule)
{
	hide_write(hider, leak, file, out.bytes, out.length, rule);
}

void
hide_fonts(const struct hider *hider)
{
	static const char ttf[] = "\0\1\0\0";
	struct arena *arena = hider->arena;
	char *by = hide_fill(hider, "by @[F]");
	struct text plain = make_names(arena, "somebody", 3, "");
	struct text out = make_font(arena, ttf, "name", plain);

	hide(hider, "font-name", "a.ttf", make_font(arena, ttf, "name",
	    make_names(arena, by, 3, "")), TERM);
	hide(hider, "font-macintosh", "a.ttf", make_font(arena, ttf, "name",
	    make_names(arena, by, 1, "")), TERM);
	hide(hider, "font-unused", "a.ttf", make_font(arena, ttf, "name",
	    make_names(arena, "x", 3, by)), TERM);
	hide(hider, "font-unknown-table", "a.ttf", make_font(arena, ttf,
	    "zqzq", make_names(arena, "x", 3, by)), TERM);
	text_add(&out, by);
	hide(hider, "font-behind", "a.ttf", out, TERM);
	hide(hider, "font-compact", "a.otf", make_font(arena, "OTTO", "CFF ",
	    make_compact(arena, "x", by)), TERM);
	hide(hider, "font-compact-name", "a.otf", make_font(arena, "OTTO",
	    "CFF ", make_compact(arena, by, "x")), TERM);
	hide(hider, "font-woff", "a.woff", make_woff(arena, make_names(arena,
	    by, 3, ""), "", ""), TERM);
	hide(hider, "font-woff-metadata", "a.woff", make_woff(arena, plain,
	    hide_fill(hider, "<m><credit name=\"@[F]\"/></m>"), ""), TERM);
	hide(hider, "font-woff-private", "a.woff", make_woff(arena, plain, "",
	    by), TERM);
	hide(hider, "font-woff2", "fonts/a.woff2", make_woff2(arena,
	    make_names(arena, by, 3, ""), ""), TERM);
	hide(hider, "font-woff2-metadata", "fonts/a.woff2", make_woff2(arena,
	    plain, hide_fill(hider, "<m><credit name=\"@[F]\"/></m>")), TERM);
	hide_write(hider, "font-damaged", "a.ttf", "\0\1\0\0\0\1", 6,
	    "inspect-damaged");
	hide_write(hider, "font-woff2-damaged", "fonts/a.woff2", "wOF2zzzz", 8,
	    "inspect-damaged");
}

void
hide_no_fonts(const struct hider *hider)
{
	struct arena *arena = hider->arena;
	struct text names = make_names(arena, "Garden Sans", 3, "");

	hide(hider, "clean-ttf", "a.ttf", make_font(arena, "\0\1\0\0", "name",
	    names), "");
	hide(hider, "clean-otf", "a.otf", make_font(arena, "OTTO", "CFF ",
	    make_compact(arena, "Garden", "Free to use")), "");
	hide(hider, "clean-woff", "a.woff", make_woff(arena, names,
	    "<m><credit name=\"A foundry\"/></m>", ""), "");
	hide(hider, "clean-woff2", "fonts/a.woff2", make_woff2(arena, names,
	    "<m><credit name=\"A foundry\"/></m>"), "");
}
