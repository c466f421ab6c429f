#include "inspect/pdf_lexer.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "base/utf8.h"
#include "inspect/decode.h"
#include "inspect/wide.h"

static bool
is_space(char c)
{
	return c == '\0' || c == '\t' || c == '\n' || c == '\f' || c == '\r' ||
	    c == ' ';
}

static bool
ends_word(char c)
{
	return is_space(c) || strchr("()<>[]{}/%", c) != NULL;
}

static void
finish(struct pdf_token *token, enum pdf_kind kind, struct text text)
{
	*token = (struct pdf_token){ kind, text.bytes, text.length };
}

/* Behind a backslash (7.3.4.2). */
static void
read_escape(struct pdf_lexer *lexer, struct text *out)
{
	static const char letters[] = "n\nr\rt\tb\bf\f";
	char c = lexer->bytes[lexer->at++];
	unsigned code = 0;
	int digits = 0;

	for (size_t i = 0; i + 1 < sizeof letters; i += 2)
		if (letters[i] == c) {
			text_add_char(out, letters[i + 1]);
			return;
		}
	if (c == '\n' || c == '\r') {
		if (c == '\r' && lexer->at < lexer->length &&
		    lexer->bytes[lexer->at] == '\n')
			lexer->at++;
		return;
	}
	if (c < '0' || c > '7') {
		text_add_char(out, c);
		return;
	}
	for (lexer->at--; digits < 3 && lexer->at < lexer->length; digits++) {
		c = lexer->bytes[lexer->at];
		if (c < '0' || c > '7')
			break;
		code = code * 8 + (unsigned)(c - '0');
		lexer->at++;
	}
	text_add_char(out, (char)(unsigned char)code);
}

static void
read_string(struct pdf_lexer *lexer, struct pdf_token *token)
{
	struct text out = text_open(lexer->arena, TEXT_LIMIT);
	int open = 1;

	for (lexer->at++; lexer->at < lexer->length;) {
		char c = lexer->bytes[lexer->at++];

		if (c == '\\' && lexer->at < lexer->length) {
			read_escape(lexer, &out);
			continue;
		}
		open += c == '(';
		open -= c == ')';
		if (open == 0)
			break;
		text_add_char(&out, c);
	}
	finish(token, PDF_STRING, out);
}

static void
read_hex(struct pdf_lexer *lexer, struct pdf_token *token)
{
	struct text out = text_open(lexer->arena, TEXT_LIMIT);
	int high = -1;

	for (lexer->at++; lexer->at < lexer->length;) {
		char c = lexer->bytes[lexer->at++];
		int digit = decode_hex_digit(c);

		if (c == '>')
			break;
		if (digit < 0)
			continue;
		if (high < 0) {
			high = digit;
			continue;
		}
		text_add_char(&out, (char)(unsigned char)(high << 4 | digit));
		high = -1;
	}
	if (high >= 0)
		text_add_char(&out, (char)(unsigned char)(high << 4));
	finish(token, PDF_STRING, out);
}

static void
read_name(struct pdf_lexer *lexer, struct pdf_token *token)
{
	struct text out = text_open(lexer->arena, TEXT_LIMIT);

	for (lexer->at++; lexer->at < lexer->length; lexer->at++) {
		const char *p = lexer->bytes + lexer->at;

		if (ends_word(*p))
			break;
		if (*p == '#' && lexer->length - lexer->at > 2 &&
		    decode_hex_digit(p[1]) >= 0 && decode_hex_digit(p[2]) >= 0) {
			text_add_char(&out, (char)(unsigned char)(decode_hex_digit(p[1])
			    << 4 | decode_hex_digit(p[2])));
			lexer->at += 2;
		} else {
			text_add_char(&out, *p);
		}
	}
	finish(token, PDF_NAME, out);
}

static void
take_raw(struct pdf_lexer *lexer, struct pdf_token *token, enum pdf_kind kind,
    size_t from)
{
	token->kind = kind;
	token->length = lexer->at - from;
	token->bytes = arena_copy_n(lexer->arena, lexer->bytes + from,
	    token->length);
}

static void
read_comment(struct pdf_lexer *lexer, struct pdf_token *token)
{
	size_t from = lexer->at + 1;

	while (lexer->at < lexer->length && lexer->bytes[lexer->at] != '\n' &&
	    lexer->bytes[lexer->at] != '\r')
		lexer->at++;
	take_raw(lexer, token, PDF_COMMENT, from);
}

static void
read_word(struct pdf_lexer *lexer, struct pdf_token *token)
{
	size_t from = lexer->at, digits = 0;

	while (lexer->at < lexer->length && !ends_word(lexer->bytes[lexer->at]))
		lexer->at++;
	for (size_t i = from; i < lexer->at; i++)
		digits += strchr("0123456789+-.", lexer->bytes[i]) != NULL;
	take_raw(lexer, token, digits == lexer->at - from ? PDF_NUMBER :
	    PDF_WORD, from);
}

bool
pdf_next(struct pdf_lexer *lexer, struct pdf_token *token)
{
	const char *p;
	bool twice;

	while (lexer->at < lexer->length && is_space(lexer->bytes[lexer->at]))
		lexer->at++;
	if (lexer->at >= lexer->length)
		return false;
	p = lexer->bytes + lexer->at;
	twice = lexer->length - lexer->at > 1 && p[1] == p[0];
	switch (*p) {
	case '(':
		read_string(lexer, token);
		return true;
	case '/':
		read_name(lexer, token);
		return true;
	case '%':
		read_comment(lexer, token);
		return true;
	case '<':
		if (!twice) {
			read_hex(lexer, token);
			return true;
		}
		break;
	case '>': case ')': case '[': case ']': case '{': case '}':
		break;
	default:
		read_word(lexer, token);
		return true;
	}
	lexer->at += twice && (*p == '<' || *p == '>') ? 2 : 1;
	take_raw(lexer, token, PDF_MARK, (size_t)(p - lexer->bytes));
	return true;
}

bool
pdf_is_word(const struct pdf_token *token, const char *word)
{
	return token->kind == PDF_WORD && strcmp(token->bytes, word) == 0;
}

double
pdf_number(const struct pdf_token *token)
{
	return token->kind == PDF_NUMBER ? strtod(token->bytes, NULL) : 0;
}

bool
pdf_skip_picture(struct pdf_lexer *lexer)
{
	for (size_t at = lexer->at; at + 3 < lexer->length; at++) {
		const char *p = lexer->bytes + at;

		if (!is_space(p[0]) || p[1] != 'E' || p[2] != 'I' ||
		    !ends_word(p[3]))
			continue;
		lexer->at = at + 3;
		return true;
	}
	return false;
}

/* ISO 32000-1 annex D.2, where it is not Latin-1: 0x18 to 0x1F, 0x80 to 0xA0. */
static uint32_t
document_code(unsigned char c)
{
	static const uint16_t low[] = { 0x2D8, 0x2C7, 0x2C6, 0x2D9, 0x2DD,
		0x2DB, 0x2DA, 0x2DC };
	static const uint16_t high[] = { 0x2022, 0x2020, 0x2021, 0x2026,
		0x2014, 0x2013, 0x192, 0x2044, 0x2039, 0x203A, 0x2212, 0x2030,
		0x201E, 0x201C, 0x201D, 0x2018, 0x2019, 0x201A, 0x2122, 0xFB01,
		0xFB02, 0x141, 0x152, 0x160, 0x178, 0x17D, 0x131, 0x142, 0x153,
		0x161, 0x17E, 0xFFFD, 0x20AC };

	if (c >= 0x18 && c < 0x20)
		return low[c - 0x18];
	if (c >= 0x80 && c <= 0xA0)
		return high[c - 0x80];
	return c == '\0' ? ' ' : c;
}

char *
pdf_string_text(struct arena *arena, const char *bytes, size_t length,
    size_t *text_length)
{
	struct text out;
	size_t bad = 0;
	bool little = length > 1 && memcmp(bytes, "\377\376", 2) == 0;

	if (little || (length > 1 && memcmp(bytes, "\376\377", 2) == 0))
		return wide_text(arena, bytes + 2, length - 2, little,
		    text_length);
	if (wide_looks_so(bytes, length, &little))
		return wide_text(arena, bytes, length, little, text_length);
	*text_length = length;
	if (memchr(bytes, '\0', length) == NULL &&
	    utf8_valid(bytes, length, &bad))
		return arena_copy_n(arena, bytes, length);
	out = text_open(arena, TEXT_LIMIT);
	for (size_t i = 0; i < length; i++) {
		char shown[5];

		text_add_n(&out, shown, utf8_put(document_code(
		    (unsigned char)bytes[i]), shown));
	}
	*text_length = out.length;
	return out.bytes;
}
