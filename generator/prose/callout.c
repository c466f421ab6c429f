#include "prose/callout.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/nearest.h"
#include "base/text.h"
#include "base/utf8.h"
#include "model/diag.h"
#include "prose/prose.h"

static const char name_letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ-";
static const char name_letters_of_both_cases[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ-abcdefghijklmnopqrstuvwxyz";
/* With a stroke for a consent that another record holds: k7m2p/c1. */
static const char word_letters[] = "abcdefghijklmnopqrstuvwxyz0123456789-/";

/* An id; two of them, with a stroke between, for a quotation alone. */
static bool
is_word_of(enum callout callout, const char *word, size_t length)
{
	const char *stroke = memchr(word, '/', length);

	if (stroke == NULL)
		return true;
	return callout == CALLOUT_VOICE && stroke > word &&
	    stroke + 1 < word + length && memchr(stroke + 1, '/',
	    (size_t)(word + length - stroke - 1)) == NULL;
}

static enum callout
callout_of(const char *name, size_t length)
{
	for (enum callout c = CALLOUT_VOICE; c < CALLOUTS; c++)
		if (strlen(callout_names[c]) == length &&
		    strncmp(callout_names[c], name, length) == 0)
			return c;
	return CALLOUT_NONE;
}

/* Drop the marker and the line break behind it, and a paragraph left empty. */
static void
take_out_marker(struct prose *quote)
{
	struct prose *paragraph = quote->first;
	struct prose *rest = paragraph->first->next;

	if (rest != NULL && (rest->type == PROSE_SOFTBREAK ||
	    rest->type == PROSE_LINEBREAK))
		rest = rest->next;
	paragraph->first = rest;
	if (rest != NULL)
		return;
	paragraph->last = NULL;
	quote->first = paragraph->next;
	if (quote->first == NULL)
		quote->last = NULL;
}

void
callout_recognise(struct arena *arena, struct prose *quote, const char *path,
    struct diag *diag)
{
	const struct prose *paragraph = quote->first;
	const char *line, *word;
	size_t name_length, word_length = 0;

	if (paragraph == NULL || paragraph->type != PROSE_PARAGRAPH ||
	    paragraph->first == NULL || paragraph->first->type != PROSE_TEXT)
		return;
	line = paragraph->first->text;
	if (strncmp(line, "[!", 2) != 0)
		return;
	line += 2;
	name_length = strspn(line, name_letters);
	word = line + name_length;
	word += strspn(word, " ");
	word_length = strspn(word, word_letters);
	if (word[word_length] != ']' || (paragraph->first->next != NULL &&
	    paragraph->first->next->type != PROSE_SOFTBREAK &&
	    paragraph->first->next->type != PROSE_LINEBREAK) ||
	    word[word_length + 1 + strspn(word + word_length + 1, " ")] != '\0')
		name_length = 0;
	quote->callout = callout_of(line, name_length);
	if (!is_word_of(quote->callout, word, word_length))
		quote->callout = CALLOUT_NONE;
	if (quote->callout == CALLOUT_NONE)
		return;
	quote->type = PROSE_CALLOUT;
	if (word_length > 0)
		quote->word = arena_copy_n(arena, word, word_length);
	else if (quote->callout == CALLOUT_VOICE)
		diag_report(diag, RULE_text_voice_consent,
		    (struct place){ path, quote->line, quote->column }, NULL,
		    NULL);
	take_out_marker(quote);
}

/* What stands there, as names are written. */
static char *
name_meant(struct arena *arena, const char *from)
{
	char *name = arena_copy_n(arena, from, strspn(from,
	    name_letters_of_both_cases));

	for (char *p = name; *p != '\0'; p++)
		if (*p >= 'a' && *p <= 'z')
			*p = (char)(*p - 'a' + 'A');
	return name;
}

static bool
names_callout(struct arena *arena, const char *from)
{
	const char *name = name_meant(arena, from);

	return callout_of(name, strlen(name)) != CALLOUT_NONE;
}

/* The first words of a quotation that is no callout. */
static bool
opens_quotation(const struct prose *text)
{
	const struct prose *n = text;

	while (n->parent != NULL && n->parent->first == n &&
	    n->type != PROSE_QUOTE)
		n = n->parent;
	return n->type == PROSE_QUOTE;
}

/* "[VOICE c1]", "(!voice)", "VOICE c1:": somebody's words, and no callout. */
static bool
is_voice_by_a_slip(const char *text)
{
	size_t signs = strspn(text, "[({! ");
	const char *word = text + signs + strlen("VOICE");

	if (strncmp(text + signs, "VOICE", 5) != 0 && (signs == 0 ||
	    strncasecmp(text + signs, "VOICE", 5) != 0))
		return false;
	word += strspn(word, " ");
	word += strspn(word, word_letters);
	word += strspn(word, " ");
	return *word == '\0' || strchr("])}:", *word) != NULL;
}

/* Where the marker of something meant as a callout begins, or NULL. */
static const char *
stray_marker(struct arena *arena, const struct prose *text)
{
	const char *marker = strstr(text->text, "[!");

	if (marker != NULL)
		return marker;
	/* With an address behind it, or below it, it became a link. */
	if (text->parent->type == PROSE_LINK && text->text[0] == '!' &&
	    names_callout(arena, text->text + 1))
		return text->text;
	return opens_quotation(text) && is_voice_by_a_slip(text->text) ?
	    text->text : NULL;
}

static void
report_marker(struct arena *arena, const struct prose *text,
    const char *marker, const char *path, struct diag *diag)
{
	struct text hint = text_open(arena, 400);
	const char *name = name_meant(arena, marker + strspn(marker, "[({! "));
	const char *near = nearest_word(name, callout_names + 1, CALLOUTS - 1);
	struct place place = { path, text->line, text->column };

	if (callout_of(name, strlen(name)) != CALLOUT_NONE)
		text_add_format(&hint, "write > [!%s] on a line of its own; ",
		    name);
	else if (near != NULL)
		text_add_format(&hint, "did you mean %s? ", near);
	text_add(&hint, "there are");
	for (enum callout c = CALLOUT_VOICE; c < CALLOUTS; c++)
		text_add_format(&hint, "%s %s", c == CALLOUT_VOICE ? "" : ",",
		    callout_names[c]);
	if (place.column > 0)
		place.column += (unsigned)utf8_count(text->text,
		    (size_t)(marker - text->text));
	diag_report(diag, RULE_text_callout, place, NULL, hint.bytes);
}

static bool
is_left_open(const struct prose *callout)
{
	if (callout->first == NULL)
		return true;
	return callout->callout == CALLOUT_VOICE && callout->next != NULL &&
	    callout->next->type == PROSE_QUOTE;
}

void
callout_report_strays(struct arena *arena, const struct prose *document,
    const char *path, struct diag *diag)
{
	for (const struct prose *n = document; n != NULL;
	    n = prose_walk(document, n)) {
		const char *marker = n->type == PROSE_TEXT ?
		    stray_marker(arena, n) : NULL;
		const struct prose *at = n->first == NULL ? n : n->next;

		if (marker != NULL)
			report_marker(arena, n, marker, path, diag);
		if (n->type == PROSE_CALLOUT && is_left_open(n))
			diag_report(diag, RULE_text_callout_open,
			    (struct place){ path, at->line, at->column }, NULL,
			    NULL);
	}
}
