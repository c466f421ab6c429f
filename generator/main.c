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
#include "options.h"
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
	{ "allow", command_allow, 0, true, "[ID...]",
	  "on a terminal: look at words of reviews that may be names" },
	{ "override", command_override, 1, true, "[review:]ID",
	  "the findings of a review that two people may let stand, and their marks" },
	{ "new", command_new, 1, false, "KIND ID",
	  "write a record to start from, with every field explained" },
	{ "schema", command_schema, 0, false, "[KIND]",
	  "the fields of a kind of record; --format json is a JSON Schema" },
	{ "explain", command_explain, 0, false, "[RULE... | D15...]",
	  "what a rule means, what to do, and where it comes from" },
	{ "inspect", command_inspect, 1, true, "PATH",
	  "search a folder or one file for protected terms, dead links, hidden places" },
	{ "register", command_register, 1, true,
	  "new-key FILE | encrypt | add PLAIN REGISTER | ids REGISTER | lint FILE",
	  "protected registers: the real names and what is printed instead" },
	{ "pack", command_pack, 0, false, "[FILE.zip]",
	  "the published site as one archive (site/public.zip)" },
	{ "render", command_render, 2, false, "TEMPLATE DATA.yaml",
	  "fill in any Mustache template" },
};

enum { COMMANDS = sizeof commands / sizeof commands[0] };

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
	options_print();
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

	settings.shows = settings.asks && isatty(STDOUT_FILENO) &&
	    getenv("CI") == NULL;
	settings.worker = worker_path(arena);
	if (!options_read(argc, argv, &settings, arguments, password))
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
	char *password;
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
	password = password_room();
	if (password == NULL) {
		complain("out of memory");
		return EXIT_MACHINE;
	}
	arena = arena_open("settings");
	code = run(command, argc, argv, arena, password);
	password_wipe(password);
	arena_wipe(arena);
	return code;
}
