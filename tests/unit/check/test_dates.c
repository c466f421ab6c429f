/* test_dates.c - days in the text of reviews, and what is none. */
#include "words.h"

static void
dates_are_found_and_years_are_not(void **state)
{
	static const struct word_case cases[] = {
		{ "They met on 5/6/17.", BLOCKS }, { "It was 05.06.2017 then.", BLOCKS },
		{ "It was 6/15/2017 there.", BLOCKS }, { "On 2017-06-05 they met.", BLOCKS },
		{ "On 2017/06/05 they met.", BLOCKS }, { "the 5th of June", BLOCKS },
		{ "June 5th, 2017", BLOCKS }, { "Monday 5 June", BLOCKS },
		{ "It was on 05/06.", BLOCKS }, { "It was on 5.6 at home", BLOCKS }, { "w/c 5/6, they met", BLOCKS },
		{ "in 06/17 they met", BLOCKS }, { "It was in 06/17.", BLOCKS }, { "on 05 06 17.", BLOCKS },
		{ "in sept 2017", BLOCKS }, { "It was in march.", BLOCKS }, { "in early may, when", BLOCKS },
		{ "support is on 24/7.", PASSES }, { "on 5/6 occasions", PASSES }, { "the area they live in may change", PASSES },
		{ "on 3.5% of days", PASSES }, { "a split of 50/50", PASSES }, { "in 2016/17", PASSES },
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
		{ "in the 2010s", PASSES },
		{ "They met on 5 / 6 / 2017.", BLOCKS }, { "5 - 6 - 2017", BLOCKS },
		{ "05 06 2017", BLOCKS }, { "on 5/6/'17", BLOCKS }, { "5.\xC2\xA0" "6.2017 or 5.6.2017", BLOCKS },
		{ "2017:06:05", BLOCKS }, { "the file 20170605123000", BLOCKS }, { "5\xE2\x80\x93" "6\xE2\x80\x93" "2017", BLOCKS },
		{ "in 2017W23", BLOCKS }, { "week 23 of 2017", BLOCKS },
		{ "the fifth of June two thousand and seventeen", BLOCKS },
		{ "the fifth of june twenty seventeen", BLOCKS }, { "June '17", BLOCKS }, { "June \xE2\x80\x99" "17", BLOCKS },
		{ "on Monday 5th", BLOCKS }, { "on Monday, the fifth.", BLOCKS }, { "Tue 21st", BLOCKS },
		{ "on the 5th.", BLOCKS }, { "on the 21st, police came", BLOCKS }, { "the fifth of the month", BLOCKS },
		{ "On the evening of the 14th police came", BLOCKS }, { "since the 14th.", BLOCKS },
		{ "in the w/c 7th of the month", BLOCKS }, { "on the 3/11.", BLOCKS },
		{ "the core group of 21/3 was late", BLOCKS }, { "a score of 3/5.", PASSES }, { "a rating of 10/10 and", PASSES },
		{ "From 12th to 14th the child was in hospital.", BLOCKS }, { "The visit of 4th was late.", BLOCKS },
		{ "Between 1st and 5th nobody came.", BLOCKS }, { "from 25th to 2nd centile", PASSES },
		{ "weight was on the 2nd and then the 9th centile", PASSES }, { "of 1st and 2nd tier courts", PASSES },
		{ "the end of the 3rd visit", PASSES }, { "the night of the 5th visit", BLOCKS }, { "in 5th place", PASSES },
		{ "on the twenty-first of that month", BLOCKS }, { "on Father's Day", BLOCKS },
		{ "on Bonfire Night", BLOCKS }, { "Pancake Day", BLOCKS }, { "Eid al-Fitr 2012", BLOCKS },
		{ "Christmas of 2012", BLOCKS }, { "Christmas '12", BLOCKS }, { "Ramadan 2019", BLOCKS },
		{ "on her birthday", BLOCKS }, { "the day after the child's birthday", BLOCKS },
		{ "two days after his fourth birthday", PASSES }, { "two days before their birthday", BLOCKS },
		{ "a May half-term", BLOCKS }, { "over the May bank holiday", BLOCKS }, { "the March holidays", BLOCKS },
		{ "from 7 to 9 June", BLOCKS }, { "Mon, 5 Jun 2017", BLOCKS }, { "the 31st of December", BLOCKS },
		{ "twenty seventeen was hard", PASSES }, { "two thousand and seventeen", PASSES },
		{ "2016 to 2017", PASSES }, { "in '17", PASSES }, { "the 5th floor", PASSES }, { "on the 4th visit", PASSES },
		{ "on the first visit", PASSES }, { "on Monday the first visit", PASSES }, { "Monday 5 children came", PASSES },
		{ "a birthday party", PASSES }, { "the cost of a birthday", PASSES }, { "on birthdays", PASSES },
		{ "at 9:30 and 10:15", PASSES }, { "at 09:30:15", PASSES }, { "a mother's day was long", PASSES },
		{ "the Children Act 1989 and 2004", PASSES }, { "week 23 of it", PASSES }, { "10 12 2016 17", PASSES },
		{ "5 / 6 of them", PASSES }, { "May half of them come?", PASSES }, { "20171305123000", PASSES },
		{ "first, second, third", PASSES }, { "1 - 2 - 3", PASSES }, { "the May family", PASSES },
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
		{ "seen 4/3", BLOCKS }, { "seen 04.03", BLOCKS }, { "visited 4/5 homes", PASSES }, { "on xmas day", BLOCKS },
		{ "on christmas eve", BLOCKS }, { "a new year's day out", PASSES }, { "good friday", PASSES },
		{ "The referral came on the fourth.", BLOCKS },
		{ "It happened on the morning of the fourteenth.", BLOCKS },
		{ "On the night of the twenty-first the police were called.", BLOCKS },
		{ "Nobody rang until the nineteenth.", BLOCKS },
		{ "The visit was moved from the third to the ninth.", BLOCKS },
		{ "The conference was on the 3rd and the 17th.", BLOCKS },
		{ "It was the fifteenth when the nurse next called.", BLOCKS },
		{ "By the eighth nobody had replied.", BLOCKS },
		{ "The visit booked for the sixth was cancelled.", BLOCKS },
		{ "The strategy meeting was held on the twenty second.", BLOCKS },
		{ "On the last day of the month the case was closed.", BLOCKS },
		{ "The week ending the 12th was hard.", BLOCKS },
		{ "On the first of the month benefits were paid.", BLOCKS },
		{ "She was seen on the eleventh, and again on the twelfth.", BLOCKS },
		{ "The appointment of the seventh was missed.", BLOCKS },
		{ "A referral was made on the 4th by the school.", BLOCKS },
		{ "A referral was made on the fourth by the school.", BLOCKS },
		{ "It was a Tuesday, the ninth.", BLOCKS },
		{ "Police came on Tuesday the 9th and again that night.", BLOCKS },
		{ "The letter dated the thirtieth was not read.", BLOCKS },
		{ "He was discharged on the thirty-first.", BLOCKS },
		{ "A home visit took place on the 14th but nobody was in.", BLOCKS },
		{ "the 2nd of that month", BLOCKS }, { "two weeks after the 14th", BLOCKS },
		{ "before the twenty-eighth", BLOCKS },
		{ "In the early hours of the sixteenth", BLOCKS },
		{ "about the 20th of the month", BLOCKS },
		{ "mid-afternoon on the 3rd", BLOCKS },
		{ "On Christmas morning they rang.", BLOCKS },
		{ "5th/6th of the month", BLOCKS }, { "the nights of the 4th and 5th", BLOCKS },
		{ "on 14th police came", BLOCKS }, { "14th: strategy meeting held.", BLOCKS },
		{ "15th - home visit.", BLOCKS }, { "Seen 14.3.19 at clinic.", BLOCKS },
		{ "Seen 14-Mar-19.", BLOCKS }, { "Seen 14Mar.", BLOCKS },
		{ "Seen 3rd Feb.", BLOCKS }, { "w/e 9/3", BLOCKS }, { "w/c 9th", BLOCKS },
		{ "in the first week of June", BLOCKS }, { "3 days after Christmas", BLOCKS },
		{ "on 1st", BLOCKS }, { "This was the fourth referral.", PASSES },
		{ "on the fourth visit nobody asked", PASSES },
		{ "On the third occasion the nurse rang back.", PASSES },
		{ "In the first, nobody asked.", PASSES },
		{ "The first was late and the second was early.", PASSES },
		{ "The second of these was closed.", PASSES },
		{ "the first of three reviews", PASSES },
		{ "Of the five agencies, the fourth did not reply.", PASSES },
		{ "A worker on the third floor rang.", PASSES },
		{ "the twenty-first century", PASSES },
		{ "The fifth of six children's plans was late.", PASSES },
		{ "on the second and third attempts", PASSES },
		{ "One third of referrals were closed.", PASSES },
		{ "by the third week of the plan", PASSES },
		{ "From the second contact on, nobody asked.", PASSES },
		{ "the eleventh hour", PASSES }, { "In the second half of the plan", PASSES },
		{ "a third of the group", PASSES },
		{ "on the first or second contact", PASSES },
		{ "at the fourth and fifth conferences", PASSES },
		{ "The first was on time; on the second, nobody came.", PASSES },
		{ "On the first, second and third calls nobody answered.", PASSES },
		{ "a second and a third referral", PASSES },
		{ "By the second, third and fourth visit", PASSES },
		{ "The third to the fifth visits were missed.", PASSES },
		{ "On the ninth attempt the door was opened.", PASSES },
		{ "until the second review", PASSES },
		{ "from the first to the last contact", PASSES },
		{ "before the third meeting", PASSES },
	};

	(void)state;
	judge_words(cases, COUNT(cases), "review-case-date");
}

/* Columns count characters of the file; what matters is the line and the word. */
static void
places_are_those_of_the_file(void **state)
{
	static const struct { const char *words, *report; } cases[] = {
		{ "Nobody asked in June.", "reviews/r1/review.md:{Nobody}:17 [review-case-date]\n" },
		{ "n\xC3\xB6" "body *\xC3\xA4sked* in June.", "reviews/r1/review.md:{n\xC3\xB6" "body}:1 [review-unknown-word]\n"
		    "reviews/r1/review.md:{n\xC3\xB6" "body}:19 [review-case-date]\n" },
		{ "One.\n\n- two\n  three in June", "reviews/r1/review.md:{  three}:12 [review-case-date]\n" },
		{ "| \xC3\xA9 | in June |\n|---|---|\n", "reviews/r1/review.md:{| \xC3\xA9}:10 [review-case-date]\n" },
		{ "`in June`", "reviews/r1/review.md:{`in}:5 [review-case-date]\n" },
		{ "A child aged 4\r\nin June", "reviews/r1/review.md:{A child}:9 [review-case-age]\n"
		    "reviews/r1/review.md:{in June}:4 [review-case-date]\n" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct records r = records_open();
		const char *changes[] = { "Several services visited.",
			cases[i].words, NULL };

		records_add_review(&r, "r1", changes);
		assert_string_equal(records_check(&r, "2026-11-16"),
		    records_placed(&r, "reviews/r1/review.md",
		    cases[i].report));
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
		cmocka_unit_test(places_are_those_of_the_file),
		cmocka_unit_test(all_texts_are_looked_at),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
