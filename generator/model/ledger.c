#include "model/ledger.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "base/utf8.h"

enum { ROLE_LONGEST = 200 };

char *
ledger_id(struct arena *arena, const char *kind, const char *id)
{
	return arena_format(arena, "%s-%s", kind, id);
}

/* No width, another line, or another direction of reading. */
static bool
is_unseen(uint32_t c)
{
	return (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
	    (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || c == 0xAD;
}

bool
ledger_role_is_fit(const char *by)
{
	size_t length = strlen(by), at = 0, bad;

	if (length == 0 || !utf8_valid(by, length, &bad) ||
	    utf8_count(by, length) > ROLE_LONGEST ||
	    by[strspn(by, " ")] == '\0')
		return false;
	while (at < length) {
		uint32_t c = utf8_next(by, length, &at);

		if (c < 0x20 || (c >= 0x7F && c < 0xA0) || is_unseen(c))
			return false;
	}
	return true;
}

/* Between single quotation marks nothing is special but the mark itself. */
static void
add_quoted(struct text *out, const char *value)
{
	text_add_char(out, '\'');
	for (; *value != '\0'; value++)
		text_add(out, *value == '\'' ? "''" : (char[]){ *value, '\0' });
	text_add(out, "'\n");
}

static void
add_list(struct text *out, const char *name, const char *indent,
    const struct list *values)
{
	if (values->count > 0)
		text_add_format(out, "%s%s:\n", indent, name);
	for (size_t i = 0; i < values->count; i++) {
		text_add_format(out, "%s  - ", indent);
		add_quoted(out, values->items[i]);
	}
}

static void
add_release(struct text *out, struct arena *arena,
    const struct ledger_release *release)
{
	text_add_format(out, "  - on: %s\n    by: ", date_iso(arena,
	    release->on));
	add_quoted(out, release->by);
	text_add_format(out, "    change: %s\n", release->change);
	if (release->revision != NULL) {
		text_add(out, "    revision: ");
		add_quoted(out, release->revision);
	}
	text_add(out, "    digest: ");
	add_quoted(out, release->digest);
	add_list(out, "values", "    ", &release->values);
}

void
ledger_print(struct text *out, struct arena *arena,
    const struct ledger_page *page)
{
	text_add(out, "# Written by `lscp approve`, never by hand.\nid: ");
	add_quoted(out, ledger_id(arena, page->kind, page->record));
	text_add(out, "kind: ");
	add_quoted(out, page->kind);
	text_add(out, "record: ");
	add_quoted(out, page->record);
	text_add_format(out, "first_published_on: %s\n", date_iso(arena,
	    page->first_published_on));
	add_list(out, "addresses", "", &page->addresses);
	text_add(out, "releases:\n");
	for (size_t i = 0; i < page->releases.count; i++)
		add_release(out, arena, page->releases.items[i]);
}

void
signature_print(struct text *out, struct arena *arena,
    const struct picture_signature *signature)
{
	text_add(out, "# Written by `lscp approve`, never by hand.\nid: ");
	add_quoted(out, signature->mark);
	text_add(out, "digest: ");
	add_quoted(out, signature->digest);
	text_add_format(out, "people: %s\non: %s\nby: ",
	    signature->people ? "shown" : "none", date_iso(arena,
	    signature->on));
	add_quoted(out, signature->by);
}

const char *
ledger_value(const struct ledger_release *release, const char *name)
{
	size_t length = strlen(name);

	for (size_t i = 0; i < release->values.count; i++) {
		const char *value = release->values.items[i];

		if (strncmp(value, name, length) == 0 && value[length] == '=')
			return value + length + 1;
	}
	return NULL;
}
