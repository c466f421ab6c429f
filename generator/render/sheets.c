/* sheets.c - which records are printed, for whom; one document each. */
#include "render/printing.h"

#include "base/arena.h"
#include "base/text.h"
#include "base/value.h"
#include "render/paper.h"
#include "render/template.h"

void
add_sheets(struct printing *printing)
{
	const struct cleared *sheet = printing->press->sheet;

	for (size_t i = 0; i < cleared_count(sheet); i++)
		if (has_print(sheet, cleared_at(sheet, i)))
			printing_add(printing, SHEET_PRINT, sheet,
			    cleared_at(sheet, i), false);
}

/*
 * The sheets of the packs: what may stand in one is cleared for itself, so a
 * sheet is printed again where it says something else than the public one.
 */
void
add_pack_sheets(struct printing *printing)
{
	const struct cleared *pack = printing->press->pack;

	for (size_t i = 0; i < cleared_count(pack); i++) {
		const struct cleared_record *record = cleared_at(pack, i);
		size_t same = printing_find(printing, SHEET_PRINT, record);
		size_t first = printing->count;

		if (cleared_kind(record)->pack == NULL ||
		    !has_print(pack, record))
			continue;
		printing_add(printing, SHEET_PRINT, pack, record, false);
		if (same < first && printing_repeats(printing, same)) {
			printing->printed[same].packed = true;
			printing->count = first;
			continue;
		}
		printing->printed[first].path = NULL;
		printing->printed[first].packed = true;
	}
}

static const char *
assurance_foot(const struct press *press)
{
	return record_yes(press->site, "demonstration") ?
	    "For the Executive. Not for publication. Demonstration: "
	    "everybody in it is invented" :
	    "For the Executive. Not for publication.";
}

/* The report's own style follows that of reports. */
void
add_assurance(struct printing *printing)
{
	struct press *press = printing->press;
	struct text html = text_open(press->arena, TEXT_LIMIT);
	struct value *data = assurance_data(press);

	value_set(data, "css", value_html(press->arena, arena_format(
	    press->arena, "%s%s", look_style(press, "report.css"),
	    look_style(press, "assurance.sheet.css"))));
	printing_add_engine(printing, data);
	if (!template_fill(press->templates, "assurance.sheet", data, &html))
		press->failed = true;
	html = paper_prepare(press->arena, printing->engine, &html,
	    "Assurance report", assurance_foot(press));
	printing->printed[printing->count] = (struct printed){
		.product = ASSURANCE_PRINT };
	printing->jobs[printing->count++] = (struct pdf_job){
		.html = html.bytes, .length = html.length,
		.name = ASSURANCE_PDF, .language = "en-GB",
		.title = "Assurance report",
		.author = record_line(press->site, "name"),
		.as_of = date_iso(press->arena, cleared_as_of(
		    press->assurance)),
		.foot = assurance_foot(press),
		.margins = { 11, 14, 13, 14 } };
	arena_reset(press->page);
}
