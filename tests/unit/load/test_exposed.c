/* What reads like a register in clear, and what is called like a form. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "load/exposed.h"

#define COUNT(rows) (sizeof(rows) / sizeof(rows)[0])

static void
registers_in_any_dress(void **state)
{
	static const struct { const char *text; bool is_register; } cases[] = {
		{ "people:\n  - pseudonym: Robin\n", true },
		{ "terms:\n- id: t1\n  pseudonym: the school\n", true },
		{ "review: x\r\npeople:\r\n  - pseudonym: Robin\r\n", true },
		{ "people:\r  - pseudonym: Robin\r", true },
		{ "\"people\" :\n  - 'pseudonym' : Robin\n", true },
		{ "{\"people\":[{\"id\":\"p1\",\"pseudonym\":\"Robin\"}]}", true },
		{ "{\"id\": 1, \"terms\": [{\"pseudonym\": \"x\"}]}", true },
		{ "\xEF\xBB\xBFpeople:\n- pseudonym: x", true },
		{ "pseudonym: x\npeople: [", true },
		{ "people:\n  - {id: p1, pseudonym: x}", true },
		{ "people:\n  - { pseudonym: x}", true },
		{ "People:\n  - Pseudonym: Robin\n", true },
		{ "id,given,family,Pseudonym\np1,x,y,Robin\n", true },
		{ "Name;Pseudonym\nx;Robin\n", true },
		{ "title: The name of a pseudonym\n", false },
		{ "", false },
		{ "people:\n", false },
		{ "pseudonym: Robin\n", false },
		{ "persons:\n  - pseudonym: Robin\n", false },
		{ "peoples:\n  - pseudonym: Robin\n", false },
		{ "people:\n  - pseudonyms: Robin\n", false },
		{ "Other people: a pseudonym: none\n", false },
		{ "A pseudonym protects people. Terms of use.\n", false },
		{ "people\npseudonym", false },
		{ "pseudonym:", false },
	};
	(void)state;

	for (size_t i = 0; i < COUNT(cases); i++)
		if (exposed_register(cases[i].text, strlen(cases[i].text)) !=
		    cases[i].is_register)
			fail_msg("'%s'", cases[i].text);
	/* The length decides, not a NUL behind it. */
	assert_false(exposed_register("people:\n- pseudonym:", 19));
	assert_true(exposed_register("a\0people:\n- pseudonym:", 23));
	/* As UTF-16 has it. */
	assert_true(exposed_register("p\0e\0o\0p\0l\0e\0:\0\n\0p\0s\0e\0u\0"
	    "d\0o\0n\0y\0m\0:\0", 36));
}

static void
forms_by_their_names(void **state)
{
	static const struct { const char *path; bool is_form; } cases[] = {
		{ "consents/consent.pdf", true },
		{ "Consent form.PDF", true },
		{ "a/b/signed-CONSENT-2.jpeg", true },
		{ "consent_c1.docx", true },
		{ "consent.png", true },
		{ "consents/a.pdf", false },
		{ "consents/trainer.yaml", false },
		{ "pages/consent.md", false },
		{ "consent", false },
		{ "consent.pdf/x", false },
	};
	(void)state;

	for (size_t i = 0; i < COUNT(cases); i++)
		if (exposed_form(cases[i].path) != cases[i].is_form)
			fail_msg("'%s'", cases[i].path);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(registers_in_any_dress),
		cmocka_unit_test(forms_by_their_names),
	};

	return cmocka_run_group_tests_name("exposed", tests, NULL, NULL);
}
