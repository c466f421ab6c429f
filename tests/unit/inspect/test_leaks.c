#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "folder.h"
#include "inspecting.h"
#include "registers/registers.h"

/*
 * inspect/ and registers/ together: a register of invented people, a folder
 * of files with their names in disguise, and a folder of files without.
 */

static const char plain[] =
    "review: k7m2\n"
    "people:\n"
    "  - id: p1\n"
    "    role: subject child\n"
    "    given: Tamsin\n"
    "    family: Orrelby\n"
    "    pseudonym: Robin\n"
    "  - id: p2\n"
    "    role: mother\n"
    "    given: Mark\n"
    "    family: Sharp\n"
    "    weak: [given, family]\n"
    "    pseudonym: Mother\n"
    "terms:\n"
    "  - id: t1\n"
    "    kind: school\n"
    "    value: Upper Quarrydene Primary School\n"
    "    variants: [Quarrydene Primary]\n"
    "    pseudonym: the primary school\n";
static const char password[] = "four words none belong";

#define PAGE(words) "<!DOCTYPE html><html lang=en><title>t</title>" \
	"<h1>h</h1>\n" words

static const struct {
	const char *name, *text;
	const char *entry; /* what is found; NULL: nothing may be */
} cases[] = {
	{ "accents.html", PAGE("T&aacute;ms&iacute;n &Oslash;rrelby"), "p1" },
	{ "attribute.html", PAGE("<img alt='by tamsin' src=a.svg>"), "p1" },
	{ "bold.html", PAGE("<p>Tam<b>s</b>in"), "p1" },
	{ "camel.html", PAGE("<p data-id=tamsinOrrelby>"), "p1" },
	{ "comment.html", PAGE("<!-- Tamsin -->"), "p1" },
	{ "entity.html", PAGE("<p>&#x54;amsin"), "p1" },
	{ "full-name.html", PAGE("<p>Mark Sharp came"), "p2" },
	{ "inside.html", PAGE("<p>mrsorrelby92"), "p1" },
	{ "index.json", "{\"words\": {\"ta\": {\"ms\": {\"in\": [4, 7]}}}}", "p1" },
	{ "index.html", PAGE("<script type=application/ld+json>{\"o\": {\"rrel\": "
	    "{\"x\": 1, \"by\": {\"at\": 1}}}}</script>"), "p1" },
	{ "lookalike.html", PAGE("<p>Orr\320\265lby"), "p1" },
	{ "plural.html", PAGE("<p>the Orrelbys'"), "p1" },
	{ "school.html", PAGE("<a href='https://x.example/upper-quarrydene-"
	    "primary-school'>x</a>"), "t1" },
	{ "script.js", "var a = '\\u0054amsin';", "p1" },
	{ "shy.html", PAGE("<p>Orr&shy;elby"), "p1" },
	{ "spaced.html", PAGE("<p>T a m s i n"), "p1" },
	{ "twice.atom", "<a>&amp;#84;amsin</a>", "p1" },
	{ "url.html", PAGE("<a href='https://x.example/%54amsin'>x</a>"),
	    "p1" },
	{ "zero.html", PAGE("<p>Tam&#8203;sin"), "p1" },
	/* Words, numbers and digests that are nobody's. */
	{ "a.svg", "<svg/>", NULL },
	{ "keys.json", "{\"orr\": {\"x\": 1}, \"elby\": {\"tam\": [\"sin\"]}}", NULL },
	{ "manifest.json", "{\"blake2b\": \"0123456789abcdef0123456789abcdef"
	    "0123456789abcdef0123456789abcdef\"}", NULL },
	{ "words.html", PAGE("<p>A sharp rise, mark my words. Robin and Mother "
	    "went to the primary school."), NULL },
};

static void
disguised_terms_are_found(void **state)
{
	struct arena *arena = arena_open("test");
	char *safe = folder_make(arena), *folder = folder_make(arena);
	const char *key = file_join(arena, safe, "key");
	const char *text = file_join(arena, safe, "k7m2.yaml");
	struct diag *diag = diag_open(arena);
	struct inspect_options options = { .registers = safe,
		.key_path = key, .password = password };
	struct text out = text_open(arena, 1000000);
	(void)state;

	folder_write(arena, safe, "k7m2.yaml", plain);
	assert_true(register_new_key(key, password, diag));
	assert_true(register_encrypt(text, file_join(arena, safe, "k7m2.reg"),
	    key, diag));
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		folder_write(arena, folder, cases[i].name, cases[i].text);
	assert_false(inspect_folder(folder, "d", &options, diag));
	diag_print(diag, DIAG_TEXT, WARN, &out);
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		const char *line = strstr(out.bytes, arena_format(arena,
		    "d/%s:", cases[i].name));
		const char *word = arena_format(arena, "here: k7m2/%s [",
		    cases[i].entry == NULL ? "" : cases[i].entry);

		if ((line == NULL) != (cases[i].entry == NULL))
			fail_msg("%s: %s", cases[i].name, out.bytes);
		if (line != NULL && memmem(line, strcspn(line, "\n"), word,
		    strlen(word)) == NULL)
			fail_msg("%s: %s", cases[i].name, line);
	}
	assert_null(strcasestr(out.bytes, "tamsin"));
	assert_null(strcasestr(out.bytes, "orrelby"));
	file_remove_tree(safe);
	file_remove_tree(folder);
	arena_wipe(arena);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(disguised_terms_are_found),
	};

	return cmocka_run_group_tests_name("inspect leaks", tests, NULL, NULL);
}
