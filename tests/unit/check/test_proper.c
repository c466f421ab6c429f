/* Which words of a sentence may be names. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "check/dictionary.h"
#include "check/phrases.h"
#include "check/proper.h"
#include "check/proper_words.h"

#define COUNT(rows) (sizeof(rows) / sizeof(rows)[0])

/* The words, a stroke between; those of small letters in no dictionary as ~word. */
static const char *
found_in(struct arena *arena, const struct phrases *phrases, const char *text)
{
	struct list words = proper_find(arena, phrases, text, strlen(text));
	struct text out = text_open(arena, TEXT_LIMIT);

	for (size_t i = 0; i < words.count; i++) {
		const struct proper *word = words.items[i];

		if (i > 0)
			text_add_char(&out, '|');
		text_add(&out, word->small ? "~" : "");
		text_add_n(&out, text + word->from, word->to - word->from);
	}
	return out.bytes;
}

static const struct {
	const char *text;
	const char *found;
} cases[] = {
	/* Where a sentence begins. */
	{ "The family moved. Services did not know.", "" },
	{ "Orrelby moved. Quarrydene did not.", "Orrelby|Quarrydene" },
	{ "Nobody asked Orrelby.", "Orrelby" },
	{ "Was it safe? Nobody knew! Perhaps\xE2\x80\xA6 Who asked?", "" },
	{ "Learning: Ask again.", "" },
	{ "Learning: ask Hope again.", "Hope" },
	{ "She asked Hope, Grant and Faith.", "Hope|Grant|Faith" },
	{ "Hope was lost.", "" },
	{ "They said: \"Nobody came.\" Then they left.", "" },
	{ "They said \xE2\x80\x9CNobody came\xE2\x80\x9D and left.", "" },
	{ "They said \xE2\x80\x98Nobody came\xE2\x80\x99 and left.", "" },
	{ "The child, \xE2\x80\x9CHope\xE2\x80\x9D, was seen.", "Hope" },
	{ "The child, 'Hope', was seen.", "Hope" },
	{ "One child (Hope) was seen.", "Hope" },
	{ "Nobody came. (See the plan.) Then they left.", "" },
	{ "Nobody came (\"Ask later\").", "" },
	{ "1. Ask again.", "" },
	{ "3 visits. 4 plans. Five families.", "" },
	{ "Checks, e.g. Hope, were late.", "Hope" },
	{ "Visits were late, i.e. Hope was missed.", "Hope" },
	{ "In the report. Child A. The plan.", "" },
	{ "A plan. A visit. I agree, I'm sure, as I\xE2\x80\x99ve said.", "" },
	{ "\xC3\x89lan helped.", "" },
	{ "Follow-up was late. Co-sleeping is unsafe. Non-attendance grew.", "" },
	{ "Don't wait. They\xE2\x80\x99ve asked. It's late. Children's plans.", "" },

	/* Names that are words, by what stands behind them. */
	{ "Sue visited. Will said so. Grace told us.", "Sue|Will|Grace" },
	{ "Joy was seen. Faith was often seen as hard.", "Joy" },
	{ "Mark rang. Hope disclosed it. Hope faded.", "Mark|Hope" },
	{ "Mark is three. Hope is three.", "Mark" },
	{ "Mark later told us. Hope never told us.", "Mark|Hope" },
	{ "Rose didn't come. Rose didn\xE2\x80\x99t. Hope didn't speak.",
	  "Rose|Rose|Hope" },
	{ "Dawn had been drinking. Dawn had come.", "Dawn" },
	{ "Bill, who lived there, left. Hope, who was ill, left.",
	  "Bill|Hope" },
	{ "Miles, the father, left. Hope, the last of it, went.", "Miles" },
	{ "Sue and her partner left. Faith and her partner left.", "Sue" },
	{ "Max (3) was there. Hope (of a kind) was there.", "Max" },
	{ "Mark's plan. Mark\xE2\x80\x99s plan. Faith's mother. Hope's end.",
	  "Mark|Mark|Faith" },
	{ "Worker: Mark", "Mark" },
	{ "Mark to ring again. Sue and mum left. Mark, dad, left.",
	  "Mark|Sue|Mark" },
	{ "Rose to it. Bill to follow. Grant and other money.", "" },
	{ "Mark", "Mark" },
	{ "Hope", "" },
	{ "Harper told us. Harper was late.", "Harper|Harper" },
	{ "Shepherd told us. Shepherd was late.", "Shepherd" },
	{ "Will the child be seen? Mark the change. Bills came.", "" },
	{ "Doctors said so. Church said no. Little was known.", "" },
	{ "Trust was built. Staff told us. Nobody said so.", "" },
	{ "Drew on research. Frank talk helped.", "" },
	{ "Grace, hope and time were needed.", "" },

	/* How names are written. */
	{ "Then Orrelby-Field left.", "Orrelby|Field" },
	{ "Then Orrelby\xE2\x80\x99s aunt and Quarrydene's dog left.", "Orrelby|Quarrydene" },
	{ "The Orrelbys' house.", "Orrelbys" },
	{ "McQuoid was told.", "McQuoid" },
	{ "They told McQuoid.", "McQuoid" },
	{ "They told O'Hare and O\xE2\x80\x99Toole.", "O'Hare|O\xE2\x80\x99Toole" },
	{ "They told Jo van der Berg.", "Jo|~der|Berg" },
	{ "They told deShawn.", "deShawn" },
	{ "They told \xC3\x89va and Zo\xC3\xAB and \xC5\x81ukasz.",
	  "\xC3\x89va|Zo\xC3\xAB|\xC5\x81ukasz" },
	{ "\xC3\x89va said so.", "\xC3\x89va" },
	{ "They told \xD0\xBE\xD0\xBB\xD1\x8C\xD0\xB3\xD0\xB0.",
	  "\xD0\xBE\xD0\xBB\xD1\x8C\xD0\xB3\xD0\xB0" },
	{ "The H\xD0\xBEpe case.", "H\xD0\xBEpe" },
	{ "They told \xE7\x8E\x8B.", "\xE7\x8E\x8B" },
	{ "They told T. O. Quill.", "T|O|Quill" },
	{ "They told JT.", "JT" },
	{ "JT was told.", "JT" },
	{ "The PIPER scheme.", "PIPER" },
	{ "MASHED was the word.", "MASHED" },

	/* Titles. */
	{ "They told DS Marlow.", "Marlow" },
	{ "Then Nurse jean came.", "jean" },
	{ "Nurse jean came.", "jean" },
	{ "Then Nurse Hope came.", "Hope" },
	{ "Mrs Orrelby came.", "Orrelby" },
	{ "Miss Hope came.", "Hope" },
	{ "Dr. Hope came.", "Hope" },
	{ "They told mr orrelby.", "orrelby" },
	{ "Baby Orrelby was seen.", "Orrelby" },
	{ "Baby T was seen. Child A, Child B and C were not.", "" },
	{ "Nana said so. Then Auntie, who knew, left.", "" },
	{ "Then Uncle bob left.", "bob" },
	{ "The PC came.", "" },
	{ "Baby massage helped.", "" },

	/* Labels. */
	{ "See Section 47 and Sections 17 and 20.", "" },
	{ "See Appendix B, Table 3 and Part IV.", "" },
	{ "See Appendix Hope.", "Appendix|Hope" },
	{ "Social Worker 1 told Social Worker 2.", "" },
	{ "Child A knew Hope.", "Hope" },
	{ "Grade B, then D.", "D" },

	/* Phrases. */
	{ "The Integrated Care Board asked Ofsted.", "" },
	{ "The ICBs and the CSPR.", "" },
	{ "The Integrated Board asked.", "Integrated" },
	{ "Fraser guidelines hold, and Gillick competence.", "" },
	{ "They told Fraser.", "Fraser" },
	{ "They told Clare, under Clare\xE2\x80\x99s Law.", "Clare" },
	{ "Under Clare's\xC2\xA0Law.", "" },
	{ "The Children Act 1989 and Working Together 2023.", "" },
	{ "Victoria Climbi\xC3\xA9 died.", "" },
	{ "They told Victoria.", "Victoria" },
	{ "The Mother and the Social Workers met on Monday.", "" },
	{ "They spoke English.", "" },

	/* Small letters, and no dictionary. */
	{ "They told karen, and quarrydene's aunt.", "~karen|~quarrydene" },
	{ "the orrelbys; (jean)", "~orrelbys|~jean" },
	{ "They told jo, or hope, or grace.", "" },
	{ "The pre-birth plan of co-quarrying, x2, 4th.", "" },
	{ "See www.quarry.example/orrelby and orrelby_1 or a@quarry.example.", "" },
	{ "They weren't and couldn\xE2\x80\x99t.", "" },

	/* What is no word. */
	{ "It cost \xC2\xA3" "20 \xE2\x86\x92 \xE2\x80\xA2 A4 paper, Y6, 5pm.", "" },
	{ "", "" },
	{ "... --- '' \"\" ()", "" },
};

static void
test_sentences(void **state)
{
	struct arena *arena = arena_open("test");
	const struct phrases *phrases = phrases_open(arena);

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *found = found_in(arena, phrases, cases[i].text);

		if (strcmp(found, cases[i].found) != 0)
			fail_msg("%s\n  wanted %s\n  found  %s", cases[i].text,
			    cases[i].found, found);
	}
	arena_wipe(arena);
}

/* A longer phrase goes first, and each covers its words as a whole alone. */
static void
test_longest(void **state)
{
	static const struct {
		const char *text;
		const char *found;
	} whole[] = {
		{ "Then Quarry House Forge came.", "" },
		{ "Then Quarry House came.", "" },
		{ "Then Quarry came.", "Quarry" },
		{ "Then Quarry House Forges came.", "Forges" },
		{ "Then quarry house forge came.", "" },
		{ "Then QUARRY HOUSE came.", "QUARRY|HOUSE" },
		{ "Then Quarry-House came.", "Quarry|House" },
		{ "Then Quarry Housewife came.", "Quarry|Housewife" },
		{ "Then the eBoard came.", "" },
	};
	struct arena *arena = arena_open("test");
	struct phrases *phrases = phrases_open(arena);

	(void)state;
	phrases_add(phrases, "Quarry House");
	phrases_add(phrases, "Quarry House Forge");
	phrases_add(phrases, "eBoard");
	for (size_t i = 0; i < COUNT(whole); i++)
		assert_string_equal(found_in(arena, phrases, whole[i].text),
		    whole[i].found);
	arena_wipe(arena);
}

static void
test_built_in(void **state)
{
	(void)state;
	/* Design 11: at least 500 come with the product. */
	assert_true(phrases_built_in() >= 500);
}

static void
sorted(const char *const *words, size_t count)
{
	assert_true(count > 20);
	for (size_t i = 1; i < count; i++)
		if (strcmp(words[i - 1], words[i]) >= 0)
			fail_msg("'%s' stands before '%s'", words[i - 1],
			    words[i]);
}

/* They are searched by halves. */
static void
test_named(void **state)
{
	(void)state;
	sorted(dictionary_names, dictionary_names_count);
	sorted(named_given, named_given_count);
	sorted(named_things, named_things_count);
	sorted(named_nobody, named_nobody_count);
	assert_true(dictionary_is_name("Mark", 4));
	assert_false(dictionary_is_name("Table", 5));
}

static void
test_dictionary(void **state)
{
	static const char *const words[] = { "children", "Children",
		"CHILDREN", "child's", "Child\xE2\x80\x99s", "colour", "hope",
		"don't", "A", "I", "\xC3\x89lan", "safeguarding", NULL };
	static const char *const names[] = { "june", "June", "Leeds",
		"english", "jt", "ed", "xylophonics", "", "'s",
		"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
		NULL };

	(void)state;
	assert_true(dictionary_count > 50000);
	for (size_t i = 1; i < dictionary_count; i++)
		assert_true(strcmp(dictionary_words[i - 1],
		    dictionary_words[i]) < 0);
	for (size_t i = 0; i < dictionary_count; i++)
		if (!dictionary_has(dictionary_words[i],
		    strlen(dictionary_words[i])))
			fail_msg("'%s' is not found", dictionary_words[i]);
	for (size_t i = 0; words[i] != NULL; i++)
		if (!dictionary_has(words[i], strlen(words[i])))
			fail_msg("'%s' is a word", words[i]);
	for (size_t i = 0; names[i] != NULL; i++)
		if (dictionary_has(names[i], strlen(names[i])))
			fail_msg("'%s' is no word", names[i]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sentences),
		cmocka_unit_test(test_longest),
		cmocka_unit_test(test_built_in),
		cmocka_unit_test(test_named),
		cmocka_unit_test(test_dictionary),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
