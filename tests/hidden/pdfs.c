/*
 * pdfs.c - names in PDFs.  One leaflet of one page, and for each hidden place
 * what is different in it.
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
#define NAMES "/Names<</EmbeddedFiles<</Names[(a)9 0 R]>>>>"

enum packing { PLAIN, FLATE, HEX, ASCII85, RUNS };

/* Templates of hide_fill(); NULL: nothing.  Objects 9 to 12 are free. */
struct leaflet {
	const char *shown;    /* operators of the page, behind a font */
	const char *page;     /* members of the page */
	const char *catalog, *info, *trailer;
	const char *font;     /* object 7, whole */
	const char *resources;
	const char *nine, *ten; /* objects, whole; NULL: null */
	const char *stream;   /* object 11 is a stream of these bytes ... */
	const char *members;  /* ... with these members ... */
	enum packing packing; /* ... packed so ... */
	const char *rest;     /* ... and these behind what was packed */
	const char *before, *between, *behind;
	const char *orphan;   /* object 12 stands there, and in no table */
	const char *later;    /* object 8 again, in a second revision */
	bool again;           /* the page has /Contents of its own */
};

static void
add_hex(struct text *out, const char *bytes, size_t length)
{
	for (size_t i = 0; i < length; i++)
		text_add_format(out, "%02x", (unsigned)(unsigned char)
		    bytes[i]);
	text_add_char(out, '>');
}

static void
add_ascii_85(struct text *out, const char *bytes, size_t length)
{
	for (size_t i = 0; i < length; i += 4) {
		size_t n = length - i < 4 ? length - i : 4;
		uint32_t bits = 0;
		char digits[5];

		for (size_t j = 0; j < 4; j++)
			bits = bits << 8 | (j < n ? (unsigned char)bytes[i + j]
			    : 0);
		for (size_t j = 5; j-- > 0; bits /= 85)
			digits[j] = (char)('!' + bits % 85);
		text_add_n(out, digits, n + 1);
	}
	text_add(out, "~>");
}

static void
add_runs(struct text *out, const char *bytes, size_t length)
{
	for (size_t i = 0; i < length; i += 128) {
		size_t n = length - i < 128 ? length - i : 128;

		text_add_char(out, (char)(unsigned char)(n - 1));
		text_add_n(out, bytes + i, n);
	}
	text_add_char(out, '\200');
}

static struct text
make_stream(struct arena *arena, const char *bytes, size_t length,
    const char *members, enum packing packing, const char *rest)
{
	static const char *const filters[] = { [PLAIN] = "", [FLATE] =
		"/Filter/FlateDecode", [HEX] = "/Filter/ASCIIHexDecode",
		[ASCII85] = "/Filter[/ASCII85Decode]", [RUNS] =
		"/Filter/RunLengthDecode" };
	struct text body = text_open(arena, TEXT_LIMIT);
	struct text out = text_open(arena, TEXT_LIMIT);
	size_t packed;
	char *data;

	switch (packing) {
	case PLAIN:
		text_add_n(&body, bytes, length);
		break;
	case FLATE:
		data = pack_deflate(arena, bytes, length, MAX_WBITS, &packed);
		text_add_n(&body, data, packed);
		break;
	case HEX:
		add_hex(&body, bytes, length);
		break;
	case ASCII85:
		add_ascii_85(&body, bytes, length);
		break;
	case RUNS:
		add_runs(&body, bytes, length);
		break;
	}
	text_add(&body, rest);
	text_add_format(&out, "<</Length %zu%s%s>>\nstream\n", body.length,
	    filters[packing], members == NULL ? "" : members);
	text_add_n(&out, body.bytes, body.length);
	text_add(&out, "\nendstream");
	return out;
}

static const char *
or_nothing(const char *text)
{
	return text == NULL ? "" : text;
}

static void
add_table(struct text *out, const size_t *at, const char *trailer)
{
	size_t table = out->length;

	text_add(out, "xref\n0 12\n0000000000 65535 f \n");
	for (int i = 1; i < 12; i++)
		text_add_format(out, "%010zu 00000 n \n", at[i]);
	text_add_format(out, "trailer\n<</Size 12/Root 1 0 R/Info 8 0 R%s>>\n"
	    "startxref\n%zu\n%%%%EOF\n", trailer, table);
}

static void
add_revision(struct text *out, const char *info)
{
	size_t first = out->length, table;
	const char *before = "";

	for (const char *p = out->bytes; (p = strstr(p, "startxref\n")) !=
	    NULL; p++)
		before = p + 10;
	text_add_format(out, "8 0 obj\n<<%s>>\nendobj\n", info);
	before = strstr(out->bytes, "startxref\n") + 10;
	table = out->length;
	text_add_format(out, "xref\n8 1\n%010zu 00000 n \ntrailer\n<</Size 12"
	    "/Root 1 0 R/Info 8 0 R/Prev %.*s>>\nstartxref\n%zu\n%%%%EOF\n",
	    first, (int)strcspn(before, "\n"), before, table);
}

static struct text
make_leaflet(struct arena *arena, const struct leaflet *of)
{
	struct text out = text_open(arena, TEXT_LIMIT);
	char *content = arena_format(arena, "BT /F 12 Tf 72 700 Td %s ET",
	    of->shown == NULL ? "(plain) Tj" : of->shown);
	struct text page = make_stream(arena, content, strlen(content), NULL,
	    of->packing, "");
	struct text extra = make_stream(arena, or_nothing(of->stream),
	    strlen(or_nothing(of->stream)), of->members, of->packing,
	    or_nothing(of->rest));
	size_t at[12] = { 0 };
	const char *objects[12] = { NULL,
		arena_format(arena, "<</Type/Catalog/Pages 2 0 R%s>>",
		    or_nothing(of->catalog)),
		"<</Type/Pages/Kids[3 0 R]/Count 1>>",
		arena_format(arena, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595"
		    " 842]/Resources<</Font<</F 7 0 R>>%s>>%s%s>>",
		    or_nothing(of->resources), of->again ? "" :
		    "/Contents 5 0 R", or_nothing(of->page)),
		"null", "", "null", of->font == NULL ? "<</Type/Font/Subtype"
		    "/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>" :
		    of->font,
		arena_format(arena, "<<%s>>", or_nothing(of->info)),
		of->nine == NULL ? "null" : of->nine,
		of->ten == NULL ? "null" : of->ten, "" };

	text_add_format(&out, "%s%%PDF-1.7\n%%\303\244\303\266\n",
	    or_nothing(of->before));
	for (int i = 1; i < 12; i++) {
		at[i] = out.length - strlen(or_nothing(of->before));
		text_add_format(&out, "%d 0 obj\n%s", i, objects[i]);
		if (i == 5)
			text_add_n(&out, page.bytes, page.length);
		if (i == 11 && of->stream != NULL)
			text_add_n(&out, extra.bytes, extra.length);
		else if (i == 11)
			text_add(&out, "null");
		text_add(&out, "\nendobj\n");
	}
	text_add(&out, or_nothing(of->between));
	if (of->orphan != NULL)
		text_add_format(&out, "12 0 obj\n%s\nendobj\n", of->orphan);
	add_table(&out, at, or_nothing(of->trailer));
	if (of->later != NULL)
		add_revision(&out, of->later);
	text_add(&out, or_nothing(of->behind));
	return out;
}

#include "hidden/pdf_cases.h"

static struct leaflet
fill_leaflet(const struct hider *hider, struct leaflet of)
{
	const char **texts[] = { &of.shown, &of.page, &of.catalog, &of.info,
		&of.trailer, &of.font, &of.resources, &of.nine, &of.ten,
		&of.stream, &of.members, &of.rest, &of.before, &of.between, &of.behind,
		&of.orphan, &of.later };

	for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
		if (*texts[i] != NULL)
			*texts[i] = hide_fill(hider, *texts[i]);
	return of;
}

/* A number of so many bytes, the highest first. */
static void
put_high(struct text *out, size_t number, int bytes)
{
	while (bytes-- > 0)
		text_add_char(out, (char)(unsigned char)(number >> 8 * bytes));
}

/*
 * A leaflet whose catalog and pages are packed together (ISO 32000-1, 7.5.7),
 * with something between them, and its table a stream as well.
 */
static struct text
make_together(struct arena *arena, const char *between, const char *member)
{
	static const char *const objects[] = { "<</Type/Catalog/Pages 2 0 R>>",
		"<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>" };
	struct text out = text_open(arena, TEXT_LIMIT), made;
	struct text head = text_open(arena, TEXT_LIMIT);
	struct text body = text_open(arena, TEXT_LIMIT);
	struct text rows = text_open(arena, TEXT_LIMIT);
	size_t packed, table;

	for (size_t i = 0; i < 3; i++) {
		text_add_format(&head, "%zu %zu ", i + 1, body.length);
		text_add_format(&body, "%s %s ", objects[i], between);
	}
	packed = head.length;
	text_add_n(&head, body.bytes, body.length);
	made = make_stream(arena, head.bytes, head.length, arena_format(arena,
	    "/Type/ObjStm/N 3/First %zu%s", packed, member), FLATE, "");
	text_add(&out, "%PDF-1.7\n%\303\244\303\266\n");
	packed = out.length;
	text_add(&out, "4 0 obj\n");
	text_add_n(&out, made.bytes, made.length);
	text_add(&out, "\nendobj\n");
	table = out.length;
	put_high(&rows, 0, 6);
	for (size_t i = 0; i < 3; i++) {
		put_high(&rows, 2, 1);
		put_high(&rows, 4, 4);
		put_high(&rows, i, 1);
	}
	put_high(&rows, 1, 1);
	put_high(&rows, packed, 4);
	put_high(&rows, 0, 1);
	put_high(&rows, 1, 1);
	put_high(&rows, table, 4);
	put_high(&rows, 0, 1);
	made = make_stream(arena, rows.bytes, rows.length,
	    "/Type/XRef/Size 6/W[1 4 1]/Root 1 0 R", FLATE, "");
	text_add(&out, "5 0 obj\n");
	text_add_n(&out, made.bytes, made.length);
	text_add_format(&out, "\nendobj\nstartxref\n%zu\n%%%%EOF\n", table);
	return out;
}

static void
hide_together(const struct hider *hider)
{
	static const struct { const char *leak, *between, *member, *rule; }
	cases[] = {
		{ "pdf-packed-words", "by @[F]", "", TERM },
		{ "pdf-packed-string", "(by @[F])", "", TERM },
		{ "pdf-packed-comment", "% by @[F]\n", "", TERM },
		{ "pdf-packed-member", "", "/By(@[F])", TERM },
	};

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct text out = make_together(hider->arena, hide_fill(hider,
		    cases[i].between), hide_fill(hider, cases[i].member));

		hide_write(hider, cases[i].leak, "a.pdf", out.bytes, out.length,
		    cases[i].rule);
	}
}

/* A small stream that a page shows so often that nothing holds it. */
static void
hide_bomb(const struct hider *hider)
{
	enum { BYTES = 6 * 1024 * 1024, TIMES = 2000 };
	struct arena *arena = hider->arena;
	char *much = arena_alloc(arena, BYTES + 1, 1);
	struct text contents = text_open(arena, TEXT_LIMIT), out;
	struct leaflet of = { .packing = FLATE };

	memset(much, ' ', BYTES);
	text_add(&contents, "/Contents[");
	for (int i = 0; i < TIMES; i++)
		text_add(&contents, "11 0 R ");
	text_add_char(&contents, ']');
	of.stream = much;
	of.page = contents.bytes;
	of.shown = NULL;
	of.again = true;
	out = make_leaflet(arena, &of);
	hide_write(hider, "pdf-too-much", "a.pdf", out.bytes, out.length,
	    "inspect-too-much");
}

static void
hide_all(const struct hider *hider, const struct pdf_case *all, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct leaflet of = fill_leaflet(hider, all[i].leaflet);
		struct text out = make_leaflet(hider->arena, &of);

		hide_write(hider, all[i].leak, "a.pdf", out.bytes, out.length,
		    all[i].rule);
	}
}

void
hide_pdfs(const struct hider *hider)
{
	hide_all(hider, pdf_cases, sizeof pdf_cases / sizeof pdf_cases[0]);
	hide_together(hider);
	hide_bomb(hider);
}

void
hide_no_pdfs(const struct hider *hider)
{
	hide_all(hider, clean_pdfs, sizeof clean_pdfs / sizeof clean_pdfs[0]);
}
