/*
 * mails.c - names in e-mail: headers, file names, parts, and around them.
 */
#include <string.h>

#include "hidden/hide.h"

#define TERM "inspect-term"
#define HEAD "From: a@x.example\r\nTo: b@x.example\r\nSubject: s\r\n" \
	"MIME-Version: 1.0\r\n"
#define MIXED(before, first, behind) HEAD \
	"Content-Type: multipart/mixed; boundary=\"zq1\"\r\n\r\n" before \
	"--zq1\r\n" first "\r\n--zq1\r\n" \
	"Content-Type: text/plain\r\n\r\nplain\r\n--zq1--\r\n" behind

static const struct { const char *leak, *text, *rule; } cases[] = {
	{ "mail-from", "From: \"@[G] @[F]\" <a@x.example>\r\n\r\nx\r\n", TERM },
	{ "mail-subject", "Subject: about @[F]\r\n\r\nx\r\n", TERM },
	{ "mail-subject-folded", "Subject: about @[1]\r\n @[2] here\r\n\r\nx\r\n", TERM },
	{ "mail-subject-word", "Subject: =?utf-8?q?@[F:qp]?=\r\n\r\nx\r\n", TERM },
	{ "mail-subject-base64", "Subject: =?utf-8?B?@[F:b64]?=\r\n\r\nx\r\n", TERM },
	{ "mail-received", "Received: from @[F].x.example\r\n" HEAD "\r\nx\r\n", TERM },
	{ "mail-x-header", "X-Case-Worker: @[F]\r\n" HEAD "\r\nx\r\n", TERM },
	{ "mail-message-id", "Message-ID: <@[F].1@x.example>\r\n\r\nx\r\n", TERM },
	{ "mail-body", HEAD "\r\nDear @[F],\r\n", TERM },
	{ "mail-body-quoted", HEAD "Content-Transfer-Encoding: quoted-printable\r\n\r\n@[1]=\r\n@[2]\r\n", TERM },
	{ "mail-body-base64", HEAD "Content-Transfer-Encoding: base64\r\n\r\n@[F:b64]\r\n", TERM },
	{ "mail-body-latin", HEAD "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=C1@[F]\r\n", TERM },
	{ "mail-html", HEAD "Content-Type: text/html\r\n\r\n<p>@[1]<b>@[2]</b>\r\n", TERM },
	{ "mail-html-comment", HEAD "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<!-- @[F:qp] -->\r\n", TERM },
	{ "mail-preamble", MIXED("by @[F]\r\n", "Content-Type: text/plain\r\n\r\nx", ""), TERM },
	{ "mail-epilogue", MIXED("", "Content-Type: text/plain\r\n\r\nx", "by @[F]\r\n"), TERM },
	{ "mail-part", MIXED("", "Content-Type: text/plain\r\n\r\n@[F]", ""), TERM },
	{ "mail-part-header", MIXED("", "Content-Description: @[F]\r\n\r\nx", ""), TERM },
	{ "mail-file-name", MIXED("", "Content-Type: text/plain; name=\"@[F].txt\"\r\n\r\nx", ""), TERM },
	{ "mail-file-name-pieces", MIXED("", "Content-Disposition: attachment; filename*0=\"@[1]\"; filename*1=\"@[2].txt\"\r\n\r\nx", ""), TERM },
	{ "mail-file-name-encoded", MIXED("", "Content-Disposition: attachment; filename*=utf-8''@[F:pct].txt\r\n\r\nx", ""), TERM },
	{ "mail-attachment", MIXED("", "Content-Type: application/octet-stream; name=a.txt\r\nContent-Transfer-Encoding: base64\r\n\r\n@[F:b64]", ""), TERM },
	{ "mail-calendar", MIXED("", "Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\nSUMMARY:@[1]\r\n @[2]\r\nEND:VCALENDAR", ""), TERM },
	{ "mail-in-mail", MIXED("", "Content-Type: message/rfc822\r\n\r\nSubject: @[F]\r\n\r\nx", ""), TERM },
	{ "mail-in-mail-base64", MIXED("", "Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n@[F:b64]", ""), TERM },
	{ "mail-unknown-part", MIXED("", "Content-Type: application/octet-stream; name=a.dat\r\n\r\nx", ""), "inspect-unknown-kind" },
	{ "mail-unknown-encoding", MIXED("", "Content-Transfer-Encoding: x-uuencode\r\n\r\nx", ""), "inspect-damaged" },
	{ "mail-unknown-letters", MIXED("", "Content-Type: text/plain; charset=utf-7\r\n\r\nx", ""), "inspect-damaged" },
	{ "mail-without-boundary", HEAD "Content-Type: multipart/mixed\r\n\r\nx", "inspect-damaged" },
	{ "mail-not-ended", HEAD "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nx\r\n", "inspect-damaged" },
};

void
hide_mails(const struct hider *hider)
{
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		char *text = hide_fill(hider, cases[i].text);

		hide_write(hider, cases[i].leak, "a.eml", text, strlen(text),
		    cases[i].rule);
	}
}
