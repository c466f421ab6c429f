/* decode_tags.c - text with tags in it, without them (spec 5.2 b and c). */
#include "inspect/decode.h"

#include <string.h>

#include "inspect/unit.h"

/* The end of the tag, comment, instruction or section that begins at `at`. */
static size_t
end_of_tag(const char *text, size_t length, size_t at)
{
	char quote = '\0';

	if (length - at >= 4 && memcmp(text + at, "<!--", 4) == 0) {
		const char *end = memmem(text + at + 4, length - at - 4, "-->",
		    3);

		return end == NULL ? length : (size_t)(end - text) + 3;
	}
	for (at++; at < length; at++) {
		if (quote != '\0')
			quote = text[at] == quote ? '\0' : quote;
		else if (text[at] == '"' || text[at] == '\'')
			quote = text[at];
		else if (text[at] == '>')
			return at + 1;
	}
	return length;
}

static const char cdata[] = "<![CDATA[";

static bool
begins_tag(const char *text, size_t length)
{
	return length > 1 && (text[1] == '/' || text[1] == '!' ||
	    text[1] == '?' || text[1] == '_' || text[1] == ':' ||
	    (unsigned char)text[1] >= 0x80 ||
	    ((text[1] | 32) >= 'a' && (text[1] | 32) <= 'z'));
}

static bool
leave_out(struct decoding *decoding, const char *between)
{
	const char *text = decoding->text;
	size_t length = decoding->length, kept = 0, at = 0;
	bool changed = false;

	while (at < length) {
		const char *mark = memchr(text + at, '<', length - at);
		size_t end;

		if (mark == NULL)
			break;
		at = (size_t)(mark - text);
		if (!begins_tag(mark, length - at)) {
			at++;
			continue;
		}
		/* What a CDATA section holds is text: its brackets may stay. */
		if (length - at >= sizeof cdata &&
		    memcmp(mark, cdata, sizeof cdata - 1) == 0)
			end = at + sizeof cdata - 1;
		else
			end = end_of_tag(text, length, at);
		weave_keep(decoding->out, text + kept, at - kept, kept);
		weave_put(decoding->out, between, strlen(between), at);
		kept = at = end;
		changed = true;
	}
	weave_keep(decoding->out, text + kept, length - kept, kept);
	return changed;
}

bool
decode_tags(struct decoding *decoding)
{
	return leave_out(decoding, "");
}

bool
decode_blocks(struct decoding *decoding)
{
	return leave_out(decoding, unit_block);
}
