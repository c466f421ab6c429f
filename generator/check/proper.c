#include "check/proper.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "check/dictionary.h"
#include "check/letters.h"
#include "check/named_words.h"
#include "check/phrases.h"
#include "check/proper_words.h"

/* Letters of a word in small ones; of fewer there are too many marks. */
enum { SHORTEST = 3 };

struct scan {
	struct arena *arena;
	const struct phrases *phrases;
	const char *text;
	size_t length;
	struct list found;
	bool starts;   /* the next word begins a sentence */
	bool stopped;  /* ... if white space comes first */
	bool spaced;   /* white space, or nothing, stands before this character */
	bool titled;   /* a title stands before the next word */
	bool labelled; /* a label does */
	size_t from, to; /* the last word */
};

struct word {
	size_t from, to;
	size_t letters;
	size_t capitals;
	bool first;   /* the first letter is a capital */
	bool digits;
	bool foreign;
};

static bool
is_in(const char *text, size_t length, const char *const *words)
{
	for (; *words != NULL; words++)
		if ((*words)[0] == text[0] && strlen(*words) == length &&
		    memcmp(*words, text, length) == 0)
			return true;
	return false;
}

static bool
word_is_in(const struct scan *s, const struct word *w,
    const char *const *words)
{
	return is_in(s->text + w->from, w->to - w->from, words);
}

/* The character at `at`; 0 at the end. */
static uint32_t
peek(const struct scan *s, size_t at)
{
	return at < s->length ? utf8_next(s->text, s->length, &at) : 0;
}

/* Letters and digits with apostrophes between them: O'Hare, don't. */
static struct word
word_at(const struct scan *s, size_t at)
{
	struct word w = { .from = at };

	while (at < s->length) {
		size_t next = at;
		uint32_t c = utf8_next(s->text, s->length, &next);

		if (letter_is_apostrophe(c) && at > w.from &&
		    letter_is_word(peek(s, next))) {
			at = next;
			continue;
		}
		if (!letter_is_word(c))
			break;
		w.first = w.first || (w.letters == 0 && letter_is_capital(c));
		w.capitals += letter_is_capital(c);
		w.digits = w.digits || letter_is_digit(c);
		w.letters += !letter_is_digit(c);
		w.foreign = w.foreign || letter_is_foreign(c);
		at = next;
	}
	w.to = at;
	return w;
}

/* Without 's, which belongs to no name. */
static void
cut_possessive(const struct scan *s, struct word *w)
{
	size_t at = w->to;

	if (at - w->from < 3 || s->text[at - 1] != 's')
		return;
	at--;
	while (at > w->from + 1 && ((unsigned char)s->text[at - 1] & 0xC0) == 0x80)
		at--;
	if (!letter_is_apostrophe(peek(s, at - 1)))
		return;
	w->to = at - 1;
	w->letters--;
}

static void
add_word(struct scan *s, const struct word *w, bool small)
{
	struct proper *proper = arena_alloc(s->arena, 1, sizeof *proper);

	*proper = (struct proper){ w->from, w->to, small };
	list_add(s->arena, &s->found, proper);
}

/* Neither part of a joined word nor of an address. */
static bool
stands_free(const struct scan *s, size_t from, size_t to)
{
	char before = from == 0 ? ' ' : s->text[from - 1];
	char behind = to == s->length ? ' ' : s->text[to];
	char next = to + 1 >= s->length ? ' ' : s->text[to + 1];

	return strchr("-_/.@:#=&", before) == NULL && strchr("-_/@#=&",
	    behind) == NULL && (strchr(".:", behind) == NULL ||
	    strchr(" \n\t", next) != NULL);
}

/* In a hurry names are written small; the dictionary has none. */
static void
judge_small(struct scan *s, const struct word *w)
{
	if (w->to - w->from >= SHORTEST && stands_free(s, w->from, w->to) &&
	    !dictionary_has(s->text + w->from, w->to - w->from))
		add_word(s, w, true);
}

/* A number, one capital letter, or a small Roman number. */
static bool
is_number_of_label(const struct scan *s, const struct word *w)
{
	static const char roman[] = "IVX";

	if (w->letters == 0 || (w->letters == 1 && w->capitals == 1))
		return true;
	for (size_t i = w->from; i < w->to; i++)
		if (strchr(roman, s->text[i]) == NULL)
			return false;
	return true;
}

static bool
has_number(const struct scan *s, const struct word *w)
{
	struct word next;
	size_t at = w->to;

	if (at >= s->length || !letter_is_space(utf8_next(s->text, s->length,
	    &at)))
		return false;
	next = word_at(s, at);
	return next.to > next.from && is_number_of_label(s, &next);
}

/* Follow-up, Non-attendance: the first half need be no word by itself. */
static bool
begins_joined(const struct scan *s, const struct word *w)
{
	struct word rest;

	if (w->to >= s->length || s->text[w->to] != '-')
		return false;
	rest = word_at(s, w->to + 1);
	return rest.letters > 0 && rest.capitals == 0 &&
	    dictionary_has(s->text + w->from, rest.to - w->from);
}

static bool
is_pronoun(const struct scan *s, const struct word *w)
{
	return s->text[w->from] == 'I' && (w->to == w->from + 1 ||
	    letter_is_apostrophe(peek(s, w->from + 1)));
}

/* Only words with a capital, or behind a title, come here. */
static bool
is_known(const struct scan *s, const struct word *w)
{
	if (is_pronoun(s, w))
		return true;
	/* A4, LS1, 4AP: numbers, and other rules' matter. */
	if (w->letters <= 3 && w->digits)
		return true;
	if (s->labelled && is_number_of_label(s, w))
		return true;
	if (w->letters == 1)
		return s->starts && s->text[w->from] == 'A';
	if (w->capitals == w->letters || !s->starts)
		return false;
	return (dictionary_has(s->text + w->from, w->to - w->from) &&
	    !named_word_is_somebody(s->text, s->length, w->from, w->to)) ||
	    begins_joined(s, w);
}

static void
judge_word(struct scan *s, const struct word *w)
{
	bool titled = s->titled, label = word_is_in(s, w, proper_labels) &&
	    has_number(s, w);
	bool title = word_is_in(s, w, proper_titles);
	bool joins = s->labelled && word_is_in(s, w, proper_between_numbers);

	s->titled = title && !label;
	if (w->letters == 0) {
		s->titled = false;
		return;
	}
	if (w->foreign)
		add_word(s, w, false);
	else if (title || label)
		;
	else if (titled && w->capitals == 0 &&
	    !word_is_in(s, w, proper_plain_words))
		add_word(s, w, false);
	else if (w->capitals > 0 && !(titled && w->letters > 1) &&
	    is_known(s, w))
		;
	else if (w->capitals > 0)
		add_word(s, w, false);
	else if (!w->digits)
		judge_small(s, w);
	s->labelled = label || joins || (s->labelled &&
	    is_number_of_label(s, w));
	s->starts = false;
}

/* Up to the end of the longest phrase here; its last word may be a label. */
static size_t
pass_phrase(struct scan *s, size_t at, size_t count)
{
	size_t last = at + count;

	while (last > at && s->text[last - 1] != ' ' &&
	    s->text[last - 1] != '-')
		last--;
	s->from = last;
	s->to = at + count;
	s->labelled = is_in(s->text + last, s->to - last, proper_labels);
	s->starts = s->titled = s->stopped = false;
	return at + count;
}

static bool
is_small(char c)
{
	return c >= 'a' && c <= 'z';
}

/*
 * Most words are small letters alone and say nothing: their end; 0 when the
 * word must be looked at.
 */
static size_t
plain_end(const struct scan *s, size_t at)
{
	struct word w = { .from = at };

	if (s->titled || s->labelled)
		return 0;
	while (at < s->length && is_small(s->text[at]))
		at++;
	w.to = at;
	if (at == w.from || (at < s->length && s->text[at] != ' ' &&
	    s->text[at] != '.' && s->text[at] != ','))
		return 0;
	return w.to - w.from <= 4 && word_is_in(s, &w, proper_titles) ? 0 : at;
}

static size_t
take_word(struct scan *s, size_t at)
{
	size_t count = phrases_at(s->phrases, s->text, s->length, at);
	size_t end = count > 0 ? 0 : plain_end(s, at);
	struct word w;

	if (end > 0) {
		judge_small(s, &(struct word){ .from = at, .to = end });
		s->from = at;
		s->to = end;
		s->starts = s->stopped = false;
		return end;
	}
	w = word_at(s, at);
	end = w.to;

	/* A role with its letter is no title: Baby T. */
	if (count > 0 && !(count == end - at && word_is_in(s, &w, proper_titles)))
		return pass_phrase(s, at, count);
	cut_possessive(s, &w);
	judge_word(s, &w);
	s->from = w.from;
	s->to = w.to;
	s->stopped = false;
	return end;
}

/* One word between quotation marks is no sentence. */
static bool
opens_sentence(const struct scan *s, size_t at)
{
	struct word w = word_at(s, at);

	return w.to > w.from && !letter_is_quote(peek(s, w.to));
}

/* Mr. and T. end no sentence; Child A. and I. do. */
static bool
is_shortened(const struct scan *s)
{
	const char *word = s->text + s->from;
	size_t length = s->to - s->from;

	if (length == 1 && letter_is_capital((unsigned char)*word))
		return *word != 'I' && !s->labelled;
	return length > 0 && is_in(word, length, proper_shortened);
}

static void
take_stop(struct scan *s, uint32_t c)
{
	if (c != '.' || !is_shortened(s)) {
		s->stopped = true;
		s->titled = false;
	}
	s->labelled = false;
}

static void
take_sign(struct scan *s, uint32_t c, size_t next)
{
	if (letter_is_space(c)) {
		s->starts = s->starts || s->stopped;
		s->stopped = false;
		s->spaced = true;
		return;
	}
	if (c == '.' || c == '!' || c == '?' || c == ':' || c == 0x2026)
		take_stop(s, c);
	else if (c == ',' || c == ';' || c == '(' || c == '[')
		s->titled = false;
	else if (letter_is_quote(c) && s->spaced)
		s->starts = s->starts || opens_sentence(s, next);
	/* An opening bracket hides no space from the quotation mark behind it. */
	s->spaced = s->spaced && (c == '(' || c == '[');
}

struct list
proper_find(struct arena *arena, const struct phrases *phrases,
    const char *text, size_t length)
{
	struct scan s = { .arena = arena, .phrases = phrases, .text = text,
		.length = length, .starts = true, .spaced = true };

	for (size_t at = 0; at < length;) {
		size_t next = at;
		uint32_t c = utf8_next(text, length, &next);

		if (letter_is_word(c)) {
			at = take_word(&s, at);
			s.spaced = false;
		} else {
			take_sign(&s, c, next);
			at = next;
		}
	}
	return s.found;
}
