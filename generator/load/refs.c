#include "load/refs.h"

#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/nearest.h"
#include "load/fields.h"
#include "load/record.h"
#include "prose/prose.h"

/*
 * Comparing a wrong id with every id there is takes time, and after so many
 * slips it is not a slip.
 */
enum { MOST_SUGGESTIONS = 20 };

struct checker {
	struct reader *reader;
	struct private_record *record;
	size_t suggestions;
};

/* "did you mean 'x'?", or NULL; ids are public by design (D85). */
static const char *
suggest(struct checker *checker, const struct kind *kind, const char *id,
    const char *prefix)
{
	struct arena *scratch = checker->reader->scratch;
	const struct list *records = &checker->reader->loaded->records;
	const char **ids;
	const char *near;
	size_t count = 0;

	if (checker->suggestions++ >= MOST_SUGGESTIONS)
		return NULL;
	ids = arena_alloc(scratch, records->count, sizeof *ids);
	for (size_t i = 0; i < records->count; i++) {
		const struct private_record *record = records->items[i];

		if (record->kind == kind && scalar_is_id(record->id))
			ids[count++] = record->id;
	}
	near = nearest_word(id, ids, count);
	return near == NULL ? NULL :
	    arena_format(scratch, "did you mean '%s%s'?", prefix, near);
}

static bool
record_exists(const struct checker *checker, const struct kind *kind,
    const char *id)
{
	return map_get(checker->reader->loaded->by_id[record_kind_index(kind)],
	    id) != NULL;
}

static void
check_references(struct checker *checker, const struct private_group *group,
    const struct field *row, const struct private_values *values)
{
	const struct kind *kind = kind_find(row->of.kind);

	if (kind == NULL)
		BUG("field '%s' refers to no kind", row->name);
	for (size_t i = 0; i < values->count; i++) {
		const struct private_value *value = &values->values[i];

		if (!record_exists(checker, kind, value->text))
			record_report(checker->reader, checker->record,
			    RULE_reference_dangling, (struct place){
			    group->path, value->line, value->column },
			    row->name, suggest(checker, kind, value->text, ""));
	}
}

static void
check_link(struct checker *checker, const char *path, const struct prose *link)
{
	struct arena *scratch = checker->reader->scratch;
	struct place place = { path, link->line, link->column };
	const char *colon = link->address == NULL ? NULL :
	    strchr(link->address, ':');
	const struct kind *kind;
	const char *id;

	if (colon == NULL)
		return;
	kind = kind_find(arena_copy_n(scratch, link->address,
	    (size_t)(colon - link->address)));
	if (kind == NULL)
		return;
	id = arena_copy_n(scratch, colon + 1, strcspn(colon + 1, "#/"));
	if (!record_exists(checker, kind, id))
		record_report(checker->reader, checker->record,
		    RULE_link_dangling, place, NULL, suggest(checker, kind, id,
		    arena_format(scratch, "%s:", kind->name)));
}

static void
check_links(struct checker *checker, const char *path,
    const struct prose *prose)
{
	for (const struct prose *p = prose; p != NULL;
	    p = prose_walk(prose, p))
		if (p->type == PROSE_LINK || p->type == PROSE_SHOW ||
		    p->type == PROSE_CHART)
			check_link(checker, path, p);
}

/* Groups nest as deep as the tables of model/kinds.c, which is not deep. */
static void
check_group(struct checker *checker, const struct private_group *group)
{
	for (size_t i = 0; i < group->row_count; i++) {
		const struct field *row = &group->rows[i];
		const struct private_values *values = &group->slots[i];

		if (row->type == REF)
			check_references(checker, group, row, values);
		for (size_t j = 0; row->type == PROSE && j < values->count; j++)
			check_links(checker, group->path,
			    values->values[j].prose);
		for (size_t j = 0; row->type == GROUP && j < values->count; j++)
			check_group(checker, values->values[j].group);
	}
}

static bool
ends_in(const char *id, const char *tail)
{
	size_t length = strlen(id), behind = strlen(tail);

	return length > behind && id[length - behind - 1] == '-' &&
	    strcmp(id + length - behind, tail) == 0;
}

static bool
is_one_of(const char *const *words, const char *id)
{
	for (; *words != NULL; words++)
		if (strcmp(*words, id) == 0)
			return true;
	return false;
}

/* A page of that name would take the place of one that the site makes. */
static bool
is_reserved(const struct private_record *record)
{
	static const char *const everywhere[] = { "index", "404", NULL };
	static const char *const top[] = { "find", "new", NULL };

	if (record->kind->page == NULL || record->kind->shape == SINGLE_FILE)
		return false;
	if (is_one_of(everywhere, record->id) ||
	    (record->kind->url[0] == '\0' && is_one_of(top, record->id)))
		return true;
	for (size_t i = 0; i < kind_count; i++)
		if (kinds[i].part != NULL &&
		    strcmp(kinds[i].url, record->kind->url) == 0 &&
		    ends_in(record->id, kinds[i].part))
			return true;
	return false;
}

/* Two kinds may share a folder of pages; then they share its names. */
static bool
has_page_elsewhere(const struct checker *checker)
{
	const struct kind *kind = checker->record->kind;

	for (const struct kind *k = kinds; k < kind; k++)
		if (k->page != NULL && kind->page != NULL &&
		    k->shape != SINGLE_FILE && strcmp(k->url, kind->url) == 0 &&
		    record_exists(checker, k, checker->record->id))
			return true;
	return false;
}

/*
 * A copied record that kept the other's id is told so; any other difference is
 * a slip.
 */
static void
check_id(struct checker *checker)
{
	struct private_record *record = checker->record;
	const struct private_group *fields = record->fields;
	const char *id;

	if (is_reserved(record))
		record_report(checker->reader, record, RULE_id_reserved,
		    private_place(record), NULL, NULL);
	if (id_is_device(record->id))
		record_report(checker->reader, record, RULE_id_device,
		    private_place(record), NULL, NULL);
	if (has_page_elsewhere(checker))
		record_report(checker->reader, record, RULE_id_twice,
		    private_place(record), NULL, NULL);
	/* The name of a page of the ledger is a kind and an id. */
	if (record->kind->role != ROLE_LEDGER && !scalar_is_id(record->id))
		record_report(checker->reader, record, RULE_id_form,
		    private_place(record), NULL, NULL);
	if (field_find(fields->rows, fields->row_count, "id") == NULL)
		return;
	id = private_text(fields, "id", 0);
	if (id == NULL || strcmp(id, record->id) == 0)
		return;
	record_report(checker->reader, record,
	    record_exists(checker, record->kind, id) ? RULE_id_twice :
	    RULE_id_differs, private_value_place(fields, "id", 0), NULL, NULL);
}

void
refs_check(struct reader *reader)
{
	struct checker checker = { .reader = reader };

	for (size_t i = 0; i < reader->loaded->records.count; i++) {
		checker.record = reader->loaded->records.items[i];
		check_id(&checker);
		check_group(&checker, checker.record->fields);
		check_links(&checker, checker.record->path,
		    checker.record->body);
		check_links(&checker, checker.record->part_path,
		    checker.record->part);
	}
}
