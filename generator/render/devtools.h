/*
 * devtools.h - one tab of a browser, over its DevTools pipe (NUL-terminated
 * JSON), that may open documents of ours and nothing else.
 *
 * Every request of the tab is held and judged here (Fetch.requestPaused): the
 * document is answered from memory, everything else is denied, and a document
 * that asked for anything else is DEVTOOLS_BLOCKED.  Scripts do not run.
 */
#ifndef RENDER_DEVTOOLS_H
#define RENDER_DEVTOOLS_H

#include <stddef.h>

struct arena;
struct devtools;
struct pdf_job;

enum devtools_end {
	DEVTOOLS_OK,
	DEVTOOLS_LATE,    /* no answer by the deadline */
	DEVTOOLS_LOST,    /* the pipe broke, the tab crashed, or an error came */
	DEVTOOLS_BLOCKED  /* the document asked for something from outside */
};

/* Where a document without an address seems to stand (RFC 2606: nowhere). */
#define DEVTOOLS_NOWHERE "https://document.invalid/"

/* Over descriptors that the caller closes.  Lives in `arena`. */
struct devtools *devtools_open(struct arena *arena, int to, int from);

/* Open the tab; once, before the first print.  Deadlines: see pdf_pipe.h. */
enum devtools_end devtools_tab(struct devtools *tools, long deadline);

/*
 * Show the job's HTML in the tab and print it; the PDF is allocated in
 * `arena`.  After any other end than DEVTOOLS_OK and DEVTOOLS_BLOCKED the
 * browser must be killed: printing on a crashed tab takes all of it down.
 */
enum devtools_end devtools_print(struct devtools *tools, struct arena *arena,
    const struct pdf_job *job, long deadline, char **pdf, size_t *length);

#endif
