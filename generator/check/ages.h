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

/* A new clause may begin there: "three the following week", "ten in spring". */
bool age_clause_ends(const struct token *t);

/* Behind an age: "10 and over", "5-11"; before one: "under", "between 2 and". */
bool age_is_band(const struct token *t);
bool age_ends_range(const struct token *tokens, size_t i);
bool age_has_limit(const struct token *tokens, size_t i);

/* One child; more than one; and what such children may do, which is a rule. */
extern const char *const age_persons[];
extern const char *const age_many[];
extern const char *const age_modals[];

/* several_ages.c: a list of ages begins at `i`, or "between" stands there. */
bool age_is_of_several(const struct token *tokens, size_t i);
bool age_is_between(const struct token *tokens, size_t i);

/*
 * counted_ages.c: behind "years", "-week-", "years and 5 months" or "/12", which
 * stand behind a number; NULL: none of them does.
 */
const struct token *age_units(const struct token *t);
/* ... and what makes such a stretch of time no age: "later", "ago". */
extern const char *const age_behind_time[];
/* ... and whether it is somebody's age; the number is at `i`. */
bool age_is_counted(const struct token *tokens, size_t i);

/* said_ages.c: "in her third year", "until the age of ten". */
bool age_is_of_year(const struct token *tokens, size_t i);

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
