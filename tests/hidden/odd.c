/*
 * odd.c - names written so that no reader and few programs see them.
 */
#include <string.h>

#include "hidden/hide.h"

#define PAGE(more) "<!DOCTYPE html><html lang=\"en\"><head><title>t</title>" \
	"</head><body><h1>h</h1>" more "</body></html>"
#define SVG(more) "<svg xmlns=\"http://www.w3.org/2000/svg\">" more "</svg>"
#define EVENT(more) "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n" more \
	"END:VEVENT\r\nEND:VCALENDAR\r\n"
#define TERM "inspect-term"

static const struct { const char *leak, *file, *text, *rule; } cases[] = {
	/* Codes of letters. */
	{ "code-script", "a.js", "x = String.fromCharCode(@[F:codes]0);\n", TERM },
	{ "code-script-hex", "a.js", "x = String.fromCodePoint(@[F:marked]0);\n", TERM },
	{ "code-list", "a.json", "{\"a\":[@[F:codes]10]}", TERM },
	{ "code-dump", "a.txt", "@[F:dump]\n", TERM },
	{ "code-colons", "a.txt", "@[F:colons]00\n", TERM },
	{ "code-bits", "a.txt", "@[F:bits]\n", TERM },
	{ "code-hex-short", "a.txt", "by @[F:hex]\n", TERM },
	{ "code-unescape", "a.js", "x = unescape('@[F:unescape]');\n", TERM },
	{ "code-base32", "a.txt", "by @[F:b32]\n", TERM },
	{ "code-packed", "a.js", "x = inflate('@[F:z64]');\n", TERM },
	{ "code-packed-page", "a.html", PAGE("<p data-x='@[F:z64]'>x</p>"), TERM },
	{ "code-tags", "a.txt", "A plain line.@[F:tags]\n", TERM },
	{ "code-tags-page", "a.html", PAGE("<p>Plain@[F:tags]</p>"), TERM },
	{ "code-struck", "a.txt", "by @[F:struck]\n", TERM },
	{ "code-mark", "a.txt", "\357\273\277@[F]\n", TERM },
	{ "code-wide-page", "a.html", "\377\376<\1", "inspect-not-text" },
	{ "code-entities-long", "a.html", PAGE("<p>&#0000000000000000111;@[F:dec]</p>"), TERM },
	{ "code-json-pairs", "a.json", "{\"a\":\"by \\ud835\\udc00 @[F:u]\"}", TERM },
	{ "code-json-in-json", "a.json", "{\"a\":\"{\\\"b\\\":\\\"@[F]\\\"}\"}", TERM },
	/* What a script puts together. */
	{ "script-concat", "a.js", "x = '@[1]'.concat('@[2]');\n", TERM },
	{ "script-adds", "a.js", "let x = '@[1]'; x += '@[2]';\n", TERM },
	{ "script-template", "a.js", "x = `${'@[1]'}${'@[2]'}`;\n", TERM },
	{ "script-line-goes-on", "a.js", "x = '@[1]\\\n@[2]';\n", TERM },
	{ "script-atob", "a.js", "x = atob('@[F:b64]');\n", TERM },
	{ "script-expression", "a.js", "x = /@[F:spelled]/;\n", TERM },
	/* What a style sheet shows. */
	{ "style-two-strings", "a.css", "p::before { content: '@[1]' '@[2]'; }\n", TERM },
	{ "style-line-goes-on", "a.css", "p::before { content: '@[1]\\\n@[2]'; }\n", TERM },
	{ "style-symbols", "a.css", "@counter-style a { symbols: '@[1]' '@[2]'; }\n", TERM },
	{ "style-selector", "a.css", "[data-by='@[F]'] { }\n", TERM },
	{ "style-attribute", "a.html", PAGE("<p style=\"--x: '@[F:css]'\">x</p>"), TERM },
	/* What a page shows, and what it does not. */
	{ "page-ruby", "a.html", PAGE("<p><ruby>@[1]<rt>x</rt>@[2]</ruby></p>"), TERM },
	{ "page-struck-out", "a.html", PAGE("<p>@[1]<del>and</del>@[2]</p>"), TERM },
	{ "page-hidden-between", "a.html", PAGE("<p>@[1]<span hidden>and</span>@[2]</p>"), TERM },
	{ "page-not-displayed", "a.html", PAGE("<p>@[1]<span style=\"display : none\">and</span>@[2]</p>"), TERM },
	{ "page-no-size", "a.html", PAGE("<p>@[1]<b style=\"color:red;font-size:0\">and</b>@[2]</p>"), TERM },
	{ "page-template-between", "a.html", PAGE("<p>@[1]<template>and</template>@[2]</p>"), TERM },
	{ "page-letter-by-letter", "a.html", PAGE("<p>@[F:each]</p>"), TERM },
	{ "page-cells", "a.html", PAGE("<table><tr><th scope=col>@[1]<th scope=col>@[2]</table>"), TERM },
	{ "page-plain-text", "a.html", PAGE("<plaintext>@[1]<b>@[2]"), TERM },
	{ "page-frame", "a.html", "<!DOCTYPE html><html lang=en><title>t</title><frameset><noframes>@[F]</noframes></frameset></html>", TERM },
	{ "page-formula", "a.html", PAGE("<math><annotation encoding=x>@[F]</annotation></math>"), TERM },
	{ "page-comment-tags", "a.html", PAGE("<!-- <b>@[1]</b>@[2] -->"), TERM },
	{ "page-data-json", "a.html", PAGE("<p data-x='{&quot;by&quot;:&quot;@[F:u]&quot;}'>x</p>"), TERM },
	{ "page-picture-address", "a.html", PAGE("<img alt='' srcset=\"data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22%3E%3Ctext%3E@[1]%3Ctspan%3E@[2]%3C/tspan%3E%3C/text%3E%3C/svg%3E 2x\">"), TERM },
	/* Feeds and drawings. */
	{ "feed-xhtml", "a.atom", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">@[1]<b>@[2]</b></div></content></feed>", TERM },
	{ "feed-sections", "a.xml", "<a><![CDATA[@[1]]]><![CDATA[@[2]]]></a>", TERM },
	{ "xml-entity-in-entity", "a.xml", "<!DOCTYPE a [<!ENTITY b \"@[1]\"><!ENTITY c \"&b;@[2]\">]><a>&c;</a>", TERM },
	{ "xml-entity-of-table", "a.xml", "<!DOCTYPE a [<!ENTITY % p \"<!ENTITY b '@[F]'>\"> %p;]><a>&b;</a>", TERM },
	{ "xml-default", "a.xml", "<!DOCTYPE a [<!ATTLIST a by CDATA \"@[F:dec]\">]><a/>", TERM },
	{ "xml-other-letters", "a.xml", "<?xml version=\"1.0\" encoding=\"IBM037\"?><a>x</a>", "inspect-damaged" },
	{ "svg-on-a-path", "a.svg", SVG("<path id=\"p\" d=\"M0 0h9\"/><text><textPath href=\"#p\">@[1]</textPath><textPath href=\"#p\">@[2]</textPath></text>"), TERM },
	{ "svg-foreign", "a.svg", SVG("<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">@[1]<b>@[2]</b></p></foreignObject>"), TERM },
	{ "svg-set", "a.svg", SVG("<text><set attributeName=\"x\" to=\"@[F]\"/></text>"), TERM },
	{ "svg-style-content", "a.svg", SVG("<style>text::after{content:'@[F:css]'}</style>"), TERM },
	/* Calendars and cards. */
	{ "ics-folded-in-a-letter", "a.ics", EVENT("SUMMARY:caf\303\r\n \251 @[F]\r\n"), "inspect-not-text" },
	{ "ics-folded-twice", "a.ics", EVENT("SUMMARY:@[1]\r\n \r\n @[2]\r\n"), TERM },
	{ "ics-attached", "a.ics", EVENT("ATTACH;ENCODING=BASE64;VALUE=BINARY:@[F:b64]\r\n"), TERM },
	{ "ics-in-other-words", "a.ics", EVENT("DESCRIPTION;ALTREP=\"data:text/html,%3Cp%3E@[1]%3Cb%3E@[2]%3C/b%3E\":x\r\n"), TERM },
	{ "vcf-soft-break", "a.vcf", "BEGIN:VCARD\r\nVERSION:2.1\r\nN;ENCODING=QUOTED-PRINTABLE:@[1]=\r\n@[2]\r\nEND:VCARD\r\n", TERM },
	{ "mail-words-in-a-row", "a.eml", "Subject: =?utf-8?q?@[1]?= =?utf-8?q?@[2]?=\r\n\r\nx\r\n", TERM },
	{ "mail-boundary", "a.eml", "Content-Type: multipart/mixed; boundary=\"@[F]\"\r\n\r\n--@[F]\r\n\r\nx\r\n--@[F]--\r\n", TERM },
	/* Names of files. */
	{ "name-full-width", "@[F:full].txt", "x", "inspect-name" },
	{ "name-zero-width", "@[F:half].txt", "x", "inspect-name" },
	{ "name-line", "@[1]\n@[2].txt", "x", "inspect-name" },
	{ "name-base64", "@[F:b64]00.txt", "x", "inspect-name" },
};

void
hide_odd(const struct hider *hider)
{
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		char *text = hide_fill(hider, cases[i].text);

		hide_write(hider, cases[i].leak, cases[i].file, text,
		    strlen(text), cases[i].rule);
	}
}
