/*
 * pdf.h - HTML to PDF by one of two engines, the same job for both.
 *
 * Engines are child processes: a hang is a kill, and lscp links neither Qt nor
 * Chromium.  No engine may reach the network, or any file but the job's own
 * (pdf-study A6, D5): denied by default, and a denial is a fault.
 */
#ifndef RENDER_PDF_H
#define RENDER_PDF_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct diag;
struct pdf_session;

struct pdf_options {
	const char *fonts_conf; /* fontconfig file that lists our fonts and no others */
	const char *scratch;    /* a private folder for the engine's own files */
	const char *worker;     /* path of the wkhtmltox worker program */
	int deadline_ms;        /* for one document */
};

struct pdf_job {
	const char *html;   /* one self-contained UTF-8 document */
	size_t length;
	const char *name;   /* for progress and reports: a path below site/ */
	bool right_to_left; /* it has text that runs right to left */
};

enum pdf_end { PDF_OK, PDF_UNSUPPORTED, PDF_BLOCKED, PDF_LATE, PDF_DIED,
	PDF_BAD_OUTPUT, PDF_NO_ENGINE };

struct pdf_result {
	enum pdf_end end;
	char *bytes; /* in the arena of the session */
	size_t length;
};

/*
 * What can be asked of an engine.  `print` is synchronous; a deadline that
 * passes, a crash or a lost pipe kills the child, starts a new one and tries
 * once more before it is a fault.
 */
struct pdf_engine {
	const char *name;      /* as in site.yaml: chromium, wkhtmltox */
	bool tagged;           /* its files can become PDF/UA */
	bool right_to_left;
	struct pdf_session *(*open)(struct arena *press,
	    const struct pdf_options *options);
	struct pdf_result (*print)(struct pdf_session *session,
	    const struct pdf_job *job);
	void (*close)(struct pdf_session *session);
};

extern const struct pdf_engine chromium_engine, wkhtmltox_engine;

#endif
