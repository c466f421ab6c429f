/* suspect_mask.c - names of which some letters are hidden by signs. */
#include "registers/suspect.h"

#include <stdint.h>

#include "base/utf8.h"
#include "registers/fold.h"

enum { CELLS = 64, HIDDEN = 255, REVEALED = 5, MANY = 3 };

/* What is written: symbols, and HIDDEN for each sign. */
struct masked {
	unsigned char cells[CELLS];
	size_t count;
	size_t revealed;
	bool overflows;
};

/* Dots and dashes hide letters only between letters: "Orr...", "well-known". */
enum sign { NO_SIGN, SOFT_SIGN, HARD_SIGN };

static enum sign
sign_of(uint32_t c)
{
	switch (c) {
	case '*': case '_': case 0xB7: case 0xD7: case 0x2022: case 0x25A0:
	case 0x25CF: case 0x2588:
		return HARD_SIGN;
	case '-': case '.': case '~': case 0x2010: case 0x2011: case 0x2012:
	case 0x2013: case 0x2014: case 0x2026:
		return SOFT_SIGN;
	}
	return NO_SIGN;
}

static void
add_cell(struct masked *masked, unsigned char cell)
{
	if (masked->count == CELLS) {
		masked->overflows = true;
		return;
	}
	masked->cells[masked->count++] = cell;
	masked->revealed += cell != HIDDEN;
}

/* Three x and more stand for letters. */
static void
add_word(struct masked *masked, const struct stream *stream,
    struct suspect_word word)
{
	size_t i = word.first;

	while (i < word.behind) {
		size_t end = i;

		while (end < word.behind && stream->symbols[end] == 'x' - 'a')
			end++;
		for (size_t x = i; x < end; x++)
			add_cell(masked, end - i >= MANY ? HIDDEN :
			    stream->symbols[i]);
		if (end == i)
			add_cell(masked, stream->symbols[end++]);
		i = end;
	}
}

/*
 * The signs that stand at text[from, to), as far as they go; `behind` is where
 * they end.
 */
static size_t
count_signs(const char *text, size_t from, size_t to, enum sign least,
    size_t *behind)
{
	size_t count = 0;

	for (*behind = from; *behind < to;) {
		size_t next = *behind;
		uint32_t c = utf8_next(text, to, &next);

		if (sign_of(c) < least)
			break;
		count += c == 0x2026 ? 3 : 1;
		*behind = next;
	}
	return count;
}

/* Signs between two parts of a word: one hyphen or dot hides nothing. */
static size_t
signs_between(const struct stream *stream, const char *text, size_t at)
{
	size_t from = stream->base + stream->to[at - 1];
	size_t to = stream->base + stream->from[at], behind;
	size_t soft = count_signs(text, from, to, SOFT_SIGN, &behind);

	if (behind != to)
		return 0;
	if (count_signs(text, from, to, HARD_SIGN, &behind) == soft)
		return soft;
	return soft > 1 ? soft : 0;
}

/* Hard signs before the word that no letter stands before. */
static size_t
signs_before(const struct stream *stream, const char *text, size_t first)
{
	size_t to = stream->base + stream->from[first];
	size_t from = first == 0 ? stream->base :
	    stream->base + stream->to[first - 1];

	while (from < to) {
		size_t behind, next = from;
		size_t count = count_signs(text, from, to, HARD_SIGN, &behind);

		if (count > 0 && behind == to)
			return count;
		utf8_next(text, to, &next);
		from = next;
	}
	return 0;
}

/* Signs stand for as many letters as there may be; `at` is of the cells. */
static bool
glob(const struct masked *masked, size_t at, const struct near_name *name,
    size_t letter)
{
	size_t star = SIZE_MAX, mark = 0;

	while (letter < name->count) {
		if (at < masked->count && masked->cells[at] == HIDDEN) {
			while (at < masked->count && masked->cells[at] == HIDDEN)
				at++;
			star = at;
			mark = ++letter;
		} else if (at < masked->count &&
		    masked->cells[at] == name->symbols[letter]) {
			at++;
			letter++;
		} else if (star != SIZE_MAX) {
			at = star;
			letter = ++mark;
		} else {
			return false;
		}
	}
	return at == masked->count;
}

/* Letter for letter, as long as the name. */
static bool
fits(const struct masked *masked, const struct near_name *name)
{
	for (size_t i = 0; i < name->count; i++)
		if (masked->cells[i] != HIDDEN &&
		    masked->cells[i] != name->symbols[i])
			return false;
	return true;
}

static bool
shows(const struct masked *masked, const struct near_name *name, bool capital)
{
	bool first = masked->cells[0] != HIDDEN && capital;
	bool last = masked->cells[masked->count - 1] != HIDDEN;

	if (masked->revealed >= REVEALED && name->count > masked->revealed &&
	    glob(masked, 0, name, 0))
		return true;
	if (masked->count != name->count || !fits(masked, name))
		return false;
	if (name->count == SUSPECT_SHORT)
		return first && last;
	return name->count >= SUSPECT_NAME && (first || (last &&
	    masked->cells[0] == HIDDEN) || masked->revealed >= MANY);
}

/* Asked of every word, and nearly always no. */
static bool
may_be_masked(const struct stream *stream, struct suspect_word word)
{
	const unsigned signs = JOINT_STAR | JOINT_MARK | JOINT_HYPHEN |
	    JOINT_DOT | JOINT_CLAUSE;
	size_t run = 0;

	if ((stream->joints[word.first] | stream->joints[word.behind]) & signs)
		return true;
	for (size_t i = word.first; i < word.behind && run < MANY; i++)
		run = stream->symbols[i] == 'x' - 'a' ? run + 1 : 0;
	return run == MANY;
}

const struct near_name *
suspect_mask(const struct suspects *suspects, const struct stream *stream,
    const char *text, size_t length, struct suspect_word word, size_t *from,
    size_t *to)
{
	struct masked masked = { .count = 0 };
	bool capital = (stream->marks[word.first] & MARK_UPPER) != 0;
	size_t signs, behind, last = word.behind;

	if (!may_be_masked(stream, word) || (word.first > 0 &&
	    stream->joints[word.first] != 0 &&
	    signs_between(stream, text, word.first) > 0))
		return NULL;
	*from = stream->base + stream->from[word.first];
	for (signs = signs_before(stream, text, word.first); signs > 0; signs--)
		add_cell(&masked, HIDDEN);
	add_word(&masked, stream, word);
	while (last < stream->count && (signs = signs_between(stream, text,
	    last)) > 0) {
		while (signs-- > 0)
			add_cell(&masked, HIDDEN);
		word = (struct suspect_word){ last, last + 1 };
		while (word.behind < stream->count &&
		    stream->joints[word.behind] == 0)
			word.behind++;
		add_word(&masked, stream, word);
		last = word.behind;
	}
	*to = stream->base + stream->to[last - 1];
	for (signs = count_signs(text, *to, last < stream->count ?
	    stream->base + stream->from[last] : length, HARD_SIGN, &behind);
	    signs > 0; signs--)
		add_cell(&masked, HIDDEN);
	if (masked.overflows || masked.revealed == masked.count ||
	    masked.revealed == 0)
		return NULL;
	for (const struct near_name *n = suspects->names; n != NULL;
	    n = n->next)
		if (shows(&masked, n, capital))
			return n;
	return NULL;
}
