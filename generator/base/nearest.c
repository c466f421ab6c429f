#include "base/nearest.h"

#include <string.h>

enum { LONGEST = 48 };

/* Letters to change, add, drop or swap with their neighbour (optimal string alignment). */
static size_t
distance(const char *a, size_t an, const char *b, size_t bn)
{
	size_t row[3][LONGEST + 1];

	for (size_t j = 0; j <= bn; j++)
		row[0][j] = j;
	for (size_t i = 1; i <= an; i++) {
		size_t *now = row[i % 3], *last = row[(i + 2) % 3];

		now[0] = i;
		for (size_t j = 1; j <= bn; j++) {
			size_t best = last[j - 1] + (a[i - 1] != b[j - 1]);

			if (last[j] + 1 < best)
				best = last[j] + 1;
			if (now[j - 1] + 1 < best)
				best = now[j - 1] + 1;
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] &&
			    a[i - 2] == b[j - 1] &&
			    row[(i + 1) % 3][j - 2] + 1 < best)
				best = row[(i + 1) % 3][j - 2] + 1;
			now[j] = best;
		}
	}
	return row[an % 3][bn];
}

const char *
nearest_word(const char *typed, const char *const *words, size_t count)
{
	size_t length = strlen(typed), best = 0;
	const char *found = NULL;

	if (length > LONGEST)
		return NULL;
	for (size_t i = 0; i < count; i++) {
		size_t wn = words[i] == NULL ? LONGEST + 1 : strlen(words[i]);
		size_t d;

		if (wn > LONGEST)
			continue;
		d = distance(typed, length, words[i], wn);
		if (d * 3 <= (wn > length ? wn : length) &&
		    (found == NULL || d < best)) {
			found = words[i];
			best = d;
		}
	}
	return found;
}
