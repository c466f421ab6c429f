/*
 * Every drawing on one page, for eyes and for the browser:
 *   build/gcc/unit/charts/test_gallery FILE.html
 */
#include "drawing.h"

static void
write_gallery(struct arena *arena, const char *path)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fprintf(file, "<!doctype html>\n<html lang=\"en-GB\"><meta charset=utf-8>"
	    "<meta name=viewport content=\"width=device-width\"><title>"
	    "Charts</title>\n<link rel=stylesheet href=site.css>\n"
	    "<main class=\"wrap prose\">\n<h1>Charts</h1>\n");
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
	struct arena *arena = arena_open("gallery");

	if (count == 2)
		write_gallery(arena, words[1]);
	return 0;
}
