/*
 * nothing.c - look-alikes: the same kinds of files, with nothing hidden in
 * them, and words that are nearly names.  All must pass.
 */
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "hidden/hide.h"
#include "hidden/pack.h"

#define PAGE(more) "<!DOCTYPE html><html lang=\"en\"><head><title>t</title>" \
	"</head><body><h1>h</h1>" more "</body></html>"
#define MAIL "From: a@x.example\r\nSubject: =?utf-8?q?a_garden?=\r\n" \
	"Content-Type: multipart/alternative; boundary=zq\r\n\r\n--zq\r\n" \
	"Content-Type: text/plain; charset=iso-8859-1\r\n" \
	"Content-Transfer-Encoding: quoted-printable\r\n\r\ncaf=E9\r\n--zq\r\n" \
	"Content-Type: text/html\r\n\r\n<p>A <b>garden</b>\r\n--zq--\r\n"

static const struct { const char *leak, *file, *text; } cases[] = {
	{ "clean-page", "a.html", PAGE("<p>A sharp rise, mark my words.</p>") },
	{ "clean-page-parts", "a.html", PAGE("<template><p>x</p></template><noscript>x</noscript><!-- x --><script>var a='\\u0054';</script>") },
	{ "clean-page-half", "a.html", PAGE("<p>The orre was elbowed.</p>") },
	{ "clean-feed", "a.atom", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><content type=\"html\">&lt;p&gt;x &amp;amp; y</content></feed>" },
	{ "clean-xml-entity", "a.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>" },
	{ "clean-svg", "a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><title>A chart</title><text>5</text></svg>" },
	{ "clean-css", "a.css", "p::before{content:'\\2014 '}" },
	{ "clean-js", "a.js", "const digest = '0123456789abcdef0123456789abcdef';\n" },
	{ "clean-map", "a.js.map", "{\"version\":3,\"sources\":[\"../src/a.js\"],\"mappings\":\"AAAA\"}" },
	{ "clean-json", "a.json", "{\"or\":{\"re\":{\"ab\":1}},\"a\":[\"tam\",\"sister\"]}" },
	{ "clean-manifest", "manifest.json", "{\"files\":[{\"blake2b\":\"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\"}]}" },
	{ "clean-calendar", "a.ics", "BEGIN:VCALENDAR\r\nSUMMARY:A course for\r\n  everybody\r\nEND:VCALENDAR\r\n" },
	{ "clean-card", "a.vcf", "BEGIN:VCARD\r\nFN:The partnership\r\nEND:VCARD\r\n" },
	{ "clean-mail", "a.eml", MAIL },
	{ "clean-text", "a.txt", "Tams, insofar. Or rely on it. Grandeur.\n" },
	{ "clean-headers", "_headers", "/*\n  X-Frame-Options: DENY\n" },
	{ "clean-well-known", ".well-known/security.txt", "Contact: mailto:office@x.example\n" },
	{ "clean-no-jekyll", ".nojekyll", "" },
	{ "clean-names", "a-tale-of-orr/elbow.txt", "x\n" },
	{ "clean-table", "a.csv", "year,reviews\n2026,3\n" },
	{ "clean-numbers", "a.json", "{\"a\":[65,112,101,33,84,97,109],\"b\":[12, 0, 99, 7, 128]}" },
	{ "clean-pages", "a.json", "{\"words\":{\"home\":[61,62,63,64,65,66,67,68,69,"
	    "70,71,72,73,74,75,76,77,78,79,80,81,82,83,84,85,86,87,88,89,90],"
	    "\"then\":[31,36,40,41,44,46]}}" },
	{ "clean-codes", "a.js", "x = String.fromCharCode(71, 97, 114, 100, 101, 110);\n" },
	{ "clean-dump", "a.txt", "47 61 72 64 65 6e\n4F:66:20:61:6C:6C\n" },
	{ "clean-bits", "a.txt", "01000111 01100001 01110010 01100100\n" },
	{ "clean-base32", "a.txt", "SAFEGUARDING PARTNERSHIPS, MFXGIIDTN4QG63Q.\n" },
	{ "clean-marks", "a.js", "x = 'gar'.concat('den'); x += 'win' + 'dows';\n" },
	{ "clean-unescape", "a.js", "x = unescape('%u0047%u0061');\n" },
	{ "clean-flag", "a.txt", "\360\237\217\264\363\240\201\247\363\240\201\242\363\240\201\245\363\240\201\256\363\240\201\247\363\240\201\277 England\n" },
	{ "clean-mac", "a.txt", "Device 00:1b:44:11:3a:b7, at 12:30, 14:45 and 16:00\n" },
	{ "clean-parts", "a.json", "{\"parts\":\"30 31 40 45 47 48 49 4a 50 55 5p 60\",\"more\":\"40 61 62 63 64 65 66 67\"}" },
	{ "clean-colours", "a.css", "p { color: #4f7272; background: #656c6279; }\n" },
	{ "clean-ruby", "a.html", PAGE("<p><ruby>gar<rt>x</rt>den</ruby></p>") },
	{ "clean-struck-out", "a.html", PAGE("<p>orr<del>and</del>eries, <s>elby</s> tamarind</p>") },
	{ "clean-hidden", "a.html", PAGE("<p>Orr<span hidden>,</span> elbows. Tam <b hidden>x</b>sin</p>") },
	{ "clean-counters", "a.css", "@counter-style a { symbols: 'a' 'b' 'c' 'd'; }\n" },
	{ "clean-sprite", "a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M79 114 114 101 108 98 121Z\"/></svg>" },
	{ "clean-feed-xhtml", "a.atom", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">A <b>garden</b></div></content></feed>" },
	{ "clean-ids", "a.json", "{\"id\":\"9f8b7c6d5e4f3a2b\",\"key\":\"Zm9v\"}" },
	{ "clean-telephone", "a.html", PAGE("<p>Ring 0113 496 0000, 8 to 5</p>") },
	{ "clean-stars", "a.txt", "Footnotes* may have stars**, and so may Sundays*.\n" },
	{ "clean-mail-words", "a.eml", "Subject: =?utf-8?q?gar?= =?utf-8?q?den?=\r\n\r\nx\r\n" },
};

static void
hide(const struct hider *hider, const char *leak, const char *file,
    struct text out)
{
	hide_write(hider, leak, file, out.bytes, out.length, "");
}

void
hide_nothing(const struct hider *hider)
{
	static const char document[] = "<w:p xmlns:w=\"w\"><w:r><w:t>plain"
	    "</w:t></w:r></w:p>";
	struct arena *arena = hider->arena;
	struct text inner;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		hide_write(hider, cases[i].leak, cases[i].file, cases[i].text,
		    strlen(cases[i].text), "");
	hide(hider, "clean-zip", "a.zip", pack_zip(arena, "a.txt", "plain",
	    0));
	inner = pack_zip(arena, "a.txt", "plain", 0);
	hide(hider, "clean-zip-in-zip", "a.zip", pack_zip(arena, "b.zip",
	    inner.bytes, inner.length));
	hide(hider, "clean-docx", "a.docx", pack_zip(arena,
	    "word/document.xml", document, 0));
	hide(hider, "clean-epub", "a.epub", pack_zip(arena, "a.xhtml",
	    "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>", 0));
	hide(hider, "clean-gzip", "a.txt.gz", pack_gzip(arena, "plain", NULL,
	    "a.txt", NULL));
	hide_write(hider, "clean-copy", "a.txt", "plain", 5, "");
	hide(hider, "clean-copy", "a.txt.gz", pack_gzip(arena, "plain", NULL,
	    NULL, NULL));
	hide(hider, "clean-brotli", "a.txt.br", pack_brotli(arena, "plain",
	    5));
	hide_no_fonts(hider);
	hide_no_pdfs(hider);
}
