/*
 * packed.c - archives and packed copies: what is in them is looked at like any
 * other file, in memory.  A report names the archive alone.
 */
#include <stdlib.h>
#include <string.h>
#include <zip.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/text.h"
#include "base/utf8.h"
#include "inspect/inflate.h"
#include "inspect/kinds.h"
#include "inspect/look.h"
#include "inspect/openers.h"
#include "inspect/tree.h"
#include "inspect/unit.h"
#include "inspect/wide.h"
#include "inspect/zip_layout.h"

enum { MOST_MEMBERS = 200000, LARGEST_MEMBER = 64 * 1024 * 1024 };
static const size_t largest_whole = (size_t)1024 * 1024 * 1024;

/* Every part of the path is a plain name: it unpacks below the folder. */
static bool
stays_below(const char *name)
{
	if (name[0] == '\0' || name[0] == '/' || strchr(name, '\\') != NULL)
		return false;
	while (*name != '\0') {
		size_t n = strcspn(name, "/");

		if (n == 0 || (n == 1 && name[0] == '.') ||
		    (n == 2 && memcmp(name, "..", 2) == 0))
			return false;
		name += n;
		name += *name == '/';
	}
	return true;
}

static bool
is_folder(const char *name)
{
	return name[strlen(name) - 1] == '/';
}

/* Names that can be unpacked side by side; false for any other. */
static bool
list_members(struct arena *arena, zip_t *zip, struct tree *tree)
{
	zip_int64_t count = zip_get_num_entries(zip, 0);
	size_t whole = 0;

	if (count < 0 || count > MOST_MEMBERS)
		return false;
	for (zip_int64_t i = 0; i < count; i++) {
		zip_stat_t stat;

		if (zip_stat_index(zip, (zip_uint64_t)i, ZIP_FL_ENC_STRICT,
		    &stat) != 0 || !stays_below(stat.name) ||
		    stat.size > LARGEST_MEMBER ||
		    (whole += stat.size) > largest_whole)
			return false;
		if (!is_folder(stat.name) && !tree_add_member(arena, tree,
		    stat.name))
			return false;
	}
	return true;
}

/* NULL where it is locked, or not what its headers say. */
static char *
unpack_member(struct arena *arena, zip_t *zip, zip_uint64_t index, size_t size)
{
	zip_file_t *file = zip_fopen_index(zip, index, 0);
	char *bytes;
	bool good;

	if (file == NULL)
		return NULL;
	bytes = arena_alloc(arena, size + 1, 1);
	/* The last read finds the end, and with it a wrong checksum. */
	good = zip_fread(file, bytes, size) == (zip_int64_t)size &&
	    zip_fread(file, bytes + size, 1) == 0;
	zip_fclose(file);
	return good ? bytes : NULL;
}

/* A member of an archive on the disk has a place among the others. */
static void
look_at_one(struct look *look, const struct tree *tree, const char *name,
    unsigned part, const char *bytes, size_t size)
{
	if (look->depth > 0)
		look_inside(look, name, bytes, size, LOOK_NOWHERE);
	else
		look_at_member(look, tree, name, part, bytes, size);
}

static bool
look_at_members(struct look *look, zip_t *zip, const struct tree *tree)
{
	struct arena *arena = arena_open("a file of an archive");
	zip_int64_t count = zip_get_num_entries(zip, 0);
	bool good = true;

	for (zip_int64_t i = 0; good && i < count; i++) {
		zip_uint64_t index = (zip_uint64_t)i;
		zip_stat_t stat;
		char *bytes;

		good = zip_stat_index(zip, index, ZIP_FL_ENC_STRICT, &stat) ==
		    0 && (look->depth == 0 || look_spend(look, stat.size));
		if (!good || is_folder(stat.name))
			continue;
		bytes = unpack_member(arena, zip, index, stat.size);
		if (bytes == NULL)
			good = false;
		else
			look_at_one(look, tree, stat.name, (unsigned)i + 1,
			    bytes, stat.size);
		arena_reset(arena);
	}
	arena_wipe(arena);
	return good;
}

void
open_zip(struct look *look)
{
	struct arena *arena = arena_open("an archive");
	struct tree tree = tree_of_members(arena);
	zip_source_t *source = zip_source_buffer_create(look->bytes,
	    look->length, 0, NULL);
	bool good = zip_layout_search(look);
	zip_t *zip = source == NULL ? NULL : zip_open_from_source(source,
	    ZIP_RDONLY | ZIP_CHECKCONS, NULL);

	/* What the headers quarrel about is unpacked all the same: it may hold more. */
	if (zip == NULL)
		zip_source_free(source);
	good = zip != NULL && list_members(arena, zip, &tree) &&
	    look_at_members(look, zip, &tree) && good;
	if (zip != NULL)
		zip_discard(zip);
	if (!good)
		look_report(look, RULE_inspect_damaged, NULL);
	arena_wipe(arena);
}

/* --- packed copies of one file --- */

/* "page.html.gz" to "page.html"; a name without anything to take off stays. */
static char *
unpacked_name(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash == NULL ? path : slash + 1;
	const char *dot = strrchr(name, '.');

	return dot == NULL ? arena_copy(arena, path) : arena_copy_n(arena, path,
	    (size_t)(dot - path));
}

/* The plain file beside it is what it must be; alone it is looked into. */
static void
judge_copy(struct look *look, const char *bytes, size_t length)
{
	char *name = unpacked_name(look->scratch, look->path);
	struct file_bytes plain;

	if (look->full != NULL && file_read(look->scratch, unpacked_name(
	    look->scratch, look->full), length, &plain) == FILE_OK) {
		if (plain.length != length || memcmp(plain.bytes, bytes,
		    length) != 0)
			look_report(look, RULE_inspect_copy, NULL);
		return;
	}
	if (look->full != NULL && file_exists(unpacked_name(look->scratch,
	    look->full)))
		look_report(look, RULE_inspect_copy, NULL);
	look_inside(look, name, bytes, length, LOOK_NOWHERE);
}

/*
 * What the header of a gzip member may hold beside the data (RFC 1952 2.3):
 * only the name of the file itself is no secret.
 */
static void
search_gzip_header(struct look *look, const char *p, size_t length)
{
	enum { EXTRA = 4, NAME = 8, COMMENT = 16 };
	const char *own = unpacked_name(look->scratch, look->path), *text;
	size_t at = 10, n;
	unsigned flags = length < at ? 0 : (unsigned char)p[3];

	if (strrchr(own, '/') != NULL)
		own = strrchr(own, '/') + 1;
	if ((flags & EXTRA) != 0 && length - at >= 2) {
		n = 2 + (size_t)((unsigned char)p[at + 1] << 8 |
		    (unsigned char)p[at]);
		n = n > length - at ? length - at : n;
		text = wide_runs(look->scratch, p + at, n, 4, &n);
		unit_search(look, &(struct unit){ .text = text, .length = n,
		    .nowhere = true });
		look_report(look, RULE_inspect_archive_hidden, NULL);
		at += 2 + (size_t)((unsigned char)p[at + 1] << 8 |
		    (unsigned char)p[at]);
	}
	for (unsigned flag = NAME; flag <= COMMENT && at < length; flag *= 2) {
		if ((flags & flag) == 0)
			continue;
		n = strnlen(p + at, length - at);
		text = text_of_bytes(look->scratch, p + at, n);
		unit_search(look, &(struct unit){ .text = text, .length = n,
		    .nowhere = true });
		if (flag == COMMENT || strcmp(text, own) != 0)
			look_report(look, RULE_inspect_archive_hidden, NULL);
		at += n + 1;
	}
}

void
open_gzip(struct look *look)
{
	struct text out = text_open(look->scratch, TEXT_LIMIT);
	enum inflate_end end = INFLATE_WHOLE;
	size_t at = 0, used = 1;

	/* Several members are one file (RFC 1952 2.2). */
	while (end == INFLATE_WHOLE && at < look->length && used > 0) {
		search_gzip_header(look, look->bytes + at, look->length - at);
		end = inflate_bytes(look, INFLATE_GZIP, look->bytes + at,
		    look->length - at, &out, &used);
		at += used;
	}
	if (end == INFLATE_BROKEN)
		look_report(look, RULE_inspect_damaged, NULL);
	if (end == INFLATE_WHOLE)
		judge_copy(look, out.bytes, out.length);
}

/* Only found in texts: nobody keeps such a file. */
void
open_zlib(struct look *look)
{
	struct text out = text_open(look->scratch, TEXT_LIMIT);
	size_t ignored;
	enum inflate_end end = inflate_bytes(look, INFLATE_ZLIB, look->bytes,
	    look->length, &out, NULL);

	if (end == INFLATE_WHOLE)
		look_inside(look, kind_of_bytes(out.bytes, out.length) ==
		    NULL && utf8_valid(out.bytes, out.length, &ignored) ?
		    "html" : NULL, out.bytes, out.length, 0);
}

void
open_brotli(struct look *look)
{
	struct text out = text_open(look->scratch, TEXT_LIMIT);
	size_t used = 0;
	enum inflate_end end = inflate_bytes(look, INFLATE_BROTLI, look->bytes,
	    look->length, &out, &used);

	if (end == INFLATE_BROKEN || (end == INFLATE_WHOLE &&
	    used != look->length))
		look_report(look, RULE_inspect_damaged, NULL);
	else if (end == INFLATE_WHOLE)
		judge_copy(look, out.bytes, out.length);
}
