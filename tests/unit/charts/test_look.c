/*
 * The colours of the look that charts use stand out from the page: text by 4.5,
 * what is drawn by 3 to one (WCAG 1.4.3, 1.4.11), by day and in the dark.
 */
#include "drawing.h"

static double
fifth_root(double x)
{
	double root = 1;

	for (int i = 0; i < 60 && x > 0; i++)
		root -= (root * root * root * root * root - x) /
		    (5 * root * root * root * root);
	return x > 0 ? root : 0;
}

static double
light_of(unsigned part)
{
	double c = part / 255.0, base = (c + 0.055) / 1.055;

	/* To the power of 2.4, of which the fifth root is the 0.4. */
	return c <= 0.04045 ? c / 12.92 :
	    base * base * fifth_root(base * base);
}

/* By the formula of WCAG 2. */
static double
luminance(unsigned colour)
{
	return 0.2126 * light_of(colour >> 16 & 255) +
	    0.7152 * light_of(colour >> 8 & 255) +
	    0.0722 * light_of(colour & 255);
}

static double
contrast(unsigned a, unsigned b)
{
	double x = luminance(a) + 0.05, y = luminance(b) + 0.05;

	return x > y ? x / y : y / x;
}

/* The value that the token has from there on. */
static unsigned
token(const char *from, const char *name)
{
	char wanted[40];
	const char *found;

	snprintf(wanted, sizeof wanted, "--%s: #", name);
	found = strstr(from, wanted);
	assert_non_null(found);
	return (unsigned)strtoul(found + strlen(wanted), NULL, 16);
}

static void
colours_stand_out(void **state)
{
	static const struct {
		const char *name;
		double least;
	} cases[] = { { "ink", 4.5 }, { "soft", 4.5 }, { "strong", 4.5 },
		{ "action", 3 }, { "edge", 3 } };
	static char css[100000];
	FILE *file = fopen("themes/lscp/site.css", "r");
	const char *days[2];

	assert_non_null(file);
	css[fread(css, 1, sizeof css - 1, file)] = '\0';
	assert_int_equal(fclose(file), 0);
	days[0] = strstr(css, ":root {");
	days[1] = strstr(css, "prefers-color-scheme: dark");
	for (size_t d = 0; d < 2; d++)
		for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
			double ratio;

			assert_non_null(days[d]);
			ratio = contrast(token(days[d], cases[i].name),
			    token(days[d], "paper"));
			if (ratio < cases[i].least)
				fail_msg("%s on paper: %.2f", cases[i].name,
				    ratio);
		}
	(void)state;
}

static void
ratios_are_those_of_the_rule(void **state)
{
	assert_true(contrast(0x000000, 0xFFFFFF) > 20.99);
	assert_true(contrast(0x777777, 0xFFFFFF) > 4.47 &&
	    contrast(0x777777, 0xFFFFFF) < 4.49);
	assert_true(contrast(0x123456, 0x123456) < 1.001);
	/* What paper has: report.css and sheet.css. */
	assert_true(contrast(0x0E4A59, 0xFFFFFF) > 4.5);
	assert_true(contrast(0x84460A, 0xFFFFFF) > 3);
	(void)state;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(colours_stand_out),
		cmocka_unit_test(ratios_are_those_of_the_rule),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
