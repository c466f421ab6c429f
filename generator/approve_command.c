/*
 * approve_command.c - a person lets records out: which, and what keeps them
 * back.
 */
#include "approval.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "check/check.h"
#include "clear/clear.h"
#include "ledger/ledger.h"
#include "load/load.h"
#include "model/ledger.h"
#include "model/schema.h"
#include "picture_command.h"
#include "registers/registers.h"

/* What a release or the coming of its day does not settle. */
static bool
stands_in_the_way(enum rule rule)
{
	enum outcome outcome = rule_rows[rule].outcome;

	return !rule_is_timing(rule) && (outcome == HOLD || outcome >= BLOCK);
}

/* A rule asks for a release; a day to come asks for none. */
static bool
is_wanted(const struct record_status *status)
{
	for (size_t i = 0; i < status->need_count; i++)
		if (status->needs[i] == RULE_review_unapproved ||
		    status->needs[i] == RULE_review_unreleased ||
		    status->needs[i] == RULE_any_changed ||
		    status->needs[i] == RULE_any_recut ||
		    status->needs[i] == RULE_review_label)
			return true;
	for (size_t i = 0; i < status->warning_count; i++)
		if (status->warnings[i] == RULE_any_unrecorded)
			return true;
	return false;
}

static bool
is_released_kind(const char *kind)
{
	return kind_find(kind)->release != RELEASE_NONE;
}

static void
add_candidate(struct approval *approval, struct record_status status,
    size_t index, bool wanted)
{
	struct candidate *candidate = arena_alloc(approval->arena, 1,
	    sizeof *candidate);

	*candidate = (struct candidate){ status, index, wanted, NULL };
	list_add(approval->arena, &approval->candidates, candidate);
}

/* "review:k7m2p", or "k7m2p" where only one record is called so. */
static bool
is_called(const struct record_status *status, const char *name)
{
	const char *colon = strchr(name, ':');
	size_t length = colon == NULL ? 0 : (size_t)(colon - name);

	if (!is_released_kind(status->kind))
		return false;
	if (colon == NULL)
		return strcmp(status->id, name) == 0;
	return strlen(status->kind) == length &&
	    strncmp(status->kind, name, length) == 0 &&
	    strcmp(status->id, colon + 1) == 0;
}

/* False when a sentence was said. */
static bool
find_named(struct approval *approval, const struct checked *checked,
    const char *name)
{
	size_t before = approval->candidates.count, found;

	for (size_t i = 0; i < checked_count(checked); i++) {
		struct record_status status = checked_status(approval->arena,
		    checked, i);

		if (is_called(&status, name))
			add_candidate(approval, status, i, is_wanted(&status));
	}
	found = approval->candidates.count - before;
	if (found == 0)
		complain("nothing that is released is called so: argument "
		    "%zu; `lscp status --all` lists the ids", before + 1);
	else if (found > 1)
		complain("more than one record is called so; write "
		    "review:ID, bulletin:ID ...");
	return found == 1;
}

/*
 * What lacks nothing but a first release, once all the others have theirs: a
 * bulletin may be about a review that is let out with it.
 */
static void
find_waiting(struct approval *approval, const struct checked *checked,
    const struct checked *preview)
{
	for (size_t i = 0; i < checked_count(checked); i++) {
		struct record_status now = checked_status(approval->arena,
		    checked, i);
		struct record_status then = checked_status(approval->arena,
		    preview, i);

		if (is_released_kind(now.kind) && is_wanted(&now) &&
		    !date_is_set(now.released_on) &&
		    date_is_set(now.published_on) &&
		    then.status == STATUS_PUBLISHED)
			add_candidate(approval, then, i, true);
	}
}

static void
refuse(struct approval *approval, const struct candidate *candidate,
    const char *why)
{
	printf("%s %s cannot be released: %s\n", candidate->status.kind,
	    candidate->status.id, why);
	approval->refused = true;
}

/* Without the word that `lscp check` puts behind its colon. */
static char *
sentence_alone(struct arena *arena, enum rule rule)
{
	char *sentence = arena_copy(arena, rule_sentence(arena, rule, NULL));
	size_t length = strlen(sentence);

	while (length > 0 && (sentence[length - 1] == ' ' ||
	    sentence[length - 1] == ':'))
		sentence[--length] = '\0';
	return sentence;
}

/* As `lscp status` says it. */
static void
refuse_for_needs(struct approval *approval, const struct candidate *candidate)
{
	const struct record_status *status = &candidate->status;

	refuse(approval, candidate, "it still needs");
	for (size_t i = 0; i < status->need_count; i++) {
		enum rule rule = status->needs[i];
		const char *hint = rule_rows[rule].hint;

		if (stands_in_the_way(rule))
			printf("    - %s%s%s [%s]\n", sentence_alone(
			    approval->arena, rule), hint == NULL ? "" :
			    ": ", hint == NULL ? "" : hint,
			    rule_name(approval->arena, rule));
	}
}

/* False when it was refused. */
static bool
may_go_out(struct approval *approval, const struct checked *checked,
    const struct candidate *candidate)
{
	const struct record_status *status = &candidate->status;

	if (checked_is_broken(checked, candidate->index)) {
		refuse(approval, candidate,
		    "`lscp check` says what is wrong in it, and where");
		return false;
	}
	if (checked_is_unsearched(checked, candidate->index)) {
		refuse(approval, candidate, "nobody looked for its names "
		    "or at its overrides; give the key with --key");
		return false;
	}
	for (size_t i = 0; i < status->need_count; i++)
		if (stands_in_the_way(status->needs[i])) {
			refuse_for_needs(approval, candidate);
			return false;
		}
	if (status->status == STATUS_WITHDRAWN) {
		refuse(approval, candidate, "it was taken down");
		return false;
	}
	return true;
}

static void
judge_answer(struct approval *approval, struct candidate *candidate)
{
	switch (candidate->entry->answer) {
	case LEDGER_NEW:
		return;
	case LEDGER_SAME:
		printf("%s %s is released as it is: nothing to do\n",
		    candidate->status.kind, candidate->status.id);
		return;
	case LEDGER_NO_DAY:
		refuse(approval, candidate, "fill in `published_on`, the day "
		    "on which it appears");
		return;
	case LEDGER_NO_REVISION:
		refuse(approval, candidate, "it was sent, and is not as it was; "
		    "set `revision` and `revised_on`");
		return;
	case LEDGER_LATER:
		refuse(approval, candidate, "it was released on a later day; "
		    "give that day or another after it with --as-of");
		return;
	}
	BUG("answer %d", (int)candidate->entry->answer);
}

/*
 * Judged twice: as things are, for what is missing, and as a preview, for what
 * readers will have once it is out.
 */
static void
enter_all(struct approval *approval, const struct checked *checked,
    const struct checked *preview, const struct registers *registers)
{
	struct arena *press = approval->arena;
	const struct cleared *web = clear_content(press, preview, registers,
	    FOR_PUBLIC, WEB);
	const struct ledger_act act = { approval->settings->as_of,
		approval->settings->by, approval->settings->change };

	for (size_t i = 0; i < approval->candidates.count; i++) {
		struct candidate *candidate = approval->candidates.items[i];

		if (!may_go_out(approval, checked, candidate))
			continue;
		candidate->entry = ledger_enter(press, preview,
		    candidate->index, web, &act, candidate->wanted);
		judge_answer(approval, candidate);
	}
}

static bool
find_all(struct approval *approval, const struct checked *checked,
    const struct checked *preview)
{
	const struct settings *settings = approval->settings;
	bool good = true;

	if (settings->all)
		find_waiting(approval, checked, preview);
	for (size_t i = 0; i < settings->argument_count; i++)
		good = find_named(approval, checked, settings->arguments[i]) &&
		    good;
	return good;
}

/* From files to entries; the vault is wiped before anybody is asked. */
static int
prepare(struct approval *approval)
{
	const struct settings *settings = approval->settings;
	struct arena *vault = arena_open("the vault");
	struct diag *diag = diag_open(approval->arena);
	struct registers *registers = registers_open(settings->registers,
	    settings->key, settings->password, diag);
	const struct loaded *loaded = load_content(vault, settings->content,
	    diag);
	const struct checked *checked = check_content(vault, loaded, registers,
	    (struct check_options){ settings->as_of, false,
	    settings->strict }, diag);
	const struct checked *preview = check_content(vault, loaded, registers,
	    (struct check_options){ settings->as_of, true,
	    settings->strict }, diag_open(vault));
	int code = EXIT_GOOD;

	if (diag_count(diag, STOP) > 0) {
		print_reports(settings, diag);
		complain("nothing can be released before this is mended");
		code = EXIT_CONTENT;
	} else if (!find_all(approval, checked, preview)) {
		code = EXIT_USAGE;
	} else {
		enter_all(approval, checked, preview, registers);
		code = approval->refused ? EXIT_CONTENT : EXIT_GOOD;
	}
	registers_close(registers);
	arena_wipe(vault);
	return code;
}

int
command_approve(const struct settings *settings)
{
	struct approval approval = { .settings = settings };
	int code;

	if (settings->all == (settings->argument_count > 0)) {
		complain("usage: lscp approve [KIND:]ID... --by ROLE, or "
		    "lscp approve --all --by ROLE");
		return EXIT_USAGE;
	}
	if (settings->by == NULL || !ledger_role_is_fit(settings->by)) {
		complain("--by says in a few words which role releases: "
		    "--by \"Head of the business unit\"");
		return EXIT_USAGE;
	}
	if (is_of_pictures(settings))
		return approve_pictures(settings);
	if (settings->people) {
		complain("--people is of pictures: lscp approve "
		    "picture:FOLDER/FILE --people --by ROLE");
		return EXIT_USAGE;
	}
	approval.arena = arena_open("approving");
	code = prepare(&approval);
	if (code == EXIT_GOOD)
		code = approval_ask(&approval);
	else if (code == EXIT_CONTENT && approval.refused)
		printf("nothing was released\n");
	arena_wipe(approval.arena);
	return code;
}
