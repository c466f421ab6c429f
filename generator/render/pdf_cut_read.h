/*
 * pdf_cut_read.h - the headings and tables of a document that is cut: for
 * pdf_cut.c and pdf_cut_mark.c alone.
 */
#ifndef RENDER_PDF_CUT_READ_H
#define RENDER_PDF_CUT_READ_H

#include <stdbool.h>
#include <stddef.h>

#include "base/list.h"

struct arena;
struct html_tag;

enum { COLUMNS = 30 };

/* In the tag of a table that was cut before; its columns stand behind it. */
#define FIXED_COLUMNS " style=\"table-layout:fixed\" data-fixed=\"\""
#define COLUMNS_END "</colgroup>"
/* In a style that a pass wrote. */
#define PAGE_BREAK "page-break-before:always"

/* A cell of a body that has anything in it, and where that is. */
struct cell {
	const char *start;
	const char *end;
	size_t row;
	size_t column;         /* not counting what others span */
};

/* Where the parts of one table are in the HTML. */
struct table {
	const char *start;     /* <table */
	const char *inside;    /* behind that tag */
	const char *body;      /* the same, or behind the columns of a cut table */
	bool fixed;            /* it has such columns */
	const char *head;      /* <thead; NULL when it has none, as the next two */
	const char *first_cell;/* behind the first tag of a cell of the head */
	const char *head_end;  /* </thead */
	const char *end;       /* behind </table> */
	struct list rows;      /* of the bodies: const char *, at <tr */
	struct list cells;     /* struct cell, in their order */
	size_t columns;
	bool plain;            /* it can be cut */
};

/* The title of a chart, which is a heading too: the picture is below it. */
bool is_chart_title(const struct html_tag *tag);

/* An end tag of that name. */
bool tag_ends(const struct html_tag *tag, const char *name);

/* The table that begins with the tag `opened`. */
struct table table_read(struct arena *arena, const struct html_tag *opened,
    const char *end);

/* Headings and tables count apart, in the order of the document. */
struct walk {
	struct arena *arena;
	const char *at;
	const char *end;
	size_t headings;
	size_t tables;
	bool new_page; /* one began since whoever asks made it false */
};

enum step { STEP_HEADING, STEP_TABLE, STEP_END };

/*
 * The next heading, or table that can be cut; `headings` or `tables` has
 * counted it.  What has data-head or data-opens begins a page.
 */
enum step walk_on(struct walk *walk, struct html_tag *tag,
    struct table *table);

/* What a cell is called in its mark: "t2r14"; also see pdf_cut_mark.c. */
const char *cell_name(struct arena *arena, size_t table, char what,
    size_t index);

#endif
