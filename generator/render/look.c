/* look.c - style sheets, pictures and fonts of the chosen look, and scripts. */
#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/list.h"
#include "base/map.h"
#include "base/text.h"
#include "model/diag.h"
#include "render/press.h"
#include "render/render.h"

enum { ASSET_BYTES = 4 * 1024 * 1024, STYLE_BYTES = 1024 * 1024,
	NAME_BYTES = 100 };

/* What pages ask for; style sheets of print go into what is printed. */
static bool
is_served(const char *path)
{
	static const char *const endings[] = { "svg", "png", "ico", "woff2",
	    "js" };

	for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
		if (strcmp(file_ending(path), endings[i]) == 0)
			return true;
	return false;
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

/* The folder that the file `based-on` names; "" where there is none. */
static char *
read_base(struct press *press)
{
	const char *look = press->options->look;
	const char *path = file_join(press->arena, look, "based-on");
	struct file_bytes name;
	size_t folder = strlen(look);

	if (file_read(press->arena, path, NAME_BYTES, &name) != FILE_OK)
		return arena_copy(press->arena, "");
	name.bytes[strcspn(name.bytes, "\r\n ")] = '\0';
	if (name.bytes[0] == '\0' || name.bytes[0] == '.' ||
	    strchr(name.bytes, '/') != NULL) {
		diag_report(press->diag, RULE_look_unreadable, (struct place){
		    .path = path }, "it is not the name of a look", NULL);
		press->failed = true;
		return arena_copy(press->arena, "");
	}
	/* "themes/contrast/" and "themes/contrast" are one folder. */
	while (folder > 1 && look[folder - 1] == '/')
		folder--;
	while (folder > 0 && look[folder - 1] != '/')
		folder--;
	return arena_format(press->arena, "%.*s%s", (int)folder, look,
	    name.bytes);
}

/*
 * The look that this one is based on: what it has no file for comes from there,
 * and its style sheets stand behind those.  NULL: none.
 */
static const char *
look_base(struct press *press)
{
	static const char key[] = "the base of the look";
	char *base = map_get(press->shared, key);

	if (base == NULL) {
		base = read_base(press);
		map_put(press->shared, key, base);
	}
	return base[0] == '\0' ? NULL : base;
}

static void
write_site_style(struct press *press)
{
	const char *css = look_style(press, "site.css");

	if (!press->failed)
		write_public(press, "look/site.css", css, strlen(css));
}

bool
copy_look(struct press *press)
{
	const char *base = look_base(press);

	if (base != NULL)
		copy_folder(press, base, "look");
	copy_folder(press, press->options->look, "look");
	write_site_style(press);
	if (press->options->fonts != NULL)
		copy_folder(press, press->options->fonts, "look/fonts");
	copy_folder(press, file_join(press->arena, press->options->templates,
	    "scripts"), "script");
	return !press->failed;
}

bool
look_has(struct press *press, const char *name)
{
	const char *base = look_base(press);

	return file_exists(file_join(press->arena, press->options->look,
	    name)) || (base != NULL && file_exists(file_join(press->arena,
	    base, name)));
}

const char *
look_style(struct press *press, const char *name)
{
	const char *folders[] = { look_base(press), press->options->look };
	struct text css = text_open(press->arena, TEXT_LIMIT);
	char *path = NULL;
	enum file_status status = FILE_MISSING;

	for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++) {
		struct file_bytes found;
		enum file_status one;

		if (folders[i] == NULL)
			continue;
		path = file_join(press->arena, folders[i], name);
		one = file_read(press->arena, path, STYLE_BYTES, &found);
		if (one == FILE_OK)
			text_add_n(&css, found.bytes, found.length);
		if (one != FILE_MISSING || status != FILE_OK)
			status = one;
	}
	if (status == FILE_OK)
		return css.bytes;
	diag_report(press->diag, RULE_look_unreadable, (struct place){
	    .path = path }, file_status_words(status), NULL);
	press->failed = true;
	return "";
}
