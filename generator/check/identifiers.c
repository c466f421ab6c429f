/* identifiers.c - what points at one person, in the text of reviews (D68). */
#include "check/rule.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "check/patterns.h"

enum { PATTERNS = 11, DIGIT_WITHIN = 12 };

/* The text with blanks and hyphens of every kind as the plain ones. */
struct plain {
	char *text;
	size_t length;
	size_t *from; /* byte of the text that was judged */
};

static struct plain
plain_of(struct arena *arena, const struct judged_text *text)
{
	struct plain out = { .text = arena_alloc(arena, text->length + 1, 1) };

	out.from = arena_alloc(arena, text->length + 1, sizeof *out.from);
	for (size_t at = 0; at < text->length; out.length++) {
		size_t next = at;
		uint32_t c = utf8_next(text->text, text->length, &next);

		out.from[out.length] = at;
		if (c == 0xA0 || c == 0x202F || (c >= 0x2000 && c <= 0x200A) ||
		    c == '\t')
			out.text[out.length] = ' ';
		else if (c >= 0x2010 && c <= 0x2015)
			out.text[out.length] = '-';
		else if (next == at + 1)
			out.text[out.length] = text->text[at];
		else
			out.text[out.length] = '?';
		at = next;
	}
	return out;
}

void
rule_review_identifier(struct judge *judge)
{
	static const struct {
		const char *name;
		size_t (*match)(const char *text, size_t length, size_t at);
		bool at_word;
		bool is_certain; /* one person's number, and nothing else */
	} patterns[PATTERNS] = {
		{ "NHS number", pattern_nhs_number, true, true },
		{ "National Insurance number", pattern_insurance_number, true,
		  true },
		{ "telephone number", pattern_telephone, true, false },
		{ "postcode", pattern_postcode, true, false },
		{ "postcode", pattern_forces_post_office, true, false },
		{ "pupil number", pattern_pupil_number, true, true },
		{ "car registration", pattern_car_registration, true, false },
		{ "number of the Police National Computer",
		  pattern_police_number, true, true },
		{ "number of a criminal record", pattern_record_number, true,
		  true },
		{ "case number of a family court", pattern_case_number, true,
		  false },
		{ "e-mail address", pattern_mail_address, false, false },
	};
	const struct list *texts = judge_texts(judge);

	for (size_t i = 0; i < texts->count; i++) {
		const struct judged_text *text = texts->items[i];
		struct plain t = plain_of(judge->scratch, text);
		size_t hits = 0, digit = 0;

		for (size_t at = 0; at < t.length && hits < JUDGED_HITS; at++) {
			bool inside = at > 0 && is_alnum(t.text[at - 1]);
			size_t length = 0;

			while (digit < t.length && (digit < at ||
			    !is_digit(t.text[digit])))
				digit++;
			/* All but an e-mail address have a digit near their start. */
			if (digit - at > DIGIT_WITHIN && t.text[at] != '@')
				continue;
			for (size_t p = 0; length == 0 && p < PATTERNS; p++) {
				if (patterns[p].at_word && inside)
					continue;
				length = patterns[p].match(t.text, t.length,
				    at);
				if (length > 0)
					(patterns[p].is_certain ?
					    judge_text_certain :
					    judge_text_report)(judge,
					    RULE_review_identifier, text,
					    t.from[at], patterns[p].name);
			}
			hits += length > 0;
			at += length > 0 ? length - 1 : 0;
		}
	}
}

void
rule_any_identifier(struct judge *judge)
{
	(void)judge;
}
