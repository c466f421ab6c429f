#include "render/abbreviations.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/text.h"
#include "render/press.h"

enum { LONGEST = 32, LOOK = 160 };

/* What is copied as it stands. */
static const char *const kept[] = { "a", "abbr", "blockquote", "button",
	"caption", "cite", "code", "dfn", "dt", "footer", "h1", "h2", "h3",
	"h4", "h5", "h6", "head", "header", "label", "nav", "pre", "q",
	"script", "style", "summary", "svg", "th", "title" };

struct walk {
	struct arena *arena;
	const struct map *abbreviations;
	struct map *seen;
	const char *end, *at;
	struct text out;
	char said[LOOK]; /* the text before `at`, without its tags */
	size_t said_length;
};

static bool
is_letters(const char *term)
{
	size_t capitals = 0;

	for (const char *p = term; *p != '\0'; p++) {
		if (*p >= 'A' && *p <= 'Z')
			capitals++;
		else if ((*p < 'a' || *p > 'z') && (*p < '0' || *p > '9'))
			return false;
	}
	return capitals >= 2 && strlen(term) < LONGEST;
}

struct map *
abbreviations_known(struct arena *arena, const struct cleared *cleared,
    const char *own)
{
	struct map *map = map_open(arena);

	for (size_t i = 0; i < cleared_count(cleared); i++) {
		const struct cleared_record *record = cleared_at(cleared, i);
		const char *term = record_line(record, "term");
		const char *expands = record_line(record, "expands");

		if (term != NULL && expands != NULL && is_letters(term) &&
		    (own == NULL || strcmp(term, own) != 0))
			map_put(map, term, arena_copy(arena, expands));
	}
	return map;
}

static bool
is_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	    (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
}

static bool
is_ascii_word(char c)
{
	return is_word(c) && (unsigned char)c < 0x80;
}

/* Letters beyond ASCII; dashes, quotation marks and blanks begin with E2. */
static bool
is_letter_behind(const char *at)
{
	return (unsigned char)*at >= 0x80 && (unsigned char)*at != 0xE2;
}

/* Keeps the last bytes of the text alone. */
static void
say(struct walk *w, const char *bytes, size_t length)
{
	if (length > LOOK / 2) {
		bytes += length - LOOK / 2;
		length = LOOK / 2;
	}
	if (w->said_length + length > LOOK) {
		size_t keep = LOOK / 2;

		memmove(w->said, w->said + w->said_length - keep, keep);
		w->said_length = keep;
	}
	memcpy(w->said + w->said_length, bytes, length);
	w->said_length += length;
}

static void
copy(struct walk *w, size_t length)
{
	text_add_n(&w->out, w->at, length);
	w->at += length;
}

/* A block begins or ends: what was said before it is another sentence. */
static bool
is_inline(const char *name, size_t length)
{
	static const char *const all[] = { "a", "abbr", "b", "code", "em", "i",
		"q", "small", "span", "strong", "sub", "sup", "time" };

	for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
		if (strlen(all[i]) == length &&
		    memcmp(all[i], name, length) == 0)
			return true;
	return false;
}

/* The name of the tag at `at`, without its bracket. */
static size_t
name_length(const char *at, const char *end)
{
	size_t n = 0;

	while (at + n < end && is_ascii_word(at[n]))
		n++;
	return n;
}

/* The text that goes on at `at`, to the end of its block, without its tags. */
static void
look_ahead(const struct walk *w, const char *at, char ahead[LOOK + 1])
{
	size_t n = 0;

	while (at < w->end && n < LOOK) {
		const char *name = at + 1 + (at + 1 < w->end && at[1] == '/');

		if (*at != '<') {
			ahead[n++] = *at++;
			continue;
		}
		at = memchr(at, '>', (size_t)(w->end - at));
		if (at == NULL || !is_inline(name, name_length(name, w->end)))
			break;
		at++;
	}
	ahead[n] = '\0';
}

/* The author says what it stands for, shortly before it or behind it. */
static bool
is_explained(const struct walk *w, size_t length, const char *expands)
{
	char near[LOOK + 1];

	memcpy(near, w->said, w->said_length);
	near[w->said_length] = '\0';
	if (strcasestr(near, expands) != NULL)
		return true;
	look_ahead(w, w->at + length, near);
	return strcasestr(near, expands) != NULL;
}

static bool
begins_sentence(const struct walk *w)
{
	size_t n = w->said_length;

	while (n > 0 && w->said[n - 1] == ' ')
		n--;
	return n == 0 || strchr(".!?:\n", w->said[n - 1]) != NULL;
}

static bool
is_vowel(char c)
{
	return strchr("aeiouAEIOU", c) != NULL;
}

/* "An LCSPR" is "a local ...", and the other way round. */
static void
mend_article(struct walk *w, const char *expands)
{
	size_t length = w->out.length;
	const char *end = w->out.bytes + length;

	if (is_vowel(expands[0]) && length > 3 && strncasecmp(end - 3, " a ",
	    3) == 0) {
		text_cut(&w->out, length - 1);
		text_add(&w->out, "n ");
	} else if (!is_vowel(expands[0]) && length > 4 &&
	    strncasecmp(end - 4, " an ", 4) == 0) {
		text_cut(&w->out, length - 2);
		text_add(&w->out, " ");
	}
}

/* Several of them: reviews, authorities. */
static void
add_plural(struct text *out, const char *expands)
{
	size_t length = strlen(expands);

	if (length > 1 && expands[length - 1] == 'y' &&
	    !is_vowel(expands[length - 2])) {
		text_cut(out, out->length - 1);
		text_add(out, "ies");
	} else if (length > 0 && expands[length - 1] != 's') {
		text_add(out, "s");
	}
}

static void
write_out(struct walk *w, const char *word, size_t length, bool plural,
    const char *expands)
{
	static const char owns[] = "\u2019s";
	const char *behind = word + length;
	bool possessive = strncmp(behind, owns, sizeof owns - 1) == 0;
	bool bracket = w->said_length > 0 && w->said[w->said_length - 1] == '(';
	char first[2] = { expands[0], '\0' };

	mend_article(w, expands);
	if (begins_sentence(w) && first[0] >= 'a' && first[0] <= 'z')
		first[0] = (char)(first[0] - 'a' + 'A');
	text_add_escaped(&w->out, first);
	text_add_escaped(&w->out, expands + 1);
	if (plural)
		add_plural(&w->out, expands);
	if (possessive)
		text_add(&w->out, owns);
	text_add(&w->out, bracket ? ", " : " (");
	text_add_n(&w->out, word, length);
	if (!bracket)
		text_add(&w->out, ")");
	w->at += length + (possessive ? sizeof owns - 1 : 0);
	say(w, ")", 1);
}

/* A word that begins with a capital; how long it is. */
static size_t
take_word(struct walk *w)
{
	size_t length = 0;
	char key[LONGEST + 1];
	const char *expands, *word = w->at;
	bool plural;

	while (word + length < w->end && is_ascii_word(word[length]))
		length++;
	if (length < 2 || length > LONGEST || word[length] == '-' ||
	    is_letter_behind(word + length) ||
	    (w->said_length > 0 && w->said[w->said_length - 1] == '-'))
		return length;
	memcpy(key, word, length);
	key[length] = '\0';
	plural = map_get(w->abbreviations, key) == NULL &&
	    key[length - 1] == 's';
	if (plural)
		key[length - 1] = '\0';
	expands = map_get(w->abbreviations, key);
	if (expands == NULL || map_put(w->seen, arena_copy(w->arena, key),
	    w->seen) != NULL || is_explained(w, length, expands))
		return length;
	write_out(w, word, length, plural, expands);
	return 0;
}

/* An entity is no word: &amp; does not begin one. */
static void
take_text(struct walk *w)
{
	while (w->at < w->end && *w->at != '<') {
		const char *from = w->at;
		size_t length = 1;

		if (*from >= 'A' && *from <= 'Z') {
			length = take_word(w);
		} else if (is_word(*from)) {
			while (from + length < w->end && is_word(from[length]))
				length++;
		} else if (*from == '&') {
			const char *close = memchr(from, ';',
			    (size_t)(w->end - from));

			length = close == NULL ? 1 :
			    (size_t)(close - from) + 1;
		}
		if (length > 0)
			say(w, from, length);
		copy(w, length);
	}
}

static bool
is_kept(const char *name, size_t length, const char *close)
{
	static const char lang[] = " lang=\"", english[] = "en";
	const char *said = memmem(name, (size_t)(close - name), lang,
	    sizeof lang - 1);

	if (said != NULL && strncmp(said + sizeof lang - 1, english,
	    sizeof english - 1) != 0)
		return true;
	for (size_t i = 0; i < sizeof kept / sizeof kept[0]; i++)
		if (strlen(kept[i]) == length &&
		    memcmp(kept[i], name, length) == 0)
			return true;
	return false;
}

/* The end of the element whose tag begins at `at`, those inside it counted. */
static const char *
end_of_element(const struct walk *w, const char *name, size_t length)
{
	const char *at = name;
	unsigned depth = 1;

	while (depth > 0 && (at = memchr(at, '<', (size_t)(w->end - at))) !=
	    NULL) {
		bool closes = at[1] == '/';
		const char *other = at + 1 + closes;

		if (name_length(other, w->end) == length &&
		    memcmp(other, name, length) == 0)
			depth += closes ? -1u : 1u;
		at = other;
	}
	at = at == NULL ? NULL : memchr(at, '>', (size_t)(w->end - at));
	return at == NULL ? w->end : at + 1;
}

static void
take_tag(struct walk *w)
{
	const char *close = memchr(w->at, '>', (size_t)(w->end - w->at));
	bool ends = w->at + 1 < w->end && w->at[1] == '/';
	const char *name = w->at + 1 + ends;
	size_t length = name_length(name, w->end);

	if (close == NULL)
		close = w->end - 1;
	if (!is_inline(name, length))
		w->said_length = 0;
	if (!ends && length > 0 && is_kept(name, length, close))
		close = end_of_element(w, name, length) - 1;
	else if (is_inline(name, length) && ends && w->said_length == 0)
		say(w, "x", 1);
	copy(w, (size_t)(close - w->at) + 1);
}

struct text
abbreviations_expand(struct arena *arena, const struct map *abbreviations,
    const char *html, size_t length)
{
	struct walk w = { .arena = arena, .abbreviations = abbreviations,
		.seen = map_open(arena), .end = html + length, .at = html,
		.out = text_open(arena, TEXT_LIMIT) };

	while (w.at < w.end) {
		if (*w.at == '<')
			take_tag(&w);
		else
			take_text(&w);
	}
	return w.out;
}
