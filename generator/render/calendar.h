/*
 * calendar.h - the sessions of courses as calendar files.
 */
#ifndef RENDER_CALENDAR_H
#define RENDER_CALENDAR_H

#include <stdbool.h>

struct arena;
struct cleared_record;
struct field;
struct press;

/* All sessions to come, to subscribe to; below the folder of their kind. */
#define CALENDAR_FILE "calendar.ics"

/* The field that only days to come pass: sessions of a course; NULL if none. */
const struct field *coming_row(const struct cleared_record *record);

/* Where the file of one session stands: "training/neglect-course/s1.ics". */
char *session_path(struct arena *arena, const struct cleared_record *record,
    const char *session);

/* A file for each session and one of all; false when one cannot be written. */
bool make_calendars(struct press *press);

#endif
