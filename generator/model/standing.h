/*
 * standing.h - how each record stands: what `lscp status` and the assurance
 * report tell.  Ids, rules and days; no text from records.
 */
#ifndef MODEL_STANDING_H
#define MODEL_STANDING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "model/diag.h"

/*
 * held: normal, not to be published yet; blocked: something is wrong; ready:
 * all that is missing is the day or a person's release; published; withdrawn.
 */
enum status { STATUS_HELD, STATUS_BLOCKED, STATUS_READY, STATUS_PUBLISHED,
	STATUS_WITHDRAWN };
enum { STATUSES = STATUS_WITHDRAWN + 1 };
extern const char *const status_names[STATUSES];

/*
 * What is missing by this rule is a day or a person's release, and nothing of
 * the record: such a record is ready, and a release may be given (design 8).
 */
bool rule_is_timing(enum rule rule);

/* Something that must be done by a day, and is not done yet. */
struct due {
	enum rule rule;   /* its hint says what to do */
	struct date by;   /* last day */
	bool is_publication; /* the day on which something appears, and no duty */
};

/*
 * Something that went out and must be called back by hand, because a program
 * cannot (D141, D142): where it went, and with which record.
 */
struct copy {
	const char *place;  /* a word of the kind's table: mailed_bulletins ... */
	const char *kind;   /* the record that carried it; NULL: none in particular */
	const char *id;
	struct date since;  /* the day it was withdrawn or taken down */
	struct date done_on; /* the day somebody dealt with it, or unset */
};

struct record_status {
	const char *kind;
	const char *id;
	const char *path;
	enum status status;
	bool learning_only;
	const enum rule *needs; /* rules whose hints say what is still needed */
	size_t need_count;
	const enum rule *warnings; /* rules that warned, each once */
	size_t warning_count;
	const struct due *dues; /* soonest first */
	size_t due_count;
	const struct copy *copies;
	size_t copy_count;
	const size_t *overridden; /* rows of `overrides` that let something stand */
	size_t overridden_count;
	struct date published_on; /* of the record or, where there is one, the ledger */
	struct date released_on;  /* the last release in the ledger, or unset */
};

#endif
