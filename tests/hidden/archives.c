/*
 * archives.c - names in ZIP files and what is made of them, gzip and brotli.
 * The archives are written here byte by byte, because no library writes what
 * these hide.
 */
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include <zlib.h>

#include "base/arena.h"
#include "base/text.h"
#include "hidden/hide.h"
#include "hidden/pack.h"

#define TERM "inspect-term"
#define HIDDEN "inspect-archive-hidden"

static void
put_number(struct text *out, size_t number, size_t bytes)
{
	for (size_t i = 0; i < bytes; i++)
		text_add_char(out, (char)(unsigned char)(number >> 8 * i));
}

char *
pack_deflate(struct arena *arena, const char *bytes, size_t length, int bits,
    size_t *packed)
{
	z_stream stream = { .next_in = (Bytef *)(uintptr_t)bytes,
		.avail_in = (uInt)length };
	char *out = arena_alloc(arena, length + 1000, 1);

	/* Bombs need not be small, and are to be made soon. */
	int level = length > 1024 * 1024 ? 1 : 9;

	if (deflateInit2(&stream, level, Z_DEFLATED, bits, 8, Z_DEFAULT_STRATEGY)
	    != Z_OK)
		BUG("zlib");
	stream.next_out = (Bytef *)out;
	stream.avail_out = (uInt)(length + 1000);
	deflate(&stream, Z_FINISH);
	*packed = length + 1000 - stream.avail_out;
	deflateEnd(&stream);
	return out;
}

/* What one archive of one or two members holds where. */
struct archive {
	const char *name, *text;   /* of the first member */
	const char *local_name;    /* what its own header says; NULL: the same */
	const char *second;        /* text of a second, "b.txt"; NULL: none */
	const char *comment, *member_comment;
	const char *extra, *local_extra; /* data of a field 0x7777 */
	const char *before, *between, *behind;
	const char *orphan;        /* text of a member that has no entry */
	size_t length;             /* of `text`, where it has NULs */
	bool stored, locked, unicode;
};

static void
put_fixed(struct text *out, const struct archive *of, size_t method,
    size_t sum, size_t packed, size_t whole, size_t name)
{
	put_number(out, of->locked ? 1 : 0, 2);
	put_number(out, method, 2);
	put_number(out, 0x00210000, 4); /* the first day of 1980 */
	put_number(out, sum, 4);
	put_number(out, packed, 4);
	put_number(out, whole, 4);
	put_number(out, name, 2);
}

static void
put_extra(struct text *out, const struct archive *of, const char *data)
{
	if (data == NULL)
		return;
	put_number(out, of->unicode ? 0x7075 : 0x7777, 2);
	put_number(out, strlen(data), 2);
	text_add(out, data);
}

static size_t
extra_length(const char *data)
{
	return data == NULL ? 0 : 4 + strlen(data);
}

/* A member, and its entry in `directory` unless it is an orphan. */
static void
put_member(struct arena *arena, struct text *out, struct text *directory,
    const struct archive *of, const char *name, const char *text,
    size_t length)
{
	size_t packed = length, at = out->length;
	const char *local = of->local_name == NULL ? name : of->local_name;
	uLong sum = crc32(0, (const Bytef *)text, (uInt)length);
	const char *data = of->stored ? text : pack_deflate(arena, text,
	    length, -MAX_WBITS, &packed);
	size_t method = of->stored ? 0 : 8;

	text_add_n(out, "PK\003\004\024\0", 6);
	put_fixed(out, of, method, sum, packed, length, strlen(local));
	put_number(out, extra_length(of->local_extra), 2);
	text_add(out, local);
	put_extra(out, of, of->local_extra);
	text_add_n(out, data, packed);
	if (directory == NULL)
		return;
	text_add_n(directory, "PK\001\002\024\0\024\0", 8);
	put_fixed(directory, of, method, sum, packed, length, strlen(name));
	put_number(directory, extra_length(of->extra), 2);
	put_number(directory, of->member_comment == NULL ? 0 :
	    strlen(of->member_comment), 2);
	put_number(directory, 0, 8);
	put_number(directory, at, 4);
	text_add(directory, name);
	put_extra(directory, of, of->extra);
	text_add(directory, of->member_comment == NULL ? "" :
	    of->member_comment);
}

static struct text
make_archive(struct arena *arena, const struct archive *of)
{
	struct text out = text_open(arena, TEXT_LIMIT);
	struct text directory = text_open(arena, TEXT_LIMIT);
	const char *comment = of->comment == NULL ? "" : of->comment;
	size_t count = 1 + (of->second != NULL), at;

	text_add(&out, of->before == NULL ? "" : of->before);
	put_member(arena, &out, &directory, of, of->name, of->text,
	    of->length > 0 ? of->length : strlen(of->text));
	text_add(&out, of->between == NULL ? "" : of->between);
	if (of->orphan != NULL)
		put_member(arena, &out, NULL, &(struct archive){ 0 }, "o.txt",
		    of->orphan, strlen(of->orphan));
	if (of->second != NULL)
		put_member(arena, &out, &directory, &(struct archive){ 0 },
		    "b.txt", of->second, strlen(of->second));
	at = out.length;
	text_add_n(&out, directory.bytes, directory.length);
	text_add_n(&out, "PK\005\006\0\0\0\0", 8);
	put_number(&out, count, 2);
	put_number(&out, count, 2);
	put_number(&out, directory.length, 4);
	put_number(&out, at, 4);
	put_number(&out, strlen(comment), 2);
	text_add(&out, comment);
	text_add(&out, of->behind == NULL ? "" : of->behind);
	return out;
}

struct text
pack_zip(struct arena *arena, const char *name, const char *text,
    size_t length)
{
	return make_archive(arena, &(struct archive){ .name = name,
	    .text = text, .length = length });
}

#define A .name = "a.txt", .text = "plain"

static const struct {
	const char *leak, *file;
	struct archive archive;
	const char *rule;
} cases[] = {
	{ "zip-member", "a.zip", { .name = "a.txt", .text = "by @[F]" }, TERM },
	{ "zip-stored", "a.zip", { .name = "a.txt", .text = "by @[F]", .stored = true }, TERM },
	{ "zip-second", "a.zip", { A, .second = "by @[F]" }, TERM },
	{ "zip-page", "a.zip", { .name = "a.html", .text = "<!DOCTYPE html><html lang=en><title>t</title><h1>@[1]<i>@[2]</i></h1>" }, TERM },
	{ "zip-name", "a.zip", { .name = "@[F].txt", .text = "plain" }, TERM },
	{ "zip-folder-name", "a.zip", { .name = "by-@[F]/a.txt", .text = "plain" }, TERM },
	{ "zip-dos-name", "a.zip", { .name = "\202@[F].txt", .text = "plain" }, TERM },
	{ "zip-local-name", "a.zip", { A, .local_name = "@[F].txt" }, TERM },
	{ "zip-local-name-differs", "a.zip", { A, .local_name = "c.txt" }, "inspect-damaged" },
	{ "zip-comment", "a.zip", { A, .comment = "by @[F]" }, TERM },
	{ "zip-member-comment", "a.zip", { A, .member_comment = "by @[F]" }, TERM },
	{ "zip-extra", "a.zip", { A, .extra = "by @[F]" }, TERM },
	{ "zip-local-extra", "a.zip", { A, .local_extra = "by @[F]" }, TERM },
	{ "zip-unknown-extra", "a.zip", { A, .extra = "zzzz" }, HIDDEN },
	{ "zip-unicode-name", "a.zip", { A, .extra = "\1zzzz@[F].txt", .unicode = true }, TERM },
	{ "zip-before", "a.zip", { A, .before = "by @[F]\n" }, TERM },
	{ "zip-between", "a.zip", { A, .between = "by @[F]\n", .second = "x" }, TERM },
	{ "zip-behind", "a.zip", { A, .behind = "by @[F]\n" }, TERM },
	{ "zip-behind-anything", "a.zip", { A, .behind = "\1\2\3" }, HIDDEN },
	{ "zip-orphan", "a.zip", { A, .orphan = "by somebody, that is by @[F]" }, TERM },
	{ "zip-locked", "a.zip", { A, .locked = true }, "inspect-damaged" },
	{ "zip-climbs", "a.zip", { .name = "../a.txt", .text = "x" }, "inspect-damaged" },
	{ "zip-unknown-kind", "a.zip", { .name = "a.exe", .text = "x" }, "inspect-unknown-kind" },
	{ "docx-runs", "a.docx", { .name = "word/document.xml", .text = "<w:p xmlns:w=\"w\"><w:r><w:t>@[1]</w:t></w:r><w:r><w:t>@[2]</w:t></w:r></w:p>" }, TERM },
	{ "docx-deleted", "a.docx", { .name = "word/document.xml", .text = "<w:p xmlns:w=\"w\"><w:del><w:r><w:delText>@[F]</w:delText></w:r></w:del></w:p>" }, TERM },
	{ "docx-author", "a.docx", { .name = "docProps/core.xml", .text = "<c xmlns:dc=\"d\"><dc:creator>@[G] @[F]</dc:creator></c>" }, TERM },
	{ "docx-comment", "a.docx", { .name = "word/comments.xml", .text = "<w:comment xmlns:w=\"w\" w:author=\"@[F]\"/>" }, TERM },
	{ "docx-link", "a.docx", { .name = "word/_rels/document.xml.rels", .text = "<Relationships><Relationship Target=\"mailto:@[F]@x.example\"/></Relationships>" }, TERM },
	{ "docx-macro", "a.docx", { .name = "word/vbaProject.bin", .text = "x" }, "inspect-unknown-kind" },
	{ "xlsx-string", "a.xlsx", { .name = "xl/sharedStrings.xml", .text = "<sst><si><r><t>@[1]</t></r><r><t>@[2]</t></r></si></sst>" }, TERM },
	{ "xlsx-sheet-name", "a.xlsx", { .name = "xl/workbook.xml", .text = "<workbook><sheet name=\"@[F]\" state=\"veryHidden\"/></workbook>" }, TERM },
	{ "odt-author", "a.odt", { .name = "meta.xml", .text = "<m xmlns:dc=\"d\"><dc:creator>@[F]</dc:creator></m>" }, TERM },
	{ "epub-creator", "a.epub", { .name = "OEBPS/content.opf", .text = "<package xmlns:dc=\"d\"><dc:creator>@[F]</dc:creator></package>" }, TERM },
	{ "epub-chapter", "a.epub", { .name = "OEBPS/a.xhtml", .text = "<html xmlns=\"http://www.w3.org/1999/xhtml\"><p>@[1]<b>@[2]</b></p></html>" }, TERM },
};

/* Every text of the archive filled in. */
static struct archive
fill_archive(const struct hider *hider, struct archive archive)
{
	const char **texts[] = { &archive.name, &archive.text,
		&archive.local_name, &archive.second, &archive.comment,
		&archive.member_comment, &archive.extra, &archive.local_extra,
		&archive.before, &archive.between, &archive.behind,
		&archive.orphan };

	for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
		if (*texts[i] != NULL)
			*texts[i] = hide_fill(hider, *texts[i]);
	return archive;
}

struct text
pack_gzip(struct arena *arena, const char *text, const char *extra,
    const char *name, const char *comment)
{
	struct text out = text_open(arena, TEXT_LIMIT);
	size_t packed;
	char *data = pack_deflate(arena, text, strlen(text), -MAX_WBITS,
	    &packed);

	text_add_n(&out, "\037\213\010", 3);
	put_number(&out, (extra == NULL ? 0 : 4) | (name == NULL ? 0 : 8) |
	    (comment == NULL ? 0 : 16), 1);
	put_number(&out, 0, 6);
	if (extra != NULL) {
		put_number(&out, strlen(extra), 2);
		text_add(&out, extra);
	}
	if (name != NULL)
		text_add_n(&out, name, strlen(name) + 1);
	if (comment != NULL)
		text_add_n(&out, comment, strlen(comment) + 1);
	text_add_n(&out, data, packed);
	put_number(&out, crc32(0, (const Bytef *)text, (uInt)strlen(text)), 4);
	put_number(&out, strlen(text), 4);
	return out;
}

/* Not packed at all, which brotli may do (RFC 7932 9.2). */
struct text
pack_brotli(struct arena *arena, const char *bytes, size_t length)
{
	struct text out = text_open(arena, TEXT_LIMIT);

	put_number(&out, (length - 1) << 4 | 1u << 20, 3);
	text_add_n(&out, bytes, length);
	text_add_char(&out, '\003');
	return out;
}

static void
hide_copies(const struct hider *hider)
{
	static const struct {
		const char *leak, *file, *text, *extra, *name, *comment,
		    *behind, *rule;
	} copies[] = {
		{ "gzip-content", "a.txt.gz", "by @[F]", NULL, NULL, NULL, "", TERM },
		{ "gzip-page", "a.html.gz", "<p>@[1]<b>@[2]</b>", NULL, NULL, NULL, "", TERM },
		{ "gzip-name", "a.txt.gz", "x", NULL, "@[F].txt", NULL, "", TERM },
		{ "gzip-other-name", "a.txt.gz", "x", NULL, "b.txt", NULL, "", HIDDEN },
		{ "gzip-comment", "a.txt.gz", "x", NULL, NULL, "by @[F]", "", TERM },
		{ "gzip-extra", "a.txt.gz", "x", "zz\013\1by @[F]", NULL, NULL, "", TERM },
		{ "gzip-behind", "a.txt.gz", "x", NULL, NULL, NULL, "@[F]", "inspect-damaged" },
		{ "gzip-unknown", "a.gz", "x", NULL, NULL, NULL, "", "inspect-unknown-kind" },
	};
	struct arena *arena = hider->arena;
	struct text one, two;

	for (size_t i = 0; i < sizeof copies / sizeof copies[0]; i++) {
		one = pack_gzip(arena, hide_fill(hider, copies[i].text),
		    copies[i].extra == NULL ? NULL : hide_fill(hider,
		    copies[i].extra), copies[i].name == NULL ? NULL :
		    hide_fill(hider, copies[i].name), copies[i].comment ==
		    NULL ? NULL : hide_fill(hider, copies[i].comment));
		text_add(&one, hide_fill(hider, copies[i].behind));
		hide_write(hider, copies[i].leak, copies[i].file, one.bytes,
		    one.length, copies[i].rule);
	}
	one = pack_gzip(arena, "x\n", NULL, NULL, NULL);
	two = pack_gzip(arena, hide_fill(hider, "@[F]\n"), NULL, NULL, NULL);
	text_add_n(&one, two.bytes, two.length);
	hide_write(hider, "gzip-second", "a.txt.gz", one.bytes, one.length,
	    TERM);
	hide_write(hider, "gzip-differs", "a.txt", "y\n", 2, "inspect-copy");
	hide_write(hider, "gzip-differs", "a.txt.gz", two.bytes, two.length,
	    "inspect-copy");
	one = pack_brotli(arena, hide_fill(hider, "@[F]"), strlen(
	    hider->family));
	hide_write(hider, "brotli-content", "a.txt.br", one.bytes, one.length,
	    TERM);
	hide_write(hider, "brotli-damaged", "a.txt.br", one.bytes,
	    one.length - 1, "inspect-damaged");
	two = pack_zip(arena, "a.txt", hide_fill(hider, "by @[F]"), 0);
	one = pack_zip(arena, "inner.zip", two.bytes, two.length);
	hide_write(hider, "zip-in-zip", "a.zip", one.bytes, one.length, TERM);
	two = pack_gzip(arena, hide_fill(hider, "by @[F]"), NULL, NULL, NULL);
	one = pack_zip(arena, "a.txt.gz", two.bytes, two.length);
	hide_write(hider, "gzip-in-zip", "a.zip", one.bytes, one.length, TERM);
}

/* What grows beyond all measure when it is opened. */
static void
hide_bombs(const struct hider *hider)
{
	enum { LEVELS = 9, BYTES = 70 * 1024 * 1024 };
	struct arena *arena = hider->arena;
	struct text out = pack_zip(arena, "a.txt", "x", 0);
	char *much = arena_alloc(arena, BYTES + 1, 1);

	for (int i = 0; i < LEVELS; i++)
		out = pack_zip(arena, "a.zip", out.bytes, out.length);
	hide_write(hider, "zip-too-deep", "a.zip", out.bytes, out.length,
	    "inspect-too-much");
	memset(much, 'x', BYTES);
	out = pack_gzip(arena, much, NULL, NULL, NULL);
	hide_write(hider, "gzip-too-large", "a.txt.gz", out.bytes, out.length,
	    "inspect-too-much");
	out = pack_zip(arena, "a.txt", much, BYTES);
	hide_write(hider, "zip-too-large", "a.zip", out.bytes, out.length,
	    "inspect-damaged");
}

void
hide_archives(const struct hider *hider)
{
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct archive archive = fill_archive(hider, cases[i].archive);
		struct text out = make_archive(hider->arena, &archive);

		hide_write(hider, cases[i].leak, cases[i].file, out.bytes,
		    out.length, cases[i].rule);
	}
	hide_copies(hider);
	hide_bombs(hider);
}
