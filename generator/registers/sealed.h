/*
 * sealed.h - a register as a file: the line "lscp register 1", then a sealed
 * box (crypto_box_seal: X25519, XSalsa20-Poly1305) of the entries (entry.h)
 * and the register's own name, so that two files cannot change places.  It is
 * padded, so that its size does not count the names.
 */
#ifndef REGISTERS_SEALED_H
#define REGISTERS_SEALED_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct book;
struct diag;
struct key;
struct locked;

/* "content/registers/k7m2.reg" is "k7m2"; NULL where that is no name for one. */
char *sealed_name(struct arena *arena, const char *path);

/* Whether bytes begin as a sealed register does. */
bool sealed_begins(const char *bytes, size_t length);

bool sealed_write(const struct book *book, const char *path,
    const struct key *key, struct diag *diag);

/* The entries, in `locked`; NULL is reported. */
struct book *sealed_open(struct locked *locked, const char *path,
    const struct key *key, struct diag *diag);

#endif
