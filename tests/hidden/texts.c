/*
 * texts.c - names in pages, feeds, style sheets, scripts, data and calendars.
 */
#include <string.h>

#include "hidden/hide.h"

#define HEAD(more) "<!DOCTYPE html><html lang=\"en\"><head><title>t</title>" \
	more "</head><body><h1>h</h1></body></html>"
#define PAGE(more) "<!DOCTYPE html><html lang=\"en\"><head><title>t</title>" \
	"</head><body><h1>h</h1>" more "</body></html>"
#define ATOM(more) "<?xml version=\"1.0\"?><feed xmlns=\"" \
	"http://www.w3.org/2005/Atom\">" more "</feed>"
#define CALENDAR(more) "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n" \
	more "END:VEVENT\r\nEND:VCALENDAR\r\n"
#define CARD(more) "BEGIN:VCARD\r\nVERSION:3.0\r\n" more "END:VCARD\r\n"
#define TERM "inspect-term"

static const struct { const char *leak, *file, *text, *rule; } cases[] = {
	/* Pages: places that a reader may not look at. */
	{ "html-title", "a.html", "<!DOCTYPE html><html lang=en><title>@[F]</title><h1>h</h1>", TERM },
	{ "html-meta", "a.html", HEAD("<meta name=description content=\"@[F]\">"), TERM },
	{ "html-og", "a.html", HEAD("<meta property=\"og:title\" content='by @[F]'>"), TERM },
	{ "html-refresh", "a.html", HEAD("<meta http-equiv=refresh content='9;url=https://x.example/@[F]'>"), TERM },
	{ "html-json-ld", "a.html", HEAD("<script type=\"application/ld+json\">{\"author\":\"@[F]\"}</script>"), TERM },
	{ "html-json-ld-escaped", "a.html", HEAD("<script type=\"application/ld+json\">{\"author\":\"@[F:u]\"}</script>"), TERM },
	{ "html-canonical", "a.html", HEAD("<link rel=canonical href=\"https://x.example/@[F]/\">"), TERM },
	{ "html-base", "a.html", HEAD("<base href=\"https://x.example/@[F]/\">"), TERM },
	{ "html-style", "a.html", HEAD("<style>p::after{content:\"@[F:css]\"}</style>"), TERM },
	{ "html-script", "a.html", HEAD("<script>var a='@[F:x]';</script>"), TERM },
	{ "html-noscript", "a.html", PAGE("<noscript>@[F]</noscript>"), TERM },
	{ "html-template", "a.html", PAGE("<template><p>@[F]</p></template>"), TERM },
	{ "html-comment", "a.html", PAGE("<!-- @[F] -->"), TERM },
	{ "html-conditional", "a.html", PAGE("<!--[if IE]><p>@[F]</p><![endif]-->"), TERM },
	{ "html-bogus-comment", "a.html", PAGE("<?note @[F]?>"), TERM },
	{ "html-doctype", "a.html", "<!DOCTYPE html SYSTEM \"@[F]\"><html lang=en><title>t</title><h1>h</h1>", TERM },
	{ "html-behind-end", "a.html", PAGE("") "@[F]", TERM },
	{ "html-alt", "a.html", PAGE("<img src='https://x.example/a.png' alt='@[F]'>"), TERM },
	{ "html-title-attribute", "a.html", PAGE("<p title='@[F]'>x</p>"), TERM },
	{ "html-aria", "a.html", PAGE("<p aria-label='@[F]'>x</p>"), TERM },
	{ "html-placeholder", "a.html", PAGE("<input placeholder='@[F]'>"), TERM },
	{ "html-hidden-input", "a.html", PAGE("<input type=hidden value='@[F]'>"), TERM },
	{ "html-option", "a.html", PAGE("<select><option label='@[F]'>x</select>"), TERM },
	{ "html-textarea", "a.html", PAGE("<textarea>@[F]</textarea>"), TERM },
	{ "html-data", "a.html", PAGE("<p data-author='@[F]'>x</p>"), TERM },
	{ "html-id", "a.html", PAGE("<p id='by-@[F]'>x</p>"), TERM },
	{ "html-class", "a.html", PAGE("<p class='by_@[F]'>x</p>"), TERM },
	{ "html-attribute-name", "a.html", PAGE("<p data-@[F]>x</p>"), TERM },
	{ "html-element-name", "a.html", PAGE("<x-@[F]>x</x-@[F]>"), TERM },
	{ "html-href", "a.html", PAGE("<a href='https://x.example/@[F:pct]'>x</a>"), TERM },
	{ "html-href-twice", "a.html", PAGE("<a href='https://x.example/?u=%2525@[F]'>x</a>"), TERM },
	{ "html-mailto", "a.html", PAGE("<a href='mailto:@[F]@x.example'>x</a>"), TERM },
	{ "html-srcset", "a.html", PAGE("<img alt='' srcset='https://x.example/@[F].png 2x'>"), TERM },
	{ "html-download", "a.html", PAGE("<a download='@[F].pdf' href='https://x.example/a'>x</a>"), TERM },
	{ "html-cite", "a.html", PAGE("<q cite='https://x.example/@[F]'>x</q>"), TERM },
	{ "html-microdata", "a.html", PAGE("<p itemscope itemprop=author itemid='@[F]'>x</p>"), TERM },
	{ "html-srcdoc", "a.html", PAGE("<iframe title=t srcdoc='&lt;p&gt;@[F:ent2]&lt;/p&gt;'></iframe>"), TERM },
	{ "html-data-uri", "a.html", PAGE("<a href='data:text/plain;base64,@[F:b64]'>x</a>"), TERM },
	{ "html-handler", "a.html", PAGE("<p onclick=\"say('@[F:u]')\">x</p>"), TERM },
	{ "html-svg-title", "a.html", PAGE("<svg><title>@[F]</title></svg>"), TERM },
	{ "html-svg-tspan", "a.html", PAGE("<svg><text><tspan>@[1]</tspan><tspan>@[2]</tspan></text></svg>"), TERM },
	{ "html-cdata", "a.html", PAGE("<svg><desc><![CDATA[@[F]]]></desc></svg>"), TERM },
	{ "html-split", "a.html", PAGE("<p>@[1]<b>@[2]</b></p>"), TERM },
	{ "html-split-comment", "a.html", PAGE("<p>@[1]<!-- x -->@[2]</p>"), TERM },
	{ "html-wbr", "a.html", PAGE("<p>@[1]<wbr>@[2]</p>"), TERM },
	{ "html-hidden", "a.html", PAGE("<p hidden>@[F]</p>"), TERM },
	{ "html-white", "a.html", PAGE("<p style='color:#fff'>@[F]</p>"), TERM },
	{ "html-entities", "a.html", PAGE("<p>@[F:ent]</p>"), TERM },
	{ "html-entities-twice", "a.html", PAGE("<p>@[F:ent2]</p>"), TERM },
	{ "html-zero-width", "a.html", PAGE("<p>@[F:half]</p>"), TERM },
	{ "html-soft-hyphen", "a.html", PAGE("<p>@[1]&shy;@[2]</p>"), TERM },
	{ "html-full-width", "a.html", PAGE("<p>@[F:full]</p>"), TERM },
	{ "html-letter-spaced", "a.html", PAGE("<p>@[G]&nbsp;@[F]</p>"), TERM },
	/* Feeds and other XML. */
	{ "xml-title", "a.xml", ATOM("<title>@[F]</title>"), TERM },
	{ "xml-double", "a.atom", ATOM("<content type=\"html\">&lt;p&gt;@[F:ent2]</content>"), TERM },
	{ "xml-cdata", "a.rss", ATOM("<x><![CDATA[<b>@[1]</b>@[2]]]></x>"), TERM },
	{ "xml-comment", "a.xml", ATOM("<!-- @[F] -->"), TERM },
	{ "xml-instruction", "a.xml", ATOM("<?generator by=\"@[F]\"?>"), TERM },
	{ "xml-attribute", "a.xml", ATOM("<link href=\"https://x.example/@[F:pct]\"/>"), TERM },
	{ "xml-element", "a.xml", ATOM("<x-@[F]/>"), TERM },
	{ "xml-namespace", "a.xml", "<a xmlns:b=\"urn:@[F]\"/>", TERM },
	{ "xml-entity", "a.xml", "<!DOCTYPE a [<!ENTITY b \"@[1]\">]><a>&b;@[2]</a>", TERM },
	{ "xml-entity-unused", "a.xml", "<!DOCTYPE a [<!ENTITY b \"@[F:dec]\">]><a/>", TERM },
	{ "xml-system-id", "a.xml", "<!DOCTYPE a SYSTEM \"https://x.example/@[F]\"><a/>", TERM },
	{ "xml-split", "a.xml", "<a><b>@[1]</b><b>@[2]</b></a>", TERM },
	{ "xml-not-well-formed", "a.xml", "<a><b>x</a>", "inspect-damaged" },
	{ "sitemap", "sitemap.xml", "<urlset><url><loc>https://x.example/@[F]/</loc></url></urlset>", TERM },
	/* Style sheets, scripts and their maps. */
	{ "css-comment", "a.css", "/* by @[F] */ p{}", TERM },
	{ "css-content", "a.css", "p::before{content:'@[F:css]'}", TERM },
	{ "css-url", "a.css", "p{background:url(https://x.example/@[F:pct])}", TERM },
	{ "css-class", "a.css", ".@[F]{}", TERM },
	{ "js-comment", "a.js", "// ask @[F]\n", TERM },
	{ "js-escape", "a.js", "var a = '@[F:u]';\n", TERM },
	{ "js-camel", "a.mjs", "const of@[F]Family = 1;\n", TERM },
	{ "js-inline-map", "a.js", "//# sourceMappingURL=data:application/json;base64,@[F:b64]\n", TERM },
	{ "map-sources", "a.js.map", "{\"version\":3,\"sources\":[\"src/@[F].js\"],\"mappings\":\"\"}", TERM },
	{ "map-content", "a.js.map", "{\"version\":3,\"sources\":[],\"sourcesContent\":[\"\\/\\/ @[F:u]\"],\"mappings\":\"\"}", TERM },
	{ "map-home", "a.js.map", "{\"version\":3,\"sources\":[\"/srv/somebody/a.js\"],\"mappings\":\"\"}", "inspect-disk-link" },
	{ "map-drive", "a.css.map", "{\"version\":3,\"sources\":[\"C:\\\\somebody\\\\a.css\"],\"mappings\":\"\"}", "inspect-disk-link" },
	/* Data. */
	{ "json-value", "a.json", "{\"a\":\"@[F]\"}", TERM },
	{ "json-escape", "a.json", "{\"a\":\"@[F:u]\"}", TERM },
	{ "json-key", "a.json", "{\"@[F]\":1}", TERM },
	{ "json-radix", "a.json", "{\"@[1]\":{\"@[2]\":{}}}", TERM },
	{ "json-base64", "a.json", "{\"a\":\"@[F:b64]\"}", TERM },
	{ "json-hex", "a.json", "{\"a\":\"@[G:hex]20@[F:hex]\"}", TERM },
	{ "json-duplicate", "a.json", "{\"a\":\"@[F]\",\"a\":\"x\"}", TERM },
	{ "json-broken", "a.json", "{\"a\":", "inspect-damaged" },
	{ "webmanifest", "a.webmanifest", "{\"name\":\"@[F]\"}", TERM },
	{ "csv", "a.csv", "a,b\n1,@[F]\n", TERM },
	{ "robots", "robots.txt", "User-agent: *\nDisallow: /@[F]/\n", TERM },
	{ "security-txt", ".well-known/security.txt", "Contact: mailto:@[F]@x.example\n", TERM },
	{ "headers", "_headers", "/*\n  X-By: @[F]\n", TERM },
	{ "redirects", "_redirects", "/@[F] /a 301\n", TERM },
	{ "md-comment", "a.md", "# t\n\n<!-- @[F] -->\n", TERM },
	{ "txt-latin", "a.txt", "caf\351", "inspect-not-text" },
	{ "txt-wide", "a.txt", "\377\376a\1", "inspect-not-text" },
	/* Calendars and cards. */
	{ "ics-summary", "a.ics", CALENDAR("SUMMARY:@[F]\r\n"), TERM },
	{ "ics-folded", "a.ics", CALENDAR("SUMMARY:by @[1]\r\n @[2]\r\n"), TERM },
	{ "ics-organizer", "a.ics", CALENDAR("ORGANIZER;CN=\"@[F]\":mailto:a@x.example\r\n"), TERM },
	{ "ics-uid", "a.ics", CALENDAR("UID:@[F]-1@x.example\r\n"), TERM },
	{ "ics-parameter", "a.ics", CALENDAR("ATTACH;X-@[F]=1:https://x.example/\r\n"), TERM },
	{ "vcf-name", "a.vcf", CARD("N:@[F];@[G];;;\r\n"), TERM },
	{ "vcf-note", "a.vcf", CARD("NOTE;ENCODING=QUOTED-PRINTABLE:@[F:qp]\r\n"), TERM },
	/* Names, and files that nobody meant to be there. */
	{ "name-file", "@[F].txt", "x", "inspect-name" },
	{ "name-folder", "by-@[F]/a.txt", "x", "inspect-name" },
	{ "name-split", "@[1]/@[2]", "x", "inspect-name" },
	{ "name-percent", "@[F:pct].txt", "x", "inspect-name" },
	{ "left-backup", "a.html~", "x", "inspect-leftover" },
	{ "left-bak", "a.html.bak", "x", "inspect-leftover" },
	{ "left-swap", ".a.html.swp", "x", "inspect-leftover" },
	{ "left-lock", ".~lock.a#", "x", "inspect-unknown-kind" },
	{ "left-emacs", "#a.html#", "x", "inspect-leftover" },
	{ "left-git", ".git/config", "x", "inspect-leftover" },
	{ "left-log", "a.log", "x", "inspect-leftover" },
	{ "left-finder", ".DS_Store", "x", "inspect-leftover" },
	{ "left-macos", "__MACOSX/._a.html", "x", "inspect-leftover" },
	{ "left-thumbs", "Thumbs.db", "x", "inspect-leftover" },
	{ "dot-file", ".env", "x", "inspect-unknown-kind" },
	{ "unknown-kind", "a.doc", "x", "inspect-unknown-kind" },
	{ "no-ending", "a", "x", "inspect-unknown-kind" },
	{ "wrong-ending", "a.txt", "%PDF-1.7", "inspect-not-text" },
};

void
hide_texts(const struct hider *hider)
{
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		char *text = hide_fill(hider, cases[i].text);

		hide_write(hider, cases[i].leak, cases[i].file, text,
		    strlen(text), cases[i].rule);
	}
}
