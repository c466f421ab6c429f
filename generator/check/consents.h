/*
 * consents.h - consents, and what stands under them.  For check/ alone.
 *
 * consents.c finds the quotations and names of a record and the consent of
 * each; consent_rules.c judges them; consent_copies.c says what of them has
 * gone out and must be called back.
 */
#ifndef CHECK_CONSENTS_H
#define CHECK_CONSENTS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"

struct judge;
struct private_group;
struct private_record;

/* The consents that the record holds: those of a review, or it is one itself. */
size_t consent_count(const struct judge *judge);
const struct private_group *consent_at(const struct judge *judge, size_t index);

/*
 * The last day on which it holds, by all that was written (D128); unset when
 * nobody wrote when it was given.
 */
struct date consent_last_day(const struct private_group *consent);

/* The 18th birthday on which it lapses, because somebody else gave it (D132), or unset. */
struct date consent_lapses_on(const struct private_group *consent);

/* The first day without it that has come: withdrawn, ended or lapsed; else unset. */
struct date consent_over_since(const struct judge *judge,
    const struct private_group *consent);

/*
 * Records beside its own that quote under that consent of this record, or name
 * somebody under it.
 */
const struct private_record **consent_users(struct judge *judge,
    const struct private_group *consent, size_t *count);

/* List the copies of what stood under consents of this record that are over. */
void consents_call_back(struct judge *judge);

#endif
