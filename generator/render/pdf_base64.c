#include "render/pdf_base64.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"

static const char letters[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

char *
base64_encode(struct arena *arena, const char *bytes, size_t length)
{
	const unsigned char *in = (const unsigned char *)bytes;
	char *out = arena_alloc(arena, (length + 2) / 3 * 4 + 1, 1);
	size_t to = 0;

	for (size_t i = 0; i < length; i += 3) {
		size_t left = length - i;
		uint32_t three = (uint32_t)in[i] << 16 |
		    (left > 1 ? (uint32_t)in[i + 1] << 8 : 0) |
		    (left > 2 ? (uint32_t)in[i + 2] : 0);

		out[to++] = letters[three >> 18];
		out[to++] = letters[three >> 12 & 63];
		out[to++] = left > 1 ? letters[three >> 6 & 63] : '=';
		out[to++] = left > 2 ? letters[three & 63] : '=';
	}
	return out;
}

static int
value_of(char c)
{
	if (c >= 'A' && c <= 'Z')
		return c - 'A';
	if (c >= 'a' && c <= 'z')
		return c - 'a' + 26;
	if (c >= '0' && c <= '9')
		return c - '0' + 52;
	return c == '+' ? 62 : c == '/' ? 63 : -1;
}

char *
base64_decode(struct arena *arena, const char *text, size_t *length)
{
	size_t all = strlen(text), end = all, to = 0;
	uint32_t bits = 0;
	char *out;

	if (all % 4 != 0)
		return NULL;
	while (end > 0 && all - end < 2 && text[end - 1] == '=')
		end--;
	out = arena_alloc(arena, all / 4 * 3 + 1, 1);
	for (size_t i = 0; i < end; i++) {
		int value = value_of(text[i]);

		if (value < 0)
			return NULL;
		bits = bits << 6 | (uint32_t)value;
		/* Of every four letters the first completes no byte. */
		if (i % 4 != 0)
			out[to++] = (char)(bits >> (6 - 2 * (i % 4)) & 255);
	}
	*length = to;
	return out;
}
