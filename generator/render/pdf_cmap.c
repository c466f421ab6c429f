#include "render/pdf_cmap.h"

#include <string.h>

struct digits {
	size_t start;
	size_t count;
};

unsigned
pdf_hex(const char *digits, size_t count)
{
	unsigned value = 0;

	for (size_t i = 0; i < count && i < 8; i++) {
		const char c = digits[i];
		const unsigned digit = c <= '9' ? (unsigned)(c - '0') :
		    (unsigned)((c | 0x20) - 'a' + 10);

		value = value << 4 | (digit & 15);
	}
	return value;
}

bool
pdf_is_no_letter(unsigned unit)
{
	return unit == 0 || unit == 0xFEFF || unit == 0xFFFE;
}

static bool
word_is_at(const struct pdf_cmap *map, const char *word)
{
	size_t n = strlen(word);

	return map->length - map->at >= n &&
	    memcmp(map->bytes + map->at, word, n) == 0;
}

/* Behind a word that opens or closes a section. */
static bool
turn(struct pdf_cmap *map)
{
	static const struct { const char *word; int strings; } turns[] = {
		{ "beginbfchar", 2 }, { "beginbfrange", 3 },
		{ "endbfchar", 0 }, { "endbfrange", 0 } };

	for (size_t i = 0; i < sizeof turns / sizeof turns[0]; i++) {
		if (!word_is_at(map, turns[i].word))
			continue;
		map->strings = turns[i].strings;
		map->at += strlen(turns[i].word);
		return true;
	}
	return false;
}

/* The next <...> inside a section, or the bracket of a list before it. */
static bool
next_string(struct pdf_cmap *map, struct digits *digits)
{
	while (map->at < map->length) {
		const char *end;

		if (turn(map))
			continue;
		if (map->bytes[map->at] == '[')
			map->in_array = true;
		else if (map->bytes[map->at] == ']')
			map->in_array = false;
		if (map->bytes[map->at++] != '<' || map->strings == 0)
			continue;
		end = memchr(map->bytes + map->at, '>', map->length - map->at);
		if (end == NULL)
			return false;
		digits->start = map->at;
		digits->count = (size_t)(end - map->bytes) - map->at;
		map->at += digits->count + 1;
		return true;
	}
	return false;
}

static unsigned
number(const struct pdf_cmap *map, struct digits digits)
{
	return pdf_hex(map->bytes + digits.start, digits.count);
}

bool
pdf_cmap_next(struct pdf_cmap *map, struct pdf_letters *letters)
{
	struct digits first, last, value;
	bool listed = map->in_array;

	if (!next_string(map, &first))
		return false;
	if (listed && map->in_array) {
		*letters = (struct pdf_letters){ map->code, map->code,
			first.start, first.count };
		map->code++;
		return true;
	}
	last = first;
	if ((map->strings == 3 && !next_string(map, &last)) ||
	    !next_string(map, &value))
		return false;
	*letters = (struct pdf_letters){ number(map, first),
		map->in_array ? number(map, first) : number(map, last),
		value.start, value.count };
	map->code = letters->low + 1;
	return true;
}
