/*
 * explain_command.c - what a rule means, where it comes from, and how far
 * somebody looked that up.
 */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/nearest.h"
#include "base/text.h"
#include "model/blank.h"
#include "model/schema.h"
#include "model/standing_print.h"
#include "settings.h"

/* What an outcome does, for the index. */
static const char *const outcome_words[OUTCOMES] = {
	"not published yet; a normal state",
	"published, and reported",
	"the item goes, the rest stays",
	"only the learning is published",
	"the record is not published, nor what comes from it",
	"nothing is published, and the old site stands",
};

static const char *const law_names[] = { "found", "ours", "unseen", "gate" };

/* One row, folded; `indent` for its first line, two more for the others. */
static void
add_line(struct text *out, size_t indent, const char *line)
{
	text_add_format(out, "%*s", (int)indent, "");
	text_add_folded(out, line, indent + 2, STANDING_WIDTH);
}

static void
add_pair(struct text *out, const char *what, const char *words)
{
	add_line(out, 4, arena_format(out->arena, "%s: %s", what, words));
}

/* The rows of the record that confirms law. */
static const struct field *
confirmed_rows(void)
{
	for (size_t k = 0; k < kind_count; k++)
		if (kinds[k].role == ROLE_LAW)
			return field_find(kinds[k].fields,
			    kinds[k].field_count, "confirmed");
	BUG("no kind confirms law");
}

/*
 * The lines that let a rule do what its row says: every field of the group, in
 * words that keep the record back until they are written over.
 */
static void
add_confirming(const struct settings *settings, struct text *out,
    enum rule rule)
{
	const struct field *group = confirmed_rows();

	if (rule_rows[rule].outcome <= WARN)
		add_line(out, 4, "confirmed or not, it is a warning");
	add_line(out, 4, "to confirm it, add to content/policy/law.yaml, which "
	    "begins with `id: law`:");
	/* At the margin, so that they can be copied as they are. */
	text_add(out, "\nconfirmed:\n");
	for (size_t i = 0; i < group->of.field_count; i++) {
		const struct field *field = &group->of.fields[i];

		text_add_format(out, "  %s %s: ", i == 0 ? "-" : " ",
		    field->name);
		if (field->type == ID)
			text_add(out, rule_name(out->arena, rule));
		else if (field->type == DAY)
			text_add(out, date_iso(out->arena, settings->as_of));
		else
			text_add_format(out, UNFILLED " %s", field->help);
		text_add_char(out, '\n');
	}
	text_add(out, "\n    one `confirmed:` holds them all\n");
}

static void
add_rule(const struct settings *settings, struct text *out, enum rule rule)
{
	const struct rule_row *row = &rule_rows[rule];

	text_add_format(out, "%s: %s\n", rule_name(out->arena, rule),
	    outcome_names[row->outcome]);
	add_line(out, 4, rule_sentence(out->arena, rule, "..."));
	if (row->hint != NULL)
		add_pair(out, "hint", row->hint);
	add_pair(out, "source", row->source);
	add_pair(out, "outcome", outcome_words[row->outcome]);
	if (row->kind == NULL)
		return;
	add_pair(out, "judges", strcmp(row->kind, "any") == 0 ?
	    "records of every kind" : row->kind);
	add_pair(out, "verified", law_words[row->law]);
	if (row->law == LAW_UNSEEN)
		add_confirming(settings, out, rule);
}

static void
add_index_line(struct text *out, enum rule rule)
{
	add_line(out, 4, arena_format(out->arena, "%s: %s",
	    rule_name(out->arena, rule), rule_sentence(out->arena, rule,
	    "...")));
}

static void
add_index(struct text *out)
{
	for (int o = 0; o < OUTCOMES; o++) {
		text_add_format(out, "%s%s: %s\n", o == 0 ? "" : "\n",
		    outcome_names[o], outcome_words[o]);
		for (enum rule r = 0; r < RULES; r++)
			if ((int)rule_rows[r].outcome == o)
				add_index_line(out, r);
	}
}

/* docs/status.md describes it. */
static void
add_json(struct text *out, enum rule rule, bool first)
{
	const struct rule_row *row = &rule_rows[rule];

	text_add_format(out, "%s\n  {\"rule\": \"%s\"", first ? "" : ",",
	    rule_name(out->arena, rule));
	text_add_json_member(out, "outcome", outcome_names[row->outcome]);
	text_add_json_member(out, "kind", row->kind);
	text_add_json_member(out, "law", row->kind == NULL ? NULL :
	    law_names[row->law]);
	text_add_json_member(out, "source", row->source);
	text_add_json_member(out, "sentence", row->sentence);
	text_add_json_member(out, "hint", row->hint);
	text_add_char(out, '}');
}

/* A D-number of the domain's rules: "D15" or "d15". */
static bool
is_source(const char *name)
{
	size_t digits = name[0] == '\0' ? 0 : strspn(name + 1, "0123456789");

	return (name[0] == 'D' || name[0] == 'd') && digits > 0 &&
	    name[1 + digits] == '\0';
}

/* "D1" stands in "D1, D18" and not in "D15". */
static bool
has_source(enum rule rule, const char *name)
{
	size_t length = strlen(name) - 1;

	for (const char *p = rule_rows[rule].source; *p != '\0'; p++)
		if (*p == 'D' && strncmp(p + 1, name + 1, length) == 0 &&
		    !isdigit((unsigned char)p[1 + length]))
			return true;
	return false;
}

static bool
select_source(const char *name, bool *chosen)
{
	bool found = false;

	for (enum rule r = 0; r < RULES; r++) {
		bool has = has_source(r, name);

		chosen[r] = chosen[r] || has;
		found = found || has;
	}
	if (!found)
		complain("no rule has this number as its source");
	return found;
}

/* Which rules the command line means; false when it means one that is not. */
static bool
select_rules(const struct settings *settings, struct arena *scratch,
    bool *named, bool *listed)
{
	const char *names[RULES];
	bool good = true;

	for (enum rule r = 0; r < RULES; r++)
		names[r] = rule_name(scratch, r);
	for (size_t i = 0; i < settings->argument_count; i++) {
		const char *name = settings->arguments[i];
		enum rule rule = rule_find(name);
		const char *near = nearest_word(name, names, RULES);

		if (rule < RULES) {
			named[rule] = true;
			continue;
		}
		if (is_source(name)) {
			good = select_source(name, listed) && good;
			continue;
		}
		complain("there is no rule of this name%s%s", near == NULL ?
		    "" : "; did you mean ", near == NULL ? "" : near);
		good = false;
	}
	return good;
}

static void
add_rules_json(struct text *out, const bool *named, const bool *listed,
    bool all)
{
	bool first = true;

	text_add_char(out, '[');
	for (enum rule r = 0; r < RULES; r++) {
		if (!all && !named[r] && !listed[r])
			continue;
		add_json(out, r, first);
		first = false;
	}
	text_add(out, "\n]\n");
}

static void
add_rules(const struct settings *settings, struct text *out,
    const bool *named, const bool *listed)
{
	bool any = false;

	for (enum rule r = 0; r < RULES; r++) {
		if (!named[r])
			continue;
		add_rule(settings, out, r);
		any = true;
	}
	for (enum rule r = 0; r < RULES; r++) {
		if (!listed[r] || named[r])
			continue;
		if (any)
			text_add_char(out, '\n');
		any = false;
		add_index_line(out, r);
	}
}

int
command_explain(const struct settings *settings)
{
	struct arena *scratch = arena_open("explaining");
	struct text out = text_open(scratch, TEXT_LIMIT);
	bool *named = arena_alloc(scratch, RULES, sizeof *named);
	bool *listed = arena_alloc(scratch, RULES, sizeof *listed);
	bool all = settings->argument_count == 0;
	bool good = select_rules(settings, scratch, named, listed);

	if (settings->format == DIAG_JSON)
		add_rules_json(&out, named, listed, all);
	else if (all)
		add_index(&out);
	else
		add_rules(settings, &out, named, listed);
	fwrite(out.bytes, 1, out.length, stdout);
	fflush(stdout);
	arena_wipe(scratch);
	return good ? EXIT_GOOD : EXIT_USAGE;
}
