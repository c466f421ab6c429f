/*
 * pdf_check.h - whether a written file keeps what PDF/UA-1 (ISO 14289-1) asks
 * and a program can see: a file bears the mark pdfuaid:part only when it does.
 *
 * The file is read back from its bytes, so that what is judged is what a
 * reader gets, and not what was meant.  The clauses are those that documents
 * of ours could break (pdf-study B6); whether a description describes is for
 * people to judge.  tests/pdf/verapdf asks veraPDF the same.
 */
#ifndef RENDER_PDF_CHECK_H
#define RENDER_PDF_CHECK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/list.h"
#include "base/map.h"
#include "render/pdf_content.h"

struct arena;
struct pdf_file;

/*
 * The first flaw, as the end of a sentence; NULL when there is none.  Of an
 * untagged file only its fonts are asked: the rest it cannot have.
 */
const char *pdf_check(struct arena *arena, const char *bytes, size_t length,
    bool tagged);

/* --- what the parts of the check share --- */

/* One entry of the parent tree: where marked content and links belong. */
struct pdf_parent {
	int number;
	qpdf_oh value;
};

struct pdf_check {
	struct pdf_file *file;
	const char *flaw;
	struct list found;         /* struct pdf_run: all that the tags name */
	struct pdf_runs runs;      /* the same, sorted */
	struct list links;         /* struct pdf_link */
	struct pdf_parent *parents; /* sorted by number */
	size_t parent_count;
	struct map *ids;           /* of elements */
	struct map *roles;         /* from a type to what the file says it is */
	struct list heads;         /* char *: ids that cells name */
	struct list forms;         /* int: those whose content was looked at */
	int heading;               /* level of the last one; 0: none yet */
};

/* An annotation that a Link names. */
struct pdf_link {
	int annotation;            /* numbers of objects */
	int element;
};

/* Keep the first flaw. */
void pdf_blame(struct pdf_check *check, const char *flaw);

/* What the parent tree has under this number; null when it has nothing. */
qpdf_oh pdf_parent_at(const struct pdf_check *check, int number);

/* The kind of an element after the file's own role map, with its slash. */
const char *pdf_role(struct pdf_check *check, qpdf_oh element);

/* 6, 7.1, 7.2, 7.16: what the file says of itself. */
void pdf_check_catalog(struct pdf_check *check);
/* 7.1 to 7.9: the structure, from its root. */
void pdf_check_tags(struct pdf_check *check);
/* 7.2: rows of a table are equally long, and its parts stand in order. */
void pdf_check_table(struct pdf_check *check, qpdf_oh table);
/* 7.1-1 to 7.1-3, 7.18: what is painted and the links of every page. */
void pdf_check_pages(struct pdf_check *check);
/* 7.21: every font is ours, and says what each of its letters is. */
const char *pdf_check_fonts(struct pdf_file *file);

#endif
