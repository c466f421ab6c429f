/*
 * picture_command.h - the part of `lscp approve` that is about pictures.
 */
#ifndef PICTURE_COMMAND_H
#define PICTURE_COMMAND_H

#include <stdbool.h>

struct settings;

/* An argument names a picture. */
bool is_of_pictures(const struct settings *settings);

/* Exit code; `by` is known to be fit. */
int approve_pictures(const struct settings *settings);

#endif
