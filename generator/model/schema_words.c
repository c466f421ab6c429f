#include "model/schema_words.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"

enum { FILLED_COLUMNS = 78 };

static void
add_type(struct text *out, const struct field *field)
{
	switch (field->type) {
	case ID:
		text_add(out, "a short name: a-z, 0-9 and hyphens, 40 at most");
		return;
	case LINE:
		text_add(out, "one line of text");
		return;
	case PROSE:
		text_add(out, "Markdown: paragraphs and lists");
		return;
	case DAY:
		text_add(out, "a day: 2026-10-05");
		return;
	case NUMBER:
		text_add(out, "a whole number: 12");
		return;
	case DECIMAL:
		text_add(out, "a number: 8.5");
		return;
	case YESNO:
		text_add(out, "yes or no");
		return;
	case WORD:
		text_add_format(out, "one of: %s", words_listed(out->arena,
		    field->of.words));
		return;
	case REF:
		text_add_format(out, "the id of a %s", field->of.kind);
		return;
	case WEBADDRESS:
		text_add(out, "an address: https://..., mailto:... or tel:...");
		return;
	case GROUP:
		text_add(out, "fields of its own");
		return;
	}
	BUG("field '%s' has type %d", field->name, (int)field->type);
}

void
field_words(struct text *out, const struct field *field)
{
	if (field->many == MANY)
		text_add(out, "a list, each item ");
	add_type(out, field);
}

static const char *
door_words(enum door door)
{
	switch (door) {
	case WITHHOLD:
		return ": not";
	case PUBLISH:
		return "";
	case YEAR_ONLY:
		return ": only the reporting year, April to March";
	case AGE_BAND:
		return ": only the age band";
	case FUTURE_ONLY:
		return ": while its day is not past";
	case IF_CONSENT:
		return ": where its consent allows it";
	}
	BUG("door rule %d", (int)door);
}

void
reader_words(struct text *out, const enum door door[AUDIENCES])
{
	/* Everybody from there on. */
	static const char *const readers[AUDIENCES] = { "everybody",
		"partners and the Executive", "the Executive" };
	enum door before = WITHHOLD;
	bool any = false;

	for (int a = 0; a < AUDIENCES; a++) {
		if (door[a] != before)
			text_add_format(out, "%s%s%s", any ? "; " : "",
			    readers[a], door_words(door[a]));
		any = any || door[a] != before;
		before = door[a];
	}
	if (!any)
		text_add(out, "nobody: it stays here");
}

const char *
pool_words(enum pool pool)
{
	switch (pool) {
	case POOL_NOTHING:
		return NULL;
	case POOL_CALLOUTS:
		return "its callouts stand under the themes as well, also of a "
		    "learning-only record";
	case POOL_ITEMS:
		return "its list stands under the themes as well, also of a "
		    "learning-only record";
	}
	BUG("pool rule %d", (int)pool);
}

char *
kind_file(struct arena *arena, const struct kind *kind, const char *id)
{
	switch (kind->shape) {
	case SINGLE_FILE:
		return arena_copy(arena, kind->folder);
	case YAML_FILE:
		return arena_format(arena, "%s/%s.yaml", kind->folder, id);
	case MARKDOWN_FILE:
		return arena_format(arena, "%s/%s.md", kind->folder, id);
	case RECORD_FOLDER:
		return arena_format(arena, "%s/%s/%s.md", kind->folder, id,
		    kind->name);
	}
	BUG("kind '%s' has shape %d", kind->name, (int)kind->shape);
}

bool
kind_has_body(const struct kind *kind)
{
	return kind->shape == MARKDOWN_FILE || kind->shape == RECORD_FOLDER;
}

void
text_add_filled(struct text *out, const char *margin, const char *words)
{
	size_t column = 0;

	while (*words != '\0') {
		size_t length = strcspn(words, " ");

		if (column > 0 && column + 1 + length > FILLED_COLUMNS) {
			text_add_char(out, '\n');
			column = 0;
		}
		text_add(out, column == 0 ? margin : " ");
		column += column == 0 ? strlen(margin) : 1;
		text_add_n(out, words, length);
		column += length;
		words += length;
		words += strspn(words, " ");
	}
	text_add_char(out, '\n');
}
