/*
 * What was printed once is kept, whole or not at all, and no longer than it is
 * asked for.
 */
#include "pdf_testing.h"

#include "base/digest.h"
#include "model/diag.h"
#include "render/pdf_cache.h"

static void
the_cache_gives_back_only_what_is_whole(void **state)
{
	struct bench bench = bench_open();
	struct pdf_job job = job_of(&bench, "<p>a");
	struct pdf_result put = { .end = PDF_OK, .length = 5, .pages = 3 }, got;
	struct pdf_cache *cache = pdf_cache_open(bench.arena, bench.scratch);
	char key[DIGEST_HEX];
	struct file_bytes file;
	char *path;
	(void)state;

	put.bytes = arena_copy(bench.arena, "12345");
	pdf_cache_key(bench.arena, &chromium_engine, "v", &job, key);
	assert_false(pdf_cache_get(bench.arena, cache, &job, key, &got));
	pdf_cache_put(bench.arena, cache, &job, key, &put);
	assert_true(pdf_cache_get(bench.arena, cache, &job, key, &got));
	assert_int_equal(got.pages, 3);
	assert_int_equal(got.length, 5);
	assert_memory_equal(got.bytes, "12345", 5);
	assert_true(got.kept);
	path = arena_format(bench.arena, "%s/public/%s.pdf", bench.scratch,
	    key);
	assert_int_equal(file_read(bench.arena, path, 4096, &file), FILE_OK);
	for (size_t cut = 0; cut < file.length; cut++) {
		file_write(path, file.bytes, cut);
		assert_false(pdf_cache_get(bench.arena, cache, &job, key,
		    &got));
	}
	file.bytes[file.length - 1] ^= 1;
	file_write(path, file.bytes, file.length);
	assert_false(pdf_cache_get(bench.arena, cache, &job, key, &got));
	pdf_cache_put(bench.arena, cache, &job, key, &put);
	assert_true(pdf_cache_get(bench.arena, cache, &job, key, &got));
	pdf_cache_close(cache);
	cache = pdf_cache_open(bench.arena, NULL);
	assert_false(pdf_cache_get(bench.arena, cache, &job, key, &got));
	pdf_cache_close(cache);
	bench_close(&bench);
}

static void
keep(struct bench *bench, struct pdf_cache *cache, enum pdf_shelf shelf,
    const char *key, bool again)
{
	struct pdf_result put = { .end = PDF_OK, .length = 1, .pages = 1,
		.bytes = arena_copy(bench->arena, "a") }, got;
	struct pdf_job job = { .shelf = shelf };

	assert_int_equal(pdf_cache_get(bench->arena, cache, &job, key, &got),
	    again);
	if (!again)
		pdf_cache_put(bench->arena, cache, &job, key, &put);
}

static bool
is_kept(struct bench *bench, const char *path)
{
	return file_exists(file_join(bench->arena, bench->scratch, path));
}

/* A sheet that was taken down, and what a build that was killed left behind. */
static void
the_cache_keeps_nothing_that_nobody_asked_for(void **state)
{
	struct bench bench = bench_open();
	struct pdf_cache *one = pdf_cache_open(bench.arena, bench.scratch);
	struct pdf_cache *other;
	(void)state;

	keep(&bench, one, PDF_PUBLIC, "a", false);
	keep(&bench, one, PDF_PUBLIC, "b", false);
	keep(&bench, one, PDF_PRIVATE, "c", false);
	keep(&bench, one, PDF_PREVIEW, "d", false);
	file_write(file_join(bench.arena, bench.scratch, "public/b.pdf.part"),
	    "x", 1);
	pdf_cache_close(one);
	assert_true(is_kept(&bench, "public/b.pdf"));
	assert_false(is_kept(&bench, "public/b.pdf.part"));

	/* While another build prints nothing goes; the last one tidies up. */
	one = pdf_cache_open(bench.arena, bench.scratch);
	other = pdf_cache_open(bench.arena, bench.scratch);
	keep(&bench, one, PDF_PUBLIC, "a", true);
	keep(&bench, other, PDF_PUBLIC, "a", true);
	pdf_cache_close(one);
	assert_true(is_kept(&bench, "public/b.pdf"));
	pdf_cache_close(other);
	assert_true(is_kept(&bench, "public/a.pdf"));
	assert_false(is_kept(&bench, "public/b.pdf"));
	/* These shelves it did not use: a build leaves previews alone. */
	assert_true(is_kept(&bench, "private/c.pdf"));
	assert_true(is_kept(&bench, "preview/d.pdf"));
	assert_false(file_others_may_read(file_join(bench.arena,
	    bench.scratch, "preview")));

	/* A build that prints nothing has asked for nothing. */
	pdf_cache_empty(bench.arena, bench.scratch, false);
	assert_false(is_kept(&bench, "public/a.pdf"));
	assert_false(is_kept(&bench, "private/c.pdf"));
	assert_true(is_kept(&bench, "preview/d.pdf"));
	pdf_cache_empty(bench.arena, bench.scratch, true);
	assert_false(is_kept(&bench, "preview/d.pdf"));
	pdf_cache_empty(bench.arena, file_join(bench.arena, bench.scratch,
	    "none"), false);
	assert_false(file_exists(file_join(bench.arena, bench.scratch,
	    "none")));
	bench_close(&bench);
}

/* Whatever reaches the file is in the key. */
static void
every_part_of_a_job_changes_its_key(void **state)
{
	struct bench bench = bench_open();
	struct pdf_job base = job_of(&bench, "<p>a"), jobs[9];
	char first[DIGEST_HEX], key[DIGEST_HEX];
	(void)state;

	for (size_t i = 0; i < 9; i++)
		jobs[i] = base;
	jobs[0].html = arena_format(bench.arena, "%.*sX", (int)base.length - 1,
	    base.html);
	jobs[1].title = "B";
	jobs[2].language = "cy";
	jobs[3].author = NULL;
	jobs[4].as_of = "2026-11-17";
	jobs[5].margins.left++;
	jobs[6].address = "https://site.example.org/";
	jobs[7].length--;
	jobs[8].author = "A sheet";
	jobs[8].title = "Invented Partnership";
	pdf_cache_key(bench.arena, &chromium_engine, "v", &base, first);
	for (size_t i = 0; i < 9; i++) {
		pdf_cache_key(bench.arena, &chromium_engine, "v", &jobs[i],
		    key);
		if (strcmp(first, key) == 0)
			fail_msg("job %zu", i);
	}
	pdf_cache_key(bench.arena, &chromium_engine, "w", &base, key);
	assert_string_not_equal(first, key);
	pdf_cache_key(bench.arena, &wkhtmltox_engine, "v", &base, key);
	assert_string_not_equal(first, key);
	bench_close(&bench);
}

/* A worker that counts how often it is started, by a file a start. */
static void
what_is_kept_starts_no_engine(void **state)
{
	struct bench bench = bench_open();
	const struct pdf_engine *engine = way_engine(&bench, WKHTMLTOPDF);
	struct pdf_job jobs[2] = { job_of(&bench, "<h1>One</h1>"),
		job_of(&bench, "<h1>Two</h1>") };
	struct pdf_result first[2], second[2];
	struct diag *diag = diag_open(bench.arena);
	char *started = file_join(bench.arena, bench.scratch, "started");
	(void)state;

	if (engine == NULL) {
		bench_close(&bench);
		skip();
	}
	bench.options.cache = file_join(bench.arena, bench.scratch, "cache");
	bench.options.worker = script_write(&bench, "counted",
	    arena_format(bench.arena, "[ \"$1\" = --version ] || "
	    "echo . >>%s\nexec %s --command \"$@\"", started,
	    worker_path(bench.arena)));
	assert_true(pdf_print_all(bench.arena, engine, &bench.options, jobs, 2,
	    first, diag));
	assert_true(file_exists(started));
	assert_int_equal(unlink(started), 0);
	assert_true(pdf_print_all(bench.arena, engine, &bench.options, jobs, 2,
	    second, diag));
	assert_false(file_exists(started));
	for (size_t i = 0; i < 2; i++) {
		assert_false(first[i].kept);
		assert_true(second[i].kept);
		assert_int_equal(second[i].pages, 1);
		assert_int_equal(first[i].length, second[i].length);
		assert_memory_equal(first[i].bytes, second[i].bytes,
		    first[i].length);
	}
	assert_int_equal(diag_count(diag, HOLD), 0);
	bench_close(&bench);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_cache_gives_back_only_what_is_whole),
		cmocka_unit_test(the_cache_keeps_nothing_that_nobody_asked_for),
		cmocka_unit_test(every_part_of_a_job_changes_its_key),
		cmocka_unit_test(what_is_kept_starts_no_engine),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
