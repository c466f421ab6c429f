#include "load/sections.h"

#include <strings.h>

#include "base/arena.h"
#include "base/nearest.h"
#include "base/text.h"
#include "load/record.h"
#include "prose/prose.h"

static void
report_heading(struct reader *reader, struct private_record *record,
    const struct prose *section)
{
	const struct kind *kind = record->kind;
	const char **names = arena_alloc(reader->scratch, kind->section_count,
	    sizeof *names);
	struct text hint = text_open(reader->scratch, 4096);
	const char *near;

	for (size_t i = 0; i < kind->section_count; i++)
		names[i] = kind->sections[i].heading;
	near = nearest_word(section->text, names, kind->section_count);
	if (near != NULL)
		text_add_format(&hint, "did you mean '## %s'? ", near);
	text_add(&hint, "the sections are");
	for (size_t i = 0; i < kind->section_count; i++)
		text_add_format(&hint, "%s %s", i == 0 ? ":" : ",", names[i]);
	record_report(reader, record, RULE_text_heading,
	    (struct place){ record->path, section->line, section->column },
	    kind->name, hint.bytes);
}

static const struct section *
section_row(const struct kind *kind, const char *heading)
{
	for (size_t i = 0; i < kind->section_count; i++)
		if (strcasecmp(kind->sections[i].heading, heading) == 0)
			return &kind->sections[i];
	return NULL;
}

static void
check_section(struct reader *reader, struct private_record *record,
    const struct prose *section, bool *seen)
{
	const struct kind *kind = record->kind;
	const struct section *row = section_row(kind, section->text);
	struct place place = { record->path, section->line, section->column };

	if (row == NULL) {
		report_heading(reader, record, section);
		return;
	}
	if (seen[row - kind->sections])
		record_report(reader, record, RULE_text_section_twice, place,
		    row->heading, NULL);
	else if (section->first == section->last)
		record_report(reader, record, RULE_text_section_empty, place,
		    row->heading, NULL);
	seen[row - kind->sections] = true;
}

void
sections_check(struct reader *reader, struct private_record *record)
{
	const struct kind *kind = record->kind;
	const struct prose *first = record->body->first;
	bool *seen;

	if (kind->sections == NULL)
		return;
	seen = arena_alloc(reader->scratch, kind->section_count, sizeof *seen);
	if (first != NULL && first->type != PROSE_SECTION &&
	    first->type != PROSE_FOOTNOTE)
		record_report(reader, record, RULE_text_before_section,
		    (struct place){ record->path, first->line, first->column },
		    NULL, NULL);
	for (const struct prose *p = first; p != NULL; p = p->next)
		if (p->type == PROSE_SECTION)
			check_section(reader, record, p, seen);
	for (size_t i = 0; i < kind->section_count; i++)
		if (kind->sections[i].need == NEEDED && !seen[i])
			record_report(reader, record,
			    RULE_text_section_missing, private_place(record),
			    kind->sections[i].heading, NULL);
}
