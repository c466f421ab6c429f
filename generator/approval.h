/*
 * approval.h - what `lscp approve` is doing, for its two files.
 */
#ifndef APPROVAL_H
#define APPROVAL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/list.h"
#include "ledger/ledger.h"
#include "model/standing.h"
#include "settings.h"

/* One record that somebody named, or that waits. */
struct candidate {
	struct record_status status;
	size_t index;
	bool wanted; /* check/ asks for a release of it */
	const struct ledger_entry *entry;
};

struct approval {
	const struct settings *settings;
	struct arena *arena; /* outlives the vault */
	struct list candidates;
	bool refused; /* one of them, so none is released */
};

/*
 * Print what readers will have of every candidate that is new, ask, and write
 * the ledger; the exit code.  No candidate may have been refused.
 */
int approval_ask(const struct approval *approval);

#endif
