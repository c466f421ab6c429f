/*
 * pdf_check.h - whether a mended file keeps what PDF/UA-1 (ISO 14289-1) asks
 * and a program can see: the mark pdfuaid:part is written only when it does.
 *
 * The clauses are those that our own documents could break (pdf-study B6);
 * whether a description describes is for people to judge.
 */
#ifndef RENDER_PDF_CHECK_H
#define RENDER_PDF_CHECK_H

struct pdf_file;

/* The first flaw, as the end of a sentence; NULL when there is none. */
const char *pdf_check_tags(struct pdf_file *file);

/* For untagged files too: every font is ours, and has every letter. */
const char *pdf_check_fonts(struct pdf_file *file);

#endif
