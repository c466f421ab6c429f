/*
 * statements.c - what the accessibility statement and the privacy notice must
 * say (D164, D165, D172).
 */
#include "check/rule.h"

#include <ctype.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "prose/prose.h"

enum { MONTHS_OF_A_STATEMENT = 12 };

/* A part of a page, and words that stand in it whoever writes it. */
struct part {
	const char *what;
	const char *words;
};

/* The model statement of the regulations: its words may not be changed. */
static const struct part statement_parts[] = {
	{ "how accessible the site is", "How accessible this website is" },
	{ "how to tell the partnership", "Feedback and contact information" },
	{ "the enforcement procedure", "The Equality and Human Rights Commission "
	  "(EHRC) is responsible for enforcing the Public Sector Bodies "
	  "(Websites and Mobile Applications) (No. 2) Accessibility Regulations "
	  "2018 (the 'accessibility regulations'). If you are not happy with how "
	  "we respond to your complaint, contact the Equality Advisory and "
	  "Support Service (EASS)." },
	{ "the commitment to the regulations", "is committed to making its "
	  "website accessible, in accordance with the Public Sector Bodies "
	  "(Websites and Mobile Applications) (No. 2) Accessibility Regulations "
	  "2018." },
	{ "the compliance status", "compliant with the Web Content Accessibility "
	  "Guidelines version 2.2 AA standard" },
	{ "what is not accessible", "Non-accessible content" },
	{ "how the statement was prepared", "Preparation of this accessibility "
	  "statement" },
};

static const struct part privacy_parts[] = {
	{ "who the controllers are", "controller" },
	{ "the data protection officer", "data protection officer" },
	{ "why the law allows it", "law" },
	{ "how long it is kept", "how long" },
	{ "the reader's rights", "your rights" },
	{ "the Information Commissioner", "Information Commissioner" },
	{ "training bookings", "training" },
	{ "the list of the bulletin", "bulletin" },
};

/* Small letters, one blank between words, straight quotation marks. */
static char *
levelled(struct arena *arena, const char *text)
{
	static const char *const curly[] = { "\u2018", "\u2019", "\u201C",
	    "\u201D" };
	struct text out = text_open(arena, TEXT_LIMIT);

	for (const char *at = text; *at != '\0'; at++) {
		size_t c;

		for (c = 0; c < 4 && strncmp(at, curly[c], 3) != 0; c++)
			;
		if (c < 4) {
			text_add_char(&out, '\'');
			at += 2;
		} else if (!isspace((unsigned char)*at)) {
			text_add_char(&out, (char)tolower((unsigned char)*at));
		} else if (out.length > 0 && out.bytes[out.length - 1] != ' ') {
			text_add_char(&out, ' ');
		}
	}
	return out.bytes;
}

/* The page that a field of the site names; NULL when it is not there. */
static const struct private_record *
page_of(const struct judge *judge, const char *field)
{
	return private_has(judge->fields, field) ? private_find(judge->loaded,
	    "page", private_text(judge->fields, field, 0)) : NULL;
}

static void
judge_parts(struct judge *judge, enum rule rule, const char *field,
    const struct part *parts, size_t count)
{
	const struct private_record *page = page_of(judge, field);
	const char *said;

	if (page == NULL || private_body(page) == NULL)
		return;
	said = levelled(judge->scratch, prose_plain(judge->scratch,
	    private_body(page)));
	for (size_t i = 0; i < count; i++)
		if (strstr(said, levelled(judge->scratch, parts[i].words)) ==
		    NULL)
			judge_report(judge, rule, private_place(page),
			    parts[i].what);
}

void
rule_site_statement(struct judge *judge)
{
	judge_parts(judge, RULE_site_statement, "accessibility_page",
	    statement_parts, sizeof statement_parts / sizeof statement_parts[0]);
}

void
rule_site_privacy(struct judge *judge)
{
	judge_parts(judge, RULE_site_privacy, "privacy_page", privacy_parts,
	    sizeof privacy_parts / sizeof privacy_parts[0]);
}

void
rule_site_statement_old(struct judge *judge)
{
	const struct private_record *page = page_of(judge,
	    "accessibility_page");
	const struct private_group *fields = page == NULL ? NULL :
	    private_fields(page);

	if (fields == NULL)
		return;
	if (private_has(fields, "prepared_on") &&
	    private_has(fields, "reviewed_on") && date_compare(judge->as_of,
	    date_add_months(private_date(fields, "reviewed_on", 0),
	    MONTHS_OF_A_STATEMENT)) <= 0)
		return;
	judge_report(judge, RULE_site_statement_old, private_place(page), NULL);
}
