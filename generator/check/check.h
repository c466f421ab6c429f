/*
 * check.h - private records to verdicts.  Changes nothing.
 */
#ifndef CHECK_CHECK_H
#define CHECK_CHECK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "model/diag.h"

struct arena;
struct checked;
struct loaded;
struct registers;

/*
 * Run every rule on every record as of that day.  `registers` may be NULL or
 * hold less than the records name: then names cannot be looked for, which
 * checked_registers_missing() tells; publish refuses.  Never NULL.
 */
const struct checked *check_content(struct arena *vault,
    const struct loaded *loaded, const struct registers *registers,
    struct date as_of, struct diag *diag);

/* What `lscp status` prints: ids, paths and rules; no text from records. */
enum status { STATUS_HELD, STATUS_BLOCKED, STATUS_READY, STATUS_PUBLISHED,
	STATUS_WITHDRAWN };
extern const char *const status_names[];

struct record_status {
	const char *kind;
	const char *id;
	const char *path;
	enum status status;
	bool learning_only;
	const enum rule *needs; /* rules whose hints say what is still needed */
	size_t need_count;
};
size_t checked_count(const struct checked *checked);
/* Copied into `arena`, so that it outlives the vault. */
struct record_status checked_status(struct arena *arena,
    const struct checked *checked, size_t index);

/* Registers that gated records name and that were not opened. */
size_t checked_registers_missing(const struct checked *checked);

#endif
