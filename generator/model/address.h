/*
 * address.h - where the pages of a record stand, below public/.
 *
 * For render/, which writes them, and the ledger, which remembers them.
 */
#ifndef MODEL_ADDRESS_H
#define MODEL_ADDRESS_H

#include <stdbool.h>

struct arena;
struct kind;

/* "reviews/k7m2p.html" */
char *page_path(struct arena *arena, const struct kind *kind, const char *id);
/* "reviews/k7m2p-report.html"; of a kind that has a part. */
char *part_path(struct arena *arena, const struct kind *kind, const char *id);
/* "reviews/k7m2p-learning-sheet.pdf"; of a kind that has a sheet. */
char *sheet_path(struct arena *arena, const struct kind *kind, const char *id);
/* "reviews/k7m2p-slides.pdf"; of a kind that has slides. */
char *slides_path(struct arena *arena, const struct kind *kind,
    const char *id);
/* "reports/annual-2026/impact.html"; `chapter` is the id of its section. */
char *chapter_path(struct arena *arena, const struct kind *kind, const char *id,
    const char *chapter);
/* "reviews/index.html" */
char *list_path(struct arena *arena, const struct kind *kind);

/*
 * Whether a page of that record may have stood there: its page, its part or
 * one of its chapters, and no other place on the disk.
 */
bool address_is_of(const char *address, const struct kind *kind,
    const char *id);

#endif
