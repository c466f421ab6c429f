/* scale.c - axes with round numbers. */
#include "charts/inside.h"

/* 1, 2 or 5 times a power of ten, `rough` or the next above it. */
static double
round_step(double rough)
{
	static const double steps[] = { 1, 2, 5 };
	double power = 1;

	while (power > rough)
		power /= 10;
	while (power * 10 <= rough)
		power *= 10;
	for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++)
		if (steps[i] * power >= rough * (1 - 1e-9))
			return steps[i] * power;
	return 10 * power;
}

/* How many steps reach so far; `reach` is not negative and no more than 1e15. */
static double
steps_over(double reach, double step)
{
	double whole = (double)(long)(reach / step);

	return whole + (reach / step - whole > 1e-9 ? 1 : 0);
}

static int
decimals_of(double step)
{
	int decimals = 0;

	for (; step < 1 - 1e-9 && decimals < 6; decimals++)
		step *= 10;
	return decimals;
}

struct scale
scale_of(double low, double high, int most, bool whole)
{
	struct scale scale = { low < 0 ? low : 0, high > 0 ? high : 0, 1, 0 };
	double below, above;

	if (scale.from >= scale.to)
		scale.to = scale.from + 1;
	scale.step = round_step((scale.to - scale.from) / most);
	if (whole && scale.step < 1)
		scale.step = 1;
	for (;;) {
		below = steps_over(-scale.from, scale.step);
		above = steps_over(scale.to, scale.step);
		if (below + above <= most)
			break;
		scale.step = round_step(scale.step * 1.5);
	}
	scale.from = below > 0 ? -below * scale.step : 0;
	scale.to = above * scale.step;
	scale.decimals = decimals_of(scale.step);
	return scale;
}
