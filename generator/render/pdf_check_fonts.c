#include "render/pdf_check.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/list.h"
#include "render/pdf_file.h"
#include "render/pdf_tokens.h"

enum { DEEPEST = 8 };

static const char foreign[] = "it uses a font that is not one of ours";
static const char loose[] = "a font is not inside the file";
static const char mute[] = "a font does not say what its letters are";
static const char missing[] = "it has a character that none of our fonts has";
static const char unreadable[] = "a page cannot be read";

/* "/ABCDEF+OpenSans-Bold": a subset has six letters before the plus. */
static bool
is_ours(const char *name)
{
	static const char *const ours[] = { "OpenSans", "Noto" };
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

	/* Type 3 fonts are made of drawings, which are in the file anyway. */
	if (strcmp(pdf_name(file, pdf_get(file, font, "/Subtype")), "/Type3")
	    == 0)
		return NULL;
	if (!is_ours(pdf_name(file, pdf_get(file, font, "/BaseFont"))))
		return foreign;
	if (!pdf_is_dictionary(file, description) ||
	    (!qpdf_oh_has_key(file->qpdf, description, "/FontFile2") &&
	    !qpdf_oh_has_key(file->qpdf, description, "/FontFile3")))
		return loose;
	return NULL;
}

/* 7.21.7: every letter is known, and none is one of the three that are none. */
static const char *
check_letters(struct pdf_file *file, qpdf_oh font)
{
	static const char *const none[] = { "> <0000>", "> <FEFF>",
		"> <FFFE>" };
	qpdf_oh map = pdf_get(file, font, "/ToUnicode");
	unsigned char *bytes = NULL;
	const char *flaw = NULL;
	size_t length = 0;

	if (!qpdf_oh_is_stream(file->qpdf, map) ||
	    (qpdf_oh_get_stream_data(file->qpdf, map, qpdf_dl_all, NULL,
	    &bytes, &length) & QPDF_ERRORS) != 0)
		return mute;
	for (size_t i = 0; i < sizeof none / sizeof none[0]; i++)
		if (memmem(bytes, length, none[i], strlen(none[i])) != NULL)
			flaw = mute;
	free(bytes);
	return flaw;
}

/* 7.21.8: glyph 0 is the box of a letter that is not there. */
static bool
shows_nothing(const char *at, const char *end)
{
	while ((at = memchr(at, '<', (size_t)(end - at))) != NULL) {
		at++;
		for (; end - at >= 4 && isxdigit((unsigned char)at[0]); at += 4)
			if (memcmp(at, "0000", 4) == 0)
				return true;
	}
	return false;
}

static const char *
check_text(struct pdf_file *file, const char *bytes, size_t length)
{
	size_t count = 0;
	struct pdf_operator *all = pdf_tokens_read(file->arena, bytes, length,
	    &count);

	for (size_t i = 0; i < count; i++)
		if ((strcmp(all[i].name, "Tj") == 0 ||
		    strcmp(all[i].name, "TJ") == 0) &&
		    shows_nothing(bytes + all[i].start, bytes + all[i].word))
			return missing;
	return NULL;
}

static const char *check_resources(struct pdf_file *file, qpdf_oh resources,
    int depth);

/* A drawing that pages share, with text and fonts of its own. */
static const char *
check_form(struct pdf_file *file, qpdf_oh form, int depth)
{
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
	flaw = check_text(file, (const char *)bytes, length);
	free(bytes);
	return flaw != NULL ? flaw : check_resources(file, pdf_get(file, head,
	    "/Resources"), depth + 1);
}

static const char *
check_resources(struct pdf_file *file, qpdf_oh resources, int depth)
{
	qpdf_oh fonts = pdf_get(file, resources, "/Font");
	qpdf_oh forms = pdf_get(file, resources, "/XObject");
	struct list names = pdf_keys(file, fonts);
	const char *flaw = NULL;

	for (size_t i = 0; i < names.count && flaw == NULL; i++) {
		qpdf_oh font = pdf_get(file, fonts, names.items[i]);

		flaw = check_program(file, font);
		if (flaw == NULL)
			flaw = check_letters(file, font);
	}
	names = pdf_keys(file, forms);
	for (size_t i = 0; i < names.count && flaw == NULL; i++)
		flaw = check_form(file, pdf_get(file, forms, names.items[i]),
		    depth);
	return flaw;
}

const char *
pdf_check_fonts(struct pdf_file *file)
{
	const char *flaw = NULL;

	for (size_t p = 0; p < pdf_pages(file) && flaw == NULL; p++) {
		qpdf_oh page = qpdf_get_page_n(file->qpdf, p);
		unsigned char *bytes = NULL;
		size_t length = 0;

		flaw = check_resources(file, pdf_get(file, page,
		    "/Resources"), 0);
		if (flaw == NULL && (qpdf_oh_get_page_content_data(file->qpdf,
		    page, &bytes, &length) & QPDF_ERRORS) != 0)
			flaw = unreadable;
		if (flaw == NULL)
			flaw = check_text(file, (const char *)bytes, length);
		free(bytes);
	}
	return flaw;
}
