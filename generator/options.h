/*
 * options.h - what may stand behind a command: --key FILE, --as-of DATE ...
 */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdbool.h>

struct settings;

/* The table, for people. */
void options_print(void);

/*
 * Options and arguments in any order, from the third word on; arguments are put
 * into `arguments`, which has room for all.  `password` is filled in by
 * --password-fd.  False when a sentence was said.
 */
bool options_read(int argc, char **argv, struct settings *settings,
    const char **arguments, char *password);

#endif
