/*
 * pdf_walk.h - all objects of one PDF, as qpdf reads them, referenced or not.
 */
#ifndef INSPECT_PDF_WALK_H
#define INSPECT_PDF_WALK_H

#include <stdbool.h>
#include <stddef.h>

#include <qpdf/qpdf-c.h>

#include "base/list.h"
#include "base/text.h"

struct look;
struct pdf_font;

/* What a stream is for, as those say who point at it. */
enum pdf_role { PDF_ANYTHING, PDF_PAGE, PDF_MAP, PDF_LETTERS, PDF_ATTACHED };

/* A font under the name that some page or form gives it. */
struct pdf_named_font {
	const char *name; /* without its stroke */
	const struct pdf_font *font;
};

struct pdf_walk {
	struct look *look;
	qpdf_data qpdf;
	size_t count;           /* of objects, one more than the last */
	unsigned char *roles;   /* enum pdf_role by object */
	const char **names;     /* of attached files, by object */
	struct pdf_font **fonts; /* by object; NULL: none, or not opened yet */
	struct list named;      /* struct pdf_named_font, all there are */
	struct text strings;    /* unit_wall between */
	bool too_deep, disk_link, active, attachment, unreadable, letterless;
};

/*
 * Search every object, and report what is wrong with them.  Which objects the
 * bytes hold (pdf_raw.h) decides whether one is unknown to the tables.
 */
struct pdf_raw;
void pdf_walk(struct look *look, const char *bytes, size_t length,
    const struct pdf_raw *raw);

/* Report links that lead nowhere, to pages of the site or within the file. */
void pdf_links_judge(struct pdf_walk *walk);

/*
 * The same of a file that need not be searched again, because what is around
 * it may have gone.  No stream of a page is unpacked, so it costs little.
 */
void pdf_links_alone(struct look *look);

/* A dictionary, before anything is searched: whom it gives a role or a name. */
void pdf_walk_prepare(struct pdf_walk *walk, qpdf_oh object);

/*
 * A stream unpacked; the caller frees *bytes, also on failure.  False where it
 * cannot be, or where it might grow to more than anybody should open.
 */
bool pdf_walk_read(struct pdf_walk *walk, qpdf_oh stream,
    unsigned char **bytes, size_t *length);

/* Null for what is no dictionary: qpdf would call that an error of the file. */
qpdf_oh pdf_walk_key(struct pdf_walk *walk, qpdf_oh object, const char *key);

/* Whether the value of a key is that name, with its stroke. */
bool pdf_walk_says(struct pdf_walk *walk, qpdf_oh dictionary, const char *key,
    const char *name);

/* NULL where the dictionary is none. */
const struct pdf_font *pdf_walk_font(struct pdf_walk *walk,
    qpdf_oh dictionary);

/* What a stream holds, by its role and its kind. */
void pdf_streams_search(struct pdf_walk *walk, qpdf_oh stream);

/* What the pages show, with the fonts they use. */
void pdf_streams_pages(struct pdf_walk *walk);

#endif
