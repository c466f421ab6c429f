/*
 * diag.h - what is wrong, where, and what to do; never whose words.
 *
 * A report is a rule (a row of rules.def), a place, and at most one word that
 * comes from our own tables: a field, a kind, an allowed value, a term id of a
 * register.  There is no printf here, so text from a record cannot reach a
 * terminal or a public CI log (D67).  Reports are collected, sorted by path,
 * line and column, and printed once.
 */
#ifndef MODEL_DIAG_H
#define MODEL_DIAG_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct diag;
struct text;

/* Ordered: the worst of a run decides its exit code. */
enum outcome {
	HOLD,  /* a normal state: not published yet */
	WARN,  /* published, reported */
	STRIP, /* the item goes, the rest stays */
	LEARN, /* learning only */
	BLOCK, /* the record goes, and all that comes from it */
	STOP   /* nothing is published */
};
enum { OUTCOMES = STOP + 1 };

extern const char *const outcome_names[OUTCOMES];

/*
 * How far a rule's source was verified (domain-rules, "Status of each rule").
 * Only LAW_UNSEEN softens: what is law by general knowledge alone warns until
 * the partnership confirms it in content/policy/law.yaml (design 11).  What
 * protects somebody holds either way.
 */
enum law {
	LAW_FOUND,  /* its wording or the fact was seen in a public source */
	LAW_OURS,   /* our own inference or design: a default with reasons */
	LAW_UNSEEN, /* said to be law, text not seen: warns until confirmed */
	LAW_GATE    /* text not seen either, but it protects somebody: it holds */
};
extern const char *const law_words[]; /* what `lscp explain` says of each */

/* One enumerator a row of rules.def: RULE_consent_expired ... */
enum rule {
#define RULE(id, kind, outcome, law, source, sentence, hint) RULE_##id,
#define NOTE(id, outcome, source, sentence, hint) RULE_##id,
#include "model/rules.def"
#undef RULE
#undef NOTE
	RULES
};

struct rule_row {
	const char *name;     /* "consent_expired"; rule_name() prints it */
	const char *kind;     /* kind of record it judges; NULL for a NOTE */
	enum outcome outcome;
	enum law law;
	const char *source;   /* D-number, clause of the spec or the design */
	const char *sentence; /* lower case, no full stop; {} is the word */
	const char *hint;     /* what to do; NULL where the sentence says it */
};
extern const struct rule_row rule_rows[RULES];

/* "consent-expired", as it is printed. */
char *rule_name(struct arena *arena, enum rule rule);

/* With hyphens or underscores; RULES when there is none of that name. */
enum rule rule_find(const char *name);

/* Line and column count from 1 in characters; 0 when the whole file is meant. */
struct place {
	const char *path;
	unsigned line;
	unsigned column;
};

struct diag *diag_open(struct arena *arena);

/* `word` and `hint` may be NULL; a hint given here replaces the row's. */
void diag_report(struct diag *diag, enum rule rule, struct place place,
    const char *word, const char *hint);

/* The same with another outcome than the row's: softened law, a clock that ran out. */
void diag_report_as(struct diag *diag, enum outcome outcome, enum rule rule,
    struct place place, const char *word, const char *hint);

/*
 * The same, with the line it is about and a caret below its column: for
 * templates/ and themes/ alone, which are public.
 */
void diag_report_line(struct diag *diag, enum rule rule, struct place place,
    const char *word, const char *hint, const char *source_line);

/*
 * Every report's path as `shown` says it: for paths that may not be printed as
 * they are.
 */
void diag_rename(struct diag *diag, const char *(*shown)(void *context,
    const char *path), void *context);

size_t diag_count(const struct diag *diag, enum outcome at_least);

/* Whether this rule was reported at all. */
bool diag_has(const struct diag *diag, enum rule rule);

enum diag_format { DIAG_TEXT, DIAG_JSON, DIAG_GITHUB };

/* All reports of at least `from`, sorted, in that format. */
void diag_print(struct diag *diag, enum diag_format format, enum outcome from,
    struct text *out);

/*
 * A sentence with its {} filled in; word NULL: as it reads without one.
 */
char *rule_sentence(struct arena *arena, enum rule rule, const char *word);

#endif
