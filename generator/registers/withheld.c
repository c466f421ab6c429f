#include "registers/withheld.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include <sodium.h>

#include "base/arena.h"
#include "registers/fold.h"
#include "registers/locked.h"
#include "registers/registers.h"

enum {
	WORDS = 8,
	PLAIN = 4, /* so many of them are in small letters: no list of names */
	WINDOW = 16 * 1024,
	FIRST_SLOTS = 1024
};

/* An eight, and who may have it; 0 is an empty slot. */
struct slot {
	uint64_t hash;
	unsigned readers;
};

struct withheld {
	struct locked *locked;
	struct stream *stream;
	unsigned char key[crypto_shorthash_KEYBYTES];
	struct slot *slots;
	size_t capacity; /* a power of two */
	size_t count;
};

static const char purpose[] = "withheld words";
_Static_assert(REGISTERS_MARK == crypto_shorthash_KEYBYTES,
    "a mark is a key of the hash");

struct withheld *
withheld_open(const struct registers *registers)
{
	struct locked *locked = locked_open();
	struct withheld *withheld = locked_alloc(locked, 1, sizeof *withheld);

	withheld->locked = locked;
	withheld->stream = stream_open(locked, WINDOW);
	withheld->capacity = FIRST_SLOTS;
	withheld->slots = locked_alloc(locked, FIRST_SLOTS,
	    sizeof *withheld->slots);
	if (!registers_mark(registers, purpose, sizeof purpose,
	    withheld->key))
		crypto_shorthash_keygen(withheld->key);
	return withheld;
}

void
withheld_close(struct withheld *withheld)
{
	if (withheld != NULL)
		locked_close(withheld->locked);
}

static struct slot *
slot_of(const struct withheld *withheld, uint64_t hash)
{
	size_t at = hash & (withheld->capacity - 1);

	while (withheld->slots[at].hash != 0 && withheld->slots[at].hash != hash)
		at = (at + 1) & (withheld->capacity - 1);
	return &withheld->slots[at];
}

static void
grow(struct withheld *withheld)
{
	const struct slot *old = withheld->slots;
	size_t capacity = withheld->capacity;

	withheld->capacity = capacity * 2;
	withheld->slots = locked_alloc(withheld->locked, withheld->capacity,
	    sizeof *withheld->slots);
	for (size_t i = 0; i < capacity; i++)
		if (old[i].hash != 0)
			*slot_of(withheld, old[i].hash) = old[i];
}

static uint64_t
hash_of(const struct withheld *withheld, const void *bytes, size_t length)
{
	uint64_t hash;

	crypto_shorthash((unsigned char *)&hash, bytes, length, withheld->key);
	return hash == 0 ? 1 : hash;
}

/* The last words of a text. */
struct words {
	uint64_t hash[WORDS];
	bool plain[WORDS];
	size_t from[WORDS]; /* where each begins in the text */
	size_t to;          /* behind the last */
	size_t count;       /* of the whole text */
};


/* What is done with each eight of which `least` words are plain. */
struct walker {
	void (*with)(struct walker *walker, uint64_t hash, size_t from,
	    size_t to);
	size_t least;
	struct withheld *adding; /* withheld_add() and withheld_let() */
	const struct withheld *withheld;
	unsigned readers;
	struct arena *arena;     /* withheld_search() */
	struct list spans;
};

static void
take_word(const struct withheld *withheld, struct words *words, size_t first,
    size_t behind)
{
	const struct stream *stream = withheld->stream;
	size_t at = words->count++ % WORDS;

	words->hash[at] = hash_of(withheld, stream->symbols + first,
	    behind - first);
	words->plain[at] = !(stream->marks[first] & (MARK_UPPER | MARK_DIGIT));
	words->from[at] = stream->base + stream->from[first];
	words->to = stream->base + stream->to[behind - 1];
}

static void
take_eight(struct walker *walker, const struct words *words)
{
	uint64_t eight[WORDS];
	size_t plain = 0;

	if (words->count < WORDS)
		return;
	for (size_t i = 0; i < WORDS; i++) {
		eight[i] = words->hash[(words->count + i) % WORDS];
		plain += words->plain[i];
	}
	if (plain >= walker->least)
		walker->with(walker, hash_of(walker->withheld, eight,
		    sizeof eight), words->from[words->count % WORDS],
		    words->to);
}

/* "multi-agency", "child's", and a word that a line was too short for. */
static bool
goes_on(unsigned joint)
{
	return (joint & ~(unsigned)(JOINT_HYPHEN | JOINT_APOSTROPHE)) == 0 ||
	    ((joint & JOINT_HYPHEN) && (joint & JOINT_LINE) &&
	    !(joint & JOINT_BREAK));
}

/* Where the word that begins with symbol `first` ends. */
static size_t
end_of_word(const struct stream *stream, size_t first)
{
	size_t at = first + 1;

	while (at < stream->count && goes_on(stream->joints[at]))
		at++;
	return at;
}

static void
walk(struct walker *walker, const char *text, size_t length)
{
	const struct withheld *withheld = walker->withheld;
	struct stream *stream = withheld->stream;
	struct words words = { .count = 0 };
	size_t start = 0;

	while (start < length) {
		size_t first = 0, next;

		stream_fold(stream, text, length, start);
		next = stream->end;
		while (first < stream->count) {
			size_t behind = end_of_word(stream, first);

			/* It may go on in the next window. */
			if (behind == stream->count && stream->end < length &&
			    first > 0) {
				next = stream->base + stream->from[first];
				break;
			}
			take_word(withheld, &words, first, behind);
			take_eight(walker, &words);
			first = behind;
		}
		start = next;
	}
}

static void
add_eight(struct walker *walker, uint64_t hash, size_t from, size_t to)
{
	struct withheld *withheld = walker->adding;
	struct slot *slot = slot_of(withheld, hash);
	(void)from;
	(void)to;

	if (slot->hash != 0)
		return;
	slot->hash = hash;
	if (++withheld->count > withheld->capacity / 2)
		grow(withheld);
}

void
withheld_add(struct withheld *withheld, const char *text, size_t length)
{
	walk(&(struct walker){ .with = add_eight, .least = PLAIN,
	    .adding = withheld, .withheld = withheld }, text, length);
}

static void
let_eight(struct walker *walker, uint64_t hash, size_t from, size_t to)
{
	struct slot *slot = slot_of(walker->adding, hash);
	(void)from;
	(void)to;

	if (slot->hash != 0)
		slot->readers |= walker->readers;
}

void
withheld_let(struct withheld *withheld, const char *text, size_t length,
    unsigned readers)
{
	if (withheld->count > 0)
		walk(&(struct walker){ .with = let_eight, .adding = withheld,
		    .withheld = withheld, .readers = readers }, text, length);
}

size_t
withheld_count(const struct withheld *withheld, unsigned readers)
{
	size_t count = 0;

	for (size_t i = 0; i < withheld->capacity; i++)
		count += withheld->slots[i].hash != 0 &&
		    (withheld->slots[i].readers & readers) != readers;
	return count;
}

static void
seek_eight(struct walker *walker, uint64_t hash, size_t from, size_t to)
{
	const struct slot *slot = slot_of(walker->withheld, hash);
	struct register_span *last = walker->spans.count == 0 ? NULL :
	    walker->spans.items[walker->spans.count - 1];

	if (slot->hash == 0 || (slot->readers & walker->readers) != 0)
		return;
	if (last != NULL && from <= last->to) {
		last->to = to;
		return;
	}
	last = arena_alloc(walker->arena, 1, sizeof *last);
	*last = (struct register_span){ from, to };
	list_add(walker->arena, &walker->spans, last);
}

struct list
withheld_search(struct arena *arena, const struct withheld *withheld,
    const char *text, size_t length, unsigned readers)
{
	struct walker walker = { .with = seek_eight, .withheld = withheld,
		.readers = readers, .arena = arena };

	if (withheld->count > 0)
		walk(&walker, text, length);
	return walker.spans;
}

const char *
withheld_state(struct arena *arena, const struct withheld *withheld)
{
	uint64_t sum = 0, all = 0;

	for (size_t i = 0; i < withheld->capacity; i++) {
		const struct slot *slot = &withheld->slots[i];
		const uint64_t both[] = { slot->hash, slot->readers };

		if (slot->hash == 0)
			continue;
		sum += hash_of(withheld, both, sizeof both);
		all ^= hash_of(withheld, both, sizeof both);
	}
	return arena_format(arena, "%016llx%016llx", (unsigned long long)sum,
	    (unsigned long long)all);
}
