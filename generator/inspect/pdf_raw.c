#include "inspect/pdf_raw.h"

#include <string.h>

#include "base/arena.h"
#include "inspect/inflate.h"
#include "inspect/look.h"
#include "inspect/pdf_content.h"
#include "inspect/pdf_lexer.h"
#include "inspect/unit.h"
#include "inspect/wide.h"

/* What is known of the object that is being read. */
struct raw_object {
	bool picture, table, letters; /* nothing in it can be read as text */
	bool packed;                  /* by zlib, first of all */
	bool other;                   /* by something else: qpdf's to open */
	bool hex, ascii_85;           /* ... whose end stands in it */
};

struct raw_walk {
	struct look *look;
	struct pdf_raw *raw;
	struct arena *tokens;
	struct pdf_lexer lexer;
	struct raw_object object;
	size_t number;              /* of the object; 0: none of ours */
	struct pdf_token before[2]; /* "12 0" of "12 0 obj" */
	struct text found;          /* strings, names, comments, strange words */
	struct text streams;        /* the same of what was unpacked */
	struct pdf_shown shown;
};

static const struct pdf_font *
no_font(void *context, const char *name)
{
	(void)context;
	(void)name;
	return NULL;
}

static void
search_text(struct raw_walk *on, const char *bytes, size_t length)
{
	static const struct pdf_fonts none = { no_font, NULL };

	if (!wide_is_readable(bytes, length))
		return;
	pdf_syntax_read(bytes, length, &on->streams);
	pdf_content_read(bytes, length, &none, false, &on->shown);
}

/* Behind what a filter reads there is the end of a line, or something hidden. */
static void
judge_rest(struct raw_walk *on, const char *rest, size_t length)
{
	size_t n = 0;

	while (n < length && strchr("\r\n\t ", rest[n]) != NULL &&
	    rest[n] != '\0')
		n++;
	if (n == length)
		return;
	on->raw->foreign = true;
	search_text(on, rest, length);
}

static void
judge_end(struct raw_walk *on, const char *body, size_t length)
{
	const struct raw_object *object = &on->object;
	const char *end = NULL;
	size_t used = 0;

	if (object->ascii_85)
		end = memmem(body, length, "~>", 2);
	else if (object->hex)
		end = memchr(body, '>', length);
	if (end != NULL)
		used = (size_t)(end - body) + (object->ascii_85 ? 2 : 1);
	else if (object->packed && !object->other && (object->picture ||
	    object->table || object->letters))
		used = inflate_length(body, length, NULL);
	if (used > 0)
		judge_rest(on, body + used, length - used);
}

static void
search_body(struct raw_walk *on, const char *body, size_t length)
{
	struct arena *arena;
	struct text out;
	size_t used = 0;

	judge_end(on, body, length);
	if (on->object.picture || on->object.table || on->object.letters ||
	    on->object.other || on->raw->too_much)
		return;
	if (!on->object.packed) {
		search_text(on, body, length);
		return;
	}
	arena = arena_open("a stream of a PDF");
	out = text_open(arena, TEXT_LIMIT);
	switch (inflate_bytes(on->look, INFLATE_ZLIB, body, length, &out,
	    &used)) {
	case INFLATE_TOO_MUCH:
		on->raw->too_much = true;
		break;
	case INFLATE_WHOLE:
		judge_rest(on, body + used, length - used);
		search_text(on, out.bytes, out.length);
		break;
	case INFLATE_BROKEN:
		search_text(on, out.bytes, out.length);
		break;
	}
	arena_wipe(arena);
}

/* Behind the word "stream" (7.3.8.1), to behind "endstream". */
static void
read_stream(struct raw_walk *on)
{
	static const char mark[] = "endstream";
	struct pdf_lexer *lexer = &on->lexer;
	const char *body = lexer->bytes + lexer->at, *end;
	size_t left = lexer->length - lexer->at;

	if (left > 0 && *body == '\r') {
		body++;
		left--;
	}
	if (left > 0 && *body == '\n') {
		body++;
		left--;
	}
	end = memmem(body, left, mark, sizeof mark - 1);
	if (end == NULL)
		end = body + left;
	lexer->at = (size_t)(end - lexer->bytes);
	search_body(on, body, (size_t)(end - body));
}

static void
note_name(struct raw_object *object, const char *name)
{
	static const char *const letters[] = { "Length1", "Type1C",
		"CIDFontType0C", "OpenType" };
	static const char *const other[] = { "LZWDecode", "ASCII85Decode",
		"ASCIIHexDecode", "RunLengthDecode", "DCTDecode", "JPXDecode",
		"CCITTFaxDecode", "JBIG2Decode", "Crypt" };

	object->picture |= strcmp(name, "Image") == 0;
	object->table |= strcmp(name, "XRef") == 0;
	object->hex |= strcmp(name, "ASCIIHexDecode") == 0;
	object->ascii_85 |= strcmp(name, "ASCII85Decode") == 0;
	object->packed |= strcmp(name, "FlateDecode") == 0;
	for (size_t i = 0; i < sizeof letters / sizeof letters[0]; i++)
		object->letters |= strcmp(name, letters[i]) == 0;
	for (size_t i = 0; i < sizeof other / sizeof other[0]; i++)
		object->other |= strcmp(name, other[i]) == 0;
}

static void
note_object(struct raw_walk *on)
{
	double number = pdf_number(&on->before[0]);

	on->object = (struct raw_object){ false };
	on->number = 0;
	if (number < 1 || number >= (double)on->raw->count)
		return;
	on->number = (size_t)number;
	on->raw->twice |= on->raw->seen[on->number] != PDF_RAW_ABSENT;
	on->raw->seen[on->number] = PDF_RAW_THERE;
}

static bool
is_keyword(const char *word)
{
	static const char *const known[] = { "obj", "endobj", "stream",
		"endstream", "xref", "trailer", "startxref", "R", "n", "f",
		"true", "false", "null" };

	for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
		if (strcmp(known[i], word) == 0)
			return true;
	return false;
}

static void
add_found(struct raw_walk *on, const char *bytes, size_t length,
    const char *behind)
{
	text_add_n(&on->found, text_of_bytes(on->tokens, bytes, length),
	    length);
	text_add(&on->found, behind);
}

static void
read_token(struct raw_walk *on, const struct pdf_token *token)
{
	const char *text;
	size_t length;

	switch (token->kind) {
	case PDF_STRING:
		text = pdf_string_text(on->tokens, token->bytes, token->length,
		    &length);
		add_found(on, text, length, unit_wall);
		return;
	case PDF_NAME:
		note_name(&on->object, token->bytes);
		if (!pdf_name_is_known(token->bytes))
			add_found(on, token->bytes, token->length, unit_wall);
		return;
	case PDF_COMMENT:
		add_found(on, token->bytes, token->length, unit_wall);
		return;
	case PDF_WORD:
		if (pdf_is_word(token, "obj"))
			note_object(on);
		else if (pdf_is_word(token, "stream"))
			read_stream(on);
		else if (pdf_is_word(token, "null") &&
		    pdf_is_word(&on->before[1], "obj"))
			on->raw->seen[on->number] = PDF_RAW_NULL;
		else if (!is_keyword(token->bytes)) {
			on->raw->foreign = true;
			add_found(on, token->bytes, token->length, " ");
		}
		return;
	case PDF_NUMBER:
	case PDF_MARK:
		return;
	}
}

static void
search(struct look *look, const struct text *text)
{
	unit_search(look, &(struct unit){ .text = text->bytes,
	    .length = text->length, .nowhere = true });
}

struct pdf_raw
pdf_raw_search(struct look *look)
{
	/* An object takes eight bytes at the least: "1 0 obj ". */
	struct pdf_raw raw = { .count = look->length / 8 + 2 };
	struct raw_walk on = { .look = look, .raw = &raw,
		.tokens = arena_open("the bytes of a PDF"),
		.found = text_open(look->scratch, TEXT_LIMIT),
		.streams = text_open(look->scratch, TEXT_LIMIT),
		.before = { { PDF_MARK, "", 0 }, { PDF_MARK, "", 0 } },
		.shown = pdf_shown_open(look->scratch) };
	struct pdf_token token;

	raw.seen = arena_alloc(look->scratch, raw.count, 1);
	on.lexer = (struct pdf_lexer){ on.tokens, look->bytes, look->length,
		0 };
	while (!raw.too_much && pdf_next(&on.lexer, &token)) {
		read_token(&on, &token);
		on.before[0] = on.before[1];
		on.before[1] = token;
	}
	arena_wipe(on.tokens);
	search(look, &on.found);
	search(look, &on.streams);
	search(look, &on.shown.joined);
	search(look, &on.shown.lines);
	search(look, &on.shown.spaced);
	search(look, &on.shown.beside);
	return raw;
}
