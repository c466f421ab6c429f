#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/text.h"

struct desk {
	struct arena *arena;
	char folder[32];
	char before[4096]; /* the folder to go back to */
};

/* Work in a fresh folder. */
static struct desk
desk_open(void)
{
	struct desk desk = { .folder = "/tmp/file-XXXXXX" };

	assert_non_null(getcwd(desk.before, sizeof desk.before));
	assert_non_null(mkdtemp(desk.folder));
	assert_int_equal(chdir(desk.folder), 0);
	desk.arena = arena_open("test");
	return desk;
}

static void
desk_close(struct desk *desk)
{
	assert_int_equal(chdir(desk->before), 0);
	assert_int_equal(file_remove_tree(desk->folder), FILE_OK);
	assert_false(file_exists(desk->folder));
	arena_wipe(desk->arena);
}

static void
put(const char *path, const char *content)
{
	assert_int_equal(file_write(path, content, strlen(content)), FILE_OK);
}

static void
assert_content(struct desk *desk, const char *path, const char *content)
{
	struct file_bytes file;

	assert_int_equal(file_read(desk->arena, path, 1000, &file), FILE_OK);
	assert_int_equal(file.length, strlen(content));
	assert_string_equal(file.bytes, content);
}

/* What file_walk finds, one line each: kind and path. */
static const char *
listing(struct desk *desk, const char *root)
{
	struct text text = text_open(desk->arena, TEXT_LIMIT);
	struct list entries = { 0 };

	assert_int_equal(file_walk(desk->arena, root, &entries), FILE_OK);
	for (size_t i = 0; i < entries.count; i++) {
		const struct file_entry *entry = entries.items[i];

		text_add_format(&text, "%c %s\n", "-d@?!"[entry->kind],
		    entry->path);
	}
	return text.bytes;
}

static void
files_are_written_and_read_whole(void **state)
{
	struct desk desk = desk_open();
	struct file_bytes file;
	(void)state;

	put("a/b/c.txt", "first");
	put("a/b/c.txt", "second, and longer");
	put("empty", "");
	assert_content(&desk, "a/b/c.txt", "second, and longer");
	assert_content(&desk, "empty", "");
	assert_int_equal(file_write("nul", "a\0b", 3), FILE_OK);
	assert_int_equal(file_read(desk.arena, "nul", 3, &file), FILE_OK);
	assert_memory_equal(file.bytes, "a\0b\0", 4);
	assert_int_equal(file_read(desk.arena, "nul", 2, &file),
	    FILE_TOO_LARGE);
	assert_string_equal(listing(&desk, "."),
	    "d a\nd a/b\n- a/b/c.txt\n- empty\n- nul\n");
	desk_close(&desk);
}

static void
what_is_no_file_is_not_read(void **state)
{
	struct desk desk = desk_open();
	struct file_bytes file;
	(void)state;

	put("real", "x");
	assert_int_equal(mkfifo("pipe", 0600), 0);
	assert_int_equal(mkdir("folder", 0700), 0);
	assert_int_equal(symlink("real", "link"), 0);
	assert_int_equal(symlink("nowhere", "dangling"), 0);
	assert_int_equal(symlink("loop", "loop"), 0);
	assert_int_equal(file_read(desk.arena, "missing", 9, &file),
	    FILE_MISSING);
	assert_int_equal(file_read(desk.arena, "real/below", 9, &file),
	    FILE_MISSING);
	assert_int_equal(file_read(desk.arena, "dangling", 9, &file),
	    FILE_MISSING);
	assert_int_equal(file_read(desk.arena, "pipe", 9, &file),
	    FILE_NOT_REGULAR);
	assert_int_equal(file_read(desk.arena, "folder", 9, &file),
	    FILE_NOT_REGULAR);
	assert_int_equal(file_read(desk.arena, "loop", 9, &file),
	    FILE_NOT_REGULAR);
	assert_int_equal(file_read(desk.arena, "/dev/null", 9, &file),
	    FILE_NOT_REGULAR);
	assert_content(&desk, "link", "x");
	desk_close(&desk);
}

/* A link or a pipe at the place, or at the place beside it, is not written to. */
static void
writing_follows_nothing(void **state)
{
	struct desk desk = desk_open();
	(void)state;

	put("secret", "kept");
	assert_int_equal(symlink("secret", "link"), 0);
	put("link", "new");
	assert_content(&desk, "link", "new");
	assert_int_equal(symlink("secret", "other.part"), 0);
	put("other", "new");
	assert_content(&desk, "other", "new");
	assert_content(&desk, "secret", "kept");
	assert_int_equal(mkfifo("third.part", 0600), 0);
	put("third", "new");
	put("stale.part", "left by a run that was killed, and longer");
	put("stale", "new");
	assert_content(&desk, "stale", "new");
	assert_string_equal(listing(&desk, "."),
	    "- link\n- other\n- secret\n- stale\n- third\n");
	desk_close(&desk);
}

static void
a_write_that_fails_leaves_the_old_file(void **state)
{
	struct desk desk = desk_open();
	struct rlimit before, small;
	(void)state;

	put("file", "old");
	assert_int_equal(mkdir("folder", 0700), 0);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
	small = before;
	small.rlim_cur = 4;
	signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
	assert_int_equal(file_write("file", "too long", 8), FILE_TOO_LARGE);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
	signal(SIGXFSZ, SIG_DFL);
	assert_int_equal(file_write("folder", "x", 1), FILE_NOT_REGULAR);
	assert_int_equal(file_write("file/below", "x", 1), FILE_MISSING);
	assert_content(&desk, "file", "old");
	assert_string_equal(listing(&desk, "."), "- file\nd folder\n");
	desk_close(&desk);
}

/* root may write everywhere, so it becomes nobody for this. */
static void
folders_without_a_right(void **state)
{
	struct desk desk = desk_open();
	bool root = geteuid() == 0;
	struct file_bytes file;
	(void)state;

	put("shut/file", "old");
	put("dark/file", "old");
	assert_int_equal(chmod(".", 0755), 0);
	assert_int_equal(chmod("shut/file", 0), 0);
	assert_int_equal(chmod("shut", 0555), 0);
	assert_int_equal(chmod("dark", 0), 0);
	if (root)
		assert_int_equal(seteuid(65534), 0);
	assert_int_equal(file_write("shut/file", "new", 3), FILE_FORBIDDEN);
	assert_int_equal(file_write("shut/deep/file", "new", 3),
	    FILE_FORBIDDEN);
	assert_int_equal(file_make_folder("shut/folder"), FILE_FORBIDDEN);
	assert_int_equal(file_read(desk.arena, "shut/file", 9, &file),
	    FILE_FORBIDDEN);
	assert_string_equal(listing(&desk, "."),
	    "? dark\nd shut\n- shut/file\n");
	assert_int_equal(file_remove_tree("shut"), FILE_FORBIDDEN);
	if (root)
		assert_int_equal(seteuid(0), 0);
	/* Changing the user took this away, and LeakSanitizer needs it. */
	assert_int_equal(prctl(PR_SET_DUMPABLE, 1), 0);
	assert_int_equal(chmod("shut", 0755), 0);
	assert_int_equal(chmod("shut/file", 0644), 0);
	assert_int_equal(chmod("dark", 0755), 0);
	assert_content(&desk, "shut/file", "old");
	desk_close(&desk);
}

static void
folders_are_made_with_those_above(void **state)
{
	struct desk desk = desk_open();
	(void)state;

	assert_int_equal(file_make_folder("a/b//c/"), FILE_OK);
	assert_int_equal(file_make_folder("a/b/c"), FILE_OK);
	assert_true(file_is_folder("a/b/c"));
	put("file", "x");
	assert_int_equal(file_make_folder("file"), FILE_NOT_REGULAR);
	assert_int_equal(file_make_folder("file/below"), FILE_MISSING);
	assert_false(file_is_folder("file"));
	assert_true(file_exists("file"));
	assert_false(file_exists("missing"));
	desk_close(&desk);
}

static void
a_walk_lists_links_and_follows_none(void **state)
{
	struct desk desk = desk_open();
	struct list entries = { 0 };
	(void)state;

	put("tree/b/z", "");
	put("tree/b/A", "");
	put("tree/a", "");
	put("tree/B", "");
	put("tree/.hidden", "");
	put("outside/kept", "x");
	assert_int_equal(symlink("../outside", "tree/link"), 0);
	assert_int_equal(symlink("gone", "tree/dangling"), 0);
	assert_int_equal(mkfifo("tree/pipe", 0600), 0);
	assert_string_equal(listing(&desk, "tree"),
	    "- .hidden\n- B\n- a\nd b\n- b/A\n- b/z\n@ dangling\n@ link\n"
	    "! pipe\n");
	assert_int_equal(file_walk(desk.arena, "missing", &entries),
	    FILE_MISSING);
	assert_int_equal(file_walk(desk.arena, "tree/a", &entries),
	    FILE_MISSING);
	assert_int_equal(entries.count, 0);
	assert_int_equal(file_remove_tree("tree"), FILE_OK);
	assert_int_equal(file_remove_tree("tree"), FILE_OK);
	assert_content(&desk, "outside/kept", "x");
	assert_int_equal(symlink("outside", "link"), 0);
	assert_int_equal(file_remove_tree("link"), FILE_OK);
	assert_string_equal(listing(&desk, "."), "d outside\n- outside/kept\n");
	desk_close(&desk);
}

static void
paths_are_joined_and_cut(void **state)
{
	static const struct { const char *folder, *name, *joined; } joins[] = {
		{ "a/b", "c", "a/b/c" }, { "a/", "c", "a/c" }, { "", "c", "c" },
		{ ".", "c", "c" }, { "a", "", "a" }, { "/", "c", "/c" },
		{ ".", "", "." }, { "", "", "" },
		{ "..", "c", "../c" },
	};
	static const struct { const char *path, *ending; } endings[] = {
		{ "a.md", "md" }, { "a.b/c", "" }, { "a.b/c.tar.gz", "gz" },
		{ "a", "" }, { "a.", "" }, { "", "" }, { "/x.y/z", "" },
	};
	struct arena *arena = arena_open("test");
	(void)state;

	for (size_t i = 0; i < sizeof joins / sizeof joins[0]; i++)
		assert_string_equal(file_join(arena, joins[i].folder,
		    joins[i].name), joins[i].joined);
	for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
		assert_string_equal(file_ending(endings[i].path),
		    endings[i].ending);
	arena_wipe(arena);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(files_are_written_and_read_whole),
		cmocka_unit_test(what_is_no_file_is_not_read),
		cmocka_unit_test(writing_follows_nothing),
		cmocka_unit_test(a_write_that_fails_leaves_the_old_file),
		cmocka_unit_test(folders_without_a_right),
		cmocka_unit_test(folders_are_made_with_those_above),
		cmocka_unit_test(a_walk_lists_links_and_follows_none),
		cmocka_unit_test(paths_are_joined_and_cut),
	};

	return cmocka_run_group_tests_name("file", tests, NULL, NULL);
}
