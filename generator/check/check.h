/*
 * check.h - private records to verdicts.  Changes nothing.
 */
#ifndef CHECK_CHECK_H
#define CHECK_CHECK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "model/diag.h"
#include "model/standing.h"

struct arena;
struct checked;
struct loaded;
struct registers;

/*
 * Run every rule on every record as of that day.  `registers` may be NULL or
 * hold less than the records name: then names cannot be looked for, which
 * checked_registers_missing() tells; publish refuses.  `preview`: as if every
 * record that lacks nothing but its day and a person's release had them, so
 * that somebody can look before releasing; for what is not published.  Never
 * NULL.
 */
const struct checked *check_content(struct arena *vault,
    const struct loaded *loaded, const struct registers *registers,
    struct date as_of, bool preview, struct diag *diag);

size_t checked_count(const struct checked *checked);
/* Copied into `arena`, so that it outlives the vault. */
struct record_status checked_status(struct arena *arena,
    const struct checked *checked, size_t index);

/* It only warns, because nobody confirmed the law behind it (design 11). */
bool checked_softens(const struct checked *checked, enum rule rule);

/* It could not be read, so nobody can say what is in it. */
bool checked_is_broken(const struct checked *checked, size_t index);

/* It names a register that was not opened, so nobody looked for its names. */
bool checked_is_unsearched(const struct checked *checked, size_t index);

/* Registers that gated records name and that were not opened. */
size_t checked_registers_missing(const struct checked *checked);

#endif
