/*
 * look.h - one file being looked at, and what was found in it.
 *
 * A look is a pure function of the file's bytes, what is wanted and the list of
 * all paths: that is why share.c may run looks in several processes.  An
 * opener (openers.h) cuts a file into text units (unit.h); each unit is
 * searched; what is found goes into the verdict.
 */
#ifndef INSPECT_LOOK_H
#define INSPECT_LOOK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/digest.h"
#include "base/list.h"
#include "model/diag.h"

struct arena;
struct map;
struct tree;
struct wanted;

struct finding {
	enum rule rule;
	unsigned line;    /* as struct place; 0: the whole file */
	unsigned column;
	unsigned page;    /* of a PDF, from 1; 0: none */
	unsigned part;    /* of an archive: which of its members, from 1; 0: none */
	const char *word; /* of our own tables, or NULL */
};

/* A link into another page, which only the process with all ids can judge. */
struct crossing {
	const char *path;     /* below the inspected folder */
	const char *fragment; /* decoded, without the # */
	unsigned line;
	unsigned column;
};

struct verdict {
	struct list findings;  /* struct finding */
	struct list ids;       /* const char *: what a # may name */
	struct list crossings; /* struct crossing */
	struct list leads;     /* const char *: paths of files it leads to */
	bool unlisted;         /* a page that says noindex */
	char digest[DIGEST_HEX];
	size_t size;
	bool clean; /* nothing at all was found */
};

/* A term that was found, before the same one in several views is put together. */
struct sighting {
	const char *name;  /* register */
	const char *entry;
	size_t from, to;   /* bytes of the file; 0, 0 where it has no place in it */
	unsigned page;
};

struct look {
	struct arena *scratch; /* ends with the look */
	struct arena *keep;    /* of the verdict */
	const struct wanted *wanted;
	const struct tree *tree;
	const char *path;      /* below the inspected folder; of an inner file its name */
	const char *full;      /* as the system knows it; NULL for an inner file */
	const char *bytes;     /* the file; empty for a name */
	size_t length;
	struct list sightings; /* struct sighting, in `scratch` */
	size_t uncounted;      /* what stops a build, past the limits */
	size_t decoded;        /* bytes, of LOOK_DECODED */
	struct verdict *verdict;
	struct look *outer;    /* what an inner file was found in; NULL: a file */
	size_t at;             /* of an inner file: where in the file on disk */
	unsigned depth;        /* of an inner file: how many it is in */
	struct map *led;       /* `leads` of the verdict; NULL: none yet */
	bool known;            /* seen.h: nobody need search it again */
};

/*
 * Of one file on disk, all that was found in it included (spec 5.1): bytes
 * that may be decoded or unpacked, and files in each other.
 */
enum { LOOK_DECODED = 64 * 1024 * 1024, LOOK_DEEPEST = 6 };

/* In place of an offset: nobody can say where in the file. */
#define LOOK_NOWHERE SIZE_MAX

/*
 * Look at tree's file `path`: its verdict, in `keep`.  `scratch` may be reset
 * when it is done.
 */
struct verdict *look_at(struct arena *keep, struct arena *scratch,
    const struct tree *tree, const struct wanted *wanted,
    const char *path);

/* A finding about the whole file. */
void look_report(struct look *look, enum rule rule, const char *word);

/* A finding at a byte of the file. */
void look_report_at(struct look *look, enum rule rule, size_t offset,
    const char *word);

/*
 * Bytes that were decoded or unpacked while the file is looked at.  False, and
 * a finding, when that is more than anybody should have to search: give up.
 */
bool look_spend(struct look *look, size_t bytes);

/*
 * Look at bytes that are a file of their own inside this one: a member, an
 * attachment, what a data: URI holds.  `name` is its name, or only the ending
 * that files of its kind have ("png"); NULL: its bytes say what they are.
 * What no opener can open is a finding, as on disk.  The name is not searched
 * (unit_search).  What is found counts for the file on disk and is shown at
 * its byte `at`, the start of what was decoded, or LOOK_NOWHERE; in an opener
 * of an inner file, pass the offset in that file's own bytes.
 *
 * An opener that is called for an inner file has `bytes` and `length` but no
 * path on the disk; a page has no links that lead anywhere.
 */
void look_inside(struct look *look, const char *name, const char *bytes,
    size_t length, size_t at);

/*
 * The same for a member of an archive: a file among others, `path` below the
 * archive's own tree, so that its links are judged; `part` is its number.
 * What is found is about the archive, and what was found before is not said
 * again.
 */
void look_at_member(struct look *look, const struct tree *tree,
    const char *path, unsigned part, const char *bytes, size_t length);

/* A term of a register was found at bytes [from, to) of the look's own bytes,
 * from LOOK_NOWHERE where it has no place; page 0: it is on none. */
void look_sight(struct look *look, const char *name, const char *entry,
    size_t from, size_t to, unsigned page);

/*
 * Put the sightings together: the same entry at the same place is one finding,
 * at most 20 findings a file, and one that says how many more there are.
 */
void look_conclude(struct look *look);

#endif
