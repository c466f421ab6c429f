/*
 * page.h - what an HTML page must be beside clean: links that lead somewhere,
 * ids that are unique, a language, a title, headings in order, pictures with a
 * text in their place, and nothing from another host (D166 to D171, WCAG 2.2).
 */
#ifndef INSPECT_PAGE_H
#define INSPECT_PAGE_H

#include <stdbool.h>
#include <stddef.h>

#include <gumbo.h>

#include "base/list.h"

struct look;
struct map;

struct page {
	struct map *ids;
	struct map *labels;    /* ids that a label is for */
	struct list controls;  /* of page_access.c */
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

/*
 * What a page, style sheet or drawing loads by itself: it must lie in the same
 * site, because another host learns who reads what.
 */
void page_fetches(struct look *look, const char *address, size_t offset);
/* A link that a reader may follow, in a file that is no page. */
void page_follows(struct look *look, const char *address);

/* style.c: all that a piece of style fetches; whether it fetches anything. */
void style_take(struct look *look, const char *style, size_t offset);
bool style_leads_out(const char *style);

/* page_access.c */
void page_access_enter(struct look *look, struct page *page,
    const GumboNode *node);
void page_access_close(struct look *look, const struct page *page);

#endif
