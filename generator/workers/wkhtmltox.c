/*
 * lscp-wkhtmltox - prints HTML with libwkhtmltox, shut in from the start.
 *
 *   lscp-wkhtmltox [--share-network] [--command] FOLDER   serve jobs
 *   lscp-wkhtmltox [--command] --version           say which engine there is
 *
 * Serving until its input ends, it first says "READY 0".  A job is the line
 * "PRINT length top right bottom left" (bytes and millimetres) and that many
 * bytes of HTML; the answer is "DONE length" and the PDF, "BLOCKED 0" when the
 * document asked for anything beside itself, or "FAILED 0".  It ends with 3
 * when there is neither the library nor (--command: only that) the command.
 *
 * FOLDER is private, and the TMPDIR too: wkhtmltox writes what it is given.
 * --share-network is for tests, which see that the other walls hold alone.
 */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/child.h"
#include "base/file.h"
#include "workers/wkhtmltox.h"

enum {
	JOBS_IN = 10,   /* descriptors: ours, so that Qt cannot write there */
	ANSWERS_OUT = 11,
	MESSAGES = 12,  /* what the engine complained about in this job */
	LARGEST = 64 * 1024 * 1024,
	NO_ENGINE = 3
};

static const char name[] = "libwkhtmltox.so.0";
static const char command[] = "wkhtmltopdf";
static const char nowhere[] = "http://127.0.0.1:9";

struct engine {
	struct wk_library library;
	bool has_library;
	const char *version;
	struct arena *job;
};

struct job {
	size_t length;
	unsigned margins[4];
	char *html;
};

struct answer {
	const char *word;
	const char *bytes;
	size_t length;
};

static const struct answer failed = { "FAILED", "", 0 };
static const struct answer blocked = { "BLOCKED", "", 0 };

static void
limit(__rlimit_resource_t what, rlim_t most)
{
	setrlimit(what, &(struct rlimit){ most, most });
}

/* What a page can do here is bounded before any of it is read. */
static void
shut_in(bool share_network)
{
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
	limit(RLIMIT_CORE, 0);
	limit(RLIMIT_CPU, 900);
	limit(RLIMIT_FSIZE, 256 * 1024 * 1024);
#ifndef __SANITIZE_ADDRESS__
	limit(RLIMIT_AS, (rlim_t)4 * 1024 * 1024 * 1024);
#endif
	/* Where the machine grants neither, the proxy that is nowhere stands. */
	if (!share_network && unshare(CLONE_NEWNET) != 0)
		(void)unshare(CLONE_NEWUSER | CLONE_NEWNET);
}

static void
move_descriptors(void)
{
	int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
	int messages = memfd_create("messages", MFD_CLOEXEC);

	if (nothing < 0 || messages < 0 || dup3(0, JOBS_IN, O_CLOEXEC) < 0 ||
	    dup3(1, ANSWERS_OUT, O_CLOEXEC) < 0 ||
	    dup3(messages, MESSAGES, O_CLOEXEC) < 0 || dup2(nothing, 0) < 0 ||
	    dup2(nothing, 1) < 0)
		_exit(70);
}

static bool
read_job(FILE *in, struct arena *arena, struct job *job)
{
	char line[128];

	if (fgets(line, sizeof line, in) == NULL || sscanf(line,
	    "PRINT %zu %u %u %u %u\n", &job->length, &job->margins[0],
	    &job->margins[1], &job->margins[2], &job->margins[3]) != 5 ||
	    job->length > LARGEST)
		return false;
	job->html = arena_alloc(arena, job->length + 1, 1);
	return fread(job->html, 1, job->length, in) == job->length;
}

static bool
send_answer(FILE *out, const struct answer *answer)
{
	return fprintf(out, "%s %zu\n", answer->word, answer->length) > 0 &&
	    fwrite(answer->bytes, 1, answer->length, out) == answer->length &&
	    fflush(out) == 0;
}

/* --- the library --- */

static void *
library_find(struct arena *arena)
{
	char self[4096];
	ssize_t n = readlink("/proc/self/exe", self, sizeof self - 1);
	void *handle = NULL;
	char *slash;

	if (n > 0) {
		self[n] = '\0';
		slash = strrchr(self, '/');
		*slash = '\0';
		handle = dlopen(arena_format(arena, "%s/../lib/%s", self, name),
		    RTLD_NOW | RTLD_LOCAL);
	}
	if (handle == NULL)
		handle = dlopen(arena_format(arena, "/usr/local/lib/%s", name),
		    RTLD_NOW | RTLD_LOCAL);
	if (handle == NULL)
		handle = dlopen(name, RTLD_NOW | RTLD_LOCAL);
	return handle;
}

/* memcpy, because C has no cast from an object to a function. */
#define FIND(member) do { \
	void *found = dlsym(handle, "wkhtmltopdf_" #member); \
	if (found == NULL) \
		return false; \
	memcpy(&library->member, &found, sizeof found); \
} while (0)

static bool
library_open(struct arena *arena, struct wk_library *library)
{
	void *handle = library_find(arena);

	if (handle == NULL)
		return false;
	FIND(init);
	FIND(version);
	FIND(create_global_settings);
	FIND(create_object_settings);
	FIND(set_global_setting);
	FIND(set_object_setting);
	FIND(create_converter);
	FIND(destroy_converter);
	FIND(set_warning_callback);
	FIND(set_error_callback);
	FIND(add_object);
	FIND(convert);
	FIND(get_output);
	return true;
}

/* The API hands no context to a callback: the complaint goes to a descriptor. */
static void
complain(struct wk_converter *converter, const char *words)
{
	(void)converter;
	if (write(MESSAGES, words, strlen(words)) < 0)
		_exit(70);
}

static bool
set_up(const struct wk_library *wk, struct wk_global *whole,
    struct wk_object *page, const struct job *job, struct arena *arena)
{
	static const char *const sides[] = { "margin.top", "margin.right",
		"margin.bottom", "margin.left" };
	static const char *const settings[][2] = {
		{ "web.enableJavascript", "false" },
		{ "web.enablePlugins", "false" },
		{ "web.defaultEncoding", "utf-8" },
		{ "load.jsdelay", "0" },
		{ "load.blockLocalFileAccess", "true" },
		{ "load.proxy", nowhere },
		{ "load.loadErrorHandling", "abort" },
	};
	bool good = wk->set_global_setting(whole, "size.pageSize", "A4") == 1;

	for (size_t i = 0; i < sizeof sides / sizeof sides[0]; i++)
		good = good && wk->set_global_setting(whole, sides[i],
		    arena_format(arena, "%umm", job->margins[i])) == 1;
	for (size_t i = 0; i < sizeof settings / sizeof settings[0]; i++)
		good = good && wk->set_object_setting(page, settings[i][0],
		    settings[i][1]) == 1;
	return good;
}

static struct answer
library_print(const struct engine *engine, const struct job *job)
{
	const struct wk_library *wk = &engine->library;
	struct wk_global *whole = wk->create_global_settings();
	struct wk_object *page = wk->create_object_settings();
	struct wk_converter *converter;
	const unsigned char *bytes = NULL;
	struct answer answer = failed;
	long length;

	if (!set_up(wk, whole, page, job, engine->job))
		return failed;
	converter = wk->create_converter(whole);
	wk->set_warning_callback(converter, complain);
	wk->set_error_callback(converter, complain);
	wk->add_object(converter, page, job->html);
	if (wk->convert(converter) == 1) {
		length = wk->get_output(converter, &bytes);
		if (length > 0 && length <= LARGEST)
			answer = (struct answer){ "DONE", arena_copy_n(
			    engine->job, (const char *)bytes, (size_t)length),
			    (size_t)length };
	}
	wk->destroy_converter(converter);
	return answer;
}

/* --- the command, where the library is missing --- */

static _Noreturn void
become_command(const struct job *job, const char *in, const char *out,
    struct arena *arena)
{
	char *margins[4];
	int html = open(in, O_RDONLY);
	int pdf = open(out, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (html < 0 || pdf < 0 || dup2(html, 0) < 0 || dup2(pdf, 1) < 0 ||
	    dup2(MESSAGES, 2) < 0)
		_exit(127);
	for (int i = 0; i < 4; i++)
		margins[i] = arena_format(arena, "%umm", job->margins[i]);
	execlp(command, command, "--log-level", "warn", "--page-size", "A4",
	    "--margin-top", margins[0], "--margin-right", margins[1],
	    "--margin-bottom", margins[2], "--margin-left", margins[3],
	    "--encoding", "utf-8", "--disable-javascript", "--disable-plugins",
	    "--disable-local-file-access", "--proxy", nowhere,
	    "--load-error-handling", "abort", "--load-media-error-handling",
	    "abort", "-", "-", (char *)NULL);
	_exit(127);
}

static struct answer
command_print(const struct engine *engine, const struct job *job)
{
	struct answer answer = failed;
	struct file_bytes pdf = { 0 };
	int status = 0;
	pid_t pid;

	/* Relative: main went into the private folder. */
	if (file_write("job.html", job->html, job->length) != FILE_OK)
		return failed;
	pid = fork();
	if (pid == 0)
		become_command(job, "job.html", "job.pdf", engine->job);
	while (pid > 0 && waitpid(pid, &status, 0) < 0 && errno == EINTR)
		;
	if (pid > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0 &&
	    file_read(engine->job, "job.pdf", LARGEST, &pdf) == FILE_OK)
		answer = (struct answer){ "DONE", pdf.bytes, pdf.length };
	(void)unlink("job.html");
	(void)unlink("job.pdf");
	return answer;
}

/* --- */

static struct answer
print(const struct engine *engine, const struct job *job)
{
	struct answer answer;

	if (ftruncate(MESSAGES, 0) != 0 || lseek(MESSAGES, 0, SEEK_SET) != 0)
		return failed;
	answer = engine->has_library ? library_print(engine, job) :
	    command_print(engine, job);
	/* Converting "succeeds" without the parts that could not be had (D4). */
	return lseek(MESSAGES, 0, SEEK_END) > 0 ? blocked : answer;
}

static bool
engine_open(struct engine *engine, struct arena *arena, bool command_only)
{
	if (!command_only && library_open(arena, &engine->library)) {
		engine->has_library = true;
		engine->version = arena_format(arena, "%s %s", name,
		    engine->library.version());
		return true;
	}
	if (child_program_exists(command)) {
		struct child_result said = child_run(arena,
		    (const char *const[]){ command, "--version", NULL }, NULL,
		    "", 0, 4096, 20000);

		engine->version = arena_copy_n(arena, said.out,
		    strcspn(said.out, "\n"));
	}
	return engine->version != NULL && engine->version[0] != '\0';
}

/* 0 when the input ended, as it should. */
static int
serve(struct engine *engine)
{
	FILE *in = fdopen(JOBS_IN, "r"), *out = fdopen(ANSWERS_OUT, "w");
	struct answer answer = { "READY", "", 0 };
	struct job job = { .html = arena_copy(engine->job, "<p>") };

	/* The first page is slow and the same every time: it is nobody's job. */
	if (engine->has_library && (engine->library.init(0) != 1 ||
	    strcmp(library_print(engine, &job).word, "DONE") != 0))
		return NO_ENGINE;
	while (in != NULL && out != NULL && send_answer(out, &answer)) {
		arena_reset(engine->job);
		if (!read_job(in, engine->job, &job))
			return 0;
		answer = print(engine, &job);
	}
	return 70;
}

int
main(int argc, char **argv)
{
	struct arena *arena = arena_open("the wkhtmltox worker");
	struct engine engine = { .job = arena_open("a job") };
	bool share_network = false, command_only = false, ask = false;
	const char *folder = "/nonexistent";
	int code = 70;

	for (int i = 1; i < argc; i++) {
		share_network |= strcmp(argv[i], "--share-network") == 0;
		command_only |= strcmp(argv[i], "--command") == 0;
		ask |= strcmp(argv[i], "--version") == 0;
		if (argv[i][0] != '-')
			folder = argv[i];
	}
	shut_in(share_network);
	if (!engine_open(&engine, arena, command_only)) {
		code = NO_ENGINE;
	} else if (ask) {
		code = puts(engine.version) < 0 || fflush(stdout) != 0;
	} else if (chdir(folder) == 0 && chmod(".", S_IRWXU) == 0) {
		/* 0700, or Qt has something to say about it. */
		move_descriptors();
		code = serve(&engine);
	}
	/* Qt does not survive being taken down (D4): leave without it. */
	_exit(code);
}
