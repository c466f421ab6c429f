/*
 * registers.h - protected terms: real names, places, schools, numbers.
 *
 * A register is one encrypted file, content/registers/NAME.reg, for one
 * review.  Opened, its terms live in locked memory (locked.h) that is not
 * swapped, dumped or printed.  Nothing here returns a term: callers get
 * offsets in their own text, the id of the entry, and the pseudonym.
 *
 * Plain form (YAML; before encryption, and only outside the repository):
 *   review: k7m2
 *   people:
 *     - id: p1              a letter and a number: it names nobody
 *       role: subject child
 *       given: ...          names in every form they are used
 *       middle: [...]
 *       family: ...
 *       aka: [...]
 *       native: [...]
 *       variants: [...]
 *       born: 2017-06-05    looked for in every form that has the year
 *       pseudonym: Robin    what is printed instead
 *       weak: [given]       which of the names are also ordinary words
 *   terms:
 *     - id: t1
 *       kind: school        (anonymisation spec section 4)
 *       value: ...
 *       variants: [...]
 *       pseudonym: the primary school
 *       weak: no
 *       scope: site         or `review`: a place that may be named elsewhere
 * `pseudonym` may be left out for numbers, addresses and days: those are
 * refused wherever they stand.
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

/*
 * How a person or place was written, which decides what may replace it.
 *
 * The span begins with the name, or with the Mr, Mrs, Ms, Miss, Mx, Dr or
 * Master before a person's name, and ends with it.  `possessive`: it ends with
 * the apostrophe and s behind the name, or the bare apostrophe behind a name
 * in s; the caller writes the pseudonym and "'s" (or its own language's form)
 * in place of the whole span.
 */
struct register_hit {
	size_t from, to;       /* bytes of the text that was searched */
	const char *name;      /* the register */
	const char *entry;     /* "p1": safe to print */
	const char *pseudonym; /* NULL when this form must not be replaced, only refused */
	bool possessive;
};

/*
 * What stands of register `name` (NULL: of all that were opened) in prose.
 *
 * Exactly as the register writes it, whole words, letter case as written, the
 * longest first: full name, with or without middle names, given name, family
 * name, each with a title, names under aka, native and variants, the values of
 * terms.  White space may be of any kind, and so may apostrophes and hyphens.
 *
 * With pseudonym NULL, and to be refused: every other form that
 * registers_search() finds; a form that two people share; forms that overlap;
 * a plural ("the Orrelbys") that is not a variant; a name tied to another word
 * by a hyphen, dot or stroke; a weak name at the beginning of a sentence or in
 * a heading, where nobody can tell; and, if `name` is given, initials with
 * dots and long names with a letter wrong or masked, which elsewhere would be
 * somebody else's.
 *
 * In order of `from`; none overlaps another of the same register.  Hits are
 * struct register_hit in `arena`; what they point to does not outlive the
 * registers.  One text at a time: the work space belongs to the registers.
 */
struct list registers_find(struct arena *arena,
    const struct registers *registers, const char *name, const char *text,
    size_t length);

/*
 * What may be somebody of register `name`, and may be nobody: a strong name of
 * five letters or more with a letter wrong, where only a name has a capital;
 * initials without dots; a letter behind a title or a role ("Mrs O", "Child
 * T"); a name of which some letters are hidden or that stands backwards.  Only
 * what registers_find() does not see, and nothing that is in a pseudonym of
 * that register.  `pseudonym` is always NULL.
 */
struct list registers_suspect(struct arena *arena,
    const struct registers *registers, const char *name, const char *text,
    size_t length);

/*
 * The wide search of inspect/: any term of any opened register in any form
 * (anonymisation spec 5.3 to 5.5: folded, squashed, possessive, reversed,
 * slugged) in text that was already decoded.  Whole-word boundaries as in 5.4;
 * a long family name also inside words.  `pseudonym` is always NULL.  A place
 * that two registers know is two hits.
 */
struct list registers_search(struct arena *arena,
    const struct registers *registers, const char *text, size_t length);

/*
 * The same, and into `scoped` the hits of terms of scope `review`, which
 * registers_search() leaves out: whether one is a leak is for elsewhere.h.
 */
struct list registers_search_all(struct arena *arena,
    const struct registers *registers, const char *text, size_t length,
    struct list *scoped);
/*
 * The same, and into `near` words that begin with a capital and are a name of
 * eight letters and more with a letter wrong or some letters hidden by stars:
 * in a text that is not about that family it may be another one.
 */
struct list registers_search_near(struct arena *arena,
    const struct registers *registers, const char *text, size_t length,
    struct list *scoped, struct list *near);
/* Whether there are any. */
bool registers_have_scoped(const struct registers *registers);

/*
 * Any pseudonym of the register in the text, whole words, letter case as
 * written: for learning-only records (D87).
 */
bool registers_mentions_pseudonym(const struct registers *registers,
    const char *name, const char *text, size_t length);

/* Where they stand: a list of struct register_span, in no order. */
struct register_span {
	size_t from, to;
};
struct list registers_find_pseudonyms(struct arena *arena,
    const struct registers *registers, const char *name, const char *text,
    size_t length);

/*
 * The name or term of any opened register, the ordinary words among them left
 * out, of which this is a part in whole words, letter case as written; NULL
 * when it is part of none.  What registers_search() finds is not asked again.
 */
const struct register_hit *registers_part(struct arena *arena,
    const struct registers *registers, const char *phrase);

/*
 * The first person of the register whose pseudonym is a name and stands for
 * somebody in another register as well (D63), by the entry's id; NULL: none.
 */
const char *registers_reused(const struct registers *registers,
    const char *name);

/*
 * The first person of the register whose pseudonym is a name where no names,
 * or ends in a letter where no letters may stand for people (D61); NULL: none.
 * Roles may always: Mother, the older sibling.
 */
const char *registers_unlike(const struct registers *registers,
    const char *name, bool names, bool letters);

/*
 * A keyed hash of those bytes, for overrides: who has no key can neither make
 * one nor guess the text from it.  Of its own key, which is made of the secret
 * half of the one that was opened.  False when none was.
 */
enum { REGISTERS_MARK = 16 };
bool registers_mark(const struct registers *registers, const void *bytes,
    size_t length, unsigned char mark[REGISTERS_MARK]);

/*
 * The commands.  Each writes its file or reports to `diag`, and returns
 * whether it did what it was asked.
 */
bool register_new_key(const char *key_path, const char *password,
    struct diag *diag);
/* Needs only the public half that stands in the key file: no password. */
bool register_encrypt(const char *plain_path, const char *register_path,
    const char *key_path, struct diag *diag);
/*
 * Put the entries of a plain register into the encrypted one: each takes the
 * place of the entry that has its id, or is new.  So a register can grow when
 * nobody has its plain form any more.  Of the same review; the file that was
 * there stands until the new one is whole.
 */
bool register_add(const char *plain_path, const char *register_path,
    const char *key_path, const char *password, struct diag *diag);
/* One line an entry, tabs between: id, kind or role, how many forms.  No term. */
bool register_ids(const char *register_path, const char *key_path,
    const char *password, struct text *out, struct diag *diag);
/*
 * Mistakes of a plain or encrypted register (spec section 4), none echoed; a
 * plain one needs no key (NULL).  True when there are only warnings.
 */
bool register_lint(const char *path, const char *key_path,
    const char *password, struct diag *diag);

#endif
