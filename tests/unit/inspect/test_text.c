#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <unistd.h>

#include "base/text.h"
#include "folder.h"
#include "inspecting.h"
#include "registers_double.h"

#define PAGE(words) "<!DOCTYPE html>\n<html lang=en><title>t</title>" \
	"<h1>h</h1>\n" words "\n"
#define AT(place) "d/" place " [inspect-term]\n"

static const struct {
	const char *name, *text, *reports;
} cases[] = {
	/* Clean. */
	{ "a.html", PAGE("<p>nobody"), "" },
	{ "a.txt", "nobody", "" },
	/* Each view of a page; the place is that of the file. */
	{ "a.html", PAGE("<p>Ann Orrelby."), AT("a.html:3:8") },
	{ "a.html", PAGE("<p>Orr<b>el</b>by."), AT("a.html:3:4") },
	{ "a.html", PAGE("<p>Orr<td>el</td>by."), AT("a.html:3:4") },
	{ "a.html", PAGE("<p>Orr<div>el</div>by."), AT("a.html:3:4") },
	{ "a.html", PAGE("<p>Orr<!-- x -->elby."), AT("a.html:3:4") },
	{ "a.html", PAGE("<p>Orr</bogus>elby."), AT("a.html:3:4") },
	{ "a.html", PAGE("<!-- by orrelby -->"), AT("a.html:3:9") },
	{ "a.html", PAGE("<!-- &#79;rrelby -->"), AT("a.html:3:6") },
	{ "a.html", PAGE("<p title='Mr Orrelby'>x"), AT("a.html:3:14") },
	{ "a.html", PAGE("<p title=\"Mr &Oslash;rrelby O&#114;relby\">x"),
	    AT("a.html:3:29") },
	{ "a.html", PAGE("<p data-x=Orrelby>x"), AT("a.html:3:11") },
	{ "a.html", PAGE("<template><p>Orr<i>elby</i></template>"),
	    AT("a.html:3:14") },
	{ "a.html", PAGE("<noscript><p>Orr&#101;lby</noscript>"),
	    AT("a.html:3:14") },
	{ "a.html", PAGE("<svg><text><tspan>Orr</tspan><tspan>elby</tspan>"
	    "</text></svg>"), AT("a.html:3:19") },
	{ "a.html", PAGE("<textarea title=t>\nOrr&#x65;lby</textarea>"),
	    AT("a.html:4:1") },
	{ "a.html", PAGE("<iframe srcdoc='<p>Orr<b>el</b>by'></iframe>"),
	    AT("a.html:3:17") AT("a.html:3:20") },
	{ "a.html", PAGE("<iframe srcdoc='&lt;p>Orr&lt;b>el&lt;/b>by'>"
	    "</iframe>"), AT("a.html:3:17") AT("a.html:3:23") },
	{ "a.html", PAGE("<input type=hidden value=Orrelby>"),
	    AT("a.html:3:26") },
	/* Encodings, alone and in each other. */
	{ "a.html", PAGE("<p>&#79;rrelby"), AT("a.html:3:4") },
	{ "a.html", PAGE("<p>caf&eacute; &#x4frrelby"), AT("a.html:3:16") },
	{ "a.html", PAGE("<p>&amp;#79;rrelby"), AT("a.html:3:4") },
	{ "a.html", PAGE("<p>&lt;b&gt;Orr&amp;#101;lby"), AT("a.html:3:13") },
	{ "a.html", PAGE("<a href='https://x.example/%4frrelby'>x</a>"),
	    AT("a.html:3:28") },
	{ "a.html", PAGE("<a href='https://x.example/%254frrelby'>x</a>"),
	    AT("a.html:3:28") },
	{ "a.html", PAGE("<a href='https://x.example/&#37;4frrelby'>x</a>"),
	    AT("a.html:3:28") },
	{ "a.html", PAGE("<script>let a='Orr\\u0065lby'</script>"),
	    AT("a.html:3:16") },
	{ "a.html", PAGE("<script>let a='Orr\\x65lby\\u{4f}'</script>"),
	    AT("a.html:3:16") },
	{ "a.html", PAGE("<script type=application/ld+json>"
	    "{\"name\":\"\\u004frrelby\"}</script>"), AT("a.html:3:43") },
	{ "a.html", PAGE("<style>p::after{content:'\\4f rrelby'}</style>"),
	    AT("a.html:3:26") },
	{ "a.html", PAGE("<p style=\"content:'\\00004frrelby'\">x"),
	    AT("a.html:3:20") },
	/* Other kinds of text. */
	{ "a.css", "p { content: '\\4F rrelby' }", AT("a.css:1:15") },
	{ "a.js", "\n\nvar a = 'Orr\\x65lby'", AT("a.js:3:10") },
	{ "a.json", "{\"a\": \"Orr\\u0065lby\"}", AT("a.json:1:8") },
	{ "a.json", "[\"x\", {\"Orrelby\": [\"Orr\\u0065lby\"]",
	    "d/a.json [inspect-damaged]\n" AT("a.json:1:9") AT("a.json:1:21") },
	{ "a.json", "[\"Orr\", \"elby\"]", "" },
	{ "a.json", "{\"orr\": [{\"elby\": ", "d/a.json [inspect-damaged]\n" },
	{ "feed.xml", "<a><b>&amp;#79;rrelby</b></a>", AT("feed.xml:1:7") },
	{ "feed.atom", "<a>&lt;p&gt;Orr&amp;#101;lby</a>",
	    AT("feed.atom:1:13") },
	{ "a.svg", "<svg><tspan>Orr</tspan><tspan>elby</tspan></svg>",
	    AT("a.svg:1:13") },
	{ "a.xml", "<a>Orr<![CDATA[elby]]></a>", AT("a.xml:1:4") },
	{ "a.xml", "<a b='>'>Orr<c d=\"x>y\"/>elby</a>", AT("a.xml:1:10") },
	{ "a.ics", "BEGIN:VCALENDAR\r\nSUMMARY:Orr\r\n elby\r\n",
	    AT("a.ics:2:9") },
	{ "a.txt", "caf\303\251 Orrelby", AT("a.txt:1:6") },
	{ "_redirects", "/Orrelby /x", AT("_redirects:1:2") },
	/* One place is one report, two places are two. */
	{ "a.txt", "Orrelby OrrelbyOrrelby", AT("a.txt:1:1") AT("a.txt:1:9")
	    AT("a.txt:1:16") },
	/* What cannot be searched. */
	{ "a.odd", "x", "d/a.odd [inspect-unknown-kind]\n" },
	{ "a", "x", "d/a [inspect-unknown-kind]\n" },
	{ "a.html.bak", "x", "d/a.html.bak [inspect-unknown-kind]\n"
	    "d/a.html.bak [inspect-leftover]\n" },
	{ "a.txt", "caf\351", "d/a.txt [inspect-not-text]\n" },
	{ "a.txt", "%PDF-1.7", "d/a.txt [inspect-not-text]\n" },
	{ "a.png", "x", "d/a.png [inspect-damaged]\n" },
	{ "a.woff2", "wOF2", "d/a.woff2 [inspect-damaged]\n"
	    "d/a.woff2 [inspect-font-place]\n" },
	{ "fonts.woff2", "wOF2", "d/fonts.woff2 [inspect-damaged]\n"
	    "d/fonts.woff2 [inspect-font-place]\n" },
	{ "xfonts/a.woff2", "wOF2", "d/xfonts/a.woff2 [inspect-damaged]\n"
	    "d/xfonts/a.woff2 [inspect-font-place]\n" },
	{ "fonts/a.woff2", "wOF2", "d/fonts/a.woff2 [inspect-damaged]\n" },
	{ "a/fonts/a.woff2", "wOF2",
	    "d/a/fonts/a.woff2 [inspect-damaged]\n" },
	/* Names: never said again. */
	{ "orrelby.txt", "x", "d/file#1 [inspect-name]\n" },
	{ "orr%65lby.txt", "x", "d/file#1 [inspect-name]\n" },
	{ "a/orrelby/b.txt", "Orrelby", "d/a/file#2 [inspect-name]\n"
	    "d/a/file#3:1:1 [inspect-term]\n" },
};

static void
terms_are_found_in_every_view(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct arena *arena = arena_open("test");
		char *folder = folder_make(arena);
		const char *got;

		folder_write(arena, folder, cases[i].name, cases[i].text);
		got = inspect(arena, folder);
		if (strcmp(got, cases[i].reports) != 0)
			fail_msg("%s: %s\nwanted:\n%sgot:\n%s", cases[i].name,
			    cases[i].text, cases[i].reports, got);
		file_remove_tree(folder);
		arena_wipe(arena);
	}
}

/* 50 of one term: 20 are told, the rest is counted. */
static void
reports_of_a_file_are_limited(void **state)
{
	struct arena *arena = arena_open("test");
	char *folder = folder_make(arena);
	struct text text = text_open(arena, TEXT_LIMIT);
	size_t lines = 0;
	const char *got;
	(void)state;

	for (int i = 0; i < 50; i++)
		text_add(&text, "Orrelby\n");
	folder_write(arena, folder, "a.txt", text.bytes);
	got = inspect(arena, folder);
	for (const char *p = got; (p = strchr(p, '\n')) != NULL; p++)
		lines++;
	assert_int_equal(lines, 21);
	assert_non_null(strstr(got, "d/a.txt [inspect-more]\n"));
	file_remove_tree(folder);
	arena_wipe(arena);
}

static void
links_and_odd_files_are_findings(void **state)
{
	struct arena *arena = arena_open("test");
	char *folder = folder_make(arena);
	(void)state;

	assert_int_equal(symlink("/etc/passwd", file_join(arena, folder,
	    "a.txt")), 0);
	assert_string_equal(inspect(arena, folder),
	    "d/a.txt [inspect-link-out]\n");
	file_remove_tree(folder);
	assert_string_equal(inspect(arena, folder), "d [inspect-unreadable]\n");
	arena_wipe(arena);
}

/* Many files go to several processes; the reports come in order all the same. */
static void
many_files_are_shared_out(void **state)
{
	struct arena *arena = arena_open("test");
	char *folder = folder_make(arena);
	const char *got;
	size_t at = 0;
	(void)state;

	for (int i = 0; i < 200; i++)
		folder_write(arena, folder, arena_format(arena, "%03d.txt", i),
		    i % 2 == 0 ? "nobody" : "Orrelby");
	got = inspect(arena, folder);
	for (int i = 1; i < 200; i += 2) {
		const char *line = arena_format(arena,
		    "d/%03d.txt:1:1 [inspect-term]\n", i);

		assert_memory_equal(got + at, line, strlen(line));
		at += strlen(line);
	}
	assert_int_equal(got[at], '\0');
	file_remove_tree(folder);
	arena_wipe(arena);
}

static void
without_a_key_somebody_is_told(void **state)
{
	struct arena *arena = arena_open("test");
	char *folder = folder_make(arena);
	struct diag *diag = diag_open(arena);
	static const struct inspect_options options = {
		.registers = "registers" };
	(void)state;

	folder_write(arena, folder, "a.txt", "Orrelby");
	assert_true(inspect_folder(folder, "d", &options, diag));
	assert_int_equal(diag_count(diag, WARN), 1);
	file_remove_tree(folder);
	arena_wipe(arena);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(terms_are_found_in_every_view),
		cmocka_unit_test(reports_of_a_file_are_limited),
		cmocka_unit_test(links_and_odd_files_are_findings),
		cmocka_unit_test(many_files_are_shared_out),
		cmocka_unit_test(without_a_key_somebody_is_told),
	};

	return cmocka_run_group_tests_name("inspect text", tests, NULL, NULL);
}
