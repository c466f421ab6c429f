/* test_ages.c - exact ages in the text of reviews, and what is none. */
#include "words.h"

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
		{ "4 y.o.", BLOCKS }, { "5yrs old", BLOCKS }, { "6 mths old", BLOCKS }, { "a day old", BLOCKS },
		{ "a week-old baby", BLOCKS }, { "twenty two years old", BLOCKS }, { "one hundred years old", BLOCKS },
		{ "aged ninety-nine", BLOCKS }, { "aged twenty two", BLOCKS }, { "nearly five", BLOCKS },
		{ "nearly four when it began", BLOCKS }, { "almost two, he spoke", BLOCKS }, { "was nearly thirty.", BLOCKS },
		{ "turning five", BLOCKS }, { "when she turns 5", BLOCKS }, { "about to turn five.", BLOCKS },
		{ "born 2013", BLOCKS }, { "The baby was 10 months when they moved.", BLOCKS },
		{ "The baby was just 10 months.", BLOCKS }, { "the baby, 10 months, was seen", BLOCKS },
		{ "the baby (10 months)", BLOCKS }, { "a 10-month baby", BLOCKS }, { "a three year girl", BLOCKS },
		{ "She was four when it began.", BLOCKS }, { "a child (4)", BLOCKS }, { "a boy of six.", BLOCKS },
		{ "a boy, 6, spoke", BLOCKS }, { "2 years and 5 months", BLOCKS }, { "2 years 5 months", BLOCKS },
		{ "the two-year-olds were seen", BLOCKS }, { "both 4-year-olds", BLOCKS },
		{ "The child was rising five.", BLOCKS }, { "The baby was not yet two.", BLOCKS },
		{ "coming up to three, the child", BLOCKS }, { "just over two.", BLOCKS },
		{ "A child of four was seen.", BLOCKS }, { "a child of three years", BLOCKS },
		{ "children of four and six", BLOCKS }, { "The siblings were 4 and 6.", BLOCKS },
		{ "The children were four, six and nine.", BLOCKS }, { "The young person was 15.", BLOCKS },
		{ "The pupil was fifteen when it began.", BLOCKS }, { "The child died at fourteen months.", BLOCKS },
		{ "The baby died at seven weeks.", BLOCKS }, { "The baby lived eleven days.", BLOCKS },
		{ "five days of life", BLOCKS }, { "Mother was nineteen when the child came.", BLOCKS },
		{ "pregnant at 16.", BLOCKS }, { "Child A was 4.", BLOCKS }, { "Child A (4) was seen.", BLOCKS },
		{ "Sibling 1, six, was seen.", BLOCKS }, { "the child (4y5m)", BLOCKS }, { "was 31 mo.", PASSES },
		{ "just over two hours", PASSES }, { "When a child is 16 or 17, practice differs.", PASSES },
		{ "The group of children (4) met.", PASSES }, { "Not yet one of us asked.", PASSES },
		{ "a child of parents who drank", PASSES }, { "a child of two cultures", PASSES },
		{ "Level A (4) was used.", PASSES }, { "children were two of the groups", PASSES },
		{ "Child A, 4 visits later, moved.", PASSES }, { "the first year of life", PASSES },
		{ "The child, who was only three, told us.", BLOCKS }, { "Mum was just 15 when it began.", BLOCKS }, { "the child (then 6) spoke", BLOCKS },
		{ "Her brother, who was then four, was in the room.", BLOCKS },
		{ "He would have been three the following week.", BLOCKS }, { "She had been fourteen for a week.", BLOCKS },
		{ "At 14 she was missing most weekends.", BLOCKS }, { "At 15, they left home.", BLOCKS },
		{ "By seven, he had moved four times.", BLOCKS }, { "at 3 they met", PASSES }, { "at 18 they leave care", PASSES },
		{ "The mother had a first child at seventeen.", BLOCKS }, { "was excluded at 13.", BLOCKS },
		{ "excluded at 7.", BLOCKS }, { "collected from school at 3.", PASSES }, { "The school rang at ten.", PASSES },
		{ "The rating stayed at 14.", PASSES }, { "a child as young as three", BLOCKS },
		{ "children as young as ten carry drugs", PASSES }, { "Age: 4", BLOCKS }, { "DOB 2017", BLOCKS },
		{ "date of birth: 2017", BLOCKS }, { "the date of birth was checked", PASSES },
		{ "At 36 weeks' gestation a plan was made.", BLOCKS }, { "when 20 weeks pregnant", BLOCKS },
		{ "born at 27 weeks", BLOCKS }, { "before 24 weeks' gestation", PASSES }, { "weeks of gestation", PASSES },
		{ "The mother, who was one of many, waited.", PASSES }, { "the person, then one of us, left", PASSES },
		{ "The mother was two hours late.", PASSES }, { "The child had just three friends.", PASSES },
		{ "She had about two weeks.", PASSES }, { "the child has had only two.", PASSES },
		{ "five weeks and one day old", BLOCKS }, { "10\xC2\xA0months old", BLOCKS }, { "4-yo", PASSES },
		{ "support for two-year-olds", PASSES }, { "the two-year-olds can be helped", PASSES },
		{ "the two-year-old check", PASSES }, { "children aged 4 get a place", PASSES },
		{ "It was 10 months before anybody asked.", PASSES }, { "for 2 years and 5 months", PASSES },
		{ "2 years and 5 months later", PASSES }, { "2 days and 5 hours", PASSES }, { "half a year old", PASSES },
		{ "a 12-month child protection plan", PASSES }, { "a six-week baby clinic", PASSES },
		{ "a ten-week child in need plan", PASSES }, { "children (4)", PASSES }, { "The baby was 3.2 kg.", PASSES },
		{ "The child was 10 minutes late.", PASSES }, { "She was one of many.", PASSES }, { "a child of two parents", PASSES },
		{ "the child, one of many,", PASSES }, { "nearly thirty came", PASSES }, { "nearly five in ten", PASSES },
		{ "she turns two pages", PASSES }, { "who turned eighteen", PASSES }, { "5-9 years", PASSES },
		{ "14- to 16-year-olds", PASSES }, { "the 18th birthday", PASSES }, { "a year ago", PASSES },
		{ "the age of criminal responsibility is 10", PASSES }, { "10 and over can be", PASSES },
		{ "a two-and-a-half-hour visit", PASSES }, { "one and a half", PASSES },
		{ "between 5-9 years", PASSES }, { "14- to 16-year-olds", PASSES },
		{ "under-ones", PASSES }, { "the six-week check", PASSES },
		{ "a 24-hour line", PASSES }, { "a 3-month plan", PASSES },
		{ "a ten-year strategy", PASSES }, { "aged 5-11", PASSES },
		{ "aged 5 to 11", PASSES }, { "children aged 10 and over", PASSES },
		{ "aged 16 or over", PASSES }, { "aged 10+", PASSES },
		{ "children aged 2 may be eligible", PASSES }, { "under the age of 18", PASSES },
		{ "up to the age of 25", PASSES }, { "up to and including the age of 24", PASSES }, { "before the age of 60", PASSES }, { "in Year 6", PASSES },
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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ages_are_found_and_bands_are_not),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
