/*
 * files.h - which files below content/ are records, and what the others are.
 */
#ifndef LOAD_FILES_H
#define LOAD_FILES_H

#include "model/schema.h"

struct list;
struct reader;

/* The files of one record; nothing of them is read yet. */
struct found {
	const struct kind *kind;
	const char *id;         /* the name of the file or folder, valid or not */
	const char *file;       /* to open */
	const char *part_file;  /* its second file; NULL: none */
	const char *path;       /* to print: what a terminal would obey is '?' */
	const char *part_path;
};

/*
 * Walk `folder` and add what was found to `found` (struct found, in the
 * vault).  Files that are no records are reported and looked into, because a
 * register in clear or a consent form stops the run wherever it lies.  The
 * names of encrypted registers go to the reader's `loaded`.
 */
void files_find(struct reader *reader, const char *folder, struct list *found);

#endif
