#include "registers/elsewhere.h"

#include <stdint.h>
#include <string.h>

#include <sodium.h>

#include "base/arena.h"
#include "registers/locked.h"
#include "registers/registers.h"

enum { LONGEST_WORD = 32, FIRST_SLOTS = 256 };

struct elsewhere {
	struct locked *locked;
	unsigned char key[crypto_shorthash_KEYBYTES];
	uint64_t *slots; /* 0: empty */
	size_t capacity; /* a power of two */
	size_t count;
};

static const char purpose[] = "terms elsewhere";

struct elsewhere *
elsewhere_open(const struct registers *registers)
{
	struct locked *locked = locked_open();
	struct elsewhere *elsewhere = locked_alloc(locked, 1,
	    sizeof *elsewhere);

	elsewhere->locked = locked;
	elsewhere->capacity = FIRST_SLOTS;
	elsewhere->slots = locked_alloc(locked, FIRST_SLOTS,
	    sizeof *elsewhere->slots);
	if (!registers_mark(registers, purpose, sizeof purpose, elsewhere->key))
		crypto_shorthash_keygen(elsewhere->key);
	return elsewhere;
}

void
elsewhere_close(struct elsewhere *elsewhere)
{
	if (elsewhere != NULL)
		locked_close(elsewhere->locked);
}

/* What stands beside a term. */
struct beside {
	char word[LONGEST_WORD]; /* in small letters; "" where nothing does */
	size_t length;
	bool at_end; /* of the text: another word may stand there elsewhere */
};

static char
small_letter(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool
is_word(char c)
{
	return (c >= '0' && c <= '9') || (small_letter(c) >= 'a' &&
	    small_letter(c) <= 'z');
}

static bool
is_joint(char c)
{
	return c == ' ' || c == '-' || c == '\'';
}

static struct beside
word_before(const char *text, size_t at)
{
	struct beside beside = { .length = 0 };
	size_t end = at, begin;

	while (end > 0 && is_joint(text[end - 1]))
		end--;
	beside.at_end = end == 0;
	begin = end;
	while (begin > 0 && is_word(text[begin - 1]) &&
	    end - begin < LONGEST_WORD)
		begin--;
	for (size_t i = begin; i < end; i++)
		beside.word[beside.length++] = small_letter(text[i]);
	return beside;
}

static struct beside
word_behind(const char *text, size_t length, size_t at)
{
	struct beside beside = { .length = 0 };

	while (at < length && is_joint(text[at]))
		at++;
	beside.at_end = at == length;
	while (at < length && is_word(text[at]) &&
	    beside.length < LONGEST_WORD)
		beside.word[beside.length++] = small_letter(text[at++]);
	return beside;
}

static const struct beside nothing = { .length = 0 };
/* No word has this sign: whatever stands there. */
static const struct beside anything = { .word = "*", .length = 1 };

static uint64_t
hash_of(const struct elsewhere *elsewhere, const struct register_hit *hit,
    const struct beside *before, const struct beside *behind)
{
	/* Names of registers and ids of entries are short: sealed.h, entry.h. */
	char all[512] = { 0 };
	const size_t names = sizeof all - 2 * LONGEST_WORD;
	size_t length = strlen(hit->name) + 1, id = strlen(hit->entry);
	uint64_t hash;

	if (length + id < names) {
		memcpy(all, hit->name, length);
		memcpy(all + length, hit->entry, id);
	}
	memcpy(all + names, before->word, before->length);
	memcpy(all + names + LONGEST_WORD, behind->word, behind->length);
	crypto_shorthash((unsigned char *)&hash, (unsigned char *)all,
	    sizeof all, elsewhere->key);
	return hash == 0 ? 1 : hash;
}

static uint64_t *
slot_of(const struct elsewhere *elsewhere, uint64_t hash)
{
	size_t at = hash & (elsewhere->capacity - 1);

	while (elsewhere->slots[at] != 0 && elsewhere->slots[at] != hash)
		at = (at + 1) & (elsewhere->capacity - 1);
	return &elsewhere->slots[at];
}

static void
add(struct elsewhere *elsewhere, uint64_t hash)
{
	const uint64_t *old = elsewhere->slots;
	size_t capacity = elsewhere->capacity;

	if (*slot_of(elsewhere, hash) != 0)
		return;
	*slot_of(elsewhere, hash) = hash;
	if (++elsewhere->count <= capacity / 2)
		return;
	elsewhere->capacity = capacity * 2;
	elsewhere->slots = locked_alloc(elsewhere->locked, capacity * 2,
	    sizeof *elsewhere->slots);
	for (size_t i = 0; i < capacity; i++)
		if (old[i] != 0)
			*slot_of(elsewhere, old[i]) = old[i];
}

void
elsewhere_note(struct elsewhere *elsewhere, const char *text, size_t length,
    const struct register_hit *hit)
{
	struct beside before = word_before(text, hit->from);
	struct beside behind = word_behind(text, length, hit->to);

	add(elsewhere, hash_of(elsewhere, hit, &before, &behind));
	/* A line, a cell or a tag may end between them there. */
	if (before.length > 0)
		add(elsewhere, hash_of(elsewhere, hit, &before, &nothing));
	if (behind.length > 0)
		add(elsewhere, hash_of(elsewhere, hit, &nothing, &behind));
	if (before.at_end && behind.length > 0)
		add(elsewhere, hash_of(elsewhere, hit, &anything, &behind));
	if (behind.at_end && before.length > 0)
		add(elsewhere, hash_of(elsewhere, hit, &before, &anything));
}

const char *
elsewhere_state(struct arena *arena, const struct elsewhere *elsewhere)
{
	uint64_t sum = 0;

	for (size_t i = 0; i < elsewhere->capacity; i++)
		sum += elsewhere->slots[i];
	return arena_format(arena, "%zu %016llx", elsewhere->count,
	    (unsigned long long)sum);
}

bool
elsewhere_has(const struct elsewhere *elsewhere, const char *text,
    size_t length, const struct register_hit *hit)
{
	struct beside before = word_before(text, hit->from);
	struct beside behind = word_behind(text, length, hit->to);
	const struct beside *pairs[][2] = { { &before, &behind },
		{ &anything, &behind }, { &before, &anything } };

	for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
		if (*slot_of(elsewhere, hash_of(elsewhere, hit, pairs[i][0],
		    pairs[i][1])) != 0)
			return true;
	return false;
}
