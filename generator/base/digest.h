/*
 * digest.h - content hashes (BLAKE2b-256 of libsodium) for files, caches and
 * manifests.  Never for names or terms: those are guessed from an unkeyed hash
 * in seconds, and registers/ has keyed ones.
 */
#ifndef BASE_DIGEST_H
#define BASE_DIGEST_H

#include <stddef.h>

enum { DIGEST_HEX = 65 };

void digest_hex(const void *bytes, size_t length, char hex[DIGEST_HEX]);

#endif
