/*
 * proof.h - whether what is hidden stays hidden.  For disclosure/ alone.
 */
#ifndef DISCLOSURE_PROOF_H
#define DISCLOSURE_PROOF_H

#include <stdbool.h>
#include <stddef.h>

#include "disclosure/hiding.h"

struct arena;

/* A sum as one cell sees it. */
struct membership {
	size_t sum;
	long sign; /* 1 for a part, -1 for the whole */
};

struct proof {
	const struct hiding *hiding;
	struct membership *memberships; /* of cell c: [first[c], first[c + 1]) */
	size_t *first;
	unsigned char *needs; /* values that must be possible beside the truth */
	size_t work;     /* steps that are left; with none left nothing is proved */
	/* While other solutions are looked for: */
	long *delta;     /* by cell: how far it is from the truth */
	bool *moved;
	size_t *path;    /* cells in the order they moved */
	size_t path_length;
	long *residual;  /* by sum */
	size_t *broken;  /* sums whose residual is not 0 */
	size_t *broken_at;
	size_t broken_count;
	long (*others)[2]; /* by cell: values it may have beside the truth */
	unsigned char *found;
	size_t tries;    /* of the search for one solution */
};

enum { NO_CELL = -1 };

struct proof *proof_open(struct arena *arena, const struct hiding *hiding);

/* The reader does not see it. */
bool cell_is_unknown(const struct hiding_cell *cell);

/* How many of the sum's cells are unknown; with one, it goes to `*last`. */
size_t sum_unknown(const struct hiding *hiding, size_t sum, size_t *last);

/*
 * Every cell that needs it is safe.  When not, `*cell` is one that is not, or
 * NO_CELL and `*sum` one whose hidden parts are together a small number.
 */
bool proof_holds(struct proof *proof, ptrdiff_t *cell, size_t *sum);

#endif
