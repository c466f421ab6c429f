/*
 * pdf_html.h - finding tags in HTML that we wrote ourselves: names in lower
 * case, values in quotes.  It is no parser, and is asked for nothing that
 * decides what may be published.
 */
#ifndef RENDER_PDF_HTML_H
#define RENDER_PDF_HTML_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

/* Places are in the HTML itself: nothing is copied or undone. */
struct html_tag {
	const char *start;  /* the '<' */
	const char *end;    /* behind the '>' */
	char name[16];      /* "" for comments and end tags */
	const char *id;
	size_t id_length;
	const char *href;
	size_t href_length;
	const char *head;   /* data-head= */
	size_t head_length;
	const char *of;     /* data-page-of= */
	size_t of_length;
};

/* The first tag of [at, end); false when there is none. */
bool html_next_tag(const char *at, const char *end, struct html_tag *tag);

/* Text of [at, end) on one line, without tags, the common entities undone. */
const char *html_plain_text(struct arena *arena, const char *at,
    const char *end);

/* Where `what` begins in [from, end), or `end`. */
const char *html_find(const char *from, const char *end, const char *what);

bool html_is_one_of(const char *name, const char *const *names, size_t count);

#endif
