/*
 * key.h - the key file: a text file of five lines.
 *
 *   lscp key 1
 *   public: BASE64      X25519, in clear: encrypting needs no password
 *   salt: BASE64        of the password's key
 *   cost: 3 268435456   Argon2id: passes, bytes of memory
 *   secret: BASE64      XChaCha20-Poly1305 under that key: 24 bytes of nonce,
 *                       then the secret key; the lines above are bound to it
 *
 * Whoever can change the file can put another public key into it, and nobody
 * who only encrypts will see that; opening refuses.
 */
#ifndef REGISTERS_KEY_H
#define REGISTERS_KEY_H

#include <stdbool.h>

struct diag;
struct locked;

enum { KEY_BYTES = 32 };

struct key {
	unsigned char public_half[KEY_BYTES];
	const unsigned char *secret_half; /* locked; NULL when not asked for */
};

/* What guessing a password costs; the limits of Argon2id. */
struct key_cost {
	unsigned long passes;
	unsigned long memory;
};

/* MODERATE of libsodium: 3 passes over 256 MB. */
struct key_cost key_cost_usual(void);

/* A new pair of keys.  Reports why not, and never replaces a file. */
bool key_write(const char *path, const char *password, struct key_cost cost,
    struct diag *diag);

/* Only the public half. */
bool key_read(const char *path, struct key *key, struct diag *diag);

/* Both halves.  No password (NULL) is a wrong one. */
bool key_open(struct locked *locked, const char *path, const char *password,
    struct key *key, struct diag *diag);

#endif
