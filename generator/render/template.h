/*
 * template.h - Mustache: interpolation, sections, inverted sections, partials,
 * comments, set delimiters (the official specification, without lambdas and
 * inheritance).
 *
 * Two ways to fill one in.  PLAIN follows the specification: a name that is
 * not there prints nothing.  STRICT is for the site's own templates: a name
 * that no context has is reported with the line and a caret, {{name}} takes
 * text and {{{name}}} takes HTML and nothing else, so that neither an
 * unescaped text nor a doubly escaped page can come out.
 *
 * In both, false, NULL, empty text and an empty list close a section and open
 * an inverted one.  NULL prints nothing, and has no members that could be
 * missed.  PLAIN prints true and false as these words, and lists and objects
 * as nothing.  Sections and parts nest at most 64 deep each.
 */
#ifndef RENDER_TEMPLATE_H
#define RENDER_TEMPLATE_H

#include <stdbool.h>

struct arena;
struct diag;
struct templates;
struct text;
struct value;

enum template_mode { TEMPLATE_PLAIN, TEMPLATE_STRICT };

/*
 * The templates below `folder`; each is read and parsed once, when it is first
 * asked for.  {{> part}} is <folder>/part<ending> in PLAIN mode (a missing one
 * prints nothing) and <folder>/parts/part.html in STRICT (a missing one is
 * reported).  Faults go to `diag`, once each.
 */
struct templates *templates_open(struct arena *arena, const char *folder,
    const char *ending, enum template_mode mode, struct diag *diag);

/*
 * Fill in <folder>/<name><ending> with `data` and append it to `out`.  False
 * when there was a fault; what is in `out` is then not to be used.
 */
bool template_fill(struct templates *templates, const char *name,
    const struct value *data, struct text *out);

/* Whether there is a template of that name. */
bool template_exists(struct templates *templates, const char *name);

#endif
