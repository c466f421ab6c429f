#include "records.h"

/* The words stand in "What happened"; "" is none of the two rules. */
struct word_case { const char *words, *rule; };

static void
judge_words(const struct word_case *cases, size_t count, const char *family)
{
	for (size_t i = 0; i < count; i++) {
		struct records r = records_open();
		const char *changes[] = { "Several services visited.",
			cases[i].words, NULL };
		const char *reports;
		bool found;

		records_add_review(&r, "r1", changes);
		reports = records_check(&r, "2026-11-16");
		found = strstr(reports, family) != NULL;
		if (found != (cases[i].rule[0] != '\0'))
			fail_msg("'%s':\n%s", cases[i].words, reports);
		records_close(&r);
	}
}

#define BLOCKS "block"
#define PASSES ""

static void
dates_are_found_and_years_are_not(void **state)
{
	static const struct word_case cases[] = {
		{ "They met on 5/6/17.", BLOCKS }, { "It was 05.06.2017 then.", BLOCKS },
		{ "It was 6/15/2017 there.", BLOCKS }, { "On 2017-06-05 they met.", BLOCKS },
		{ "On 2017/06/05 they met.", BLOCKS }, { "the 5th of June", BLOCKS },
		{ "June 5th, 2017", BLOCKS }, { "Monday 5 June", BLOCKS },
		{ "the fifth of june", BLOCKS }, { "In 2017-W23-1 they met.", BLOCKS },
		{ "The log says 20170605.", BLOCKS }, { "The log says 05062017.", BLOCKS },
		{ "in May a visit was made", BLOCKS }, { "by March 2020", BLOCKS },
		{ "5 **May** 2017", BLOCKS }, { "early-May", BLOCKS }, { "mid-May", BLOCKS },
		{ "between March and May", BLOCKS }, { "April and May were hard.", BLOCKS },
		{ "On Boxing Day they rang.", BLOCKS }, { "in Sept", BLOCKS },
		{ "06/2017 was hard", BLOCKS }, { "2017-06 was hard", BLOCKS },
		{ "6\xE2\x80\x93" "8 May 2020", BLOCKS }, { "that August", BLOCKS },
		{ "**Ju**ne 2017", BLOCKS }, { "3\nMarch", BLOCKS }, { "`May 2017`", BLOCKS },
		{ "It was hard[^1].\n\n[^1]: in June", BLOCKS },
		{ "| a | b |\n|---|---|\n| x | 5 June |", BLOCKS },
		{ "- one\n  - two in July", BLOCKS }, { "[x](https://allowed.example/2017-06-05)", BLOCKS },
		{ "the day 2017-156", BLOCKS }, { "Diwali 2012 was hard", BLOCKS },
		{ "on New Year's Eve", BLOCKS }, { "on New Year\xE2\x80\x99s Day", BLOCKS },
		{ "Easter Sunday", BLOCKS }, { "Halloween 2012", BLOCKS },
		{ "a new year's plan", PASSES }, { "at Christmas and at Eid", PASSES },
		{ "the code 2017-367 or 2017-15-6", PASSES }, { "In the New Year they met.", PASSES },
		{ "In 2016 nobody asked.", PASSES }, { "in spring 2017", PASSES },
		{ "in the 2010s", PASSES }, { "a May half-term", PASSES },
		{ "Working Together 2018 and 2023", PASSES }, { "2023", PASSES },
		{ "the year 2022-23", PASSES }, { "the year 2007-08", PASSES },
		{ "They may march on.", PASSES }, { "May children speak?", PASSES },
		{ "It may be. March on!", PASSES }, { "the march of time", PASSES },
		{ "ages 5-11", PASSES }, { "a 1-2-1 session", PASSES },
		{ "section 4.1.2 and 3.10.4", PASSES }, { "24/7/365", PASSES },
		{ "a 24-hour line", PASSES }, { "statutory instrument 3/2022", PASSES },
		{ "about 1/2 of them", PASSES }, { "the Decision was marred", PASSES },
		{ "June Smith wrote about it.", PASSES }, { "on Monday", PASSES },
		{ "In 2019/20 and 2020/21", PASSES }, { "20170699 is a number", PASSES },
		{ "children march and may jan", PASSES }, { "0800 1111", PASSES },
	};

	(void)state;
	judge_words(cases, COUNT(cases), "review-case-date");
}

static void
ages_are_found_and_bands_are_not(void **state)
{
	static const struct word_case cases[] = {
		{ "aged 4", BLOCKS }, { "aged four", BLOCKS }, { "aged about 4", BLOCKS },
		{ "a 2-year-old", BLOCKS }, { "a 2 year old", BLOCKS },
		{ "a two\xE2\x80\x91year\xE2\x80\x91old", BLOCKS }, { "two years old", BLOCKS },
		{ "five weeks and one day old", BLOCKS }, { "2 years and 5 months old", BLOCKS },
		{ "10 months old", BLOCKS }, { "was nearly five", BLOCKS },
		{ "4yo", BLOCKS }, { "5 y/o", BLOCKS }, { "turned 5", BLOCKS },
		{ "a 15-year-old", BLOCKS }, { "after the fourth birthday", BLOCKS },
		{ "his 4th birthday", BLOCKS }, { "born in 2013", BLOCKS },
		{ "at the age of four", BLOCKS }, { "at age 4", BLOCKS },
		{ "a twenty-two-year-old", BLOCKS }, { "aged twenty-two", BLOCKS },
		{ "aged 4 and 7", BLOCKS }, { "two and a half years old", BLOCKS },
		{ "2\xC2\xBD years old", BLOCKS }, { "six months of age", BLOCKS },
		{ "a **three**-year-*old*", BLOCKS }, { "Aged 4", BLOCKS },
		{ "the then-4-year-old", BLOCKS }, { "aged\n4", BLOCKS },
		{ "a four-and-a-half-year-old", BLOCKS }, { "four and a half years old", BLOCKS },
		{ "a two-and-a-half-hour visit", PASSES }, { "one and a half", PASSES },
		{ "between 5-9 years", PASSES }, { "14- to 16-year-olds", PASSES },
		{ "under-ones", PASSES }, { "the six-week check", PASSES },
		{ "a 24-hour line", PASSES }, { "a 3-month plan", PASSES },
		{ "a ten-year strategy", PASSES }, { "aged 5-11", PASSES },
		{ "aged 5 to 11", PASSES }, { "children aged 10 and over", PASSES },
		{ "aged 16 or over", PASSES }, { "aged 10+", PASSES },
		{ "children aged 2 may be eligible", PASSES }, { "under the age of 18", PASSES },
		{ "up to the age of 25", PASSES }, { "in Year 6", PASSES },
		{ "people under 2 years old", PASSES }, { "two years later", PASSES },
		{ "for 4 years", PASSES }, { "young people who turned 18", PASSES },
		{ "16 years of age and over", PASSES }, { "between 2 and 3 years old", PASSES },
		{ "was almost one of them", PASSES }, { "was nearly 20% of it", PASSES },
		{ "school age children", PASSES }, { "children born in 2013", PASSES },
		{ "one old story", PASSES }, { "the first birthday card", BLOCKS },
		{ "a child of primary school age", PASSES }, { "managed 4 visits", PASSES },
	};

	(void)state;
	judge_words(cases, COUNT(cases), "review-case-age");
}

static void
identifiers_are_found(void **state)
{
	static const struct word_case cases[] = {
		{ "943 476 5919", BLOCKS }, { "401-023-2137", BLOCKS },
		{ "221 395 1837 is", BLOCKS }, { "9990000018", BLOCKS }, { "0123456789", BLOCKS },
		{ "AA123456B", BLOCKS }, { "hh 01 02 03 d", BLOCKS }, { "PR 123612C", BLOCKS },
		{ "H801200001001", BLOCKS }, { "U80120000100A", BLOCKS },
		{ "M1 1AA", BLOCKS }, { "M60 1NW", BLOCKS }, { "CR2 6XH", BLOCKS },
		{ "DN55 1PT", BLOCKS }, { "W1A 1HQ", BLOCKS }, { "EC1A 1BB", BLOCKS },
		{ "GIR 0AA", BLOCKS }, { "BFPO 801", BLOCKS }, { "ec1a1bb", BLOCKS },
		{ "EC1A\xC2\xA0" "1BB", BLOCKS }, { "**EC1A** 1BB", BLOCKS },
		{ "AB51 ABC", BLOCKS }, { "ab51abc", BLOCKS }, { "LK70 XYZ", BLOCKS },
		{ "07700900123", BLOCKS }, { "07700900123 today", BLOCKS },
		{ "+44 (0)7700-900123", BLOCKS }, { "(0161) 496 0999", BLOCKS },
		{ "020 7946 0958", BLOCKS }, { "01632 960999 x45", BLOCKS },
		{ "0044 7700 900123", BLOCKS }, { "a.b@mail.example", BLOCKS },
		{ "1999/0123456X", BLOCKS }, { "99/123456X", BLOCKS }, { "PNC 2011/0054321L.", BLOCKS },
		{ "1999/0123456x", BLOCKS }, { "12345/08V", BLOCKS }, { "(12345/08V)", BLOCKS },
		{ "LS22P00123", BLOCKS }, { "LS 22 P 00123", BLOCKS }, { "ls22p00123", BLOCKS },
		{ "LS22/P/00123", BLOCKS }, { "**LS22**P00123", BLOCKS },
		{ "1999/0123456Y", PASSES }, { "12345/08A", PASSES }, { "SI 2019/1234", PASSES },
		{ "3/2022", PASSES }, { "2019/20a", PASSES }, { "[1985] UKHL 7", PASSES },
		{ "LS22P001234", PASSES }, { "ls 22 pages", PASSES }, { "S22P00123", PASSES },
		{ "943 476 5918", PASSES }, { "401-023-2138", PASSES }, { "1234567890", PASSES },
		{ "943-4765 919", PASSES }, { "94347659190", PASSES },
		{ "BG123612A", PASSES }, { "FQ000000C", PASSES }, { "AA 12 34 56 H", PASSES },
		{ "DA123456A", PASSES }, { "AO123456A", PASSES },
		{ "A801200001001", PASSES }, { "I801200001001", PASSES }, { "H80120000100", PASSES },
		{ "QA1 1AA", PASSES }, { "VA1 1AA", PASSES }, { "XA1 1AA", PASSES },
		{ "AI1 1AA", PASSES }, { "M1 1CA", PASSES }, { "M1 1AI", PASSES },
		{ "EC1A 3rd", PASSES }, { "E1 3rd", PASSES }, { "M25", PASSES },
		{ "A1(M)", PASSES }, { "B4100", PASSES }, { "LS1", PASSES },
		{ "S20 LAC", PASSES }, { "Y10 SEN", PASSES }, { "KS2 and Y6", PASSES },
		{ "0800 1111", PASSES }, { "116 123", PASSES }, { "101 or 999", PASSES },
		{ "0808 800 5000", PASSES }, { "978-0-306-40615-7", PASSES },
		{ "9780306406157", PASSES }, { "2019-2020", PASSES }, { "5-11", PASSES },
		{ "in 2016, 2017 and 2018", PASSES }, { "two at 10 and 11", PASSES },
	};

	(void)state;
	judge_words(cases, COUNT(cases), "review-identifier");
}

/* Columns count characters of the file; what matters is the line and the word. */
static void
places_are_those_of_the_file(void **state)
{
	static const struct { const char *words, *report; } cases[] = {
		{ "Nobody asked in June.", "reviews/r1/review.md:74:17 [review-case-date]\n" },
		{ "N\xC3\xB6" "body *\xC3\xA4sked* in June.", "reviews/r1/review.md:74:19 [review-case-date]\n" },
		{ "One.\n\n- two\n  three in June", "reviews/r1/review.md:77:12 [review-case-date]\n" },
		{ "| \xC3\xA9 | in June |\n|---|---|\n", "reviews/r1/review.md:74:10 [review-case-date]\n" },
		{ "`in June`", "reviews/r1/review.md:74:5 [review-case-date]\n" },
		{ "A child aged 4\r\nin June", "reviews/r1/review.md:74:9 [review-case-age]\n"
		    "reviews/r1/review.md:75:4 [review-case-date]\n" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct records r = records_open();
		const char *changes[] = { "Several services visited.",
			cases[i].words, NULL };

		records_add_review(&r, "r1", changes);
		assert_string_equal(records_check(&r, "2026-11-16"),
		    cases[i].report);
		records_close(&r);
	}
}

/* Every text that somebody reads is looked at; what nobody reads is not. */
static void
all_texts_are_looked_at(void **state)
{
	static const struct { const char *was, *is; bool found; } cases[] = {
		{ "Hazel, asking twice", "Hazel in June 2020", true },
		{ "Services did not ask again.", "It was in June.", true },
		{ "text: Ask twice.", "text: Ask in June.", true },
		{ "owner: Every agency", "owner: Every agency in June", true },
		{ "Somebody should have asked.", "In June it began.", true },
		{ "wording: form 4", "wording: form of June 2020", false },
		{ "by: Designated nurse", "by: Designated nurse in June", false },
		{ "review_by: ", "early_learning:\n  on: 2026-10-01\n  by: Nurse in June\nreview_by: ", true },
		{ "decided_by: Head", "decided_by: Head in June", false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct records r = records_open();
		const char *changes[] = { cases[i].was, cases[i].is, NULL };

		records_add_review(&r, "r1", changes);
		if ((strstr(records_check(&r, "2026-11-16"),
		    "[review-case-date]") != NULL) != cases[i].found)
			fail_msg("'%s' %s", cases[i].is, records_reports(&r));
		records_close(&r);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(dates_are_found_and_years_are_not),
		cmocka_unit_test(ages_are_found_and_bands_are_not),
		cmocka_unit_test(identifiers_are_found),
		cmocka_unit_test(places_are_those_of_the_file),
		cmocka_unit_test(all_texts_are_looked_at),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
