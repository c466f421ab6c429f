/*
 * ages.h - numbers that may be somebody's age (D49).
 */
#ifndef CHECK_AGES_H
#define CHECK_AGES_H

#include <stdbool.h>
#include <stddef.h>

struct judge;
struct token;

/* How many tokens the number at `t` has: 4, four, twenty-two, two and a half. */
size_t age_number(const struct token *t);

/* The words behind say that the number ends there; in 3.2 it does not. */
bool age_ends(const struct token *t);

/* said_ages.c: what begins at `i` is one that no "aged" or "years" announces. */
bool age_is_said(const struct token *tokens, size_t i);

/* named_ages.c: "When a child is 16 or 17" holds for all; the number is at `i`. */
bool age_of_any_child(const struct token *tokens, size_t i);

/*
 * named_ages.c: of somebody whom the register names, by either name, or a role
 * with its letter: "Robin was 15", "Robin (15)", "Child A, 4,".
 */
void judge_named_ages(struct judge *judge);

#endif
