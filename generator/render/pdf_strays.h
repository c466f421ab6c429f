/*
 * pdf_strays.h - words that nobody sees.
 *
 * Where letters reach over the edge of a page, wkhtmltox paints their line on
 * the page beside it too, and cuts it off there at the margin.  It is not on
 * the paper; but who copies the text, or has it read out, has it twice.
 */
#ifndef RENDER_PDF_STRAYS_H
#define RENDER_PDF_STRAYS_H

struct pdf_file;

/* Take out what stands in the margins above and below; before the feet. */
void pdf_strays_drop(struct pdf_file *file);

#endif
