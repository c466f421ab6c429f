/*
 * pdf_file.h - a PDF opened for mending, over libqpdf's C interface.
 *
 * Inside the finishing step only.  Strings that qpdf returns die at its next
 * call; the functions here return copies in the file's arena (pdf-study B4).
 */
#ifndef RENDER_PDF_FILE_H
#define RENDER_PDF_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include <qpdf/qpdf-c.h>

#include "base/list.h"

struct arena;
struct pdf_job;

struct pdf_file {
	qpdf_data qpdf;
	struct arena *arena;
	const struct pdf_job *job;
	struct list gone; /* struct pdf_gone: links that were taken out */
	size_t link; /* where in the job's HTML the last one was found */
	bool broken; /* something was not as in a sound file: refuse it */
};

/* An annotation that the tags must forget too. */
struct pdf_gone {
	int number;  /* of the object */
	int parents; /* its number in the parent tree; -1: none */
};

qpdf_oh pdf_get(struct pdf_file *file, qpdf_oh dictionary, const char *key);
void pdf_put(struct pdf_file *file, qpdf_oh dictionary, const char *key,
    qpdf_oh value);
bool pdf_is_dictionary(struct pdf_file *file, qpdf_oh object);

/* A single object counts as an array of one, null as one of none. */
size_t pdf_count(struct pdf_file *file, qpdf_oh object);
qpdf_oh pdf_item(struct pdf_file *file, qpdf_oh object, size_t index);

size_t pdf_pages(struct pdf_file *file);

/* The keys of a dictionary, as strings. */
struct list pdf_keys(struct pdf_file *file, qpdf_oh dictionary);

/* With its slash; "" when it is no name. */
const char *pdf_name(struct pdf_file *file, qpdf_oh object);
/* As UTF-8; "" when it is no string. */
const char *pdf_text(struct pdf_file *file, qpdf_oh object);
/* -1 when it is no integer. */
int pdf_integer(struct pdf_file *file, qpdf_oh object);

/* New objects. */
qpdf_oh pdf_parse(struct pdf_file *file, const char *literal);
qpdf_oh pdf_indirect(struct pdf_file *file, qpdf_oh object);
qpdf_oh pdf_new_text(struct pdf_file *file, const char *text);
qpdf_oh pdf_new_stream(struct pdf_file *file, const char *bytes,
    size_t length);

/* Links: those that name the machine go; wkhtmltox's become internal. */
void pdf_links_mend(struct pdf_file *file);

/* The structure tree and the marked content of a tagged file (B1, B2). */
void pdf_tags_mend(struct pdf_file *file);

/* What stands in a table and in none of its parts goes into its caption. */
void pdf_table_mend(struct pdf_file *file, qpdf_oh table);

/* Characters that a font says are none (7.21.7-2). */
void pdf_fonts_mend(struct pdf_file *file);

/* Outline and internal links from the marks of pdf_marks.h. */
void pdf_marks_mend(struct pdf_file *file);

#endif
