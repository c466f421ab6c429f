#include "registers/weak.h"

#include "registers/fold.h"

enum { WORD_MOST = 24 };

size_t
word_before(const struct stream *stream, size_t at)
{
	size_t begin = at;

	while (begin > 0 && at - begin < WORD_MOST) {
		begin--;
		if (stream->joints[begin] != 0)
			break;
	}
	return begin;
}

static size_t
word_end(const struct stream *stream, size_t at)
{
	size_t end = at;

	while (end < stream->count && end - at < WORD_MOST) {
		end++;
		if (end == stream->count || stream->joints[end] != 0)
			break;
	}
	return end;
}

bool
follows_word(const struct stream *stream, size_t at, enum word_list list)
{
	const unsigned near = JOINT_SPACE | JOINT_LINE | JOINT_DOT | JOINT_HYPHEN |
	    JOINT_MARK;
	unsigned joint = stream->joints[at];
	size_t begin = word_before(stream, at);

	if (begin == at || joint == 0 || (joint & ~near) ||
	    (joint & (JOINT_SPACE | JOINT_DOT | JOINT_LINE)) == JOINT_DOT)
		return false;
	if ((joint & JOINT_DOT) && list != WORDS_HONORIFIC &&
	    list != WORDS_FAMILIAR)
		return false;
	return word_is_listed(list, stream->symbols + begin, at - begin);
}

bool
leads_word(const struct stream *stream, size_t at, enum word_list list)
{
	const unsigned near = JOINT_SPACE | JOINT_LINE;

	return at < stream->count && (stream->joints[at] & near) &&
	    !(stream->joints[at] & ~near) && word_is_listed(list,
	    stream->symbols + at, word_end(stream, at) - at);
}

static bool
is_capitals(const struct stream *stream, size_t begin, size_t end)
{
	for (size_t i = begin; i < end; i++)
		if (!(stream->marks[i] & MARK_UPPER))
			return false;
	return end - begin > 1;
}

bool
begins_sentence(const struct stream *stream, size_t at)
{
	unsigned joint = stream->joints[at];
	const unsigned bullets = JOINT_HYPHEN | JOINT_STAR | JOINT_MARK;

	bool numbered = at > 0 && (stream->marks[at - 1] & MARK_DIGIT) &&
	    (joint & (JOINT_CLAUSE | JOINT_LINE));

	return (joint & (JOINT_EDGE | JOINT_STOP | JOINT_BREAK | JOINT_DOT)) ||
	    ((joint & JOINT_LINE) && (joint & bullets)) || numbered;
}

/* "Learning From Faith Settings", "FAITH GROUPS": every word has its capital. */
static bool
is_heading(const struct stream *stream, size_t first, size_t behind)
{
	size_t begin = word_before(stream, first);
	size_t end = word_end(stream, behind);
	bool before = begin < first && (stream->marks[begin] & MARK_UPPER);
	bool after = behind < stream->count &&
	    (stream->joints[behind] & JOINT_SPACE) &&
	    (stream->marks[behind] & MARK_UPPER);

	if (is_capitals(stream, first, behind))
		return is_capitals(stream, begin, first) ||
		    is_capitals(stream, behind, end);
	return before && after;
}

static bool
is_beside_number(const struct stream *stream, size_t first, size_t behind)
{
	return (behind < stream->count && stream->marks[behind] & MARK_DIGIT) ||
	    (first > 0 && stream->marks[first - 1] & MARK_DIGIT);
}

enum verdict
judge_weak(const struct stream *stream, const struct span *span)
{
	size_t first = span->first, behind = span->behind;
	size_t next = behind + span->ending_symbols;
	bool calendar = word_is_listed(WORDS_CALENDAR, stream->symbols + first,
	    behind - first);

	if (stream->joints[first] == 0 || stream->joints[behind] == 0 ||
	    span->ending == ENDING_PLURAL)
		return NO_NAME;
	if (follows_word(stream, first, WORDS_ABBREVIATED))
		return A_NAME;
	if (!(stream->marks[first] & MARK_UPPER))
		return NO_NAME;
	if (follows_word(stream, first, WORDS_HONORIFIC) ||
	    leads_word(stream, next, WORDS_SPEAKING))
		return A_NAME;
	if (calendar && (is_beside_number(stream, first, behind) ||
	    follows_word(stream, first, WORDS_DATING)))
		return NO_NAME;
	if (is_heading(stream, first, behind))
		return UNSURE;
	if (follows_word(stream, first, WORDS_FAMILIAR) ||
	    follows_word(stream, first, WORDS_KIN) ||
	    leads_word(stream, next, WORDS_BEING))
		return A_NAME;
	if (calendar || begins_sentence(stream, first))
		return UNSURE;
	return A_NAME;
}
