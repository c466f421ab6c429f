/*
 * own.h - addresses of the site itself, written out whole: in feeds, maps,
 * calendars and indexes; not in PDFs, whose text cuts them.  Each must lead to what is there;
 * what came down must be in none of them (anonymisation spec 17).
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

/* Report each in that text that leads nowhere. */
void own_judge(struct look *look, const char *text, size_t length);

#endif
