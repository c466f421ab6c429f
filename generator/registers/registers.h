/*
 * registers.h - protected terms: real names, places, schools, numbers.
 *
 * A register is one encrypted file, content/registers/NAME.reg, for one
 * review.  Opened, its terms live in locked memory that is never swapped,
 * dumped or printed.  Nothing here returns a term: callers get offsets in
 * their own text, the id of the entry, and the pseudonym.
 *
 * Plain form (YAML; before encryption, and only outside the repository):
 *   review: k7m2
 *   people:
 *     - id: p1              entry ids name nobody
 *       role: subject child
 *       given: ...          names in every form they are used
 *       middle: [...]
 *       family: ...
 *       aka: [...]
 *       native: [...]
 *       variants: [...]
 *       pseudonym: Robin    what is printed instead
 *       weak: [given]       which of the names are also ordinary words
 *   terms:
 *     - id: t1
 *       kind: school        (anonymisation spec section 4)
 *       value: ...
 *       variants: [...]
 *       pseudonym: the primary school
 *       weak: no
 */
#ifndef REGISTERS_REGISTERS_H
#define REGISTERS_REGISTERS_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct diag;
struct list;
struct registers;
struct text;

/*
 * Open every NAME.reg of `folder` with the key file and its password.  A
 * register that cannot be opened is reported and named by
 * registers_missing(); a folder that is not there holds no registers.
 * `key_path` NULL: no key, nothing is opened, nothing is reported.
 * The caller closes; the password is wiped by the caller.
 */
struct registers *registers_open(const char *folder, const char *key_path,
    const char *password, struct diag *diag);
/* Wipes.  NULL is fine. */
void registers_close(struct registers *registers);

/* How many were opened, and whether this one was. */
size_t registers_count(const struct registers *registers);
bool registers_has(const struct registers *registers, const char *name);
/* How many *.reg files there are that were not opened. */
size_t registers_unopened(const struct registers *registers);

/* How a person or place was written, which decides what may replace it. */
struct register_hit {
	size_t from, to;       /* bytes of the text that was searched */
	const char *name;      /* the register */
	const char *entry;     /* "p1": safe to print */
	const char *pseudonym; /* NULL when this form must not be replaced, only refused */
	bool possessive;       /* the span ends in 's or s': keep it behind the pseudonym */
};

/*
 * Names of register `name` (NULL: of all that were opened) in prose, exactly
 * as the register writes them: full name, given name, family name, title and
 * family name, variants; whole words, letter case as written, longest first,
 * no overlaps, in order of `from`.  Forms that are found but cannot be
 * replaced safely (half a hyphenated name, an initial and a family name, folded
 * or disguised forms) come with pseudonym NULL.  Hits are struct register_hit
 * in `arena`; they do not outlive the registers.
 */
struct list registers_find(struct arena *arena,
    const struct registers *registers, const char *name, const char *text,
    size_t length);

/*
 * The wide search of inspect/: any term of any opened register in any form
 * (anonymisation spec 5.3 to 5.5: folded, squashed, possessive, reversed,
 * slugged) in text that was already decoded.  Whole-word boundaries as in 5.4.
 */
struct list registers_search(struct arena *arena,
    const struct registers *registers, const char *text, size_t length);

/* Any pseudonym of the register in the text: for learning-only records (D87). */
bool registers_mentions_pseudonym(const struct registers *registers,
    const char *name, const char *text, size_t length);

/*
 * The commands.  Each writes its file or reports to `diag`, and returns
 * whether it did what it was asked.
 */
bool register_new_key(const char *key_path, const char *password,
    struct diag *diag);
/* Needs only the public half that stands in the key file: no password. */
bool register_encrypt(const char *plain_path, const char *register_path,
    const char *key_path, struct diag *diag);
/* One line an entry: id, kind or role, how many forms.  No term. */
bool register_ids(const char *register_path, const char *key_path,
    const char *password, struct text *out, struct diag *diag);
/* Mistakes of a plain or encrypted register (spec section 4), none echoed. */
bool register_lint(const char *path, const char *key_path,
    const char *password, struct diag *diag);

#endif
