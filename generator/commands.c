/*
 * commands.c - the commands that publish nothing.
 */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/file.h"
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

int
judge_content(const struct settings *settings,
    int (*tell)(const struct settings *settings, struct arena *press,
    const struct checked *checked, struct diag *diag))
{
	struct arena *press = arena_open("reports");
	struct arena *vault = arena_open("the vault");
	struct diag *diag = diag_open(press);
	struct registers *registers = registers_open(settings->registers,
	    settings->key, settings->password, diag);
	const struct loaded *loaded = load_content(vault, settings->content,
	    diag);
	const struct checked *checked = check_content(vault, loaded, registers,
	    (struct check_options){ settings->as_of, false,
	    settings->strict }, diag);
	int code;

	if (checked_registers_missing(checked) > 0)
		diag_report(diag, RULE_run_names_unsearched, (struct place){
		    .path = settings->content }, arena_format(press, "%zu",
		    checked_registers_missing(checked)), NULL);
	code = tell == NULL ? EXIT_GOOD : tell(settings, press, checked, diag);
	registers_close(registers);
	arena_wipe(vault);
	if (tell == NULL) {
		print_reports(settings, diag);
		code = has_faults(settings, diag) ? EXIT_CONTENT : EXIT_GOOD;
	}
	arena_wipe(press);
	return code;
}

int
command_check(const struct settings *settings)
{
	return judge_content(settings, NULL);
}

/* Plainly, because who hands a folder over will rely on it. */
static void
print_tally(const struct inspect_tally *tally)
{
	printf("looked at: %zu file%s, and what is packed or hidden in %s\n",
	    tally->files, tally->files == 1 ? "" : "s", tally->files == 1 ?
	    "it" : "them");
	printf("looked for: ");
	if (tally->registers > 0)
		printf("the terms of %zu register%s, ", tally->registers,
		    tally->registers == 1 ? "" : "s");
	printf("links that lead nowhere, what cannot be opened\n");
	if (tally->registers == 0)
		printf("not looked for: names, because no register was "
		    "opened\n");
	else if (tally->unopened > 0)
		printf("not looked for: the terms of %zu register%s that "
		    "could not be opened\n", tally->unopened,
		    tally->unopened == 1 ? "" : "s");
}

static int
inspect_code(const struct settings *settings, const struct diag *diag)
{
	if (inspect_only_unopened(diag) && !(settings->strict &&
	    diag_count(diag, WARN) > diag_count(diag, STOP)))
		return EXIT_MACHINE;
	return has_faults(settings, diag) ? EXIT_CONTENT : EXIT_GOOD;
}

int
command_inspect(const struct settings *settings)
{
	struct arena *press = arena_open("reports");
	struct diag *diag = diag_open(press);
	struct inspect_tally tally = { 0 };
	struct inspect_options options = { .registers = settings->registers,
		.key_path = settings->key, .password = settings->password,
		.manifest = settings->manifest, .tally = &tally };
	const char *path = settings->arguments[0];
	bool clean;
	int code;

	if (!file_exists(path)) {
		complain("there is no such file or folder to inspect");
		arena_wipe(press);
		return EXIT_MACHINE;
	}
	clean = inspect_folder(path, path, &options, diag);
	print_reports(settings, diag);
	if (!settings->quiet && settings->format == DIAG_TEXT) {
		if (clean)
			printf("nothing was found\n");
		print_tally(&tally);
	}
	code = inspect_code(settings, diag);
	arena_wipe(press);
	return code;
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
	if (strcmp(what, "add") == 0 && second != NULL && settings->key != NULL)
		return register_add(first, second, settings->key,
		    settings->password, diag);
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
		    "--key KEYFILE | add PLAIN REGISTER --key KEYFILE | "
		    "ids REGISTER --key KEYFILE | lint FILE");
	fwrite(out.bytes, 1, out.length, stdout);
	print_reports(settings, diag);
	good = good && !has_faults(settings, diag);
	arena_wipe(press);
	return !known ? EXIT_USAGE : good ? EXIT_GOOD : EXIT_CONTENT;
}
