/*
 * schema.h - what a record of each kind may say, and who may read it.
 *
 * Policy is data: the tables stand in model/kinds.c, and every stage reads the
 * same ones.  Adding a kind is adding a table.
 */
#ifndef MODEL_SCHEMA_H
#define MODEL_SCHEMA_H

#include <stdbool.h>
#include <stddef.h>

/*
 * What happens to a field at the door.  WITHHOLD is 0 on purpose: a row that
 * names no rule is hidden, so forgetting a column can never publish anything.
 */
enum door {
	WITHHOLD,  /* never leaves the vault */
	PUBLISH,   /* as it stands, names of the register replaced */
	YEAR_ONLY, /* a date: its reporting year, April to March (D47) */
	AGE_BAND,  /* months of age: under 1, 1-4, 5-11, 12+ (D49) */
	FUTURE_ONLY, /* a group with a `day`: while that is not past (D152) */
	IF_CONSENT /* a line of a consent, or a group that refers to one: while it is
	            * live, for this channel (D126) */
};

/* Who reads: a folder of site/ and a pass through the door with its own column. */
enum audience { FOR_PUBLIC, FOR_PARTNERS, FOR_ASSURANCE, AUDIENCES };

/* Where it appears: the scope of a consent (D126, D127). */
enum channel { WEB, SHEET, BULLETIN, REPORT, SLIDES, PACK, CHANNELS };

/* "public", "web" ...: the words authors write. */
extern const char *const audience_names[AUDIENCES];
extern const char *const channel_names[CHANNELS];

/* What is counted: "pounds", "reviews" ...; ends in NULL. */
extern const char *const figure_units[];

enum type {
	ID,     /* a-z, 0-9 and hyphens, at most 40; no dots, no capitals */
	LINE,   /* one line of plain text */
	PROSE,  /* Markdown of paragraphs and lists, no headings */
	DAY,    /* YYYY-MM-DD */
	NUMBER, /* 0 to 999999999 */
	DECIMAL, /* digits, a minus before and a point between are fine */
	YESNO,  /* yes or no */
	WORD,   /* one of `of.words` */
	REF,    /* the id of a record of kind `of.kind` */
	WEBADDRESS, /* https://... or tel: or mailto: */
	GROUP   /* a mapping with rows of its own, `of.fields` */
};

enum need { OPTIONAL, NEEDED };
enum many { ONE, MANY };

struct field;

/* What the type needs to know; the members that do not apply are NULL. */
struct of {
	const char *const *words; /* ends in NULL */
	const char *kind;
	const struct field *fields;
	size_t field_count;
};

struct field {
	const char *name;
	enum type type;
	enum need need;
	enum many many;
	enum door door[AUDIENCES];
	struct of of;
	const char *help; /* a sentence for the author; printed by `lscp schema` */
};

/*
 * What of a section may stand under themes, without its review, and so is all
 * that a learning-only review shows (D46, D87).
 */
enum pool { POOL_NOTHING, POOL_CALLOUTS, POOL_ITEMS };

/* A heading of the body with a fixed meaning. */
struct section {
	const char *heading; /* as authors write it */
	const char *key;     /* as templates call it */
	enum need need;
	enum pool pool;
	enum door door[AUDIENCES];
	const char *help;
	const char *start; /* Markdown that `lscp new` begins it with */
};

enum shape {
	SINGLE_FILE,   /* content/<folder>, one YAML file: the site */
	YAML_FILE,     /* content/<folder>/<id>.yaml */
	MARKDOWN_FILE, /* content/<folder>/<id>.md */
	RECORD_FOLDER  /* content/<folder>/<id>/<kind>.md, other parts beside it */
};

/* A kind that other records are judged by. */
enum role { ROLE_NONE, ROLE_HOLIDAYS, ROLE_LAW, ROLE_LEDGER, ROLE_CONSENT,
	ROLE_ALLOWED, ROLE_AGENCY, ROLE_GLOSSARY, ROLE_TRANSLATION,
	ROLE_SIGNATURE, ROLE_SERIES, ROLE_COUNT, ROLE_YEAR };

/*
 * What `lscp approve` is to a kind: nothing; a person must let each record out
 * before it is published; or, once a person has, it may not change (D157).
 */
enum release { RELEASE_NONE, RELEASE_NEEDED, RELEASE_FIXES };

struct kind {
	const char *name;
	const char *folder;
	enum shape shape;
	enum role role;
	enum release release;
	enum channel channel; /* its readers' own channel; WEB: that of the pass (D127) */
	bool gated;  /* a review: decision, sign-offs, proceedings, register */
	bool pictures; /* its texts may show pictures, which lie in its folder (D84) */
	bool pools;  /* a theme: shows the learning of the reviews that name it */
	const struct field *fields;
	size_t field_count;
	const struct section *sections; /* NULL: free headings, or no body */
	size_t section_count;
	const char *part;       /* a second file of the folder, "report" = report.md */
	const char *page;       /* template of a record's page; NULL: no page */
	const char *part_page;  /* template of the part's page */
	const char *request;    /* template of a page that says how to ask for it (D20) */
	const char *chapter;    /* template of a page for each section of its body */
	const char *sheet;      /* template of the document that is printed */
	const char *sheet_name; /* what its file is called: "learning-sheet" */
	size_t sheet_pages;     /* more are warned of (D146, D148); 0: no limit */
	const char *slides;     /* template of its slides; NULL: it has none */
	const char *pack;       /* template of the page in its partner pack; NULL: no pack */
	const char *show;       /* template of a ```show block of another text */
	const char *list;       /* template of the page that lists all of the kind */
	const char *list_title; /* its heading */
	const char *list_menu;  /* the menu that leads to it: main, about ... */
	const char *url;        /* folder of its pages below the site, "" = top */
	const char *help;
};

extern const struct kind kinds[];
extern const size_t kind_count;

/* NULL when there is none of that name. */
const struct kind *kind_find(const char *name);

/* a-z, 0-9 and hyphens, not a hyphen first, at most 40 (D85). */
bool id_is_formed(const char *id);

/* One of the names that Windows gives to no file, whatever its ending. */
bool id_is_device(const char *id);

/* The row of `name`, or NULL. */
const struct field *field_find(const struct field *fields, size_t count,
    const char *name);

/* The words of a WORD field, ", " between; for hints. */
struct arena;
char *words_listed(struct arena *arena, const char *const *words);

#endif
