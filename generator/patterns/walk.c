/* walk.c - one walk over a text, for every pattern. */
#include "patterns/patterns.h"

#include <limits.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "patterns/match.h"

enum { DIGIT_WITHIN = 12, CONTEXT_WORDS = 8 };

/* The text as the patterns want it; `from` is NULL where nothing moved. */
struct plain {
	const char *text;
	size_t length;
	size_t *from; /* byte of the text that was given */
};

/* What stands for the character, '?' for any that no pattern knows, 0 for nothing. */
static char
plain_char(uint32_t c)
{
	if (c == '\t' || c == 0xA0 || c == 0x202F || c == 0x3000 ||
	    (c >= 0x2000 && c <= 0x200A))
		return ' ';
	if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212)
		return '-';
	if (c == 0xAD || (c >= 0x200B && c <= 0x200F) ||
	    (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) ||
	    (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF)
		return '\0';
	if (c == 0xA3 || c == 0x20AC)
		return '$';
	if (c == 0x2018 || c == 0x2019)
		return '\'';
	if (c >= 0xFF01 && c <= 0xFF5E)
		return (char)(c - 0xFF01 + '!');
	/* The mathematical digits, in five faces. */
	if (c >= 0x1D7CE && c <= 0x1D7FF)
		return (char)('0' + (c - 0x1D7CE) % 10);
	return c < 0x80 ? (char)c : '?';
}

static bool
is_plain(const char *text, size_t length)
{
	for (size_t at = 0; at < length; at++)
		if ((unsigned char)text[at] >= 0x80 || text[at] == '\t' ||
		    text[at] == '%')
			return false;
	return true;
}

static struct plain
plain_of(struct arena *arena, const char *text, size_t length)
{
	struct plain out = { .text = text, .length = length };
	char *copy;

	if (is_plain(text, length))
		return out;
	copy = arena_alloc(arena, length + 1, 1);
	out = (struct plain){ .text = copy };
	out.from = arena_alloc(arena, length + 1, sizeof *out.from);
	for (size_t at = 0; at < length;) {
		size_t next = at;
		char c = plain_char(utf8_next(text, length, &next));

		/* A blank as addresses of the web have it. */
		if (c == '%' && word_at(text, length, at, "%20")) {
			c = ' ';
			next = at + 3;
		}
		out.from[out.length] = at;
		if (c != '\0')
			copy[out.length++] = c;
		at = next;
	}
	out.from[out.length] = length;
	return out;
}

static size_t
given_place(const struct plain *t, size_t at)
{
	return t->from == NULL ? at : t->from[at];
}

/* Where the eighth word before `at` begins. */
static size_t
words_before(const struct plain *t, size_t at)
{
	for (size_t words = 0; words < CONTEXT_WORDS && at > 0; words++) {
		while (at > 0 && !is_alnum(t->text[at - 1]))
			at--;
		while (at > 0 && is_alnum(t->text[at - 1]))
			at--;
	}
	return at;
}

static size_t
words_after(const struct plain *t, size_t at)
{
	for (size_t words = 0; words < CONTEXT_WORDS && at < t->length;
	    words++) {
		while (at < t->length && !is_alnum(t->text[at]))
			at++;
		while (at < t->length && is_alnum(t->text[at]))
			at++;
	}
	return at;
}

/* Whole words: "lic" is not in "duplicate"; but NHS is in NHS9990000018. */
static bool
has_word(const struct plain *t, size_t from, size_t to,
    const char *const *words)
{
	for (size_t at = from; at < to; at++) {
		if (!is_letter(t->text[at]) ||
		    (at > 0 && is_alnum(t->text[at - 1])))
			continue;
		for (size_t i = 0; words[i] != NULL; i++)
			if (word_at(t->text, to, at, words[i]) && ends_at(
			    t->text, to, at + strlen(words[i])))
				return true;
	}
	return false;
}

static bool
has_context(const struct plain *t, size_t from, size_t to,
    const char *const *words)
{
	return words != NULL &&
	    (has_word(t, words_before(t, from), from, words) ||
	    has_word(t, to, words_after(t, to), words));
}

static bool
may_begin(const struct pattern *pattern, unsigned starts, char c)
{
	unsigned both = pattern->starts & starts;

	if ((both & ~(unsigned)(START_WORD | START_SIGN)) != 0)
		return true;
	return both != 0 && in(c, pattern->first);
}

static size_t
begin_of(const struct plain *t, size_t at, const struct pattern *pattern,
    size_t least)
{
	while (pattern->back != NULL && at > least && (is_alnum(
	    t->text[at - 1]) || in(t->text[at - 1], pattern->back)))
		at--;
	return at;
}

/* The patterns that may begin with a character, in the order of the table. */
enum { MOST_PATTERNS = 64 };
struct firsts {
	uint64_t of_digit, of_letter, inside; /* bit n: patterns[n] */
	uint64_t of_sign[UCHAR_MAX + 1];      /* START_WORD and START_SIGN */
};

static void
note_firsts(struct firsts *firsts)
{
	*firsts = (struct firsts){ 0 };
	for (size_t i = 0; i < pattern_count; i++) {
		const char *c = patterns[i].first;
		uint64_t bit = UINT64_C(1) << i;

		if (patterns[i].starts & START_DIGIT)
			firsts->of_digit |= bit;
		if (patterns[i].starts & START_LETTER)
			firsts->of_letter |= bit;
		if (patterns[i].starts & START_INSIDE)
			firsts->inside |= bit;
		for (; c != NULL && *c != '\0'; c++)
			firsts->of_sign[(unsigned char)*c] |= bit;
	}
}

static uint64_t
patterns_from(const struct firsts *firsts, unsigned starts, char c)
{
	uint64_t set = 0;

	if (starts & START_DIGIT)
		set |= firsts->of_digit;
	if (starts & START_LETTER)
		set |= firsts->of_letter;
	if (starts & START_INSIDE)
		set |= firsts->inside;
	if (starts & (START_WORD | START_SIGN))
		set |= firsts->of_sign[(unsigned char)c];
	return set;
}

/* The first pattern that begins at `at`; bytes [from, to) of `t` are it. */
static const struct pattern *
pattern_at(const struct plain *t, size_t at, unsigned starts,
    const struct firsts *firsts, struct pattern_hit *hit)
{
	uint64_t left = patterns_from(firsts, starts, t->text[at]);

	for (; left != 0; left &= left - 1) {
		const struct pattern *pattern =
		    &patterns[__builtin_ctzll(left)];
		size_t bytes = may_begin(pattern, starts, t->text[at]) ?
		    pattern->match(t->text, t->length, at) : 0;

		if (bytes == 0)
			continue;
		*hit = (struct pattern_hit){ .from = at, .to = at + bytes,
			.pattern = pattern };
		hit->has_context = has_context(t, at, at + bytes,
		    pattern->words);
		if (pattern->strength != PATTERN_IN_WORDS || hit->has_context)
			return pattern;
	}
	return NULL;
}

/* What may begin at `at`; 0: nothing. */
static unsigned
starts_at(const struct plain *t, size_t at, size_t digit,
    const struct firsts *firsts)
{
	char c = t->text[at];
	bool inside = at > 0 && is_alnum(t->text[at - 1]);
	unsigned starts = firsts->of_sign[(unsigned char)c] != 0 ?
	    START_WORD : 0;

	if (is_digit(c))
		return !inside ? START_DIGIT :
		    is_letter(t->text[at - 1]) ? START_INSIDE : 0;
	if (!is_letter(c))
		return starts != 0 || c == '$' || c == '#' ? START_SIGN : 0;
	if (inside)
		return 0;
	return starts | (digit - at <= DIGIT_WITHIN ? START_LETTER : 0);
}

/* Bytes to pass over at `at`. */
static size_t
skipped_at(const struct plain *t, size_t at, unsigned starts)
{
	if ((starts & (START_DIGIT | START_LETTER)) == 0 &&
	    t->text[at] != '$' && t->text[at] != '#')
		return 0;
	return structure_at(t->text, t->length, at);
}

struct list
patterns_walk(struct arena *arena, const char *text, size_t length, size_t most)
{
	struct plain t = plain_of(arena, text, length);
	struct list hits = { 0 };
	size_t digit = 0, done = 0;
	struct firsts firsts;

	if (pattern_count > MOST_PATTERNS)
		BUG("there are more patterns than a set has room for");
	note_firsts(&firsts);
	for (size_t at = 0; at < t.length && hits.count < most; at++) {
		struct pattern_hit hit, *kept;
		unsigned starts;
		size_t skipped;

		/* Most bytes stand inside words. */
		if (at > 0 && is_letter(t.text[at]) &&
		    is_letter(t.text[at - 1]))
			continue;
		while (digit < t.length && (digit < at ||
		    !is_digit(t.text[digit])))
			digit++;
		starts = starts_at(&t, at, digit, &firsts);
		if (starts == 0)
			continue;
		skipped = skipped_at(&t, at, starts);
		if (skipped > 0) {
			at += skipped - 1;
			continue;
		}
		if (pattern_at(&t, at, starts, &firsts, &hit) == NULL)
			continue;
		kept = arena_alloc(arena, 1, sizeof *kept);
		*kept = hit;
		kept->from = given_place(&t, begin_of(&t, at, hit.pattern,
		    done));
		done = hit.to;
		kept->to = given_place(&t, hit.to);
		list_add(arena, &hits, kept);
		at = hit.to - 1;
	}
	return hits;
}
