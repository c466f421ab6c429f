#include "inspect/letters.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "inspect/inflate.h"
#include "inspect/look.h"
#include "inspect/openers.h"
#include "inspect/pdf_lexer.h"
#include "inspect/unit.h"
#include "inspect/wide.h"

/* Shorter runs of letters stand in outlines by chance. */
enum { SHORTEST_RUN = 6, SHORTEST_NAME = 4, MOST_TABLES = 256 };

static size_t
read_16(const char *p)
{
	return (size_t)(unsigned char)p[0] << 8 | (unsigned char)p[1];
}

static size_t
read_32(const char *p)
{
	return read_16(p) << 16 | read_16(p + 2);
}

static void
search(struct look *look, const char *text, size_t length)
{
	unit_search(look, &(struct unit){ .text = text, .length = length,
	    .nowhere = true });
}

static void
search_runs(struct look *look, const char *bytes, size_t length, size_t least)
{
	size_t n;
	const char *text = wide_runs(look->scratch, bytes, length, least, &n);

	search(look, text, n);
}

/* The table of names (OpenType 1.9, "name"), and what no row of it points at. */
static void
search_names(struct look *look, const char *bytes, size_t length)
{
	size_t count, storage;

	if (length < 6)
		return;
	count = read_16(bytes + 2);
	storage = read_16(bytes + 4);
	for (size_t i = 0; i < count && 6 + 12 * (i + 1) <= length; i++) {
		const char *row = bytes + 6 + 12 * i;
		size_t platform = read_16(row), n = read_16(row + 8);
		size_t from = storage + read_16(row + 10);
		const char *text;

		if (from > length || n > length - from)
			continue;
		/* Of a Macintosh: one byte a letter. */
		text = platform == 1 ? pdf_string_text(look->scratch, bytes + from, n,
		    &n) : wide_text(look->scratch, bytes + from, n, false, &n);
		search(look, text, n);
	}
	search_runs(look, bytes, length, SHORTEST_NAME);
}

/* An INDEX of CFF (Technical Note 5176, 5): behind it, 0 where it is broken. */
static size_t
skip_index(const char *bytes, size_t length, size_t at, size_t *data)
{
	size_t count, width, end = 0;

	if (at > length || length - at < 2)
		return 0;
	count = read_16(bytes + at);
	*data = at + 2;
	if (count == 0)
		return at + 2;
	if (length - at < 3)
		return 0;
	width = (unsigned char)bytes[at + 2];
	*data = at + 2 + (count + 1) * width;
	if (width < 1 || width > 4 || *data >= length)
		return 0;
	for (size_t i = 0; i < width; i++)
		end = end << 8 | (unsigned char)bytes[*data + 1 - width + i];
	return end > length - *data ? 0 : *data + end;
}

/* The header, names, dictionaries and strings; the outlines hold no words. */
static void
search_compact(struct look *look, const char *bytes, size_t length)
{
	size_t at = length < 4 ? 0 : (unsigned char)bytes[2], data;

	for (int i = 0; i < 3; i++) {
		size_t end = at == 0 ? 0 : skip_index(bytes, length, at, &data);

		if (end == 0) {
			search_runs(look, bytes, length, SHORTEST_RUN);
			return;
		}
		search_runs(look, bytes + data, end - data, SHORTEST_NAME);
		at = end;
	}
}

static void
search_table(struct look *look, const char *tag, const char *bytes,
    size_t length)
{
	/* Numbers, outlines and programs; all others may hold words. */
	static const char numbers[] = "glyf loca hmtx vmtx cmap head hhea vhea "
	    "maxp OS/2 GPOS GSUB GDEF BASE JSTF kern gasp fpgm prep cvt  cvar "
	    "gvar HVAR VVAR MVAR avar hdmx LTSH VDMX VORG STAT fvar MATH COLR "
	    "CPAL CBDT CBLC EBDT EBLC EBSC sbix DSIG PCLT ";

	if (memcmp(tag, "name", 4) == 0)
		search_names(look, bytes, length);
	else if (memcmp(tag, "CFF ", 4) == 0)
		search_compact(look, bytes, length);
	else if (memmem(numbers, sizeof numbers, tag, 4) == NULL)
		search_runs(look, bytes, length, SHORTEST_RUN);
}

/* TrueType and OpenType; false where a table lies outside. */
static bool
search_tables(struct look *look, const char *bytes, size_t length)
{
	size_t count = length < 12 ? 0 : read_16(bytes + 4), end;

	if (count == 0 || count > MOST_TABLES || 12 + 16 * count > length)
		return false;
	end = 12 + 16 * count;
	for (size_t i = 0; i < count; i++) {
		const char *row = bytes + 12 + 16 * i;
		size_t from = read_32(row + 8), n = read_32(row + 12);

		if (from > length || n > length - from)
			return false;
		search_table(look, row, bytes + from, n);
		if (from + n > end)
			end = from + n;
	}
	search_runs(look, bytes + end, length - end, SHORTEST_NAME);
	return true;
}

/* What is packed as a block of its own: metadata, and what its maker likes. */
static bool
search_block(struct look *look, const char *bytes, size_t length,
    const char *fields, enum inflate_form form)
{
	size_t from = read_32(fields), n = read_32(fields + 4);
	struct text out = text_open(look->scratch, TEXT_LIMIT);

	if (n == 0)
		return true;
	if (from > length || n > length - from)
		return false;
	if (form == INFLATE_BARE) {
		search_runs(look, bytes + from, n, SHORTEST_NAME);
		return true;
	}
	if (inflate_bytes(look, form, bytes + from, n, &out, NULL) !=
	    INFLATE_WHOLE)
		return false;
	markup_search(look, &(struct unit){ .length = out.length,
	    .text = text_of_bytes(look->scratch, out.bytes, out.length),
	    .nowhere = true });
	return true;
}

/* WOFF 1.0: each table is packed by itself, or not at all. */
static bool
search_woff(struct look *look, const char *bytes, size_t length)
{
	size_t count = length < 44 ? 0 : read_16(bytes + 12);

	if (count == 0 || count > MOST_TABLES || 44 + 20 * count > length)
		return false;
	for (size_t i = 0; i < count; i++) {
		const char *row = bytes + 44 + 20 * i;
		size_t from = read_32(row + 4), n = read_32(row + 8);
		struct text out = text_open(look->scratch, TEXT_LIMIT);

		if (from > length || n > length - from)
			return false;
		if (n == read_32(row + 12))
			search_table(look, row, bytes + from, n);
		else if (inflate_bytes(look, INFLATE_ZLIB, bytes + from, n,
		    &out, NULL) == INFLATE_WHOLE)
			search_table(look, row, out.bytes, out.length);
		else
			return false;
	}
	return search_block(look, bytes, length, bytes + 24, INFLATE_ZLIB) &&
	    search_block(look, bytes, length, bytes + 36, INFLATE_BARE);
}

/* A number of WOFF2 (4.1): seven bits a byte; false past five bytes. */
static bool
read_base_128(const char *bytes, size_t length, size_t *at, size_t *number)
{
	*number = 0;
	for (int i = 0; i < 5 && *at < length; i++) {
		unsigned char c = (unsigned char)bytes[(*at)++];

		*number = *number << 7 | (c & 0x7F);
		if (c < 0x80)
			return true;
	}
	return false;
}

struct woff2_row {
	const char *tag;
	size_t size; /* in the stream */
};

/* One row of the directory (WOFF2 4.1), where outlines are transformed. */
static bool
read_row(const char *bytes, size_t length, size_t *at, struct woff2_row *row)
{
	static const char known[] = "cmapheadhheahmtxmaxpnameOS/2postcvt fpgm"
	    "glyflocaprepCFF VORGEBDTEBLCgasphdmxkernLTSHPCLTVDMXvheavmtxBASE"
	    "GDEFGPOSGSUBEBSCJSTFMATHCBDTCBLCCOLRCPALSVG sbixacntavarbdatbloc"
	    "bslncvarfdscfeatfmtxfvargvarhstyjustlcarmortmorxopbdproptrakZapf"
	    "SilfGlatGlocFeatSill";
	unsigned char flags;
	unsigned version;
	size_t whole;

	if (*at >= length)
		return false;
	flags = (unsigned char)bytes[(*at)++];
	version = flags >> 6;
	row->tag = known + 4 * (size_t)(flags & 63);
	if ((flags & 63) == 63) {
		if (length - *at < 4)
			return false;
		row->tag = bytes + *at;
		*at += 4;
	}
	if (!read_base_128(bytes, length, at, &row->size))
		return false;
	whole = memcmp(row->tag, "glyf", 4) == 0 ||
	    memcmp(row->tag, "loca", 4) == 0 ? 3 : 0;
	return version == whole ||
	    read_base_128(bytes, length, at, &row->size);
}

/* WOFF2: all tables are one stream of brotli. */
static bool
search_woff2(struct look *look, const char *bytes, size_t length)
{
	size_t count = length < 48 ? 0 : read_16(bytes + 12), at = 48, from = 0;
	struct woff2_row rows[MOST_TABLES];
	struct text out = text_open(look->scratch, TEXT_LIMIT);

	/* Collections (ttcf) have another directory, and no site needs one. */
	if (count == 0 || count > MOST_TABLES ||
	    memcmp(bytes + 4, "ttcf", 4) == 0)
		return false;
	for (size_t i = 0; i < count; i++)
		if (!read_row(bytes, length, &at, &rows[i]))
			return false;
	if (read_32(bytes + 20) > length - at || inflate_bytes(look,
	    INFLATE_BROTLI, bytes + at, read_32(bytes + 20), &out, NULL) !=
	    INFLATE_WHOLE)
		return false;
	for (size_t i = 0; i < count; i++) {
		if (rows[i].size > out.length - from)
			return false;
		search_table(look, rows[i].tag, out.bytes + from,
		    rows[i].size);
		from += rows[i].size;
	}
	return from == out.length &&
	    search_block(look, bytes, length, bytes + 28, INFLATE_BROTLI) &&
	    search_block(look, bytes, length, bytes + 40, INFLATE_BARE);
}

/* Clear text up to the word behind which Type 1 is encrypted. */
static void
search_type_1(struct look *look, const char *bytes, size_t length)
{
	const char *end = memmem(bytes, length, "eexec", 5);
	size_t clear = end == NULL ? length : (size_t)(end - bytes);

	search(look, text_of_bytes(look->scratch, bytes, clear), clear);
	search_runs(look, bytes + clear, length - clear, SHORTEST_RUN);
}

void
letters_search(struct look *look, const char *bytes, size_t length)
{
	bool good = true;

	if (length < 4)
		return;
	if (memcmp(bytes, "\0\1\0\0", 4) == 0 || memcmp(bytes, "OTTO", 4) == 0
	    || memcmp(bytes, "true", 4) == 0)
		good = search_tables(look, bytes, length);
	else if (memcmp(bytes, "wOFF", 4) == 0)
		good = search_woff(look, bytes, length);
	else if (memcmp(bytes, "wOF2", 4) == 0)
		good = search_woff2(look, bytes, length);
	else if (memcmp(bytes, "%!", 2) == 0 || memcmp(bytes, "\200\1", 2) == 0)
		search_type_1(look, bytes, length);
	else if (bytes[0] == '\1')
		search_compact(look, bytes, length);
	else
		search_runs(look, bytes, length, SHORTEST_RUN);
	if (!good)
		look_report(look, RULE_inspect_damaged, NULL);
}

void
open_letters(struct look *look)
{
	if (look->length >= 4 && memcmp(look->bytes, "wOF2", 4) == 0)
		open_font(look);
	letters_search(look, look->bytes, look->length);
}
