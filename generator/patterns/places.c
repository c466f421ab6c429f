/* places.c - a house, or a spot on a map. */
#include "patterns/match.h"

enum { WORDS_OF_STREET = 4, GRID_MOST = 10 };

static const char *const streets[] = { "Road", "Rd", "Street", "St", "Lane",
	"Ln", "Avenue", "Ave", "Close", "Cl", "Drive", "Dr", "Way", "Court",
	"Ct", "Crescent", "Cres", "Place", "Pl", "Terrace", "Gardens", "Gdns",
	"Grove", "Mews", "Rise", "Row", "Walk", "View", "Hill", "Square", "Sq",
	"Green", "Park", "Fold", "Croft", "Garth", "Yard", "Wharf", "Parade",
	NULL };
static const char *const houses[] = { "Cottage", "House", "Farm", "Lodge",
	"Villa", "Bungalow", "Barn", "Manor", NULL };

static bool
is_among(const char *word, size_t length, const char *const *words)
{
	for (; *words != NULL; words++)
		if (strlen(*words) == length &&
		    strncmp(*words, word, length) == 0)
			return true;
	return false;
}

/*
 * One to three words with capitals and a word for a street; the byte behind
 * it, or 0.  "St" before another such word is a saint.
 */
static size_t
street_end(const char *text, size_t length, size_t at)
{
	size_t found = 0;

	for (size_t words = 0; words < WORDS_OF_STREET; words++) {
		size_t end = at;

		while (end < length && (is_letter(text[end]) ||
		    in(text[end], "'?")))
			end++;
		if (end == at || !is_capital(text[at]))
			break;
		if (words > 0 && is_among(text + at, end - at, streets))
			found = end;
		else if (found > 0)
			break;
		/* "St. Jude's Road" */
		end += end < length && text[end] == '.';
		if (end >= length || text[end] != ' ')
			break;
		at = end + 1;
	}
	return found;
}

/* 12 Mill Lane, 4b Upper Quarry Road; years are none. */
size_t
pattern_street_address(const char *text, size_t length, size_t at)
{
	size_t digits = digits_from(text, length, at), end = at + digits;

	if (digits == 0 || digits > 4 || (digits == 4 &&
	    (strncmp(text + at, "19", 2) == 0 ||
	    strncmp(text + at, "20", 2) == 0)))
		return 0;
	end += end < length && in(text[end], "abcdefghABCDEFGH");
	end += end < length && text[end] == ',';
	if (end >= length || text[end] != ' ')
		return 0;
	end = street_end(text, length, end + 1);
	return end > at && ends_at(text, length, end) ? end - at : 0;
}

/* Rose Cottage, Mill Lane: begins at the word for a house. */
size_t
pattern_named_house(const char *text, size_t length, size_t at)
{
	size_t end = at;

	while (end < length && is_letter(text[end]))
		end++;
	if (!is_among(text + at, end - at, houses) || at < 2 ||
	    text[at - 1] != ' ' || !is_letter(text[at - 2]))
		return 0;
	if (end + 2 >= length || strncmp(text + end, ", ", 2) != 0)
		return 0;
	end = street_end(text, length, end + 2);
	return end > at ? end - at : 0;
}

/* Digits of a grid reference in one or two parts of the same size, or 0. */
static size_t
grid_digits(const char *text, size_t length, size_t at, size_t *end)
{
	size_t first = digits_from(text, length, at), second;

	*end = at + first;
	if (*end < length && text[*end] == ' ' && first <= GRID_MOST / 2) {
		second = digits_from(text, length, *end + 1);
		if (second == first) {
			*end += 1 + second;
			/* Two years: SE 2017 2018. */
			return first == 4 && in(text[at], "12") &&
			    in(text[at + 5], "12") ? 0 : 2 * first;
		}
	}
	return first % 2 == 0 && first <= GRID_MOST ? first : 0;
}

static size_t
grid_at(const char *text, size_t length, size_t at, size_t least, size_t most)
{
	size_t end = at + 2, digits;

	if (length - at < 6 || !in(text[at], "HNOST") ||
	    !is_capital(text[at + 1]) || text[at + 1] == 'I')
		return 0;
	end += text[end] == ' ';
	digits = grid_digits(text, length, end, &end);
	return digits >= least && digits <= most &&
	    ends_at(text, length, end) ? end - at : 0;
}

/* SE 297 338 */
size_t
pattern_grid_reference(const char *text, size_t length, size_t at)
{
	return grid_at(text, length, at, 6, GRID_MOST);
}

/* SE 29 33: a square kilometre. */
size_t
pattern_short_grid_reference(const char *text, size_t length, size_t at)
{
	return grid_at(text, length, at, 4, 4);
}

/* A decimal with three places or more; the byte behind it, or 0. */
static size_t
decimal_end(const char *text, size_t length, size_t at, int *whole)
{
	size_t digits = digits_from(text, length, at), places;

	if (digits < 1 || digits > 2 || at + digits >= length ||
	    text[at + digits] != '.')
		return 0;
	*whole = text[at] - '0';
	if (digits == 2)
		*whole = *whole * 10 + text[at + 1] - '0';
	places = digits_from(text, length, at + digits + 1);
	return places >= 3 ? at + digits + 1 + places : 0;
}

/* 53.801, -1.549: between the Scillies and Shetland. */
size_t
pattern_coordinates(const char *text, size_t length, size_t at)
{
	int north, east;
	size_t end = decimal_end(text, length, at, &north), gap = 0, sign;

	if (end == 0 || north < 49 || north > 61)
		return 0;
	/* Signs that are not plain, the degree, stand as a question mark. */
	while (gap < 5 && end < length && in(text[end], " ,;/?NnEe")) {
		end++;
		gap++;
	}
	sign = end < length && text[end] == '-';
	if (gap == 0)
		return 0;
	end = decimal_end(text, length, end + sign, &east);
	return end > 0 && east <= (sign ? 9 : 2 + 7 * (end < length &&
	    in(text[end], "? wW"))) ? end - at : 0;
}

/* The number of every property, with its word beside it. */
size_t
pattern_property_number(const char *text, size_t length, size_t at)
{
	size_t digits = digits_from(text, length, at);

	return digits >= 6 && digits <= 12 &&
	    ends_at(text, length, at + digits) ? digits : 0;
}

/* 9C5WRF2X+2G */
size_t
pattern_plus_code(const char *text, size_t length, size_t at)
{
	static const char letters[] = "23456789CFGHJMPQRVWX";
	size_t head = 0, tail = 0, end, digits = 0;

	while (at + head < length && in(text[at + head], letters))
		digits += is_digit(text[at + head++]);
	end = at + head;
	if (head < 4 || head > 8 || head % 2 != 0 || end >= length ||
	    text[end] != '+' || digits == head)
		return 0;
	while (end + 1 + tail < length && in(text[end + 1 + tail], letters))
		tail++;
	return (tail == 2 || tail == 3) && ends_at(text, length, end + 1 + tail)
	    ? head + 1 + tail : 0;
}

/* Three words with dots between; the byte behind them, or 0. */
static size_t
three_words_end(const char *text, size_t length, size_t at)
{
	for (int words = 0; words < 3; words++) {
		size_t letters = 0;

		if (words > 0 && (at >= length || text[at++] != '.'))
			return 0;
		while (at < length && is_letter(text[at])) {
			letters++;
			at++;
		}
		if (letters < 3)
			return 0;
	}
	return at;
}

/* ///filled.count.soap; of file:///a.b.c it is the end of an address. */
size_t
pattern_three_words(const char *text, size_t length, size_t at)
{
	size_t end;

	if (!word_at(text, length, at, "///") || (at > 0 && text[at - 1] == ':'))
		return 0;
	end = three_words_end(text, length, at + 3);
	return end > 0 ? end - at : 0;
}

/* what3words: filled.count.soap; a bare triple may be any file or host. */
size_t
pattern_three_words_named(const char *text, size_t length, size_t at)
{
	static const char *const names[] = { "what3words", "w3w",
		"what three words" };
	enum { REACH = 40 };

	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		size_t from = at + strlen(names[i]), end;

		if (!word_at(text, length, at, names[i]))
			continue;
		for (size_t to = from; to < length && to < from + REACH; to++) {
			if (!is_letter(text[to]) || is_alnum(text[to - 1]))
				continue;
			end = three_words_end(text, length, to);
			if (end > 0 && !word_at(text, length, to, "www."))
				return end - at;
		}
	}
	return 0;
}
