/*
 * comments.h - what stands behind a # in YAML, which no parser hands out.
 */
#ifndef LOAD_COMMENTS_H
#define LOAD_COMMENTS_H

#include <stddef.h>

struct arena;
struct yaml_source;

/* How far the text between the values was looked through. */
struct comments {
	struct arena *arena;
	const struct yaml_source *source; /* `comments` of it may be NULL */
	size_t byte, index;               /* the same place, in characters too */
	unsigned line, column;
};

enum stretch {
	BETWEEN,    /* no value: marks and brackets */
	VALUE,
	BLOCK_VALUE /* behind | or >, whose own line is none of the value */
};

/*
 * The next stretch of the text that the parser told of, [from, to) in
 * characters; what it passed over before it is no value.
 */
void comments_take(struct comments *comments, size_t from, size_t to,
    enum stretch stretch);

#endif
