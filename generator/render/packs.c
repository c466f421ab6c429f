/*
 * packs.c - what an agency's training lead gets for a team: the sheet, a page
 * of it that any program opens, the questions as text, and a covering note.
 */
#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/text.h"
#include "base/value.h"
#include "model/diag.h"
#include "render/press.h"
#include "render/render.h"
#include "render/template.h"


static char *
pack_key(struct arena *arena, const struct cleared_record *record)
{
	return arena_format(arena, "%s:%s", cleared_kind(record)->name,
	    cleared_id(record));
}

bool
add_to_pack(struct press *press, const struct cleared_record *record,
    const char *name, const char *bytes, size_t length)
{
	if (!write_for(press, FOR_PARTNERS, arena_format(press->page,
	    "packs/%s-%s/%s", cleared_kind(record)->name, cleared_id(record),
	    name), bytes, length))
		return false;
	map_put(press->packed, pack_key(press->arena, record), press);
	return true;
}

/* A look may do without it. */
static const char *
pack_style(struct press *press)
{
	return look_has(press, "pack.css") ? look_style(press, "pack.css") : "";
}

static void
add_question(struct press *press, const struct prose *item, size_t *count,
    struct text *out)
{
	text_add_format(out, "\n%zu. %s\n", ++*count, typeset(press->page,
	    prose_plain(press->page, item)));
}

/* The items of every list of the section that templates call "questions". */
static void
add_own_questions(struct press *press, const struct cleared_record *record,
    size_t *count, struct text *out)
{
	const struct kind *kind = cleared_kind(record);
	const struct prose *section = NULL;

	for (size_t i = 0; i < kind->section_count; i++)
		if (strcmp(kind->sections[i].key, "questions") == 0 &&
		    cleared_body(record) != NULL)
			section = prose_section(cleared_body(record),
			    kind->sections[i].heading);
	for (const struct prose *list = section == NULL ? NULL :
	    section->first; list != NULL; list = list->next)
		for (const struct prose *item = list->type == PROSE_LIST ?
		    list->first : NULL; item != NULL; item = item->next)
			add_question(press, item, count, out);
}

/* NULL when there are no questions. */
static const char *
questions_text(struct press *press, const struct cleared_record *record,
    const char *address)
{
	struct text out = text_open(press->page, TEXT_LIMIT);
	size_t count = 0;
	size_t pooled = cleared_kind(record)->pools ? cleared_pool_count(
	    press->pack, cleared_id(record)) : 0;

	text_add_format(&out, "%s\nQuestions for your team\n",
	    typeset(press->page, record_line(record, "title")));
	add_own_questions(press, record, &count, &out);
	for (size_t i = 0; i < pooled; i++) {
		const struct prose *item = cleared_pool_at(press->pack,
		    cleared_id(record), i);

		if (item->type == PROSE_ITEM)
			add_question(press, item, &count, &out);
	}
	text_add_format(&out, "\n%s\n%s\n", typeset(press->page,
	    record_line(press->site, "name")), address);
	return count == 0 ? NULL : out.bytes;
}

static struct value *
pack_data(struct press *press, const struct cleared_record *record,
    const char *address, const char *css, bool questions)
{
	const struct kind *kind = cleared_kind(record);
	struct linking linking = { press->address, press->web, true };
	struct prose_html context = { .press = press, .arena = press->page,
		.linking = linking, .record = record,
		.callout = "parts/callout.sheet" };
	struct value *data = page_data(press, page_path(press->page, kind,
	    cleared_id(record)), record_line(record, "title"), NULL);
	struct value *pack = value_object(press->page);

	add_fields(press, press->page, &linking, cleared_fields(record), data);
	add_body(&context, kind, cleared_body(record), data);
	context.record = NULL;
	if (kind->pools)
		add_pool(&context, press->pack, cleared_id(record), data);
	value_set(pack, "questions", value_flag(press->page, questions));
	value_set(pack, "slides", value_flag(press->page, map_get(press->decks,
	    pack_key(press->page, record)) != NULL));
	value_set(data, "pack", pack);
	value_set_text(data, "web_address", address);
	value_set(data, "css", value_html(press->page, css));
	return data;
}

static void
add_page(struct press *press, const struct cleared_record *record,
    const char *template, const char *name, const struct value *data)
{
	struct text out;

	if (!fill_document(press, press->page, template, data, &out))
		press->failed = true;
	else
		add_to_pack(press, record, name, out.bytes, out.length);
}

static void
make_pack(struct press *press, const struct cleared_record *record,
    const char *css)
{
	const char *address = arena_format(press->page, "%s%s", press->address,
	    page_path(press->page, cleared_kind(record), cleared_id(record)));
	const char *questions = questions_text(press, record, address);
	struct value *data = pack_data(press, record, address, css,
	    questions != NULL);

	add_page(press, record, "pack-cover", "cover.html", data);
	add_page(press, record, cleared_kind(record)->pack, "learning.html",
	    data);
	if (questions != NULL)
		add_to_pack(press, record, "questions.txt", questions,
		    strlen(questions));
}

bool
make_packs(struct press *press)
{
	const char *css = press->pack == NULL ? "" : pack_style(press);
	size_t count = press->pack == NULL ? 0 : cleared_count(press->pack);

	for (size_t i = 0; i < count; i++) {
		const struct cleared_record *record = cleared_at(press->pack,
		    i);

		if (map_get(press->packed, pack_key(press->page, record)) !=
		    NULL)
			make_pack(press, record, css);
		arena_reset(press->page);
	}
	return !press->failed;
}
