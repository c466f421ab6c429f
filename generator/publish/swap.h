/*
 * swap.h - staged trees and standing trees change places, one rename a step.
 *
 * The marker site/.swap names the staging folder and the inode of each staged
 * tree.  Where a tree stands is read from the inodes and never remembered, so
 * that a run that was killed between any two steps is gone on with by the next.
 */
#ifndef PUBLISH_SWAP_H
#define PUBLISH_SWAP_H

#include <stdbool.h>
#include <sys/types.h>

#include "base/file.h"

struct arena;

enum { TREES = 3 };

/* In the order in which they are swapped: what is deployed comes last. */
extern const char *const tree_names[TREES];

struct swap {
	struct arena *arena;
	const char *site;
	const char *stage;       /* below site: ".stage-x1y2z3" */
	ino_t staged[TREES];     /* inodes of the new trees */
	bool exchange;           /* try RENAME_EXCHANGE */
	bool marked, done;
	enum file_status status; /* why a step failed */
};

/* All three trees are in the stage.  Nothing is written yet. */
bool swap_begin(struct swap *swap, struct arena *arena, const char *site,
    const char *stage);

enum swap_found {
	SWAP_NONE,      /* no marker: nothing was begun */
	SWAP_BEGUN,     /* to go on with */
	SWAP_TORN,      /* a marker that was not written to its end: no rename was made */
	SWAP_UNREADABLE /* see `status` */
};

/* What a killed run left behind. */
enum swap_found swap_resume(struct swap *swap, struct arena *arena,
    const char *site);

/*
 * The next step: the marker, one rename, or the end of the marker.  False when
 * it failed; nothing more to do when `done` is set.
 */
bool swap_step(struct swap *swap);

/* Back to where it began, marker included; false when even that fails. */
bool swap_undo(struct swap *swap);

/*
 * For a swap whose stage somebody removed: trees that were set aside come
 * back, the others stay as they are, and the marker goes.
 */
bool swap_abandon(struct swap *swap);

#endif
