/*
 * settings.h - what the command line said.  main.c fills it in; it is the only
 * file that sees argv, the clock and the environment.
 */
#ifndef SETTINGS_H
#define SETTINGS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "model/diag.h"

struct settings {
	const char *content;   /* --content, "content" */
	const char *templates; /* --templates, "templates" */
	const char *look;      /* --look, "themes/lscp" */
	const char *fonts;     /* --fonts, "build/fonts" if it is there */
	const char *site;      /* --site, "site"; "build/preview" of a preview */
	const char *registers; /* --registers, <content>/registers */
	const char *engine;    /* --engine, as site.yaml says */
	const char *manifest;  /* --manifest: of the site that is inspected; NULL: none */
	const char *cache;     /* --cache, "build/cache" */
	const char *worker;    /* beside the program itself */
	const char *key;       /* --key; NULL: registers stay closed */
	const char *password;  /* from --password-fd or asked on the terminal */
	struct date as_of;     /* --as-of, today in Europe/London */
	bool as_of_chosen;     /* there was an --as-of */
	struct date until;     /* --until; unset: a month from as_of */
	enum diag_format format; /* --format */
	bool strict;           /* --strict: warnings are faults */
	bool dry_run;          /* --dry-run: everything but publishing */
	bool preview;          /* --preview: as if what is ready were out; never published */
	bool quiet;            /* --quiet: reports and faults alone */
	bool terminal;         /* standard error is one */
	bool asks;             /* somebody is there to answer: standard input is one */
	bool shows;            /* ... and sees: output is one too, and this is not CI */
	const char *by;        /* --by: the role of who releases */
	const char *change;    /* --change: correction (what holds) or rewrite */
	bool people;           /* --people: somebody in a picture can be recognised */
	bool differences;      /* --differences: what both releases say was looked at */
	bool all;              /* --all: every record; all that waits for a release */
	bool yes;              /* --yes: do not ask */
	const char *const *arguments; /* what is no option */
	size_t argument_count;
};

/* Exit codes (design 4). */
enum { EXIT_GOOD = 0, EXIT_CONTENT = 1, EXIT_USAGE = 2, EXIT_MACHINE = 3,
	EXIT_BUG = 70 };

/* One function a command; each returns the exit code. */
int command_build(const struct settings *settings);
int command_check(const struct settings *settings);
int command_status(const struct settings *settings);
int command_explain(const struct settings *settings);
int command_inspect(const struct settings *settings);
int command_render(const struct settings *settings);
int command_register(const struct settings *settings);
int command_schema(const struct settings *settings);
int command_new(const struct settings *settings);
int command_pack(const struct settings *settings);
int command_approve(const struct settings *settings);
int command_allow(const struct settings *settings);
int command_override(const struct settings *settings);

/* The kind of that name, or NULL and a sentence that says which is near. */
struct kind;
const struct kind *kind_named(const char *name);

/* Print the reports as the settings say, to standard output; flushed. */
void print_reports(const struct settings *settings, struct diag *diag);

/*
 * Load and check, and let `tell` say how the records stand before all of it is
 * wiped: its exit code is returned.  NULL: the reports are printed.
 */
struct arena;
struct checked;
int judge_content(const struct settings *settings,
    int (*tell)(const struct settings *settings, struct arena *press,
    const struct checked *checked, struct diag *diag));

/* A fault of the content, or a warning under --strict. */
bool has_faults(const struct settings *settings, const struct diag *diag);

/* One sentence to standard error. */
void complain(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
