#include "render/render.h"

#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/map.h"
#include "base/text.h"
#include "model/diag.h"
#include "render/abbreviations.h"
#include "render/calendar.h"
#include "render/press.h"
#include "render/template.h"

struct built {
	const char *folder;
};

static const struct cleared_record *
find_site(const struct cleared *cleared)
{
	for (size_t i = 0; i < cleared_count(cleared); i++)
		if (cleared_kind(cleared_at(cleared, i))->shape == SINGLE_FILE)
			return cleared_at(cleared, i);
	return NULL;
}

static const char *
address_of(struct arena *arena, const struct cleared_record *site)
{
	size_t count;
	const struct field *rows = cleared_rows(cleared_fields(site), &count);
	const char *address = cleared_text(cleared_fields(site),
	    field_find(rows, count, "address"), 0);
	size_t length = strlen(address);

	return length > 0 && address[length - 1] == '/' ?
	    arena_copy(arena, address) : arena_format(arena, "%s/", address);
}

static bool
make_folders(struct press *press)
{
	for (int a = 0; a < AUDIENCES; a++) {
		char *folder = file_join(press->page, press->options->into,
		    audience_names[a]);
		enum file_status status = file_make_folder(folder);

		if (status == FILE_OK)
			continue;
		diag_report(press->diag, RULE_build_write, (struct place){
		    .path = audience_names[a] }, file_status_words(status),
		    NULL);
		press->failed = true;
	}
	return !press->failed;
}

const struct built *
render_site(struct arena *arena, const struct passed *passed,
    const struct render_options *options, struct diag *diag)
{
	struct press press = { .arena = arena, .web = passed->web,
		.sheet = passed->sheet, .slides = passed->slides,
		.pack = passed->pack, .assurance = passed->assurance,
		.options = options, .diag = diag };
	struct built *built = arena_alloc(arena, 1, sizeof *built);
	bool good;

	press.site = find_site(passed->web);
	if (press.site == NULL)
		return NULL;
	press.page = arena_open("a page");
	press.report = arena_open("the assurance report");
	press.address = address_of(arena, press.site);
	press.sheets = map_open(arena);
	press.decks = map_open(arena);
	press.packed = map_open(arena);
	press.stones = map_open(arena);
	press.shared = map_open(arena);
	press.pictures = map_open(arena);
	press.abbreviations = abbreviations_known(arena, passed->web,
	    record_line(press.site, "short_name"));
	press.templates = templates_open(arena, options->templates, ".html",
	    TEMPLATE_STRICT, diag);
	good = make_folders(&press) && make_sheets(&press) &&
	    make_pages(&press) && make_figures(&press) &&
	    make_find(&press) && make_calendars(&press) &&
	    make_feeds(&press) && make_site_files(&press) &&
	    make_packs(&press) &&
	    make_assurance(&press) && copy_look(&press);
	arena_wipe(press.report);
	arena_wipe(press.page);
	built->folder = arena_copy(arena, options->into);
	return good ? built : NULL;
}

bool
fill_document(struct press *press, struct arena *arena, const char *template,
    const struct value *data, struct text *out)
{
	*out = text_open(arena, TEXT_LIMIT);
	if (!template_fill(press->templates, template, data, out))
		return false;
	if (map_count(press->abbreviations) > 0)
		*out = abbreviations_expand(arena, press->abbreviations,
		    out->bytes, out->length);
	return true;
}

const char *
built_folder(const struct built *built)
{
	return built->folder;
}
