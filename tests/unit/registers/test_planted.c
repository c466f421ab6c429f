/*
 * test_planted.c - invented names in invented prose: every one of them is
 * found in every disguise, and the prose without them is left alone.
 */
#include "fixture.h"

enum { PEOPLE = 40, ROUNDS = 6 };

/* The same names and the same prose in every run. */
struct dice {
	uint64_t state;
};

static size_t
roll(struct dice *dice, size_t sides)
{
	dice->state = dice->state * 6364136223846793005U + 1442695040888963407U;
	return (size_t)(dice->state >> 33) % sides;
}

/* Two to four syllables that no English word is made of. */
static char *
invent(struct arena *arena, struct dice *dice, size_t syllables)
{
	static const char *const heads[] = { "Vex", "Thra", "Quo", "Jor", "Bly",
		"Osk", "Zan", "Wyx", "Kel", "Dru", "Ghe", "Myv" };
	static const char *const tails[] = { "vorn", "zeth", "quill", "jask",
		"woxe", "dryx", "kolv", "gwen", "thaq", "bezo" };
	struct text name = text_open(arena, 100);

	text_add(&name, heads[roll(dice, sizeof heads / sizeof heads[0])]);
	for (size_t i = 1; i < syllables; i++)
		text_add(&name, tails[roll(dice, sizeof tails / sizeof tails[0])]);
	return name.bytes;
}

static char *
invent_prose(struct arena *arena, struct dice *dice, size_t words)
{
	static const char *const list[] = { "the", "worker", "visited", "and",
		"asked", "about", "school", "health", "records", "were", "shared",
		"with", "police", "before", "a", "meeting", "that", "took",
		"place", "in", "spring", "because", "nobody", "had", "seen",
		"child", "for", "weeks;", "this", "was", "noted.", "Later",
		"professionals", "met", "again,", "to", "plan", "support" };
	struct text prose = text_open(arena, 10000);

	while (words-- > 0) {
		text_add(&prose, list[roll(dice, sizeof list / sizeof list[0])]);
		text_add_char(&prose, roll(dice, 12) == 0 ? '\n' : ' ');
	}
	return prose.bytes;
}

/* Each letter of the name with something behind it or instead of it. */
static char *
between(struct arena *arena, const char *name, const char *what)
{
	struct text out = text_open(arena, 1000);

	for (size_t i = 0; name[i] != '\0'; i++) {
		text_add_char(&out, name[i]);
		text_add(&out, name[i + 1] == '\0' || name[i] == ' ' ? "" : what);
	}
	return out.bytes;
}

static char *
shifted(struct arena *arena, const char *name, uint32_t capital, uint32_t small)
{
	struct text out = text_open(arena, 1000);

	for (size_t i = 0; name[i] != '\0'; i++) {
		bool is_capital = name[i] >= 'A' && name[i] <= 'Z';
		uint32_t c = is_capital ? capital + (uint32_t)(name[i] - 'A') :
		    small + (uint32_t)(name[i] - 'a');
		char bytes[5] = { (char)(0xF0 | c >> 18),
			(char)(0x80 | (c >> 12 & 63)),
			(char)(0x80 | (c >> 6 & 63)), (char)(0x80 | (c & 63)) };

		if (name[i] == ' ')
			text_add_char(&out, ' ');
		else
			text_add(&out, c >= 0x10000 ? bytes :
			    arena_format(arena, "%c%c%c", (int)(0xE0 | c >> 12),
			    bytes[2], bytes[3]));
	}
	return out.bytes;
}

static char *
with_case(struct arena *arena, const char *name, bool upper, char space)
{
	char *out = arena_copy(arena, name);

	for (char *c = out; *c != '\0'; c++)
		*c = *c == ' ' ? space : upper ? (*c >= 'a' ? (char)(*c - 32) : *c) :
		    (*c <= 'Z' ? (char)(*c + 32) : *c);
	return out;
}

static char *
backwards(struct arena *arena, const char *name)
{
	size_t length = strlen(name);
	char *out = arena_copy(arena, name);

	for (size_t i = 0; i < length; i++)
		out[i] = name[length - 1 - i];
	return out;
}

enum { DISGUISES = 30 };

/* The name in disguise number `which`; NULL past the last. */
static char *
disguise(struct arena *arena, const char *given, const char *family,
    size_t which)
{
	const char *both = arena_format(arena, "%s %s", given, family);
	size_t half = strlen(family) / 2;

	switch (which) {
	case 0: return arena_copy(arena, both);
	case 1: return arena_copy(arena, given);
	case 2: return arena_copy(arena, family);
	case 3: return with_case(arena, both, true, ' ');
	case 4: return with_case(arena, both, false, ' ');
	case 5: return with_case(arena, both, false, '-');
	case 6: return with_case(arena, both, false, '_');
	case 7: return arena_format(arena, "%s%s", given, family);
	case 8: return arena_format(arena, "%s's", given);
	case 9: return arena_format(arena, "the %ss", family);
	case 10: return arena_format(arena, "%s, %s", family, given);
	case 11: return arena_format(arena, "%c. %s", given[0], family);
	case 12: return arena_format(arena, "%s, %c.", family, given[0]);
	case 13: return between(arena, given, "\xC2\xAD");
	case 14: return between(arena, family, "\xE2\x80\x8B");
	case 15: return between(arena, both, "\xCC\xB6");
	case 16: return between(arena, given, "\xCC\x81");
	case 17: return between(arena, family, " ");
	case 18: return between(arena, family, ".");
	case 19: return shifted(arena, both, 0xFF21, 0xFF41);
	case 20: return shifted(arena, both, 0x1D400, 0x1D41A);
	case 21: return shifted(arena, family, 0x24B6, 0x24D0);
	case 22: return backwards(arena, family);
	case 23: return backwards(arena, both);
	case 24: return arena_format(arena, "%.*s-\n%s", (int)half, family,
	    family + half);
	case 25: return arena_format(arena, "user%s92", family);
	case 26: return arena_format(arena, "img_%s01.png", given);
	case 27: return arena_format(arena, "Mrs %s", family);
	case 28: return arena_format(arena, "Baby %s", family);
	case 29: return arena_format(arena, "%s\n%s", given, family);
	}
	return NULL;
}

struct people {
	char *given[PEOPLE];
	char *family[PEOPLE];
};

static void
write_register(struct fixture *fixture, struct dice *dice,
    struct people *people)
{
	struct text yaml = text_open(fixture->arena, 100000);

	text_add(&yaml, "review: r1\npeople:\n");
	for (size_t i = 0; i < PEOPLE; i++) {
		people->given[i] = invent(fixture->arena, dice, 2 + i % 2);
		people->family[i] = invent(fixture->arena, dice, 2 + i % 3);
		text_add_format(&yaml, "- {id: p%zu, role: person, given: %s, "
		    "family: %s, pseudonym: Person %zu}\n", i + 1,
		    people->given[i], people->family[i], i + 1);
	}
	assert_int_equal(file_write(fixture_path(fixture, "plain.yaml"),
	    yaml.bytes, yaml.length), FILE_OK);
	fixture_seal(fixture, fixture_path(fixture, "plain.yaml"), "r1.reg");
	fixture_open_registers(fixture);
	assert_int_equal(registers_count(fixture->registers), 1);
}

static bool
covers(const struct list *hits, size_t from, size_t to)
{
	for (size_t i = 0; i < hits->count; i++) {
		const struct register_hit *hit = hits->items[i];

		if (hit->from < to && hit->to > from)
			return true;
	}
	return false;
}

static void
plant(struct fixture *fixture, struct dice *dice, const char *disguised)
{
	struct arena *arena = fixture->arena;
	const char *before = invent_prose(arena, dice, 3 + roll(dice, 20));
	const char *behind = invent_prose(arena, dice, 3 + roll(dice, 20));
	const char *text = arena_format(arena, "%s%s %s", before, disguised,
	    behind);
	size_t from = strlen(before), to = from + strlen(disguised);
	struct list hits = registers_search(arena, fixture->registers, text,
	    strlen(text));

	if (!covers(&hits, from, to))
		fail_msg("the search passes over '%s'", disguised);
	hits = registers_find(arena, fixture->registers, "r1", text,
	    strlen(text));
	if (!covers(&hits, from, to))
		fail_msg("the door passes over '%s'", disguised);
	text = arena_format(arena, "%s%s", before, behind);
	hits = registers_find(arena, fixture->registers, "r1", text,
	    strlen(text));
	if (hits.count != 0)
		fail_msg("found in '%s': %s", text, fixture_hits(fixture, &hits));
}

static void
planted_names_are_found(void **state)
{
	struct fixture *fixture = fixture_open();
	struct dice dice = { 20170605 };
	struct people people;
	(void)state;

	write_register(fixture, &dice, &people);
	for (size_t round = 0; round < ROUNDS; round++)
		for (size_t which = 0; which < DISGUISES; which++) {
			size_t who = roll(&dice, PEOPLE);

			plant(fixture, &dice, disguise(fixture->arena,
			    people.given[who], people.family[who], which));
		}
	fixture_close(fixture);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(planted_names_are_found),
	};

	return cmocka_run_group_tests_name("planted", tests, NULL, NULL);
}
