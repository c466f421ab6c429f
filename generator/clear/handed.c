#include "clear/handed.h"

#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "check/verdict.h"
#include "clear/inside.h"
#include "load/private.h"
#include "patterns/patterns.h"
#include "prose/prose.h"
#include "registers/elsewhere.h"
#include "registers/registers.h"
#include "registers/withheld.h"

enum { MOST_HITS = 1000 };

/* Called with each text of a record: a line of a field, a paragraph. */
struct reader {
	void (*read)(struct reader *reader, const char *text, size_t length);
	struct arena *arena;       /* of one record */
	struct arena *press;       /* clear_contacts(): of the forms */
	struct map *forms;         /* ... those that are there already */
	struct list *contacts;
	bool gated;                /* the record is a review */
	const struct registers *registers; /* clear_elsewhere() */
	struct elsewhere *elsewhere;
	struct withheld *withheld; /* clear_withheld() */
	struct map *passed;        /* ... the paragraphs and pictures that passed */
	bool noting;               /* ... and those are noted now */
	unsigned readers;
};

/* The words in a drawing pass with it. */
static bool
is_passed_picture(const struct reader *reader, const struct prose *node)
{
	return node->type == PROSE_PICTURE && reader->passed != NULL &&
	    node->id != NULL &&
	    map_get(reader->passed, node->id) != NULL;
}

static void
read_runs(struct reader *reader, struct prose *node)
{
	struct list runs = { 0 };

	if (node != NULL)
		runs = prose_runs(reader->arena, node);
	for (size_t i = 0; i < runs.count; i++) {
		const struct prose_run *run = runs.items[i];

		if (is_passed_picture(reader, run->pieces[0].node))
			continue;
		reader->read(reader, arena_copy_n(reader->arena, run->text,
		    run->length), run->length);
	}
	/* The line below a quotation is in no run. */
	for (const struct prose *n = node; n != NULL; n = prose_walk(node, n))
		if (n->type == PROSE_CALLOUT && n->text != NULL)
			reader->read(reader, n->text, strlen(n->text));
		else if (n->type == PROSE_PICTURE && n->id != NULL &&
		    reader->noting)
			map_put(reader->passed, arena_copy(reader->press,
			    n->id), reader->passed);
}

static bool
is_text(const struct field *field)
{
	return field->type == LINE || field->type == WEBADDRESS;
}

static void
read_cleared_group(struct reader *reader, const struct cleared_group *group)
{
	for (size_t i = 0; i < group->row_count; i++)
		for (size_t v = 0; v < group->values[i].count; v++) {
			const struct cleared_value *value =
			    &group->values[i].items[v];

			if (group->rows[i].type == GROUP && value->group)
				read_cleared_group(reader, value->group);
			else if (group->rows[i].type == PROSE)
				read_runs(reader, value->prose);
			else if (is_text(&group->rows[i]) && value->text)
				reader->read(reader, value->text,
				    strlen(value->text));
		}
}

static void
read_cleared_record(struct reader *reader, const struct cleared *product,
    const struct cleared_record *record)
{
	const struct list *pool = record->kind->pools ?
	    map_get(product->pools, record->id) : NULL;

	read_cleared_group(reader, record->fields);
	read_runs(reader, record->body);
	read_runs(reader, record->part);
	reader->gated = true;
	for (size_t i = 0; pool != NULL && i < pool->count; i++)
		read_runs(reader, pool->items[i]);
	reader->gated = record->kind->gated;
}

static void
read_private_group(struct reader *reader, const struct private_group *group)
{
	size_t rows;
	const struct field *fields = private_group_rows(group, &rows);

	for (size_t i = 0; i < rows; i++) {
		const char *name = fields[i].name;

		for (size_t v = 0; v < private_values(group, name); v++) {
			if (fields[i].type == GROUP) {
				read_private_group(reader, private_subgroup(
				    group, name, v));
			} else if (fields[i].type == PROSE) {
				read_runs(reader, private_prose(group, name, v));
			} else if (is_text(&fields[i])) {
				const char *text = private_text(group, name, v);

				reader->read(reader, text, strlen(text));
			}
		}
	}
}

/* What the public may have, everybody may. */
static unsigned
readers_of(const struct cleared *product)
{
	return product->audience == FOR_PUBLIC ? ~0U :
	    1U << product->audience;
}

static void
read_products(struct reader *reader, const struct cleared *const *products,
    size_t count, bool public_alone)
{
	for (size_t p = 0; p < count; p++) {
		if (products[p] == NULL || (public_alone &&
		    products[p]->audience != FOR_PUBLIC))
			continue;
		reader->readers = readers_of(products[p]);
		for (size_t i = 0; i < products[p]->records.count; i++) {
			const struct cleared_record *record =
			    products[p]->records.items[i];

			reader->gated = record->kind->gated;
			read_cleared_record(reader, products[p], record);
			arena_reset(reader->arena);
		}
	}
}

/* --- contacts --- */

static void
add_form(struct reader *reader, const char *text, size_t length)
{
	char form[PATTERN_FORM];

	pattern_form(text, length, form);
	if (map_get(reader->forms, form) != NULL)
		return;
	list_add(reader->press, reader->contacts, arena_copy(reader->press,
	    form));
	map_put(reader->forms, reader->contacts->items[
	    reader->contacts->count - 1], reader->contacts);
}

static void
read_contacts(struct reader *reader, const char *text, size_t length)
{
	struct list hits = { 0 };

	if (!reader->gated)
		hits = patterns_walk(reader->arena, text, length, MOST_HITS);
	for (size_t i = 0; i < hits.count; i++) {
		const struct pattern_hit *hit = hits.items[i];

		add_form(reader, text + hit->from, hit->to - hit->from);
	}
}

/* tel: and mailto: are left out. */
static void
add_values(struct reader *reader, const struct private_group *group,
    const char *name)
{
	for (size_t i = 0; i < private_values(group, name); i++) {
		const char *text = private_text(group, name, i);
		const char *scheme = strchr(text, ':');

		text = scheme == NULL ? text : scheme + 1;
		add_form(reader, text, strlen(text));
	}
}

static void
add_own_contacts(struct reader *reader, const struct private_record *record)
{
	const struct private_group *site = private_fields(record);

	if (private_kind(record)->shape != SINGLE_FILE ||
	    private_is_broken(record))
		return;
	add_values(reader, site, "email");
	add_values(reader, site, "own_contacts");
	for (size_t i = 0; i < private_values(site, "contacts"); i++) {
		add_values(reader, private_subgroup(site, "contacts", i),
		    "number");
		add_values(reader, private_subgroup(site, "contacts", i),
		    "dial");
	}
}

/* Two people let a number or address stand in the review. */
static bool
has_let_stand(const struct verdict *verdict)
{
	for (size_t i = 0; i < verdict->findings.count; i++) {
		const struct finding *finding = verdict->findings.items[i];

		if (finding->rule == RULE_review_identifier && finding->stands)
			return true;
	}
	return false;
}

struct list
clear_contacts(struct arena *press, const struct checked *checked,
    const struct cleared *const *products, size_t count)
{
	struct list contacts = { 0 };
	struct reader reader = { .read = read_contacts,
		.arena = arena_open("contacts"), .press = press,
		.forms = map_open(press), .contacts = &contacts };

	for (size_t i = 0; i < checked_count(checked); i++) {
		const struct verdict *verdict = checked_verdict(checked, i);

		if (i == 0)
			add_own_contacts(&reader, verdict->record);
		if (has_let_stand(verdict) && private_body(verdict->record))
			read_runs(&reader, private_body(verdict->record));
	}
	read_products(&reader, products, count, false);
	arena_wipe(reader.arena);
	return contacts;
}

/* --- terms of one review --- */

static void
read_scoped(struct reader *reader, const char *text, size_t length)
{
	struct list scoped = { 0 };

	if (!reader->gated)
		registers_search_all(reader->arena, reader->registers, text,
		    length, &scoped);
	for (size_t i = 0; i < scoped.count; i++)
		elsewhere_note(reader->elsewhere, text, length,
		    scoped.items[i]);
}

struct elsewhere *
clear_elsewhere(const struct registers *registers,
    const struct cleared *const *products, size_t count)
{
	struct reader reader = { .read = read_scoped,
		.arena = arena_open("terms elsewhere"),
		.registers = registers,
		.elsewhere = elsewhere_open(registers) };

	if (registers_have_scoped(registers))
		read_products(&reader, products, count, false);
	arena_wipe(reader.arena);
	return reader.elsewhere;
}

/* --- withheld words --- */

static void
note_passed(struct reader *reader, const char *text, size_t length)
{
	if (map_get(reader->passed, text) == NULL)
		map_put(reader->passed, arena_copy_n(reader->press, text,
		    length), reader->passed);
}

static void
add_withheld(struct reader *reader, const char *text, size_t length)
{
	if (map_get(reader->passed, text) == NULL)
		withheld_add(reader->withheld, text, length);
}

static void
let_pass(struct reader *reader, const char *text, size_t length)
{
	withheld_let(reader->withheld, text, length, reader->readers);
}

struct withheld *
clear_withheld(const struct checked *checked,
    const struct registers *registers, const struct cleared *const *products, size_t count)
{
	struct arena *passed = arena_open("what passed");
	struct reader reader = { .read = note_passed, .press = passed,
		.arena = arena_open("what was withheld"),
		.withheld = withheld_open(registers),
		.passed = map_open(passed), .noting = true };

	read_products(&reader, products, count, true);
	reader.noting = false;
	reader.read = add_withheld;
	for (size_t i = 0; i < checked_count(checked); i++) {
		const struct private_record *record =
		    checked_verdict(checked, i)->record;
		enum role role = private_kind(record)->role;

		/* What was published, and what may be named anywhere. */
		if (role == ROLE_LEDGER || role == ROLE_ALLOWED)
			continue;
		read_private_group(&reader, private_fields(record));
		read_runs(&reader, private_body(record));
		read_runs(&reader, private_part(record));
		arena_reset(reader.arena);
	}
	reader.read = let_pass;
	read_products(&reader, products, count, false);
	arena_wipe(reader.arena);
	arena_wipe(passed);
	return reader.withheld;
}
