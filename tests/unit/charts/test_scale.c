/* Axes end at round numbers, and texts are measured and broken as they should be. */
#include "drawing.h"

static void
ticks_are_round(void **state)
{
	static const struct {
		double low, high;
		int most;
		bool whole;
		double from, to, step;
		int decimals;
	} cases[] = {
		{ 0, 94, 5, true, 0, 100, 20, 0 },
		{ 0, 83, 5, true, 0, 100, 20, 0 },
		{ 0, 100, 5, true, 0, 100, 20, 0 },
		{ 0, 101, 5, true, 0, 150, 50, 0 },
		{ 0, 3, 5, true, 0, 3, 1, 0 },
		{ 0, 3, 5, false, 0, 3, 1, 0 },
		{ 0, 1, 5, true, 0, 1, 1, 0 },
		{ 0, 0, 5, true, 0, 1, 1, 0 },
		{ 0, 0.7, 5, false, 0, 0.8, 0.2, 1 },
		{ 0, 0.03, 5, false, 0, 0.03, 0.01, 2 },
		{ -12000, 8000, 5, true, -15000, 10000, 5000, 0 },
		{ -3, -1, 5, true, -3, 0, 1, 0 },
		{ 20, 30, 6, true, 0, 30, 5, 0 },
		{ 0, 999999999, 5, true, 0, 1000000000, 200000000, 0 },
	};

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct scale scale = scale_of(cases[i].low, cases[i].high,
		    cases[i].most, cases[i].whole);

		if (scale.from - cases[i].from > 1e-6 ||
		    cases[i].from - scale.from > 1e-6 ||
		    scale.to - cases[i].to > 1e-6 ||
		    cases[i].to - scale.to > 1e-6 ||
		    scale.step - cases[i].step > 1e-6 ||
		    cases[i].step - scale.step > 1e-6 ||
		    scale.decimals != cases[i].decimals)
			fail_msg("%g to %g: %g to %g by %g, %d", cases[i].low,
			    cases[i].high, scale.from, scale.to, scale.step,
			    scale.decimals);
	}
	(void)state;
}

static void
texts_are_measured(void **state)
{
	static const struct {
		const char *text;
		double size;
		bool bold;
		double width;
	} cases[] = {
		{ "", 15, false, 0 },
		{ "A", 1000, false, 633 },
		{ "A", 1000, true, 690 },
		{ "\xC2\xA3" "1", 1000, false, 572 * 2 },
		{ "\xC3\xA9", 1000, false, 561 },
		/* Of a letter that is not in the font: wide. */
		{ "\xE0\xA6\xAD", 1000, false, 1000 },
	};

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		double width = text_width(cases[i].text, cases[i].size,
		    cases[i].bold);

		/* As wide as in the font, and a little more. */
		if (width < cases[i].width || width > cases[i].width * 1.05)
			fail_msg("'%s' is %g wide, not %g", cases[i].text,
			    width, cases[i].width);
	}
	(void)state;
}

static void
texts_are_broken(void **state)
{
	static const struct {
		const char *text;
		double width;
		const char *lines; /* "|" between them */
	} cases[] = {
		{ "", 100, "" },
		{ "March 2026", 100, "March 2026" },
		{ "March 2026", 60, "March|2026" },
		{ "  March   2026 ", 60, "March|2026" },
		{ "Under 1", 200, "Under 1" },
		{ "aaaaaaaaaa", 44, "aaaaa|aaaaa" },
		{ "a bbbbbbbbbb c", 52, "a|bbbbb|bbbbb|c" },
		{ "\xC3\xA9\xC3\xA9", 5, "\xC3\xA9|\xC3\xA9" },
	};
	struct arena *arena = arena_open("test");

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct lines lines = text_wrap(arena, cases[i].text, 15, false,
		    cases[i].width);
		struct text said = text_open(arena, 1000);

		for (size_t l = 0; l < lines.count; l++)
			text_add_format(&said, "%s%s", l == 0 ? "" : "|",
			    lines.lines[l]);
		assert_string_equal(said.bytes, cases[i].lines);
		assert_true(lines.width <= cases[i].width ||
		    cases[i].width < 10);
	}
	arena_wipe(arena);
	(void)state;
}

static void
numbers_are_written(void **state)
{
	static const struct {
		const char *unit, *digits, *written;
	} cases[] = {
		{ "number", "0", "0" },
		{ "number", "999", "999" },
		{ "number", "1000", "1,000" },
		{ "pounds", "234675", "\xC2\xA3" "234,675" },
		{ "pounds", "1234567.50", "\xC2\xA3" "1,234,567.50" },
		{ "pounds", "20.5", "\xC2\xA3" "20.50" },
		{ "pounds", "-1300", "\xE2\x88\x92\xC2\xA3" "1,300" },
		{ "percent", "8.5", "8.5%" },
		{ "percent", "-0.5", "\xE2\x88\x92" "0.5%" },
		{ "year", "2026", "2026" },
		{ NULL, "-1000", "\xE2\x88\x92" "1,000" },
	};
	struct arena *arena = arena_open("test");

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		assert_string_equal(number_written(arena, cases[i].unit,
		    cases[i].digits), cases[i].written);
	arena_wipe(arena);
	(void)state;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ticks_are_round),
		cmocka_unit_test(texts_are_measured),
		cmocka_unit_test(texts_are_broken),
		cmocka_unit_test(numbers_are_written),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
