/* look.c - style sheets, pictures and fonts of the chosen look, and scripts. */
#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/list.h"
#include "model/diag.h"
#include "render/press.h"
#include "render/render.h"

enum { ASSET_BYTES = 4 * 1024 * 1024, STYLE_BYTES = 1024 * 1024 };

/* What pages ask for; style sheets of print go into what is printed. */
static bool
is_served(const char *path)
{
	static const char *const endings[] = { "svg", "png", "ico", "woff2",
	    "js" };

	for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
		if (strcmp(file_ending(path), endings[i]) == 0)
			return true;
	return strcmp(path, "site.css") == 0;
}

static void
copy_file(struct press *press, const char *from, const char *to)
{
	struct file_bytes bytes;
	enum file_status status = file_read(press->page, from, ASSET_BYTES,
	    &bytes);

	if (status != FILE_OK) {
		diag_report(press->diag, RULE_look_unreadable, (struct place){
		    .path = from }, file_status_words(status), NULL);
		press->failed = true;
		return;
	}
	write_public(press, to, bytes.bytes, bytes.length);
}

static void
copy_folder(struct press *press, const char *folder, const char *to)
{
	struct list entries = { 0 };
	enum file_status status = file_walk(press->arena, folder, &entries);

	if (status != FILE_OK) {
		diag_report(press->diag, RULE_look_unreadable, (struct place){
		    .path = folder }, file_status_words(status), NULL);
		press->failed = true;
		return;
	}
	for (size_t i = 0; i < entries.count; i++) {
		const struct file_entry *entry = entries.items[i];

		if (entry->kind == FILE_REGULAR && is_served(entry->path))
			copy_file(press, file_join(press->page, folder,
			    entry->path), file_join(press->page, to,
			    entry->path));
		arena_reset(press->page);
	}
}

bool
copy_look(struct press *press)
{
	copy_folder(press, press->options->look, "look");
	if (press->options->fonts != NULL)
		copy_folder(press, press->options->fonts, "look/fonts");
	copy_folder(press, file_join(press->arena, press->options->templates,
	    "scripts"), "script");
	return !press->failed;
}

const char *
look_style(struct press *press, const char *name)
{
	struct file_bytes css;
	char *path = file_join(press->arena, press->options->look, name);
	enum file_status status = file_read(press->arena, path, STYLE_BYTES,
	    &css);

	if (status == FILE_OK)
		return css.bytes;
	diag_report(press->diag, RULE_look_unreadable, (struct place){
	    .path = path }, file_status_words(status), NULL);
	press->failed = true;
	return "";
}
