#include "check/proper.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "check/dictionary.h"
#include "check/letters.h"
#include "check/phrases.h"

/* As they are written: a name follows. */
static const char *const titles[] = { "Mr", "mr", "Mrs", "mrs", "Ms", "Miss",
	"Mx", "Dr", "dr", "Prof", "Cllr", "cllr", "PC", "DS", "DC", "DI",
	"Sgt", "Rev", "Nurse", "Nana", "Nan", "Nanna", "Auntie", "Aunty",
	"Aunt", "Uncle", "Baby", "Grandma", "Granny", "Gran", "Grandad",
	"Grandpa", NULL };

/* A title before one of these stood alone: Nana said, the PC who came. */
static const char *const plain_words[] = { "a", "an", "and", "are", "as",
	"asked", "at", "be", "been", "but", "by", "came", "can", "could",
	"did", "do", "does", "felt", "for", "from", "gave", "had", "has",
	"have", "he", "her", "his", "if", "in", "is", "it", "kept", "knew",
	"lived", "may", "might", "must", "not", "of", "on", "or", "said",
	"saw", "says", "she", "should", "so", "spoke", "tells", "that", "the",
	"their", "then", "they", "thought", "to", "told", "took", "wanted",
	"was", "went", "were", "when", "which", "while", "who", "whose",
	"will", "with", "would", NULL };

/* A number or one letter behind them belongs to them. */
static const char *const labels[] = { "Action", "Actions", "Adult", "Adults",
	"Annex", "Appendix", "Appendices", "Article", "Articles", "Aunt",
	"Baby", "Box", "Brother", "Carer", "Case", "Chapter", "Chapters",
	"Child", "Children", "Class", "Clinician", "Cousin", "Doctor", "Family",
	"Father", "Figure", "Figures", "Finding", "Findings", "Friend", "Goal",
	"Grade", "Grandfather", "Grandmother", "Grandparent", "Group", "Home",
	"Hospital", "Hypothesis", "Learning", "Level", "Levels", "Line", "Mother", "Nurse",
	"Nursery", "Objective", "Officer", "Option", "Options", "Outcome",
	"Page", "Pages", "Panel", "Paragraph", "Paragraphs", "Parent", "Part",
	"Parts", "Partner", "Person", "Phase", "Plan", "Point", "Police",
	"Practitioner", "Principle", "Priority", "Professional", "Question",
	"Questions", "Recommendation", "Recommendations", "Regulation",
	"Regulations", "Room", "Rule", "Schedule", "School", "Section",
	"Sections", "Service", "Sibling", "Siblings", "Sister", "Stage",
	"Stages", "Standard", "Standards", "Step", "Steps", "Surgery", "Table",
	"Tables", "Teacher", "Team", "Theme", "Themes", "Tier", "Trust",
	"Type", "Uncle", "Version", "Visitor", "Volume", "Ward", "Week",
	"Witness", "Worker", "Year", "Years", NULL };

/* Sections 17 and 47. */
static const char *const between_numbers[] = { "and", "or", "to", NULL };

/* A dot behind them ends no sentence. */
static const char *const shortened[] = { "Mr", "Mrs", "Ms", "Dr", "St", "Prof",
	"Rev", "vs", "cf", "e", "g", "i", NULL };

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
add_word(struct scan *s, const struct word *w)
{
	struct proper *proper = arena_alloc(s->arena, 1, sizeof *proper);

	*proper = (struct proper){ w->from, w->to };
	list_add(s->arena, &s->found, proper);
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
	return dictionary_has(s->text + w->from, w->to - w->from) ||
	    begins_joined(s, w);
}

static void
judge_word(struct scan *s, const struct word *w)
{
	bool titled = s->titled, label = word_is_in(s, w, labels) &&
	    has_number(s, w);
	bool title = word_is_in(s, w, titles);
	bool joins = s->labelled && word_is_in(s, w, between_numbers);

	s->titled = title && !label;
	if (w->letters == 0) {
		s->titled = false;
		return;
	}
	if (w->foreign)
		add_word(s, w);
	else if (title || label)
		;
	else if (titled && w->capitals == 0 &&
	    !word_is_in(s, w, plain_words))
		add_word(s, w);
	else if (w->capitals > 0 && !(titled && w->letters > 1) &&
	    is_known(s, w))
		;
	else if (w->capitals > 0)
		add_word(s, w);
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
	s->labelled = is_in(s->text + last, s->to - last, labels);
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
	return w.to - w.from <= 4 && word_is_in(s, &w, titles) ? 0 : at;
}

static size_t
take_word(struct scan *s, size_t at)
{
	size_t count = phrases_at(s->phrases, s->text, s->length, at);
	size_t end = count > 0 ? 0 : plain_end(s, at);
	struct word w;

	if (end > 0) {
		s->from = at;
		s->to = end;
		s->starts = s->stopped = false;
		return end;
	}
	w = word_at(s, at);
	end = w.to;

	/* A role with its letter is no title: Baby T. */
	if (count > 0 && !(count == end - at && word_is_in(s, &w, titles)))
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
	return length > 0 && is_in(word, length, shortened);
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
