#include "registers/fold.h"

#include <string.h>

#include <utf8proc.h>

#include "base/utf8.h"
#include "registers/locked.h"

/*
 * What an ASCII character is: a letter or digit (LETTER, its marks and its
 * symbol), a joint, or 0: a control character, which is passed over.
 */
enum { LETTER = 0x8000, MARKS_AT = 8, JOINTS = 0x7FFF,
	/* room for one code point: 18 in its decomposition (U+FDFA) */
	MOST = 18 * ESCAPED };

#define L(n) (LETTER | MARK_HEAD << MARKS_AT | (n))
#define C(n) (LETTER | (MARK_HEAD | MARK_UPPER) << MARKS_AT | (n))
#define D(n) (LETTER | (MARK_HEAD | MARK_DIGIT) << MARKS_AT | (26 + (n)))
#define SP JOINT_SPACE
#define LN JOINT_LINE
#define HY JOINT_HYPHEN
#define AP JOINT_APOSTROPHE
#define DT JOINT_DOT
#define ST JOINT_STOP
#define CL JOINT_CLAUSE
#define SR JOINT_STAR
#define MK JOINT_MARK

static const uint16_t ascii[128] = {
	0, 0, 0, 0, 0, 0, 0, 0, 0, SP, LN, SP, SP, SP, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, SP, ST, CL, MK, MK, MK, MK, AP, CL, CL,
	SR, MK, CL, HY, DT, MK, D(0), D(1), D(2), D(3), D(4), D(5), D(6), D(7),
	D(8), D(9), ST, CL, CL, MK, CL, ST, MK, C(0), C(1), C(2), C(3), C(4),
	C(5), C(6), C(7), C(8), C(9), C(10), C(11), C(12), C(13), C(14), C(15),
	C(16), C(17), C(18), C(19), C(20), C(21), C(22), C(23), C(24), C(25),
	CL, MK, CL, MK, MK, AP, L(0), L(1), L(2), L(3), L(4), L(5), L(6), L(7),
	L(8), L(9), L(10), L(11), L(12), L(13), L(14), L(15), L(16), L(17),
	L(18), L(19), L(20), L(21), L(22), L(23), L(24), L(25), CL, CL, CL, MK,
	0,
};

struct stream *
stream_open(struct locked *locked, size_t capacity)
{
	struct stream *stream = locked_alloc(locked, 1, sizeof *stream);

	if (capacity < 2 * MOST)
		capacity = 2 * MOST;
	stream->capacity = capacity;
	stream->symbols = locked_alloc(locked, capacity, 1);
	stream->marks = locked_alloc(locked, capacity, 1);
	stream->joints = locked_alloc(locked, capacity + 1,
	    sizeof *stream->joints);
	stream->from = locked_alloc(locked, capacity, sizeof *stream->from);
	stream->to = locked_alloc(locked, capacity, sizeof *stream->to);
	return stream;
}

static inline void
add_joint(struct stream *stream, unsigned joint)
{
	uint16_t *now = &stream->joints[stream->count];

	if ((joint & JOINT_LINE) && (*now & JOINT_LINE))
		joint |= JOINT_BREAK;
	*now = (uint16_t)(*now | joint);
}

static inline void
add_symbol(struct stream *stream, unsigned symbol, unsigned marks, size_t from,
    size_t to)
{
	size_t i = stream->count++;

	stream->symbols[i] = (unsigned char)symbol;
	stream->marks[i] = (unsigned char)marks;
	stream->from[i] = (uint32_t)(from - stream->base);
	stream->to[i] = (uint32_t)(to - stream->base);
	stream->joints[i + 1] = 0;
}

static void
add_foreign(struct stream *stream, uint32_t c, unsigned marks, size_t from,
    size_t to)
{
	add_symbol(stream, SYMBOL_ESCAPE, marks | MARK_FOREIGN, from, to);
	for (uint32_t unit = 36 * 36 * 36; unit > 0; unit /= 36)
		add_symbol(stream, c / unit % 36, (marks | MARK_FOREIGN) &
		    ~(unsigned)MARK_HEAD, from, to);
}

/* Scripts written without spaces: Thai to Khmer, kana, Han, Hangul. */
static bool
is_dense(uint32_t c)
{
	return (c >= 0xE00 && c < 0x1100) || (c >= 0x1780 && c < 0x1800) ||
	    (c >= 0x2E80 && c < 0xA4D0) || (c >= 0xF900 && c < 0xFB00) ||
	    (c >= 0x20000 && c < 0x32400) || (c >= 0x1100 && c < 0x1200);
}

/* The value of a digit of another script, or -1. */
static int
digit_value(uint32_t c)
{
	static const uint32_t zeros[] = { 0x660, 0x6F0, 0x7C0, 0x966, 0x9E6,
		0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xED0,
		0xF20, 0x1040, 0x17E0, 0x1810 };

	for (size_t i = 0; i < sizeof zeros / sizeof zeros[0]; i++)
		if (c >= zeros[i] && c < zeros[i] + 10)
			return (int)(c - zeros[i]);
	return -1;
}

/* Marks that are written for an apostrophe, whatever Unicode calls them. */
static bool
is_apostrophe(uint32_t c)
{
	static const uint32_t marks[] = { 0xB4, 0x2B9, 0x2BB, 0x2BC, 0x2BD,
		0x2C8, 0x374, 0x55A, 0x5F3, 0x7F4, 0x2018, 0x2019, 0x201B,
		0x2032, 0xA78C, 0xFF07 };

	for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
		if (c == marks[i])
			return true;
	return false;
}

/* What a character that is no letter parts words by; 0 for nothing at all. */
static unsigned
joint_of(uint32_t c)
{
	switch ((int)utf8proc_category((utf8proc_int32_t)c)) {
	case UTF8PROC_CATEGORY_CC:
	case UTF8PROC_CATEGORY_CF:
	case UTF8PROC_CATEGORY_MN:
	case UTF8PROC_CATEGORY_ME:
		return 0;
	case UTF8PROC_CATEGORY_ZL:
	case UTF8PROC_CATEGORY_ZP:
		return JOINT_LINE;
	case UTF8PROC_CATEGORY_ZS:
		return JOINT_SPACE;
	case UTF8PROC_CATEGORY_PD:
		return c == 0x2010 || c == 0x2011 || c == 0xFE63 ?
		    JOINT_HYPHEN : JOINT_CLAUSE;
	case UTF8PROC_CATEGORY_PS:
	case UTF8PROC_CATEGORY_PE:
	case UTF8PROC_CATEGORY_PI:
	case UTF8PROC_CATEGORY_PF:
		return JOINT_CLAUSE;
	}
	return JOINT_MARK;
}

static bool
is_letter(uint32_t c)
{
	switch ((int)utf8proc_category((utf8proc_int32_t)c)) {
	case UTF8PROC_CATEGORY_LU:
	case UTF8PROC_CATEGORY_LL:
	case UTF8PROC_CATEGORY_LT:
	case UTF8PROC_CATEGORY_LM:
	case UTF8PROC_CATEGORY_LO:
	case UTF8PROC_CATEGORY_MC:
		return true;
	}
	return false;
}

static bool
is_capital(uint32_t c)
{
	int category = (int)utf8proc_category((utf8proc_int32_t)c);

	return category == UTF8PROC_CATEGORY_LU ||
	    category == UTF8PROC_CATEGORY_LT || c >= 0x1F150;
}

/* One code point that does not decompose any further. */
static void
add_point(struct stream *stream, uint32_t c, unsigned marks, size_t from,
    size_t to)
{
	const char *letters = c < 128 ? NULL : confusable_letters(c);
	uint32_t small = (uint32_t)utf8proc_tolower((utf8proc_int32_t)c);
	int digit = digit_value(c);

	if (c < 128 && ascii[c] & LETTER)
		add_symbol(stream, ascii[c] & 63, marks |
		    (ascii[c] >> MARKS_AT & (MARK_UPPER | MARK_DIGIT)), from, to);
	else if (c < 128)
		add_joint(stream, ascii[c]);
	else if (letters != NULL && (unsigned char)letters[0] < 128)
		for (; *letters != '\0'; letters++)
			add_symbol(stream, (unsigned)(*letters - 'a'), marks |
			    (is_capital(c) ? MARK_UPPER : 0), from, to);
	else if (letters != NULL)
		add_foreign(stream, utf8_next(letters, strlen(letters),
		    &(size_t){ 0 }), marks, from, to);
	else if (digit >= 0)
		add_symbol(stream, SYMBOL_DIGIT + (unsigned)digit,
		    marks | MARK_DIGIT, from, to);
	else if (is_letter(c))
		add_foreign(stream, small, marks | (is_capital(c) ?
		    MARK_UPPER : 0) | (is_dense(c) ? MARK_DENSE : 0), from, to);
	else
		add_joint(stream, joint_of(c));
}

/* A letter in a mark that hides nothing: tatweel only makes words longer. */
static bool
is_nothing(uint32_t c)
{
	const utf8proc_property_t *property =
	    utf8proc_get_property((utf8proc_int32_t)c);

	return c == 0x640 || (property->ignorable && !is_apostrophe(c)) ||
	    property->category == UTF8PROC_CATEGORY_MN ||
	    property->category == UTF8PROC_CATEGORY_ME ||
	    property->category == UTF8PROC_CATEGORY_CF;
}

static void
add_character(struct stream *stream, uint32_t c, size_t from, size_t to)
{
	utf8proc_int32_t points[24];
	utf8proc_ssize_t count;
	size_t before = stream->count;
	int boundary = 0;

	if (is_nothing(c)) {
		if (before > 0 && stream->joints[before] == 0)
			stream->to[before - 1] = (uint32_t)(to - stream->base);
		return;
	}
	if (is_apostrophe(c)) {
		add_joint(stream, JOINT_APOSTROPHE);
		return;
	}
	count = utf8proc_decompose_char((utf8proc_int32_t)c, points, 18,
	    UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE, &boundary);
	if (count < 1 || count > 18) {
		add_joint(stream, JOINT_MARK);
		return;
	}
	for (utf8proc_ssize_t i = 0; i < count; i++)
		if (!is_nothing((uint32_t)points[i]))
			add_point(stream, (uint32_t)points[i], 0, from, to);
	if (stream->count > before)
		stream->marks[before] |= MARK_HEAD;
}

void
stream_fold(struct stream *stream, const char *text, size_t length,
    size_t start)
{
	size_t at = start;

	stream->base = start;
	stream->count = 0;
	stream->joints[0] = start == 0 ? JOINT_EDGE : 0;
	while (at < length && stream->count + MOST < stream->capacity &&
	    at - start < UINT32_MAX - 8) {
		unsigned char byte = (unsigned char)text[at];
		size_t from = at;

		if (byte >= 128) {
			uint32_t c = utf8_next(text, length, &at);

			add_character(stream, c, from, at);
			continue;
		}
		at++;
		if (ascii[byte] & LETTER)
			add_symbol(stream, ascii[byte] & 63,
			    ascii[byte] >> MARKS_AT & 127, from, at);
		else
			add_joint(stream, ascii[byte]);
	}
	stream->end = at;
	if (at == length)
		add_joint(stream, JOINT_EDGE);
}

bool
stream_is_boundary(const struct stream *stream, size_t at)
{
	unsigned before, behind;

	if (at == 0 || at >= stream->count || stream->joints[at] != 0)
		return true;
	before = stream->marks[at - 1];
	behind = stream->marks[at];
	if ((before ^ behind) & (MARK_DIGIT | MARK_FOREIGN))
		return true;
	if (!(behind & MARK_UPPER))
		return false;
	if (!(before & MARK_UPPER))
		return true;
	/* "XMLOrr": the last of several capitals begins a word. */
	return at + 1 < stream->count && stream->joints[at + 1] == 0 &&
	    !(stream->marks[at + 1] & (MARK_UPPER | MARK_DIGIT | MARK_FOREIGN));
}
