/*
 * printing.h - what is on its way to paper: sheets, bulletins, reports, slides.
 * For printing.c, sheets.c and slides.c alone.
 */
#ifndef RENDER_PRINTING_H
#define RENDER_PRINTING_H

#include <stdbool.h>
#include <stddef.h>

#include "render/pdf.h"
#include "render/press.h"

enum product { SHEET_PRINT, SLIDES_PRINT, ASSURANCE_PRINT };

struct printed {
	enum product product;
	const struct cleared_record *record; /* NULL: the assurance report */
	const char *path; /* below public/; NULL: it is for a pack alone */
	bool packed;      /* it goes into a partner pack */
};

/* Jobs and what they are, one for one; there is room for all. */
struct printing {
	struct press *press;
	const struct pdf_engine *engine;
	struct printed *printed;
	struct pdf_job *jobs;
	size_t count;
};

/* One more document: a record as `cleared` has it, with or without quotations. */
void printing_add(struct printing *printing, enum product product,
    const struct cleared *cleared, const struct cleared_record *record,
    bool unquoted);

/* The public one of that record; `count` when there is none. */
size_t printing_find(const struct printing *printing, enum product product,
    const struct cleared_record *record);

/* The newest says what that one says. */
bool printing_repeats(const struct printing *printing, size_t other);

/* A theme without any learning yet has nothing to be printed. */
bool has_print(const struct cleared *cleared,
    const struct cleared_record *record);

/* What templates know of the engine: engine.chromium, engine.wkhtmltox. */
void printing_add_engine(const struct printing *printing, struct value *data);

/* --- sheets.c: the sheets of the public, of packs, and the Executive's --- */
void add_sheets(struct printing *printing);
void add_pack_sheets(struct printing *printing);
void add_assurance(struct printing *printing);

/* --- slides.c --- */
void add_slides(struct printing *printing);
void add_pack_slides(struct printing *printing);

#endif
