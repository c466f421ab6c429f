#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/text.h"
#include "folder.h"
#include "inspecting.h"
#include "registers_double.h"

/* The ways in which a text hides its letters (anonymisation spec 5.1). */

#define PAGE(words) "<!DOCTYPE html>\n<html lang=en><title>t</title>" \
	"<h1>h</h1>\n" words "\n"
#define AT(place) "d/" place " [inspect-term]\n"

static const struct {
	const char *name, *text, *reports;
} cases[] = {
	/* Base64, of either alphabet, in lines, out of step, in itself. */
	{ "a.txt", "see YnkgT3JyZWxieQ==",
	    AT("a.txt:1:5") },
	{ "a.txt", "see YnkgT3JyZWxieQ",
	    AT("a.txt:1:5") },
	{ "a.txt", "x/T3JyZWxieSwgdHdpY2U=/y",
	    AT("a.txt:1:3") },
	{ "a.txt", "token=abTXIgT3JyZWxieSBjYW1lIGhvbWU/",
	    AT("a.txt:1:9") },
	{ "a.txt", "T3JyZWxieSDDv8O-w78_Pg==",
	    AT("a.txt:1:1") },
	{ "a.txt", "TwByAHIAZQBsAGIAeQA=",
	    AT("a.txt:1:1") },
	{ "a.txt", "ZEdobElFOXljbVZzWW5rZ2FHOTFjMlU9",
	    AT("a.txt:1:1") },
	{ "a.js", "let a=atob('T3JyZWxieQ==')",
	    AT("a.js:1:13") },
	{ "a.txt", "VGhpcyBpcyBhIGxvbmcgdGV4dCBhYm91dCBzb21lYm9keSB3aG9zZSBuYW"
	    "1lIGlzIG5vIHNlY3Jl\r\ndCwgT3JyZWxieSwgb2YgTGVlZHMu",
	    AT("a.txt:1:1") },
	{ "a.txt", "JiM3OTtycmVsYnkgJTRmcnJlbGJ5",
	    AT("a.txt:1:1") },
	/* Hexadecimal. */
	{ "a.txt", "id 6d7273204f7272656c6279",
	    AT("a.txt:1:4") },
	{ "a.txt", "0x4D7273204F7272656C6279",
	    AT("a.txt:1:3") },
	/* E-mail. */
	{ "a.txt", "Orr=65lby",
	    AT("a.txt:1:1") },
	{ "a.txt", "Orr=\r\nelby",
	    AT("a.txt:1:1") },
	{ "a.txt", "Subject: =?utf-8?Q?The_Orr=65lby_case?=",
	    AT("a.txt:1:10") AT("a.txt:1:24") },
	{ "a.txt", "Subject: =?utf-8?B?T3Jy?= =?utf-8?B?ZWxieQ==?=",
	    AT("a.txt:1:10") },
	{ "a.txt", "Subject: =?iso-8859-1?q?Orr?=\r\n =?iso-8859-1?q?elby?=",
	    AT("a.txt:1:10") },
	{ "a.txt", "x; name*0=\"Orr\"; name*1=\"elby.txt\"",
	    AT("a.txt:1:12") },
	{ "a.txt", "x; name*0*=utf-8''Orr;\r\n name*1*=%65lby",
	    AT("a.txt:1:19") },
	/* Strings in parts. */
	{ "a.js", "let a = 'Orr' + 'elby'",
	    AT("a.js:1:10") },
	{ "a.js", "let a = \"Orr\"+\"el\"+\n\"by\"",
	    AT("a.js:1:10") },
	{ "a.js", "let a = 'Orr' + '' + 'elby'",
	    AT("a.js:1:10") },
	{ "a.js", "let a = \"Orr\\\nelby\"",
	    AT("a.js:1:10") },
	{ "a.js", "let a = \"Orr\\145lby\"",
	    AT("a.js:1:10") },
	{ "a.css", "p { content: 'Orr' 'elby' }",
	    AT("a.css:1:15") },
	{ "a.css", "p { content: 'Orr\\\nelby' }",
	    AT("a.css:1:15") },
	/* Cards. */
	{ "a.txt", "BEGIN:VCARD\r\nFN:Ann Orr\r\n elby",
	    AT("a.txt:2:8") },
	/* Files in addresses. */
	{ "a.html", PAGE("<a href='data:text/html,<p>Orr<b>el</b>by'>x</a>"),
	    AT("a.html:3:10") AT("a.html:3:28") },
	{ "a.html", PAGE("<a href='data:text/html;base64,PHA+T3JyPGI+ZWw8L2I+Ynk8L3A+'>x</a>"),
	    AT("a.html:3:32") },
	{ "a.css", "p { background: url(data:image/svg+xml,%3csvg%3e%3ctspan%3"
	    "eOrr%3c/tspan%3eelby%3c/svg%3e) }",
	    AT("a.css:1:21") AT("a.css:1:60") },
	{ "a.js", "x = \"PHA+T3JyPGI+ZWw8L2I+Ynk8L3A+\"",
	    AT("a.js:1:6") },
	/* Tags within text that was written as text. */
	{ "a.json", "{\"a\": \"<p>Orr<b>el</b>by\"}",
	    AT("a.json:1:11") },
	{ "feed.xml", "<a>&lt;p&gt;Orr&lt;b&gt;el&lt;/b&gt;by</a>",
	    AT("feed.xml:1:13") },
	/* Nothing of that kind. */
	{ "a.txt", "An arrangement without any alternatives whatsoever", "" },
	{ "a.txt", "sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kP", "" },
	{ "a.txt", "0123456789abcdef0123456789abcdef0123456789abcdef", "" },
	{ "a.js", "call('Orr', 'elby')", "" },
	{ "a.txt", "Orr\n elby", "" },
	{ "a.txt", "x; name*0=\"Orr\"; title=\"elby.txt\"", "" },
	{ "a.txt", "metadata: one, two", "" },
	/* What nobody can open. */
	{ "a.js", "x = 'data:image/heic;base64,AAAAGGZ0eXBoZWljAAAAAG1pZjE='",
	    "d/a.js:1:29 [inspect-unknown-kind]\n" },
	{ "a.txt", "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7",
	    "d/a.txt:1:1 [inspect-unknown-kind]\n" },
};

static void
letters_are_found_behind_every_disguise(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct arena *arena = arena_open("test");
		char *folder = folder_make(arena);
		const char *got;

		folder_write(arena, folder, cases[i].name, cases[i].text);
		got = inspect(arena, folder);
		if (strcmp(got, cases[i].reports) != 0)
			fail_msg("%s: %s\nwanted:\n%sgot:\n%s",
			    cases[i].name, cases[i].text, cases[i].reports, got);
		file_remove_tree(folder);
		arena_wipe(arena);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters_are_found_behind_every_disguise),
	};

	return cmocka_run_group_tests_name("inspect decode", tests, NULL, NULL);
}
