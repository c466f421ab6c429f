/*
 * allow_command.c - somebody looks at words of reviews that may be names, and
 * says what they are.
 *
 * This is the one command that shows text of records: to a terminal and to
 * nothing else (spec 12).  It writes what was allowed to one list and no more.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/text.h"
#include "base/utf8.h"
#include "check/check.h"
#include "load/load.h"
#include "model/ledger.h"
#include "model/schema.h"
#include "model/schema_words.h"
#include "registers/registers.h"
#include "settings.h"

/* content/allowed/NAME.yaml; lists that somebody writes by hand have others. */
static const char list_name[] = "allowed";

struct allowing {
	const struct settings *settings;
	struct arena *arena; /* holds text of records: wiped */
	const struct registers *registers;
	const struct kind *kind;
	const char *const *classes;
	const char *by;
	struct list phrases; /* struct allowed_phrase: all that the list will hold */
	size_t added;
	bool stopped;
};

/* What could move the cursor or colour the screen is shown as a question mark. */
static void
show(const char *text)
{
	size_t length = strlen(text), at = 0;

	while (at < length) {
		size_t from = at;
		uint32_t c = utf8_next(text, length, &at);

		if (c == '\n' || c == '\t')
			putchar(' ');
		else if (c < 0x20 || (c >= 0x7F && c < 0xA0) ||
		    (c >= 0x200B && c <= 0x200F) ||
		    (c >= 0x2028 && c <= 0x202E) ||
		    (c >= 0x2066 && c <= 0x2069))
			putchar('?');
		else
			fwrite(text + from, 1, at - from, stdout);
	}
}

/* One line of the terminal without its end; NULL when there is no more. */
static const char *
answer(struct allowing *a)
{
	char line[512];

	fflush(stdout);
	if (fgets(line, sizeof line, stdin) == NULL)
		return NULL;
	line[strcspn(line, "\n")] = '\0';
	return arena_copy(a->arena, line);
}

/* The only class that begins so, or NULL. */
static const char *
class_of(const struct allowing *a, const char *word)
{
	const char *found = NULL;

	for (const char *const *c = a->classes; *c != NULL; c++) {
		if (strncmp(*c, word, strlen(word)) != 0)
			continue;
		if (found != NULL)
			return NULL;
		found = *c;
	}
	return found;
}

static bool
is_allowed(const struct allowing *a, const char *phrase)
{
	for (size_t i = 0; i < a->phrases.count; i++) {
		const struct allowed_phrase *p = a->phrases.items[i];

		if (strcmp(p->phrase, phrase) == 0)
			return true;
	}
	return false;
}

static void
allow(struct allowing *a, const char *phrase, const char *class)
{
	struct allowed_phrase *p = arena_alloc(a->arena, 1, sizeof *p);

	*p = (struct allowed_phrase){ .phrase = phrase, .class = class,
		.by = a->by, .on = a->settings->as_of };
	list_add(a->arena, &a->phrases, p);
	a->added++;
}

static void
print_question(const struct unknown_name *name)
{
	printf("\n%s:%u", name->path, name->line);
	if (name->times > 1)
		printf(" (%zu times)", name->times);
	printf("\n    ");
	show(name->before);
	printf(">>> ");
	show(name->phrase);
	printf(" <<<");
	show(name->behind);
	printf("\n");
}

/* Until there is an answer that says something. */
static void
ask(struct allowing *a, const struct unknown_name *name)
{
	const char *entry = checked_protects(a->arena, a->registers,
	    name->phrase), *said, *class;

	print_question(name);
	if (entry != NULL) {
		printf("    this is in a register (%s): take it out\n", entry);
		return;
	}
	while (!a->stopped) {
		printf("what is it? (class, out, stop; nothing: later) ");
		said = answer(a);
		if (said == NULL || strcmp(said, "stop") == 0) {
			a->stopped = true;
			return;
		}
		if (said[0] == '\0')
			return;
		if (strcmp(said, "out") == 0) {
			printf("    take it out of %s, line %u\n", name->path,
			    name->line);
			return;
		}
		class = class_of(a, said);
		if (class != NULL) {
			allow(a, name->phrase, class);
			return;
		}
		printf("    one of: %s\n", words_listed(a->arena, a->classes));
	}
}

static bool
is_wanted(const struct settings *settings, const char *id)
{
	for (size_t i = 0; i < settings->argument_count; i++)
		if (strcmp(settings->arguments[i], id) == 0)
			return true;
	return settings->argument_count == 0;
}

/* A role, once; false when none was said. */
static bool
know_who(struct allowing *a)
{
	while (a->by == NULL) {
		printf("in which role do you look? (never a name) ");
		a->by = answer(a);
		if (a->by == NULL)
			return false;
		if (!ledger_role_is_fit(a->by))
			a->by = NULL;
	}
	return true;
}

static void
ask_about_record(struct allowing *a, const struct checked *checked,
    size_t index)
{
	struct record_status status = checked_status(a->arena, checked, index);
	struct list names;

	if (!kind_find(status.kind)->gated || !is_wanted(a->settings,
	    status.id))
		return;
	if (checked_is_unsearched(checked, index)) {
		printf("%s: give the key of its register with --key\n",
		    status.id);
		return;
	}
	names = checked_unknown_names(a->arena, checked, a->registers, index);
	for (size_t i = 0; i < names.count && !a->stopped; i++) {
		const struct unknown_name *name = names.items[i];

		if (is_allowed(a, name->phrase))
			continue;
		if (!know_who(a)) {
			a->stopped = true;
			return;
		}
		ask(a, name);
	}
}

static int
by_phrase(const void *a, const void *b)
{
	const struct allowed_phrase *const *p = a, *const *q = b;

	return strcmp((*p)->phrase, (*q)->phrase);
}

/* Between single quotation marks nothing is special but the mark itself. */
static void
add_row(struct text *out, const char *start, const char *value)
{
	text_add_format(out, "%s'", start);
	for (; *value != '\0'; value++)
		text_add(out, *value == '\'' ? "''" : (char[]){ *value, '\0' });
	text_add(out, "'\n");
}

static int
write_list(struct allowing *a)
{
	struct text out = text_open(a->arena, TEXT_LIMIT);
	const char *path = file_join(a->arena, a->settings->content,
	    kind_file(a->arena, a->kind, list_name));
	enum file_status status;

	qsort(a->phrases.items, a->phrases.count, sizeof *a->phrases.items,
	    by_phrase);
	text_add_format(&out, "# Written by `lscp allow`; a line of your own "
	    "goes into another file beside it.\nid: %s\nphrases:\n",
	    list_name);
	for (size_t i = 0; i < a->phrases.count; i++) {
		const struct allowed_phrase *p = a->phrases.items[i];

		add_row(&out, "  - phrase: ", p->phrase);
		text_add_format(&out, "    class: %s\n", p->class);
		if (p->reason != NULL)
			add_row(&out, "    reason: ", p->reason);
		add_row(&out, "    by: ", p->by);
		text_add_format(&out, "    on: %s\n", date_iso(a->arena,
		    p->on));
	}
	status = file_write(path, out.bytes, out.length);
	if (status != FILE_OK) {
		complain("%s cannot be written: %s", path,
		    file_status_words(status));
		return EXIT_MACHINE;
	}
	printf("\nwrote %s: %zu new, %zu in all\n", path, a->added,
	    a->phrases.count);
	return EXIT_GOOD;
}

static int
walk(struct allowing *a, const struct checked *checked)
{
	if (!checked_allowed(a->arena, checked, list_name, &a->phrases)) {
		complain("the list that this command writes cannot be read; "
		    "`lscp check` says why");
		return EXIT_CONTENT;
	}
	for (size_t i = 0; i < checked_count(checked) && !a->stopped; i++)
		ask_about_record(a, checked, i);
	if (a->added > 0)
		return write_list(a);
	printf("nothing was allowed\n");
	return EXIT_GOOD;
}

int
command_allow(const struct settings *settings)
{
	struct allowing a = { .settings = settings, .by = settings->by,
		.kind = kinds };
	struct arena *vault;
	struct registers *registers;
	struct diag *diag;
	const struct field *row;
	int code;

	if (!settings->shows) {
		complain("allow shows words of reviews, so it runs on a "
		    "terminal alone: no pipe, no file, no CI");
		return EXIT_USAGE;
	}
	if (a.by != NULL && !ledger_role_is_fit(a.by)) {
		complain("--by says in a few words which role looks: "
		    "--by \"Business manager\"");
		return EXIT_USAGE;
	}
	while (a.kind->role != ROLE_ALLOWED)
		a.kind++;
	row = field_find(a.kind->fields, a.kind->field_count, "phrases");
	a.classes = field_find(row->of.fields, row->of.field_count,
	    "class")->of.words;
	a.arena = arena_open("allowing");
	vault = arena_open("the vault");
	diag = diag_open(a.arena);
	registers = registers_open(settings->registers, settings->key,
	    settings->password, diag);
	a.registers = registers;
	code = walk(&a, check_content(vault, load_content(vault,
	    settings->content, diag), registers,
		    (struct check_options){ .as_of = settings->as_of },
	    diag));
	registers_close(registers);
	arena_wipe(vault);
	arena_wipe(a.arena);
	return code;
}
