#include "hidden/hide.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <zlib.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/text.h"
#include "hidden/pack.h"

static void
add_base64(struct text *out, const char *word, size_t length)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "abcdefghijklmnopqrstuvwxyz0123456789+/";

	for (size_t i = 0; i < length; i += 3) {
		uint32_t bits = 0;
		size_t n = length - i < 3 ? length - i : 3;

		for (size_t j = 0; j < 3; j++)
			bits = bits << 8 | (j < n ? (unsigned char)word[i + j] :
			    0);
		for (size_t j = 0; j < 4; j++)
			text_add_char(out, j > n ? '=' : digits[bits >> (18 -
			    6 * j) & 63]);
	}
}

static void
add_base32(struct text *out, const char *word, size_t length)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
	unsigned bits = 0, have = 0;

	for (size_t i = 0; i < length; i++) {
		bits = bits << 8 | (unsigned char)word[i];
		for (have += 8; have >= 5; have -= 5)
			text_add_char(out, digits[bits >> (have - 5) & 31]);
	}
	text_add_char(out, digits[bits << (5 - have) & 31]);
}

/* By zlib, and that in base64. */
static void
add_packed(struct text *out, const char *word)
{
	struct arena *arena = arena_open("packing");
	char *text = arena_format(arena, "words by %s, and some more", word);
	size_t packed;
	char *bytes = pack_deflate(arena, text, strlen(text), MAX_WBITS,
	    &packed);

	add_base64(out, bytes, packed);
	arena_wipe(arena);
}

/* How the code of one letter is written: in x, X, o, u (decimal), b (binary),
 * t (a tag that nobody sees), or c. */
static const struct encoding {
	const char *name, *before;
	char form;
	int digits; /* at least */
	const char *behind;
} encodings[] = {
	{ "hex", "", 'x', 2, "" }, { "pct", "%", 'x', 2, "" },
	{ "ent", "&#x", 'x', 1, ";" }, { "dec", "&#", 'u', 1, ";" },
	{ "ent2", "&amp;#", 'u', 1, ";" }, { "u", "\\u", 'x', 4, "" },
	{ "x", "\\x", 'x', 2, "" }, { "css", "\\", 'x', 6, "" },
	{ "qp", "=", 'X', 2, "" }, { "oct", "\\", 'o', 3, "" },
	{ "name", "#", 'x', 2, "" }, { "wide", "", 'x', 4, "" },
	{ "codes", "", 'u', 1, ", " }, { "marked", "0x", 'x', 2, "," },
	{ "dump", "", 'x', 2, " " }, { "colons", "", 'X', 2, ":" },
	{ "bits", "", 'b', 8, " " }, { "unescape", "%u", 'x', 4, "" },
	{ "tags", "", 't', 0, "" }, { "struck", "", 'c', 1, "\314\266" },
	{ "backslash", "\\", 'c', 1, "" }, { "spelled", "[", 'c', 1, "]" },
	{ "strings", "(", 'c', 1, ")" }, { "each", "<i>", 'c', 1, "</i>" },
	{ "glyph", "/", 'c', 1, "" }, { "half", "", 'c', 1, "\342\200\213" },
};

static void
add_code(struct text *out, const struct encoding *encoding, unsigned code)
{
	text_add(out, encoding->before);
	switch (encoding->form) {
	case 'x':
		text_add_format(out, "%0*x", encoding->digits, code);
		break;
	case 'X':
		text_add_format(out, "%0*X", encoding->digits, code);
		break;
	case 'o':
		text_add_format(out, "%0*o", encoding->digits, code);
		break;
	case 'b':
		for (int bit = encoding->digits; bit-- > 0;)
			text_add_char(out, code >> bit & 1 ? '1' : '0');
		break;
	case 't':
		text_add_format(out, "\363\240%c%c", (char)(0x80 | code >> 6),
		    (char)(0x80 | (code & 63)));
		break;
	case 'u':
		text_add_format(out, "%0*u", encoding->digits, code);
		break;
	default:
		text_add_char(out, (char)(unsigned char)code);
	}
	text_add(out, encoding->behind);
}

static void
add_encoded(struct text *out, const char *encoding, const char *word)
{
	size_t length = strlen(word);

	if (strcmp(encoding, "b64") == 0) {
		add_base64(out, word, length);
		return;
	}
	if (strcmp(encoding, "b32") == 0) {
		add_base32(out, word, length);
		return;
	}
	if (strcmp(encoding, "z64") == 0) {
		add_packed(out, word);
		return;
	}
	for (size_t i = 0; i < sizeof encodings / sizeof *encodings; i++)
		for (size_t j = 0; j < length && strcmp(encodings[i].name,
		    encoding) == 0; j++)
			add_code(out, &encodings[i], (unsigned char)word[j]);
	for (size_t i = 0; i < length; i++) {
		unsigned code = (unsigned char)word[i];

		if (strcmp(encoding, "full") == 0)
			text_add_format(out, "\357%c%c", code >= 'a' ? '\275' :
			    '\274', (char)(unsigned char)(code >= 'a' ? code -
			    'a' + 0x81 : code - 'A' + 0xA1));
		else if (strcmp(encoding, "rot") == 0)
			text_add_format(out, "%02x", code + 1);
	}
}

char *
hide_fill(const struct hider *hider, const char *template)
{
	struct text out = text_open(hider->arena, TEXT_LIMIT);

	while (*template != '\0') {
		size_t n = strcspn(template, "@"), half;
		const char *what, *end, *word;

		text_add_n(&out, template, n);
		template += n;
		if (*template == '\0')
			break;
		if (template[1] != '[') {
			text_add_char(&out, *template++);
			continue;
		}
		what = template + 2;
		end = strchr(what, ']');
		half = strlen(hider->family) / 2;
		word = *what == 'G' ? hider->given : *what == '1' ?
		    arena_copy_n(hider->arena, hider->family, half) :
		    *what == '2' ? hider->family + half : hider->family;
		if (what[1] == ':')
			add_encoded(&out, arena_copy_n(hider->arena, what + 2,
			    (size_t)(end - what - 2)), word);
		else
			text_add(&out, word);
		template = end + 1;
	}
	return out.bytes;
}

void
hide_write(const struct hider *hider, const char *leak, const char *file,
    const void *bytes, size_t length, const char *rule)
{
	struct arena *arena = hider->arena;
	char *folder = file_join(arena, hider->into, leak);
	char *path = file_join(arena, folder, hide_fill(hider, file));

	if (file_write(path, bytes, length) != FILE_OK)
		BUG("cannot write %s", leak);
	printf("%s\t%s\n", leak, rule);
}

int
main(int argc, char **argv)
{
	struct hider hider = { .arena = arena_open("hiding") };

	if (argc != 4 && argc != 2) {
		fprintf(stderr, "hide INTO [GIVEN FAMILY]\n");
		return 2;
	}
	hider.into = argv[1];
	if (argc == 2) {
		hider.given = "Garden";
		hider.family = "Windows";
		hide_nothing(&hider);
	} else {
		hider.given = argv[2];
		hider.family = argv[3];
		hide_texts(&hider);
		hide_odd(&hider);
		hide_mails(&hider);
		hide_pdfs(&hider);
		hide_archives(&hider);
		hide_fonts(&hider);
		hide_pictures(&hider);
	}
	arena_wipe(hider.arena);
	return 0;
}
