#include "publish/zip.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <zip.h>

#include "base/arena.h"

enum { NAME_LONGEST = 240, LEVEL = 9, ORDINARY_FILE = 0100644 };

static bool
part_is_safe(const char *part, size_t length)
{
	static const char *const dotted[] = { ".nojekyll", ".well-known" };
	char last = length == 0 ? '.' : part[length - 1];

	if (last == '.' || last == ' ' || part[0] == ' ')
		return false;
	if (part[0] != '.')
		return true;
	for (size_t i = 0; i < sizeof dotted / sizeof dotted[0]; i++)
		if (strlen(dotted[i]) == length &&
		    strncmp(dotted[i], part, length) == 0)
			return true;
	return false;
}

bool
zip_name_is_safe(const char *name)
{
	size_t length = strlen(name);

	if (length == 0 || length > NAME_LONGEST)
		return false;
	for (const char *c = name; *c != '\0'; c++)
		if (*c < 0x20 || *c > 0x7E || strchr("\\:*?\"<>|", *c) != NULL)
			return false;
	for (;;) {
		size_t part = strcspn(name, "/");

		if (!part_is_safe(name, part))
			return false;
		if (name[part] == '\0')
			return true;
		name += part + 1;
	}
}

static int
by_name(const void *a, const void *b)
{
	const struct zip_member *x = a, *y = b;

	return strcmp(x->name, y->name);
}

static int
by_name_without_case(const void *a, const void *b)
{
	const struct zip_member *x = a, *y = b;

	return strcasecmp(x->name, y->name);
}

static enum zip_status
judge_names(struct zip_member *members, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (!zip_name_is_safe(members[i].name))
			return ZIP_NAME;
	if (count == 0)
		return ZIP_MADE;
	qsort(members, count, sizeof *members, by_name_without_case);
	for (size_t i = 1; i < count; i++)
		if (by_name_without_case(&members[i - 1], &members[i]) == 0)
			return ZIP_TWICE;
	qsort(members, count, sizeof *members, by_name);
	return ZIP_MADE;
}

/* Days of an archive begin in 1980 (APPNOTE 4.4.6). */
static zip_uint16_t
day_of_archive(struct date day)
{
	int year = day.year < 1980 ? 1980 : day.year > 2107 ? 2107 : day.year;

	return (zip_uint16_t)((year - 1980) << 9 | day.month << 5 | day.day);
}

static bool
add_member(zip_t *archive, const struct zip_member *member, struct date day)
{
	zip_source_t *source = member->bytes != NULL ?
	    zip_source_buffer(archive, member->bytes, member->length, 0) :
	    zip_source_file(archive, member->path, 0, -1);
	zip_int64_t at;
	zip_uint64_t index;

	if (source == NULL)
		return false;
	at = zip_file_add(archive, member->name, source, ZIP_FL_ENC_UTF_8);
	if (at < 0) {
		zip_source_free(source);
		return false;
	}
	index = (zip_uint64_t)at;
	return zip_set_file_compression(archive, index, ZIP_CM_DEFLATE,
	    LEVEL) == 0 &&
	    zip_file_set_dostime(archive, index, 0, day_of_archive(day), 0) ==
	    0 && zip_file_set_external_attributes(archive, index, 0,
	    ZIP_OPSYS_UNIX, (zip_uint32_t)ORDINARY_FILE << 16) == 0;
}

/* Closes the archive either way. */
static bool
fill(zip_t *archive, const struct zip_member *members, size_t count,
    struct date day)
{
	for (size_t i = 0; i < count; i++) {
		if (add_member(archive, &members[i], day))
			continue;
		zip_discard(archive);
		return false;
	}
	if (zip_close(archive) == 0)
		return true;
	zip_discard(archive);
	return false;
}

static bool
take_bytes(struct arena *arena, zip_source_t *source, struct file_bytes *out)
{
	zip_stat_t stat;
	bool good;

	if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0)
		return false;
	out->length = (size_t)stat.size;
	out->bytes = arena_alloc(arena, out->length + 1, 1);
	good = zip_source_read(source, out->bytes, stat.size) ==
	    (zip_int64_t)stat.size;
	zip_source_close(source);
	return good;
}

enum zip_status
zip_make(struct arena *arena, struct zip_member *members, size_t count,
    struct date day, struct file_bytes *out)
{
	enum zip_status status = judge_names(members, count);
	zip_source_t *source;
	zip_t *archive;
	bool good;

	if (status != ZIP_MADE)
		return status;
	source = zip_source_buffer_create(NULL, 0, 0, NULL);
	if (source == NULL)
		return ZIP_FAILED;
	archive = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, NULL);
	if (archive == NULL) {
		zip_source_free(source);
		return ZIP_FAILED;
	}
	/* One for the archive, which it gives back, and one for the bytes. */
	zip_source_keep(source);
	good = fill(archive, members, count, day) &&
	    take_bytes(arena, source, out);
	zip_source_free(source);
	return good ? ZIP_MADE : ZIP_FAILED;
}

enum zip_status
zip_make_file(const char *path, struct zip_member *members, size_t count,
    struct date day)
{
	enum zip_status status = judge_names(members, count);
	zip_t *archive;

	if (status != ZIP_MADE)
		return status;
	archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, NULL);
	if (archive == NULL)
		return ZIP_FAILED;
	return fill(archive, members, count, day) ? ZIP_MADE : ZIP_FAILED;
}
