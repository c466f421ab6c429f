/*
 * page.h - what an HTML page must be beside clean: links that lead somewhere,
 * ids that are unique, a language, a title, headings in order, pictures with a
 * text in their place (D166 to D168, WCAG 2.2).
 */
#ifndef INSPECT_PAGE_H
#define INSPECT_PAGE_H

#include <stdbool.h>

#include <gumbo.h>

#include "base/list.h"

struct look;
struct map;

struct page {
	struct map *ids;
	struct list links;   /* struct link: # of this page, judged at its end */
	bool language, title;
	unsigned headings_1; /* how many h1 */
	unsigned level;      /* of the last heading */
	int in_template;     /* what a template holds is no part of the page yet */
	size_t line_start;   /* of the last place that was counted */
	unsigned line;
};

struct page page_open(struct look *look);
/* An element (or template) begins. */
void page_enter(struct look *look, struct page *page, const GumboNode *node);
void page_close(struct look *look, struct page *page);

#endif
