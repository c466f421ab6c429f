/*
 * words.h - the few English words that decide whether an ordinary word is used
 * as a name (spec 5.4).  Words are compared as folded symbols (fold.h).
 */
#ifndef REGISTERS_WORDS_H
#define REGISTERS_WORDS_H

#include <stdbool.h>
#include <stddef.h>

enum word_list {
	WORDS_ORDINARY,  /* names that are also words: faith, grant, long */
	WORDS_CALENDAR,  /* months, days and seasons that are also names */
	WORDS_HONORIFIC, /* mr, mrs: belong to the name behind them */
	WORDS_ABBREVIATED, /* ... and are no words themselves */
	WORDS_FAMILIAR,  /* baby, nana, pc: a name follows */
	WORDS_KIN,       /* her sister June, called Faith */
	WORDS_SPEAKING,  /* June said */
	WORDS_BEING,     /* Grant was */
	WORDS_TELLING,   /* what people alone do: mark rang */
	WORDS_CALLING,   /* dad mark, called hope: in small letters too */
	WORDS_BEFORE_NOUN, /* the grant, no hope: it is no name */
	WORDS_MODAL,     /* her brother will */
	WORDS_PLAIN,     /* begin sentences as well as names: she, Sheila */
	WORDS_DATING,    /* in June: the month */
	WORDS_PARTICLE,  /* van, der, mac: no names by themselves */
	WORDS_ROLE,      /* mother, child: pseudonyms that are no names */
	WORDS_ADULT,     /* ... of people who are no children */
	WORDS_CHILD,     /* ... of people who are children */
	WORDS_SEX,       /* boy, sister: tell it */
	WORDS_PLACE,     /* school, road: what a place is, and not its name */
	WORDS_LETTERED,  /* adult, family: a letter may follow, "Adult T" */
	WORDS_LETTERED_CHILD, /* child, baby */
	WORDS_SERVICE,   /* what reviews write with a capital: police, board */
	WORDS_TINY,      /* two letters that are a word in a line of capitals */
	WORDS_ACRONYM    /* ... that are capitals wherever they stand */
};

/* Whether these symbols spell a word of the list. */
bool word_is_listed(enum word_list list, const unsigned char *symbols,
    size_t count);

#endif
