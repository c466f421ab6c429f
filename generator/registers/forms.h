/*
 * forms.h - every way in which an entry of a register may be written
 * (spec 5.5), as patterns.
 */
#ifndef REGISTERS_FORMS_H
#define REGISTERS_FORMS_H

struct book;
struct entry;
struct patterns;

/*
 * Of a person: given and family name in both orders, with middle names, with
 * initials; family and given name alone, halves of double ones, names without
 * their particles; what else they are called; the day of birth; names written
 * backwards and as the stems of a search index.  Of a term: its value and
 * variants, a telephone number with its country, a day in all its forms.
 */
void forms_of_entry(struct patterns *patterns, const struct book *book,
    const struct entry *entry);

/* A day, "2017-06-05", as people write days that have a year (forms_date.c). */
void forms_of_day(struct patterns *patterns, const char *day);

#endif
