#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/text.h"
#include "folder.h"
#include "inspected_double.h"
#include "model/diag.h"
#include "publish/publish.h"
#include "publish/swap.h"

/* A site whose trees hold one page "old", and what git keeps of it. */
struct room {
	struct arena *arena;
	struct diag *diag;
	char *site;
};

static void
fill(struct room *room, const char *folder, const char *words)
{
	for (size_t i = 0; i < TREES; i++)
		folder_write(room->arena, folder, file_join(room->arena,
		    tree_names[i], "index.html"), words);
}

static struct room
room_open(bool has_old)
{
	struct arena *arena = arena_open("test");
	struct room room = { arena, diag_open(arena), folder_make(arena) };

	folder_write(arena, room.site, ".gitignore", "*");
	if (has_old)
		fill(&room, room.site, "old");
	return room;
}

static void
room_close(struct room *room)
{
	file_remove_tree(room->site);
	arena_wipe(room->arena);
}

/* "old", "new", or "-" where there is no page. */
static const char *
read_tree(struct room *room, size_t tree)
{
	struct file_bytes bytes;
	const char *path = file_join(room->arena, file_join(room->arena,
	    room->site, tree_names[tree]), "index.html");

	return file_read(room->arena, path, 100, &bytes) == FILE_OK ?
	    bytes.bytes : "-";
}

static void
assert_trees(struct room *room, const char *words)
{
	for (size_t i = 0; i < TREES; i++)
		assert_string_equal(read_tree(room, i), words);
}

/* Exactly these stand in the site folder. */
static void
assert_names(struct room *room, const char *wanted)
{
	struct list entries = { 0 };
	struct text names = text_open(room->arena, 10000);

	file_walk(room->arena, room->site, &entries);
	for (size_t i = 0; i < entries.count; i++) {
		const struct file_entry *entry = entries.items[i];

		if (strchr(entry->path, '/') == NULL)
			text_add_format(&names, "%s ", entry->path);
	}
	assert_string_equal(names.bytes, wanted);
}

static void
assert_reported(struct room *room, enum rule rule)
{
	struct text out = text_open(room->arena, 100000);

	diag_print(room->diag, DIAG_TEXT, HOLD, &out);
	if (strstr(out.bytes, rule_name(room->arena, rule)) == NULL)
		fail_msg("wanted %s, got: %s", rule_name(room->arena, rule),
		    out.bytes);
}

static const char clean[] = ".gitignore .lock assurance partners public ";

/* Stage, publish, discard, as build.c does. */
static bool
publish(struct room *room, const char *words)
{
	struct staging *staging = publish_stage(room->arena, room->site,
	    room->diag);
	struct inspected inspected;
	bool good;

	assert_non_null(staging);
	fill(room, staging_folder(staging), words);
	inspected = inspected_of(room->arena, staging_folder(staging));
	good = publish_site(room->arena, staging, &inspected, "2026-11-16",
	    room->diag);
	publish_discard(staging);
	return good;
}

static void
the_new_tree_replaces_the_old(void **state)
{
	(void)state;
	for (int has_old = 0; has_old <= 1; has_old++) {
		struct room room = room_open(has_old);

		if (has_old)
			folder_write(room.arena, room.site,
			    "public/orphan.html", "x");
		assert_true(publish(&room, "new"));
		assert_trees(&room, "new");
		assert_false(file_exists(file_join(room.arena, room.site,
		    "public/orphan.html")));
		assert_names(&room, clean);
		assert_true(publish(&room, "newer"));
		assert_trees(&room, "newer");
		assert_int_equal(diag_count(room.diag, HOLD), 0);
		room_close(&room);
	}
}

static char *
read_manifest(struct room *room, const char *tree)
{
	struct file_bytes bytes;

	assert_int_equal(file_read(room->arena, file_join(room->arena,
	    file_join(room->arena, room->site, tree), "manifest.json"), 10000,
	    &bytes), FILE_OK);
	return bytes.bytes;
}

static void
manifests_name_their_own_tree_and_one_build(void **state)
{
	struct room room = room_open(false);
	const char *public, *private;
	(void)state;

	assert_true(publish(&room, "new"));
	public = read_manifest(&room, "public");
	private = read_manifest(&room, "assurance");
	assert_non_null(strstr(public, "\"as_of\": \"2026-11-16\""));
	assert_non_null(strstr(public, "{\"path\": \"index.html\", "
	    "\"bytes\": 3, \"blake2b\": \""));
	assert_null(strstr(public, "assurance"));
	assert_null(strstr(public, "partners"));
	assert_memory_equal(public, private, strcspn(public, ","));
	room_close(&room);
}

/* What is staged and what was inspected differ in one way. */
static void
only_what_was_inspected_is_published(void **state)
{
	static const struct { const char *name, *text; enum rule rule; }
	cases[] = {
		{ "public/index.html", "nex", RULE_publish_changed },
		{ "public/index.html", "newer", RULE_publish_changed },
		{ "public/index.html", NULL, RULE_publish_changed },
		{ "public/more.html", "x", RULE_publish_changed },
		{ "zzz.html", "x", RULE_publish_changed },
		{ "assurance/a.html", "x", RULE_publish_changed },
	};
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct room room = room_open(true);
		struct staging *staging = publish_stage(room.arena, room.site,
		    room.diag);
		const char *stage = staging_folder(staging);
		struct inspected inspected;

		fill(&room, stage, "new");
		inspected = inspected_of(room.arena, stage);
		if (cases[i].text == NULL)
			unlink(file_join(room.arena, stage, cases[i].name));
		else
			folder_write(room.arena, stage, cases[i].name,
			    cases[i].text);
		assert_false(publish_site(room.arena, staging, &inspected,
		    "2026-11-16", room.diag));
		publish_discard(staging);
		assert_reported(&room, cases[i].rule);
		assert_trees(&room, "old");
		assert_names(&room, clean);
		room_close(&room);
	}
}

static void
a_link_in_place_of_a_file_is_refused(void **state)
{
	struct room room = room_open(true);
	struct staging *staging = publish_stage(room.arena, room.site,
	    room.diag);
	const char *stage = staging_folder(staging);
	const char *page = file_join(room.arena, stage, "public/index.html");
	struct inspected inspected;
	(void)state;

	fill(&room, stage, "new");
	inspected = inspected_of(room.arena, stage);
	assert_int_equal(unlink(page), 0);
	assert_int_equal(symlink("../partners/index.html", page), 0);
	assert_false(publish_site(room.arena, staging, &inspected,
	    "2026-11-16", room.diag));
	publish_discard(staging);
	assert_reported(&room, RULE_publish_changed);
	assert_trees(&room, "old");
	room_close(&room);
}

static void
unopened_registers_and_taken_names_are_refused(void **state)
{
	(void)state;
	for (int taken = 0; taken <= 1; taken++) {
		struct room room = room_open(true);
		struct staging *staging = publish_stage(room.arena, room.site,
		    room.diag);
		struct inspected inspected;

		fill(&room, staging_folder(staging), "new");
		if (taken)
			folder_write(room.arena, staging_folder(staging),
			    "public/manifest.json", "{}");
		inspected = inspected_of(room.arena, staging_folder(staging));
		inspected.unopened = taken ? 0 : 3;
		assert_false(publish_site(room.arena, staging, &inspected,
		    "2026-11-16", room.diag));
		publish_discard(staging);
		assert_reported(&room, taken ? RULE_publish_name_taken :
		    RULE_publish_unopened);
		assert_trees(&room, "old");
		assert_names(&room, clean);
		room_close(&room);
	}
}

static void
two_builds_do_not_run_at_once(void **state)
{
	struct room room = room_open(true);
	struct staging *first = publish_stage(room.arena, room.site, room.diag);
	const char *mine = staging_folder(first);
	(void)state;

	assert_null(publish_stage(room.arena, room.site, room.diag));
	assert_reported(&room, RULE_publish_busy);
	assert_true(file_is_folder(mine));
	publish_discard(first);
	assert_true(publish(&room, "new"));
	room_close(&room);
}

/* A build that was killed holds no lock, and what it left is swept. */
static void
leftovers_of_a_killed_build_are_removed(void **state)
{
	struct room room = room_open(true);
	int status;
	pid_t pid;
	(void)state;

	folder_write(room.arena, room.site, ".stage-abcdef/public/a.html", "x");
	folder_write(room.arena, room.site, ".swap.part", "x");
	folder_write(room.arena, room.site, "notes.txt", "not ours");
	pid = fork();
	if (pid == 0) {
		struct staging *staging = publish_stage(room.arena, room.site,
		    room.diag);

		fill(&room, staging_folder(staging), "new");
		_exit(0);
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_int_equal(status, 0);
	assert_true(publish(&room, "new"));
	assert_names(&room, ".gitignore .lock assurance notes.txt partners "
	    "public ");
	room_close(&room);
}

static bool
stage_in_child(struct room *room, void (*prepare)(void), enum rule rule)
{
	pid_t pid = fork();
	int status = 1;

	if (pid == 0) {
		struct staging *staging;

		prepare();
		staging = publish_stage(room->arena, room->site, room->diag);
		if (staging != NULL) {
			struct inspected inspected;

			for (size_t i = 0; i < TREES; i++)
				file_make_folder(file_join(room->arena,
				    staging_folder(staging), tree_names[i]));
			inspected = inspected_of(room->arena,
			    staging_folder(staging));
			if (publish_site(room->arena, staging, &inspected,
			    "2026-11-16", room->diag))
				_exit(2);
			publish_discard(staging);
		}
		assert_reported(room, rule);
		_exit(0);
	}
	waitpid(pid, &status, 0);
	return status == 0;
}

static void
let_no_file_grow(void)
{
	struct rlimit none = { 8, 8 };

	signal(SIGXFSZ, SIG_IGN);
	setrlimit(RLIMIT_FSIZE, &none);
}

static void
be_nobody(void)
{
	if (geteuid() == 0 && setuid(65534) != 0)
		_exit(3);
}

static void
a_full_or_closed_disk_leaves_the_old_site(void **state)
{
	struct room room = room_open(true);
	(void)state;

	assert_true(stage_in_child(&room, let_no_file_grow,
	    RULE_publish_write));
	assert_trees(&room, "old");
	assert_names(&room, clean);
	assert_int_equal(unlink(file_join(room.arena, room.site, ".lock")), 0);
	assert_int_equal(chmod(room.site, 0555), 0);
	assert_true(stage_in_child(&room, be_nobody, RULE_publish_write));
	assert_int_equal(chmod(room.site, 0755), 0);
	assert_trees(&room, "old");
	room_close(&room);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_new_tree_replaces_the_old),
		cmocka_unit_test(manifests_name_their_own_tree_and_one_build),
		cmocka_unit_test(only_what_was_inspected_is_published),
		cmocka_unit_test(a_link_in_place_of_a_file_is_refused),
		cmocka_unit_test(unopened_registers_and_taken_names_are_refused),
		cmocka_unit_test(two_builds_do_not_run_at_once),
		cmocka_unit_test(leftovers_of_a_killed_build_are_removed),
		cmocka_unit_test(a_full_or_closed_disk_leaves_the_old_site),
	};

	return cmocka_run_group_tests_name("publish", tests, NULL, NULL);
}
