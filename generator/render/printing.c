/* printing.c - what is printed, and where it goes once it is. */
#include "render/printing.h"

#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/map.h"
#include "base/text.h"
#include "base/value.h"
#include "model/diag.h"
#include "render/paper.h"
#include "render/pdf_cache.h"
#include "render/render.h"
#include "render/template.h"

/* Those of sheet.css and of report.css, which has running heads. */
static const struct pdf_margins sheet_margins = { 11, 14, 13, 14 };
static const struct pdf_margins report_margins = { 18, 26, 14, 26 };

/* The document's own day, so that an old sheet is not printed anew each night. */
static struct date
day_of(const struct press *press, const struct cleared_record *record)
{
	static const char *const days[] = { "published_on", "reviewed_on" };

	for (size_t i = 0; i < 2; i++)
		if (date_is_set(record_day(record, days[i])))
			return record_day(record, days[i]);
	return cleared_as_of(press->sheet);
}

/* report.css for report.sheet where the look has one, else sheet.css. */
static const char *
style_sheet(struct press *press, const struct kind *kind)
{
	char *name = arena_format(press->arena, "%s.css", kind->name);

	return look_style(press, look_has(press, name) ? name : "sheet.css");
}

void
printing_add_engine(const struct printing *printing, struct value *data)
{
	struct arena *arena = printing->press->arena;
	struct value *flags = value_object(arena);

	value_set(flags, "chromium", value_flag(arena,
	    printing->engine == &chromium_engine));
	value_set(flags, "wkhtmltox", value_flag(arena,
	    printing->engine == &wkhtmltox_engine));
	value_set(data, "engine", flags);
}

static struct value *
document_data(struct printing *printing, enum product product,
    const struct cleared *cleared, const struct cleared_record *record,
    bool unquoted)
{
	struct press *press = printing->press;
	const struct kind *kind = cleared_kind(record);
	const char *css = product == SLIDES_PRINT ?
	    look_style(press, "slides.css") : style_sheet(press, kind);
	const char *path = page_path(press->arena, kind, cleared_id(record));
	struct linking linking = { press->address, press->sheet, true };
	struct prose_html context = { .press = press, .arena = press->arena,
		.linking = linking, .record = record,
		.anchors = kind->chapter != NULL,
		.numbered = record_yes(record, "numbered"),
		.callout = "parts/callout.sheet", .unquoted = unquoted };
	struct value *data = page_data(press, path, cleared_text(
	    cleared_fields(record), record_row(record, "title"), 0), NULL);

	add_fields(press, press->arena, &linking, cleared_fields(record),
	    data);
	if (kind->chapter == NULL)
		add_body(&context, kind, cleared_body(record), data);
	else
		add_chapters(&context, cleared_body(record), data);
	context.record = NULL;
	if (kind->pools)
		add_pool(&context, cleared, cleared_id(record), data);
	value_set_text(data, "web_address", arena_format(press->arena, "%s%s",
	    press->address, path));
	value_set(data, "css", value_html(press->arena, css));
	printing_add_engine(printing, data);
	return data;
}

/* A theme without any learning yet has nothing to be printed. */
bool
has_print(const struct cleared *cleared, const struct cleared_record *record)
{
	const struct kind *kind = cleared_kind(record);

	return kind->sheet != NULL && !cleared_by_request(record) &&
	    (!kind->pools ||
	    cleared_pool_count(cleared, cleared_id(record)) > 0);
}

/* The language of a translation; English is what all else is written in. */
static const char *
language_of(const struct cleared_record *record)
{
	const char *language = record_line(record, "language");

	return language == NULL ? "en-GB" : language;
}

static bool
is_right_to_left(const char *language)
{
	return strcmp(language, "ur") == 0 || strcmp(language, "ar") == 0;
}

/* Style sheets say the same for the engine that has margin boxes. */
static const char *
foot_of(const struct press *press)
{
	if (press->options->preview)
		return "Preview: not published";
	return record_yes(press->site, "demonstration") ?
	    "Demonstration: everybody in it is invented" : "";
}

void
printing_add(struct printing *printing, enum product product,
    const struct cleared *cleared, const struct cleared_record *record,
    bool unquoted)
{
	struct press *press = printing->press;
	const struct kind *kind = cleared_kind(record);
	const char *id = cleared_id(record), *title = record_line(record,
	    "title");
	bool slides = product == SLIDES_PRINT;
	struct text html;
	const char *path = slides ? slides_path(press->arena, kind, id) :
	    sheet_path(press->arena, kind, id);

	if (!fill_document(press, press->arena, slides ? kind->slides :
	    kind->sheet, document_data(printing, product, cleared, record,
	    unquoted), &html))
		press->failed = true;
	html = paper_prepare(press->arena, printing->engine, &html, title,
	    foot_of(press));
	printing->printed[printing->count] = (struct printed){
		.product = product, .record = record, .path = path };
	printing->jobs[printing->count++] = (struct pdf_job){
		.html = html.bytes, .length = html.length,
		.name = path, .language = language_of(record),
		.right_to_left = is_right_to_left(language_of(record)),
		.title = slides ? arena_format(press->arena, "Slides: %s",
		    title) : title,
		.author = record_line(press->site, "name"),
		.as_of = date_iso(press->arena, day_of(press, record)),
		.address = arena_format(press->arena, "%s%s", press->address,
		    page_path(press->arena, kind, id)),
		.foot = foot_of(press),
		.margins = kind->chapter == NULL ? sheet_margins :
		    report_margins };
	arena_reset(press->page);
}

size_t
printing_find(const struct printing *printing, enum product product,
    const struct cleared_record *record)
{
	for (size_t i = 0; i < printing->count; i++) {
		const struct printed *one = &printing->printed[i];

		if (one->product == product && one->path != NULL &&
		    cleared_kind(one->record) == cleared_kind(record) &&
		    strcmp(cleared_id(one->record), cleared_id(record)) == 0)
			return i;
	}
	return printing->count;
}

bool
printing_repeats(const struct printing *printing, size_t other)
{
	return strcmp(printing->jobs[printing->count - 1].html,
	    printing->jobs[other].html) == 0;
}

/* How large it is, under the name that pages look it up by. */
static void
note_sheet(struct press *press, struct map *into, const char *key,
    const char *path, const struct pdf_result *result)
{
	struct sheet *sheet = arena_alloc(press->arena, 1, sizeof *sheet);
	size_t kilobytes = (result->length + 999) / 1000;

	sheet->path = path;
	sheet->tagged = result->tagged;
	sheet->size = arena_format(press->arena, "%zu\u00a0kB", kilobytes);
	sheet->pages = arena_format(press->arena, "%zu\u00a0page%s", result->pages,
	    result->pages == 1 ? "" : "s");
	map_put(into, key, sheet);
}

static void
keep_assurance(struct press *press, const struct pdf_result *result)
{
	if (result->end == PDF_OK && write_for(press, FOR_ASSURANCE,
	    ASSURANCE_PDF, result->bytes, result->length))
		note_sheet(press, press->sheets, ASSURANCE_PDF,
		    ASSURANCE_PDF, result);
}

static void
keep_print(struct press *press, const struct printed *printed,
    const struct pdf_result *result)
{
	const struct kind *kind = cleared_kind(printed->record);
	bool slides = printed->product == SLIDES_PRINT;
	size_t most = slides ? 0 : kind->sheet_pages;

	if (result->end == PDF_OK && printed->packed)
		add_to_pack(press, printed->record, slides ? "slides.pdf" :
		    "learning-sheet.pdf", result->bytes, result->length);
	if (result->end != PDF_OK || printed->path == NULL ||
	    !write_public(press, printed->path, result->bytes, result->length))
		return;
	if (most > 0 && result->pages > most)
		diag_report(press->diag, RULE_sheet_long, (struct place){
		    .path = printed->path }, arena_format(press->arena, "%zu",
		    result->pages), NULL);
	note_sheet(press, slides ? press->decks : press->sheets, arena_format(
	    press->arena, "%s:%s", kind->name, cleared_id(printed->record)),
	    printed->path, result);
}

/* Who may read it, and so where it is kept. */
static enum pdf_shelf
shelf_of(const struct press *press, const struct printed *printed)
{
	if (press->options->preview)
		return PDF_PREVIEW;
	return printed->path == NULL ? PDF_PRIVATE : PDF_PUBLIC;
}

static bool
print_jobs(const struct printing *printing)
{
	struct press *press = printing->press;
	struct pdf_options options = {
		.scratch = press->options->scratch,
		.worker = press->options->worker,
		.cache = press->options->cache,
		.progress = press->options->progress,
	};
	struct pdf_result *results = arena_alloc(press->arena, printing->count,
	    sizeof *results);

	options.fonts_conf = pdf_fonts_conf(press->arena, options.scratch,
	    options.cache);
	for (size_t i = 0; i < printing->count; i++)
		printing->jobs[i].shelf = shelf_of(press,
		    &printing->printed[i]);
	pdf_print_all(press->arena, printing->engine, &options,
	    printing->jobs, printing->count, results, press->diag);
	for (size_t i = 0; i < printing->count; i++) {
		/* What an engine cannot write stays on the web, and is warned of. */
		if (results[i].end != PDF_OK &&
		    results[i].end != PDF_UNSUPPORTED)
			press->failed = true;
		if (printing->printed[i].product == ASSURANCE_PRINT)
			keep_assurance(press, &results[i]);
		else
			keep_print(press, &printing->printed[i], &results[i]);
	}
	return !press->failed;
}

/* What the command line says, else the site's own record. */
static const char *
engine_name(const struct press *press)
{
	const struct field *row = record_row(press->site, "pdf");
	const struct cleared_group *pdf;
	size_t count;

	if (press->options->engine != NULL)
		return press->options->engine;
	pdf = cleared_subgroup(cleared_fields(press->site), row, 0);
	row = cleared_rows(pdf, &count);
	return cleared_text(pdf, field_find(row, count, "engine"), 0);
}

/* As many as there can be: each record as sheet and slides, public and packed. */
static void
make_room(struct printing *printing)
{
	const struct press *press = printing->press;
	size_t most = 2 * (cleared_count(press->sheet) + (press->pack == NULL ?
	    0 : cleared_count(press->pack))) + (press->slides == NULL ? 0 :
	    cleared_count(press->slides)) + 2;

	printing->printed = arena_alloc(press->arena, most,
	    sizeof *printing->printed);
	printing->jobs = arena_alloc(press->arena, most,
	    sizeof *printing->jobs);
}

bool
make_sheets(struct press *press)
{
	struct printing printing = { .press = press };

	if (strcmp(engine_name(press), "none") == 0) {
		pdf_cache_empty(press->arena, press->options->cache,
		    press->options->preview);
		return true;
	}
	printing.engine = pdf_engine_find(engine_name(press));
	if (printing.engine == NULL)
		return false;
	make_room(&printing);
	add_sheets(&printing);
	add_slides(&printing);
	if (press->pack != NULL) {
		add_pack_sheets(&printing);
		add_pack_slides(&printing);
	}
	if (press->assurance != NULL)
		add_assurance(&printing);
	if (press->failed || printing.count == 0)
		return !press->failed;
	return print_jobs(&printing);
}
