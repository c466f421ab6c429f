/*
 * fold.h - text as a stream of plain letters and digits (spec 5.3, 5.4).
 *
 * Whatever a name is dressed in falls away here: letter case, accents,
 * full-width or mathematical letters, ligatures, look-alikes of other scripts,
 * invisible characters, kinds of quotation marks, hyphens and spaces.  What
 * stood between two letters is not lost but kept beside them as a joint, so
 * that one stream serves as the words (joints looked at) and as the squashed
 * text (joints passed over) of the specification.
 */
#ifndef REGISTERS_FOLD_H
#define REGISTERS_FOLD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * a-z are 0 to 25, 0-9 are 26 to 35.  A letter of another script is
 * SYMBOL_ESCAPE and four symbols that spell its code point in base 36.
 */
enum { SYMBOL_DIGIT = 26, SYMBOL_ESCAPE = 36, SYMBOLS = 37, ESCAPED = 5 };

enum mark {
	MARK_UPPER = 1,   /* was a capital */
	MARK_DIGIT = 2,
	MARK_HEAD = 4,    /* first symbol of a character of the text */
	MARK_FOREIGN = 8, /* part of a letter of another script */
	MARK_DENSE = 16   /* of a script that puts no spaces between words */
};

enum joint {
	JOINT_SPACE = 1,
	JOINT_LINE = 2,       /* the end of a line */
	JOINT_BREAK = 4,      /* an empty line: a new paragraph */
	JOINT_HYPHEN = 8,
	JOINT_APOSTROPHE = 16,
	JOINT_DOT = 32,
	JOINT_STOP = 64,      /* ! ? : */
	JOINT_CLAUSE = 128,   /* , ; brackets, double quotation marks, dashes */
	JOINT_STAR = 256,
	JOINT_MARK = 512,     /* anything else: _ / @ # */
	JOINT_EDGE = 1024     /* the text begins or ends here */
};

struct stream {
	unsigned char *symbols;
	unsigned char *marks;
	uint16_t *joints; /* joints[i] stood before symbol i; count + 1 of them */
	uint32_t *from;   /* bytes of the character, counted from `base` */
	uint32_t *to;     /* its combining marks are part of it */
	size_t count;
	size_t capacity;
	size_t base;      /* offset in the text of the first byte folded */
	size_t end;       /* ... and behind the last one */
};

struct locked;

/* A stream with room for `capacity` symbols. */
struct stream *stream_open(struct locked *locked, size_t capacity);

/*
 * Fold text[start..length) until it ends or the stream is full.  Bytes that
 * are not UTF-8 are taken one by one as something between words.
 */
void stream_fold(struct stream *stream, const char *text, size_t length,
    size_t start);

/* Whether a word may begin or end between symbol at - 1 and symbol `at`. */
bool stream_is_boundary(const struct stream *stream, size_t at);

/*
 * The Latin letters that a code point looks like or stands for ("l" for the
 * stroked one, "ae"), or NULL when it is none of ours.
 */
const char *confusable_letters(uint32_t code_point);

#endif
