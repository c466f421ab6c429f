/*
 * people.h - invented people of a register, the forms in which the door
 * replaces their names, and the disguises in which it must not let them pass.
 */
#ifndef TESTS_CLEAR_PEOPLE_H
#define TESTS_CLEAR_PEOPLE_H

#include "base/arena.h"
#include "base/list.h"
#include "base/text.h"
#include "base/utf8.h"

/* The same in every run. */
struct dice {
	uint64_t state;
};

static inline size_t
roll(struct dice *dice, size_t sides)
{
	dice->state = dice->state * 6364136223846793005U + 1442695040888963407U;
	return (size_t)(dice->state >> 33) % sides;
}

#define PICK(dice, list) (list)[roll(dice, sizeof(list) / sizeof(list)[0])]

enum { PEOPLE = 24, KINDS = 8 };

struct person {
	const char *given, *middle, *family, *aka, *native, *pseudonym;
	bool weak; /* the given name is a word as well */
};

/* Syllables that no English word is made of, and initials that no one writes. */
static inline char *
invent(struct arena *arena, struct dice *dice, size_t syllables)
{
	static const char *const heads[] = { "Vex", "Rha", "Quo", "Jor", "Bly",
		"Ysk", "Zan", "Wyx", "Kel", "Dru", "Ghe", "Myv", "Fja", "Ehl" };
	static const char *const tails[] = { "vorn", "zeth", "quill", "jask",
		"woxe", "dryx", "kolv", "gwen", "thaq", "bezo", "fj\xC3\xA9k",
		"\xC5\x82usk", "v\xC3\xB6\x64" };
	struct text name = text_open(arena, 100);

	text_add(&name, PICK(dice, heads));
	while (--syllables > 0)
		text_add(&name, PICK(dice, tails));
	return name.bytes;
}

/* One that holds none of `others`, and is held by none. */
static inline char *
invent_another(struct arena *arena, struct dice *dice, size_t syllables,
    struct list *others)
{
	for (;;) {
		char *name = invent(arena, dice, syllables);
		size_t i = 0;

		while (i < others->count &&
		    strcasestr(others->items[i], name) == NULL &&
		    strcasestr(name, others->items[i]) == NULL)
			i++;
		if (i < others->count)
			continue;
		list_add(arena, others, name);
		return name;
	}
}

/* Number `i` of a register: each kind of name once in KINDS. */
static inline struct person
invent_person(struct arena *arena, struct dice *dice, struct list *names,
    size_t i)
{
	static const char *const words[] = { "Faith", "Grace", "Hope" };
	static const char *const natives[] = { "\xD0\x96\xD1\x83\xD0\xBB\xD1\x8F",
		"\xCE\xA9\xCF\x81\xCE\xB9\xCF\x89\xCE\xBD",
		"\xD9\x85\xD8\xAD\xD9\x85\xD9\x88\xD8\xAF" };
	struct person p = { .given = invent_another(arena, dice, 2 + i % 2,
	    names) };
	char *family = invent_another(arena, dice, 2 + roll(dice, 2), names);

	p.family = family;
	switch (i % KINDS) {
	case 0:
		p.family = arena_format(arena, "%s-%s", family,
		    invent_another(arena, dice, 2, names));
		break;
	case 1:
		p.family = arena_format(arena, "O'%s", family);
		break;
	case 2:
		p.family = arena_format(arena, "van der %s", family);
		break;
	case 3:
		p.middle = invent_another(arena, dice, 2, names);
		break;
	case 4:
		p.aka = invent_another(arena, dice, 2, names);
		break;
	case 5:
		p.given = words[i / KINDS % 3];
		p.weak = true;
		break;
	case 6:
		p.native = natives[i / KINDS % 3];
		break;
	}
	p.pseudonym = i == 0 ? "the parents" : arena_format(arena,
	    i % 2 == 0 ? "Person %zu" : "the relative %zu", i);
	return p;
}

static inline void
write_person(struct text *yaml, const struct person *p, size_t i)
{
	text_add_format(yaml, "- id: p%zu\n  role: person\n  given: %s\n"
	    "  family: \"%s\"\n  pseudonym: %s\n", i + 1, p->given, p->family,
	    p->pseudonym);
	if (p->middle != NULL)
		text_add_format(yaml, "  middle: [%s]\n", p->middle);
	if (p->aka != NULL)
		text_add_format(yaml, "  aka: [%s]\n", p->aka);
	if (p->native != NULL)
		text_add_format(yaml, "  native: [%s]\n", p->native);
	if (p->weak)
		text_add(yaml, "  weak: [given]\n");
}

/* Forms that the door replaces; NULL where this person has no such form. */
enum { FORMS = 14 };
static inline const char *
exact_form(struct arena *arena, const struct person *p, size_t which)
{
	const char *g = p->given, *f = p->family;

	switch (which) {
	case 0: return arena_format(arena, "%s %s", g, f);
	case 1: return f;
	case 2: return p->weak ? NULL : g;
	case 3: return arena_format(arena, "%s\n%s", g, f);
	case 4: return arena_format(arena, "Mrs %s", f);
	case 5: return arena_format(arena, "Mr. %s", f);
	case 6: return arena_format(arena, "Dr %s %s", g, f);
	case 7: return p->middle == NULL ? NULL : arena_format(arena,
	    "%s %s %s", g, p->middle, f);
	case 8: return p->middle == NULL ? NULL : arena_format(arena,
	    "%s %s", g, p->middle);
	case 9: return p->middle;
	case 10: return p->aka;
	case 11: return p->aka == NULL ? NULL : arena_format(arena, "%s %s",
	    p->aka, f);
	case 12: return p->native;
	case 13: return arena_format(arena, "%s\xC2\xA0%s", g, f);
	}
	return NULL;
}

/* `from`, with `with` behind each of its letters but the last. */
static inline char *
between(struct arena *arena, const char *from, const char *with)
{
	struct text out = text_open(arena, 1000);
	size_t length = strlen(from);

	for (size_t at = 0; at < length;) {
		size_t next = at;

		utf8_next(from, length, &next);
		text_add_n(&out, from + at, next - at);
		if (next < length && from[at] != ' ' && from[next] != ' ')
			text_add(&out, with);
		at = next;
	}
	return out.bytes;
}

static inline void
add_point(struct text *out, uint32_t c)
{
	if (c < 0x80)
		text_add_char(out, (char)c);
	else if (c < 0x10000)
		text_add_format(out, "%c%c%c", (int)(0xE0 | c >> 12),
		    (int)(0x80 | (c >> 6 & 63)), (int)(0x80 | (c & 63)));
	else
		text_add_format(out, "%c%c%c%c", (int)(0xF0 | c >> 18),
		    (int)(0x80 | (c >> 12 & 63)), (int)(0x80 | (c >> 6 & 63)),
		    (int)(0x80 | (c & 63)));
}

/* ASCII letters from another alphabet of Unicode. */
static inline char *
shifted(struct arena *arena, const char *name, uint32_t capital, uint32_t small)
{
	struct text out = text_open(arena, 1000);

	for (const char *c = name; *c != '\0'; c++)
		if (*c >= 'A' && *c <= 'Z')
			add_point(&out, capital + (uint32_t)(*c - 'A'));
		else if (*c >= 'a' && *c <= 'z')
			add_point(&out, small + (uint32_t)(*c - 'a'));
		else
			text_add_char(&out, *c);
	return out.bytes;
}

/* Of ASCII letters; each white space or hyphen as `space`, 0: left out. */
static inline char *
with_case(struct arena *arena, const char *name, bool upper, char space)
{
	struct text out = text_open(arena, 1000);

	for (const char *c = name; *c != '\0'; c++)
		if (*c == ' ' && space != '\0')
			text_add_char(&out, space);
		else if (*c >= 'a' && *c <= 'z' && upper)
			text_add_char(&out, (char)(*c - 32));
		else if (*c >= 'A' && *c <= 'Z' && !upper)
			text_add_char(&out, (char)(*c + 32));
		else if (*c != ' ')
			text_add_char(&out, *c);
	return out.bytes;
}

static inline bool
is_plain(const char *name)
{
	for (; *name != '\0'; name++)
		if (!((*name >= 'A' && *name <= 'Z') ||
		    (*name >= 'a' && *name <= 'z')))
			return false;
	return true;
}

static inline char *
backwards(struct arena *arena, const char *name)
{
	size_t length = strlen(name);
	char *out = arena_copy(arena, name);

	for (size_t i = 0; i < length; i++)
		out[i] = name[length - 1 - i];
	return out;
}

/* Two letters changed about in the middle, or one left out, doubled or wrong. */
static inline char *
misspelt(struct arena *arena, const char *name, size_t how)
{
	int half = (int)(strlen(name) / 2);
	const char *rest = name + half;

	switch (how) {
	case 0: return arena_format(arena, "%.*s%s", half, name, rest + 1);
	case 1: return arena_format(arena, "%.*s%c%s", half, name, *rest, rest);
	case 2: return arena_format(arena, "%.*s%c%c%s", half, name,
	    rest[1] == rest[0] ? 'u' : rest[1], rest[0], rest + 2);
	}
	return arena_format(arena, "%.*s%c%s", half, name,
	    *rest == 'u' ? 'a' : 'u', rest + 1);
}

/*
 * Disguises, none of which the door may replace or let pass.  `text` is
 * Markdown.  NULL where the name is not made for it.
 */
enum { DISGUISES = 54, ANYBODY = 13, PLAIN = 40 };
static inline const char *
disguise_of_anybody(struct arena *arena, const struct person *p,
    const char *both, size_t which)
{
	const char *g = p->given, *f = p->family;

	switch (which) {
	case 0: return arena_format(arena, "%s, %s", f, g);
	case 1: return arena_format(arena, "the %ss", f);
	case 2: return arena_format(arena, "%s-Fenn", f);
	case 3: return arena_format(arena, "ex-%s", f);
	case 4: return between(arena, both, "\xE2\x80\x8B");
	case 5: return between(arena, both, "\xC2\xAD");
	case 6: return between(arena, both, "\xCC\xB6");
	case 7: return between(arena, f, " ");
	case 8: return arena_format(arena, "%s%s", g, f);
	case 9: return arena_format(arena, "%s+%s", g, f);
	case 10: return arena_format(arena, "%s/%s", g, f);
	case 11: return arena_format(arena, "%s_%s", f, g);
	case 12: return between(arena, both, "\xCC\x81");
	}
	return NULL;
}

/* Latin letters that another alphabet has too, each as the other's. */
static inline const char *
as_cyrillic(struct arena *arena, const char *name)
{
	static const char latin[] = "aeopcxy";
	static const char *const other[] = { "\xD0\xB0", "\xD0\xB5",
		"\xD0\xBE", "\xD1\x80", "\xD1\x81", "\xD1\x85",
		"\xD1\x83" };
	struct text out = text_open(arena, 1000);

	for (const char *c = name; *c != '\0'; c++) {
		const char *at = strchr(latin, *c);

		if (at == NULL)
			text_add_char(&out, *c);
		else
			text_add(&out, other[at - latin]);
	}
	return strcmp(out.bytes, name) == 0 ? NULL : out.bytes;
}

/* Forms that the spec makes of names of several parts (5.5), and of addresses. */
static inline const char *
disguise_of_parts(struct arena *arena, const struct person *p, size_t which)
{
	const char *g = p->given, *f = p->family, *m = p->middle;
	const char *hyphen = strchr(f, '-'), *space = strrchr(f, ' ');
	const char *quote = strchr(f, '\'');

	switch (which) {
	case 40: return arena_format(arena, "%s %c.", g,
	    space == NULL ? f[0] : space[1]);
	case 41: return m == NULL ? NULL : arena_format(arena, "%s %c. %s",
	    g, m[0], f);
	case 42: return m == NULL ? NULL : arena_format(arena,
	    "%c. %c. %s", g[0], m[0], f);
	case 43: return m == NULL ? NULL : arena_format(arena, "%s %s %s", f,
	    g, m);
	case 44: return hyphen == NULL ? NULL : arena_copy_n(arena, f,
	    (size_t)(hyphen - f));
	case 45: return hyphen == NULL ? NULL : arena_copy(arena, hyphen + 1);
	case 46: return hyphen == NULL ? NULL : arena_format(arena, "%.*s%s",
	    (int)(hyphen - f), f, hyphen + 1);
	case 47: return space == NULL ? NULL : arena_copy(arena, space + 1);
	case 48: return quote == NULL ? NULL : arena_copy(arena, quote + 1);
	case 49: return p->aka == NULL ? NULL : arena_format(arena, "%c. %s",
	    p->aka[0], f);
	case 50: return as_cyrillic(arena, f);
	case 51: return arena_format(arena, "the %ss'", f);
	case 52: return !is_plain(f) ? NULL : arena_format(arena,
	    "[x](https://allowed.example/%%%02X%s)", (unsigned)f[0], f + 1);
	case 53: return !is_plain(f) || !is_plain(g) ? NULL :
	    arena_format(arena, "%c%s%s", g[0] | 0x20, g + 1, f);
	}
	return NULL;
}

static inline const char *
disguise(struct arena *arena, const struct person *p, size_t which)
{
	const char *g = p->given, *f = p->family;
	const char *both = arena_format(arena, "%s %s", g, f);
	size_t length = strlen(f);
	int half = (int)(length / 2);

	if (which < ANYBODY)
		return disguise_of_anybody(arena, p, both, which);
	if (which >= PLAIN)
		return disguise_of_parts(arena, p, which);
	if (!is_plain(f) || !is_plain(g))
		return NULL;
	switch (which) {
	case 13: return with_case(arena, both, true, ' ');
	case 14: return with_case(arena, both, false, '-');
	case 15: return with_case(arena, both, false, '_');
	case 16: return with_case(arena, both, false, '\0');
	case 17: return arena_format(arena, "%c. %s", g[0], f);
	case 18: return arena_format(arena, "%s %c", f, g[0]);
	case 19: return between(arena, f, ".");
	case 20: return shifted(arena, both, 0xFF21, 0xFF41);
	case 21: return shifted(arena, both, 0x1D400, 0x1D41A);
	case 22: return shifted(arena, f, 0x24B6, 0x24D0);
	case 23: return backwards(arena, f);
	case 24: return arena_format(arena, "%.*s-\n%s", half, f, f + half);
	case 25: return arena_format(arena, "user%s92", f);
	case 26: return arena_format(arena, "img\\_%s01.png", f);
	case 27: return misspelt(arena, f, 0);
	case 28: return misspelt(arena, f, 1);
	case 29: return misspelt(arena, f, 2);
	case 30: return misspelt(arena, f, 3);
	case 31: return arena_format(arena, "%c.%c.", g[0], f[0]);
	case 32: return arena_format(arena, "the %c%c file", g[0], f[0]);
	case 33: return arena_format(arena, "%c %c", g[0], f[0]);
	case 34: return arena_format(arena, "Mrs %c", f[0]);
	case 35: return arena_format(arena, "Child %c", f[0]);
	case 36: return arena_format(arena, "%c%.*s%c", f[0], (int)length - 2,
	    "________________________", f[length - 1]);
	case 37: return arena_format(arena, "%.*s\\*%s", half, f, f + half + 1);
	case 38: return arena_format(arena, "**%.*s**%ss", half, f, f + half);
	case 39: return arena_format(arena, "[x](https://allowed.example/%s)",
	    f);
	}
	return NULL;
}

#endif
