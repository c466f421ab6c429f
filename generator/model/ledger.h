/*
 * ledger.h - what the ledger remembers of one record: every time a person let
 * it out, and where its pages ever stood.
 *
 * `lscp approve` writes content/ledger/KIND-ID.yaml; builds only compare.
 */
#ifndef MODEL_LEDGER_H
#define MODEL_LEDGER_H

#include <stdbool.h>

#include "base/date.h"
#include "base/list.h"

struct arena;
struct text;

struct ledger_release {
	struct date on;
	const char *by;       /* the role of who let it out */
	const char *change;   /* first, correction or rewrite */
	const char *revision; /* of a bulletin; NULL */
	const char *digest;   /* of what readers may read, in hex */
	struct list values;   /* const char *, "field=value" */
};

struct ledger_page {
	const char *kind;
	const char *record; /* its id */
	struct date first_published_on;
	struct list addresses; /* const char *, below public/ */
	struct list releases;  /* struct ledger_release, oldest first */
};

/* "review-k7m2p": the name of its file, without the ending. */
char *ledger_id(struct arena *arena, const char *kind, const char *id);

/*
 * A role may be written there: one line of at most 200 characters that can all
 * be seen, and not empty.
 */
bool ledger_role_is_fit(const char *by);

/* The file, in the order of the kind's table, every value quoted. */
void ledger_print(struct text *out, struct arena *arena,
    const struct ledger_page *page);

/* What somebody signed of a picture: content/pictures/MARK.yaml. */
struct picture_signature {
	const char *mark;
	const char *digest;
	bool people; /* somebody can be recognised (D125) */
	struct date on;
	const char *by; /* a role */
};
void signature_print(struct text *out, struct arena *arena,
    const struct picture_signature *signature);

/* What a value says behind "name="; NULL when no value has that name. */
const char *ledger_value(const struct ledger_release *release,
    const char *name);

#endif
