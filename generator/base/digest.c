#include "base/digest.h"

#include <sodium.h>

void
digest_hex(const void *bytes, size_t length, char hex[DIGEST_HEX])
{
	unsigned char hash[32];

	crypto_generichash(hash, sizeof hash, bytes, length, NULL, 0);
	sodium_bin2hex(hex, DIGEST_HEX, hash, sizeof hash);
}
