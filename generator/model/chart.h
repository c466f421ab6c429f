/*
 * chart.h - what a ```chart block of a text may say.
 *
 * Its body is YAML: the rows of chart_rows, which load/ reads like those of a
 * record.
 */
#ifndef MODEL_CHART_H
#define MODEL_CHART_H

#include <stddef.h>

#include "model/schema.h"

enum chart_kind {
	CHART_BARS,      /* one bar a label */
	CHART_GROUPED,   /* a few bars a label, for two or three years */
	CHART_STACKED,   /* one bar in parts that add up */
	CHART_LINES,     /* up to four lines over years or months */
	CHART_MULTIPLES, /* a small line each, all to one scale */
	CHART_TIMELINE,  /* from and to, on one axis */
	CHART_KINDS
};

/* "bars" ..., in the order of the enum; ends in NULL. */
extern const char *const chart_kind_words[CHART_KINDS + 1];
/* Where the series of a table are: "rows" or "columns"; ends in NULL. */
extern const char *const chart_series_words[];
/* "given" or "size"; ends in NULL. */
extern const char *const chart_order_words[];

extern const struct field chart_rows[];
extern const size_t chart_row_count;

#endif
