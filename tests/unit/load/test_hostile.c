/*
 * What cannot lie in a repository as an ordinary file: made here, loaded, and
 * every report compared.
 */
#include "trial.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>

static const char page_start[] =
    "---\nid: p\ntitle: CANARY\nsummary: x\nmenu: main\n---\n";

/* The reports about content/pages/p.md with these bytes. */
static void
bytes_give(const char *bytes, size_t length, const char *expected)
{
	struct trial trial = trial_open();

	trial_copy(&trial, "tests/load/base");
	assert_int_equal(file_write("content/pages/p.md", bytes, length),
	    FILE_OK);
	assert_string_equal(trial_load(&trial), expected);
	assert_int_equal(private_is_broken(private_find(trial.loaded, "page",
	    "p")), expected[0] != '\0');
	trial_close(&trial);
}

#define PAGE "content/pages/p.md"
#define NUL_HINT "    hint: save the file again as plain UTF-8 text\n"
#define ENCODING ": stop: the text is not UTF-8 from here on [file-encoding]\n" \
	"    hint: save the file again as UTF-8\n"
#define CONTROL ": block: there is a character here that no editor shows " \
	"[text-control]\n    hint: delete it, or type the line again\n"

static void
bytes_that_are_no_text(void **state)
{
#define BYTES(text) (text), sizeof(text) - 1
	static const struct {
		const char *bytes;
		size_t length;
		const char *expected;
	} cases[] = {
		{ BYTES("---\nid: p\ntitle: CAN\0ARY\n"), PAGE ":3:11: stop: "
		  "there is a NUL byte in the text [file-nul]\n" NUL_HINT },
		{ BYTES("\0"), PAGE ":1:1: stop: there is a NUL byte in the "
		  "text [file-nul]\n" NUL_HINT },
		{ BYTES("---\r\nid: p\r\ntitle: \xE9" "CANARY\r\n"),
		  PAGE ":3:8" ENCODING },
		{ BYTES("---\ntitle: \xC3\xA9\xC3\xA9\xFF\n"),
		  PAGE ":2:10" ENCODING },
		{ BYTES("\xFF\xFE-\0-\0-\0"), PAGE ":1:1" ENCODING },
		{ BYTES("---\n\xC0\x80 CANARY"), PAGE ":2:1" ENCODING },
		{ BYTES("---\nCANARY \xED\xA0\x80"), PAGE ":2:8" ENCODING },
		{ BYTES("---\nCANARY \xE2\x82"), PAGE ":2:8" ENCODING },
		{ BYTES("---\n---\n\nCANARY \x1B[2J"), PAGE ":4:8" CONTROL },
		{ BYTES("---\n---\n\xC3\xA9\x7F"), PAGE ":3:2" CONTROL },
		{ BYTES("---\n---\nCANARY\f"), PAGE ":3:7" CONTROL },
		{ BYTES("---\ntitle: a\xC2\x85" "CANARY"), PAGE ":2:9" CONTROL },
		{ BYTES("---\rtitle: a\xE2\x80\xA8"), PAGE ":2:9" CONTROL },
	};
	(void)state;

	for (size_t i = 0; i < COUNT(cases); i++)
		bytes_give(cases[i].bytes, cases[i].length, cases[i].expected);
}

static void
line_ends_and_byte_order_marks(void **state)
{
	static const char marked[] = "\xEF\xBB\xBF---\nid: p\ntitle: CANARY\n"
	    "summary: x\nmenu: main\n---\nText.\n";
	static const char fault[] = ": block: there is no such field in page "
	    "[field-unknown]\n    hint: did you mean 'order'?\n";
	static const char link[] = ": block: a link names a record that does "
	    "not exist [link-dangling]\n    hint: write the link as kind:id, "
	    "for example page:contact\n";
	static const char *const ends[] = { "\n", "\r\n", "\r" };
	struct arena *arena = arena_open("test");
	(void)state;

	bytes_give(marked, sizeof marked - 1, "");
	for (size_t i = 0; i < COUNT(ends); i++) {
		const char *e = ends[i];
		char *text = arena_format(arena, "---%sid: p%stitle: >%s  "
		    "CANARY%s  two%ssummary: \xC3\xA9\xC3\xA9%smenu: main%s"
		    "ordr: 1%s---%s%sSee%s\xC3\xA9 [x](page:canary).%s", e, e,
		    e, e, e, e, e, e, e, e, e, e);

		bytes_give(text, strlen(text), arena_format(arena,
		    PAGE ":8:1%s" PAGE ":12:3%s", fault, link));
	}
	bytes_give(page_start, sizeof page_start - 1, "");
	bytes_give(page_start, sizeof page_start - 2, "");
	arena_wipe(arena);
}

static void
repeat(struct text *text, const char *part, size_t times)
{
	for (size_t i = 0; i < times; i++)
		text_add(text, part);
}

/* A page whose title is `times` times `part`, between `open` and `close`. */
static void
page_gives(const char *open, const char *part, size_t times,
    const char *close, const char *expected)
{
	struct arena *arena = arena_open("test");
	struct text text = text_open(arena, TEXT_LIMIT);

	text_add(&text, "---\nid: p\nsummary: CANARY\nmenu: main\ntitle: ");
	text_add(&text, open);
	repeat(&text, part, times);
	text_add(&text, close);
	text_add(&text, "\n---\nText.\n");
	bytes_give(text.bytes, text.length, expected);
	arena_wipe(arena);
}

static void
endless_values(void **state)
{
	static const char deep[] = ": block: values are nested too deeply "
	    "[yaml-depth]\n    hint: look at the indentation: records nest at "
	    "most six deep\n";
	static const char many[] = ": block: there are too many values in this "
	    "file [yaml-many]\n    hint: a record holds at most 20,000 "
	    "values\n";
	static const char lengthy[] = ": block: the value of `title` is too "
	    "long for one line [field-long]\n    hint: at most 500 "
	    "characters\n";
	struct arena *arena = arena_open("test");
	(void)state;

	page_gives("", "[", 100000, "",
	    arena_format(arena, PAGE ":5:13%s", deep));
	page_gives("", "- ", 3, "x", PAGE ":5:8: block: this is not "
	    "well-formed YAML [yaml-syntax]\n    hint: look at the "
	    "indentation, colons and quotation marks of this line and the one "
	    "above\n");
	page_gives("\n", "- ", 1000, "x",
	    arena_format(arena, PAGE ":6:11%s", deep));
	page_gives("[", "a, ", 30000, "b]",
	    arena_format(arena, PAGE ":5:59994%s", many));
	page_gives("", "CANARY ", 150000, "",
	    arena_format(arena, PAGE ":5:8%s", lengthy));
	page_gives("\"", "CANARY\n  ", 150000, "\"",
	    arena_format(arena, PAGE ":5:8%s", lengthy));
	page_gives("x\n---\n", "CANARY", 150000, "", "");
	page_gives("x\n", "# CANARY\n", 500000, "", "");
	page_gives("x\n", "\n", 5000000, "", "");
	arena_wipe(arena);
}

static void
files_that_are_too_large(void **state)
{
	struct trial trial = trial_open();
	int fd;
	(void)state;

	trial_copy(&trial, "tests/load/base");
	fd = open("content/pages/p.md", O_WRONLY | O_CREAT, 0666);
	assert_true(fd >= 0);
	assert_int_equal(ftruncate(fd, 100 * 1024 * 1024), 0);
	close(fd);
	assert_string_equal(trial_load(&trial), PAGE ": stop: this file is "
	    "larger than 8 MB [file-too-large]\n    hint: a record is a few "
	    "pages of text; look what got into it\n");
	assert_true(private_is_broken(private_find(trial.loaded, "page", "p")));
	trial_close(&trial);
}

static void
make_socket(const char *path)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);

	assert_true(fd >= 0 && strlen(path) < sizeof address.sun_path);
	memcpy(address.sun_path, path, strlen(path) + 1);
	assert_int_equal(bind(fd, (struct sockaddr *)&address, sizeof address),
	    0);
	close(fd);
}

static void
links_and_special_files(void **state)
{
	static const char link_hint[] = ": stop: this is a link to somewhere "
	    "else, and links are not followed [file-link]\n    hint: put the "
	    "file itself here\n";
	static const char special[] = ": stop: this is not an ordinary file "
	    "[file-special]\n    hint: remove it\n";
	struct trial trial = trial_open();
	(void)state;

	trial_copy(&trial, "tests/load/base");
	trial_write("outside.md", page_start);
	trial_write("folder/p.md", page_start);
	assert_int_equal(symlink("../../outside.md", PAGE), 0);
	assert_int_equal(symlink("../folder", "content/lists"), 0);
	assert_int_equal(symlink("nowhere", "content/registers/x.reg"), 0);
	assert_int_equal(symlink("..", "content/reviews/k7m2/up"), 0);
	assert_int_equal(mkfifo("content/pages/fifo.md", 0666), 0);
	make_socket("content/themes/socket.md");
	assert_string_equal(trial_load(&trial), arena_format(trial.arena,
	    "content/lists%scontent/pages/fifo.md%scontent/pages/p.md%s"
	    "content/registers/x.reg%scontent/reviews/k7m2/up%s"
	    "content/themes/socket.md%s", link_hint, special, link_hint,
	    link_hint, link_hint, special));
	assert_null(private_find(trial.loaded, "page", "p"));
	assert_false(private_register_exists(trial.loaded, "x"));
	trial_close(&trial);
}

/* As a user who may not read everything; root may, so it becomes nobody. */
static int
load_without_rights(struct trial *trial, const char *expected)
{
	pid_t pid = fork();
	int status = 0;

	if (pid == 0) {
		if (geteuid() == 0 && (setgid(65534) != 0 ||
		    setuid(65534) != 0))
			_exit(77);
		_exit(strcmp(trial_load(trial), expected) != 0);
	}
	assert_true(pid > 0);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

static void
files_that_cannot_be_read(void **state)
{
	static const char why[] = ": stop: this file or folder cannot be "
	    "opened [file-unreadable]\n    hint: give the user who builds the "
	    "right to read it\n";
	struct trial trial = trial_open();
	int code;
	(void)state;

	trial_copy(&trial, "tests/load/base");
	trial_write(PAGE, page_start);
	trial_write("content/policy/words.txt", "CANARY\n");
	trial_write("content/ledger/deep/words.txt", "CANARY\n");
	assert_int_equal(chmod(trial.folder, 0755), 0);
	assert_int_equal(chmod(PAGE, 0), 0);
	assert_int_equal(chmod("content/policy/words.txt", 0), 0);
	assert_int_equal(chmod("content/ledger/deep", 0), 0);
	code = load_without_rights(&trial, arena_format(trial.arena,
	    "content/ledger/deep%s%s%scontent/policy/words.txt%s"
	    "content/policy/words.txt: warn: this file belongs to no kind of "
	    "record and is left out [file-stray]\n    hint: a policy is one "
	    "file here, and its name ends in .yaml\n", why, PAGE, why, why));
	assert_int_equal(chmod("content/ledger/deep", 0755), 0);
	trial_close(&trial);
	if (code == 77) {
		print_message("root cannot become another user here\n");
		skip();
	}
	assert_int_equal(code, 0);
}

static void
names_that_a_terminal_obeys(void **state)
{
	static const char stray[] = ": warn: this file belongs to no kind of "
	    "record and is left out [file-stray]\n    hint: move it out of "
	    "content/, or give it the right folder and ending\n";
	static const char form[] = ": block: an id is made of a-z, 0-9 and "
	    "hyphens, 40 at most, and begins with a letter or digit "
	    "[id-form]\n    hint: rename the file or folder\n";
	static const char differs[] = ":2:5: block: the id is not the name of "
	    "the file or folder [id-differs]\n    hint: make them the same\n";
	struct trial trial = trial_open();
	(void)state;

	trial_copy(&trial, "tests/load/base");
	trial_write("content/a\n::error::b", "CANARY\n");
	trial_write("content/b\xFF\xFE", "CANARY\n");
	trial_write("content/c\xC2\x9B", "CANARY\n");
	trial_write("content/pages/p\x1B[2J.md", page_start);
	assert_string_equal(trial_load(&trial), arena_format(trial.arena,
	    "content/file#1%scontent/file#2%scontent/file#4%s"
	    "content/pages/file#2%scontent/pages/file#2%s", stray, stray,
	    stray, form, differs));
	trial_close(&trial);
}

static void
nothing_to_load(void **state)
{
	static const char missing[] = "content: stop: there is no folder of "
	    "records here [content-missing]\n    hint: start lscp where "
	    "content/ stands, or name the folder\n";
	struct trial trial = trial_open();
	(void)state;

	assert_string_equal(trial_load(&trial), missing);
	assert_int_equal(private_count(trial.loaded), 0);
	assert_null(private_find(trial.loaded, "page", "contact"));
	trial_close(&trial);

	trial = trial_open();
	trial_write("content", "CANARY\n");
	assert_string_equal(trial_load(&trial), missing);
	trial_close(&trial);

	trial = trial_open();
	assert_int_equal(file_make_folder("content/reviews"), FILE_OK);
	assert_string_equal(trial_load(&trial), "content/site.yaml: stop: a "
	    "record is missing: site [record-missing]\n    hint: write it; "
	    "`lscp schema` lists its fields\n");
	trial_close(&trial);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(bytes_that_are_no_text),
		cmocka_unit_test(line_ends_and_byte_order_marks),
		cmocka_unit_test(endless_values),
		cmocka_unit_test(files_that_are_too_large),
		cmocka_unit_test(links_and_special_files),
		cmocka_unit_test(files_that_cannot_be_read),
		cmocka_unit_test(names_that_a_terminal_obeys),
		cmocka_unit_test(nothing_to_load),
	};

	return cmocka_run_group_tests_name("hostile", tests, NULL, NULL);
}
