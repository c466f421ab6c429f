/*
 * verdict.h - what check/ decided about one record.  For check/ and clear/.
 */
#ifndef CHECK_VERDICT_H
#define CHECK_VERDICT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "base/list.h"
#include "check/check.h"
#include "model/diag.h"
#include "model/schema.h"

struct arena;
struct loaded;
struct private_group;
struct private_record;
struct prose;
struct registers;
struct table;

struct verdict {
	const struct private_record *record;
	const char *shown_path; /* "name#12" for a path that says a name, or NULL */
	enum status status;
	enum outcome worst;   /* of all that was found; HOLD when nothing was */
	bool held;
	bool unapproved;      /* nobody has let it out; its faults are faults all the same */
	bool early;           /* learning before the rest may go out (D31) */
	bool learning_only;   /* decided so, or all that may be shown */
	bool had_page;        /* of what was withdrawn: its page stood until then */
	bool by_request;      /* its page stands no more, and it can be asked for (D20) */
	bool unmarked;        /* an override counts, and no key was there to check its mark */
	bool unsearched;      /* unmarked, or it names a register that was not opened */
	struct date published_on; /* first day, by the ledger where it knows */
	struct date released_on;  /* the last release in the ledger, or unset */
	bool needs[RULES];    /* rules that stand between it and publication */
	bool warned[RULES];   /* rules that warned */
	struct list voices;   /* struct voice: quotations in the order of the text, then names */
	struct list labels;   /* const char *: pseudonyms that stand in it; released reviews */
	struct list pictures; /* const struct prose: those that somebody signed for */
	struct list dues;     /* struct due */
	struct list copies;   /* struct copy */
	struct list findings; /* struct finding */
	struct list overridden; /* size_t: rows of `overrides` that let something stand */
};

/*
 * Somebody's words, or name, under a consent: where they may appear.  What is
 * in no list may appear nowhere.
 */
struct voice {
	const struct prose *callout;         /* a quotation, or a picture; NULL */
	const struct private_group *group;   /* a field under a consent: a trainer */
	struct place place;
	const struct private_record *holder; /* of the consent: this record or another */
	const struct private_group *consent; /* NULL: none is recorded */
	unsigned channels;                   /* 1 << enum channel */
};

const struct loaded *checked_loaded(const struct checked *checked);
struct date checked_as_of(const struct checked *checked);
const struct verdict *checked_verdict(const struct checked *checked,
    size_t index);

/* Its numbers as readers may have them; NULL when there are none (D88). */
const struct table *checked_table(const struct checked *checked,
    const struct private_record *record);
/* What the ledger is to keep of a count of reviews. */
struct list checked_lines(struct arena *arena, const struct checked *checked,
    const struct private_record *record);

/* The name of the register that a record names, or NULL. */
const char *register_name_of(const struct private_record *record);

/* released.c: as the record says it; unset and NULL where it does not. */
struct date record_published_on(const struct private_record *record);
const char *record_revision(const struct private_record *record);
/* Quotations of the record that may appear there. */
size_t verdict_quotations(const struct verdict *verdict, enum channel channel);
/*
 * Which they are, a line of text for each and each channel, as the ledger
 * keeps it: "quotation=web c1 5d41402abc4b", where the last word stands for
 * the line below it.
 */
struct list verdict_let_out(struct arena *arena, const struct verdict *verdict);

#endif
