#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "folder.h"
#include "inspecting.h"
#include "registers_double.h"

#define HEAD "<!DOCTYPE html><html lang=en><title>t</title>\n<h1>h</h1>\n"

/* What is on the page a/b.html beside its head; other/ has an id "there". */
static const struct {
	const char *body, *reports;
} cases[] = {
	{ "", "" },
	/* Links that lead somewhere. */
	{ "<a href='../other/'>x</a><a href=../other>x</a>", "" },
	{ "<a href='/other/index.html'>x</a><a href=/>x</a>", "" },
	{ "<a href='../other/#there'>x</a><a href='?q=1'>x</a>", "" },
	{ "<a href='../other/?q=/nowhere#there'>x</a>", "" },
	{ "<a href='#here'>x</a><p id=here>", "" },
	{ "<a href='#caf%C3%A9'>x</a><p id='caf\303\251'>", "" },
	{ "<a href='#n'>x</a><a name=n>x</a>", "" },
	{ "<a href='#'>x</a><a href='#top'>x</a><a href='#:~:text=x'>x</a>", "" },
	{ "<a href='https://x.example/y#z'>x</a><a href='//x.example'>x</a>",
	    "" },
	{ "<a href='mailto:a'>x</a><a href='tel:999'>x</a>", "" },
	{ "<a href='../a%20b.txt'>x</a><a href=' ../a%20b.txt '>x</a>", "" },
	{ "<img alt='' src=../p.css srcset='../p.css 1x, /p.css 2x'>", "" },
	{ "<svg><use href='#s'/><g id=s></g></svg>", "" },
	{ "<template><a href=nowhere>x</a><p id=a></template><p id=a>", "" },
	/* And those that do not. */
	{ "<a href='nowhere.html'>x</a>", "d/a/b.html:3:4 [inspect-link]\n" },
	{ "<a href=''>x</a>", "d/a/b.html:3:4 [inspect-link]\n" },
	{ "<a href='../../../x'>x</a>", "d/a/b.html:3:4 [inspect-link]\n" },
	{ "<a href='../a/'>x</a>", "d/a/b.html:3:4 [inspect-link]\n" },
	{ "<a href='../other/INDEX.html'>x</a>",
	    "d/a/b.html:3:4 [inspect-link]\n" },
	{ "<img alt='' srcset='../p.css 1x, q.css 2x'>",
	    "d/a/b.html:3:13 [inspect-link]\n" },
	/* What is loaded comes from the site. */
	{ "<img alt='' src='data:,x'>", "" },
	{ "<link rel=canonical href='https://x.example/y'>", "" },
	{ "<link rel=stylesheet href='../p.css'>", "" },
	{ "<link rel=stylesheet href='//x.example/p.css'>",
	    "d/a/b.html:3:22 [inspect-fetches]\n" },
	{ "<img alt='' src='https://x.example/y.png'>",
	    "d/a/b.html:3:13 [inspect-fetches]\n" },
	{ "<img alt='' srcset='../p.css 1x, https://x.example/y 2x'>",
	    "d/a/b.html:3:13 [inspect-fetches]\n" },
	{ "<script src='https://x.example/y.js'></script>",
	    "d/a/b.html:3:9 [inspect-fetches]\n" },
	{ "<iframe src='https://x.example/'></iframe>",
	    "d/a/b.html:3:9 [inspect-fetches]\n" },
	{ "<form action='https://x.example/'></form>",
	    "d/a/b.html:3:7 [inspect-fetches]\n" },
	{ "<p style='background:url(https://x.example/y)'>",
	    "d/a/b.html:3:4 [inspect-fetches]\n" },
	{ "<style>p{background:url(../p.css)}</style>", "" },
	{ "<style>@import '//x.example/y'</style>",
	    "d/a/b.html:3:1 [inspect-fetches]\n" },
	/* Those who hear a page. */
	{ "<table><tr><th scope=col>x<tr><td>y</table>", "" },
	{ "<table role=presentation><tr><td>y</table>", "" },
	{ "<table><tr><td>y</table>", "d/a/b.html:3:1 [inspect-table-head]\n" },
	{ "<table><tr><th>x<tr><td>y</table>",
	    "d/a/b.html:3:12 [inspect-scope]\n" },
	{ "<a href=#><img alt=home src=../p.css></a>", "" },
	{ "<a href=# aria-label=home></a>", "" },
	{ "<a href=#><img alt='' src=../p.css></a>",
	    "d/a/b.html:3:1 [inspect-link-words]\n" },
	{ "<a href=#>Click <b>here</b>.</a>",
	    "d/a/b.html:3:1 [inspect-link-words]\n" },
	{ "<a href=#>Read more about babies</a>", "" },
	{ "<label>x <input></label><input type=hidden><label for=i>y</label>"
	    "<input id=i><select aria-label=z></select>", "" },
	{ "<input>", "d/a/b.html:3:1 [inspect-label]\n" },
	{ "<label for=j>y</label><textarea id=i></textarea>",
	    "d/a/b.html:3:23 [inspect-label]\n" },
	{ "<script src=x.js></script>", "d/a/b.html:3:9 [inspect-link]\n" },
	{ "<form action='/send'></form>", "d/a/b.html:3:7 [inspect-link]\n" },
	{ "<a href='FILE:///home/x'>x</a>",
	    "d/a/b.html:3:4 [inspect-disk-link]\n" },
	{ "<a href='#nowhere'>x</a>", "d/a/b.html:3:4 [inspect-anchor]\n" },
	{ "<a href='#Here'>x</a><p id=here>",
	    "d/a/b.html:3:4 [inspect-anchor]\n" },
	{ "<a href='b.html#nowhere'>x</a>",
	    "d/a/b.html:3:4 [inspect-anchor]\n" },
	{ "\n<p><a href='/other/#nowhere'>x</a>",
	    "d/a/b.html:4:7 [inspect-anchor]\n" },
	/* Ids, headings, pictures. */
	{ "<p id=a><p id=b><p\nid=a>", "d/a/b.html:4:1 [inspect-id-twice]\n" },
	{ "<h2>x</h2><h3>x</h3><h2>x</h2>", "" },
	{ "<h2>x</h2>\n <h4>x</h4>", "d/a/b.html:4:2 [inspect-heading]\n" },
	{ "<h1>x</h1>", "d/a/b.html [inspect-h1]\n" },
	{ "<img src=../p.css>", "d/a/b.html:3:1 [inspect-alt]\n" },
};

static void
pages_hang_together(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct arena *arena = arena_open("test");
		char *folder = folder_make(arena);
		const char *got;

		folder_write(arena, folder, "index.html", HEAD);
		folder_write(arena, folder, "p.css", "p {}");
		folder_write(arena, folder, "a b.txt", "x");
		folder_write(arena, folder, "other/index.html", HEAD
		    "<p id=there>");
		folder_write(arena, folder, "a/b.html", arena_format(arena,
		    HEAD "%s", cases[i].body));
		got = inspect(arena, folder);
		if (strcmp(got, cases[i].reports) != 0)
			fail_msg("%s\nwanted:\n%sgot:\n%s", cases[i].body,
			    cases[i].reports, got);
		file_remove_tree(folder);
		arena_wipe(arena);
	}
}

static void
a_page_has_language_title_and_heading(void **state)
{
	static const struct { const char *page, *reports; } pages[] = {
		{ "<html lang=en><title>t</title><h1>x</h1>", "" },
		{ "<html><title>t</title><h1>x</h1>",
		    "d/a.html [inspect-language]\n" },
		{ "<html lang=''><title>t</title><h1>x</h1>",
		    "d/a.html [inspect-language]\n" },
		{ "<html lang=en><title> </title><h1>x</h1>",
		    "d/a.html [inspect-title]\n" },
		{ "<html lang=en><h1>x</h1><svg><title>t</title></svg>",
		    "d/a.html [inspect-title]\n" },
		{ "<html lang=en><title>t</title><h2>x</h2>",
		    "d/a.html [inspect-h1]\n" },
		{ "", "d/a.html [inspect-language]\nd/a.html [inspect-title]\n"
		    "d/a.html [inspect-h1]\n" },
	};
	(void)state;

	for (size_t i = 0; i < sizeof pages / sizeof pages[0]; i++) {
		struct arena *arena = arena_open("test");
		char *folder = folder_make(arena);
		const char *got;

		folder_write(arena, folder, "a.html", pages[i].page);
		got = inspect(arena, folder);
		if (strcmp(got, pages[i].reports) != 0)
			fail_msg("%s\ngot:\n%s", pages[i].page, got);
		file_remove_tree(folder);
		arena_wipe(arena);
	}
}

/* What came down is in no feed, map or index either. */
static void
whole_addresses_of_the_site_lead_somewhere(void **state)
{
	static const struct { const char *name, *text, *reports; } files[] = {
		{ "feed.xml", "<a>https://x.example/other/index.html</a>", "" },
		{ "feed.xml", "<a b='https://x.example/other/'>https://x.example/</a>", "" },
		{ "a.txt", "See https://x.example/other/index.html#there.", "" },
		{ "a.txt", "Book at https://x.example/book/now.", "" },
		{ "a.txt", "https://y.example/other/gone.html", "" },
		{ "feed.xml", "<a>https://x.example/other/gone.html</a>",
		    "d/feed.xml [inspect-own-link]\n" },
		{ "feed.xml", "<a>https://x.example/gone.pdf</a>",
		    "d/feed.xml [inspect-own-link]\n" },
		{ "a.json", "{\"a\": \"https://x.example/other/gone\"}",
		    "d/a.json [inspect-own-link]\n" },
		{ "a.ics", "URL:https://x.example/other/gone.html",
		    "d/a.ics [inspect-own-link]\n" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
		struct arena *arena = arena_open("test");
		char *folder = folder_make(arena);
		const char *got;

		folder_write(arena, folder, "index.html", HEAD "<link "
		    "rel=\"canonical\" href=\"https://x.example/index.html\">");
		folder_write(arena, folder, "other/index.html", HEAD);
		folder_write(arena, folder, files[i].name, files[i].text);
		got = inspect(arena, folder);
		if (strcmp(got, files[i].reports) != 0)
			fail_msg("%s\nwanted:\n%sgot:\n%s", files[i].text,
			    files[i].reports, got);
		file_remove_tree(folder);
		arena_wipe(arena);
	}
}

/* In a build each tree is a site: no link leads from one into another. */
static void
a_build_is_three_sites(void **state)
{
	static const struct inspect_options options = {
		.registers = "registers", .key_path = "key" };
	struct arena *arena = arena_open("test");
	struct built built = { folder_make(arena) };
	struct diag *diag = diag_open(arena);
	const struct inspected *inspected;
	(void)state;

	folder_write(arena, built.folder, "public/index.html", HEAD
	    "<a href=/a/>x</a>");
	folder_write(arena, built.folder, "public/a/index.html", HEAD);
	folder_write(arena, built.folder, "assurance/index.html", HEAD);
	inspected = inspect_site(arena, &built, &options, diag);
	assert_non_null(inspected);
	assert_string_equal(inspected_folder(inspected), built.folder);
	assert_int_equal(inspected_registers(inspected), 2);
	assert_int_equal(inspected_unopened(inspected), 0);
	assert_int_equal(inspected_count(inspected), 3);
	assert_string_equal(inspected_file(inspected, 0)->path,
	    "assurance/index.html");
	assert_int_equal(inspected_file(inspected, 0)->size, strlen(HEAD));
	assert_int_equal(strlen(inspected_file(inspected, 0)->digest), 64);

	folder_write(arena, built.folder, "assurance/index.html", HEAD
	    "<a href=/a/>x</a><a href=../public/index.html>x</a>");
	assert_null(inspect_site(arena, &built, &options, diag));
	assert_string_equal(brief_reports(arena, diag),
	    "site/assurance/index.html:3:4 [inspect-link]\n"
	    "site/assurance/index.html:3:21 [inspect-link]\n");
	file_remove_tree(built.folder);
	arena_wipe(arena);
}

/* Files below public/, "" where they hold nothing but what leads to others. */
static void
what_nothing_leads_to_is_found(void **state)
{
	static const struct { const char *name, *text, *reports; } files[] = {
		{ "a.html", HEAD, "d/public/a.html [inspect-orphan]\n" },
		{ "a.html", HEAD "<a href=a.html>x</a>",
		    "d/public/a.html [inspect-orphan]\n" },
		{ "a.csv", "x", "d/public/a.csv [inspect-orphan]\n" },
		{ "linked.html", HEAD, "" },
		{ "linked.html.gz", "", "d/public/linked.html.gz "
		    "[inspect-damaged]\n" },
		{ "loaded.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>",
		    "" },
		{ "a.html", "<meta name=robots content=noindex>" HEAD, "" },
		{ "404.html", HEAD, "" },
		{ "robots.txt", "x", "" },
		{ ".well-known/security.txt", "x", "" },
		{ "find/a.json", "{\"url\": \"linked.html\"}", "" },
		{ "find/a.json", "{\"url\": \"gone.html\"}",
		    "d/public/find/a.json [inspect-link]\n" },
		{ "a.ics", "x", "" },
		{ "sitemap.xml", "<loc>https://x.example/far.html</loc>", "" },
		{ "b.txt", "https://x.example/far.html",
		    "d/public/b.txt [inspect-orphan]\n"
		    "d/public/far.html [inspect-orphan]\n" },
		{ "linked.txt", "see https://x.example/far.html.", "" },
	};
	(void)state;

	for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
		struct arena *arena = arena_open("test");
		char *folder = folder_make(arena);

		folder_write(arena, folder, "public/index.html", "<link "
		    "rel=\"canonical\" href=\"https://x.example/\">" HEAD
		    "<a href=linked.html>x</a><a href=linked.txt>x</a>"
		    "<img alt='' src=loaded.svg>");
		folder_write(arena, folder, "public/linked.html", HEAD);
		folder_write(arena, folder, "public/linked.txt", "x");
		folder_write(arena, folder, "public/loaded.svg",
		    "<svg xmlns='http://www.w3.org/2000/svg'/>");
		if (strstr(files[i].text, "far.html") != NULL)
			folder_write(arena, folder, "public/far.html", HEAD);
		folder_write(arena, folder, arena_format(arena, "public/%s",
		    files[i].name), files[i].text);
		assert_string_equal(inspect(arena, folder), files[i].reports);
		file_remove_tree(folder);
		arena_wipe(arena);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(pages_hang_together),
		cmocka_unit_test(a_page_has_language_title_and_heading),
		cmocka_unit_test(whole_addresses_of_the_site_lead_somewhere),
		cmocka_unit_test(a_build_is_three_sites),
		cmocka_unit_test(what_nothing_leads_to_is_found),
	};

	return cmocka_run_group_tests_name("inspect page", tests, NULL, NULL);
}
