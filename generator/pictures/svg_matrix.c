/* svg_matrix.c - where an element of a drawing is moved to. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "pictures/svg_values.h"

#define DEGREES (3.14159265358979323846 / 180)

const struct svg_matrix svg_unmoved = { 1, 0, 0, 1, 0, 0 };

static struct svg_matrix
joined(const struct svg_matrix *m, const struct svg_matrix *n)
{
	return (struct svg_matrix){ m->a * n->a + m->c * n->b,
		m->b * n->a + m->d * n->b, m->a * n->c + m->c * n->d,
		m->b * n->c + m->d * n->d, m->a * n->e + m->c * n->f + m->e,
		m->b * n->e + m->d * n->f + m->f };
}

/* Numbers between brackets, six at most; how many. */
static size_t
read_numbers(const char *at, double n[6])
{
	size_t count = 0;
	char *end;

	while (count < 6) {
		at += strspn(at, " ,\t\r\n");
		n[count] = strtod(at, &end);
		if (end == at)
			break;
		at = end;
		count++;
	}
	return count;
}

static struct svg_matrix
turned(double angle, double x, double y)
{
	struct svg_matrix there = { 1, 0, 0, 1, x, y };
	struct svg_matrix turn = { cos(angle), sin(angle), -sin(angle),
		cos(angle), 0, 0 };
	struct svg_matrix back = { 1, 0, 0, 1, -x, -y };

	turn = joined(&there, &turn);
	return joined(&turn, &back);
}

/* What is not known moves it out of sight, so that its words are refused. */
static struct svg_matrix
one_step(const char *name, size_t length, const double n[6], size_t count)
{
	if (length == 9 && memcmp(name, "translate", 9) == 0)
		return (struct svg_matrix){ 1, 0, 0, 1, n[0],
			count > 1 ? n[1] : 0 };
	if (length == 5 && memcmp(name, "scale", 5) == 0)
		return (struct svg_matrix){ n[0], 0, 0, count > 1 ? n[1] :
			n[0], 0, 0 };
	if (length == 6 && memcmp(name, "rotate", 6) == 0)
		return turned(n[0] * DEGREES, count > 1 ? n[1] : 0,
		    count > 2 ? n[2] : 0);
	if (length == 6 && memcmp(name, "matrix", 6) == 0)
		return (struct svg_matrix){ n[0], n[1], n[2], n[3], n[4], n[5] };
	if (length == 5 && memcmp(name, "skewX", 5) == 0)
		return (struct svg_matrix){ 1, 0, tan(n[0] * DEGREES), 1, 0, 0 };
	if (length == 5 && memcmp(name, "skewY", 5) == 0)
		return (struct svg_matrix){ 1, tan(n[0] * DEGREES), 0, 1, 0, 0 };
	return (struct svg_matrix){ 1, 0, 0, 1, 1e9, 1e9 };
}

struct svg_matrix
svg_matrix_of(const struct svg_values *values, const struct svg_matrix *outer)
{
	struct svg_matrix matrix = *outer;
	const char *at = svg_text(values, "transform");

	while (at != NULL && *(at += strspn(at, " ,\t\r\n")) != '\0') {
		double n[6] = { 0 };
		size_t length = strcspn(at, " (\t\r\n");
		const char *open = strchr(at, '(');
		const char *close = open == NULL ? NULL : strchr(open, ')');
		struct svg_matrix step = one_step(at, length, n, 0);

		if (close == NULL)
			return joined(&matrix, &step);
		step = one_step(at, length, n, read_numbers(open + 1, n));
		matrix = joined(&matrix, &step);
		at = close + 1;
	}
	return matrix;
}

void
svg_move(const struct svg_matrix *matrix, double *x, double *y)
{
	double from = *x;

	*x = matrix->a * from + matrix->c * *y + matrix->e;
	*y = matrix->b * from + matrix->d * *y + matrix->f;
}
