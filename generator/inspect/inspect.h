/*
 * inspect.h - bytes on disk to verdicts.  Knows files, registers that it opens
 * itself, and policy; shares nothing with render/ and trusts nothing.
 */
#ifndef INSPECT_INSPECT_H
#define INSPECT_INSPECT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/digest.h"

struct arena;
struct built;
struct diag;
struct inspected;
struct elsewhere;
struct list;
struct withheld;

/* What was looked at, and with what. */
struct inspect_tally {
	size_t files;
	size_t registers; /* that were opened and looked for */
	size_t unopened;  /* that were not */
};

struct inspect_options {
	const char *registers; /* folder of *.reg; NULL: none to look for */
	const char *key_path;  /* NULL: they cannot be opened */
	const char *password;
	/*
	 * Forms (pattern_form) of numbers, addresses and links that may stand
	 * anywhere; NULL: nobody said which, and whatever looks like one is a
	 * warning.  What is one person's by its form may stand nowhere.
	 */
	const struct list *contacts;
	const struct withheld *withheld; /* registers/withheld.h; NULL: nothing */
	/*
	 * Where terms of scope `review` may stand (registers/elsewhere.h);
	 * NULL: nobody said, and each is a warning.
	 */
	const struct elsewhere *elsewhere;
	const char *cache; /* folder, for seen.h; NULL: every file is searched */
	const char *packages; /* what the system has installed; NULL: dpkg's list */
	const char *manifest;  /* of the site that the folder should be; NULL: none */
	struct inspect_tally *tally; /* filled in; NULL: nobody asks */
};

/*
 * Look at every file below the folder, or at one file: register terms in any
 * text form, in file names, in the text of PDFs; numbers of people; words that
 * were withheld from whoever reads that folder; links and anchors that lead
 * nowhere.  Paths
 * in reports begin with `shown_as`.  A file that cannot be opened is a finding.
 * Where there is a folder public/, each folder is a site: "/" leads to its top.
 * True when nothing of outcome STOP was found.
 */
bool inspect_folder(const char *folder, const char *shown_as,
    const struct inspect_options *options, struct diag *diag);

/*
 * Whether all that stops is that something could not be opened: then nobody
 * knows of a leak, and nobody knows that there is none.
 */
bool inspect_only_unopened(const struct diag *diag);

/* The same for a finished build; NULL when it must not be published. */
const struct inspected *inspect_site(struct arena *press,
    const struct built *built, const struct inspect_options *options,
    struct diag *diag);

/*
 * The folder that passed; how many registers were looked for in it, and how
 * many more there are that nobody could open: publish/ refuses those.
 */
const char *inspected_folder(const struct inspected *inspected);
size_t inspected_registers(const struct inspected *inspected);
size_t inspected_unopened(const struct inspected *inspected);

/*
 * Every file as it was when it was inspected, sorted by path: publish/ lets
 * nothing else pass.
 */
struct inspected_file {
	const char *path; /* below the folder: "public/index.html" */
	char digest[DIGEST_HEX];
	size_t size;
};
size_t inspected_count(const struct inspected *inspected);
const struct inspected_file *inspected_file(const struct inspected *inspected,
    size_t index);

#endif
