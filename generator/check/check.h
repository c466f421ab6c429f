/*
 * check.h - private records to verdicts.  Changes nothing.
 */
#ifndef CHECK_CHECK_H
#define CHECK_CHECK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "base/list.h"
#include "model/diag.h"
#include "model/standing.h"
#include "pictures/pictures.h"

struct arena;
struct checked;
struct list;
struct loaded;
struct registers;

struct check_options {
	struct date as_of;
	bool preview; /* as if what lacks nothing but its day and a person's
	               * release had them, to look at; never published */
	bool strict;  /* no override counts (spec 13) */
};

/*
 * Run every rule on every record.  `registers` may be NULL or hold less than
 * the records name: then names cannot be looked for, nor the mark of an
 * override, which checked_registers_missing() tells; publish refuses.  Never
 * NULL.
 */
const struct checked *check_content(struct arena *vault,
    const struct loaded *loaded, const struct registers *registers,
    struct check_options options, struct diag *diag);

size_t checked_count(const struct checked *checked);
/* Copied into `arena`, so that it outlives the vault. */
struct record_status checked_status(struct arena *arena,
    const struct checked *checked, size_t index);

/* It only warns, because nobody confirmed the law behind it (design 11). */
bool checked_softens(const struct checked *checked, enum rule rule);

/* It could not be read, so nobody can say what is in it. */
bool checked_is_broken(const struct checked *checked, size_t index);

/*
 * It names a register that was not opened, so nobody looked for its names; or
 * it has overrides, and no key says whether they are of these words.
 */
bool checked_is_unsearched(const struct checked *checked, size_t index);

/*
 * Words of a review that may be names, for somebody who looks at a terminal and
 * for nobody else: words side by side are one.  A list of struct unknown_name,
 * each phrase once, in the order of the text, all of it in `arena`, which is
 * to be wiped.
 */
struct unknown_name {
	const char *phrase;
	const char *before; /* of its sentence */
	const char *behind;
	const char *path;
	unsigned line;
	size_t times;
};
struct list checked_unknown_names(struct arena *arena,
    const struct checked *checked, const struct registers *registers,
    size_t index);

/* The entry "register/p1" that a phrase would let through, or NULL. */
const char *checked_protects(struct arena *arena,
    const struct registers *registers, const char *phrase);

/*
 * What a record of ROLE_ALLOWED lists: struct allowed_phrase, copied into
 * `arena`; nothing when there is no such record.  False when it is there and
 * broken.
 */
struct allowed_phrase {
	const char *phrase;
	const char *class;
	const char *reason; /* NULL: none is given */
	const char *by;
	struct date on;
};
bool checked_allowed(struct arena *arena, const struct checked *checked,
    const char *id, struct list *phrases);

/*
 * A finding of a rule that two people may let stand (design 11), and the mark
 * of the words it stands in; kept only where the key was opened.
 */
struct finding {
	enum rule rule;
	struct place place;
	const char *mark;
	bool stands; /* an override lets it */
};
/* Of one record, a list of struct finding; it lives as long as the vault. */
const struct list *checked_findings(const struct checked *checked,
    size_t index);

/*
 * Every picture that a text shows, each once, in the order of the texts: a list
 * of struct picture_standing, copied into `arena`.
 */
struct picture_standing {
	const char *name;   /* "pages/lantern.png", as it lies there */
	const char *path;   /* as reports print it */
	const char *digest;
	unsigned width, height;
	size_t uses;        /* texts that show it */
	bool has_words;     /* a drawing with text in it */
	bool is_signed;     /* somebody signed for it as it is */
};
struct list checked_pictures(struct arena *arena,
    const struct checked *checked);

/* Published records that are unsearched. */
size_t checked_registers_missing(const struct checked *checked);

#endif
