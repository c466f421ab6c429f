/*
 * parse.h - HTML trees whose memory ends with an arena.
 */
#ifndef INSPECT_PARSE_H
#define INSPECT_PARSE_H

#include <stddef.h>

#include <gumbo.h>

struct arena;

/* Never NULL: a browser makes a page of any bytes. */
const GumboOutput *html_parse(struct arena *arena, const char *bytes,
    size_t length);

#endif
