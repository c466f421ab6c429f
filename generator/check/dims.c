#include "check/dims.h"

#include <ctype.h>
#include <string.h>

#include "base/arena.h"
#include "base/list.h"
#include "load/private.h"

struct value {
	const char *word;  /* of the field; NULL ends, with "not recorded" */
	const char *label;
};

struct row {
	const char *name, *heading;
	const char *field;   /* a WORD or YESNO of the review; NULL: asked apart */
	const char *altered; /* of `altered_fields` */
	bool of_people, overlaps;
	struct value values[10];
};

#define NOT_RECORDED { NULL, "Not recorded" }

static const struct row rows[DIMS] = {
	[DIM_TYPE] = { "type", "Type of review", "type", NULL, false, false, {
		{ "rapid_review", "Rapid review" },
		{ "cspr", "Child safeguarding practice review" },
		{ "local_learning_review", "Local learning review" },
		{ "appreciative_inquiry", "Appreciative inquiry" },
		{ "multi_agency_audit", "Multi-agency audit" },
		{ "joint_review", "Joint review" }, NOT_RECORDED } },
	[DIM_AGE] = { "age_band", "Age of the child", NULL, "age", true, false, {
		{ "0", "Under 1" }, { "12", "1 to 4" }, { "60", "5 to 11" },
		{ "144", "12 and over" }, NOT_RECORDED } },
	[DIM_OUTCOME] = { "outcome_at_notification", "Outcome when notified",
		"outcome_at_notification", "outcome", true, false, {
		{ "died", "The child died" }, { "serious_harm", "Serious harm" },
		{ "other", "Other" }, NOT_RECORDED } },
	[DIM_SEX] = { "sex", "Sex of the child", "sex", "sex", true, false, {
		{ "female", "Girls" }, { "male", "Boys" }, NOT_RECORDED } },
	[DIM_CARE] = { "looked_after", "In care", "looked_after", "care", true,
		false, { { "yes", "In care or a care leaver" },
		{ "no", "Not in care" }, NOT_RECORDED } },
	[DIM_THEME] = { "theme", "Theme", NULL, NULL, true, true,
		{ { NULL, NULL } } },
	[DIM_YEAR] = { "year", "Year, April to March", NULL, "day", false,
		false, { { NULL, NULL } } },
};

enum dim
dim_find(const char *name)
{
	enum dim dim = DIM_TYPE;

	while (dim < DIMS && (name == NULL ||
	    strcmp(rows[dim].name, name) != 0))
		dim++;
	return dim;
}

const char *
dim_name(enum dim dim)
{
	return dim == DIMS ? NULL : rows[dim].name;
}

const char *
dim_heading(enum dim dim)
{
	return rows[dim].heading;
}

bool
dim_of_people(enum dim dim)
{
	return rows[dim].of_people;
}

bool
dim_overlaps(enum dim dim)
{
	return rows[dim].overlaps;
}

size_t
dim_count(const struct list *themes, enum dim dim)
{
	size_t count = 0;

	if (dim == DIM_THEME)
		return themes->count < DIM_MOST ? themes->count : DIM_MOST;
	while (rows[dim].values[count].word != NULL)
		count++;
	return rows[dim].values[count].label == NULL ? count : count + 1;
}

const char *
dim_label(const struct list *themes, enum dim dim, size_t value)
{
	const struct private_record *theme;

	if (dim != DIM_THEME)
		return rows[dim].values[value].label;
	theme = themes->items[value];
	return private_is_broken(theme) ? private_id(theme) :
	    private_text(private_fields(theme), "title", 0);
}

/* Years of the first value and behind the last; 0: from birth, or for ever. */
static const long band_edges[] = { 0, 1, 5, 12, 0 };

enum { BANDS = sizeof band_edges / sizeof band_edges[0] - 1 };

/* Bands without a gap, two of them at least. */
static const char *
band_of_all(struct arena *arena, uint64_t bands)
{
	size_t first = 0, behind = BANDS;

	while ((bands >> first & 1) == 0)
		first++;
	while ((bands >> (behind - 1) & 1) == 0)
		behind--;
	if (bands != ((uint64_t)1 << behind) - ((uint64_t)1 << first) ||
	    behind - first < 2)
		return NULL;
	if (first == 0)
		return behind == BANDS ? "All ages" : arena_format(arena,
		    "Under %ld", band_edges[behind]);
	return behind == BANDS ? arena_format(arena, "%ld and over",
	    band_edges[first]) : arena_format(arena, "%ld to %ld",
	    band_edges[first], band_edges[behind] - 1);
}

const char *
dim_label_of_all(struct arena *arena, const struct list *themes, enum dim dim,
    uint64_t set)
{
	uint64_t bands = dim == DIM_AGE ? set &
	    (((uint64_t)1 << BANDS) - 1) : 0;
	const char *all = bands == 0 ? NULL : band_of_all(arena, bands);

	if (all != NULL)
		set &= ~bands;
	for (size_t v = 0; v < dim_count(themes, dim); v++) {
		const char *label = dim_label(themes, dim, v);

		if ((set >> v & 1) == 0)
			continue;
		all = all == NULL ? label : arena_format(arena, "%s or %c%s",
		    all, tolower((unsigned char)label[0]), label + 1);
	}
	return all;
}

/* As the ledger has it: no label of ours may be one day another word. */
static const char *
word_of(const struct list *themes, enum dim dim, size_t value)
{
	if (dim == DIM_THEME)
		return private_id(themes->items[value]);
	return rows[dim].values[value].word == NULL ? "-" :
	    rows[dim].values[value].word;
}

const char *
dim_words(struct arena *arena, const struct list *themes, enum dim dim,
    uint64_t set)
{
	const char *all = "";

	for (size_t v = 0; v < dim_count(themes, dim); v++)
		if ((set >> v & 1) != 0)
			all = arena_format(arena, "%s%s%s", all, all[0] ==
			    '\0' ? "" : " ", word_of(themes, dim, v));
	return all;
}

uint64_t
dim_set(const struct list *themes, enum dim dim, const char *words)
{
	uint64_t set = 0;

	while (*words != '\0') {
		size_t length = strcspn(words, " "), v = 0;
		size_t count = dim_count(themes, dim);

		while (v < count && (strlen(word_of(themes, dim, v)) !=
		    length || strncmp(word_of(themes, dim, v), words,
		    length) != 0))
			v++;
		if (v == count)
			return 0;
		set |= (uint64_t)1 << v;
		words += length + (words[length] == ' ');
	}
	return set;
}

/* The bit of that word; of none, that of "not recorded". */
static uint64_t
bit_of(enum dim dim, const char *word)
{
	size_t i = 0;

	while (rows[dim].values[i].word != NULL && (word == NULL ||
	    strcmp(rows[dim].values[i].word, word) != 0))
		i++;
	return (uint64_t)1 << i;
}

uint64_t
dim_not_recorded(enum dim dim)
{
	return dim_overlaps(dim) ? 0 : bit_of(dim, NULL);
}

static uint64_t
age_of(const struct private_group *review)
{
	long months = private_number(review, "age_months", 0);

	if (!private_has(review, "age_months"))
		return bit_of(DIM_AGE, NULL);
	return bit_of(DIM_AGE, months < 12 ? "0" : months < 60 ? "12" :
	    months < 144 ? "60" : "144");
}

static uint64_t
themes_of(const struct list *themes, const struct private_group *review)
{
	uint64_t bits = 0;
	size_t count = dim_count(themes, DIM_THEME);

	for (size_t v = 0; v < count; v++)
		for (size_t t = 0; t < private_values(review, "themes"); t++)
			if (strcmp(private_id(themes->items[v]),
			    private_text(review, "themes", t)) == 0)
				bits |= (uint64_t)1 << v;
	return bits;
}

uint64_t
dim_of_review(const struct list *themes, enum dim dim,
    const struct private_group *review)
{
	switch (dim) {
	case DIM_AGE:
		return age_of(review);
	case DIM_THEME:
		return themes_of(themes, review);
	case DIM_CARE:
		return bit_of(dim, !private_has(review, rows[dim].field) ?
		    NULL : private_yes(review, rows[dim].field, 0) ? "yes" :
		    "no");
	case DIM_TYPE:
	case DIM_OUTCOME:
	case DIM_SEX:
		return bit_of(dim, private_text(review, rows[dim].field, 0));
	case DIM_YEAR:
	case DIMS:
		break;
	}
	BUG("reviews have no value of dimension %d", (int)dim);
}

bool
dim_was_altered(enum dim dim, const struct private_group *review)
{
	/* Where nobody says what was changed, it may have been anything. */
	if (rows[dim].altered == NULL || !private_has(review, "altered"))
		return false;
	if (!private_has(review, "altered_fields"))
		return true;
	for (size_t i = 0; i < private_values(review, "altered_fields"); i++) {
		const char *word = private_text(review, "altered_fields", i);

		if (strcmp(word, rows[dim].altered) == 0 ||
		    strcmp(word, "other") == 0)
			return true;
	}
	return false;
}
