#include "inspect/pdf_font.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "base/utf8.h"
#include "inspect/pdf_lexer.h"
#include "inspect/wide.h"

struct pdf_font {
	struct arena *arena;
	const char **codes[256]; /* by the high byte, then the low one */
	const char *glyphs[256]; /* of the encoding, of a simple font */
	size_t code_bytes;
	bool composite, encoded, mapped;
	bool numbered; /* glyphs that are called by a number alone */
};

struct pdf_font *
pdf_font_open(struct arena *arena, bool composite, bool encoded)
{
	struct pdf_font *font = arena_alloc(arena, 1, sizeof *font);

	*font = (struct pdf_font){ .arena = arena, .composite = composite,
		.encoded = encoded, .code_bytes = composite ? 2 : 1 };
	for (unsigned code = 0; code < 256 && !composite; code++) {
		char letter = (char)(unsigned char)code;
		size_t n;

		font->glyphs[code] = pdf_string_text(arena, &letter, 1, &n);
	}
	return font;
}

static void
set_code(struct pdf_font *font, unsigned code, const char *text)
{
	const char ***page = &font->codes[code >> 8 & 0xFF];

	if (code > 0xFFFF)
		return;
	if (*page == NULL)
		*page = arena_alloc(font->arena, 256, sizeof **page);
	(*page)[code & 0xFF] = text;
	font->mapped = true;
}

static unsigned
code_of(const struct pdf_token *token)
{
	unsigned code = 0;

	for (size_t i = 0; i < token->length && i < 4; i++)
		code = code << 8 | (unsigned char)token->bytes[i];
	return code;
}

/* What a map says a code is, `more` added to its last character. */
static const char *
target_of(struct pdf_font *font, const struct pdf_token *token, unsigned more)
{
	char *bytes = arena_copy_n(font->arena, token->bytes, token->length);
	size_t last = token->length, length;

	if (last >= 2) {
		unsigned code = ((unsigned)(unsigned char)bytes[last - 2] << 8 |
		    (unsigned char)bytes[last - 1]) + more;

		bytes[last - 2] = (char)(unsigned char)(code >> 8);
		bytes[last - 1] = (char)(unsigned char)code;
		return wide_text(font->arena, bytes, last, false, &length);
	}
	if (last == 1)
		bytes[0] = (char)(unsigned char)((unsigned char)bytes[0] +
		    more);
	return pdf_string_text(font->arena, bytes, last, &length);
}

static void
read_ranges(struct pdf_font *font, struct pdf_lexer *lexer)
{
	struct pdf_token low, high, target;

	while (pdf_next(lexer, &low) && low.kind == PDF_STRING &&
	    pdf_next(lexer, &high) && pdf_next(lexer, &target)) {
		unsigned from = code_of(&low), to = code_of(&high);
		bool listed = target.kind == PDF_MARK;

		if (to > 0xFFFF)
			to = 0xFFFF;
		for (unsigned code = from; code <= to; code++) {
			if (listed && (!pdf_next(lexer, &target) ||
			    target.kind != PDF_STRING))
				break;
			set_code(font, code, target_of(font, &target,
			    listed ? 0 : code - from));
		}
		while (listed && target.kind == PDF_STRING &&
		    pdf_next(lexer, &target))
			continue;
	}
}

static void
read_characters(struct pdf_font *font, struct pdf_lexer *lexer)
{
	struct pdf_token code, target;

	while (pdf_next(lexer, &code) && code.kind == PDF_STRING &&
	    pdf_next(lexer, &target))
		set_code(font, code_of(&code), target_of(font, &target, 0));
}

void
pdf_font_read_map(struct pdf_font *font, const char *bytes, size_t length)
{
	struct pdf_lexer lexer = { font->arena, bytes, length, 0 };
	struct pdf_token token;

	while (pdf_next(&lexer, &token)) {
		if (pdf_is_word(&token, "begincodespacerange") &&
		    pdf_next(&lexer, &token) && token.kind == PDF_STRING &&
		    token.length > 0)
			font->code_bytes = token.length == 1 ? 1 : 2;
		else if (pdf_is_word(&token, "beginbfchar"))
			read_characters(font, &lexer);
		else if (pdf_is_word(&token, "beginbfrange"))
			read_ranges(font, &lexer);
	}
}

/* Names that are neither a letter, nor one with a mark, nor uniXXXX. */
static const char *
sign_of(const char *glyph)
{
	static const struct { const char *glyph, *text; } signs[] = {
		{ "space", " " }, { "hyphen", "-" }, { "period", "." },
		{ "comma", "," }, { "quotesingle", "'" }, { "quoteright", "'" },
		{ "quoteleft", "'" }, { "at", "@" }, { "colon", ":" },
		{ "slash", "/" }, { "zero", "0" }, { "one", "1" },
		{ "two", "2" }, { "three", "3" }, { "four", "4" },
		{ "five", "5" }, { "six", "6" }, { "seven", "7" },
		{ "eight", "8" }, { "nine", "9" }, { "fi", "fi" },
		{ "fl", "fl" }, { "ff", "ff" }, { "ffi", "ffi" },
		{ "ffl", "ffl" }, { "ae", "ae" }, { "AE", "AE" },
		{ "oe", "oe" }, { "OE", "OE" }, { "germandbls", "ss" },
		{ "eth", "d" }, { "thorn", "th" }, { "dotlessi", "i" },
	};

	for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++)
		if (strcmp(signs[i].glyph, glyph) == 0)
			return signs[i].text;
	return NULL;
}

/* Marks fall away in every search: "eacute" is an e. */
static bool
is_marked_letter(const char *glyph)
{
	static const char *const marks[] = { "", "acute", "grave", "circumflex",
		"dieresis", "tilde", "caron", "cedilla", "ring", "macron",
		"breve", "ogonek", "slash", "croat", "dotaccent",
		"hungarumlaut", "commaaccent" };

	if ((glyph[0] | 32) < 'a' || (glyph[0] | 32) > 'z')
		return false;
	for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
		if (strcmp(glyph + 1, marks[i]) == 0)
			return true;
	return false;
}

void
pdf_font_name_glyph(struct pdf_font *font, unsigned code, const char *glyph)
{
	char *name = arena_copy_n(font->arena, glyph, strcspn(glyph, "."));
	const char *text = sign_of(name);
	char shown[5];
	size_t digits = strncmp(name, "uni", 3) == 0 ? 3 :
	    name[0] == 'u' && name[1] != '\0' ? 1 : 0;

	if (code > 0xFF)
		return;
	if (text == NULL && is_marked_letter(name)) {
		name[1] = '\0';
		text = name;
	} else if (text == NULL && digits > 0) {
		utf8_put((uint32_t)strtoul(name + digits, NULL, 16), shown);
		text = arena_copy(font->arena, shown);
	}
	font->numbered |= text == NULL && name[0] != '\0' && name[1 + strspn(
	    name + 1, "0123456789")] == '\0';
	font->glyphs[code] = text == NULL ? " " : text;
	font->encoded = true;
}

bool
pdf_font_is_readable(const struct pdf_font *font)
{
	return font->mapped || (!font->composite && !font->numbered);
}

static void
show_encoded(const struct pdf_font *font, const char *bytes, size_t length,
    struct text *out)
{
	for (size_t i = 0; i < length; i++)
		text_add(out, font->glyphs[(unsigned char)bytes[i]]);
}

void
pdf_font_show(const struct pdf_font *font, const char *bytes, size_t length,
    bool by_encoding, struct text *out)
{
	if (by_encoding || !font->mapped) {
		if (!font->composite && (font->encoded || !font->mapped))
			show_encoded(font, bytes, length, out);
		return;
	}
	for (size_t i = 0; i + font->code_bytes <= length;
	    i += font->code_bytes) {
		unsigned high = font->code_bytes == 1 ? 0 :
		    (unsigned char)bytes[i];
		const char **page = font->codes[high];
		const char *text = page == NULL ? NULL : page[(unsigned char)
		    bytes[i + font->code_bytes - 1]];

		text_add(out, text == NULL ? " " : text);
	}
}
