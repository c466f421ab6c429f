/*
 * What the accessors of private.h give for records that are good, and for
 * records that are not.
 */
#include "trial.h"

#include <sys/wait.h>

#include "prose/prose.h"

static const struct private_group *
fields_of(const struct trial *trial, const char *kind, const char *id)
{
	const struct private_record *record = private_find(trial->loaded, kind,
	    id);

	assert_non_null(record);
	return private_fields(record);
}

static void
assert_place(struct place place, const char *path, unsigned line,
    unsigned column)
{
	assert_string_equal(place.path, path);
	assert_int_equal(place.line, line);
	assert_int_equal(place.column, column);
}

static struct trial
base_loaded(void)
{
	struct trial trial = trial_open();

	trial_copy(&trial, "tests/load/base");
	assert_string_equal(trial_load(&trial), "");
	return trial;
}

static void
values_have_their_types(void **state)
{
	struct trial trial = base_loaded();
	const struct private_group *f = fields_of(&trial, "review", "k7m2");
	const struct private_group *consent;
	size_t rows;
	(void)state;

	assert_string_equal(private_text(f, "title", 0),
	    "Robin: seeing the whole household");
	assert_string_equal(private_text(f, "summary", 0),
	    "Services saw one adult. They did not ask about the others.");
	assert_string_equal(private_text(f, "type", 0), "cspr");
	assert_true(private_is(f, "type", "cspr"));
	assert_false(private_is(f, "type", "rapid_review"));
	assert_string_equal(private_text(f, "themes", 0), "hidden-men");
	assert_int_equal(private_values(f, "themes"), 1);
	assert_null(private_text(f, "themes", 1));
	assert_int_equal(private_number(f, "age_months", 0), 14);
	assert_int_equal(private_date(f, "decision_on", 0).month, 3);
	assert_false(date_is_set(private_date(f, "review_by", 0)));
	assert_true(private_has(f, "high_risk_identity"));
	assert_false(private_yes(f, "high_risk_identity", 0));
	assert_false(private_has(f, "embargo"));
	assert_null(private_subgroup(f, "embargo", 0));
	assert_null(private_text(f, "two_minutes", 0));
	consent = private_subgroup(f, "consents", 0);
	assert_int_equal(private_values(consent, "channels"), 2);
	assert_true(private_is(consent, "channels", "sheet"));
	assert_false(private_is(consent, "channels", "bulletin"));
	assert_string_equal(private_group_rows(consent, &rows)[0].name, "id");
	assert_true(rows > 10);
	assert_true(private_yes(fields_of(&trial, "site", "site"),
	    "demonstration", 0));
	trial_close(&trial);
}

static void
places_are_those_of_the_file(void **state)
{
	static const char path[] = "content/reviews/k7m2/review.md";
	struct trial trial = base_loaded();
	const struct private_record *record = private_find(trial.loaded,
	    "review", "k7m2");
	const struct private_group *f = private_fields(record);
	const struct private_group *row = private_subgroup(f,
	    "recommendations", 0);
	const struct prose *prose = private_prose(row, "text", 0);
	(void)state;

	assert_place(private_place(record), path, 0, 0);
	assert_place(private_value_place(f, "title", 0), path, 4, 8);
	assert_place(private_value_place(f, "summary", 0), path, 5, 10);
	assert_place(private_value_place(f, "themes", 0), path, 9, 5);
	assert_place(private_value_place(f, "themes", 7), path, 2, 1);
	assert_place(private_value_place(f, "embargo", 0), path, 2, 1);
	assert_place(private_value_place(row, "owner", 0), path, 27, 12);
	assert_place(private_value_place(row, "due", 0), path, 23, 5);
	assert_int_equal(prose->first->line, 24);
	assert_int_equal(prose->first->column, 7);
	assert_int_equal(prose->first->next->line, 26);
	assert_int_equal(private_body(record)->first->line, 38);
	assert_string_equal(private_part_path(record),
	    "content/reviews/k7m2/report.md");
	assert_int_equal(private_part(record)->first->line, 1);
	trial_close(&trial);
}

static void
records_are_sorted_and_found(void **state)
{
	static const struct { const char *kind, *id; } order[] = {
		{ "site", "site" }, { "page", "a" }, { "page", "a-b" },
		{ "page", "b" }, { "page", "contact" }, { "review", "k7m2" },
		{ "theme", "hidden-men" }, { "consent", "trainer-one" },
		{ "term", "cspr" },
	};
	static const char *const pages[] = { "b", "a-b", "a" };
	struct trial trial = trial_open();
	size_t found = 0;
	(void)state;

	trial_copy(&trial, "tests/load/base");
	for (size_t i = 0; i < COUNT(pages); i++)
		trial_write(arena_format(trial.arena, "content/pages/%s.md",
		    pages[i]), arena_format(trial.arena, "---\nid: %s\n"
		    "title: x\nsummary: x\nmenu: main\n---\n", pages[i]));
	assert_string_equal(trial_load(&trial), "");
	for (size_t i = 0; i < private_count(trial.loaded); i++) {
		const struct private_record *record = private_at(trial.loaded,
		    i);

		assert_ptr_equal(record, private_find(trial.loaded,
		    private_kind(record)->name, private_id(record)));
		if (found < COUNT(order) &&
		    strcmp(private_kind(record)->name, order[found].kind) == 0 &&
		    strcmp(private_id(record), order[found].id) == 0)
			found++;
	}
	assert_int_equal(found, COUNT(order));
	assert_null(private_at(trial.loaded, private_count(trial.loaded)));
	assert_null(private_find(trial.loaded, "page", "nowhere"));
	assert_null(private_find(trial.loaded, "nothing", "contact"));
	assert_true(private_register_exists(trial.loaded, "k7m2"));
	assert_false(private_register_exists(trial.loaded, "none"));
	trial_close(&trial);
}

/* A page with one more line among its fields, and one in its text. */
struct line_case {
	const char *field;
	const char *text;
	bool broken;
};

static void
broken_is_said_of_each_record(void **state)
{
	static const struct line_case cases[] = {
		{ "order: 1", "Text.", false },
		{ "order: x", "Text.", true },
		{ "ordr: 1", "Text.", true },
		{ "order: 1", "# Text", true },
		{ "order: 1", "<b>Text</b>", true },
		{ "order: 1", "![x](x.png)", false },
		{ "order: 1", "[x](page:nowhere)", true },
		{ "order: [", "Text.", true },
		{ "order: *a", "Text.", true },
		{ "id: p", "Text.", true },
		{ "---", "Text.", false },
		{ "--- #", "Text.", true },
	};
	struct trial trial = trial_open();
	(void)state;

	trial_copy(&trial, "tests/load/base");
	for (size_t i = 0; i < COUNT(cases); i++)
		trial_write(arena_format(trial.arena,
		    "content/pages/p%zu.md", i), arena_format(trial.arena,
		    "---\nid: p%zu\ntitle: x\nsummary: x\nmenu: main\n%s\n"
		    "---\n%s\n", i, cases[i].field, cases[i].text));
	trial_write("content/glossary/html.yaml",
	    "id: html\nterm: x\nmeaning: a <b>word</b>\n");
	trial_load(&trial);
	assert_true(private_is_broken(private_find(trial.loaded, "term",
	    "html")));
	for (size_t i = 0; i < COUNT(cases); i++)
		if (private_is_broken(private_find(trial.loaded, "page",
		    arena_format(trial.arena, "p%zu", i))) != cases[i].broken)
			fail_msg("'%s' and '%s'", cases[i].field,
			    cases[i].text);
	assert_false(private_is_broken(private_find(trial.loaded, "page",
	    "contact")));
	trial_close(&trial);
}

static void
words_for_yes_and_no(void **state)
{
	static const struct { const char *word; bool good, yes; } cases[] = {
		{ "yes", true, true }, { "no", true, false },
		{ "true", true, true }, { "false", true, false },
		{ "Yes", true, true }, { "NO", true, false },
		{ "\"no\"", true, false }, { "y", false, false },
		{ "on", false, false }, { "yES", false, false },
		{ "1", false, false }, { "yes no", false, false },
		{ "yes # but", true, true },
	};
	struct trial trial = base_loaded();
	struct file_bytes site;
	(void)state;

	assert_int_equal(file_read(trial.arena, "content/site.yaml", 1 << 20,
	    &site), FILE_OK);
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct private_group *f;
		char *at = strstr(site.bytes, "demonstration: yes\n");

		assert_non_null(at);
		trial_write("content/site.yaml", arena_format(trial.arena,
		    "%.*sdemonstration: %s\n%s", (int)(at - site.bytes),
		    site.bytes, cases[i].word, at + 19));
		trial.diag = diag_open(trial.arena);
		trial_load(&trial);
		f = fields_of(&trial, "site", "site");
		if (private_has(f, "demonstration") != cases[i].good ||
		    private_yes(f, "demonstration", 0) != cases[i].yes)
			fail_msg("'%s'", cases[i].word);
	}
	trial_close(&trial);
}

static void
ask_for_no_field(const struct private_group *fields)
{
	private_has(fields, "titel");
}

static void
ask_for_another_type(const struct private_group *fields)
{
	private_date(fields, "title", 0);
}

static void
wrong_questions_are_faults_of_the_program(void **state)
{
	static void (*const questions[])(const struct private_group *) = {
		ask_for_no_field, ask_for_another_type };
	struct trial trial = base_loaded();
	(void)state;

	for (size_t i = 0; i < COUNT(questions); i++) {
		int status = 0;
		pid_t pid = fork();

		if (pid == 0) {
			if (freopen("/dev/null", "w", stderr) == NULL)
				_exit(1);
			questions[i](fields_of(&trial, "review", "k7m2"));
			_exit(0);
		}
		assert_int_equal(waitpid(pid, &status, 0), pid);
		assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 70);
	}
	trial_close(&trial);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_have_their_types),
		cmocka_unit_test(places_are_those_of_the_file),
		cmocka_unit_test(records_are_sorted_and_found),
		cmocka_unit_test(broken_is_said_of_each_record),
		cmocka_unit_test(words_for_yes_and_no),
		cmocka_unit_test(wrong_questions_are_faults_of_the_program),
	};

	return cmocka_run_group_tests_name("values", tests, NULL, NULL);
}
