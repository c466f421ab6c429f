/*
 * browse.c - every page of a built site in a real browser:
 *
 *	browse FOLDER PROFILE
 *
 * Prints TAP, a test a page.  A page fails when it asks for anything that is
 * not in the folder, when the browser or a script complains, when it has no
 * style, when it must be scrolled sideways at 320 pixels (WCAG 1.4.10), when a
 * target is smaller than 24 pixels (2.5.8), when texts of a chart overlap or
 * leave it, or when the keyboard gets stuck or
 * its focus cannot be seen (2.1.2, 2.4.7).
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/list.h"
#include "browser/tab.h"

enum { TAB_KEY = 9, MOST_STOPS = 1000 };

static const struct { const char *name; int width, height; } windows[] = {
	{ "phone", 320, 640 }, { "desk", 1280, 800 },
};

/* Each gives "" or what is wrong. */
static const char *const questions[] = {
	"[...document.styleSheets].some(s => s.cssRules.length > 0) ? '' : "
	"'it has no style'",

	"document.documentElement.scrollWidth <= innerWidth ? '' : "
	"'it must be scrolled sideways: ' + document.documentElement.scrollWidth"
	" + ' pixels wide; ' + (wide => wide.filter(e => !wide.some(inner =>"
	" inner !== e && e.contains(inner))).slice(0, 3)"
	".map(e => e.tagName + '.' + e.className).join(' '))("
	"[...document.querySelectorAll('body *')]"
	".filter(e => e.getBoundingClientRect().right > innerWidth + 1))",

	"document.title.trim() && document.documentElement.lang && "
	"document.querySelectorAll('h1').length === 1 ? '' : "
	"'it needs a title, a language and one h1'",

	/*
	 * A link inside a sentence may be as small as its line; any other small
	 * target needs 24 pixels to itself (the exceptions of 2.5.8).
	 */
	"(targets => { const crowded = targets.filter(e => {"
	" const r = e.getBoundingClientRect();"
	" const x = (r.left + r.right) / 2, y = (r.top + r.bottom) / 2;"
	" return (r.width < 24 || r.height < 24) && targets.some(other => {"
	" const o = other.getBoundingClientRect();"
	" return other !== e && Math.hypot("
	"Math.max(o.left - x, 0, x - o.right),"
	" Math.max(o.top - y, 0, y - o.bottom)) < 12; }); });"
	" return crowded.length ? 'too small to hit: ' + crowded.slice(0, 3)"
	".map(e => e.tagName + '.' + e.className + ' in ' +"
	" e.parentElement.tagName + '.' + e.parentElement.className)"
	".join(', ') : ''; })([...document.querySelectorAll('a[href], button,"
	" input, select, summary, textarea')].filter(e => {"
	" const r = e.getBoundingClientRect(); const s = getComputedStyle(e);"
	" return r.width > 1 && r.height > 1 && r.bottom > 0 &&"
	" s.visibility !== 'hidden' && s.display !== 'inline' &&"
	" s.clipPath === 'none'; }))",

	/* Those below the window load when somebody gets there: ask for them now. */
	"Promise.all([...document.images].map(i => { i.loading = 'eager';"
	" return i.decode().catch(() => 0); })).then(() =>"
	" [...document.images].every(i => i.complete && i.naturalWidth > 0) ? ''"
	" : 'a picture does not show')",

	/*
	 * In the type of the look. Boxes of letters are higher than the letters:
	 * a fifth of each is left away above and below.
	 */
	"document.fonts.ready.then(() => (svgs => { for (const svg of svgs) {"
	" const all = svg.getBoundingClientRect();"
	" const boxes = [...svg.querySelectorAll('text')].map(e => {"
	" const r = e.getBoundingClientRect(); return { words: e.textContent,"
	" left: r.left, right: r.right, top: r.top + r.height / 5,"
	" bottom: r.bottom - r.height / 5 }; });"
	" for (const [i, a] of boxes.entries()) {"
	" if (a.left < all.left - 1 || a.right > all.right + 1 ||"
	" a.top < all.top - 1 || a.bottom > all.bottom + 1)"
	" return 'a text leaves its chart: ' + a.words;"
	" for (const b of boxes.slice(i + 1))"
	" if (a.left < b.right - 1 && b.left < a.right - 1 &&"
	" a.top < b.bottom - 1 && b.top < a.bottom - 1)"
	" return 'texts of a chart overlap: ' + a.words + ', ' + b.words;"
	" } } return ''; })([...document.querySelectorAll('svg')].filter("
	"svg => svg.getBoundingClientRect().width > 0)))",
};

/* Where the focus is, and "unseen" when nothing shows it. */
static const char focus_question[] =
	"(e => { if (e === document.body || e === null) return 'body';"
	" const s = getComputedStyle(e);"
	" const seen = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth)"
	" >= 1 || s.boxShadow !== 'none';"
	" e.dataset.stop = e.dataset.stop || String(++window.stops);"
	" return (seen ? '' : 'unseen ' + e.tagName + '.' + e.className + ' ') +"
	" e.dataset.stop; })(document.activeElement)";

static void
ask_all(struct tab *tab, struct arena *arena, const char *window,
    struct list *faults)
{
	for (size_t i = 0; i < sizeof questions / sizeof questions[0]; i++) {
		const char *answer = tab_ask(tab, questions[i]);

		if (answer == NULL)
			answer = "it could not be asked";
		if (answer[0] != '\0')
			list_add(arena, faults, arena_format(arena, "%s: %s",
			    window, answer));
	}
}

/* Go round with the Tab key until the focus comes back to where it began. */
static void
walk_by_keyboard(struct tab *tab, struct arena *arena, struct list *faults)
{
	const char *at = "";
	const char *before = "";
	int stops;

	tab_ask(tab, "window.stops = 0, document.activeElement.blur(), ''");
	for (stops = 0; stops < MOST_STOPS; stops++) {
		if (!tab_press(tab, "Tab", TAB_KEY) ||
		    (at = tab_ask(tab, focus_question)) == NULL) {
			list_add(arena, faults, arena_copy(arena,
			    "keyboard: the browser was lost"));
			return;
		}
		if (strncmp(at, "unseen", 6) == 0)
			list_add(arena, faults, arena_format(arena,
			    "keyboard: the focus cannot be seen on %s", at));
		if (strcmp(at, before) == 0)
			break;
		if (strcmp(at, "body") == 0 || (stops > 0 && strcmp(at, "1") == 0))
			return;
		before = at;
	}
	list_add(arena, faults, arena_format(arena,
	    "keyboard: stuck after %d stops", stops));
}

static bool
browse_page(struct tab *tab, struct arena *arena, const char *path,
    struct list *faults)
{
	for (size_t i = 0; i < sizeof windows / sizeof windows[0]; i++) {
		if (!tab_resize(tab, windows[i].width, windows[i].height) ||
		    !tab_visit(tab, path, faults)) {
			list_add(arena, faults, arena_copy(arena,
			    "the browser was lost"));
			return false;
		}
		ask_all(tab, arena, windows[i].name, faults);
	}
	walk_by_keyboard(tab, arena, faults);
	return true;
}

static bool
report(size_t number, const char *path, const struct list *faults)
{
	printf("%sok %zu - %s\n", faults->count > 0 ? "not " : "", number, path);
	for (size_t i = 0; i < faults->count; i++)
		printf("# %s\n", (const char *)faults->items[i]);
	fflush(stdout);
	return faults->count == 0;
}

int
main(int argc, char **argv)
{
	struct arena *arena = arena_open("browse");
	struct list entries = { 0 };
	struct tab *tab;
	size_t number = 0;
	bool good = true;

	if (argc != 3 || file_walk(arena, argv[1], &entries) != FILE_OK) {
		fputs("usage: browse FOLDER PROFILE\n", stderr);
		return 2;
	}
	tab = tab_open(arena, argv[1], argv[2]);
	if (tab == NULL) {
		fputs("browse: no browser could be started\n", stderr);
		return 3;
	}
	for (size_t i = 0; i < entries.count; i++) {
		const struct file_entry *entry = entries.items[i];
		struct list faults = { 0 };
		bool here = true;

		if (entry->kind != FILE_REGULAR ||
		    strcmp(file_ending(entry->path), "html") != 0)
			continue;
		here = browse_page(tab, arena, entry->path, &faults);
		good = report(++number, entry->path, &faults) && good;
		if (!here)
			break;
	}
	printf("1..%zu\n", number);
	tab_close(tab);
	arena_wipe(arena);
	return good ? 0 : 1;
}
