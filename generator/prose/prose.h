/*
 * prose.h - Markdown as a tree of our own.
 *
 * The tree is made in one arena and refers to nothing outside it, so that the
 * door can copy it node by node and the vault can be wiped behind it.  Only
 * prose/parse.c knows cmark-gfm.  Every `## heading` opens a PROSE_SECTION
 * that holds the heading and all up to the next one.
 */
#ifndef PROSE_PROSE_H
#define PROSE_PROSE_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct diag;
struct list;

enum prose_type {
	PROSE_DOCUMENT,
	PROSE_SECTION,   /* text: the heading in plain words; first child: the heading */
	PROSE_HEADING,   /* level 2 to 6; id once prose_name_headings() ran */
	PROSE_PARAGRAPH,
	PROSE_LIST,      /* ordered, start, tight */
	PROSE_ITEM,
	PROSE_QUOTE,
	PROSE_CALLOUT,   /* callout, word; text: behind the door, the line below a quotation */
	PROSE_CODE_BLOCK,
	PROSE_SHOW,      /* address: the record that is shown here, kind:id */
	PROSE_PICTURE,   /* picture.h; children: a text that stands for it */
	PROSE_CHART,     /* address: the figure; word: the kind; text: as parsed, its YAML */
	PROSE_SETTING,   /* of a chart: word is its name, its text is the value */
	PROSE_RULE,
	PROSE_TABLE,
	PROSE_ROW,       /* level 1 for the head row */
	PROSE_CELL,      /* level: 0 none, 1 left, 2 centre, 3 right */
	PROSE_FOOTNOTE,  /* start: its number */
	PROSE_TEXT,      /* text */
	PROSE_SOFTBREAK,
	PROSE_LINEBREAK,
	PROSE_CODE,      /* text */
	PROSE_EMPH,
	PROSE_STRONG,
	PROSE_STRIKE,
	PROSE_LINK,      /* address; NULL: only its words are left */
	PROSE_FOOTNOTE_REF, /* start: the footnote's number; level: which reference to it */
	PROSE_TYPES
};

/* > [!VOICE c1], > [!VOICE k7m2p/c1], > [!LEARNING], > [!GOOD-PRACTICE], > [!ACTION], > [!NOTE] */
enum callout { CALLOUT_NONE, CALLOUT_VOICE, CALLOUT_LEARNING, CALLOUT_GOOD,
	CALLOUT_ACTION, CALLOUT_NOTE, CALLOUTS };

extern const char *const callout_names[CALLOUTS]; /* "VOICE" ... ; NULL for NONE */

struct prose {
	enum prose_type type;
	enum callout callout;
	unsigned level;      /* of a picture 1: an ornament, that no text stands for */
	unsigned start;
	bool ordered;
	bool tight;
	unsigned line;   /* in the file, from 1 */
	unsigned column; /* in characters, from 1; 0 where it is not known */
	const char *text;    /* of a picture: the words in it, once load/ has read it */
	const char *address; /* of a link: https:, mailto:, tel:, #id or kind:id; of a
	                      * picture: its file */
	const char *word;    /* what stands behind a callout's name: c1, a theme id;
	                      * of a picture: the consent it is under; NULL */
	const char *id;      /* of a heading or section, for anchors; of a picture:
	                      * its digest, once load/ has read it */
	struct prose *first;
	struct prose *last;
	struct prose *next;
	struct prose *parent;
};

/*
 * Parse `length` bytes (valid UTF-8, no NUL) that start on line `first_line`
 * of `path`.  What a record may not contain (raw HTML, unknown
 * callouts or blocks, headings of level 1 or that skip a level, links of other
 * forms, too deep nesting) is reported to `diag` and left out of the tree.
 * Never NULL.
 */
struct prose *prose_parse(struct arena *arena, const char *markdown,
    size_t length, const char *path, unsigned first_line, struct diag *diag);

/* The section with that heading (compared without case), or NULL. */
const struct prose *prose_section(const struct prose *document,
    const char *heading);

/* The node behind `node` in reading order below `root`; NULL at the end. */
const struct prose *prose_walk(const struct prose *root,
    const struct prose *node);

/* It is in a VOICE callout, or is one: somebody's own words. */
bool prose_is_voice(const struct prose *node);

/* All text below the node in one line, blocks parted by a space. */
char *prose_plain(struct arena *arena, const struct prose *node);

/*
 * The text of setting `index` of that name of a PROSE_CHART; NULL when there are
 * not so many.
 */
const char *prose_setting(const struct prose *chart, const char *name,
    size_t index);

/* An empty node, and adding one as the last child; for copies. */
struct prose *prose_make(struct arena *arena, enum prose_type type);
void prose_append(struct prose *parent, struct prose *child);
/* Take a node out, with all below it; it has a parent. */
void prose_remove(struct prose *node);

/*
 * A deep copy in `arena`, its strings too.  `keep` is asked for every node
 * before its children and may say no; NULL keeps all.
 */
struct prose *prose_copy(struct arena *arena, const struct prose *node,
    bool (*keep)(void *context, const struct prose *node), void *context);

/*
 * Give every section and heading an id made from its words: a-z, 0-9 and
 * hyphens, unique in the document.  Run it on the copy that passed the door,
 * so that a name that was replaced is in no anchor.
 */
void prose_name_headings(struct arena *arena, struct prose *document);

/*
 * A run: the text of one block (paragraph, heading, cell, callout title,
 * code), its inline pieces joined without anything between, so that a name is
 * found across markup.  Link addresses, and the words in a picture, are runs of
 * their own.  `pieces` are in
 * order; piece i covers text[from, next from).
 */
struct prose_piece {
	struct prose *node; /* PROSE_TEXT or PROSE_CODE, or the link of an address */
	size_t from;
};
struct prose_run {
	const char *text;
	size_t length;
	struct prose_piece *pieces;
	size_t piece_count;
	bool is_address;
};

/* A list of struct prose_run over everything below `node`. */
struct list prose_runs(struct arena *arena, struct prose *node);

/* The piece that holds byte `at` of the run. */
const struct prose_piece *prose_piece_at(const struct prose_run *run, size_t at);

/*
 * Put `with` where bytes [from, to) of the run stood, also when they reach
 * over several pieces: the first piece takes the text, the others lose theirs.
 * All changes of a run at once, in order, none empty and none overlapping: the
 * run itself says afterwards what stood there before.
 */
struct prose_change {
	size_t from, to;
	const char *with;
};
void prose_replace(struct arena *arena, const struct prose_run *run,
    const struct prose_change *changes, size_t count);

#endif
