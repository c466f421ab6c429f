/*
 * inspect.h - bytes on disk to verdicts.  Knows files, registers that it opens
 * itself, and policy; shares nothing with render/ and trusts nothing.
 */
#ifndef INSPECT_INSPECT_H
#define INSPECT_INSPECT_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct built;
struct diag;
struct inspected;

struct inspect_options {
	const char *registers; /* folder of *.reg; NULL: none to look for */
	const char *key_path;  /* NULL: they cannot be opened */
	const char *password;
};

/*
 * Look at every file below the folder: register terms in any text form, in
 * file names, in the text of PDFs; links and anchors that lead nowhere.  Paths
 * in reports begin with `shown_as`.  A file that cannot be opened is a finding.
 * True when nothing of outcome STOP was found.
 */
bool inspect_folder(const char *folder, const char *shown_as,
    const struct inspect_options *options, struct diag *diag);

/* The same for a finished build; NULL when it must not be published. */
const struct inspected *inspect_site(struct arena *press,
    const struct built *built, const struct inspect_options *options,
    struct diag *diag);

/* The folder that passed, and how many registers were looked for in it. */
const char *inspected_folder(const struct inspected *inspected);
size_t inspected_registers(const struct inspected *inspected);

#endif
