/*
 * judge.h - whether symbols that spell a pattern are the name it stands for.
 *
 * The automaton finds every place where the letters stand in a row, "in a" as
 * well as "Ina".  What stood between and around them decides (spec 5.4).
 */
#ifndef REGISTERS_JUDGE_H
#define REGISTERS_JUDGE_H

#include <stdbool.h>
#include <stddef.h>

#include "registers/words.h"

struct pattern;
struct stream;

enum verdict {
	NO_NAME,
	UNSURE, /* an ordinary word in a place where it may be a name */
	A_NAME
};

enum ending {
	ENDING_NONE,       /* the word goes on */
	ENDING_CLEAN,
	ENDING_POSSESSIVE, /* 's */
	ENDING_PLURAL      /* s or es */
};

/* Symbols [first, behind) of the stream spell the pattern. */
struct span {
	size_t first;
	size_t behind;
	enum ending ending;
	size_t ending_symbols; /* behind `behind`, part of the hit */
};

/* Sets the ending of the span. */
enum verdict judge_span(const struct stream *stream,
    const struct pattern *pattern, struct span *span);

/* The first symbol of the word that ends before symbol `at`. */
size_t word_before(const struct stream *stream, size_t at);

/* Whether the word before symbol `at` is on the list; "Mr." has its dot. */
bool follows_word(const struct stream *stream, size_t at, enum word_list list);

#endif
