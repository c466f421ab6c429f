/*
 * mustache.c - the official Mustache specification against a program:
 *
 *	mustache PROGRAM FOLDER
 *
 * Each case of FOLDER's *.json becomes a template, its partials and its data
 * in a fresh folder, and what `PROGRAM render TEMPLATE DATA` prints is compared
 * byte for byte.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <jansson.h>

#include "base/arena.h"
#include "base/child.h"
#include "base/file.h"
#include "base/text.h"

enum { OUT_LIMIT = 1024 * 1024, DEADLINE_MS = 20000 };

struct run {
	struct arena *arena;
	const char *program;
	const char *folder; /* of the case that runs */
	size_t passed;
	size_t failed;
};

static _Noreturn void
die(const char *what, const char *which)
{
	fprintf(stderr, "mustache: %s: %s\n", what, which);
	exit(3);
}

static void
put(struct run *run, const char *name, const char *bytes)
{
	if (file_write(file_join(run->arena, run->folder, name), bytes,
	    strlen(bytes)) != FILE_OK)
		die("cannot write", name);
}

static void
put_case(struct run *run, json_t *test)
{
	/* 15 digits: what a double can hold of a decimal number as written. */
	char *data = json_dumps(json_object_get(test, "data"),
	    JSON_ENCODE_ANY | JSON_REAL_PRECISION(15));
	json_t *part;
	const char *name;

	if (data == NULL)
		die("a case without data", run->folder);
	if (file_make_folder(run->folder) != FILE_OK)
		die("cannot make", run->folder);
	put(run, "data.yaml", data);
	free(data);
	put(run, "template.mustache",
	    json_string_value(json_object_get(test, "template")));
	json_object_foreach(json_object_get(test, "partials"), name, part)
		put(run, arena_format(run->arena, "%s.mustache", name),
		    json_string_value(part));
}

/* On one line, so that no output looks like a result. */
static const char *
quoted(struct run *run, const char *string)
{
	struct text text = text_open(run->arena, TEXT_LIMIT);

	text_add_json(&text, string);
	return text.bytes;
}

static void
run_case(struct run *run, const char *file, json_t *test)
{
	const char *name = json_string_value(json_object_get(test, "name"));
	const char *expected =
	    json_string_value(json_object_get(test, "expected"));
	const char *argv[] = { run->program, "render",
		file_join(run->arena, run->folder, "template.mustache"),
		file_join(run->arena, run->folder, "data.yaml"), NULL };
	struct child_result result;
	bool good;

	if (name == NULL || expected == NULL)
		die("a case without a name or result", file);
	put_case(run, test);
	result = child_run(run->arena, argv, NULL, "", 0, OUT_LIMIT,
	    DEADLINE_MS);
	good = result.end == CHILD_ENDED && result.code == 0 &&
	    result.out_length == strlen(expected) &&
	    memcmp(result.out, expected, result.out_length) == 0;
	*(good ? &run->passed : &run->failed) += 1;
	printf("%s %zu - %s: %s\n", good ? "ok" : "not ok",
	    run->passed + run->failed, file, name);
	if (!good)
		printf("# exit code %d\n# expected %s\n# printed  %s\n",
		    result.end == CHILD_ENDED ? result.code : -1,
		    quoted(run, expected), quoted(run, result.out));
	file_remove_tree(run->folder);
}

static void
run_file(struct run *run, const char *folder, const char *file)
{
	json_error_t error;
	json_t *spec = json_load_file(file_join(run->arena, folder, file), 0,
	    &error);
	json_t *tests = json_object_get(spec, "tests"), *test;
	size_t i;

	if (json_array_size(tests) == 0)
		die("no cases in", file);
	json_array_foreach(tests, i, test)
		run_case(run, file, test);
	json_decref(spec);
}

int
main(int argc, char **argv)
{
	char scratch[] = "/tmp/mustache-XXXXXX";
	struct run run = { .arena = arena_open("the specification") };
	struct list files = { 0 };

	if (argc != 3)
		die("usage", "mustache PROGRAM FOLDER");
	if (mkdtemp(scratch) == NULL)
		die("cannot make a folder", strerror(errno));
	run.program = argv[1];
	run.folder = file_join(run.arena, scratch, "case");
	if (file_walk(run.arena, argv[2], &files) != FILE_OK)
		die("cannot read", argv[2]);
	for (size_t i = 0; i < files.count; i++) {
		const struct file_entry *entry = files.items[i];

		if (strcmp(file_ending(entry->path), "json") == 0)
			run_file(&run, argv[2], entry->path);
	}
	file_remove_tree(scratch);
	printf("1..%zu\n", run.passed + run.failed);
	printf("%zu passed, %zu failed\n", run.passed, run.failed);
	arena_wipe(run.arena);
	return run.passed > 0 && run.failed == 0 ? 0 : 1;
}
