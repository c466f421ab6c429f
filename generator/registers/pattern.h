/*
 * pattern.h - the forms of a name as strings of symbols, and how sure a hit
 * of each is.
 *
 * Letter case, separators and possessives are no patterns of their own: the
 * stream has none of them, and judge.h looks at what it kept of them.
 */
#ifndef REGISTERS_PATTERN_H
#define REGISTERS_PATTERN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct book;
struct entry;
struct locked;
struct stream;

/* Where in a text a form counts (spec 5.4). */
enum strength {
	ANYWHERE, /* a long family name: also inside a word */
	WHOLE,    /* between boundaries */
	CAPITAL,  /* three letters: whole, and begins with a capital */
	ACRONYM,  /* in capitals, or in a slug */
	INITIAL,  /* an initial and a name: both capitals, or joined by a dot */
	PAIR,     /* ordinary words: each begins with a capital, or in a slug */
	WEAK,     /* one ordinary word: only where a name stands */
	DATED     /* digits with every separator there */
};

enum {
	PATTERN_FAMILY = 1, /* a family name alone */
	PATTERN_TURNED = 2, /* family name first: no sentence ends inside */
	PATTERN_NUMBER = 4, /* digits that people group as they like */
	PATTERN_TITLED = 8  /* a person's name: a title before it belongs to it */
};

/* Whose form it is. */
struct owner {
	const struct book *book;
	const struct entry *entry;
};

enum { PATTERN_MOST = 400 };
#define PATTERN_NONE UINT32_MAX

struct pattern {
	const unsigned char *symbols;
	uint64_t joints;     /* bit k: something may stand before symbol k */
	const char *written; /* as the register writes it; NULL: never replaced */
	size_t written_length;
	uint32_t owner;
	uint32_t next;       /* another pattern of the same symbols */
	uint16_t length;
	unsigned char strength;
	unsigned char flags;
};

struct patterns {
	struct locked *locked;
	struct stream *stream; /* for folding the register itself */
	struct pattern *items;
	size_t count, capacity;
	struct owner *owners;
	size_t owner_count, owner_capacity;
};

struct patterns *patterns_open(struct locked *locked);

/* What is added from now on is this entry's. */
void patterns_own(struct patterns *patterns, const struct book *book,
    const struct entry *entry);

/*
 * A form.  `exact` says that it may be replaced where it stands just so.
 * Forms of fewer than two symbols are passed over.  `text` must live as long
 * as the patterns.
 */
void pattern_add(struct patterns *patterns, const char *text,
    enum strength strength, unsigned flags, bool exact);

/* The same of symbols that are already folded, never replaced. */
void pattern_add_symbols(struct patterns *patterns,
    const unsigned char *symbols, size_t count, enum strength strength,
    unsigned flags);

#endif
