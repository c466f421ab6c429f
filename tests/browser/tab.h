/*
 * tab.h - one tab of Debian's Chromium, scripts on, that sees a folder of files
 * as a website and nothing else of the world.
 *
 * Every request is answered here from the folder (DevTools, Fetch domain).
 */
#ifndef BROWSER_TAB_H
#define BROWSER_TAB_H

#include <stdbool.h>
#include <stddef.h>

#include "base/list.h"

struct arena;
struct tab;

/* Where the folder seems to be (RFC 2606: it exists nowhere). */
#define TAB_SITE "https://site.invalid/"

/* NULL when no browser can be started; `profile` is a folder for its files. */
struct tab *tab_open(struct arena *arena, const char *folder,
    const char *profile);
void tab_close(struct tab *tab);

/* The window in CSS pixels. */
bool tab_resize(struct tab *tab, int width, int height);

/*
 * Open the page and wait until it is loaded and has come to rest.  What went
 * wrong on the way is added to `faults` as sentences: errors and warnings of
 * the console, scripts that threw, requests that were not answered.  False
 * when the browser was lost or took longer than the deadline.
 */
bool tab_visit(struct tab *tab, const char *path, struct list *faults);

/*
 * The value of a JavaScript expression that gives text, in the arena of the
 * tab; NULL when it threw or gives anything else.
 */
const char *tab_ask(struct tab *tab, const char *expression);

/* Press and release a key: "Tab", "Enter". */
bool tab_press(struct tab *tab, const char *key, int code);

#endif
