/* overrides.c - findings that two people let stand (design 11, spec 13). */
#include "check/rule.h"

#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "registers/registers.h"

enum { MOST_MONTHS = 12, SOON_DAYS = 60, MARK_DIGITS = 2 * REGISTERS_MARK };

struct override {
	const struct private_group *group;
	size_t row;
	enum rule rule;    /* RULES: there is none of that name */
	const char *mark;  /* NULL: none that `lscp override` could have printed */
	const char *fault; /* why it counts no more, or NULL */
	bool found;        /* the rule found something in its words */
	bool refused;      /* something that nobody may let stand */
};

/*
 * Rules about words that point at somebody, or may, found where they stand.
 * What is not here nobody can let stand: names of registers in any form,
 * decisions, courts, consents, and whatever stops the build.
 */
static bool
may_stand(enum rule rule)
{
	static const enum rule rules[] = { RULE_review_court_words,
		RULE_review_abuse_words, RULE_review_case_date,
		RULE_review_case_age, RULE_review_identifier,
		RULE_review_sex_word, RULE_review_case_day_word,
		RULE_review_case_day_word_high, RULE_review_family_word,
		RULE_review_relation_word, RULE_review_placement_word,
		RULE_review_culture_word, RULE_review_health_word,
		RULE_review_place_word,
		RULE_review_agency_name, RULE_review_unique_role,
		RULE_review_method, RULE_any_identifier, RULE_any_language,
		RULE_any_acronym };

	for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++)
		if (rules[i] == rule)
			return true;
	return false;
}

/* All of them speak before override_void asks which overrides were used. */
_Static_assert(RULE_any_acronym < RULE_override_void &&
    RULE_any_language < RULE_override_void, "order of rules.def");

static bool
is_mark(const char *text)
{
	return text != NULL && strlen(text) == MARK_DIGITS &&
	    strspn(text, "0123456789abcdef") == MARK_DIGITS;
}

/* A role's next letter or digit, small; signs and white space tell nobody apart. */
static uint32_t
next_letter(const char *text, size_t length, size_t *at)
{
	while (*at < length) {
		uint32_t c = utf8_next(text, length, at);

		if (c >= 'A' && c <= 'Z')
			return c - 'A' + 'a';
		if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
		    (c > 0xBF && (c < 0x2000 || c > 0x206F) && c != 0x3000 &&
		    c != 0xFEFF))
			return c;
	}
	return 0;
}

/* Or there is nobody at all. */
static bool
is_one_person(const char *by, const char *second)
{
	size_t m = strlen(by), n = strlen(second), i = 0, k = 0;
	bool by_nobody = next_letter(by, m, &(size_t){ 0 }) == 0;
	bool second_nobody = next_letter(second, n, &(size_t){ 0 }) == 0;
	uint32_t a, b;

	do {
		a = next_letter(by, m, &i);
		b = next_letter(second, n, &k);
	} while (a == b && a != 0);
	return a == b || by_nobody || second_nobody;
}

/* What is wrong whatever the text says, or NULL. */
static const char *
fault_of(const struct judge *judge, const struct override *override)
{
	const struct private_group *group = override->group;
	struct date on = private_date(group, "on", 0);
	struct date until = private_date(group, "expires_on", 0);

	if (override->rule == RULES)
		return "there is no rule of that name";
	if (override->mark == NULL)
		return "it has no mark";
	if (is_one_person(private_text(group, "by", 0), private_text(group,
	    "second", 0)))
		return "one person only";
	if (date_compare(until, date_add_months(on, MOST_MONTHS)) > 0)
		return "too long";
	if (!judge_has_come(judge, on))
		return "it has not begun";
	return date_compare(until, judge->as_of) < 0 ? "ended" : NULL;
}

static bool
has_row(const struct private_record *record, const char *name)
{
	const struct kind *kind = private_kind(record);

	return field_find(kind->fields, kind->field_count, name) != NULL;
}

static const struct list *
overrides_of(struct judge *judge)
{
	if (judge->has_overrides)
		return &judge->overrides;
	judge->has_overrides = true;
	if (judge->strict || !has_row(judge->record, "overrides"))
		return &judge->overrides;
	for (size_t i = 0; i < private_values(judge->fields, "overrides"); i++) {
		struct override *override = arena_alloc(judge->scratch, 1,
		    sizeof *override);

		override->group = private_subgroup(judge->fields, "overrides",
		    i);
		override->row = i;
		override->rule = rule_find(private_text(override->group,
		    "rule", 0));
		override->mark = private_text(override->group, "mark", 0);
		if (!is_mark(override->mark))
			override->mark = NULL;
		override->fault = fault_of(judge, override);
		list_add(judge->scratch, &judge->overrides, override);
	}
	return &judge->overrides;
}

/*
 * The mark binds rule, record and all of the text, with a NUL between, which
 * none of them can hold.  NULL where no key was opened.
 */
static const char *
mark_of(struct judge *judge, enum rule rule, const struct judged_text *text)
{
	const char *id = private_id(judge->record);
	size_t rule_size = strlen(rule_rows[rule].name) + 1;
	size_t id_size = strlen(id) + 1;
	char *bytes = arena_alloc(judge->scratch, rule_size + id_size +
	    text->length + 1, 1);
	char *digits = arena_alloc(judge->scratch, MARK_DIGITS + 1, 1);
	unsigned char mark[REGISTERS_MARK];

	memcpy(bytes, rule_rows[rule].name, rule_size);
	memcpy(bytes + rule_size, id, id_size);
	memcpy(bytes + rule_size + id_size, text->text, text->length);
	if (!registers_mark(judge->registers, bytes, rule_size + id_size +
	    text->length, mark))
		return NULL;
	for (size_t i = 0; i < sizeof mark; i++) {
		digits[2 * i] = "0123456789abcdef"[mark[i] >> 4];
		digits[2 * i + 1] = "0123456789abcdef"[mark[i] & 15];
	}
	return digits;
}

/* Without a key nobody can tell; where nothing is published, that will do. */
static bool
fits(const struct override *override, enum rule rule, const char *mark)
{
	return override->rule == rule && override->mark != NULL &&
	    (mark == NULL || strcmp(override->mark, mark) == 0);
}

static void
keep_finding(struct judge *judge, enum rule rule, struct place place,
    const char *mark, bool stands)
{
	struct finding *finding = arena_alloc(judge->arena, 1, sizeof *finding);

	if (judge->verdict->shown_path != NULL)
		place.path = judge->verdict->shown_path;
	*finding = (struct finding){ rule, place,
		arena_copy(judge->arena, mark), stands };
	list_add(judge->arena, &judge->verdict->findings, finding);
}

void
judge_text_report(struct judge *judge, enum rule rule,
    const struct judged_text *text, size_t at, const char *word)
{
	const struct list *overrides = overrides_of(judge);
	struct place place = judged_place(text, at);
	const char *mark = NULL;
	bool stands = false;

	if (may_stand(rule) && has_row(judge->record, "overrides")) {
		mark = mark_of(judge, rule, text);
		for (size_t i = 0; i < overrides->count; i++) {
			struct override *override = overrides->items[i];

			if (!fits(override, rule, mark))
				continue;
			override->found = true;
			stands = stands || override->fault == NULL;
		}
	}
	if (mark != NULL)
		keep_finding(judge, rule, place, mark, stands);
	if (!stands)
		judge_report(judge, rule, place, word);
	else if (mark == NULL)
		judge->verdict->unmarked = true;
}

void
judge_text_certain(struct judge *judge, enum rule rule,
    const struct judged_text *text, size_t at, const char *word)
{
	const struct list *overrides = overrides_of(judge);

	for (size_t i = 0; i < overrides->count; i++) {
		struct override *override = overrides->items[i];

		if (override->rule == rule && fits(override, rule, mark_of(
		    judge, rule, text)))
			override->refused = true;
	}
	judge_report(judge, rule, judged_place(text, at), word);
}

static bool
is_refused(const struct override *override)
{
	return override->rule != RULES && (!may_stand(override->rule) ||
	    (override->refused && !override->found));
}

static struct place
place_of(const struct override *override)
{
	return private_value_place(override->group, "rule", 0);
}

void
rule_override_refused(struct judge *judge)
{
	const struct list *overrides = overrides_of(judge);

	for (size_t i = 0; i < overrides->count; i++)
		if (is_refused(overrides->items[i]))
			judge_report(judge, RULE_override_refused,
			    place_of(overrides->items[i]), NULL);
}

/* Its words are still there, and the rule finds nothing in them. */
static bool
has_its_text(struct judge *judge, const struct override *override)
{
	const struct list *texts = judge_texts(judge);

	for (size_t i = 0; i < texts->count; i++)
		if (fits(override, override->rule, mark_of(judge,
		    override->rule, texts->items[i])))
			return true;
	return false;
}

/* It holds and is used: the report for the Executive lists it. */
static void
let_stand(struct judge *judge, const struct override *override)
{
	struct date until = private_date(override->group, "expires_on", 0);
	size_t *row = arena_alloc(judge->arena, 1, sizeof *row);

	*row = override->row;
	list_add(judge->arena, &judge->verdict->overridden, row);
	if (date_days_between(judge->as_of, until) <= SOON_DAYS)
		judge_due(judge, RULE_override_void, until,
		    place_of(override));
}

void
rule_override_void(struct judge *judge)
{
	const struct list *overrides = overrides_of(judge);

	for (size_t i = 0; i < overrides->count; i++) {
		const struct override *override = overrides->items[i];
		const char *fault = override->fault;

		if (is_refused(override))
			continue;
		if (fault == NULL && override->found) {
			let_stand(judge, override);
			continue;
		}
		if (fault == NULL)
			fault = has_its_text(judge, override) ?
			    "no such finding" : "the text has changed";
		judge_report(judge, RULE_override_void, place_of(override),
		    fault);
	}
}
