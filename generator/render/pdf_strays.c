#include "render/pdf_strays.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "render/pdf.h"
#include "render/pdf_file.h"
#include "render/pdf_tokens.h"

enum { DEEPEST = 64 };

static const double paper = 842, point = 72 / 25.4;

/* [a b c d e f], ISO 32000-1 8.3.3. */
struct matrix {
	double at[6];
};

static const struct matrix unmoved = { { 1, 0, 0, 1, 0, 0 } };

struct drawing {
	struct matrix page[DEEPEST]; /* one for each q that is open */
	size_t depth;
	struct matrix line;          /* of the text */
	bool lost;                   /* not nested as it should: keep all */
};

static struct matrix
multiply(const struct matrix *one, const struct matrix *by)
{
	const double *a = one->at, *b = by->at;

	return (struct matrix){ {
		a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3],
		a[2] * b[0] + a[3] * b[2], a[2] * b[1] + a[3] * b[3],
		a[4] * b[0] + a[5] * b[2] + b[4],
		a[4] * b[1] + a[5] * b[3] + b[5] } };
}

/* The last `count` operands as numbers. */
static bool
read_numbers(const char *stream, const struct pdf_operator *op, size_t count,
    double *numbers)
{
	const char *at = stream + op->start;

	for (size_t i = 0; i < count; i++) {
		char *end;

		numbers[i] = strtod(at, &end);
		if (end == at || end > stream + op->word)
			return false;
		at = end;
	}
	return true;
}

static bool
is(const struct pdf_operator *op, const char *name)
{
	return strcmp(op->name, name) == 0;
}

/* What an operator does to where the next word stands. */
static void
follow(struct drawing *drawing, const char *stream,
    const struct pdf_operator *op)
{
	struct matrix *page = &drawing->page[drawing->depth];
	struct matrix moved = unmoved;

	if (is(op, "q")) {
		drawing->lost |= drawing->depth + 1 == DEEPEST;
		if (!drawing->lost)
			drawing->page[++drawing->depth] = *page;
	} else if (is(op, "Q")) {
		drawing->lost |= drawing->depth == 0;
		drawing->depth -= drawing->depth > 0;
	} else if (is(op, "cm")) {
		drawing->lost |= !read_numbers(stream, op, 6, moved.at);
		*page = multiply(&moved, page);
	} else if (is(op, "BT")) {
		drawing->line = unmoved;
	} else if (is(op, "Tm")) {
		drawing->lost |= !read_numbers(stream, op, 6,
		    drawing->line.at);
	} else if (is(op, "Td") || is(op, "TD")) {
		drawing->lost |= !read_numbers(stream, op, 2, moved.at + 4);
		drawing->line = multiply(&moved, &drawing->line);
	} else if (is(op, "T*") || is(op, "'") || is(op, "\"")) {
		/* wkhtmltox has none of these, and we know no leading. */
		drawing->lost = true;
	}
}

static bool
is_stray(const struct drawing *drawing, const struct pdf_margins *margins)
{
	struct matrix place = multiply(&drawing->line,
	    &drawing->page[drawing->depth]);

	return place.at[5] < margins->bottom * point - 1 ||
	    place.at[5] > paper - margins->top * point + 1;
}

/* The stream without them; its length is 0 when there are none. */
static struct text
without_strays(struct arena *arena, const char *stream, size_t length,
    const struct pdf_margins *margins)
{
	struct drawing drawing = { .page = { unmoved }, .line = unmoved };
	struct text out = text_open(arena, TEXT_LIMIT);
	size_t count, done = 0;
	const struct pdf_operator *all = pdf_tokens_read(arena, stream, length,
	    &count);

	for (size_t i = 0; i < count && !drawing.lost; i++) {
		if ((is(&all[i], "Tj") || is(&all[i], "TJ")) &&
		    is_stray(&drawing, margins)) {
			text_add_n(&out, stream + done, all[i].start - done);
			done = all[i].end;
		}
		follow(&drawing, stream, &all[i]);
	}
	if (done == 0 || drawing.lost)
		return text_open(arena, 0);
	text_add_n(&out, stream + done, length - done);
	return out;
}

void
pdf_strays_drop(struct pdf_file *file)
{
	for (size_t p = 0; p < pdf_pages(file); p++) {
		qpdf_oh page = qpdf_get_page_n(file->qpdf, p);
		unsigned char *bytes = NULL;
		size_t length = 0;
		struct text kept;

		if ((qpdf_oh_get_page_content_data(file->qpdf, page, &bytes,
		    &length) & QPDF_ERRORS) != 0) {
			file->broken = true;
			return;
		}
		/* With a NUL behind it, for strtod. */
		kept = without_strays(file->arena, arena_copy_n(file->arena,
		    bytes == NULL ? "" : (const char *)bytes, length), length,
		    &file->job->margins);
		free(bytes);
		if (kept.length > 0)
			pdf_put(file, page, "/Contents", pdf_new_stream(file,
			    kept.bytes, kept.length));
	}
}
