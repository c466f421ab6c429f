/*
 * pictures.h - picture files beside the records, and the texts that show them.
 * For load/ alone.
 */
#ifndef LOAD_PICTURES_H
#define LOAD_PICTURES_H

#include <stdbool.h>

struct kind;
struct reader;

/* What a text may show, and what it may not but authors put there (GIF ...). */
bool picture_is_called(const char *name);

/* There is such a file in the folder of that kind; it is not opened yet. */
void picture_lies(struct reader *reader, const struct kind *kind,
    const char *name, const char *file, const char *path);

/*
 * Once all records are read: open what their texts show.  A picture that
 * cannot be shown is reported where the text shows it, and taken out of the
 * text; files that no text shows are reported as well.
 */
void pictures_read(struct reader *reader);

#endif
