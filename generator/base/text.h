/*
 * text.h - a string that grows, with a hard limit.
 *
 * `bytes` is never NULL and always ends in a NUL that `length` does not count.
 * Appending cannot fail: past the limit the program ends with exit code 70,
 * because a page of that size is our fault or an attack.  A text lives in the
 * arena it was made in and is not freed.
 */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stddef.h>

struct arena;

struct text {
	char *bytes;
	size_t length;
	size_t capacity;
	size_t limit; /* bytes, the last NUL not counted */
	struct arena *arena;
};

enum { TEXT_LIMIT = 256 * 1024 * 1024 };

struct text text_open(struct arena *arena, size_t limit);
void text_add(struct text *text, const char *string);
void text_add_n(struct text *text, const char *bytes, size_t length);
void text_add_char(struct text *text, char c);
void text_add_format(struct text *text, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* As HTML text or attribute value: & < > " are written as entities. */
void text_add_escaped(struct text *text, const char *string);

/*
 * As a JSON string (RFC 8259) in its quotes; < is escaped as well, so that JSON
 * inside a page cannot end its element.
 */
void text_add_json(struct text *text, const char *string);

/* `, "key": "value"`, a member of an object that has one already; NULL is null. */
void text_add_json_member(struct text *text, const char *key,
    const char *value);

/*
 * As the value of a property of a command to GitHub's runner, to which line
 * ends, % : and , mean something.
 */
void text_add_github(struct text *text, const char *string);

/*
 * `words` on the line that was begun, folded at spaces where it would be longer
 * than `columns`; the lines that follow are indented by `indent`.  Ends the
 * line.  A word that is longer than a line stands as it is.
 */
void text_add_folded(struct text *text, const char *words, size_t indent,
    size_t columns);

/* Keep the first `length` bytes. */
void text_cut(struct text *text, size_t length);

#endif
