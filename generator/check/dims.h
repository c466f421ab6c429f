/*
 * dims.h - what reviews may be counted by.
 *
 * What is not in the table is counted by nobody: the state of a child today
 * (D99), who caused the harm (D100), free text.
 */
#ifndef CHECK_DIMS_H
#define CHECK_DIMS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct list;
struct private_group;

enum dim { DIM_TYPE, DIM_AGE, DIM_OUTCOME, DIM_SEX, DIM_CARE,
	DIM_THEME, DIM_YEAR, DIMS };

enum { DIM_MOST = 60 }; /* values: one bit each */

/* By its word in `rows` and `columns`; DIMS: none. */
enum dim dim_find(const char *name);

/* That word; of DIMS none. */
const char *dim_name(enum dim dim);
const char *dim_heading(enum dim dim);

/* Its counts are of people with an attribute, and not of steps of ours (D89). */
bool dim_of_people(enum dim dim);

/* A review may have several of its values: rows are no parts of a whole. */
bool dim_overlaps(enum dim dim);

/*
 * `themes`: every record that pools, a struct private_record, in their order.
 * Every other than DIM_YEAR: how many values, and what each is called.
 */
size_t dim_count(const struct list *themes, enum dim dim);
const char *dim_label(const struct list *themes, enum dim dim, size_t value);

/*
 * What several values are called together, and what they are in the ledger:
 * "5 and over", "60 144".  Words in the ledger never change.
 */
const char *dim_label_of_all(struct arena *arena, const struct list *themes,
    enum dim dim, uint64_t set);
const char *dim_words(struct arena *arena, const struct list *themes,
    enum dim dim, uint64_t set);
/* The other way; 0: some word is none of ours, or there are none. */
uint64_t dim_set(const struct list *themes, enum dim dim, const char *words);

/* The values that a review has, a bit each; "not recorded" is one of them. */
uint64_t dim_of_review(const struct list *themes, enum dim dim,
    const struct private_group *review);

/* The bit of "not recorded"; 0 of a dimension that has none. */
uint64_t dim_not_recorded(enum dim dim);

/* Facts that were changed to protect somebody are not counted (D65). */
bool dim_was_altered(enum dim dim, const struct private_group *review);

#endif
