/*
 * pdf.h - HTML to PDF by one of two engines, the same job for both.
 *
 * Engines are child processes: a hang is a kill, and lscp links neither Qt nor
 * Chromium.  No engine may reach the network, or any file but the job's own
 * (pdf-study A6, D5): denied by default, and a denial is a fault.
 *
 * What the HTML may look like: one self-contained document, styles inlined,
 * pictures as data: addresses or inline SVG, fonts by family name.
 */
#ifndef RENDER_PDF_H
#define RENDER_PDF_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct diag;
struct pdf_session;

/* Strings live as long as the session; NULL where a default is named. */
struct pdf_options {
	const char *fonts_conf; /* of pdf_fonts_conf(); NULL: the machine's fonts */
	const char *scratch;    /* a private folder for the engine's own files */
	const char *worker;     /* path of the wkhtmltox worker program */
	int deadline_ms;        /* for one document; 0: PDF_DEADLINE_MS */
	const char *cache;      /* results by content hash; NULL: none kept */
	bool progress;          /* a terminal watches standard error */
	bool share_network;     /* tests only: no network namespace, so that the
				   other walls are seen to hold by themselves */
};

enum { PDF_DEADLINE_MS = 60000 };

/* Who may read a document: where pdf_cache.h keeps it. */
enum pdf_shelf { PDF_PUBLIC, PDF_PRIVATE, PDF_PREVIEW, PDF_SHELVES };

/* Millimetres, on A4. */
struct pdf_margins {
	int top;
	int right;
	int bottom;
	int left;
};

struct pdf_job {
	const char *html;   /* one self-contained UTF-8 document */
	size_t length;
	const char *name;   /* for reports: a path below site/ */
	enum pdf_shelf shelf;
	/*
	 * The address of the HTML edition (https://...): relative links in the
	 * document lead to what stands beside it.  NULL: they lead nowhere.
	 */
	const char *address;
	bool right_to_left; /* it has text that runs right to left */
	const char *title;    /* of the document, as a reader sees it in the tab */
	const char *language; /* BCP 47: en-GB */
	const char *author;   /* the partnership; NULL: nobody is named */
	/*
	 * YYYY-MM-DD, the date the file bears.  Give the document's own date
	 * where it has one: a date of today prints everything anew every night.
	 */
	const char *as_of;
	struct pdf_margins margins; /* the style sheet's @page has none, or these */
	/*
	 * Words at the foot of every page, beside its number, under an engine
	 * without margin boxes; "": the number alone, NULL: no foot.  The others
	 * take it from the style sheet's @page.
	 */
	const char *foot;
};

enum pdf_end { PDF_OK, PDF_UNSUPPORTED, PDF_BLOCKED, PDF_LATE, PDF_DIED,
	PDF_BAD_OUTPUT, PDF_NO_ENGINE };

struct pdf_result {
	enum pdf_end end;
	char *bytes; /* of `print`: until the next print or the close */
	size_t length;
	size_t pages;  /* set by pdf_finish and pdf_print_all */
	bool kept;     /* it came out of the cache */
	bool tagged;   /* its engine gives it structure; set by pdf_print_all */
	/*
	 * What keeps it from being accessible, as the end of a sentence.  NULL:
	 * nothing a program can see; a tagged file then bears the PDF/UA mark.
	 */
	const char *flaw;
};

/*
 * What can be asked of an engine.  `print` is synchronous; a deadline that
 * passes, a crash or a lost pipe kills the child, starts a new one and tries
 * once more before it is a fault.  What it returns is not finished: dates,
 * names of programs and addresses of files may be in it.
 */
struct pdf_engine {
	const char *name;      /* as in site.yaml: chromium, wkhtmltox */
	bool tagged;           /* its files can become PDF/UA */
	bool right_to_left;
	bool margin_boxes;     /* it prints the feet of the style sheet's @page */
	bool breaks_pages;     /* with repeated heads, whole rows, no stray heading */
	/* One line that changes when the engine does; NULL when it is missing. */
	const char *(*version)(struct arena *press,
	    const struct pdf_options *options);
	/* NULL when the engine is missing or will not start. */
	struct pdf_session *(*open)(struct arena *press,
	    const struct pdf_options *options);
	struct pdf_result (*print)(struct pdf_session *session,
	    const struct pdf_job *job);
	void (*close)(struct pdf_session *session);
};

extern const struct pdf_engine chromium_engine, wkhtmltox_engine;

/* By the word of site.yaml; NULL when there is no such engine. */
const struct pdf_engine *pdf_engine_find(const char *name);

/*
 * Write a fontconfig file into `scratch` after which only our fonts exist
 * (Open Sans and Noto of Debian's packages), and return its path; NULL when it
 * cannot be written.  fontconfig keeps its own index in `cache`, or in
 * `scratch` when that is NULL: the first use of a new folder takes a second.
 */
const char *pdf_fonts_conf(struct arena *arena, const char *scratch,
    const char *cache);

/* A line that changes when one of those fonts does. */
const char *pdf_fonts_version(struct arena *arena);

/*
 * What an engine printed, made fit to be published: dates, title, language,
 * outline and links as the job says, nothing about the machine, the same bytes
 * from the same input.  `feet` is what it printed of pdf_feet_job(), or NULL.
 * PDF_BAD_OUTPUT when it is not a sound PDF.
 */
struct pdf_result pdf_finish(struct arena *arena,
    const struct pdf_engine *engine, const struct pdf_job *job,
    const struct pdf_result *printed, const struct pdf_result *feet);

/*
 * Print and finish jobs[0..count) into results[0..count), in order; the bytes
 * live in `arena`.  The engine is started only for what is not in the cache,
 * from which everything goes that none of these jobs is: call it once a build.
 * One document is finished while the next is printed.
 * Progress goes to standard error.  Every result that is not PDF_OK, or has a
 * flaw, has been reported with the job's name as its path; true when there is
 * none.  A caller links to a PDF only when its end is PDF_OK.
 */
bool pdf_print_all(struct arena *arena, const struct pdf_engine *engine,
    const struct pdf_options *options, const struct pdf_job *jobs,
    size_t count, struct pdf_result *results, struct diag *diag);

#endif
