#include "model/chart.h"

#define OPEN { PUBLISH, PUBLISH, PUBLISH }
#define PLAIN { NULL, NULL, NULL, 0 }
#define WORDS(list) { (list), NULL, NULL, 0 }
#define TO(kind) { NULL, (kind), NULL, 0 }

const char *const chart_kind_words[CHART_KINDS + 1] = { "bars", "grouped",
	"stacked", "lines", "multiples", "timeline", NULL };
const char *const chart_series_words[] = { "rows", "columns", NULL };
const char *const chart_order_words[] = { "given", "size", NULL };

const struct field chart_rows[] = {
	{ "kind", WORD, NEEDED, ONE, OPEN, WORDS(chart_kind_words),
	  "how it is drawn" },
	{ "figure", REF, OPTIONAL, ONE, OPEN, TO("figure"),
	  "the id of the figure that it shows" },
	{ "count", REF, OPTIONAL, ONE, OPEN, TO("count"),
	  "or of the count of reviews" },
	{ "rows", LINE, OPTIONAL, MANY, OPEN, PLAIN,
	  "labels of the rows that it shows, in this order; without: all" },
	{ "columns", LINE, OPTIONAL, MANY, OPEN, PLAIN,
	  "headings of the columns that it shows, in this order; without: all" },
	{ "series", WORD, OPTIONAL, ONE, OPEN, WORDS(chart_series_words),
	  "what is told apart by the kind of line or filling: rows or columns" },
	{ "order", WORD, OPTIONAL, ONE, OPEN, WORDS(chart_order_words),
	  "of bars: as given, or by size" },
	{ "aim", DECIMAL, OPTIONAL, ONE, OPEN, PLAIN,
	  "of bars: a line at this value, which is our aim" },
	{ "title", LINE, OPTIONAL, ONE, OPEN, PLAIN,
	  "what it shows, as a finding; without: the title of the figure" },
	{ "note", LINE, OPTIONAL, ONE, OPEN, PLAIN,
	  "how to read it; without: the note of the figure" },
};
const size_t chart_row_count = sizeof chart_rows / sizeof chart_rows[0];
