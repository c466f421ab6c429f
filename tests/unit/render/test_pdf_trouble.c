/*
 * A browser or worker that hangs or dies costs one retry; one that never gets
 * well is a fault.
 */
#include "pdf_testing.h"

#include <dirent.h>
#include <sys/wait.h>

#include "base/text.h"

static const char sheet[] =
    "<h1>Professional curiosity &amp; care</h1><p>Ask the second question.</p>";

/* The engine's process: the child of `parent`; 0 when none runs. */
static pid_t
child_process(struct arena *arena, pid_t parent)
{
	DIR *all = opendir("/proc");
	const struct dirent *entry;
	pid_t found = 0;

	assert_non_null(all);
	while ((entry = readdir(all)) != NULL)
		if (isdigit((unsigned char)entry->d_name[0]) &&
		    process_field(arena, entry->d_name, 1) == parent)
			found = (pid_t)strtol(entry->d_name, NULL, 10);
	closedir(all);
	return found;
}

static pid_t
engine_process(struct arena *arena)
{
	return child_process(arena, getpid());
}

/* One of its group that was started as a renderer; 0 when there is none. */
static pid_t
renderer_process(struct arena *arena, pid_t group)
{
	DIR *all = opendir("/proc");
	const struct dirent *entry;
	pid_t found = 0;

	while ((entry = readdir(all)) != NULL) {
		char line[4096] = "";
		FILE *file;
		size_t n;

		if (!isdigit((unsigned char)entry->d_name[0]) ||
		    process_field(arena, entry->d_name, 2) != group)
			continue;
		file = fopen(arena_format(arena, "/proc/%s/cmdline",
		    entry->d_name), "r");
		n = file == NULL ? 0 : fread(line, 1, sizeof line - 1, file);
		if (file != NULL)
			fclose(file);
		if (memmem(line, n, "--type=renderer", 15) != NULL)
			found = (pid_t)strtol(entry->d_name, NULL, 10);
	}
	closedir(all);
	return found;
}

enum harm { STOPPED, KILLED, KILLED_AT_WORK, RENDERER_KILLED,
	RENDERER_STOPPED };

/* Does the harm; returns a process of ours to wait for, or 0. */
static pid_t
do_harm(struct arena *arena, enum harm harm, pid_t engine)
{
	pid_t helper, renderer;

	switch (harm) {
	case STOPPED:
		kill(-engine, SIGSTOP);
		return 0;
	case KILLED:
		kill(-engine, SIGKILL);
		return 0;
	case KILLED_AT_WORK:
		helper = fork();
		if (helper == 0) {
			usleep(20000);
			kill(-engine, SIGKILL);
			_exit(0);
		}
		return helper;
	case RENDERER_KILLED:
	case RENDERER_STOPPED:
		renderer = renderer_process(arena, engine);
		assert_true(renderer > 0);
		kill(renderer, harm == RENDERER_KILLED ? SIGKILL : SIGSTOP);
		return 0;
	}
	return 0;
}

static void
a_hang_or_a_death_costs_one_retry(void **state)
{
	static const enum harm harms[] = { STOPPED, KILLED, KILLED_AT_WORK,
		RENDERER_KILLED, RENDERER_STOPPED };
	(void)state;

	for (enum way way = 0; way < WKHTMLTOPDF; way++) {
		struct bench bench = bench_open();
		const struct pdf_engine *engine = way_engine(&bench, way);
		struct pdf_job job = job_of(&bench, sheet);
		struct pdf_session *session = NULL;

		bench.options.deadline_ms = 4000;
		if (engine != NULL)
			session = engine->open(bench.arena, &bench.options);
		for (size_t i = 0; session != NULL && i < sizeof harms /
		    sizeof harms[0]; i++) {
			pid_t before, helper;

			if (way != CHROMIUM && harms[i] >= RENDERER_KILLED)
				continue;
			assert_int_equal(engine->print(session, &job).end,
			    PDF_OK);
			before = engine_process(bench.arena);
			assert_true(before > 0);
			helper = do_harm(bench.arena, harms[i], before);
			if (engine->print(session, &job).end != PDF_OK)
				fail_msg("%s: harm %d", way_names[way],
				    (int)harms[i]);
			if (helper > 0)
				waitpid(helper, NULL, 0);
			else
				assert_int_not_equal(before, engine_process(
				    bench.arena));
		}
		if (session != NULL)
			engine->close(session);
		assert_int_equal(engine_process(bench.arena), 0);
		bench_close(&bench);
	}
}

/* Boxes in boxes, and a line that is never full: minutes for any engine. */
static const char *
endless(struct arena *arena)
{
	struct text html = text_open(arena, TEXT_LIMIT);

	for (int i = 0; i < 400; i++)
		text_add(&html, "<div style=\"display:table\"><div style=\""
		    "float:left\">x");
	for (int i = 0; i < 400; i++)
		text_add(&html, "</div></div>");
	for (int i = 0; i < 300000; i++)
		text_add(&html, "<b>x</b> ");
	return html.bytes;
}

static void
work_without_end_ends_at_the_deadline(void **state)
{
	(void)state;
	for (enum way way = 0; way < WAYS; way++) {
		struct bench bench = bench_open();
		const struct pdf_engine *engine = way_engine(&bench, way);
		struct pdf_job bad = job_of(&bench, endless(bench.arena));
		struct pdf_job good = job_of(&bench, sheet);
		struct pdf_session *session;

		if (engine != NULL) {
			session = engine->open(bench.arena, &bench.options);
			assert_non_null(session);
			bench.options.deadline_ms = 2000;
			assert_int_equal(engine->print(session, &bad).end,
			    PDF_LATE);
			bench.options.deadline_ms = 30000;
			assert_int_equal(engine->print(session, &good).end,
			    PDF_OK);
			engine->close(session);
		}
		bench_close(&bench);
	}
}

/* A process of that group, whoever its parent is now. */
static bool
group_lives(struct arena *arena, pid_t group)
{
	DIR *all = opendir("/proc");
	const struct dirent *entry;
	bool found = false;

	while ((entry = readdir(all)) != NULL)
		if (isdigit((unsigned char)entry->d_name[0]) &&
		    process_field(arena, entry->d_name, 2) == group)
			found = true;
	closedir(all);
	return found;
}

static _Noreturn void
print_for_ever(struct bench *bench, const struct pdf_engine *engine)
{
	struct pdf_job job = job_of(bench, endless(bench->arena));
	struct pdf_session *session = engine->open(bench->arena,
	    &bench->options);

	if (session != NULL)
		(void)engine->print(session, &job);
	_exit(1);
}

/* Killed at work, so that we cannot tidy up. */
static void
nobody_is_left_when_we_are_killed(void **state)
{
	(void)state;
	for (enum way way = 0; way < WAYS; way++) {
		struct bench bench = bench_open();
		const struct pdf_engine *engine = way_engine(&bench, way);
		pid_t us = 0, group = 0;
		int patience = 300;

		if (engine != NULL) {
			us = fork();
			if (us == 0)
				print_for_ever(&bench, engine);
			for (; group == 0 && patience > 0; patience--) {
				usleep(100000);
				group = child_process(bench.arena, us);
			}
			assert_true(group > 0);
			sleep(3);
			kill(us, SIGKILL);
			waitpid(us, NULL, 0);
			while (group_lives(bench.arena, group) &&
			    patience-- > 0)
				usleep(100000);
			if (group_lives(bench.arena, group))
				fail_msg("%s runs on", way_names[way]);
		}
		bench_close(&bench);
	}
}

static void
a_worker_that_never_gets_well_is_a_fault(void **state)
{
	static const struct { const char *body; enum pdf_end end; } cases[] = {
		{ "echo READY 0; exec sleep 100", PDF_LATE },
		{ "echo READY 0; read a; exit 0", PDF_DIED },
		{ "echo READY 0; read a; echo nonsense", PDF_DIED },
		{ "echo READY 0; read a; echo DONE 99999999999", PDF_DIED },
		{ "echo READY 0; read a; echo FAILED 0; cat", PDF_BAD_OUTPUT },
		{ "echo READY 0; read a; echo BLOCKED 0; cat", PDF_BLOCKED },
	};
	struct bench bench = bench_open();
	struct pdf_job job = job_of(&bench, sheet);
	(void)state;

	bench.options.deadline_ms = 400;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct pdf_session *session;

		bench.options.worker = script_write(&bench, "ill",
		    cases[i].body);
		session = wkhtmltox_engine.open(bench.arena, &bench.options);
		assert_non_null(session);
		if (wkhtmltox_engine.print(session, &job).end != cases[i].end)
			fail_msg("'%s'", cases[i].body);
		wkhtmltox_engine.close(session);
	}
	bench.options.worker = "/nonexistent/worker";
	assert_null(wkhtmltox_engine.open(bench.arena, &bench.options));
	assert_null(wkhtmltox_engine.version(bench.arena, &bench.options));
	bench_close(&bench);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_hang_or_a_death_costs_one_retry),
		cmocka_unit_test(work_without_end_ends_at_the_deadline),
		cmocka_unit_test(nobody_is_left_when_we_are_killed),
		cmocka_unit_test(a_worker_that_never_gets_well_is_a_fault),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
