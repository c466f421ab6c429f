/*
 * main.c - command and option tables; the only file that sees argv, the clock
 * and the environment.
 */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/nearest.h"
#include "password.h"
#include "settings.h"

static const struct command {
	const char *name;
	int (*run)(const struct settings *settings);
	size_t fewest;      /* arguments that are no options */
	bool opens;         /* it opens registers, where a key is given */
	const char *usage;
	const char *help;
} commands[] = {
	{ "build", command_build, 0, true, "",
	  "load, check, clear, render, inspect and publish the site" },
	{ "check", command_check, 0, true, "",
	  "say what is wrong in the records, and where" },
	{ "status", command_status, 0, true, "[[KIND:]ID...]",
	  "what is published or not, why, and what is due by when" },
	{ "approve", command_approve, 0, true, "[KIND:]ID... | --all",
	  "let a record out: write in the ledger who released what" },
	{ "new", command_new, 1, false, "KIND ID",
	  "write a record to start from, with every field explained" },
	{ "schema", command_schema, 0, false, "[KIND]",
	  "the fields of a kind of record; --format json is a JSON Schema" },
	{ "explain", command_explain, 0, false, "[RULE... | D15...]",
	  "what a rule means, what to do, and where it comes from" },
	{ "inspect", command_inspect, 1, true, "PATH",
	  "search a finished folder for protected terms and dead links" },
	{ "register", command_register, 1, true,
	  "new-key FILE | encrypt PLAIN REGISTER | ids REGISTER | lint FILE",
	  "protected registers: the real names and what is printed instead" },
	{ "pack", command_pack, 0, false, "[FILE.zip]",
	  "the published site as one archive (site/public.zip)" },
	{ "render", command_render, 2, false, "TEMPLATE DATA.yaml",
	  "fill in any Mustache template" },
};

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
	{ "--by", BY, "ROLE", "approve: the role of who releases, never a name" },
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

enum { COMMANDS = sizeof commands / sizeof commands[0],
	OPTIONS = sizeof options / sizeof options[0] };

static void
print_help(void)
{
	printf("lscp - reviews, themes and learning sheets, published safely\n\n"
	    "usage: lscp COMMAND [OPTION...] [ARGUMENT...]\n\ncommands:\n");
	for (size_t i = 0; i < COMMANDS; i++)
		printf("  %-9s %s\n%s%s%s", commands[i].name, commands[i].help,
		    commands[i].usage[0] == '\0' ? "" : "            ",
		    commands[i].usage, commands[i].usage[0] == '\0' ? "" :
		    "\n");
	printf("\noptions (what holds when they are left out):\n");
	for (size_t i = 0; i < OPTIONS; i++)
		printf("  %s %-*s %s\n", options[i].name,
		    (int)(20 - strlen(options[i].name)),
		    options[i].value == NULL ? "" : options[i].value,
		    options[i].help);
}

static const struct command *
find_command(const char *name)
{
	const char *names[COMMANDS];
	const char *near;

	for (size_t i = 0; i < COMMANDS; i++) {
		names[i] = commands[i].name;
		if (strcmp(commands[i].name, name) == 0)
			return &commands[i];
	}
	near = nearest_word(name, names, COMMANDS);
	complain("there is no such command%s%s; see lscp --help", near == NULL ?
	    "" : "; did you mean ", near == NULL ? "" : near);
	return NULL;
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

/* Options and arguments in any order; false when a sentence was said. */
static bool
read_options(int argc, char **argv, struct settings *settings,
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

static struct date
today_in_london(void)
{
	time_t now = time(NULL);
	struct tm day;

	setenv("TZ", "Europe/London", 1);
	tzset();
	localtime_r(&now, &day);
	return (struct date){ day.tm_year + 1900, day.tm_mon + 1, day.tm_mday };
}

/* No core file and no debugger: memory holds what must not be found (spec 12). */
static void
close_the_shutters(void)
{
	/* What is published is read by a web server that is somebody else. */
	umask(022);
	/* A full pipe or file is a fault to report, not a death. */
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN);
	setrlimit(RLIMIT_CORE, &(struct rlimit){ 0, 0 });
	prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

static char *
worker_path(struct arena *arena)
{
	char self[4096];
	ssize_t length = readlink("/proc/self/exe", self, sizeof self - 1);
	char *slash;

	if (length <= 0)
		return NULL;
	self[length] = '\0';
	slash = strrchr(self, '/');
	return arena_format(arena, "%.*s/lscp-wkhtmltox",
	    (int)(slash - self), self);
}

/* To open what is locked, or to lock a new key; encrypting takes none. */
static bool
needs_password(const struct command *command, const struct settings *settings)
{
	const char *what = settings->argument_count == 0 ? "" :
	    settings->arguments[0];

	if (command->run == command_register && strcmp(what, "new-key") == 0)
		return true;
	if (command->run == command_register && strcmp(what, "encrypt") == 0)
		return false;
	return command->opens && settings->key != NULL;
}

static int
run(const struct command *command, int argc, char **argv, struct arena *arena,
    char *password)
{
	const char **arguments = arena_alloc(arena, (size_t)argc,
	    sizeof *arguments);
	struct settings settings = { .content = "content",
		.templates = "templates", .look = "themes/lscp",
		.cache = "build/cache",
		.as_of = today_in_london(), .arguments = arguments,
		.change = "correction", .asks = isatty(STDIN_FILENO),
		.terminal = isatty(STDERR_FILENO) && getenv("CI") == NULL };

	settings.worker = worker_path(arena);
	if (!read_options(argc, argv, &settings, arguments, password))
		return EXIT_USAGE;
	if (settings.argument_count < command->fewest) {
		complain("usage: lscp %s %s", command->name, command->usage);
		return EXIT_USAGE;
	}
	if (settings.site == NULL)
		settings.site = settings.preview ? "build/preview" : "site";
	if (settings.registers == NULL)
		settings.registers = file_join(arena, settings.content,
		    "registers");
	if (settings.fonts == NULL && file_is_folder("build/fonts"))
		settings.fonts = "build/fonts";
	if (needs_password(command, &settings) && password[0] == '\0' &&
	    !password_ask(password))
		return EXIT_USAGE;
	if (password[0] != '\0')
		settings.password = password;
	return command->run(&settings);
}

int
main(int argc, char **argv)
{
	char password[PASSWORD_BYTES] = "";
	const struct command *command;
	struct arena *arena;
	int code;

	close_the_shutters();
	if (argc < 2 || strcmp(argv[1], "--help") == 0 ||
	    strcmp(argv[1], "help") == 0) {
		print_help();
		return argc < 2 ? EXIT_USAGE : EXIT_GOOD;
	}
	command = find_command(argv[1]);
	if (command == NULL)
		return EXIT_USAGE;
	for (int i = 2; i < argc; i++) {
		if (strcmp(argv[i], "--help") == 0) {
			print_help();
			return EXIT_GOOD;
		}
	}
	arena = arena_open("settings");
	code = run(command, argc, argv, arena, password);
	explicit_bzero(password, sizeof password);
	arena_wipe(arena);
	return code;
}
