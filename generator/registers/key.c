#include "registers/key.h"

#include <string.h>

#include <sodium.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/text.h"
#include "model/diag.h"
#include "registers/locked.h"

enum {
	NONCE = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
	TAG = crypto_aead_xchacha20poly1305_ietf_ABYTES,
	SALT = crypto_pwhash_SALTBYTES,
	SEALED = NONCE + KEY_BYTES + TAG,
	BASE64 = 200,  /* room for any of these, written out */
	FILE_MOST = 4096,
	PASSES_MOST = 16,
	PASSWORD_LEAST = 12
};

static const char magic[] = "lscp key 1\n";
static const unsigned long memory_most = 1UL << 30;

/* The file, read and taken apart. */
struct key_file {
	unsigned char public_half[KEY_BYTES];
	unsigned char salt[SALT];
	unsigned char sealed[SEALED];
	struct key_cost cost;
	const char *text;
	size_t bound; /* bytes of the text that the secret is bound to */
};

static bool
refuse(struct diag *diag, enum rule rule, const char *path)
{
	diag_report(diag, rule, (struct place) { path, 0, 0 }, NULL, NULL);
	return false;
}

struct key_cost
key_cost_usual(void)
{
	return (struct key_cost) { crypto_pwhash_OPSLIMIT_MODERATE,
		crypto_pwhash_MEMLIMIT_MODERATE };
}

/* The key that a password stands for, in locked memory. */
static unsigned char *
stretch(struct locked *locked, const char *password,
    const unsigned char salt[SALT], struct key_cost cost)
{
	unsigned char *out = locked_alloc(locked, 1, KEY_BYTES);

	if (crypto_pwhash(out, KEY_BYTES, password, strlen(password), salt,
	    cost.passes, cost.memory, crypto_pwhash_ALG_ARGON2ID13) != 0)
		BUG("out of memory (password)");
	return out;
}

static void
add_line(struct text *text, const char *field, const unsigned char *bytes,
    size_t length)
{
	char base64[BASE64];

	sodium_bin2base64(base64, sizeof base64, bytes, length,
	    sodium_base64_VARIANT_ORIGINAL);
	text_add_format(text, "%s: %s\n", field, base64);
}

/* The whole of a new key file in `text`. */
static void
make_pair(struct locked *locked, struct text *text, const char *password,
    struct key_cost cost)
{
	unsigned char public_half[KEY_BYTES], salt[SALT], sealed[SEALED];
	unsigned char *secret = locked_alloc(locked, 1, KEY_BYTES);
	const unsigned char *stretched;

	crypto_box_keypair(public_half, secret);
	randombytes_buf(salt, sizeof salt);
	randombytes_buf(sealed, NONCE);
	text_add(text, magic);
	add_line(text, "public", public_half, sizeof public_half);
	add_line(text, "salt", salt, sizeof salt);
	text_add_format(text, "cost: %lu %lu\n", cost.passes, cost.memory);
	stretched = stretch(locked, password, salt, cost);
	crypto_aead_xchacha20poly1305_ietf_encrypt(sealed + NONCE, NULL, secret,
	    KEY_BYTES, (const unsigned char *)text->bytes, text->length, NULL,
	    sealed, stretched);
	add_line(text, "secret", sealed, sizeof sealed);
}

bool
key_write(const char *path, const char *password, struct key_cost cost,
    struct diag *diag)
{
	struct arena *arena;
	struct locked *locked;
	struct text text;
	bool written;

	if (strlen(password) < PASSWORD_LEAST)
		return refuse(diag, RULE_register_password_short, path);
	if (file_exists(path))
		return refuse(diag, RULE_register_key_exists, path);
	if (sodium_init() < 0)
		BUG("libsodium does not start");
	arena = arena_open("key");
	locked = locked_open();
	text = text_open(arena, FILE_MOST);
	make_pair(locked, &text, password, cost);
	written = file_write(path, text.bytes, text.length) == FILE_OK;
	locked_close(locked);
	arena_wipe(arena);
	return written || refuse(diag, RULE_register_key_unwritten, path);
}

/* "field: BASE64\n" of exactly that many bytes. */
static bool
take_line(const char **at, const char *field, unsigned char *out, size_t size)
{
	size_t length = strlen(field), got = 0;
	const char *end;

	if (strncmp(*at, field, length) != 0)
		return false;
	*at += length;
	end = strchr(*at, '\n');
	if (end == NULL || sodium_base642bin(out, size, *at,
	    (size_t)(end - *at), NULL, &got, NULL,
	    sodium_base64_VARIANT_ORIGINAL) != 0 || got != size)
		return false;
	*at = end + 1;
	return true;
}

static bool
take_number(const char **at, char stop, unsigned long most, unsigned long *out)
{
	unsigned long value = 0;
	const char *begin = *at;

	for (; **at >= '0' && **at <= '9' && value <= most; (*at)++)
		value = value * 10 + (unsigned long)(**at - '0');
	if (*at == begin || **at != stop || value > most)
		return false;
	(*at)++;
	*out = value;
	return true;
}

static bool
take_apart(const char *text, struct key_file *file)
{
	const char *at = text;

	if (strncmp(at, magic, strlen(magic)) != 0)
		return false;
	at += strlen(magic);
	if (!take_line(&at, "public: ", file->public_half, KEY_BYTES) ||
	    !take_line(&at, "salt: ", file->salt, SALT) ||
	    strncmp(at, "cost: ", strlen("cost: ")) != 0)
		return false;
	at += strlen("cost: ");
	if (!take_number(&at, ' ', PASSES_MOST, &file->cost.passes) ||
	    !take_number(&at, '\n', memory_most, &file->cost.memory) ||
	    file->cost.passes < crypto_pwhash_OPSLIMIT_MIN ||
	    file->cost.memory < crypto_pwhash_MEMLIMIT_MIN)
		return false;
	file->text = text;
	file->bound = (size_t)(at - text);
	return take_line(&at, "secret: ", file->sealed, SEALED) && *at == '\0';
}

static bool
read_file(struct arena *arena, const char *path, struct key_file *file,
    struct diag *diag)
{
	struct file_bytes bytes;

	if (file_read(arena, path, FILE_MOST, &bytes) != FILE_OK)
		return refuse(diag, RULE_register_key_unreadable, path);
	if (sodium_init() < 0)
		BUG("libsodium does not start");
	return take_apart(bytes.bytes, file) ||
	    refuse(diag, RULE_register_key_form, path);
}

bool
key_read(const char *path, struct key *key, struct diag *diag)
{
	struct arena *arena = arena_open("key");
	struct key_file file;
	bool good = read_file(arena, path, &file, diag);

	if (good)
		memcpy(key->public_half, file.public_half, KEY_BYTES);
	key->secret_half = NULL;
	arena_wipe(arena);
	return good;
}

static bool
unseal(struct locked *locked, const struct key_file *file,
    const char *password, struct key *key)
{
	unsigned char *secret = locked_alloc(locked, 1, KEY_BYTES);
	unsigned char *stretched = stretch(locked, password, file->salt,
	    file->cost);
	unsigned char check[KEY_BYTES];
	bool good = crypto_aead_xchacha20poly1305_ietf_decrypt(secret, NULL,
	    NULL, file->sealed + NONCE, SEALED - NONCE,
	    (const unsigned char *)file->text, file->bound, file->sealed,
	    stretched) == 0;

	sodium_memzero(stretched, KEY_BYTES);
	if (!good || crypto_scalarmult_base(check, secret) != 0)
		return false;
	memcpy(key->public_half, file->public_half, KEY_BYTES);
	key->secret_half = secret;
	return sodium_memcmp(check, file->public_half, KEY_BYTES) == 0;
}

bool
key_open(struct locked *locked, const char *path, const char *password,
    struct key *key, struct diag *diag)
{
	struct arena *arena = arena_open("key");
	struct key_file file;
	bool good = read_file(arena, path, &file, diag);

	if (good && (password == NULL ||
	    !unseal(locked, &file, password, key)))
		good = refuse(diag, RULE_register_key_password, path);
	arena_wipe(arena);
	return good;
}
