#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/list.h"
#include "folder.h"
#include "inspecting.h"
#include "registers/withheld.h"
#include "registers_double.h"

/*
 * Numbers of people and withheld words in what was made.  The contacts that
 * may stand anywhere are one telephone number and one postcode.
 */

#define PAGE(words) "<!DOCTYPE html>\n<html lang=en><title>t</title>" \
	"<h1>h</h1>\n" words "\n"
#define NUMBER(place) "d/" place " [inspect-number]\n"
#define STRAY(place) "d/" place " [inspect-stray-contact]\n"
#define WITHHELD(place) "d/" place " [inspect-withheld]\n"

static char phone[] = "01134960000", postcode[] = "ls14ap";

static const char secret[] =
    "She told nobody that the house was cold until the spring.";

/* A draft whose fields slid into its text. */
static const char named[] = "summary: she told nobody of them all until";

static const struct {
	const char *name, *text, *reports;
} cases[] = {
	/* One person's by its form: nowhere. */
	{ "a.html", PAGE("<p>943 476 5919"), NUMBER("a.html:3:4") },
	{ "a.html", PAGE("<p>943 <b>476</b> 5919"), NUMBER("a.html:3:4") },
	{ "a.html", PAGE("<p>patient 9434765919"), NUMBER("a.html:3:12") },
	{ "a.html", PAGE("<p title='AA 12 34 56 B'>x"), NUMBER("a.html:3:11") },
	{ "a.html", PAGE("<!-- NHS 9434765919 -->"), NUMBER("a.html:3:10") },
	{ "a.json", "{\"note\": \"UPN H801200001001\"}",
	    NUMBER("a.json:1:15") },
	{ "a.txt", "PNC 1999/0123456X", NUMBER("a.txt:1:5") },
	{ "a.html", PAGE("<p>943&nbsp;476&nbsp;5919"), NUMBER("a.html:3:4") },
	{ "a.txt", "943%20476%205919", NUMBER("a.txt:1:1") },
	/* The name of a value is no word of it; the value is. */
	{ "a.json", "{\"summary\": \"she told nobody of them all until then\"}",
	    "" },
	{ "a.atom", "<summary>she told nobody of them all until then</summary>",
	    "" },
	{ "a.json", "{\"note\": \"a summary she told nobody of them all until then\"}",
	    WITHHELD("a.json:1:13") },
	{ "nhs-943 476 5919.txt", "x", "d/file#1 [inspect-number]\n" },
	/* Contacts: those that the content has. */
	{ "a.html", PAGE("<p>0113 496 0000, LS1 4AP"), "" },
	{ "a.html", PAGE("<a href='tel:+441134960000'>x</a>"), "" },
	{ "a.html", PAGE("<p>0113 496 0001"), STRAY("a.html:3:4") },
	{ "a.html", PAGE("<p>ann@example.org"), STRAY("a.html:3:4") },
	{ "a.html", PAGE("<p>came from LS2 8NE"), STRAY("a.html:3:14") },
	{ "a.html", PAGE("<p>0800 1111, 116 123, 999"), "" },
	/* What machines write. */
	{ "a.html", PAGE("<p id=n9434765919>x"), "" },
	{ "a.html", PAGE("<p>9434765919"), "" },
	{ "a.html", PAGE("<p>943 476 5918"), "" },
	{ "a.css", "@media print { p { color: #943476 } }", "" },
	{ "a.js", "var a = '@context', b = 'user@2x.png'", "" },
	{ "a.html", PAGE("<script src='bundle.2213951837.js'></script>"),
	    "d/a.html:3:9 [inspect-link]\n" },
	/* Across two cells is no number. */
	{ "a.html", PAGE("<div>943</div><div>4765919</div>"), "" },
	/* Two alphabets in a word. */
	{ "a.html", PAGE("<p>the h\320\276use"), "d/a.html:3:8 [inspect-mixed]\n" },
	{ "a.html", PAGE("<p>the h&#1086;use, h\316\277me"),
	    "d/a.html:3:8 [inspect-mixed]\nd/a.html:3:21 [inspect-mixed]\n" },
	{ "a.html", PAGE("<p title='\320\241hild'>x"),
	    "d/a.html:3:11 [inspect-mixed]\n" },
	{ "a.html", PAGE("<p>10 \316\274g, 5 k\316\251, a \320\264\320\276\320\274"), "" },
	/* Withheld words. */
	{ "a.html", PAGE("<p>She told nobody that the house was cold."),
	    WITHHELD("a.html:3:4") },
	{ "a.html", PAGE("<p>She told <i>nobody</i> that the house was cold"),
	    WITHHELD("a.html:3:4") },
	{ "a.html", PAGE("<p title='told nobody that the house was cold until'>"
	    "x"), WITHHELD("a.html:3:11") },
	{ "a.json", "[\"told nobody that the house was cold until\"]",
	    WITHHELD("a.json") WITHHELD("a.json:1:3") },
	{ "a.xml", "<a>told nobody &#116;hat the house was cold until</a>",
	    WITHHELD("a.xml:1:4") },
	{ "a.html", PAGE("<p>She told nobody<p>that the house was cold"), "" },
	{ "a.html", PAGE("<p>She told nobody that the house was"), "" },
};

static void
numbers_and_withheld_words_are_found(void **state)
{
	struct withheld *withheld = withheld_open(NULL);
	void *contacts[] = { phone, postcode };
	struct list known = { contacts, 2, 2 };
	struct inspect_options options = { .registers = "registers",
		.key_path = "key", .contacts = &known, .withheld = withheld };
	(void)state;

	withheld_add(withheld, secret, sizeof secret - 1);
	withheld_add(withheld, named, sizeof named - 1);
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct arena *arena = arena_open("test");
		struct diag *diag = diag_open(arena);
		char *folder = folder_make(arena);
		const char *got;

		folder_write(arena, folder, cases[i].name, cases[i].text);
		inspect_folder(folder, "d", &options, diag);
		got = brief_reports(arena, diag);
		if (strcmp(got, cases[i].reports) != 0)
			fail_msg("%s: %s\nwanted:\n%sgot:\n%s", cases[i].name,
			    cases[i].text, cases[i].reports, got);
		file_remove_tree(folder);
		arena_wipe(arena);
	}
	withheld_close(withheld);
}

/* Nobody said what may stand there: one warning for each kind of contact. */
static void
unknown_contacts_are_told_once(void **state)
{
	struct arena *arena = arena_open("test");
	char *folder = folder_make(arena);
	(void)state;

	folder_write(arena, folder, "a.txt", "0113 496 0000\nann@example.org");
	folder_write(arena, folder, "b.txt", "0113 496 0001\n943 476 5919");
	assert_string_equal(inspect(arena, folder),
	    "d/a.txt:1:1 [inspect-contact]\n"
	    "d/a.txt:2:1 [inspect-contact]\n" NUMBER("b.txt:2:1"));
	file_remove_tree(folder);
	arena_wipe(arena);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_and_withheld_words_are_found),
		cmocka_unit_test(unknown_contacts_are_told_once),
	};

	return cmocka_run_group_tests_name("inspect numbers", tests, NULL,
	    NULL);
}
