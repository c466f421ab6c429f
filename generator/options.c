#include "options.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/nearest.h"
#include "password.h"
#include "settings.h"

/* What an option fills in: a member of the settings, or by way of a function. */
enum filled { TEXT, FLAG, ENGINE, PASSWORD_FD, AS_OF, UNTIL, CHANGE, FORMAT,
	HELP };

#define AT(member) offsetof(struct settings, member)

static const struct option_row {
	const char *name;
	enum filled filled;
	size_t at;         /* of TEXT and FLAG */
	const char *value; /* what stands behind it; NULL: nothing does */
	const char *help;
} options[] = {
	{ "--content", TEXT, AT(content), "DIR", "the records (content)" },
	{ "--site", TEXT, AT(site), "DIR", "where the finished site goes (site)" },
	{ "--as-of", AS_OF, 0, "DATE", "build as of that day, 2026-10-05 (today)" },
	{ "--key", TEXT, AT(key), "FILE", "key file that opens the registers" },
	{ "--password-fd", PASSWORD_FD, 0, "N",
	  "read its password from that descriptor (asked on the terminal)" },
	{ "--registers", TEXT, AT(registers), "DIR", "the registers (content/registers)" },
	{ "--manifest", TEXT, AT(manifest), "FILE",
	  "inspect: the manifest.json that the folder must be like" },
	{ "--templates", TEXT, AT(templates), "DIR", "templates (templates)" },
	{ "--look", TEXT, AT(look), "DIR", "the look (themes/lscp)" },
	{ "--fonts", TEXT, AT(fonts), "DIR", "its web fonts (build/fonts)" },
	{ "--engine", ENGINE, 0, "NAME", "chromium, wkhtmltox, or none (site.yaml)" },
	{ "--cache", TEXT, AT(cache), "DIR", "printed PDFs, kept by content (build/cache)" },
	{ "--by", TEXT, AT(by), "ROLE", "approve, allow: the role of who does it, never a name" },
	{ "--change", CHANGE, 0, "WORD", "approve: correction or rewrite (correction)" },
	{ "--people", FLAG, AT(people), NULL,
	  "approve picture: somebody in it can be recognised" },
	{ "--differences", FLAG, AT(differences), NULL,
	  "approve --yes: somebody looked at what is said otherwise" },
	{ "--all", FLAG, AT(all), NULL,
	  "status: every record; approve: all that waits for a release" },
	{ "--yes", FLAG, AT(yes), NULL, "approve: without asking" },
	{ "--format", FORMAT, 0, "NAME", "text, json or github (text)" },
	{ "--strict", FLAG, AT(strict), NULL, "warnings are faults" },
	{ "--dry-run", FLAG, AT(dry_run), NULL, "do everything but publish" },
	{ "--preview", FLAG, AT(preview), NULL,
	  "build what is ready too, into build/preview; never published" },
	{ "--until", UNTIL, 0, "DATE", "status: what is coming up (31 days)" },
	{ "--quiet", FLAG, AT(quiet), NULL, "print reports and nothing else" },
	{ "--help", HELP, 0, NULL, "print this" },
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
set_option(struct settings *settings, const struct option_row *row,
    const char *value, char *password)
{
	char *base = (char *)settings;

	switch (row->filled) {
	case TEXT:
		memcpy(base + row->at, &value, sizeof value);
		return true;
	case FLAG:
		memcpy(base + row->at, &(bool){ true }, sizeof(bool));
		return true;
	case ENGINE:
		return set_engine(settings, value);
	case PASSWORD_FD:
		return password_read(value, password);
	case AS_OF:
		settings->as_of_chosen = true;
		return set_day(&settings->as_of, "--as-of", value);
	case UNTIL:
		return set_day(&settings->until, "--until", value);
	case CHANGE:
		return set_change(settings, value);
	case FORMAT:
		return set_format(settings, value);
	case HELP:
		return true;
	}
	BUG("option %d", (int)row->filled);
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
		if (!set_option(settings, row, value, password))
			return false;
	}
	return true;
}
