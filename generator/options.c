#include "options.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/nearest.h"
#include "password.h"
#include "settings.h"

enum option_name { CONTENT, TEMPLATES, LOOK, FONTS, SITE, REGISTERS, ENGINE,
	CACHE, KEY, PASSWORD_FD, AS_OF, BY, CHANGE, ALL, YES, FORMAT, STRICT,
	DRY_RUN, PREVIEW, UNTIL, QUIET, HELP };

static const struct option_row {
	const char *name;
	enum option_name option;
	const char *value; /* what stands behind it; NULL: nothing does */
	const char *help;
} options[] = {
	{ "--content", CONTENT, "DIR", "the records (content)" },
	{ "--site", SITE, "DIR", "where the finished site goes (site)" },
	{ "--as-of", AS_OF, "DATE", "build as of that day, 2026-10-05 (today)" },
	{ "--key", KEY, "FILE", "key file that opens the registers" },
	{ "--password-fd", PASSWORD_FD, "N",
	  "read its password from that descriptor (asked on the terminal)" },
	{ "--registers", REGISTERS, "DIR", "the registers (content/registers)" },
	{ "--templates", TEMPLATES, "DIR", "templates (templates)" },
	{ "--look", LOOK, "DIR", "the look (themes/lscp)" },
	{ "--fonts", FONTS, "DIR", "its web fonts (build/fonts)" },
	{ "--engine", ENGINE, "NAME", "chromium, wkhtmltox, or none (site.yaml)" },
	{ "--cache", CACHE, "DIR", "printed PDFs, kept by content (build/cache)" },
	{ "--by", BY, "ROLE", "approve, allow: the role of who does it, never a name" },
	{ "--change", CHANGE, "WORD", "approve: correction or rewrite (correction)" },
	{ "--all", ALL, NULL,
	  "status: every record; approve: all that waits for a release" },
	{ "--yes", YES, NULL, "approve: without asking" },
	{ "--format", FORMAT, "NAME", "text, json or github (text)" },
	{ "--strict", STRICT, NULL, "warnings are faults" },
	{ "--dry-run", DRY_RUN, NULL, "do everything but publish" },
	{ "--preview", PREVIEW, NULL,
	  "build what is ready too, into build/preview; never published" },
	{ "--until", UNTIL, "DATE", "status: what is coming up (31 days)" },
	{ "--quiet", QUIET, NULL, "print reports and nothing else" },
	{ "--help", HELP, NULL, "print this" },
};

enum { OPTIONS = sizeof options / sizeof options[0] };

void
options_print(void)
{
	printf("\noptions (what holds when they are left out):\n");
	for (size_t i = 0; i < OPTIONS; i++)
		printf("  %s %-*s %s\n", options[i].name,
		    (int)(20 - strlen(options[i].name)),
		    options[i].value == NULL ? "" : options[i].value,
		    options[i].help);
}

static const struct option_row *
find_option(const char *name, size_t length)
{
	const char *names[OPTIONS];
	const char *near;

	for (size_t i = 0; i < OPTIONS; i++) {
		names[i] = options[i].name;
		if (strlen(options[i].name) == length &&
		    strncmp(options[i].name, name, length) == 0)
			return &options[i];
	}
	near = nearest_word(name, names, OPTIONS);
	complain("there is no such option%s%s; see lscp --help", near == NULL ?
	    "" : "; did you mean ", near == NULL ? "" : near);
	return NULL;
}

static bool
set_format(struct settings *settings, const char *value)
{
	static const struct { const char *name; enum diag_format format; }
	formats[] = { { "text", DIAG_TEXT }, { "json", DIAG_JSON },
		{ "github", DIAG_GITHUB } };

	for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++) {
		if (strcmp(formats[i].name, value) != 0)
			continue;
		settings->format = formats[i].format;
		return true;
	}
	complain("--format is text, json or github");
	return false;
}

static bool
set_change(struct settings *settings, const char *value)
{
	settings->change = value;
	if (strcmp(value, "correction") == 0 || strcmp(value, "rewrite") == 0)
		return true;
	complain("--change is correction or rewrite");
	return false;
}

static bool
set_engine(struct settings *settings, const char *value)
{
	settings->engine = value;
	if (strcmp(value, "chromium") == 0 || strcmp(value, "wkhtmltox") == 0 ||
	    strcmp(value, "none") == 0)
		return true;
	complain("--engine is chromium, wkhtmltox or none");
	return false;
}

static bool
set_day(struct date *day, const char *option, const char *value)
{
	if (date_parse(value, day))
		return true;
	complain("%s is a day, written 2026-10-05", option);
	return false;
}

/* One option; `password` is filled in by --password-fd. */
static bool
set_option(struct settings *settings, enum option_name option,
    const char *value, char *password)
{
	switch (option) {
	case CONTENT:
		settings->content = value;
		return true;
	case TEMPLATES:
		settings->templates = value;
		return true;
	case LOOK:
		settings->look = value;
		return true;
	case FONTS:
		settings->fonts = value;
		return true;
	case SITE:
		settings->site = value;
		return true;
	case REGISTERS:
		settings->registers = value;
		return true;
	case ENGINE:
		return set_engine(settings, value);
	case CACHE:
		settings->cache = value;
		return true;
	case KEY:
		settings->key = value;
		return true;
	case PASSWORD_FD:
		return password_read(value, password);
	case AS_OF:
		settings->as_of_chosen = true;
		return set_day(&settings->as_of, "--as-of", value);
	case UNTIL:
		return set_day(&settings->until, "--until", value);
	case BY:
		settings->by = value;
		return true;
	case CHANGE:
		return set_change(settings, value);
	case ALL:
		settings->all = true;
		return true;
	case YES:
		settings->yes = true;
		return true;
	case FORMAT:
		return set_format(settings, value);
	case STRICT:
		settings->strict = true;
		return true;
	case DRY_RUN:
		settings->dry_run = true;
		return true;
	case PREVIEW:
		settings->preview = true;
		return true;
	case QUIET:
		settings->quiet = true;
		return true;
	case HELP:
		return true;
	}
	BUG("option %d", (int)option);
}

bool
options_read(int argc, char **argv, struct settings *settings,
    const char **arguments, char *password)
{
	for (int i = 2; i < argc; i++) {
		const struct option_row *row;
		const char *equals = strchr(argv[i], '=');
		const char *value = equals == NULL ? NULL : equals + 1;

		if (strncmp(argv[i], "--", 2) != 0) {
			arguments[settings->argument_count++] = argv[i];
			continue;
		}
		row = find_option(argv[i], equals == NULL ? strlen(argv[i]) :
		    (size_t)(equals - argv[i]));
		if (row == NULL)
			return false;
		if (row->value != NULL && value == NULL && ++i < argc)
			value = argv[i];
		if ((row->value == NULL) != (value == NULL)) {
			complain("%s %s", row->name, row->value == NULL ?
			    "takes nothing behind it" :
			    "needs something behind it");
			return false;
		}
		if (!set_option(settings, row->option, value, password))
			return false;
	}
	return true;
}
