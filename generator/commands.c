/*
 * commands.c - the commands that publish nothing.
 */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/nearest.h"
#include "base/text.h"
#include "check/check.h"
#include "inspect/inspect.h"
#include "load/load.h"
#include "registers/registers.h"
#include "render/template.h"
#include "settings.h"

void
complain(const char *format, ...)
{
	va_list args;

	fputs("lscp: ", stderr);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
}

void
print_reports(const struct settings *settings, struct diag *diag)
{
	struct arena *scratch = arena_open("reports");
	struct text out = text_open(scratch, TEXT_LIMIT);

	diag_print(diag, settings->format, HOLD, &out);
	fwrite(out.bytes, 1, out.length, stdout);
	fflush(stdout);
	arena_wipe(scratch);
}

bool
has_faults(const struct settings *settings, const struct diag *diag)
{
	return diag_count(diag, settings->strict ? WARN : STRIP) > 0;
}

/* Load and check, and hand the verdicts to `print` before all of it is wiped. */
static int
judge_content(const struct settings *settings,
    void (*print)(const struct settings *settings, struct arena *scratch,
    const struct checked *checked))
{
	struct arena *press = arena_open("reports");
	struct arena *vault = arena_open("the vault");
	struct diag *diag = diag_open(press);
	struct registers *registers = registers_open(settings->registers,
	    settings->key, settings->password, diag);
	const struct loaded *loaded = load_content(vault, settings->content,
	    diag);
	const struct checked *checked = check_content(vault, loaded, registers,
	    settings->as_of, settings->preview, diag);
	int code;

	if (checked_registers_missing(checked) > 0)
		diag_report(diag, RULE_run_names_unsearched, (struct place){
		    .path = settings->content }, arena_format(press, "%zu",
		    checked_registers_missing(checked)), NULL);
	if (print != NULL)
		print(settings, press, checked);
	registers_close(registers);
	arena_wipe(vault);
	/* The status speaks for itself, but not of what could not be looked at. */
	if (print == NULL || diag_count(diag, STOP) > 0)
		print_reports(settings, diag);
	code = has_faults(settings, diag) ? EXIT_CONTENT : EXIT_GOOD;
	if (print != NULL)
		code = diag_count(diag, STOP) > 0 ? EXIT_CONTENT : EXIT_GOOD;
	arena_wipe(press);
	return code;
}

int
command_check(const struct settings *settings)
{
	return judge_content(settings, NULL);
}

static void
print_needs(struct arena *scratch, const struct record_status *status)
{
	if (status->need_count == 0) {
		if (status->status == STATUS_BLOCKED)
			printf("    `lscp check` says what is wrong in it, and "
			    "where\n");
		return;
	}
	printf(status->status == STATUS_PUBLISHED ?
	    "    something of it is left out:\n" :
	    "    to publish this you still need:\n");
	for (size_t i = 0; i < status->need_count; i++) {
		const struct rule_row *row = &rule_rows[status->needs[i]];

		/* A word would say where; the report of `lscp check` does. */
		printf("    - %s%s%s [%s]\n", row->outcome == HOLD ?
		    rule_sentence(scratch, status->needs[i], "") : "",
		    row->outcome == HOLD && row->hint != NULL ? ": " : "",
		    row->hint != NULL ? row->hint :
		    rule_sentence(scratch, status->needs[i], ""),
		    rule_name(scratch, status->needs[i]));
	}
}

static void
print_status_json(struct arena *scratch, const struct record_status *status,
    bool first)
{
	printf("%s\n  {\"kind\": \"%s\", \"id\": \"%s\", \"status\": \"%s\", "
	    "\"learning_only\": %s, \"needs\": [", first ? "" : ",",
	    status->kind, status->id, status_names[status->status],
	    status->learning_only ? "true" : "false");
	for (size_t i = 0; i < status->need_count; i++)
		printf("%s\"%s\"", i == 0 ? "" : ", ",
		    rule_name(scratch, status->needs[i]));
	printf("]}");
}

static void
print_status(const struct settings *settings, struct arena *scratch,
    const struct checked *checked)
{
	bool json = settings->format == DIAG_JSON;

	if (json)
		printf("[");
	for (size_t i = 0; i < checked_count(checked); i++) {
		struct record_status status = checked_status(scratch, checked,
		    i);

		if (json) {
			print_status_json(scratch, &status, i == 0);
			continue;
		}
		printf("%-8s %-28s %s%s\n", status.kind, status.id,
		    status_names[status.status], status.learning_only &&
		    status.status != STATUS_WITHDRAWN ? " (learning only)" :
		    "");
		print_needs(scratch, &status);
	}
	if (json)
		printf("\n]\n");
}

/* Held and blocked are answers here, not faults; a stop is. */
int
command_status(const struct settings *settings)
{
	return judge_content(settings, print_status);
}

static void
print_rule(struct arena *scratch, enum rule rule)
{
	const struct rule_row *row = &rule_rows[rule];

	printf("%s: %s\n", rule_name(scratch, rule), outcome_names[row->outcome]);
	printf("    %s\n", rule_sentence(scratch, rule, "..."));
	if (row->hint != NULL)
		printf("    hint: %s\n", row->hint);
	printf("    source: %s\n", row->source);
}

int
command_explain(const struct settings *settings)
{
	struct arena *scratch = arena_open("explaining");
	const char *names[RULES];
	enum rule rule = RULES;
	int code = EXIT_GOOD;

	for (enum rule r = 0; r < RULES; r++)
		names[r] = rule_name(scratch, r);
	for (size_t i = 0; i < settings->argument_count; i++) {
		const char *name = settings->arguments[i];
		const char *near = nearest_word(name, names, RULES);

		rule = rule_find(name);
		if (rule < RULES) {
			print_rule(scratch, rule);
			continue;
		}
		complain("there is no rule of this name%s%s", near == NULL ?
		    "" : "; did you mean ", near == NULL ? "" : near);
		code = EXIT_USAGE;
	}
	for (enum rule r = 0; settings->argument_count == 0 && r < RULES; r++)
		print_rule(scratch, r);
	arena_wipe(scratch);
	return code;
}

int
command_inspect(const struct settings *settings)
{
	struct arena *press = arena_open("reports");
	struct diag *diag = diag_open(press);
	struct inspect_options options = { .registers = settings->registers,
		.key_path = settings->key, .password = settings->password };
	const char *path = settings->arguments[0];
	bool clean;

	if (!file_exists(path)) {
		complain("there is no such file or folder to inspect");
		arena_wipe(press);
		return EXIT_MACHINE;
	}
	clean = inspect_folder(path, path, &options, diag);
	print_reports(settings, diag);
	if (clean && !settings->quiet && settings->format == DIAG_TEXT)
		printf("nothing was found\n");
	clean = clean && !has_faults(settings, diag);
	arena_wipe(press);
	return clean ? EXIT_GOOD : EXIT_CONTENT;
}

/* "a/b.mustache": folder "a", name "b", ending ".mustache". */
int
command_render(const struct settings *settings)
{
	struct arena *press = arena_open("rendering");
	struct diag *diag = diag_open(press);
	const char *path = settings->arguments[0];
	const char *slash = strrchr(path, '/');
	const char *name = slash == NULL ? path : slash + 1;
	const char *dot = strrchr(name, '.');
	char *folder = slash == NULL ? arena_copy(press, ".") :
	    arena_copy_n(press, path, (size_t)(slash - path));
	char *stem = dot == NULL ? arena_copy(press, name) :
	    arena_copy_n(press, name, (size_t)(dot - name));
	struct text out = text_open(press, TEXT_LIMIT);
	struct value *data = load_plain_yaml(press, settings->arguments[1],
	    diag);
	bool good = data != NULL && template_fill(templates_open(press,
	    folder[0] == '\0' ? "/" : folder, dot == NULL ? "" : dot,
	    TEMPLATE_PLAIN, diag), stem, data, &out);

	if (good && (fwrite(out.bytes, 1, out.length, stdout) != out.length ||
	    fflush(stdout) != 0)) {
		complain("the output cannot be written");
		arena_wipe(press);
		return EXIT_MACHINE;
	}
	if (!good)
		print_reports(settings, diag);
	arena_wipe(press);
	return good ? EXIT_GOOD : EXIT_CONTENT;
}

static bool
run_register(const struct settings *settings, struct diag *diag,
    struct text *out, bool *known)
{
	const char *what = settings->arguments[0];
	const char *first = settings->argument_count > 1 ?
	    settings->arguments[1] : NULL;
	const char *second = settings->argument_count > 2 ?
	    settings->arguments[2] : NULL;

	*known = true;
	if (strcmp(what, "new-key") == 0 && first != NULL &&
	    settings->password != NULL)
		return register_new_key(first, settings->password, diag);
	if (strcmp(what, "encrypt") == 0 && second != NULL &&
	    settings->key != NULL)
		return register_encrypt(first, second, settings->key, diag);
	if (strcmp(what, "ids") == 0 && first != NULL && settings->key != NULL)
		return register_ids(first, settings->key, settings->password,
		    out, diag);
	if (strcmp(what, "lint") == 0 && first != NULL)
		return register_lint(first, settings->key, settings->password,
		    diag);
	*known = false;
	return false;
}

int
command_register(const struct settings *settings)
{
	struct arena *press = arena_open("registers");
	struct diag *diag = diag_open(press);
	struct text out = text_open(press, TEXT_LIMIT);
	bool known;
	bool good = run_register(settings, diag, &out, &known);

	if (!known)
		complain("register new-key KEYFILE | encrypt PLAIN REGISTER "
		    "--key KEYFILE | ids REGISTER --key KEYFILE | lint FILE");
	fwrite(out.bytes, 1, out.length, stdout);
	print_reports(settings, diag);
	good = good && !has_faults(settings, diag);
	arena_wipe(press);
	return !known ? EXIT_USAGE : good ? EXIT_GOOD : EXIT_CONTENT;
}
