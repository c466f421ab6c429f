/*
 * own.h - what leads to files of the site itself: addresses that are written
 * out whole in feeds, maps, calendars and indexes (not in PDFs, whose text
 * cuts them).  Each must lead to what is there; what came down must be in none
 * of them (anonymisation spec 17).
 */
#ifndef INSPECT_OWN_H
#define INSPECT_OWN_H

#include <stddef.h>

struct arena;
struct look;
struct tree;

/*
 * "https://lscp.example/", with the slash: from the canonical address that the
 * first page of the site says it has; NULL where it says none.
 */
const char *own_address(struct arena *arena, const struct tree *tree);

/* The file on disk leads to that one, `path` below the inspected folder. */
void look_lead(struct look *look, const char *path);

/* Report each in that text that leads nowhere, and note where others lead. */
void own_judge(struct look *look, const char *text, size_t length);

#endif
