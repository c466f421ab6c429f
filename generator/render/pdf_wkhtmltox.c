/*
 * pdf_wkhtmltox.c - libwkhtmltox in a worker process of our own (the program
 * of workers/wkhtmltox.c, which holds the walls and says the protocol).
 */
#include "render/pdf.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/child.h"
#include "base/file.h"
#include "base/list.h"
#include "base/text.h"
#include "base/utf8.h"
#include "render/pdf_marks.h"
#include "render/pdf_phrases.h"
#include "render/pdf_pipe.h"

enum { VERSION_MS = 20000, START_MS = 30000, TRIES = 2,
	DOCUMENTS_A_WORKER = 1000, LARGEST = 64 * 1024 * 1024 };

struct pdf_session {
	const struct pdf_options *options;
	struct arena *document;  /* one print's */
	struct child child;
	bool running;
	const char *folder;      /* of the worker alone */
	const char *const *argv;
	const char *const *environment;
	unsigned printed;        /* by this worker */
};

static const char *const *
make_environment(struct arena *arena, const struct pdf_options *options,
    const char *folder)
{
	struct list env = { 0 };

	list_add(arena, &env, arena_copy(arena,
	    "PATH=/usr/local/bin:/usr/bin:/bin"));
	list_add(arena, &env, arena_copy(arena, "LANG=C.UTF-8"));
	list_add(arena, &env, arena_copy(arena, "TZ=UTC"));
	/* Without it the names of fonts differ from process to process (B3). */
	list_add(arena, &env, arena_copy(arena, "QT_HASH_SEED=0"));
	list_add(arena, &env, arena_copy(arena, "QT_QPA_PLATFORM=offscreen"));
	list_add(arena, &env, arena_format(arena, "HOME=%s", folder));
	list_add(arena, &env, arena_format(arena, "TMPDIR=%s", folder));
	list_add(arena, &env, arena_format(arena, "XDG_RUNTIME_DIR=%s",
	    folder));
	if (options->fonts_conf != NULL)
		list_add(arena, &env, arena_format(arena, "FONTCONFIG_FILE=%s",
		    options->fonts_conf));
	list_add(arena, &env, NULL);
	return (const char *const *)env.items;
}

static const char *
wkhtmltox_version(struct arena *press, const struct pdf_options *options)
{
	struct child_result said;

	if (options->worker == NULL)
		return NULL;
	said = child_run(press, (const char *const[]){ options->worker,
	    "--version", NULL }, NULL, "", 0, 4096, VERSION_MS);
	if (said.end != CHILD_ENDED || said.code != 0 || said.out_length == 0)
		return NULL;
	return arena_copy_n(press, said.out, strcspn(said.out, "\n"));
}

static void
worker_kill(struct pdf_session *session)
{
	(void)child_stop(&session->child);
	session->running = false;
	(void)file_remove_tree(session->folder);
}

static enum pdf_end
end_of_pipe(enum pipe_end end)
{
	switch (end) {
	case PIPE_OK:
		return PDF_OK;
	case PIPE_LATE:
		return PDF_LATE;
	case PIPE_LOST:
		return PDF_DIED;
	}
	BUG("pipe end %d", (int)end);
}

/* The line "WORD length" and that many bytes. */
static enum pdf_end
read_answer(struct pdf_session *session, long deadline, char word[16],
    struct pdf_result *result)
{
	char line[64], *bytes;
	size_t n = 0, got = 0;
	enum pipe_end end = PIPE_OK;

	do {
		end = pipe_read(session->child.from, line + n, 1, &got,
		    deadline);
		n += got;
	} while (end == PIPE_OK && line[n - 1] != '\n' && n + 1 < sizeof line);
	if (end != PIPE_OK)
		return end_of_pipe(end);
	line[n] = '\0';
	if (sscanf(line, "%15[A-Z] %zu\n", word, &result->length) != 2 ||
	    result->length > LARGEST)
		return PDF_DIED;
	bytes = arena_alloc(session->document, result->length + 1, 1);
	for (size_t have = 0; have < result->length && end == PIPE_OK;
	    have += got)
		end = pipe_read(session->child.from, bytes + have,
		    result->length - have, &got, deadline);
	result->bytes = bytes;
	return end_of_pipe(end);
}

static bool
worker_start(struct pdf_session *session)
{
	struct pdf_result nothing = { 0 };
	char word[16];

	session->printed = 0;
	if (file_make_folder(session->folder) == FILE_OK &&
	    child_start(&session->child, session->argv, session->environment,
	    0, 1) && read_answer(session, pipe_now() + START_MS, word,
	    &nothing) == PDF_OK && strcmp(word, "READY") == 0)
		session->running = true;
	else
		worker_kill(session);
	return session->running;
}

static struct pdf_session *
wkhtmltox_open(struct arena *press, const struct pdf_options *options)
{
	struct pdf_session *session = arena_alloc(press, 1, sizeof *session);
	const char **argv = arena_alloc(press, 4, sizeof *argv);
	size_t n = 0;

	if (options->worker == NULL)
		return NULL;
	session->options = options;
	session->folder = file_join(press, options->scratch, "wkhtmltox");
	argv[n++] = options->worker;
	if (options->share_network)
		argv[n++] = "--share-network";
	argv[n] = session->folder;
	session->argv = argv;
	session->environment = make_environment(press, options,
	    session->folder);
	session->child = (struct child){ .to = -1, .from = -1 };
	session->document = arena_open("a printed document");
	if (worker_start(session) || worker_start(session))
		return session;
	arena_wipe(session->document);
	return NULL;
}

/*
 * Whether there is anything this engine would swallow or overprint while it
 * says that all went well (D1).  The caller's word is not enough for that.
 */
static bool
runs_right_to_left(const struct pdf_job *job)
{
	size_t at = 0;

	if (job->right_to_left || memmem(job->html, job->length,
	    "dir=\"rtl\"", 9) != NULL)
		return true;
	while (at < job->length) {
		uint32_t c = utf8_next(job->html, job->length, &at);

		if ((c >= 0x590 && c <= 0x8ff) || (c >= 0xfb1d && c <= 0xfdff)
		    || (c >= 0xfe70 && c <= 0xfefc) ||
		    (c >= 0x10800 && c <= 0x10fff) ||
		    (c >= 0x1e800 && c <= 0x1efff))
			return true;
	}
	return false;
}

static struct pdf_result
print_once(struct pdf_session *session, const struct pdf_job *job)
{
	struct pdf_result result = { .end = PDF_DIED };
	int allowed = session->options->deadline_ms;
	long deadline = pipe_now() + (allowed > 0 ? allowed : PDF_DEADLINE_MS);
	char head[128], word[16];
	struct text html;

	if (session->printed >= DOCUMENTS_A_WORKER)
		worker_kill(session);
	if (!session->running && !worker_start(session))
		return result;
	session->printed++;
	html = pdf_marks_add(session->document, job->html, job->length,
	    job->address);
	snprintf(head, sizeof head, "PRINT %zu %d %d %d %d\n", html.length,
	    job->margins.top, job->margins.right, job->margins.bottom,
	    job->margins.left);
	result.end = end_of_pipe(pipe_write(session->child.to, head,
	    strlen(head), deadline));
	if (result.end == PDF_OK)
		result.end = end_of_pipe(pipe_write(session->child.to,
		    html.bytes, html.length, deadline));
	if (result.end == PDF_OK)
		result.end = read_answer(session, deadline, word, &result);
	if (result.end == PDF_OK && strcmp(word, "BLOCKED") == 0)
		result.end = PDF_BLOCKED;
	else if (result.end == PDF_OK && strcmp(word, "DONE") != 0)
		result.end = PDF_BAD_OUTPUT;
	return result;
}

static struct pdf_result
wkhtmltox_print(struct pdf_session *session, const struct pdf_job *asked)
{
	struct pdf_result result = { .end = PDF_UNSUPPORTED };
	struct pdf_job job = *asked;
	struct text html;

	arena_reset(session->document);
	html = pdf_phrases_replace(session->document, asked->html,
	    asked->length);
	job.html = html.bytes;
	job.length = html.length;
	if (runs_right_to_left(&job))
		return result;
	for (int i = 0; i < TRIES; i++) {
		result = print_once(session, &job);
		if (result.end == PDF_OK)
			break;
		worker_kill(session);
		/* What asked for something once will ask again. */
		if (result.end == PDF_BLOCKED)
			break;
	}
	return result;
}

static void
wkhtmltox_close(struct pdf_session *session)
{
	worker_kill(session);
	arena_wipe(session->document);
}

const struct pdf_engine wkhtmltox_engine = {
	.name = "wkhtmltox",
	.tagged = false,
	.right_to_left = false,
	.margin_boxes = false,
	.breaks_pages = false,
	.version = wkhtmltox_version,
	.open = wkhtmltox_open,
	.print = wkhtmltox_print,
	.close = wkhtmltox_close,
};
