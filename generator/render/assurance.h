/*
 * assurance.h - what the parts of the assurance report share.  For
 * assurance*.c alone.
 *
 * The report is made of what the door gives the Executive: fields of what is
 * published, and of every record how it stands.  It counts records and days,
 * never children (D89).
 */
#ifndef RENDER_ASSURANCE_H
#define RENDER_ASSURANCE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "base/list.h"
#include "model/standing.h"
#include "render/press.h"

struct arena;
struct map;
struct value;

/* A published record, in the order of the report, with what is shown of it. */
struct assured {
	const struct cleared_record *record;
	const struct record_status *standing;
	struct date published_on; /* by the ledger where it knows */
	struct value *value;
};

struct assurance {
	struct press *press;
	struct arena *arena;
	struct linking linking; /* to the public site, absolute */
	const struct cleared *cleared;
	struct date as_of;
	const struct kind *kind; /* of reviews */
	const char *const *kind_words;   /* every kind's name; ends in NULL */
	const char *const *status_words;
	struct list reviews;     /* struct assured, newest first */
	struct map *standings;   /* "kind:id" -> struct record_status */
	struct value *data;      /* what templates get */
	/* For the first page. */
	size_t late, due_soon, gaps, late_actions, open_copies;
};

/* --- assurance_records.c --- */

/* A set flag `any_NAME` beside a list NAME. */
void set_list(struct assurance *report, struct value *object, const char *name,
    struct value *list);
/* Plain count as text. */
struct value *count_value(struct arena *arena, size_t count);
/* A record by its kind and id as far as the report names it: kind, id, title, url. */
void set_name(struct assurance *report, struct value *object, const char *kind,
    const char *id);
/* What a rule says: name, sentence, hint. */
struct value *rule_value(struct assurance *report, enum rule rule);
/* One of our own sentences for somebody who reads no Markdown; NULL stays NULL. */
const char *readable(struct arena *arena, const char *text);

/* Reviews, then `full`, `learning`, `products`, `waiting`, `clearances`. */
void add_published(struct assurance *report);
void add_waiting(struct assurance *report);

/* --- assurance_clocks.c: `late`, `month`, `later`, `coming` --- */
void add_clocks(struct assurance *report);

/* --- assurance_plans.c: `plans`, `totals`; `takedowns` --- */
void add_plans(struct assurance *report);
void add_takedowns(struct assurance *report);

/* --- assurance_matrix.c: `matrix`, `gaps` --- */
void add_matrix(struct assurance *report);

#endif
