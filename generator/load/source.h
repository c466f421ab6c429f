/*
 * source.h - the bytes of one file, once they have shown that they are text.
 */
#ifndef LOAD_SOURCE_H
#define LOAD_SOURCE_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct diag;

enum { SOURCE_LIMIT = 8 * 1024 * 1024 };

/*
 * Valid UTF-8 without NUL and other characters that nobody sees; a byte order
 * mark at the start is passed over.  Lines end in LF, CRLF or CR.
 */
struct source {
	const char *path; /* as it is printed */
	const char *bytes;
	size_t length;
};

/*
 * Read the file `from`, which reports call `path`.  False when it is no text;
 * `diag` says why and where, unless `diag` is NULL.
 */
bool source_read(struct arena *arena, const char *from, const char *path,
    struct source *source, struct diag *diag);

/* The same for bytes that are already there; `bytes` is not copied. */
bool source_check(const char *bytes, size_t length, const char *path,
    struct source *source, struct diag *diag);

/*
 * How many bytes of `p` are a character that no editor shows; 0: it begins with
 * another.  Ends of lines and tabs are none.  `p` is UTF-8 and ends in a NUL.
 */
size_t source_control(const unsigned char *p);

/* A Markdown file's two parts. */
struct front {
	const char *fields; /* YAML, from line 2 of the file */
	size_t fields_length;
	const char *body;
	size_t body_length;
	unsigned body_line; /* of the file, on which the body begins */
};

/* Whether the first line is one of three hyphens. */
bool source_has_front(const struct source *source);

/* False when the lines of three hyphens are not there; `diag` says which. */
bool source_split(const struct source *source, struct front *front,
    struct diag *diag);

#endif
