/*
 * pdf_chromium.c - Debian's Chromium: one browser, one tab, used again and
 * again by navigation (pdf-study A4).  After any error it is killed, started
 * anew, and the document tried once more (A5).
 */
#include "render/pdf.h"

#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/child.h"
#include "base/file.h"
#include "base/list.h"
#include "render/devtools.h"
#include "render/pdf_pipe.h"

enum { VERSION_MS = 20000, START_MS = 30000, TRIES = 2,
	DOCUMENTS_A_BROWSER = 500 };

/* The programs themselves before Debian's wrappers, which add flags and keys. */
static const char *const programs[] = {
	"/usr/lib/chromium/chromium-headless-shell", "chromium-headless-shell",
	"/usr/lib/chromium/chromium", "chromium",
};

/* Nothing that calls home, and no name that can be looked up (A6). */
static const char *const flags[] = {
	"--headless", "--remote-debugging-pipe", "--disable-gpu",
	"--disable-quic", "--no-first-run", "--no-default-browser-check",
	"--disable-background-networking", "--disable-component-update",
	"--disable-sync", "--disable-default-apps", "--disable-extensions",
	"--disable-domain-reliability", "--disable-breakpad",
	"--disable-crash-reporter", "--disable-client-side-phishing-detection",
	"--disable-dev-shm-usage", "--no-pings", "--mute-audio",
	"--dns-prefetch-disable", "--disable-features=OptimizationHints,"
	"MediaRouter,Translate,CertificateTransparencyComponentUpdater,"
	"HttpsUpgrades,AutofillServerCommunication",
	"--host-resolver-rules=MAP * ~NOTFOUND",
	"--proxy-server=127.0.0.1:9", "--proxy-bypass-list=<-loopback>",
	"--font-render-hinting=none", "--force-color-profile=srgb",
	"--lang=en-GB",
};

/* Ways to a namespace without any network: as root, as anybody else. */
static const char *const namespaces[][4] = {
	{ "unshare", "-n", NULL },
	{ "unshare", "-c", "-n", NULL },
};

struct pdf_session {
	const struct pdf_options *options;
	struct arena *arena;     /* the session's */
	struct arena *browsing;  /* one browser's */
	struct arena *document;  /* one print's */
	struct child child;
	struct devtools *tools;  /* NULL when no browser runs */
	const char *const *argv;
	const char *const *environment;
	const char *profile;
	unsigned printed;        /* by this browser */
};

static const char *
program_find(void)
{
	for (size_t i = 0; i < sizeof programs / sizeof programs[0]; i++)
		if (child_program_exists(programs[i]))
			return programs[i];
	return NULL;
}

static const char *
chromium_version(struct arena *press, const struct pdf_options *options)
{
	const char *program = program_find();
	struct child_result said;

	(void)options;
	if (program == NULL)
		return NULL;
	said = child_run(press, (const char *const[]){ program, "--version",
	    NULL }, NULL, "", 0, 4096, VERSION_MS);
	if (said.end != CHILD_ENDED || said.code != 0 || said.out_length == 0)
		return NULL;
	return arena_copy_n(press, said.out, strcspn(said.out, "\n"));
}

static void
add(struct arena *arena, struct list *list, const char *word)
{
	list_add(arena, list, arena_copy(arena, word));
}

/* The first namespace this machine grants, once a session. */
static void
add_namespace(struct arena *arena, struct list *argv)
{
	for (size_t i = 0; i < sizeof namespaces / sizeof namespaces[0]; i++) {
		const char *probe[6] = { NULL };
		size_t n = 0;

		for (; namespaces[i][n] != NULL; n++)
			probe[n] = namespaces[i][n];
		probe[n] = "true";
		if (child_run(arena, probe, NULL, "", 0, 16, VERSION_MS).code
		    != 0 || !child_program_exists("unshare"))
			continue;
		for (size_t k = 0; k < n; k++)
			add(arena, argv, namespaces[i][k]);
		return;
	}
}

static const char *const *
make_argv(struct arena *arena, const struct pdf_options *options,
    const char *program, const char *profile)
{
	struct list argv = { 0 };

	if (!options->share_network)
		add_namespace(arena, &argv);
	add(arena, &argv, program);
	for (size_t i = 0; i < sizeof flags / sizeof flags[0]; i++)
		add(arena, &argv, flags[i]);
	/* Chromium's sandbox refuses root; elsewhere it stays on. */
	if (geteuid() == 0)
		add(arena, &argv, "--no-sandbox");
	add(arena, &argv, arena_format(arena, "--user-data-dir=%s", profile));
	list_add(arena, &argv, NULL);
	return (const char *const *)argv.items;
}

static const char *const *
make_environment(struct arena *arena, const struct pdf_options *options,
    const char *profile)
{
	struct list env = { 0 };

	add(arena, &env, "PATH=/usr/sbin:/usr/bin:/sbin:/bin");
	add(arena, &env, "LANG=C.UTF-8");
	add(arena, &env, "TZ=UTC");
	add(arena, &env, arena_format(arena, "HOME=%s", profile));
	add(arena, &env, arena_format(arena, "TMPDIR=%s", profile));
	if (options->fonts_conf != NULL)
		add(arena, &env, arena_format(arena, "FONTCONFIG_FILE=%s",
		    options->fonts_conf));
	list_add(arena, &env, NULL);
	return (const char *const *)env.items;
}

static void
browser_kill(struct pdf_session *session)
{
	(void)child_stop(&session->child);
	session->tools = NULL;
	(void)file_remove_tree(session->profile);
}

static bool
browser_start(struct pdf_session *session)
{
	arena_reset(session->browsing);
	if (file_make_folder(session->profile) != FILE_OK ||
	    !child_start(&session->child, session->argv, session->environment,
	    3, 4))
		return false;
	session->tools = devtools_open(session->browsing, session->child.to,
	    session->child.from);
	session->printed = 0;
	if (devtools_tab(session->tools, pipe_now() + START_MS) == DEVTOOLS_OK)
		return true;
	browser_kill(session);
	return false;
}

static struct pdf_session *
chromium_open(struct arena *press, const struct pdf_options *options)
{
	struct pdf_session *session = arena_alloc(press, 1, sizeof *session);
	const char *program = program_find();

	if (program == NULL)
		return NULL;
	session->options = options;
	session->arena = press;
	session->browsing = arena_open("a browser");
	session->document = arena_open("a printed document");
	session->profile = file_join(press, options->scratch, "chromium");
	session->argv = make_argv(press, options, program, session->profile);
	session->environment = make_environment(press, options,
	    session->profile);
	session->child = (struct child){ .to = -1, .from = -1 };
	if (browser_start(session) || browser_start(session))
		return session;
	arena_wipe(session->browsing);
	arena_wipe(session->document);
	return NULL;
}

static enum pdf_end
end_of_print(enum devtools_end end)
{
	switch (end) {
	case DEVTOOLS_OK:
		return PDF_OK;
	case DEVTOOLS_LATE:
		return PDF_LATE;
	case DEVTOOLS_LOST:
		return PDF_DIED;
	case DEVTOOLS_BLOCKED:
		return PDF_BLOCKED;
	}
	BUG("devtools end %d", (int)end);
}

static struct pdf_result
print_once(struct pdf_session *session, const struct pdf_job *job)
{
	struct pdf_result result = { .end = PDF_DIED };
	int allowed = session->options->deadline_ms;

	if (session->printed >= DOCUMENTS_A_BROWSER)
		browser_kill(session);
	if (session->tools == NULL && !browser_start(session))
		return result;
	arena_reset(session->document);
	session->printed++;
	result.end = end_of_print(devtools_print(session->tools,
	    session->document, job, pipe_now() + (allowed > 0 ? allowed :
	    PDF_DEADLINE_MS), &result.bytes, &result.length));
	return result;
}

static struct pdf_result
chromium_print(struct pdf_session *session, const struct pdf_job *job)
{
	struct pdf_result result = { .end = PDF_DIED };

	for (int i = 0; i < TRIES; i++) {
		result = print_once(session, job);
		if (result.end == PDF_OK)
			break;
		browser_kill(session);
		/* What asked for the network once will ask again. */
		if (result.end == PDF_BLOCKED)
			break;
	}
	return result;
}

static void
chromium_close(struct pdf_session *session)
{
	browser_kill(session);
	arena_wipe(session->browsing);
	arena_wipe(session->document);
}

const struct pdf_engine chromium_engine = {
	.name = "chromium",
	.tagged = true,
	.right_to_left = true,
	.margin_boxes = true,
	.breaks_pages = true,
	.version = chromium_version,
	.open = chromium_open,
	.print = chromium_print,
	.close = chromium_close,
};
