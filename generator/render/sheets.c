/* sheets.c - what is printed: sheets, bulletins, reports; one document each. */
#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/list.h"
#include "base/map.h"
#include "base/text.h"
#include "base/value.h"
#include "model/diag.h"
#include "render/paper.h"
#include "render/pdf.h"
#include "render/press.h"
#include "render/render.h"
#include "render/template.h"

/* One sheet on its way to paper. */
struct printed {
	const struct cleared_record *record; /* NULL: the assurance report */
	const char *path; /* below public/; NULL: it is for a pack alone */
	bool packed;      /* it goes into a partner pack */
};

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

	return look_style(press, file_exists(file_join(press->page,
	    press->options->look, name)) ? name : "sheet.css");
}

static void
add_engine(struct press *press, const struct pdf_engine *engine,
    struct value *data)
{
	struct value *flags = value_object(press->arena);

	value_set(flags, "chromium", value_flag(press->arena,
	    engine == &chromium_engine));
	value_set(flags, "wkhtmltox", value_flag(press->arena,
	    engine == &wkhtmltox_engine));
	value_set(data, "engine", flags);
}

static struct value *
sheet_data(struct press *press, const struct pdf_engine *engine,
    const struct cleared *cleared, const struct cleared_record *record)
{
	const struct kind *kind = cleared_kind(record);
	const char *css = style_sheet(press, kind);
	const char *path = page_path(press->arena, kind, cleared_id(record));
	struct linking linking = { press->address, press->sheet, true };
	struct prose_html context = { .press = press, .arena = press->arena,
		.linking = linking, .record = record,
		.anchors = kind->chapter != NULL,
		.numbered = record_yes(record, "numbered"),
		.callout = "parts/callout.sheet" };
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
	add_engine(press, engine, data);
	return data;
}

/* A theme without any learning yet has nothing to put on a sheet. */
static bool
has_sheet(const struct cleared *cleared, const struct cleared_record *record)
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

static void
add_job(struct press *press, const struct pdf_engine *engine,
    const struct cleared *cleared, const struct cleared_record *record,
    struct printed *printed, struct pdf_job *job)
{
	struct text html;

	if (!fill_document(press, press->arena, cleared_kind(record)->sheet,
	    sheet_data(press, engine, cleared, record), &html))
		press->failed = true;
	if (engine->tagged)
		html = paper_fill_cells(press->arena, &html);
	*printed = (struct printed){ .record = record,
		.path = sheet_path(press->arena, cleared_kind(record),
		    cleared_id(record)) };
	*job = (struct pdf_job){ .html = html.bytes, .length = html.length,
		.name = printed->path, .language = language_of(record),
		.right_to_left = is_right_to_left(language_of(record)),
		.title = record_line(record, "title"),
		.author = record_line(press->site, "name"),
		.as_of = date_iso(press->arena, day_of(press, record)),
		.address = arena_format(press->arena, "%s%s", press->address,
		    page_path(press->arena, cleared_kind(record),
		    cleared_id(record))),
		.foot = foot_of(press),
		.margins = { 11, 14, 13, 14 } };
	arena_reset(press->page);
}

/* How large it is, under the name that pages look it up by. */
static void
note_sheet(struct press *press, const char *key, const char *path,
    const struct pdf_result *result)
{
	struct sheet *sheet = arena_alloc(press->arena, 1, sizeof *sheet);
	size_t kilobytes = (result->length + 999) / 1000;

	sheet->path = path;
	sheet->size = arena_format(press->arena, "%zu kB", kilobytes);
	sheet->pages = arena_format(press->arena, "%zu page%s", result->pages,
	    result->pages == 1 ? "" : "s");
	map_put(press->sheets, key, sheet);
}

static void
keep_assurance(struct press *press, const struct pdf_result *result)
{
	if (result->end == PDF_OK && write_for(press, FOR_ASSURANCE,
	    ASSURANCE_PDF, result->bytes, result->length))
		note_sheet(press, ASSURANCE_PDF, ASSURANCE_PDF, result);
}

static void
keep_sheet(struct press *press, const struct printed *printed,
    const struct pdf_result *result)
{
	size_t most = cleared_kind(printed->record)->sheet_pages;

	if (result->end == PDF_OK && printed->packed)
		add_to_pack(press, printed->record, "learning-sheet.pdf",
		    result->bytes, result->length);
	if (result->end != PDF_OK || printed->path == NULL ||
	    !write_public(press, printed->path, result->bytes, result->length))
		return;
	if (most > 0 && result->pages > most)
		diag_report(press->diag, RULE_sheet_long, (struct place){
		    .path = printed->path }, arena_format(press->arena, "%zu",
		    result->pages), NULL);
	note_sheet(press, arena_format(press->arena, "%s:%s",
	    cleared_kind(printed->record)->name, cleared_id(printed->record)),
	    printed->path, result);
}

static bool
print_jobs(struct press *press, const struct pdf_engine *engine,
    const struct pdf_job *jobs, const struct printed *printed, size_t count)
{
	struct pdf_options options = {
		.scratch = press->options->scratch,
		.worker = press->options->worker,
		.cache = press->options->cache,
		.progress = press->options->progress,
	};
	struct pdf_result *results = arena_alloc(press->arena, count,
	    sizeof *results);

	options.fonts_conf = pdf_fonts_conf(press->arena, options.scratch,
	    options.cache);
	pdf_print_all(press->arena, engine, &options, jobs, count, results,
	    press->diag);
	for (size_t i = 0; i < count; i++) {
		/* What an engine cannot write stays on the web, and is warned of. */
		if (results[i].end != PDF_OK &&
		    results[i].end != PDF_UNSUPPORTED)
			press->failed = true;
		if (printed[i].record == NULL)
			keep_assurance(press, &results[i]);
		else
			keep_sheet(press, &printed[i], &results[i]);
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

static size_t
find_printed(const struct printed *printed, size_t count,
    const struct cleared_record *record)
{
	for (size_t i = 0; i < count; i++)
		if (cleared_kind(printed[i].record) == cleared_kind(record) &&
		    strcmp(cleared_id(printed[i].record),
		    cleared_id(record)) == 0)
			return i;
	return count;
}

/*
 * The sheets of the packs: what may stand in one is cleared for itself, so a
 * sheet is printed again where it says something else than the public one.
 * Returns how many jobs there are now.
 */
static size_t
add_pack_jobs(struct press *press, const struct pdf_engine *engine,
    struct printed *printed, struct pdf_job *jobs, size_t count)
{
	size_t public = count;

	for (size_t i = 0; i < cleared_count(press->pack); i++) {
		const struct cleared_record *record = cleared_at(press->pack,
		    i);
		size_t same;

		if (cleared_kind(record)->pack == NULL ||
		    !has_sheet(press->pack, record))
			continue;
		add_job(press, engine, press->pack, record, &printed[count],
		    &jobs[count]);
		same = find_printed(printed, public, record);
		if (same < public && strcmp(jobs[same].html,
		    jobs[count].html) == 0) {
			printed[same].packed = true;
			continue;
		}
		printed[count].path = NULL;
		printed[count++].packed = true;
	}
	return count;
}

/* The report's own style follows that of reports. */
static void
add_assurance_job(struct press *press, const struct pdf_engine *engine,
    struct printed *printed, struct pdf_job *job)
{
	struct text html = text_open(press->arena, TEXT_LIMIT);
	struct value *data = assurance_data(press);

	value_set(data, "css", value_html(press->arena, arena_format(
	    press->arena, "%s%s", look_style(press, "report.css"),
	    look_style(press, "assurance.sheet.css"))));
	add_engine(press, engine, data);
	if (!template_fill(press->templates, "assurance.sheet", data, &html))
		press->failed = true;
	if (engine->tagged)
		html = paper_fill_cells(press->arena, &html);
	*printed = (struct printed){ .record = NULL };
	*job = (struct pdf_job){ .html = html.bytes, .length = html.length,
		.name = ASSURANCE_PDF, .language = "en-GB",
		.title = "Assurance report",
		.author = record_line(press->site, "name"),
		.as_of = date_iso(press->arena, cleared_as_of(
		    press->assurance)),
		.foot = record_yes(press->site, "demonstration") ?
		    "For the Executive. Not for publication. Demonstration: "
		    "everybody in it is invented" :
		    "For the Executive. Not for publication.",
		.margins = { 11, 14, 13, 14 } };
	arena_reset(press->page);
}

bool
make_sheets(struct press *press)
{
	const struct pdf_engine *engine;
	size_t most = cleared_count(press->sheet), count = 0;
	size_t packs = press->pack == NULL ? 0 : cleared_count(press->pack);
	struct printed *printed;
	struct pdf_job *jobs;

	if (strcmp(engine_name(press), "none") == 0)
		return true;
	engine = pdf_engine_find(engine_name(press));
	if (engine == NULL)
		return false;
	printed = arena_alloc(press->arena, most + packs + 1, sizeof *printed);
	jobs = arena_alloc(press->arena, most + packs + 1, sizeof *jobs);
	for (size_t i = 0; i < most; i++) {
		const struct cleared_record *record = cleared_at(press->sheet,
		    i);

		if (!has_sheet(press->sheet, record))
			continue;
		add_job(press, engine, press->sheet, record, &printed[count],
		    &jobs[count]);
		count++;
	}
	if (packs > 0)
		count = add_pack_jobs(press, engine, printed, jobs, count);
	if (press->assurance != NULL) {
		add_assurance_job(press, engine, &printed[count],
		    &jobs[count]);
		count++;
	}
	if (press->failed || count == 0)
		return !press->failed;
	return print_jobs(press, engine, jobs, printed, count);
}
