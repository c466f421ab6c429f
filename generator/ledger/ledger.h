/*
 * ledger.h - what a person lets out with one record, and the page of the
 * ledger that says so.
 *
 * It sees what readers will see, and digests; private records it does not.
 */
#ifndef LEDGER_LEDGER_H
#define LEDGER_LEDGER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "base/list.h"
#include "model/schema.h"

struct arena;
struct checked;
struct cleared;
struct ledger_page;

/* Who lets it out, and as what. */
struct ledger_act {
	struct date on;
	const char *by;     /* a role */
	const char *change; /* of what was let out before: correction, rewrite */
};

enum ledger_answer {
	LEDGER_NEW,         /* there is something to write */
	LEDGER_SAME,        /* it was let out as it is */
	LEDGER_NO_DAY,      /* it does not say on what day it appears */
	LEDGER_NO_REVISION, /* it went out, was changed, and has no new revision (D142) */
	LEDGER_LATER        /* it was let out on a later day than this */
};

struct ledger_entry {
	enum ledger_answer answer;
	const struct ledger_page *page; /* with the new release as the last */
	struct list pages;              /* char *: it will have them */
	struct list pdfs;               /* char * */
	bool packed;                    /* and a partner pack */
	struct list differences;        /* char *: what is said otherwise than before */
	size_t learning;                /* points that stand under themes */
};

/*
 * `checked` and `web` are of a preview, in which the record stands as if it
 * were out.  `wanted`: check/ asks for a release, changed or not.
 */
const struct ledger_entry *ledger_enter(struct arena *arena,
    const struct checked *checked, size_t index, const struct cleared *web,
    const struct ledger_act *act, bool wanted);

#endif
