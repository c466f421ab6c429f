#include "registers/judge.h"

#include "registers/fold.h"
#include "registers/pattern.h"
#include "registers/weak.h"

enum {
	SHORT = 4,       /* letters a name needs to be found when it is spelled out */
	LONG = 6,        /* ... and when it is broken in two */
	TOKEN_MOST = 24, /* a word this long with digits in it is a digest */
	ABBREVIATION = 3 /* a dot behind so few letters ends no sentence */
};

/* What the text has inside a span where the register has nothing. */
struct inside {
	size_t joints;  /* all of them */
	size_t splits;  /* where the register writes on */
	size_t spaces;  /* splits that are a space or the end of a line */
	size_t hyphenated; /* splits by a hyphen at the end of a line */
	bool pauses;    /* a split by a comma, a dot ... */
	bool sentence;  /* a sentence ends inside */
};

static enum ending
ending_of(const struct stream *stream, size_t behind, size_t *symbols)
{
	const unsigned char *s = stream->symbols;
	bool is_s = behind < stream->count && s[behind] == 's' - 'a';

	*symbols = 0;
	if (stream_is_boundary(stream, behind)) {
		if (!is_s || stream->joints[behind] != JOINT_APOSTROPHE ||
		    !stream_is_boundary(stream, behind + 1))
			return ENDING_CLEAN;
		*symbols = 1;
		return ENDING_POSSESSIVE;
	}
	if (is_s && stream_is_boundary(stream, behind + 1))
		*symbols = 1;
	else if (behind + 1 < stream->count && s[behind] == 'e' - 'a' &&
	    s[behind + 1] == 's' - 'a' && stream->joints[behind + 1] == 0 &&
	    stream_is_boundary(stream, behind + 2))
		*symbols = 2;
	return *symbols > 0 ? ENDING_PLURAL : ENDING_NONE;
}

static bool
is_free(const struct stream *stream, const struct pattern *pattern, size_t k,
    size_t at)
{
	if (k >= 64 || (pattern->joints >> k & 1))
		return true;
	return (pattern->flags & PATTERN_NUMBER) &&
	    (stream->marks[at - 1] & MARK_DIGIT) &&
	    (stream->marks[at] & MARK_DIGIT);
}

/* A full stop behind "Mr" or an initial is none. */
static bool
ends_sentence(unsigned joint, size_t letters_before)
{
	if (joint & (JOINT_STOP | JOINT_BREAK))
		return true;
	return (joint & JOINT_DOT) && (joint & (JOINT_SPACE | JOINT_LINE)) &&
	    letters_before > ABBREVIATION;
}

static struct inside
look_inside(const struct stream *stream, const struct pattern *pattern,
    size_t first)
{
	struct inside inside = { 0 };
	size_t piece = 1;

	for (size_t k = 1; k < pattern->length; k++, piece++) {
		unsigned joint = stream->joints[first + k];

		if (joint == 0)
			continue;
		inside.joints++;
		if (ends_sentence(joint, piece) &&
		    !(pattern->flags & PATTERN_NUMBER))
			inside.sentence = true;
		piece = 0;
		if (is_free(stream, pattern, k, first + k))
			continue;
		inside.splits++;
		if ((joint & JOINT_HYPHEN) && (joint & JOINT_LINE))
			inside.hyphenated++;
		else if (joint & (JOINT_SPACE | JOINT_LINE))
			inside.spaces++;
		if (joint & (JOINT_DOT | JOINT_STOP | JOINT_CLAUSE))
			inside.pauses = true;
	}
	return inside;
}

/* Letter by letter, as in "O r r e l b y". */
static bool
is_spelled(const struct stream *stream, const struct pattern *pattern,
    size_t first, const struct inside *inside)
{
	size_t letters = 0;

	for (size_t k = 0; k < pattern->length; k++)
		letters += (stream->marks[first + k] & MARK_HEAD) != 0;
	return inside->joints == letters - 1 &&
	    (letters >= SHORT || pattern->strength == ACRONYM);
}

/*
 * A name that is broken where the register writes it in one.  Two words of
 * ordinary text make a name too ("new man"), so a space counts only where
 * the first part begins with a capital.
 */
static bool
may_be_split(const struct stream *stream, const struct pattern *pattern,
    size_t first, const struct inside *inside)
{
	if (inside->splits == 0 || is_spelled(stream, pattern, first, inside))
		return true;
	if (inside->hyphenated == inside->splits)
		return pattern->length >= SHORT;
	if (pattern->length < LONG || (pattern->strength != ANYWHERE &&
	    pattern->strength != WHOLE))
		return false;
	if (inside->spaces == 0)
		return true;
	return (stream->marks[first] & MARK_UPPER) && inside->spaces <= 2 &&
	    !inside->pauses;
}

/*
 * A short name next to digits in a long word is a digest or Base64: four
 * letters turn up there by chance.
 */
static bool
is_noise(const struct stream *stream, const struct span *span)
{
	size_t begin = span->first, end = span->behind, digits = 0;

	while (begin > 0 && stream->joints[begin] == 0 &&
	    span->first - begin < TOKEN_MOST)
		begin--;
	while (end < stream->count && stream->joints[end] == 0 &&
	    end - span->behind < TOKEN_MOST)
		end++;
	for (size_t i = begin; i < end; i++)
		digits += (stream->marks[i] & MARK_DIGIT) != 0;
	return end - begin >= TOKEN_MOST && digits > 2;
}

/* Each word of the register's own writing begins with a capital here. */
static bool
has_capitals(const struct stream *stream, const struct pattern *pattern,
    size_t first)
{
	if (!(stream->marks[first] & MARK_UPPER))
		return false;
	for (size_t k = 1; k < pattern->length && k < 64; k++)
		if ((pattern->joints >> k & 1) &&
		    stream->joints[first + k] != JOINT_APOSTROPHE &&
		    !(stream->marks[first + k] & (MARK_UPPER | MARK_DIGIT)))
			return false;
	return true;
}

/* In small letters, a space or a comma between: "will sharp". */
static bool
is_small(const struct stream *stream, const struct pattern *pattern,
    size_t first)
{
	const unsigned apart = JOINT_SPACE | JOINT_LINE | JOINT_CLAUSE;

	bool parted = false;

	if (stream->marks[first] & MARK_UPPER)
		return false;
	for (size_t k = 1; k < pattern->length; k++) {
		if ((stream->marks[first + k] & MARK_UPPER) ||
		    (stream->joints[first + k] & ~apart))
			return false;
		parted = parted || stream->joints[first + k] != 0;
	}
	return parted;
}

/* Words joined by hyphens, dots, underscores and the like: a file, an address. */
static bool
is_slug(const struct stream *stream, const struct pattern *pattern,
    size_t first, const struct inside *inside)
{
	const unsigned apart = JOINT_SPACE | JOINT_LINE | JOINT_CLAUSE;

	if (inside->joints == 0)
		return pattern->length > LONG;
	for (size_t k = 1; k < pattern->length; k++)
		if (stream->joints[first + k] & apart)
			return false;
	return true;
}

static bool
is_acronym(const struct stream *stream, const struct pattern *pattern,
    const struct span *span)
{
	const unsigned slug = JOINT_HYPHEN | JOINT_MARK;
	unsigned left = stream->joints[span->first];
	unsigned right = stream->joints[span->behind];

	for (size_t k = 0; k < pattern->length; k++)
		if (!(stream->marks[span->first + k] & MARK_UPPER))
			return ((left & slug) && !(left & JOINT_SPACE)) ||
			    ((right & slug) && !(right & JOINT_SPACE));
	return true;
}

/* Every separator of the register's writing, and none of them a mere space. */
static bool
is_dated(const struct stream *stream, const struct pattern *pattern,
    size_t first)
{
	const unsigned marks = JOINT_HYPHEN | JOINT_DOT | JOINT_MARK;

	for (size_t k = 1; k < pattern->length; k++)
		if ((pattern->joints >> k & 1) &&
		    (!(stream->joints[first + k] & marks) ||
		    (stream->joints[first + k] & ~(marks | JOINT_SPACE))))
			return false;
	return true;
}

static bool
is_whole(const struct stream *stream, const struct pattern *pattern,
    const struct span *span)
{
	bool left = stream_is_boundary(stream, span->first);
	bool apart;

	if (!left || span->ending == ENDING_NONE)
		return false;
	apart = stream->joints[span->first] != 0 ||
	    stream->joints[span->behind + span->ending_symbols] != 0;
	return pattern->length >= LONG || (apart && !is_noise(stream, span));
}

static enum verdict
judge_whole(const struct stream *stream, const struct pattern *pattern,
    const struct span *span, const struct inside *inside)
{
	bool good = false;

	switch ((enum strength)pattern->strength) {
	case ANYWHERE:
	case WHOLE:
		good = true;
		break;
	case CAPITAL:
		good = (stream->marks[span->first] & MARK_UPPER) &&
		    inside->splits == 0 && stream->joints[span->first] != 0;
		break;
	case ACRONYM:
		good = is_acronym(stream, pattern, span);
		break;
	case PAIR:
		if (is_small(stream, pattern, span->first))
			return UNSURE;
		good = has_capitals(stream, pattern, span->first) ||
		    is_slug(stream, pattern, span->first, inside);
		break;
	case INITIAL:
		good = has_capitals(stream, pattern, span->first) ||
		    is_slug(stream, pattern, span->first, inside);
		break;
	case DATED:
		good = is_dated(stream, pattern, span->first);
		break;
	case WEAK:
		return judge_weak(stream, span);
	}
	return good ? A_NAME : NO_NAME;
}

enum verdict
judge_span(const struct stream *stream, const struct pattern *pattern,
    struct span *span)
{
	struct inside inside;

	span->ending = ENDING_NONE;
	span->ending_symbols = 0;
	if (!(stream->marks[span->first] & MARK_HEAD) ||
	    (span->behind < stream->count &&
	    !(stream->marks[span->behind] & MARK_HEAD)))
		return NO_NAME;
	span->ending = ending_of(stream, span->behind, &span->ending_symbols);
	inside = look_inside(stream, pattern, span->first);
	if (inside.sentence)
		return NO_NAME;
	if (is_whole(stream, pattern, span) &&
	    may_be_split(stream, pattern, span->first, &inside))
		return judge_whole(stream, pattern, span, &inside);
	return pattern->strength == ANYWHERE && inside.splits == 0 ?
	    A_NAME : NO_NAME;
}
