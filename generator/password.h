/*
 * password.h - the password of the key file: from a descriptor or a terminal,
 * never from the command line or the environment, where others can read it
 * (spec 15).
 */
#ifndef PASSWORD_H
#define PASSWORD_H

#include <stdbool.h>

enum { PASSWORD_BYTES = 1024 };

/*
 * Room for a password, zeroed: neither swapped nor dumped, and empty in every
 * child that is forked, for pages and PDFs are made by children.  NULL when
 * there is no memory.
 */
char *password_room(void);
void password_wipe(char *room);

/*
 * The first line of descriptor `number` (digits).  False, with a sentence to
 * standard error, when there is none.  The descriptor is closed.
 */
bool password_read(const char *number, char password[PASSWORD_BYTES]);

/* The same, asked on the terminal without echo. */
bool password_ask(char password[PASSWORD_BYTES]);

#endif
