/*
 * sections.h - the body of a record against the sections of its kind.
 */
#ifndef LOAD_SECTIONS_H
#define LOAD_SECTIONS_H

struct private_record;
struct reader;

/*
 * Report text before the first section, headings that are no section, sections
 * that stand twice, are empty, or are needed and missing.  A kind without
 * sections has free headings.
 */
void sections_check(struct reader *reader, struct private_record *record);

#endif
