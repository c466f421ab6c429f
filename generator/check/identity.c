/* identity.c - what is on record about whether a family could be found (D65 to D85). */
#include "check/rule.h"

#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "check/hosts.h"
#include "check/mentions.h"
#include "prose/prose.h"
#include "registers/registers.h"

enum { MOST_TRAITS = 6, TEST_MONTHS = 12, TELLING_LETTERS = 4 };

static bool
notes(const struct judge *judge, const char *word)
{
	for (size_t i = 0; i < private_values(judge->fields, "content_note");
	    i++)
		if (strcmp(private_text(judge->fields, "content_note", i),
		    word) == 0)
			return true;
	return false;
}

static bool
has_offence(const struct judge *judge, const char *word)
{
	for (size_t i = 0; i < private_values(judge->fields, "offences"); i++)
		if (strcmp(private_text(judge->fields, "offences", i), word) ==
		    0)
			return true;
	return false;
}

/* A part of the host's name that says newspaper or court. */
static bool
is_sensitive_label(const char *label, size_t length)
{
	static const char *const words[] = { "news", "bbc", "itv", "guardian",
		"telegraph", "mirror", "express", "dailymail", "independent",
		"times", "thesun", "metro", "standard", "gazette", "herald",
		"courier", "echo", "chronicle", "tribune", "examiner", "argus",
		"mercury", "observer", "eveningpost", "judiciary", "bailii",
		"nationalarchives", "crownprosecution", "cps", "courtnews" };

	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
		size_t word = strlen(words[i]);

		if (length >= word && (strncasecmp(label, words[i], word) ==
		    0 || strncasecmp(label + length - word, words[i], word) ==
		    0))
			return true;
	}
	return false;
}

static bool
is_sensitive(const char *address)
{
	const char *host = NULL;
	size_t length = address == NULL ? 0 : host_of(address, &host);

	for (size_t at = 0; at < length; at++) {
		size_t end = at;

		while (end < length && host[end] != '.')
			end++;
		if (is_sensitive_label(host + at, end - at))
			return true;
		at = end;
	}
	return false;
}

void
rule_review_sensitive_link(struct judge *judge)
{
	const struct list *trees = judge_trees(judge);

	for (size_t i = 0; i < trees->count; i++) {
		const struct judged_tree *tree = trees->items[i];

		for (const struct prose *n = tree->root; n != NULL;
		    n = prose_walk(tree->root, n))
			if (n->type == PROSE_LINK && is_sensitive(n->address))
				judge_report(judge, RULE_review_sensitive_link,
				    judged_node_place(tree->path, n), NULL);
	}
}

void
rule_review_explicit(struct judge *judge)
{
	bool sexual = notes(judge, "sexual_harm") || has_offence(judge,
	    "sexual") || has_offence(judge, "fgm");

	if (sexual && !judge_has_come(judge, judge_day(judge,
	    "explicit_review_on")))
		judge_field(judge, RULE_review_explicit, "content_note");
}

void
rule_review_prepared_reader(struct judge *judge)
{
	bool death = private_yes(judge->fields, "died", 0) &&
	    !notes(judge, "death") && !notes(judge, "suicide");
	bool sexual = (has_offence(judge, "sexual") || has_offence(judge,
	    "fgm")) && !notes(judge, "sexual_harm");

	if (judge_is_full(judge) && (death || sexual))
		judge_field(judge, RULE_review_prepared_reader,
		    "content_note");
}

/* What a reader learns of the child from the page, whatever the words are. */
static size_t
traits_shown(const struct judge *judge)
{
	size_t page = private_has(judge->fields, "incident_date") +
	    (size_t)private_has(judge->fields, "age_months") +
	    private_has(judge->fields, "content_note");

	return (judge_is_full(judge) ? page : 0) +
	    (size_t)private_yes(judge->fields, "sex_public", 0) +
	    private_values(judge->fields, "shown");
}

/* Without its case, learning has no child in it to tell anything of (D87). */
void
rule_review_attributes(struct judge *judge)
{
	size_t most = judge_is_full(judge) ? MOST_TRAITS : 0;
	size_t count = traits_shown(judge);

	if (count > most)
		judge_report(judge, RULE_review_attributes,
		    private_has(judge->fields, "shown") ? private_value_place(
		    judge->fields, "shown", 0) : private_place(judge->record),
		    arena_format(judge->scratch, "%zu", count));
}

/* As old as it may be on the day of publication, or tomorrow's if there is none. */
static bool
test_holds(const struct judge *judge, const struct private_group *test)
{
	struct date on = private_date(test, "on", 0);
	struct date out = judge_day(judge, "published_on");

	return judge_has_come(judge, on) && date_compare(date_is_set(out) ?
	    out : judge->as_of, date_add_months(on, TEST_MONTHS)) <= 0;
}

void
rule_review_intruder_test(struct judge *judge)
{
	const struct private_group *test = judge_group(judge, "intruder_test");

	if (judge_is_full(judge) && (test == NULL || !test_holds(judge, test)))
		judge_field(judge, RULE_review_intruder_test,
		    "intruder_test");
}

void
rule_review_intruder_found(struct judge *judge)
{
	const struct private_group *test = judge_group(judge, "intruder_test");

	if (judge_is_full(judge) && test != NULL && private_is(test, "result",
	    "found"))
		judge_report(judge, RULE_review_intruder_found,
		    private_value_place(test, "result", 0), NULL);
}

/* Days of the record on which something became known outside (D79). */
static const struct {
	const char *group, *day;
} known_since[] = {
	{ "retest", "on" },
	{ "proceedings", "criminal_cleared_on" }, /* the outcome at court */
	{ "embargo", "event_happened_on" },
	{ "owners", "cleared_on" },               /* another board's report */
	{ "consents", "adult_on" },               /* they may speak for themselves */
};

/* Where the test is recorded: the text that tells of it is as it should be. */
static void
report_mention(struct judge *judge, const struct private_group *test,
    struct date tried)
{
	const struct mention *since = mentions_since(judge->mentions,
	    private_id(judge->record), tried, judge->as_of);

	if (since != NULL)
		judge_report(judge, RULE_review_retest, private_value_place(
		    test, "on", 0), arena_format(judge->scratch,
		    ": %s %s tells of it again", private_kind(since->record)
		    ->name, private_id(since->record)));
}

void
rule_review_retest(struct judge *judge)
{
	const struct private_group *test = judge_group(judge, "intruder_test");
	struct date tried = test == NULL ? (struct date){ 0 } :
	    private_date(test, "on", 0);

	for (size_t k = 0; date_is_set(tried) &&
	    k < sizeof known_since / sizeof known_since[0]; k++) {
		const char *group = known_since[k].group;

		for (size_t i = 0; i < private_values(judge->fields, group);
		    i++) {
			const struct private_group *row = private_subgroup(
			    judge->fields, group, i);
			struct date on = private_date(row, known_since[k].day,
			    0);

			if (judge_has_come(judge, on) &&
			    date_compare(on, tried) > 0)
				judge_report(judge, RULE_review_retest,
				    private_value_place(row,
				    known_since[k].day, 0), "");
		}
	}
	if (date_is_set(tried))
		report_mention(judge, test, tried);
}

void
rule_review_altered_said(struct judge *judge)
{
	const char *said = private_text(judge->fields, "altered", 0);

	if (said != NULL && strcasestr(said, "changed") == NULL &&
	    strcasestr(said, "altered") == NULL)
		judge_field(judge, RULE_review_altered_said, "altered");
}

/* A run of digits that begins with a year of our time: 2024, 202405, 20240517. */
static bool
holds_year(const char *id)
{
	static const char digits[] = "0123456789";

	for (id += strcspn(id, digits); *id != '\0';
	    id += strcspn(id, digits)) {
		size_t run = strspn(id, digits);

		if ((run == 4 || run == 6 || run == 8) &&
		    (strncmp(id, "19", 2) == 0 || strncmp(id, "20", 2) == 0))
			return true;
		id += run;
	}
	return false;
}

/* A word of the title or the area in the id, as people name files. */
static bool
holds_word_of(const char *id, const char *line)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

	while (line != NULL && *line != '\0') {
		size_t length = strspn(line, letters);

		for (const char *p = id; length >= TELLING_LETTERS &&
		    strlen(p) >= length; p++)
			if (strncasecmp(p, line, length) == 0)
				return true;
		line += length + (line[length] != '\0');
	}
	return false;
}

static bool
holds_type(const char *id)
{
	static const char *const types[] = { "lcspr", "cspr", "rapid", "review",
		"audit", "child", "family", "case", "scr", "baby" };

	for (size_t i = 0; i < sizeof types / sizeof types[0]; i++)
		if (strstr(id, types[i]) != NULL)
			return true;
	return false;
}

void
rule_review_id_tells(struct judge *judge)
{
	const char *id = private_id(judge->record);
	const char *name = register_name_of(judge->record);
	const struct private_record *site = private_at(judge->loaded, 0);
	const char *area = private_kind(site)->shape == SINGLE_FILE &&
	    private_has(private_fields(site), "area") ? private_text(
	    private_fields(site), "area", 0) : NULL;

	if (holds_year(id) || holds_type(id) || holds_word_of(id, area) ||
	    holds_word_of(id, private_text(judge->fields, "title", 0)) ||
	    (name != NULL && judge->registers != NULL &&
	    registers_mentions_pseudonym(judge->registers, name, id,
	    strlen(id))))
		judge_field(judge, RULE_review_id_tells, "id");
}
