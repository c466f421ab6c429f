/*
 * pdf_check_table.c - tables: a reader moves in them by rows and columns, so
 * they must be whole.
 */
#include "render/pdf_check.h"

#include <string.h>

#include "base/arena.h"
#include "render/pdf_file.h"

enum { WIDEST = 64, TALLEST = 4096, DEEPEST = 2 };

/* Which columns of coming rows a cell above still fills, and for how long. */
struct grid {
	int left[WIDEST];
	int width;         /* of the first row; 0: none yet */
	size_t heads;
	size_t cells;
};

static int
span_of(struct pdf_check *check, qpdf_oh cell, const char *key)
{
	struct pdf_file *file = check->file;
	qpdf_oh all = pdf_get(file, cell, "/A");

	for (size_t i = 0; i < pdf_count(file, all); i++) {
		int span = pdf_integer(file, pdf_get(file, pdf_item(file, all,
		    i), key));

		if (span > 0)
			return span;
	}
	return 1;
}

/* Put one cell; the column behind it, or -1 where another one stands. */
static int
place_cell(struct pdf_check *check, struct grid *grid, qpdf_oh cell,
    int column)
{
	int columns = span_of(check, cell, "/ColSpan");
	int rows = span_of(check, cell, "/RowSpan");

	while (column < WIDEST && grid->left[column] > 0)
		column++;
	if (columns > WIDEST - column || rows > TALLEST)
		return -1;
	for (int i = 0; i < columns; i++, column++) {
		if (grid->left[column] > 0)
			return -1;
		grid->left[column] = rows;
	}
	return column;
}

static void
check_row(struct pdf_check *check, struct grid *grid, qpdf_oh row)
{
	struct pdf_file *file = check->file;
	qpdf_oh kids = pdf_get(file, row, "/K");
	int column = 0, width = 0;

	for (size_t i = 0; i < pdf_count(file, kids) && column >= 0; i++) {
		qpdf_oh cell = pdf_item(file, kids, i);

		grid->heads += strcmp(pdf_role(check, cell), "/TH") == 0;
		grid->cells++;
		column = place_cell(check, grid, cell, column);
	}
	if (column < 0)
		pdf_blame(check, "cells of a table overlap");
	for (int i = 0; i < WIDEST; i++) {
		width += grid->left[i] > 0;
		grid->left[i] -= grid->left[i] > 0;
	}
	if (grid->width == 0)
		grid->width = width;
	if (width != grid->width)
		pdf_blame(check, "rows of a table are not equally long");
}

static void
check_rows(struct pdf_check *check, struct grid *grid, qpdf_oh kids, int depth)
{
	struct pdf_file *file = check->file;

	for (size_t i = 0; i < pdf_count(file, kids); i++) {
		qpdf_oh kid = pdf_item(file, kids, i);
		const char *type = pdf_role(check, kid);

		if (strcmp(type, "/TR") == 0)
			check_row(check, grid, kid);
		else if (strcmp(type, "/Caption") == 0) {
			if (depth > 0 || (i > 0 &&
			    i + 1 < pdf_count(file, kids)))
				pdf_blame(check, "a caption stands in the "
				    "middle of its table");
		} else if (type[0] != '\0' && depth < DEEPEST) {
			check_rows(check, grid, pdf_get(file, kid, "/K"),
			    depth + 1);
		}
	}
}

void
pdf_check_table(struct pdf_check *check, qpdf_oh table)
{
	struct grid grid = { .width = 0 };

	check_rows(check, &grid, pdf_get(check->file, table, "/K"), 0);
	for (int i = 0; i < WIDEST; i++)
		if (grid.left[i] > 0)
			pdf_blame(check, "a cell is taller than its table");
	if (grid.cells > 0 && grid.heads == 0)
		pdf_blame(check, "a table has no heads");
}
