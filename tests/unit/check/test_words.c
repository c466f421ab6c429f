#include "records.h"

/* Words in "What happened" (each test its own rule); what finds it, what not. */
struct word_cases {
	const char *rule;
	const char *const *found;
	const char *const *passes;
};

static const char *
reports_of(struct records *r, const char *words, const char *const *changes)
{
	const char *all[12] = { "Several services visited.", words };

	for (size_t i = 0; changes != NULL && changes[i] != NULL; i++) {
		all[2 + i] = changes[i];
		assert_true(i < COUNT(all) - 3);
	}
	records_write(r, "content/partners/trust.yaml", "id: trust\n"
	    "title: Exampleton Hospitals Trust\nsector: health\n"
	    "statutory: no\ndoes: It heals.\n");
	records_write(r, "content/glossary/crp.yaml", "id: crp\nterm: CRP\n"
	    "expands: Concerns Resolution Process\nmeaning: A way.\n");
	records_write(r, "content/allowed/names.yaml", "id: names\nphrases:\n"
	    "  - {phrase: Mossgrove Hall School, class: venue, by: Head, "
	    "on: 2026-09-01}\n  - {phrase: care leaver, "
	    "class: term_of_art, by: Head, on: 2026-09-01}\n");
	records_add_review(r, "r1", all);
	return records_check(r, "2026-11-16");
}

static void
expect(const char *rule, const char *words, const char *const *changes,
    bool expected)
{
	struct records r = records_open();
	const char *reports = reports_of(&r, words, changes);

	if ((strstr(reports, rule) != NULL) != expected)
		fail_msg("'%s' %s:\n%s", words, rule, reports);
	records_close(&r);
}

static void
judge_cases(const struct word_cases *cases)
{
	for (size_t i = 0; cases->found[i] != NULL; i++)
		expect(cases->rule, cases->found[i], NULL, true);
	for (size_t i = 0; cases->passes[i] != NULL; i++)
		expect(cases->rule, cases->passes[i], NULL, false);
}

static void
review_case_day_word(void **state)
{
	static const char *const found[] = {
		"It was spring.", "That Christmas was hard.", "At Eid they met.",
		"on a Monday", "in the half-term", "It was the school holidays.",
		"in the first lockdown", "The child was in Year 9.",
		"The child had started in Reception.", "in the sixth form",
		"on the child\u2019s birthday", "at **Hal**loween", "before GCSEs",
		"in the week lockdown began", "over the festive period",
		"the night the clocks went back", "on mothers day", NULL };
	static const char *const passes[] = {
		"in 2024", "after school", "It will spring to mind.", "in the pandemic",
		"the reception staff", "Reception staff knew.", "year 2025", "early years",
		"a new year\u2019s plan", "seasonal work", "a holiday",
		"key stages of the work", "She lent a book.", NULL };

	(void)state;
	judge_cases(&(struct word_cases){ "[review-case-day-word]", found, passes });
}

static void
review_family_word(void **state)
{
	static const char *const found[] = {
		"the twins", "a triplet", "the eldest", "The Youngest was ill.",
		"a middle child", "one of five children", "the second of three",
		"There were six children.", "two brothers", "her half-brother",
		"a stepsister", "an only child", "the older sister",
		"three other siblings", "the oldest child", "a step-brother",
		"The child was the oldest.", "a family of six.",
		"a sibling group of three", "mother of four.", "both siblings",
		"their fourth child.", "four previous children",
		"four under-fives", NULL };
	static const char *const passes[] = {
		"brothers and sisters", "the children", "our youngest children",
		"twin-track planning", "one child", "the only child who spoke",
		"several children", "step by step", "many siblings", "one in four children lives so",
		"the first of three steps", "the oldest building", "a big house",
		"2025 children", "a family of services", "the oldest records",
		"a third child protection plan", NULL };

	(void)state;
	judge_cases(&(struct word_cases){ "[review-family-word]", found, passes });
}

static void
review_relation_word(void **state)
{
	static const char *const found[] = {
		"the stepfather", "a step-mother", "mother\u2019s boyfriend",
		"mother's new partner", "father\u2019s girlfriend", "the foster carers",
		"adoptive parents", "a special guardian", "her boyfriend",
		"kinship carers", NULL };
	static const char *const passes[] = {
		"the mother", "the father", "a family member", "an adult in the household",
		"parents", "partner agencies", "their partners", "mothers and babies",
		"secure e-mail", "adopted a plan", "the next step", "carers", NULL };

	(void)state;
	judge_cases(&(struct word_cases){ "[review-relation-word]", found, passes });
}

static void
review_placement_word(void **state)
{
	static const char *const found[] = {
		"in a residential home", "a secure unit", "a children\u2019s home",
		"A Young Offender Institution", "at boarding school", "the refuge",
		"a mother and baby unit", "supported accommodation",
		"secure accommodation", "a residential school", "care homes", NULL };
	static const char *const passes[] = {
		"the foster carers", "secure e-mail", "home", "a school board",
		"semi-detached", "refugee support is meant", "the home of the child",
		"a residential street", "a school", "a unit of work", NULL };

	(void)state;
	judge_cases(&(struct word_cases){ "[review-placement-word]", found, passes });
}

static void
review_culture_word(void **state)
{
	static const char *const found[] = {
		"a Polish family", "They are Pakistani.", "a Muslim family",
		"They came to seek asylum.", "the mosque", "A Traveller family moved.",
		"Roma children", "an interpreter for Urdu", "a Black child",
		"of mixed heritage",
		"The first language was spoken.  Their first language is rare.",
		"a refugee", "at church", "They speak no English.",
		"a nigerian family", "The family spoke polish.",
		"The child was black.", "They came from overseas.",
		"she spoke urdu", "a headscarf", NULL };
	static const char *const passes[] = {
		"racism", "racial bias", "ethnicity", "minority ethnic",
		"culture and faith", "religion", "language", "an interpreter",
		"anti-racist practice", "adultification of Black children",
		"They polish the floor.", "a black box", "The room was white.", "pastoral care", "exercise", "unconscious bias", NULL };

	(void)state;
	judge_cases(&(struct word_cases){ "[review-culture-word]", found, passes });
}

static void
review_health_word(void **state)
{
	static const char *const found[] = {
		"epilepsy", "She is epileptic.", "type 1 diabetes", "cerebral palsy",
		"autistic", "ADHD", "Down\u2019s syndrome", "a deaf parent",
		"a hearing-impaired child", "asthma", "sickle-cell", "cystic fibrosis",
		"HIV", "an eating disorder", "a wheelchair", "bipolar", "schizophrenia",
		"a blood disorder", "a hole in the heart", "an amputation", NULL };
	static const char *const passes[] = {
		"health", "mental health", "a disability", "a disabled child",
		"medical care", "a long-term condition", "depression", "anxiety",
		"illness", "a learning disability", "miscarriage of justice",
		"We were blind to it.", "sudden infant death syndrome",
		"non-verbal communication", NULL };

	(void)state;
	judge_cases(&(struct word_cases){ "[review-health-word]", found, passes });
}

static void
review_place_word(void **state)
{
	static const char *const found[] = {
		"at Mossgrove Primary School", "at St Mary\u2019s Hospital",
		"in Pebble Street", "the Willowbank estate", "at Mossgrove school",
		"Oak Tree Children\u2019s Home", "at Hill Top Surgery",
		"the Elm Medical Centre", "in Roundmoor Park", "at Pebble Lane",
		"Exampleton Children\u2019s Hospital", "at Willow House",
		"the Pebble Road", NULL };
	static const char *const passes[] = {
		"a primary school", "The Primary School rang.", "Most school staff came.",
		"the Children\u2019s Hospital", "an NHS hospital",
		"at Mossgrove Hall School", "in an Exampleton school", "Close the gap.",
		"of primary school age", "the University of Life", "Primary Care",
		"a park near home", "Every nursery rang.", NULL };

	(void)state;
	judge_cases(&(struct word_cases){ "[review-place-word]", found, passes });
}

static void
review_agency_name(void **state)
{
	static const char *const found[] = {
		"Exampleton Hospitals Trust", "The Exampleton Hospitals Trust rang.",
		"to Exampleton\nHospitals Trust", "(Exampleton Hospitals Trust)",
		"*Exampleton* Hospitals Trust",
		"| a |\n|---|\n| Exampleton Hospitals Trust |",
		"Exampleton Hospitals Trust\u2019s staff", "- Exampleton Hospitals Trust",
		"Exampleton-Hospitals Trust", "> Exampleton Hospitals Trust", NULL };
	static const char *const passes[] = {
		"an acute hospital trust", "hospitals trust", "exampleton hospitals trust",
		"Exampleton", "the Trust", "Hospitals in Exampleton", "the police",
		"the council", "Exampleton and its Hospitals", "health services", NULL };

	(void)state;
	judge_cases(&(struct word_cases){ "[review-agency-name]", found, passes });
}

static void
review_unique_role(void **state)
{
	static const char *const found[] = {
		"the Named Nurse", "a named GP", "the designated doctor",
		"the Head of Service", "Director of Children\u2019s Services",
		"the Chief Constable", "the headteacher", "the head teacher", "the LADO",
		"the designated officer", "Head of Safeguarding", NULL };
	static const char *const passes[] = {
		"a nurse", "headteachers", "a senior manager", "a safeguarding lead",
		"designated safeguarding leads", "a doctor", "heads of year", "the school",
		"a named person", "a chief concern", "the director", NULL };

	(void)state;
	judge_cases(&(struct word_cases){ "[review-unique-role]", found, passes });
}

static void
review_method(void **state)
{
	static const char *const found[] = {
		"by hanging", "an overdose", "overdosed", "a ligature", "by asphyxiation",
		"jumped from a bridge", "cut their wrists", "hurt by cutting herself",
		"in front of a train", "with carbon monoxide", "drowned himself",
		"with a noose", NULL };
	static const char *const passes[] = {
		"suicide", "self-harm", "died by suicide", "hanging around", "hanging out",
		"jumped ahead", "cut short", "They cut themselves off from us.",
		"left us hanging", "tablets", "the front door", "medicine", NULL };

	(void)state;
	judge_cases(&(struct word_cases){ "[review-method]", found, passes });
}

static void
any_language(void **state)
{
	static const char *const found[] = {
		"absconded", "a gang member", "a lifestyle choice",
		"challenging behaviour", "the placement", "hard-to-reach",
		"It was a toxic trio.", "committed suicide", "a historic allegation",
		"alleged", "passed\naway", "failed to protect", "suffers from it",
		"did not attend", "the absent father", "disguised compliance",
		"lessons will be learned", "the threshold was not met", NULL };
	static const char *const passes[] = {
		"went missing",
		"The words \u201cabsconded\u201d and \u2018gang member\u2019 hurt.",
		"`absconded`", "[absconded](theme:asking)", "a care leaver",
		"professional curiosity", "a placement order", "a work placement",
		"did not attend school", "died by suicide", "contact us", "in any case",
		"home", "They said: \u201cwe don\u2019t use placement\u201d.", NULL };

	(void)state;
	judge_cases(&(struct word_cases){ "[any-language]", found, passes });
}

static void
any_acronym(void **state)
{
	static const char *const found[] = {
		"The QZX met.", "QZXs", "an ABCDEF", "the TLAs", "(XQ or YQ)", "**QZX**",
		"in QZX,", "QZX/RST", "the R QZX", "| a |\n|---|\n| QZX |", NULL };
	static const char *const passes[] = {
		"the NHS", "a GP", "GPs", "the CRP", "CRPs", "the EP", "a PDF", "UK law",
		"Quiet Zone Exchange (QZX), the QZX", "QZX (Quiet Zone Exchange)", "LS1",
		"`QZX`", "ABCDEFG", "A&E", NULL };

	(void)state;
	judge_cases(&(struct word_cases){ "[any-acronym]", found, passes });
}

/* Where a trait stands decides: for whom it is read, and whether it is advice. */
static void
it_matters_where_they_stand(void **state)
{
	static const struct {
		const char *rule, *words;
		const char *changes[5];
		bool found;
	} cases[] = {
		{ "[review-family-word]", "the twins", { "decision: full",
		    "decision: learning_only" }, false },
		{ "[review-family-word]", "words", { "decision: full",
		    "decision: learning_only", "Ask again,", "Ask twins," }, true },
		{ "[review-family-word]", "the twins", { "decision: full",
		    "decision: undecided" }, false },
		{ "[review-family-word]", "words", { "When did we last",
		    "Which three children did we" }, false },
		{ "[review-family-word]", "words", { "When did we last",
		    "Which twins did we" }, true },
		{ "[review-family-word]", "six children", {
		    "type: local_learning_review", "type: multi_agency_audit" },
		    false },
		{ "[review-family-word]", "the twins", { "family_view: supports",
		    "family_view: supports\nshown:\n  - {trait: family, reason: x, "
		    "by: Head, on: 2026-09-01}" }, false },
		{ "[review-family-word]", "the twins", { "family_view: supports",
		    "family_view: supports\nshown:\n  - {trait: health, reason: x, "
		    "by: Head, on: 2026-09-01}" }, true },
		{ "[review-health-word]", "words", { "Somebody should have asked.",
		    "My asthma was bad." }, true },
		{ "[review-health-word]", "words", { "title: Hazel, asking",
		    "title: Asthma, asking" }, true },
		{ "[review-case-day-word]", "at Easter", { "protected_people: 2",
		    "protected_people: 2\nrisk: high" }, false },
		{ "[review-case-day-word-high]", "at Easter", {
		    "protected_people: 2", "protected_people: 2\nrisk: high" }, true },
		{ "[review-case-day-word-high]", "at Easter", { NULL }, false },
		{ "[review-case-day-word]", "words", { "See the bedroom.",
		    "See it by Friday." }, false },
		{ "[review-unique-role]", "words", { "owner: Every agency",
		    "owner: The Named Nurse" }, false },
		{ "[any-language]", "passed away", { "protected_people: 2",
		    "protected_people: 2\nwords_kept: [passed away]" }, false },
		{ "[any-language]", "absconded", { "protected_people: 2",
		    "protected_people: 2\nwords_kept: [passed away]" }, true },
		{ "[any-language]", "words", { "Somebody should have asked.",
		    "I absconded." }, false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		expect(cases[i].rule, cases[i].words, cases[i].changes,
		    cases[i].found);
}

static const char register_of_r1[] = "review: r1\npeople:\n  - id: p1\n"
    "    role: subject child\n    given: Zebedee\n    family: Quillfeather\n"
    "    pseudonym: Hazel\nterms:\n  - id: t1\n    kind: school\n"
    "    value: Mossgrove Primary\n    pseudonym: the primary school\n";

static void
what_the_door_replaces_is_no_place(void **state)
{
	static const char *const words[] = { "At Mossgrove Primary they ate.",
		"At Pebbleton Primary they ate." };
	static const char *const closed[] = { "use: none\n  decided_by: Head\n"
	    "  decided_on: 2026-09-04", "use: r1", NULL };

	(void)state;
	for (size_t i = 0; i < COUNT(words); i++) {
		struct records r = records_open();
		const char *reports;

		records_add_register(&r, "r1", register_of_r1);
		reports = reports_of(&r, words[i], closed);
		if ((strstr(reports, "[review-place-word]") != NULL) !=
		    (i == 1))
			fail_msg("'%s':\n%s", words[i], reports);
		records_close(&r);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(review_case_day_word),
		cmocka_unit_test(review_family_word),
		cmocka_unit_test(review_relation_word),
		cmocka_unit_test(review_placement_word),
		cmocka_unit_test(review_culture_word),
		cmocka_unit_test(review_health_word),
		cmocka_unit_test(review_place_word),
		cmocka_unit_test(review_agency_name),
		cmocka_unit_test(review_unique_role),
		cmocka_unit_test(review_method),
		cmocka_unit_test(any_language),
		cmocka_unit_test(any_acronym),
		cmocka_unit_test(it_matters_where_they_stand),
		cmocka_unit_test(what_the_door_replaces_is_no_place),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
