#include "registers/forms.h"

#include <string.h>

#include "base/utf8.h"
#include "registers/entry.h"
#include "registers/fold.h"
#include "registers/locked.h"
#include "registers/pattern.h"
#include "registers/words.h"

/* Letters from which a family name is looked for inside words as well. */
enum { LONG_NAME = 6, SHORT_NAME = 4, STEM_NAME = 7, SURNAMES = 12,
	LONG_NUMBER = 6 };

/* A family name, or a part of one that stands for it. */
struct surname {
	const char *text;
	bool weak;
	bool whole; /* the family name as the register writes it */
};

static const char *
join(struct patterns *patterns, const char *a, const char *b, const char *c)
{
	size_t la = strlen(a), lb = strlen(b), lc = c == NULL ? 0 : strlen(c);
	char *text = locked_alloc(patterns->locked, la + lb + lc + 3, 1);

	memcpy(text, a, la);
	text[la] = ' ';
	memcpy(text + la + 1, b, lb);
	if (c != NULL) {
		text[la + 1 + lb] = ' ';
		memcpy(text + la + lb + 2, c, lc);
	}
	return text;
}

/* The first character of a name. */
static const char *
initial(struct patterns *patterns, const char *name)
{
	size_t length = 0;

	utf8_next(name, strlen(name), &length);
	return locked_copy(patterns->locked, name, length);
}

struct look {
	size_t letters;
	size_t capitals;
	size_t digits;
	bool several; /* more than one word */
};

static struct look
look_at(struct patterns *patterns, const char *text)
{
	struct stream *stream = patterns->stream;
	struct look look = { 0 };

	stream_fold(stream, text, strlen(text), 0);
	for (size_t i = 0; i < stream->count; i++) {
		look.letters += (stream->marks[i] & MARK_HEAD) != 0;
		look.capitals += (stream->marks[i] & MARK_UPPER) != 0;
		look.digits += (stream->marks[i] & MARK_DIGIT) != 0;
		look.several = look.several || (i > 0 && (stream->joints[i] &
		    (JOINT_SPACE | JOINT_LINE | JOINT_HYPHEN)));
	}
	return look;
}

/* How sure a name or term is that stands alone. */
static enum strength
strength_alone(struct patterns *patterns, const char *text, bool weak,
    bool family)
{
	struct look look = look_at(patterns, text);

	if (weak && look.digits == 0)
		return look.several ? PAIR : WEAK;
	if (look.digits > 0 || look.several)
		return WHOLE;
	if (look.letters < 3)
		return WEAK;
	if (!family && look.capitals == look.letters && look.letters < LONG_NAME)
		return ACRONYM;
	if (look.letters < SHORT_NAME)
		return CAPITAL;
	return family && look.letters >= LONG_NAME ? ANYWHERE : WHOLE;
}

static bool
is_weak(const struct entry *entry, enum entry_field field)
{
	return (entry->weak & 1U << field) != 0;
}

/* Backwards, and as a search index cuts it: the last letter gone, y to i. */
static void
add_disguises(struct patterns *patterns, const char *text, bool stems)
{
	struct stream *stream = patterns->stream;
	unsigned char symbols[PATTERN_MOST];
	size_t count;

	stream_fold(stream, text, strlen(text), 0);
	count = stream->count;
	if (count < LONG_NAME || count > PATTERN_MOST)
		return;
	for (size_t i = 0; i < count; i++)
		if (stream->marks[i] & MARK_FOREIGN)
			return;
	for (size_t i = 0; i < count; i++)
		symbols[count - 1 - i] = stream->symbols[i];
	pattern_add_symbols(patterns, symbols, count, WHOLE, 0);
	memcpy(symbols, stream->symbols, count);
	stems = stems && count >= STEM_NAME && symbols[count - 1] != 's' - 'a';
	if (stems)
		pattern_add_symbols(patterns, symbols, count - 1, WHOLE, 0);
	if (stems && symbols[count - 1] == 'y' - 'a') {
		symbols[count - 1] = 'i' - 'a';
		pattern_add_symbols(patterns, symbols, count, WHOLE, 0);
	}
	explicit_bzero(symbols, sizeof symbols);
}

/* Given name and surname in every order and with every initial. */
static void
add_couple(struct patterns *patterns, const char *first, bool first_weak,
    const struct surname *last, bool exact)
{
	enum strength strength = first_weak && last->weak ? PAIR : WHOLE;

	pattern_add(patterns, join(patterns, first, last->text, NULL),
	    strength, PATTERN_TITLED, exact && last->whole);
	pattern_add(patterns, join(patterns, last->text, first, NULL),
	    strength, PATTERN_TURNED, false);
	pattern_add(patterns, join(patterns, initial(patterns, first),
	    last->text, NULL), INITIAL, PATTERN_TITLED, false);
	pattern_add(patterns, join(patterns, last->text,
	    initial(patterns, first), NULL), INITIAL, PATTERN_TURNED, false);
	if (last->whole) {
		const char *text = join(patterns, first, last->text, NULL);

		pattern_add(patterns, join(patterns, first,
		    initial(patterns, last->text), NULL), INITIAL, 0, false);
		add_disguises(patterns, text, false);
	}
}

/* All middle names, the first one, their initials. */
static void
add_middles(struct patterns *patterns, const struct entry *entry,
    const char *given, const char *family)
{
	const struct entry_name *middle = entry_next(entry, ENTRY_MIDDLE, NULL);
	const char *first = middle->text, *all = first, *initials;

	initials = initial(patterns, first);
	while ((middle = entry_next(entry, ENTRY_MIDDLE, middle)) != NULL) {
		all = join(patterns, all, middle->text, NULL);
		initials = join(patterns, initials,
		    initial(patterns, middle->text), NULL);
	}
	pattern_add(patterns, join(patterns, given, first, NULL), PAIR,
	    PATTERN_TITLED, true);
	if (family == NULL)
		return;
	pattern_add(patterns, join(patterns, given, all, family), WHOLE,
	    PATTERN_TITLED, true);
	pattern_add(patterns, join(patterns, given, first, family), WHOLE,
	    PATTERN_TITLED, true);
	pattern_add(patterns, join(patterns, given, initials, family), WHOLE,
	    PATTERN_TITLED, false);
	pattern_add(patterns, join(patterns, initial(patterns, given),
	    initials, family), INITIAL, PATTERN_TITLED, false);
	pattern_add(patterns, join(patterns, family, given, all), WHOLE,
	    PATTERN_TURNED, false);
	pattern_add(patterns, join(patterns, family, given, initials), WHOLE,
	    PATTERN_TURNED, false);
	pattern_add(patterns, join(patterns, first, family, NULL), PAIR,
	    PATTERN_TITLED, false);
}

/*
 * The parts of a double name, and what is left without particles: "van der",
 * "O'", "Mc".  What follows a particle is a common name, and weak.
 */
static size_t
split_name(struct patterns *patterns, const char *name, bool weak,
    struct surname *parts, size_t most)
{
	struct stream *stream = patterns->stream;
	size_t count = 0, begin = 0;
	bool particle = false;

	stream_fold(stream, name, strlen(name), 0);
	for (size_t i = 1; i <= stream->count && count < most; i++) {
		if (!stream_is_boundary(stream, i))
			continue;
		if (word_is_listed(WORDS_PARTICLE, stream->symbols + begin,
		    i - begin)) {
			particle = true;
		} else if (i - begin >= SHORT_NAME && i - begin < stream->count) {
			parts[count].text = locked_copy(patterns->locked,
			    name + stream->from[begin],
			    stream->to[i - 1] - stream->from[begin]);
			parts[count++].weak = weak || particle ||
			    word_is_listed(WORDS_ORDINARY,
			    stream->symbols + begin, i - begin);
		}
		begin = i;
	}
	return count;
}

static void
add_family(struct patterns *patterns, const struct surname *surnames,
    size_t count)
{
	for (size_t i = 0; i < count; i++)
		pattern_add(patterns, surnames[i].text, strength_alone(patterns,
		    surnames[i].text, surnames[i].weak, true),
		    PATTERN_FAMILY | PATTERN_TITLED, surnames[i].whole);
	if (count > 0 && !surnames[0].weak)
		add_disguises(patterns, surnames[0].text, true);
}

/* A given name or what somebody is called, alone and with every surname. */
static void
add_first(struct patterns *patterns, const char *first, bool weak,
    const struct surname *surnames, size_t surname_count)
{
	struct surname parts[SURNAMES];
	size_t count;

	pattern_add(patterns, first, strength_alone(patterns, first, weak,
	    false), PATTERN_TITLED, true);
	for (size_t i = 0; i < surname_count; i++)
		add_couple(patterns, first, weak, &surnames[i], true);
	if (!weak)
		add_disguises(patterns, first, true);
	count = split_name(patterns, first, weak, parts, SURNAMES);
	for (size_t i = 0; i < count; i++)
		if (!parts[i].weak)
			pattern_add(patterns, parts[i].text, strength_alone(
			    patterns, parts[i].text, false, false),
			    PATTERN_TITLED, false);
}

static void
add_person(struct patterns *patterns, const struct entry *entry)
{
	const struct entry_name *given = entry_next(entry, ENTRY_GIVEN, NULL);
	const struct entry_name *family = entry_next(entry, ENTRY_FAMILY, NULL);
	const struct entry_name *name = NULL;
	struct surname surnames[SURNAMES];
	size_t count = 0;

	if (family != NULL) {
		surnames[0] = (struct surname) { family->text,
			is_weak(entry, ENTRY_FAMILY), true };
		memset(surnames + 1, 0, sizeof surnames - sizeof surnames[0]);
		count = 1 + split_name(patterns, family->text,
		    surnames[0].weak, surnames + 1, SURNAMES - 1);
	}
	add_family(patterns, surnames, count);
	if (given != NULL)
		add_first(patterns, given->text, is_weak(entry, ENTRY_GIVEN),
		    surnames, count);
	/* Many people go by a name in the middle. */
	while ((name = entry_next(entry, ENTRY_MIDDLE, name)) != NULL)
		add_first(patterns, name->text, is_weak(entry, ENTRY_MIDDLE),
		    surnames, count);
	while ((name = entry_next(entry, ENTRY_AKA, name)) != NULL)
		add_first(patterns, name->text, is_weak(entry, ENTRY_AKA),
		    surnames, count);
	if (given != NULL && entry_next(entry, ENTRY_MIDDLE, NULL) != NULL)
		add_middles(patterns, entry, given->text,
		    family == NULL ? NULL : family->text);
	if ((name = entry_next(entry, ENTRY_BORN, NULL)) != NULL)
		forms_of_day(patterns, name->text);
}

/* 07700 900123 is also 44 or 0044, then 7700 900123 or 0 7700 900123. */
static void
add_phone(struct patterns *patterns, const char *number)
{
	static const char *const countries[] = { "44", "0044" };

	if (number[0] != '0' || number[1] == '0')
		return;
	for (size_t i = 0; i < sizeof countries / sizeof countries[0]; i++) {
		pattern_add(patterns, join(patterns, countries[i], number + 1,
		    NULL), WHOLE, PATTERN_NUMBER, false);
		pattern_add(patterns, join(patterns, countries[i], number,
		    NULL), WHOLE, PATTERN_NUMBER, false);
	}
}

/* "LCS 884213" is also 884213: the number without the name of its system. */
static void
add_bare_number(struct patterns *patterns, const char *text)
{
	size_t digits = 0, at = strcspn(text, " ");

	while (text[at] != '\0') {
		text += at + strspn(text + at, " ");
		at = strcspn(text, " ");
		digits = strspn(text, "0123456789");
		if (digits == at && digits >= LONG_NUMBER)
			pattern_add(patterns, locked_copy(patterns->locked,
			    text, digits), WHOLE, PATTERN_NUMBER, false);
	}
}

/* What an address begins with and people leave out. */
static const char *
without_beginning(const char *text)
{
	static const char *const beginnings[] = { "https://www.", "http://www.",
		"https://", "http://", "www.", "The ", "the " };

	for (size_t i = 0; i < sizeof beginnings / sizeof beginnings[0]; i++)
		if (strncmp(text, beginnings[i], strlen(beginnings[i])) == 0)
			return text + strlen(beginnings[i]);
	return NULL;
}

/* St for Saint, "and" for &, and the other way round: in the first place. */
static void
add_respelled(struct patterns *patterns, const char *text,
    enum strength strength)
{
	static const char *const pairs[][2] = { { "St ", "Saint " },
		{ "St. ", "Saint " }, { "Saint ", "St " }, { " & ", " and " },
		{ " and ", " " }, { " Rd", " Road" }, { " Road", " Rd" },
		{ " Street", " St" }, { " Avenue", " Ave" },
		{ " Primary School", " Primary" } };

	for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
		const char *at = strstr(text, pairs[i][0]);

		if (at != NULL)
			pattern_add(patterns, join(patterns,
			    locked_copy(patterns->locked, text,
			    (size_t)(at - text)), pairs[i][1],
			    at + strlen(pairs[i][0])), strength, 0, false);
	}
}

static void
add_term(struct patterns *patterns, const struct entry *entry,
    const char *text, enum entry_field field)
{
	enum strength strength = strength_alone(patterns, text,
	    is_weak(entry, field), false);
	unsigned flags = look_at(patterns, text).digits > 4 ? PATTERN_NUMBER : 0;
	const char *rest = without_beginning(text);

	if (entry->person)
		flags |= PATTERN_TITLED;
	pattern_add(patterns, text, strength, flags, true);
	if (rest != NULL)
		pattern_add(patterns, rest, strength_alone(patterns, rest,
		    is_weak(entry, field), false), flags, false);
	if (entry->person)
		return;
	add_respelled(patterns, text, strength);
	if (strcmp(entry->what, "phone") == 0)
		add_phone(patterns, text);
	if (strcmp(entry->what, "date") == 0)
		forms_of_day(patterns, text);
	else
		add_bare_number(patterns, text);
}

void
forms_of_entry(struct patterns *patterns, const struct book *book,
    const struct entry *entry)
{
	static const enum entry_field written[] = { ENTRY_NATIVE, ENTRY_VALUE,
		ENTRY_VARIANTS };

	patterns_own(patterns, book, entry);
	if (entry->person)
		add_person(patterns, entry);
	for (size_t i = 0; i < sizeof written / sizeof written[0]; i++) {
		const struct entry_name *name = NULL;

		while ((name = entry_next(entry, written[i], name)) != NULL)
			add_term(patterns, entry, name->text, written[i]);
	}
}
