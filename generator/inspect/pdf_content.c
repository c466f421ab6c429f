#include "inspect/pdf_content.h"

#include <string.h>

#include "base/arena.h"
#include "base/list.h"
#include "inspect/pdf_font.h"
#include "inspect/pdf_lexer.h"
#include "inspect/unit.h"
#include "inspect/wide.h"

enum { MOST_SAVED = 64, MOST_OPERANDS = 1000000, STEPS_AN_ARENA = 1024 };

struct pdf_shown
pdf_shown_open(struct arena *arena)
{
	return (struct pdf_shown){ .joined = text_open(arena, TEXT_LIMIT),
		.lines = text_open(arena, TEXT_LIMIT),
		.spaced = text_open(arena, TEXT_LIMIT),
		.beside = text_open(arena, TEXT_LIMIT) };
}

/* A stream while it is read. */
struct reading {
	struct arena *arena; /* ends with it */
	struct pdf_lexer lexer;
	const struct pdf_fonts *fonts;
	struct pdf_shown *shown;
	bool by_encoding;
	const struct pdf_font *font;
	const struct pdf_font *saved[MOST_SAVED];
	size_t depth;
	struct list operands; /* struct pdf_token, since the last operator */
	size_t steps;
	double height;  /* where Tm put the line */
	size_t letters; /* of the string that was shown last */
	bool moved;     /* since then */
};

/*
 * Letters that are set one by one are no words: a move ends a word only
 * between strings that could be some.
 */
static void
part_words(struct reading *on, size_t letters)
{
	enum { SHORTEST = 2, TOGETHER = 6 };

	if (on->moved && on->letters >= SHORTEST && letters >= SHORTEST &&
	    on->letters + letters >= TOGETHER)
		text_add_char(&on->shown->spaced, ' ');
	on->letters = letters;
	on->moved = false;
}

static void
show(struct reading *on, const struct pdf_token *token)
{
	struct text text = text_open(on->arena, TEXT_LIMIT);
	const char *plain;
	size_t length;

	if (on->font != NULL) {
		on->shown->unreadable |= !pdf_font_is_readable(on->font);
		pdf_font_show(on->font, token->bytes, token->length,
		    on->by_encoding, &text);
	} else if (memchr(token->bytes, '\0', token->length) == NULL) {
		/* Without its font only plain codes are worth a guess. */
		plain = pdf_string_text(on->arena, token->bytes, token->length,
		    &length);
		text_add_n(&text, plain, length);
	}
	part_words(on, text.length);
	text_add_n(&on->shown->joined, text.bytes, text.length);
	text_add_n(&on->shown->lines, text.bytes, text.length);
	text_add_n(&on->shown->spaced, text.bytes, text.length);
}

static void
end_line(struct reading *on)
{
	text_add_char(&on->shown->lines, ' ');
	text_add_char(&on->shown->spaced, ' ');
	on->moved = false;
}

static void
show_operands(struct reading *on)
{
	/* Thousandths of the size of letters: a gap that reads as a space. */
	enum { GAP = -180 };

	for (size_t i = 0; i < on->operands.count; i++) {
		const struct pdf_token *token = on->operands.items[i];

		if (token->kind == PDF_STRING)
			show(on, token);
		else if (token->kind == PDF_NUMBER && pdf_number(token) < GAP)
			text_add_char(&on->shown->spaced, ' ');
	}
	on->moved = true;
}

/* The operand at `index`, counted from the last. */
static double
number_from_end(const struct reading *on, size_t index)
{
	return index >= on->operands.count ? 0 : pdf_number(
	    on->operands.items[on->operands.count - 1 - index]);
}

static void
move(struct reading *on, const struct pdf_token *word)
{
	static const char *const lines[] = { "T*", "'", "\"" };
	double height = number_from_end(on, 0);

	if (pdf_is_word(word, "Tm")) {
		if (height < on->height || height > on->height)
			end_line(on);
		on->height = height;
	} else if ((pdf_is_word(word, "Td") || pdf_is_word(word, "TD")) &&
	    (height < 0 || height > 0)) {
		end_line(on);
	}
	for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
		if (pdf_is_word(word, lines[i]))
			end_line(on);
}

static void
choose_font(struct reading *on)
{
	on->font = NULL;
	for (size_t i = 0; i < on->operands.count; i++) {
		const struct pdf_token *token = on->operands.items[i];

		if (token->kind == PDF_NAME)
			on->font = on->fonts->find(on->fonts->context,
			    token->bytes);
	}
}

/* Pixels that stand in the page: words among them are long ones. */
static void
pass_picture(struct reading *on)
{
	enum { READABLE_RUN = 12 };
	size_t from = on->lexer.at, n;
	const char *runs;

	if (!pdf_skip_picture(&on->lexer))
		return;
	runs = wide_runs(on->arena, on->lexer.bytes + from, on->lexer.at -
	    from, READABLE_RUN, &n);
	text_add_n(&on->shown->beside, runs, n);
	text_add(&on->shown->beside, unit_wall);
}

/* Operators (ISO 32000-1, annex A), the frequent ones first, and values. */
static bool
is_known_word(const char *word)
{
	static const char known[] = " Td Tm BDC EMC l m c re f BT ET cm rg g gs h n "
	    "W S q Q Do RG G w d j J M Tc Tf Tj TJ Tr Tw cs CS scn SCN b b* B "
	    "B* BI BMC BX d0 d1 DP EI EX f* F i ID k K MP ri s sc SC sh T* TD "
	    "TL Ts Tz v W* y ' \" true false null R ";
	size_t n = strlen(word);
	char room[8] = " ";

	if (n == 0 || n + 3 > sizeof room)
		return n == 0;
	memcpy(room + 1, word, n);
	room[n + 1] = ' ';
	return strstr(known, room) != NULL;
}

void
pdf_words_read(const char *bytes, size_t length, struct text *out)
{
	struct arena *arena = arena_open("words of a PDF");
	struct pdf_lexer lexer = { arena, bytes, length, 0 };
	struct pdf_token token;

	while (pdf_next(&lexer, &token))
		if (token.kind == PDF_WORD && !is_known_word(token.bytes)) {
			text_add_n(out, text_of_bytes(arena, token.bytes,
			    token.length), token.length);
			text_add_char(out, ' ');
		}
	text_add(out, unit_wall);
	arena_wipe(arena);
}

static void
operate(struct reading *on, const struct pdf_token *word)
{
	move(on, word);
	if (pdf_is_word(word, "Tj") || pdf_is_word(word, "TJ") ||
	    pdf_is_word(word, "'") || pdf_is_word(word, "\""))
		show_operands(on);
	else if (pdf_is_word(word, "Tf"))
		choose_font(on);
	else if (pdf_is_word(word, "q") && on->depth < MOST_SAVED)
		on->saved[on->depth++] = on->font;
	else if (pdf_is_word(word, "Q") && on->depth > 0)
		on->font = on->saved[--on->depth];
	else if (pdf_is_word(word, "ID"))
		pass_picture(on);
	else if (!is_known_word(word->bytes)) {
		text_add_n(&on->shown->beside, text_of_bytes(on->arena,
		    word->bytes, word->length), word->length);
		text_add_char(&on->shown->beside, ' ');
	}
	on->operands.count = 0;
	if (++on->steps % STEPS_AN_ARENA == 0) {
		on->operands = (struct list){ 0 };
		arena_reset(on->arena);
	}
}

void
pdf_content_read(const char *bytes, size_t length,
    const struct pdf_fonts *fonts, bool by_encoding, struct pdf_shown *shown)
{
	struct arena *arena = arena_open("a page of a PDF");
	struct reading on = { .arena = arena, .fonts = fonts, .shown = shown,
		.lexer = { arena, bytes, length, 0 },
		.by_encoding = by_encoding };
	struct pdf_token token;

	while (pdf_next(&on.lexer, &token)) {
		if (token.kind == PDF_WORD) {
			operate(&on, &token);
		} else if (on.operands.count < MOST_OPERANDS) {
			struct pdf_token *kept = arena_alloc(arena, 1,
			    sizeof *kept);

			*kept = token;
			list_add(arena, &on.operands, kept);
		} else {
			shown->unreadable = true;
		}
	}
	text_add(&shown->joined, unit_wall);
	text_add(&shown->lines, unit_wall);
	text_add(&shown->spaced, unit_wall);
	text_add(&shown->beside, unit_wall);
	arena_wipe(arena);
}

bool
pdf_name_is_known(const char *name)
{
	static const char *const known[] = { "MarkInfo", "Marked", "Art",
		"Mark", "MarkStyle", "Rect", "Tab" };

	for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
		if (strcmp(name, known[i]) == 0)
			return true;
	return false;
}

void
pdf_syntax_read(const char *bytes, size_t length, struct text *out)
{
	struct arena *arena = arena_open("a stream of a PDF");
	struct pdf_lexer lexer = { arena, bytes, length, 0 };
	struct pdf_token token;
	size_t kept = out->length;

	while (pdf_next(&lexer, &token)) {
		const char *text = token.bytes;
		size_t n = token.length;

		/* What is shown is pdf_content_read()'s, which knows the font. */
		if (pdf_is_word(&token, "Tj") || pdf_is_word(&token, "TJ"))
			text_cut(out, kept);
		else if (pdf_is_word(&token, "ID"))
			pdf_skip_picture(&lexer);
		if (token.kind == PDF_WORD)
			kept = out->length;
		if (token.kind == PDF_STRING)
			text = pdf_string_text(arena, token.bytes, n, &n);
		else if (token.kind != PDF_COMMENT && (token.kind != PDF_NAME ||
		    pdf_name_is_known(token.bytes)))
			continue;
		text_add_n(out, text_of_bytes(arena, text, n), n);
		text_add(out, unit_wall);
	}
	arena_wipe(arena);
}
