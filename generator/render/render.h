/*
 * render.h - cleared records to HTML and PDF, into a fresh tree.
 */
#ifndef RENDER_RENDER_H
#define RENDER_RENDER_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct built;
struct cleared;
struct diag;

struct render_options {
	const char *templates; /* folder, "templates" */
	const char *look;      /* folder, "themes/lscp" */
	const char *fonts;     /* folder with the web fonts that make prepared */
	const char *into;      /* fresh folder; public/, partners/, assurance/ go below */
	const char *engine;    /* NULL: as site.yaml says; "none": no PDFs */
	const char *worker;    /* path of the wkhtmltox worker program */
	const char *scratch;   /* a private folder for the engine's own files */
	const char *cache;     /* folder of PDFs by content hash; NULL: none */
	size_t registers;      /* so many were opened: the assurance report says it */
	size_t withheld;       /* rows of eight words the public may not have: so too */
	bool progress;         /* a terminal watches */
	bool preview;          /* every page and document says so */
};

/* The same records by the door's columns: who reads them, and where. */
struct passed {
	const struct cleared *web;
	const struct cleared *sheet;  /* NULL: nothing is printed */
	const struct cleared *slides; /* NULL: none are made, as without PDFs */
	const struct cleared *pack;   /* for partners; NULL: the same */
	const struct cleared *assurance; /* for the Executive, who gets one report
					    of all records; NULL: none */
};

/* NULL when a template or an engine failed; `diag` says why. */
const struct built *render_site(struct arena *press,
    const struct passed *passed, const struct render_options *options,
    struct diag *diag);

/* The folder that was filled: what inspect/ opens. */
const char *built_folder(const struct built *built);

#endif
