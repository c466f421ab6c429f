/*
 * override_command.c - the marks of what two people may let stand: where each
 * finding is, its rule and its mark, and no text.
 */
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/list.h"
#include "base/text.h"
#include "check/check.h"
#include "model/schema.h"
#include "settings.h"

/* The id behind "review:", or all of it; NULL when another kind is named. */
static const char *
id_of_argument(const char *argument)
{
	const char *colon = strchr(argument, ':');

	if (colon == NULL)
		return argument;
	for (size_t k = 0; k < kind_count; k++)
		if (kinds[k].gated && strlen(kinds[k].name) ==
		    (size_t)(colon - argument) && strncmp(kinds[k].name,
		    argument, (size_t)(colon - argument)) == 0)
			return colon + 1;
	return NULL;
}

static bool
find_review(struct arena *press, const struct checked *checked, const char *id,
    size_t *index)
{
	for (size_t i = 0; id != NULL && i < checked_count(checked); i++) {
		struct record_status status = checked_status(press, checked, i);

		if (strcmp(status.id, id) == 0 &&
		    kind_find(status.kind)->gated) {
			*index = i;
			return true;
		}
	}
	return false;
}

static void
add_finding(struct arena *press, struct text *out,
    const struct finding *finding)
{
	text_add_format(out, "%s:%u:%u: %s %s%s\n", finding->place.path,
	    finding->place.line, finding->place.column, rule_name(press,
	    finding->rule), finding->mark, finding->stands ?
	    " (stands)" : "");
}

static int
tell_findings(const struct settings *settings, struct arena *press,
    const struct checked *checked, struct diag *diag)
{
	struct text out = text_open(press, TEXT_LIMIT);
	const struct list *findings;
	size_t index = 0;

	if (!find_review(press, checked, id_of_argument(
	    settings->arguments[0]), &index)) {
		complain("there is no review of that id");
		return EXIT_USAGE;
	}
	if (diag_count(diag, STOP) > 0 || checked_is_broken(checked, index)) {
		complain("`lscp check` says what is to be mended first");
		return EXIT_CONTENT;
	}
	findings = checked_findings(checked, index);
	for (size_t i = 0; i < findings->count; i++)
		add_finding(press, &out, findings->items[i]);
	fwrite(out.bytes, 1, out.length, stdout);
	if (!settings->quiet && findings->count == 0)
		printf("nothing is found there that anybody may let stand\n");
	else if (!settings->quiet)
		printf("mend the text if you can; else two people add a row to "
		    "`overrides` of the review: `lscp schema review`\n");
	fflush(stdout);
	return EXIT_GOOD;
}

int
command_override(const struct settings *settings)
{
	if (settings->key == NULL) {
		complain("marks are made with the key: give --key");
		return EXIT_USAGE;
	}
	return judge_content(settings, tell_findings);
}
