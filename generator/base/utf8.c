#include "base/utf8.h"

/* Length of the valid sequence at p, 0 if there is none (RFC 3629 section 4). */
static size_t
sequence_length(const unsigned char *p, size_t left)
{
	size_t need = p[0] < 0x80 ? 1 : p[0] < 0xC2 ? 0 : p[0] < 0xE0 ? 2 :
	    p[0] < 0xF0 ? 3 : p[0] < 0xF5 ? 4 : 0;

	if (need == 0 || need > left)
		return 0;
	for (size_t i = 1; i < need; i++)
		if ((p[i] & 0xC0) != 0x80)
			return 0;
	if ((p[0] == 0xE0 && p[1] < 0xA0) || (p[0] == 0xED && p[1] > 0x9F) ||
	    (p[0] == 0xF0 && p[1] < 0x90) || (p[0] == 0xF4 && p[1] > 0x8F))
		return 0;
	return need;
}

bool
utf8_valid(const char *bytes, size_t length, size_t *bad)
{
	const unsigned char *p = (const unsigned char *)bytes;

	for (size_t i = 0; i < length;) {
		size_t n = p[i] < 0x80 ? 1 : sequence_length(p + i, length - i);

		if (n == 0) {
			*bad = i;
			return false;
		}
		i += n;
	}
	return true;
}

uint32_t
utf8_next(const char *bytes, size_t length, size_t *at)
{
	const unsigned char *p = (const unsigned char *)bytes + *at;
	size_t n = sequence_length(p, length - *at);
	uint32_t c;

	if (n == 0) {
		*at += 1;
		return 0xFFFD;
	}
	*at += n;
	if (n == 1)
		return p[0];
	c = p[0] & (0x7Fu >> n);
	for (size_t i = 1; i < n; i++)
		c = c << 6 | (p[i] & 0x3Fu);
	return c;
}

size_t
utf8_put(uint32_t code, char out[5])
{
	unsigned char *o = (unsigned char *)out;
	size_t n = 0;

	if (code > 0x10FFFF || (code >= 0xD800 && code < 0xE000))
		code = 0xFFFD;
	if (code < 0x80) {
		o[n++] = (unsigned char)code;
	} else if (code < 0x800) {
		o[n++] = (unsigned char)(0xC0 | code >> 6);
	} else if (code < 0x10000) {
		o[n++] = (unsigned char)(0xE0 | code >> 12);
	} else {
		o[n++] = (unsigned char)(0xF0 | code >> 18);
		o[n++] = (unsigned char)(0x80 | (code >> 12 & 0x3F));
	}
	if (code >= 0x800)
		o[n++] = (unsigned char)(0x80 | (code >> 6 & 0x3F));
	if (code >= 0x80)
		o[n++] = (unsigned char)(0x80 | (code & 0x3F));
	o[n] = '\0';
	return n;
}

size_t
utf8_count(const char *bytes, size_t length)
{
	size_t count = 0;

	for (size_t i = 0; i < length; i++)
		if (((unsigned char)bytes[i] & 0xC0) != 0x80)
			count++;
	return count;
}
