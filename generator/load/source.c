#include "load/source.h"

#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/utf8.h"
#include "model/diag.h"

/* Offset of what stands behind the line that begins at `at`. */
static size_t
next_line(const char *bytes, size_t length, size_t at)
{
	while (at < length && bytes[at] != '\n' && bytes[at] != '\r')
		at++;
	if (at + 1 < length && bytes[at] == '\r' && bytes[at + 1] == '\n')
		return at + 2;
	return at < length ? at + 1 : length;
}

static struct place
place_at(const char *path, const char *bytes, size_t offset)
{
	struct place place = { path, 1, 1 };
	size_t start = 0;

	for (size_t i = 0; i < offset; i++)
		if (bytes[i] == '\n' || (bytes[i] == '\r' &&
		    bytes[i + 1] != '\n')) {
			start = i + 1;
			place.line++;
		}
	place.column = (unsigned)utf8_count(bytes + start, offset - start) + 1;
	return place;
}

/*
 * Length of the invisible character at p, or 0: controls but tab and line
 * ends, DEL, C1, and the line and paragraph separators, which some readers
 * take for line ends and others do not.  Behind an override of direction a name
 * is read backwards, and found by nobody.  U+FFFE and U+FFFF are no characters:
 * XML may not hold them.
 */
size_t
source_control(const unsigned char *p)
{
	if ((p[0] < 0x20 && p[0] != '\n' && p[0] != '\r' && p[0] != '\t') ||
	    p[0] == 0x7F)
		return 1;
	if (p[0] == 0xC2 && p[1] >= 0x80 && p[1] < 0xA0)
		return 2;
	if (p[0] == 0xE2 && p[1] == 0x80 && (p[2] == 0xA8 || p[2] == 0xA9 ||
	    p[2] == 0xAD || p[2] == 0xAE))
		return 3;
	if (p[0] == 0xEF && p[1] == 0xBF && p[2] >= 0xBE)
		return 3;
	return 0;
}

static bool
find_control(const char *bytes, size_t length, size_t *at)
{
	const unsigned char *p = (const unsigned char *)bytes;

	for (size_t i = 0; i < length; i++) {
		/* Most letters are none of the bytes that begin one. */
		if (p[i] >= 0x20 && p[i] < 0x7F)
			continue;
		if (source_control(p + i) > 0) {
			*at = i;
			return true;
		}
	}
	return false;
}

bool
source_check(const char *bytes, size_t length, const char *path,
    struct source *source, struct diag *diag)
{
	enum rule rule = RULE_file_nul;
	size_t bad = 0;
	const char *nul;

	if (length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) {
		bytes += 3;
		length -= 3;
	}
	*source = (struct source){ path, bytes, length };
	nul = memchr(bytes, '\0', length);
	if (!utf8_valid(bytes, length, &bad) &&
	    (nul == NULL || bad < (size_t)(nul - bytes)))
		rule = RULE_file_encoding;
	else if (nul != NULL)
		bad = (size_t)(nul - bytes);
	else if (find_control(bytes, length, &bad))
		rule = RULE_text_control;
	else
		return true;
	if (diag != NULL)
		diag_report(diag, rule, place_at(path, bytes, bad), NULL,
		    NULL);
	return false;
}

bool
source_read(struct arena *arena, const char *from, const char *path,
    struct source *source, struct diag *diag)
{
	struct file_bytes file;
	enum file_status status = file_read(arena, from, SOURCE_LIMIT, &file);
	enum rule rule = status == FILE_TOO_LARGE ? RULE_file_too_large :
	    status == FILE_NOT_REGULAR ? RULE_file_special :
	    RULE_file_unreadable;

	if (status == FILE_OK)
		return source_check(file.bytes, file.length, path, source,
		    diag);
	*source = (struct source){ path, "", 0 };
	if (diag != NULL)
		diag_report(diag, rule, (struct place){ path, 0, 0 }, NULL,
		    NULL);
	return false;
}

/* A line of three hyphens and nothing but white space behind them. */
static bool
is_fence(const char *line, size_t length)
{
	size_t i = 3;

	if (length < 3 || memcmp(line, "---", 3) != 0)
		return false;
	while (i < length && (line[i] == ' ' || line[i] == '\t'))
		i++;
	return i == length || line[i] == '\n' || line[i] == '\r';
}

bool
source_has_front(const struct source *source)
{
	return is_fence(source->bytes, source->length);
}

bool
source_split(const struct source *source, struct front *front,
    struct diag *diag)
{
	const char *bytes = source->bytes;
	size_t length = source->length;
	size_t begin, at;
	unsigned line = 2;

	if (!source_has_front(source)) {
		diag_report(diag, RULE_front_missing,
		    (struct place){ source->path, 1, 1 }, NULL, NULL);
		return false;
	}
	begin = at = next_line(bytes, length, 0);
	while (at < length && !is_fence(bytes + at, length - at)) {
		at = next_line(bytes, length, at);
		line++;
	}
	if (at == length) {
		diag_report(diag, RULE_front_open,
		    (struct place){ source->path, 1, 1 }, NULL, NULL);
		return false;
	}
	*front = (struct front){ .fields = bytes + begin,
		.fields_length = at - begin, .body_line = line + 1 };
	at = next_line(bytes, length, at);
	front->body = bytes + at;
	front->body_length = length - at;
	return true;
}
