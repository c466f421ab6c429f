/* assurance.c - the report for the Executive: its page, and its document. */
#include "render/assurance.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/text.h"
#include "base/value.h"
#include "render/render.h"
#include "render/template.h"

static const char *const *
kind_words(struct arena *arena)
{
	const char **words = arena_alloc(arena, kind_count + 1, sizeof *words);

	for (size_t i = 0; i < kind_count; i++)
		words[i] = kinds[i].name;
	return words;
}

static const char *const *
status_words(struct arena *arena)
{
	const char **words = arena_alloc(arena, STATUSES + 1, sizeof *words);

	for (size_t i = 0; i < STATUSES; i++)
		words[i] = status_names[i];
	return words;
}

static const struct kind *
kind_of_reviews(void)
{
	for (size_t i = 0; i < kind_count; i++)
		if (kinds[i].gated)
			return &kinds[i];
	BUG("no kind is gated");
}

/* "kind:id" of what has an id here. */
static struct map *
map_standings(const struct assurance *report)
{
	struct map *map = map_open(report->arena);

	for (size_t i = 0; i < cleared_standings(report->cleared); i++) {
		const struct record_status *s = cleared_standing(
		    report->cleared, i);

		if (s->id != NULL)
			map_put(map, arena_format(report->arena, "%s:%s",
			    s->kind, s->id), (void *)(uintptr_t)s);
	}
	return map;
}

static void
count_standing(const struct record_status *s, size_t counts[STATUSES],
    size_t *learning)
{
	counts[s->status]++;
	if (s->status == STATUS_PUBLISHED && s->learning_only)
		++*learning;
}

/* One line a kind that somebody releases; all the others in one. */
static struct value *
counts_value(struct assurance *report, const struct kind *kind)
{
	size_t counts[STATUSES] = { 0 }, learning = 0, all = 0;
	struct value *value = value_object(report->arena);

	for (size_t i = 0; i < cleared_standings(report->cleared); i++) {
		const struct record_status *s = cleared_standing(
		    report->cleared, i);
		const struct kind *own = kind_find(s->kind);

		if (s->id != NULL && (kind == NULL ?
		    own->release == RELEASE_NONE : own == kind))
			count_standing(s, counts, &learning);
	}
	for (size_t s = 0; s < STATUSES; s++) {
		all += counts[s];
		value_set(value, status_names[s], count_value(report->arena,
		    counts[s]));
	}
	value_set(value, "kind", kind == NULL ? value_null(report->arena) :
	    word_value(report->press, report->kind_words, kind->name));
	value_set(value, "gated", value_flag(report->arena, kind != NULL &&
	    kind->gated));
	value_set(value, "in_full", count_value(report->arena,
	    counts[STATUS_PUBLISHED] - learning));
	value_set(value, "learning_only", count_value(report->arena,
	    learning));
	value_set(value, "all", count_value(report->arena, all));
	return value;
}

static void
add_counts(struct assurance *report)
{
	struct value *list = value_list(report->arena);

	for (size_t i = 0; i < kind_count; i++)
		if (kinds[i].release != RELEASE_NONE)
			value_add(list, counts_value(report, &kinds[i]));
	value_add(list, counts_value(report, NULL));
	value_set(report->data, "counts", list);
}

/* How far the sources of the rules were verified, and what is softened by it. */
static void
add_law(struct assurance *report)
{
	size_t counts[LAW_GATE + 1] = { 0 };
	struct value *marks = value_list(report->arena);
	struct value *softened = value_list(report->arena);

	for (enum rule r = 0; r < RULES; r++) {
		struct value *rule;

		if (rule_rows[r].kind == NULL)
			continue;
		counts[rule_rows[r].law]++;
		if (!cleared_softens(report->cleared, r))
			continue;
		rule = rule_value(report, r);
		value_set_text(rule, "source", rule_rows[r].source);
		value_set_text(rule, "outcome",
		    outcome_names[rule_rows[r].outcome]);
		value_add(softened, rule);
	}
	for (size_t l = 0; l <= LAW_GATE; l++) {
		struct value *mark = value_object(report->arena);

		value_set_text(mark, "words", readable(report->arena,
		    law_words[l]));
		value_set(mark, "rules", count_value(report->arena,
		    counts[l]));
		value_add(marks, mark);
	}
	value_set(report->data, "law", marks);
	set_list(report, report->data, "softened", softened);
}

/* Rules that warned, in the order of their table, with how many records. */
static void
add_warnings(struct assurance *report)
{
	size_t counts[RULES] = { 0 };
	struct value *list = value_list(report->arena);

	for (size_t i = 0; i < cleared_standings(report->cleared); i++) {
		const struct record_status *s = cleared_standing(
		    report->cleared, i);

		for (size_t w = 0; w < s->warning_count; w++)
			counts[s->warnings[w]]++;
	}
	for (enum rule r = 0; r < RULES; r++) {
		struct value *rule;

		if (counts[r] == 0)
			continue;
		rule = rule_value(report, r);
		value_set(rule, "records", count_value(report->arena,
		    counts[r]));
		value_add(list, rule);
	}
	set_list(report, report->data, "warnings", list);
}

static void
add_summary(struct assurance *report)
{
	const struct { const char *name; size_t count; } counts[] = {
		{ "late", report->late }, { "due", report->due_soon },
		{ "gaps", report->gaps }, { "actions", report->late_actions },
		{ "copies", report->open_copies },
		{ "registers", report->press->options->registers },
		{ "withheld", report->press->options->withheld } };
	struct value *summary = value_object(report->arena);
	size_t rules = 0;

	for (enum rule r = 0; r < RULES; r++)
		rules += rule_rows[r].kind != NULL;
	for (size_t i = 0; i < sizeof counts / sizeof counts[0]; i++)
		value_set(summary, counts[i].name, count_value(report->arena,
		    counts[i].count));
	value_set(summary, "rules", count_value(report->arena, rules));
	value_set(report->data, "summary", summary);
}

/* Made once for the page and for the document. */
static const struct value *
report_value(struct press *press)
{
	static const char key[] = "assurance";
	struct assurance report = { .press = press, .arena = press->report,
		.linking = { press->address, press->web, true },
		.cleared = press->assurance,
		.as_of = cleared_as_of(press->assurance) };

	report.data = map_get(press->shared, key);
	if (report.data != NULL)
		return report.data;
	report.data = value_object(press->report);
	report.kind = kind_of_reviews();
	report.kind_words = kind_words(press->report);
	report.status_words = status_words(press->report);
	report.standings = map_standings(&report);
	add_counts(&report);
	add_published(&report);
	add_waiting(&report);
	add_clocks(&report);
	add_matrix(&report);
	add_plans(&report);
	add_takedowns(&report);
	add_warnings(&report);
	add_law(&report);
	add_summary(&report);
	map_put(press->shared, key, report.data);
	return report.data;
}

struct value *
assurance_data(struct press *press)
{
	struct value *data = page_data(press, "index.html",
	    "Assurance report", NULL);
	const struct value *report = report_value(press);

	for (size_t i = 0; i < value_count(report); i++)
		value_set(data, value_key(report, i),
		    (struct value *)(uintptr_t)value_get(report,
		    value_key(report, i)));
	return data;
}

static struct value *
document_value(struct press *press)
{
	const struct sheet *sheet = map_get(press->sheets, ASSURANCE_PDF);
	struct value *value;

	if (sheet == NULL)
		return value_null(press->page);
	value = value_object(press->page);
	value_set_text(value, "url", sheet->path);
	value_set_text(value, "size", sheet->size);
	value_set_text(value, "pages", sheet->pages);
	value_set(value, "tagged", value_flag(press->arena, sheet->tagged));
	return value;
}

bool
make_assurance(struct press *press)
{
	struct text out = text_open(press->report, TEXT_LIMIT);
	struct value *data;

	if (press->assurance == NULL)
		return true;
	data = assurance_data(press);
	value_set(data, "css", value_html(press->page, look_style(press,
	    "assurance.css")));
	value_set(data, "document", document_value(press));
	value_set(data, "engine", value_null(press->page));
	if (!template_fill(press->templates, "assurance", data, &out))
		press->failed = true;
	else
		write_for(press, FOR_ASSURANCE, "index.html", out.bytes,
		    out.length);
	arena_reset(press->page);
	return !press->failed;
}
