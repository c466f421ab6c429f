#include "render/pdf.h"

#include <sys/stat.h>

#include "base/arena.h"
#include "base/digest.h"
#include "base/file.h"
#include "base/list.h"
#include "base/text.h"

/* Debian's fonts-open-sans and fonts-noto-core: TrueType, all faces. */
static const char *const folders[] = { "/usr/share/fonts/truetype/open-sans",
	"/usr/share/fonts/truetype/noto" };

enum { FOLDERS = sizeof folders / sizeof folders[0] };

/* Generic names and what a careless style sheet asks for. */
static const char *const aliases[][2] = {
	{ "sans-serif", "Open Sans" }, { "serif", "Open Sans" },
	{ "monospace", "Noto Sans Mono" }, { "system-ui", "Open Sans" },
	{ "Arial", "Open Sans" }, { "Helvetica", "Open Sans" },
};

const char *
pdf_fonts_conf(struct arena *arena, const char *scratch, const char *cache)
{
	struct text conf = text_open(arena, TEXT_LIMIT);
	const char *path = file_join(arena, scratch, "fonts.conf");

	if (cache == NULL)
		cache = file_join(arena, scratch, "fonts");
	text_add(&conf, "<?xml version=\"1.0\"?>\n<fontconfig>\n");
	for (size_t i = 0; i < FOLDERS; i++)
		text_add_format(&conf, "<dir>%s</dir>\n", folders[i]);
	text_add(&conf, "<cachedir>");
	text_add_escaped(&conf, cache);
	text_add(&conf, "</cachedir>\n");
	for (size_t i = 0; i < sizeof aliases / sizeof aliases[0]; i++)
		text_add_format(&conf, "<alias binding=\"same\"><family>%s"
		    "</family><prefer><family>%s</family></prefer></alias>\n",
		    aliases[i][0], aliases[i][1]);
	/* Screens' hinting would move letters by fractions from machine to machine. */
	text_add(&conf, "<match target=\"font\">"
	    "<edit name=\"hinting\" mode=\"assign\"><bool>false</bool></edit>"
	    "<edit name=\"autohint\" mode=\"assign\"><bool>false</bool></edit>"
	    "<edit name=\"antialias\" mode=\"assign\"><bool>true</bool></edit>"
	    "</match>\n");
	/* The last resort of every name; QtWebKit crashes when it finds none. */
	text_add(&conf, "<match target=\"pattern\">"
	    "<edit name=\"family\" mode=\"append_last\">"
	    "<string>Open Sans</string></edit></match>\n</fontconfig>\n");
	if (file_write(path, conf.bytes, conf.length) != FILE_OK)
		return NULL;
	return path;
}

const char *
pdf_fonts_version(struct arena *arena)
{
	struct text seen = text_open(arena, TEXT_LIMIT);
	char *hex = arena_alloc(arena, DIGEST_HEX, 1);

	for (size_t i = 0; i < FOLDERS; i++) {
		struct list files = { 0 };

		if (file_walk(arena, folders[i], &files) != FILE_OK)
			continue;
		for (size_t k = 0; k < files.count; k++) {
			const struct file_entry *entry = files.items[k];
			struct stat st;

			if (stat(file_join(arena, folders[i], entry->path),
			    &st) == 0)
				text_add_format(&seen, "%s %lld\n", entry->path,
				    (long long)st.st_size);
		}
	}
	digest_hex(seen.bytes, seen.length, hex);
	return hex;
}
