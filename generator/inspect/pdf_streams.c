/*
 * pdf_streams.c - what the streams of a PDF hold: pages, forms, fonts, maps of
 * letters, pictures, attached files, and whatever else somebody put there.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "inspect/letters.h"
#include "inspect/look.h"
#include "inspect/openers.h"
#include "inspect/pdf_content.h"
#include "inspect/pdf_font.h"
#include "inspect/pdf_walk.h"
#include "inspect/unit.h"
#include "inspect/wide.h"

/* Shorter runs of letters stand in any bytes by chance. */
enum { READABLE_RUN = 12, PICTURE_RUN = 6, DEEPEST_PAGE = 32 };

static void
search(struct pdf_walk *walk, const char *text, size_t length, bool as_is)
{
	unit_search(walk->look, &(struct unit){ .text = text,
	    .length = length, .nowhere = true, .as_is = as_is });
}

static void
search_runs(struct pdf_walk *walk, const char *bytes, size_t length,
    size_t least)
{
	size_t n;
	const char *text = wide_runs(walk->look->scratch, bytes, length, least,
	    &n);

	search(walk, text, n, false);
}

/* --- content --- */

/* Where fonts are looked for: in resources, else under any such name. */
struct fonts_of {
	struct pdf_walk *walk;
	qpdf_oh fonts;
	size_t turn; /* which of those that share a name */
	bool more;   /* there are more of them */
};

static const struct pdf_font *
find_font(void *context, const char *name)
{
	struct fonts_of *of = context;
	const struct pdf_font *found = NULL;
	size_t turn = 0;
	char *key = arena_format(of->walk->look->scratch, "/%s", name);

	if (qpdf_oh_is_dictionary(of->walk->qpdf, of->fonts))
		found = pdf_walk_font(of->walk, pdf_walk_key(of->walk,
		    of->fonts, key));
	for (size_t i = 0; found == NULL && i < of->walk->named.count; i++) {
		const struct pdf_named_font *named = of->walk->named.items[i];

		if (strcmp(named->name, name) == 0 && turn++ == of->turn)
			found = named->font;
	}
	of->more |= turn > of->turn;
	return found;
}

static void
search_shown(struct pdf_walk *walk, const struct pdf_shown *shown)
{
	search(walk, shown->joined.bytes, shown->joined.length, false);
	search(walk, shown->lines.bytes, shown->lines.length, false);
	search(walk, shown->spaced.bytes, shown->spaced.length, false);
	search(walk, shown->beside.bytes, shown->beside.length, false);
	walk->letterless |= shown->unreadable;
}

static void
search_content(struct pdf_walk *walk, const char *bytes, size_t length,
    qpdf_oh resources)
{
	enum { TURNS = 4 };
	struct fonts_of of = { .walk = walk, .fonts = pdf_walk_key(walk,
	    resources, "/Font"), .more = true };
	const struct pdf_fonts fonts = { find_font, &of };

	for (of.turn = 0; of.turn < TURNS && of.more; of.turn++) {
		struct pdf_shown shown = pdf_shown_open(walk->look->scratch);

		of.more = false;
		pdf_content_read(bytes, length, &fonts, false, &shown);
		pdf_content_read(bytes, length, &fonts, true, &shown);
		search_shown(walk, &shown);
	}
}

static void
add_content(struct pdf_walk *walk, qpdf_oh stream, struct text *out)
{
	unsigned char *bytes = NULL;
	size_t length = 0;

	if (!pdf_walk_read(walk, stream, &bytes, &length))
		walk->unreadable = true;
	else if (look_spend(walk->look, length)) {
		text_add_n(out, (const char *)bytes, length);
		text_add_char(out, '\n');
	}
	free(bytes);
}

/*
 * The streams of a page in a row (7.8.2): a hundred times the same small one
 * may be more than any machine holds.
 */
static struct text
content_of(struct pdf_walk *walk, qpdf_oh page)
{
	qpdf_data qpdf = walk->qpdf;
	qpdf_oh contents = pdf_walk_key(walk, page, "/Contents");
	struct text out = text_open(walk->look->scratch, TEXT_LIMIT);
	int count = qpdf_oh_is_array(qpdf, contents) ?
	    qpdf_oh_get_array_n_items(qpdf, contents) : 0;

	if (qpdf_oh_is_stream(qpdf, contents))
		add_content(walk, contents, &out);
	else if (!qpdf_oh_is_array(qpdf, contents))
		walk->unreadable = true;
	for (int i = 0; i < count && look_spend(walk->look, 0); i++)
		add_content(walk, qpdf_oh_get_array_item(qpdf, contents, i),
		    &out);
	return out;
}

void
pdf_streams_pages(struct pdf_walk *walk)
{
	qpdf_data qpdf = walk->qpdf;

	for (int id = 1; id < (int)walk->count; id++) {
		qpdf_oh page = qpdf_get_object_by_id(qpdf, id, 0);
		qpdf_oh up = page;
		struct text content;

		if (!qpdf_oh_is_dictionary_of_type(qpdf, page, "/Page", NULL) ||
		    !qpdf_oh_has_key(qpdf, page, "/Contents")) {
			qpdf_oh_release_all(qpdf);
			continue;
		}
		/* Resources are inherited (7.7.3.4). */
		for (int i = 0; i < DEEPEST_PAGE && !qpdf_oh_has_key(qpdf, up,
		    "/Resources") && qpdf_oh_has_key(qpdf, up, "/Parent"); i++)
			up = pdf_walk_key(walk, up, "/Parent");
		content = content_of(walk, page);
		search_content(walk, content.bytes, content.length,
		    pdf_walk_key(walk, up, "/Resources"));
		qpdf_oh_release_all(qpdf);
	}
}

/* A picture's pixels hold no words; what stands before them may. */
static void
search_picture(struct pdf_walk *walk, qpdf_oh stream, qpdf_oh filter)
{
	static const char start[] = "\377\332", end[] = "\377\331";
	QPDF_BOOL filtered = QPDF_FALSE;
	unsigned char *bytes = NULL;
	const char *p, *at;
	size_t length = 0, before;

	/* Packed pixels are none; what is called a picture and is text shows. */
	if (!qpdf_oh_is_null(walk->qpdf, filter) &&
	    !qpdf_oh_is_or_has_name(walk->qpdf, filter, "/DCTDecode") &&
	    !qpdf_oh_is_or_has_name(walk->qpdf, filter, "/JPXDecode"))
		return;
	if (qpdf_oh_get_stream_data(walk->qpdf, stream, qpdf_dl_generalized,
	    &filtered, &bytes, &length) != QPDF_SUCCESS) {
		walk->unreadable = true;
		free(bytes);
		return;
	}
	if (qpdf_oh_is_null(walk->qpdf, filter)) {
		search_runs(walk, (const char *)bytes, length, READABLE_RUN);
		free(bytes);
		return;
	}
	p = (const char *)bytes;
	at = memmem(p, length, start, 2);
	before = at == NULL ? length : (size_t)(at - p);
	search_runs(walk, p, before, PICTURE_RUN);
	for (const char *last = at; last != NULL;) {
		at = last;
		last = memmem(last + 2, length - (size_t)(last + 2 - p), end,
		    2);
	}
	if (at != NULL)
		search_runs(walk, at, length - (size_t)(at - p), PICTURE_RUN);
	free(bytes);
}

/* A profile of colours (ICC.1, 7.2.13): its texts are short. */
static bool
is_profile(const char *bytes, size_t length)
{
	enum { SIGNATURE = 36 };

	return length > SIGNATURE + 4 && memcmp(bytes + SIGNATURE, "acsp", 4)
	    == 0;
}

static void
search_anything(struct pdf_walk *walk, qpdf_oh dictionary, const char *bytes,
    size_t length)
{
	bool form = qpdf_oh_has_key(walk->qpdf, dictionary, "/Resources") ||
	    qpdf_oh_has_key(walk->qpdf, dictionary, "/BBox");

	if (form || wide_is_readable(bytes, length)) {
		const char *text = text_of_bytes(walk->look->scratch, bytes,
		    length);

		search_content(walk, bytes, length, pdf_walk_key(walk,
		    dictionary, "/Resources"));
		pdf_syntax_read(bytes, length, &walk->strings);
		if (!form)
			markup_search(walk->look, &(struct unit){
			    .text = text, .length = length, .nowhere = true });
		return;
	}
	search_runs(walk, bytes, length, is_profile(bytes, length) ?
	    PICTURE_RUN : READABLE_RUN);
}

static void
search_by_role(struct pdf_walk *walk, qpdf_oh dictionary, size_t id,
    const char *bytes, size_t length)
{
	qpdf_data qpdf = walk->qpdf;
	const char *text;

	switch ((enum pdf_role)walk->roles[id]) {
	case PDF_PAGE:
		/* Its words are searched with its page. */
		pdf_syntax_read(bytes, length, &walk->strings);
		return;
	case PDF_MAP:
		pdf_syntax_read(bytes, length, &walk->strings);
		return;
	case PDF_LETTERS:
		letters_search(walk->look, bytes, length);
		return;
	case PDF_ATTACHED:
		walk->attachment = true;
		look_inside(walk->look, walk->names[id], bytes, length,
		    LOOK_NOWHERE);
		return;
	case PDF_ANYTHING:
		break;
	}
	if (qpdf_oh_is_dictionary_of_type(qpdf, dictionary, "/Metadata",
	    NULL)) {
		text = text_of_bytes(walk->look->scratch, bytes, length);
		markup_search(walk->look, &(struct unit){ .text = text,
		    .length = length, .nowhere = true });
	} else if (qpdf_oh_is_dictionary_of_type(qpdf, dictionary,
	    "/EmbeddedFile", NULL)) {
		walk->attachment = true;
		look_inside(walk->look, NULL, bytes, length, LOOK_NOWHERE);
	} else {
		search_anything(walk, dictionary, bytes, length);
	}
}

void
pdf_streams_search(struct pdf_walk *walk, qpdf_oh stream)
{
	qpdf_data qpdf = walk->qpdf;
	qpdf_oh dictionary = qpdf_oh_get_dict(qpdf, stream);
	size_t id = (size_t)qpdf_oh_get_object_id(qpdf, stream);
	unsigned char *bytes;
	size_t length;

	/* Its objects have turns of their own; between them there is nothing. */
	if (qpdf_oh_is_dictionary_of_type(qpdf, dictionary, "/ObjStm", NULL)) {
		if (pdf_walk_read(walk, stream, &bytes, &length))
			pdf_words_read((const char *)bytes, length,
			    &walk->strings);
		free(bytes);
		return;
	}
	/* Tables are numbers, or only said to be some. */
	if (qpdf_oh_is_dictionary_of_type(qpdf, dictionary, "/XRef", NULL)) {
		if (pdf_walk_read(walk, stream, &bytes, &length))
			search_runs(walk, (const char *)bytes, length,
			    READABLE_RUN);
		free(bytes);
		return;
	}
	if (pdf_walk_says(walk, dictionary, "/Subtype", "/Image")) {
		search_picture(walk, stream, pdf_walk_key(walk, dictionary,
		    "/Filter"));
		return;
	}
	if (pdf_walk_read(walk, stream, &bytes, &length))
		search_by_role(walk, dictionary, id < walk->count ? id : 0,
		    (const char *)bytes, length);
	else
		walk->unreadable = true;
	free(bytes);
}
