/*
 * What is drawn stays within the picture, and what is kept back stays kept.
 * With the name of a file, all drawings are written to it as a page.
 */
#include "drawing.h"

/* A text of a picture, by the widths of its letters. */
struct shown {
	double left, right, top, bottom;
	const char *words;
};

static double
attribute(const char *tag, const char *name, double missing)
{
	const char *end = strchr(tag, '>');
	const char *found = strstr(tag, name);

	return found == NULL || found > end ? missing :
	    strtod(found + strlen(name), NULL);
}

static char *
unescaped(struct arena *arena, const char *text, size_t length)
{
	static const char *const marks[][2] = { { "&amp;", "&" },
		{ "&lt;", "<" }, { "&gt;", ">" }, { "&quot;", "\"" },
		{ "&#39;", "'" } };
	struct text out = text_open(arena, 4096);

	for (size_t i = 0; i < length;) {
		size_t m = 0;

		while (m < 5 && strncmp(text + i, marks[m][0],
		    strlen(marks[m][0])) != 0)
			m++;
		if (m < 5)
			text_add(&out, marks[m][1]);
		else
			text_add_char(&out, text[i]);
		i += m < 5 ? strlen(marks[m][0]) : 1;
	}
	return out.bytes;
}

static bool
has(const char *tag, const char *words)
{
	const char *found = strstr(tag, words);

	return found != NULL && found < strchr(tag, '>');
}

static size_t
texts_of(struct arena *arena, const char *svg, struct shown *shown)
{
	size_t count = 0;

	for (const char *tag = strstr(svg, "<text "); tag != NULL;
	    tag = strstr(tag + 1, "<text ")) {
		const char *words = strchr(tag, '>') + 1;
		double size = attribute(tag, "font-size=\"", 0);
		double x = attribute(tag, " x=\"", -1);
		double y = attribute(tag, " y=\"", -1), width;
		struct shown *text = &shown[count++];

		text->words = unescaped(arena, words, strcspn(words, "<"));
		width = text_width(text->words, size, has(tag, "\"700\""));
		text->left = has(tag, "\"end\"") ? x - width :
		    has(tag, "\"middle\"") ? x - width / 2 : x;
		text->right = text->left + width;
		/* Capitals and what hangs below the line. */
		text->top = y - 0.72 * size;
		text->bottom = y + 0.22 * size;
	}
	return count;
}

static void
check_texts(struct arena *arena, const char *name, const char *svg, int width)
{
	static struct shown shown[1000];
	size_t count = texts_of(arena, svg, shown);
	double height = strtod(strstr(svg, "viewBox=\"0 0 ") +
	    strlen("viewBox=\"0 0 500 "), NULL);

	assert_true(count > 0 && height > 20);
	for (size_t i = 0; i < count; i++) {
		const struct shown *a = &shown[i];

		if (a->left < -0.5 || a->right > width + 0.5 || a->top < -0.5 ||
		    a->bottom > height + 0.5)
			fail_msg("%s, %d wide: '%s' leaves the picture", name,
			    width, a->words);
		for (size_t j = 0; j < i; j++) {
			const struct shown *b = &shown[j];

			if (a->left < b->right - 0.5 &&
			    b->left < a->right - 0.5 &&
			    a->top < b->bottom - 0.5 &&
			    b->top < a->bottom - 0.5)
				fail_msg("%s, %d wide: '%s' and '%s' overlap",
				    name, width, a->words, b->words);
		}
	}
}

static void
texts_have_room(void **state)
{
	static const int widths[] = { CHART_NARROW, CHART_WIDE };

	for (size_t i = 0; i < DRAWINGS; i++) {
		struct arena *arena = arena_open("test");
		struct chart chart = chart_of(arena, &drawings[i]);

		assert_int_equal(chart_check(&chart), CHART_FINE);
		for (size_t w = 0; w < 2; w++) {
			const char *svg = chart_svg(arena, &chart, widths[w],
			    "wide", "x");

			check_texts(arena, drawings[i].name, svg, widths[w]);
			assert_null(strstr(svg, "nan"));
			assert_null(strstr(svg, "inf"));
			assert_null(strstr(svg, "width=\"-"));
			assert_string_equal(svg, chart_svg(arena, &chart,
			    widths[w], "wide", "x"));
		}
		arena_wipe(arena);
	}
	(void)state;
}

static void
what_cannot_be_drawn_is_told(void **state)
{
	static const struct {
		enum chart_fault fault;
		struct drawing drawing;
	} cases[] = {
		{ CHART_EMPTY, { "none", CHART_BARS, false, NULL, "number",
		  "A", { NULL } } },
		{ CHART_EMPTY, { "all kept", CHART_BARS, false, NULL,
		  "number", "A", { "x|c", "y|c", NULL } } },
		{ CHART_EMPTY, { "nothing counted", CHART_LINES, false, NULL,
		  "number", "A|B", { "x|?|?", NULL } } },
		{ CHART_MANY_SERIES, { "two", CHART_BARS, false, NULL,
		  "number", "A|B", { "x|1|2", NULL } } },
		{ CHART_MANY_SERIES, { "four", CHART_GROUPED, false, NULL,
		  "number", "A|B|C|D", { "x|1|2|3|4", NULL } } },
		{ CHART_MANY_SERIES, { "five", CHART_LINES, false, NULL,
		  "number", "A|B", { "a|1|2", "b|1|2", "c|1|2", "d|1|2",
		  "e|1|2", NULL } } },
		{ CHART_MANY_POINTS, { "25", CHART_BARS, false, NULL,
		  "number", "A", { "a|1", "b|1", "c|1", "d|1", "e|1", "f|1",
		  "g|1", "h|1", "i|1", "j|1", "k|1", "l|1", "m|1", "n|1",
		  "o|1", "p|1", "q|1", "r|1", "s|1", "t|1", "u|1", "v|1",
		  "w|1", "x|1", "y|1", NULL } } },
		{ CHART_FEW_POINTS, { "a point", CHART_LINES, false, NULL,
		  "number", "A", { "x|1", NULL } } },
		{ CHART_BELOW_ZERO, { "a part", CHART_STACKED, false, NULL,
		  "number", "A", { "x|1", "y|-1", NULL } } },
		{ CHART_UNLIKE, { "one column", CHART_TIMELINE, false, NULL,
		  "number", "A", { "x|1", NULL } } },
		{ CHART_BACKWARDS, { "ends first", CHART_TIMELINE, false, NULL,
		  "number", "A|B", { "x|2|1", NULL } } },
	};

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct arena *arena = arena_open("test");
		struct chart chart = chart_of(arena, &cases[i].drawing);

		if (chart_check(&chart) != cases[i].fault)
			fail_msg("%s: %s", cases[i].drawing.name,
			    chart_fault_words(chart_check(&chart)));
		assert_true(chart_fault_words(cases[i].fault)[0] != '\0');
		arena_wipe(arena);
	}
	(void)state;
}

/* Boxes of what is kept back: how many, and all of one width. */
static size_t
count_kept(const char *svg)
{
	size_t count = 0;

	for (const char *box = strstr(svg, "class=\"kept\""); box != NULL;
	    box = strstr(box + 1, "class=\"kept\"")) {
		assert_true(attribute(box, " width=\"", 0) ==
		    HIDDEN_WIDTH - 1.2);
		count++;
	}
	return count;
}

static size_t
count_of(const char *svg, const char *what)
{
	size_t count = 0;

	for (const char *at = strstr(svg, what); at != NULL;
	    at = strstr(at + 1, what))
		count++;
	return count;
}

static void
what_is_kept_back_has_no_length(void **state)
{
	static const struct {
		struct drawing drawing;
		size_t kept, solid;
	} cases[] = {
		{ { "bars", CHART_BARS, false, NULL, "number", "A",
		  { "x|9", "y|c", "z|c", NULL } }, 2, 1 },
		{ { "grouped", CHART_GROUPED, false, NULL, "number", "A|B",
		  { "x|9|c", "y|c|4", NULL } }, 2, 1 },
		/* No part of a bar is drawn of which one is kept back. */
		{ { "stacked", CHART_STACKED, false, NULL, "number", "A|B",
		  { "x|9|8", "y|1|c", "z|1|7", NULL } }, 1, 2 },
		{ { "stacked, none whole", CHART_STACKED, false, NULL,
		  "number", "A|B", { "x|9|8", "y|c|c", NULL } }, 2, 1 },
		{ { "lines", CHART_LINES, false, NULL, "number", "A|B|C",
		  { "x|9|c|7", NULL } }, 1, 0 },
		{ { "multiples", CHART_MULTIPLES, false, NULL, "number",
		  "A|B|C", { "x|9|c|7", "y|c|c|6", NULL } }, 3, 0 },
	};

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct arena *arena = arena_open("test");
		struct chart chart = chart_of(arena, &cases[i].drawing);
		const char *svg = chart_svg(arena, &chart, CHART_WIDE, "wide",
		    "x");

		assert_true(chart_check(&chart) == CHART_FINE ||
		    cases[i].kept == 2);
		if (count_kept(svg) != cases[i].kept ||
		    count_of(svg, "class=\"solid\"") != cases[i].solid)
			fail_msg("%s: %zu kept, %zu solid",
			    cases[i].drawing.name, count_kept(svg),
			    count_of(svg, "class=\"solid\""));
		arena_wipe(arena);
	}
	(void)state;
}

/* In an order by size what is kept back stands last, as the table has it. */
static void
no_order_tells_what_is_kept_back(void **state)
{
	static const struct drawing drawing = { "order", CHART_BARS, true,
		NULL, "number", "A", { "kept one|c", "small|6", "kept two|c",
		"large|9", NULL } };
	struct arena *arena = arena_open("test");
	struct chart chart = chart_of(arena, &drawing);
	const char *svg = chart_svg(arena, &chart, CHART_NARROW, "x", "x");
	const char *at = svg;
	static const char *const order[] = { ">large<", ">small<",
		">kept one<", ">kept two<" };

	for (size_t i = 0; i < 4; i++) {
		at = strstr(at, order[i]);
		assert_non_null(at);
	}
	arena_wipe(arena);
	(void)state;
}

/* A line is not drawn over what is kept back, from one side to the other. */
static void
lines_are_broken(void **state)
{
	static const struct drawing drawing = { "gap", CHART_LINES, false,
		NULL, "number", "A|B|C|D", { "x|9|c|7|6", NULL } };
	struct arena *arena = arena_open("test");
	struct chart chart = chart_of(arena, &drawing);
	const char *svg = chart_svg(arena, &chart, CHART_WIDE, "x", "x");
	const char *line = strstr(svg, "class=\"line one\"");
	const char *path, *end;
	size_t starts = 0;

	assert_non_null(line);
	path = strstr(line, " d=\"") + 4;
	end = strchr(path, '"');
	for (const char *p = path; p < end; p++)
		starts += *p == 'M';
	assert_int_equal(starts, 2);
	arena_wipe(arena);
	(void)state;
}

/* Printed grey or black, fillings differ by how much of them is inked. */
static void
fillings_differ_in_grey(void **state)
{
	for (size_t a = 0; a < MOST_PARTS; a++)
		for (size_t b = 0; b < a; b++) {
			double apart = fill_share(a) - fill_share(b);

			apart = apart < 0 ? -apart : apart;
			if (apart < (a - b == 1 ? 0.25 : 0.1))
				fail_msg("fillings %zu and %zu: %g", a, b,
				    apart);
		}
	(void)state;
}

static void
charts_are_spoken(void **state)
{
	static const struct {
		struct drawing drawing;
		const char *spoken;
	} cases[] = {
		{ { "Few were seen", CHART_BARS, false, NULL, "percent",
		  "Share", { "Nurses|88", "Police|c", NULL } },
		  "Bar chart: Few were seen. Nurses 88%, Police fewer than 5. "
		  "The numbers are in the table below." },
		{ { "It rose", CHART_LINES, false, NULL, "pounds",
		  "2025|2026", { "A|1000|2000", "B|?|5", NULL } },
		  "Line chart: It rose. A: 2025 \xC2\xA3" "1,000, 2026 \xC2\xA3"
		  "2,000; B: 2025 not counted, 2026 \xC2\xA3" "5. "
		  "The numbers are in the table below." },
		/* Of many numbers the ends and the extremes. */
		{ { "Long", CHART_LINES, false, NULL, "number",
		  "1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17",
		  { "A|9|8|7|c|5|5|5|5|5|5|5|5|5|5|5|5|c", NULL } },
		  "Line chart: Long. first 9 (1), last fewer than 5 (17), "
		  "highest of those shown 9 (1), lowest of those shown 5 (5). "
		  "The numbers are in the table below." },
		{ { "Steps", CHART_TIMELINE, false, NULL, "working_days",
		  "From|To", { "Tell|0|5", "Look|5|15", NULL } },
		  "Timeline: Steps. Tell from 0 to 5; Look from 5 to 15. "
		  "The numbers are in the table below." },
	};

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct arena *arena = arena_open("test");
		struct chart chart = chart_of(arena, &cases[i].drawing);

		assert_string_equal(chart_spoken(arena, &chart),
		    cases[i].spoken);
		arena_wipe(arena);
	}
	(void)state;
}

/* Every drawing on one page, for eyes and for tests/suites/70-browser. */
static void
write_gallery(struct arena *arena, const char *path)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fprintf(file, "<!doctype html>\n<html lang=\"en-GB\"><meta charset=utf-8>"
	    "<meta name=viewport content=\"width=device-width\"><title>"
	    "Charts</title>\n<link rel=icon href=data:,><link rel=stylesheet href=site.css>\n"
	    "<main class=\"wrap prose\">\n<h1>Charts</h1>\n"
	    "<p><a href=\"charts.html\">Again</a></p>\n");
	for (size_t i = 0; i < DRAWINGS; i++) {
		struct chart chart = chart_of(arena, &drawings[i]);
		const char *spoken = chart_spoken(arena, &chart);

		fprintf(file, "<div class=\"chart\"><p class=\"chart-title\">"
		    "%s</p>\n%s%s</div>\n", drawings[i].name,
		    chart_svg(arena, &chart, CHART_NARROW, "narrow", spoken),
		    chart_svg(arena, &chart, CHART_WIDE, "wide", spoken));
	}
	fprintf(file, "</main></html>\n");
	assert_int_equal(fclose(file), 0);
}

int
main(int count, char **words)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_have_room),
		cmocka_unit_test(what_cannot_be_drawn_is_told),
		cmocka_unit_test(what_is_kept_back_has_no_length),
		cmocka_unit_test(no_order_tells_what_is_kept_back),
		cmocka_unit_test(lines_are_broken),
		cmocka_unit_test(fillings_differ_in_grey),
		cmocka_unit_test(charts_are_spoken),
	};

	if (count == 2) {
		write_gallery(arena_open("gallery"), words[1]);
		return 0;
	}
	return cmocka_run_group_tests(tests, NULL, NULL);
}
