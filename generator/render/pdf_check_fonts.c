#include "render/pdf_check.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/list.h"
#include "base/map.h"
#include "render/pdf_cmap.h"
#include "render/pdf_file.h"
#include "render/pdf_tokens.h"

enum { DEEPEST = 8 };

static const char foreign[] = "it uses a font that is not one of ours";
static const char loose[] = "a font is not inside the file";
static const char mute[] = "a font does not say what its letters are";
static const char missing[] = "it has a character that none of our fonts has";
static const char unreadable[] = "a page cannot be read";

struct letters;

/* The fonts of a file, as its text names them. */
struct fonts {
	struct pdf_file *file;
	struct map *read;         /* object number -> struct letters */
	struct letters *current;
};

/* "/ABCDEF+OpenSans-Bold": a subset has six letters before the plus. */
static bool
is_ours(const char *name)
{
	static const char *const ours[] = { "OpenSans", "NotoSans",
		"NotoNaskhArabic" };
	const char *plus = strchr(name, '+');

	name = plus != NULL ? plus + 1 : name + (name[0] == '/');
	for (size_t i = 0; i < sizeof ours / sizeof ours[0]; i++)
		if (strncmp(name, ours[i], strlen(ours[i])) == 0)
			return true;
	return false;
}

/* 7.21.4: the program of the font, at its descendant where it has one. */
static const char *
check_program(struct pdf_file *file, qpdf_oh font)
{
	qpdf_oh below = pdf_get(file, font, "/DescendantFonts");
	qpdf_oh holder = pdf_count(file, below) > 0 ? pdf_item(file, below, 0)
	    : font;
	qpdf_oh description = pdf_get(file, holder, "/FontDescriptor");

	/* Drawn letters: a bold that was made up, or a font of curves (A3). */
	if (strcmp(pdf_name(file, pdf_get(file, font, "/Subtype")), "/Type3")
	    == 0)
		return foreign;
	if (!is_ours(pdf_name(file, pdf_get(file, font, "/BaseFont"))))
		return foreign;
	if (!pdf_is_dictionary(file, description) ||
	    (!qpdf_oh_has_key(file->qpdf, description, "/FontFile2") &&
	    !qpdf_oh_has_key(file->qpdf, description, "/FontFile3")))
		return loose;
	return NULL;
}

/* The codes that a font has letters for, and how many bytes one takes. */
struct letters {
	unsigned char known[65536 / 8];
	bool wide;
};

/* 7.21.7: none of the letters is one of the three that are none. */
static const char *
read_letters(struct pdf_file *file, qpdf_oh font, struct letters *letters)
{
	struct pdf_cmap map = { 0 };
	struct pdf_letters one;
	unsigned char *bytes = NULL;
	const char *flaw = NULL;
	qpdf_oh stream = pdf_get(file, font, "/ToUnicode");

	letters->wide = strcmp(pdf_name(file, pdf_get(file, font,
	    "/Subtype")), "/Type0") == 0;
	if (!qpdf_oh_is_stream(file->qpdf, stream) ||
	    (qpdf_oh_get_stream_data(file->qpdf, stream, qpdf_dl_all, NULL,
	    &bytes, &map.length) & QPDF_ERRORS) != 0)
		return mute;
	map.bytes = (const char *)bytes;
	while (pdf_cmap_next(&map, &one)) {
		const char *value = map.bytes + one.value;

		for (size_t i = 0; i + 4 <= one.digits; i += 4)
			if (pdf_is_no_letter(pdf_hex(value + i, 4)))
				flaw = mute;
		for (unsigned code = one.low; code <= one.high && code <=
		    0xFFFF && one.digits >= 4; code++)
			letters->known[code / 8] |= (unsigned char)(1u <<
			    code % 8);
	}
	free(bytes);
	return flaw;
}

/*
 * 7.21.7 and 7.21.8: every code has a letter; glyph 0 is the box of one that
 * is not there.
 */
static const char *
check_codes(const struct letters *letters, const char *at, const char *end)
{
	size_t step = letters->wide ? 4 : 2;

	while ((at = memchr(at, '<', (size_t)(end - at))) != NULL) {
		at++;
		for (; (size_t)(end - at) >= step && isxdigit((unsigned char)
		    at[0]); at += step) {
			unsigned code = pdf_hex(at, step);

			if (letters->wide && code == 0)
				return missing;
			if ((letters->known[code / 8] & 1u << code % 8) == 0)
				return mute;
		}
	}
	return NULL;
}

/* The font that `Tf` names; each is read once a file. */
static const char *
take_font(struct fonts *fonts, qpdf_oh resources, const char *operands)
{
	struct pdf_file *file = fonts->file;
	const char *name = arena_copy_n(file->arena, operands,
	    strcspn(operands, " \t\r\n"));
	qpdf_oh font = pdf_get(file, pdf_get(file, resources, "/Font"), name);
	const char *key = arena_format(file->arena, "%d",
	    qpdf_oh_get_object_id(file->qpdf, font));

	fonts->current = map_get(fonts->read, key);
	if (fonts->current != NULL)
		return NULL;
	fonts->current = arena_alloc(file->arena, 1, sizeof *fonts->current);
	map_put(fonts->read, key, fonts->current);
	return read_letters(file, font, fonts->current);
}

static const char *
check_text(struct fonts *fonts, qpdf_oh resources, const char *bytes,
    size_t length)
{
	size_t count = 0;
	struct pdf_operator *all = pdf_tokens_read(fonts->file->arena, bytes,
	    length, &count);
	const char *flaw = NULL;

	fonts->current = NULL;
	for (size_t i = 0; i < count && flaw == NULL; i++) {
		const struct pdf_operator *op = &all[i];

		if (strcmp(op->name, "Tf") == 0)
			flaw = take_font(fonts, resources, bytes + op->start);
		else if (strcmp(op->name, "Tj") == 0 ||
		    strcmp(op->name, "TJ") == 0)
			flaw = fonts->current == NULL ? mute : check_codes(
			    fonts->current, bytes + op->start,
			    bytes + op->word);
	}
	return flaw;
}

static const char *check_resources(struct fonts *fonts, qpdf_oh resources,
    int depth);

/* A drawing that pages share, with text and fonts of its own. */
static const char *
check_form(struct fonts *fonts, qpdf_oh form, int depth)
{
	struct pdf_file *file = fonts->file;
	unsigned char *bytes = NULL;
	const char *flaw;
	size_t length = 0;
	qpdf_oh head;

	if (!qpdf_oh_is_stream(file->qpdf, form))
		return NULL;
	head = qpdf_oh_get_dict(file->qpdf, form);
	if (strcmp(pdf_name(file, pdf_get(file, head, "/Subtype")), "/Form")
	    != 0)
		return NULL;
	if (depth > DEEPEST || (qpdf_oh_get_stream_data(file->qpdf, form,
	    qpdf_dl_all, NULL, &bytes, &length) & QPDF_ERRORS) != 0)
		return unreadable;
	flaw = check_text(fonts, pdf_get(file, head, "/Resources"),
	    (const char *)bytes, length);
	free(bytes);
	return flaw != NULL ? flaw : check_resources(fonts, pdf_get(file, head,
	    "/Resources"), depth + 1);
}

static const char *
check_resources(struct fonts *fonts, qpdf_oh resources, int depth)
{
	struct pdf_file *file = fonts->file;
	qpdf_oh all = pdf_get(file, resources, "/Font");
	qpdf_oh forms = pdf_get(file, resources, "/XObject");
	struct list names = pdf_keys(file, all);
	const char *flaw = NULL;

	for (size_t i = 0; i < names.count && flaw == NULL; i++)
		flaw = check_program(file, pdf_get(file, all, names.items[i]));
	names = pdf_keys(file, forms);
	for (size_t i = 0; i < names.count && flaw == NULL; i++)
		flaw = check_form(fonts, pdf_get(file, forms, names.items[i]),
		    depth);
	return flaw;
}

const char *
pdf_check_fonts(struct pdf_file *file)
{
	struct fonts fonts = { .file = file, .read = map_open(file->arena) };
	const char *flaw = NULL;

	for (size_t p = 0; p < pdf_pages(file) && flaw == NULL; p++) {
		qpdf_oh page = qpdf_get_page_n(file->qpdf, p);
		unsigned char *bytes = NULL;
		size_t length = 0;

		flaw = check_resources(&fonts, pdf_get(file, page,
		    "/Resources"), 0);
		if (flaw == NULL && (qpdf_oh_get_page_content_data(file->qpdf,
		    page, &bytes, &length) & QPDF_ERRORS) != 0)
			flaw = unreadable;
		if (flaw == NULL)
			flaw = check_text(&fonts, pdf_get(file, page,
			    "/Resources"), (const char *)bytes, length);
		free(bytes);
	}
	return flaw;
}
