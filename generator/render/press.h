/*
 * press.h - what the parts of render/ share while a site is made.
 * For render/ alone.
 */
#ifndef RENDER_PRESS_H
#define RENDER_PRESS_H

#include <stdbool.h>
#include <stddef.h>

#include "clear/cleared.h"
#include "model/address.h"

struct arena;
struct diag;
struct list;
struct map;
struct render_options;
struct templates;
struct text;
struct value;

struct press {
	struct arena *arena;  /* as long as the build */
	struct arena *page;   /* as long as one page */
	struct arena *report; /* as long as the assurance report, which is large */
	const struct cleared *web;
	const struct cleared *sheet;  /* NULL: no sheets */
	const struct cleared *slides; /* NULL: no slides */
	const struct cleared *pack; /* for partners; NULL: no packs */
	const struct cleared *assurance; /* for the Executive; NULL: no report */
	const struct render_options *options;
	struct diag *diag;
	struct templates *templates;
	const struct cleared_record *site;
	const char *address;  /* of the site, with a slash at its end */
	struct map *sheets;   /* "kind:id" -> struct sheet, once printed */
	struct map *decks;    /* the same for slides */
	struct map *packed;   /* "kind:id" of the packs that have a sheet */
	struct map *pictures; /* paths of the files of pictures that are written */
	struct map *abbreviations; /* of the glossary: abbreviations.h */
	struct map *stones;   /* paths of pages that say one stood there */
	struct map *shared;   /* values that many pages show, by what they are */
	bool failed;
};

/* A printed learning sheet. */
struct sheet {
	const char *path;  /* below public/ */
	const char *size;  /* "142 kB" */
	const char *pages; /* "2" */
	bool tagged;       /* for screen readers too */
};

/*
 * How links are written on a page: relative to the site's top by `root` ("",
 * "../"), or absolute for a document that leaves the site.
 */
struct linking {
	const char *root;
	const struct cleared *cleared; /* which records there are to link to */
	bool absolute;                 /* root is the site's address */
};

/*
 * --- fields.c: a top field by its name; NULL, unset, false or 0 when the kind
 * has none of that name or it did not pass ---
 */
const struct field *record_row(const struct cleared_record *record,
    const char *name);
const char *record_line(const struct cleared_record *record, const char *name);
struct date record_day(const struct cleared_record *record, const char *name);
bool record_yes(const struct cleared_record *record, const char *name);
long record_number(const struct cleared_record *record, const char *name);

/* --- links.c: where pages are --- */

/* What leads back to the top from there: "../" for each folder. */
char *root_of(struct arena *arena, const char *path);
/* The address of kind:id from a page; NULL when there is no such record. */
char *record_address(struct arena *arena, const struct linking *linking,
    const char *kind, const char *id);

/* --- prose_html.c: prose to HTML --- */

struct prose_html {
	struct press *press;
	struct arena *arena;
	struct linking linking;
	const struct cleared_record *record; /* whose quotations these are; NULL */
	const char *callout; /* template of a callout: "parts/callout" */
	unsigned learning;   /* learning callouts so far; counts on */
	unsigned tables;     /* on this page so far; counts on */
	bool anchors;        /* headings and notes can be linked to */
	unsigned chapter;    /* number of the section that is printed; 0: none */
	unsigned paragraph;  /* so far in it; counts on */
	bool numbered;       /* paragraphs bear both: 1.1, 1.2 */
	bool unquoted;       /* quotations are left out */
};

/* What stands below `node`, without the heading of a section. */
const char *prose_inner_html(struct prose_html *context,
    const struct prose *node);
/* The footnotes that are referred to below `node`, as a block; "" if none. */
const char *prose_notes_html(struct prose_html *context,
    const struct prose *document, const struct prose *node);
/* A picture, with its files below public/ or inside the document. */
void prose_picture_add(struct prose_html *context, const struct prose *node,
    struct text *out);
/* A callout by its template. */
const char *prose_callout_html(struct prose_html *context,
    const struct prose *callout);

/* --- numbers.c --- */

/*
 * The number that figure:<id>/<row>/<column> names, as it is printed; NULL when
 * there is none.
 */
const char *figure_number(struct arena *arena, const struct linking *linking,
    const char *address);
/* As it stands in a table: grouped, with its unit; a hidden one by its mark. */
const char *cell_printed(struct arena *arena, const struct table *table,
    const struct table_cell *cell);
/* table_data.c: the same for templates, by docs/templates.md. */
struct value *table_value(struct arena *arena, const struct table *table);
/* `table`, `unit` and `csv`: of the record's own table, or a part of it. */
void add_table_data(struct press *press, struct arena *arena,
    const struct linking *linking, const struct cleared_record *record,
    const struct table *table, struct value *data);

/* --- figures.c: numbers as files --- */

/* Of each record that has a table, url/id.csv; false when one failed. */
bool make_figures(struct press *press);
/* Where that of the record is; NULL when it has none, or on paper. */
const char *numbers_address(struct arena *arena, const struct linking *linking,
    const struct cleared_record *record);

/* --- chart.c: a ```chart block; "" when its figure did not pass --- */
const char *prose_chart_html(struct prose_html *context,
    const struct prose *node);
/* For the page of a record with numbers: these, and a `picture` of bars. */
void add_numbers(struct press *press, struct arena *arena,
    const struct linking *linking, const struct cleared_record *record,
    struct value *data);

/* --- show.c: another record inside a text --- */

/* By the template of its kind; "" when the record did not pass. */
const char *prose_show_html(struct prose_html *context,
    const struct prose *node);

/* --- typography.c --- */

/* Straight quotation marks and apostrophes become curly ones. */
const char *typeset(struct arena *arena, const char *text);
/* The same for text that goes on where `before` ended (its last character). */
void typeset_add(struct text *out, const char *text, char before);

/* --- record_data.c: records as values for templates --- */

/* All fields of a group, by the contract of docs/templates.md. */
void add_fields(struct press *press, struct arena *arena,
    const struct linking *linking, const struct cleared_group *group,
    struct value *object);
/* Those of these names alone; `names` ends in NULL. */
void add_some_fields(struct press *press, struct arena *arena,
    const struct linking *linking, const struct cleared_group *group,
    const char *const *names, struct value *object);
/* A day as templates get it; null when it is not set. */
struct value *day_value(struct press *press, struct date date);
/* {word, is: {each of the words: flag}}; `words` ends in NULL and stays. */
struct value *word_value(struct press *press, const char *const *words,
    const char *word);
/* Its sections or body, through `context`. */
void add_body(struct prose_html *context, const struct kind *kind,
    const struct prose *body, struct value *object);
/* One section: heading, id, html with the notes it refers to. */
struct value *section_value(struct prose_html *context,
    const struct prose *document, const struct prose *section);
/* Every section as a chapter: number, heading, id, html; for what is printed. */
void add_chapters(struct prose_html *context, const struct prose *body,
    struct value *object);
/* The learning pooled under a theme. */
void add_pool(struct prose_html *context, const struct cleared *cleared,
    const char *theme, struct value *object);
/* One of a list, with the fields that fit into a line or a card. */
struct value *record_summary(struct press *press, struct arena *arena,
    const struct linking *linking, const struct cleared_record *record);

/*
 * Records of each kind that refer to this one by a field that holds a single
 * reference, as `from.<kind>`: the translations of a review, the priorities a
 * group leads.  Lists of references stay one way: a theme does not name the
 * reviews that name it (D81).
 */
void add_referrers(struct press *press, struct arena *arena,
    const struct linking *linking, const struct cleared_record *record,
    struct value *object);

/* --- lists_data.c: the records of every kind, in the order of lists --- */
struct value *all_data(struct press *press, const struct linking *linking);
/*
 * Every session to come of a record: its fields, `calendar` (the address of its
 * file) and `of` (the record, with the fields that fit in a line).
 */
struct value *coming_value(struct press *press, struct arena *arena,
    const struct linking *linking, const struct cleared_record *record);
/* What a record is called: its title, else its term, else its id. */
const char *record_name(const struct cleared_record *record);
/* The day it was published or, where that is later, revised; or unset. */
struct date record_renewed(const struct cleared_record *record);
/*
 * For qsort of pointers to records: newest published first; what bears no such
 * day by its order, then by its name (D86).
 */
int record_compare(const void *a, const void *b);

/* --- site_data.c: what every page shows --- */

/* site, page, menu, crumbs, as_of, all, preview: for the page at `path`. */
struct value *page_data(struct press *press, const char *path,
    const char *title, const char *description);

/* --- packs.c: what agencies get for their teams --- */

/*
 * One file of the pack of a record.  publish/ makes an archive of each pack
 * once all its files were inspected.
 */
bool add_to_pack(struct press *press, const struct cleared_record *record,
    const char *name, const char *bytes, size_t length);
/* The other files of every pack that has its sheet; false when one failed. */
bool make_packs(struct press *press);

/* --- assurance.c: the report for the Executive --- */

#define ASSURANCE_PDF "assurance-report.pdf"
/* The page; what was printed of it is linked. */
bool make_assurance(struct press *press);
/* What its page and its document show; css and engine are to be added. */
struct value *assurance_data(struct press *press);

/*
 * A whole document by its template, in `arena`: abbreviations are written out
 * where it first has them (D160).  False when the template failed.
 */
bool fill_document(struct press *press, struct arena *arena,
    const char *template, const struct value *data, struct text *out);

/* --- find_page.c: the page that finds others, and its index --- */

/*
 * `lang` of a record that is in another language than English, and `rtl` where
 * it is written from right to left; null and false for all others.
 */
void add_language(struct press *press, const struct cleared_record *record,
    struct value *object);
/* A kind as a word: {word, is: {theme: true, ...}}; NULL: the list of a kind. */
struct value *kind_value(struct arena *arena, const struct kind *kind);
bool make_find(struct press *press);

/* --- structured.c: JSON-LD for search engines, as HTML --- */
struct value *structured_site(struct press *press);
struct value *structured_course(struct press *press,
    const struct cleared_record *record);

/* --- feeds.c, site_files.c: what programs read; false when one failed --- */
bool make_feeds(struct press *press);
/* Once all pages are there. */
bool make_site_files(struct press *press);

/* --- pages.c, sheets.c, look.c: each false when something failed --- */

bool make_sheets(struct press *press);
bool make_pages(struct press *press);
bool copy_look(struct press *press);
/* Whether the look, or the one it is based on, has a file of that name. */
bool look_has(struct press *press, const char *name);
/* A style sheet of the look, to stand inside a page; "" when that failed. */
const char *look_style(struct press *press, const char *name);
/* A page below public/ by its template; a fault is reported and remembered. */
void write_page(struct press *press, const char *template, const char *path,
    const struct value *data);
/* Write one file below public/ and report when that fails. */
bool write_public(struct press *press, const char *path, const char *bytes,
    size_t length);
/* The same below the folder of those readers. */
bool write_for(struct press *press, enum audience audience, const char *path,
    const char *bytes, size_t length);

#endif
