#include "browser/tab.h"

#include <string.h>
#include <unistd.h>

#include <jansson.h>

#include "base/arena.h"
#include "base/child.h"
#include "base/file.h"
#include "base/text.h"
#include "render/pdf_base64.h"
#include "render/pdf_pipe.h"

enum { ANSWER_MS = 20000, PIECE = 65536, MESSAGE_LIMIT = 64 * 1024 * 1024,
	FILE_LIMIT = 32 * 1024 * 1024 };

struct tab {
	struct arena *arena;
	const char *folder;
	struct child child;
	struct text received;
	const char *session;
	int last_id;
	bool loaded;
	struct list *faults;
};

static const char *const programs[] = { "chromium-headless-shell", "chromium" };

static const struct { const char *ending, *type; } types[] = {
	{ "html", "text/html; charset=utf-8" }, { "css", "text/css" },
	{ "js", "text/javascript" }, { "json", "application/json" },
	{ "svg", "image/svg+xml" }, { "png", "image/png" },
	{ "jpg", "image/jpeg" }, { "woff2", "font/woff2" },
	{ "pdf", "application/pdf" }, { "xml", "application/xml" },
	{ "ico", "image/x-icon" }, { "webmanifest", "application/manifest+json" },
};

static void
fault(struct tab *tab, const char *what, const char *detail)
{
	/* Of a stack trace, the line that says what it is. */
	if (tab->faults != NULL)
		list_add(tab->arena, tab->faults,
		    arena_format(tab->arena, "%s: %.*s", what,
		    detail == NULL ? 0 : (int)strcspn(detail, "\n"),
		    detail == NULL ? "" : detail));
}

/* Takes `parameters` over; they may be NULL. */
static int
tell(struct tab *tab, const char *method, json_t *parameters)
{
	json_t *message = json_pack("{s:i, s:s, s:o*}", "id", ++tab->last_id,
	    "method", method, "params", parameters);
	char *bytes;

	if (tab->session != NULL)
		json_object_set_new(message, "sessionId",
		    json_string(tab->session));
	bytes = json_dumps(message, JSON_COMPACT);
	json_decref(message);
	/* The NUL that ends a message goes with it. */
	if (pipe_write(tab->child.to, bytes, strlen(bytes) + 1,
	    pipe_now() + ANSWER_MS) != PIPE_OK)
		tab->last_id = -1;
	free(bytes);
	return tab->last_id;
}

/* The next message, or NULL when there is none by the deadline. */
static json_t *
listen_once(struct tab *tab, long deadline)
{
	char piece[PIECE];
	size_t got;

	for (;;) {
		char *end = memchr(tab->received.bytes, '\0',
		    tab->received.length);

		if (end != NULL) {
			size_t whole = (size_t)(end - tab->received.bytes) + 1;
			json_t *message = json_loads(tab->received.bytes, 0,
			    NULL);

			memmove(tab->received.bytes, end + 1,
			    tab->received.length - whole);
			text_cut(&tab->received, tab->received.length - whole);
			return message;
		}
		if (pipe_read(tab->child.from, piece, sizeof piece, &got,
		    deadline) != PIPE_OK)
			return NULL;
		text_add_n(&tab->received, piece, got);
	}
}

/* The file that an address below the site means, or NULL. */
static char *
path_of(struct tab *tab, const char *address)
{
	size_t length = strcspn(address, "?#");
	char *path;

	if (strncmp(address, TAB_SITE, strlen(TAB_SITE)) != 0)
		return NULL;
	path = arena_copy_n(tab->arena, address + strlen(TAB_SITE),
	    length - strlen(TAB_SITE));
	if (strstr(path, "..") != NULL)
		return NULL;
	if (path[0] == '\0' || path[strlen(path) - 1] == '/')
		path = arena_format(tab->arena, "%sindex.html", path);
	return file_join(tab->arena, tab->folder, path);
}

static const char *
type_of(const char *path)
{
	for (size_t i = 0; i < sizeof types / sizeof types[0]; i++)
		if (strcmp(file_ending(path), types[i].ending) == 0)
			return types[i].type;
	return "application/octet-stream";
}

static void
answer_request(struct tab *tab, const json_t *event)
{
	const char *id = json_string_value(json_object_get(event, "requestId"));
	const char *address = json_string_value(json_object_get(
	    json_object_get(event, "request"), "url"));
	char *path = path_of(tab, address);
	struct arena *once = arena_open("one answer");
	struct file_bytes file;

	if (path == NULL) {
		fault(tab, "it asked for something from outside", address);
		tell(tab, "Fetch.failRequest", json_pack("{s:s, s:s}",
		    "requestId", id, "errorReason", "AccessDenied"));
	} else if (file_read(once, path, FILE_LIMIT, &file) != FILE_OK) {
		fault(tab, "it asked for what is not there", address);
		tell(tab, "Fetch.fulfillRequest", json_pack("{s:s, s:i}",
		    "requestId", id, "responseCode", 404));
	} else {
		tell(tab, "Fetch.fulfillRequest", json_pack(
		    "{s:s, s:i, s:[{s:s, s:s}], s:s}", "requestId", id,
		    "responseCode", 200, "responseHeaders",
		    "name", "Content-Type", "value", type_of(path),
		    "body", base64_encode(once, file.bytes, file.length)));
	}
	arena_wipe(once);
}

static const char *
text_at(const json_t *object, const char *one, const char *two)
{
	return json_string_value(json_object_get(json_object_get(object, one),
	    two));
}

static void
take_event(struct tab *tab, const char *method, const json_t *event)
{
	if (strcmp(method, "Fetch.requestPaused") == 0) {
		answer_request(tab, event);
	} else if (strcmp(method, "Page.loadEventFired") == 0) {
		tab->loaded = true;
	} else if (strcmp(method, "Runtime.exceptionThrown") == 0) {
		const json_t *thrown = json_object_get(event,
		    "exceptionDetails");
		const char *described = text_at(thrown, "exception",
		    "description");

		fault(tab, "a script threw", described != NULL ? described :
		    json_string_value(json_object_get(thrown, "text")));
	} else if (strcmp(method, "Log.entryAdded") == 0) {
		const char *level = text_at(event, "entry", "level");

		if (level != NULL && (strcmp(level, "error") == 0 ||
		    strcmp(level, "warning") == 0))
			fault(tab, "the browser complained",
			    text_at(event, "entry", "text"));
	} else if (strcmp(method, "Runtime.consoleAPICalled") == 0) {
		fault(tab, "a script wrote to the console",
		    json_string_value(json_object_get(event, "type")));
	}
}

/* The result of message `id`, or NULL; events that come before it are taken. */
static json_t *
result_of(struct tab *tab, int id)
{
	long deadline = pipe_now() + ANSWER_MS;
	json_t *message;

	while (id > 0 && (message = listen_once(tab, deadline)) != NULL) {
		const char *method = json_string_value(json_object_get(message,
		    "method"));
		json_t *result;

		if (method != NULL)
			take_event(tab, method, json_object_get(message,
			    "params"));
		if (json_integer_value(json_object_get(message, "id")) == id) {
			result = json_incref(json_object_get(message,
			    "result"));
			json_decref(message);
			return result;
		}
		json_decref(message);
	}
	return NULL;
}

static bool
tell_and_wait(struct tab *tab, const char *method, json_t *parameters)
{
	json_t *result = result_of(tab, tell(tab, method, parameters));

	json_decref(result);
	return result != NULL;
}

/* A text of the result of one message, in the arena of the tab; or NULL. */
static const char *
tell_and_read(struct tab *tab, const char *method, json_t *parameters,
    const char *member)
{
	json_t *result = result_of(tab, tell(tab, method, parameters));
	const char *text = json_string_value(json_object_get(result, member));

	if (text != NULL)
		text = arena_copy(tab->arena, text);
	json_decref(result);
	return text;
}

static bool
start(struct tab *tab, const char *profile)
{
	const char *program = NULL;
	const char *const flags[] = {
		"--headless", "--remote-debugging-pipe", "--disable-gpu",
		"--no-first-run", "--disable-background-networking",
		"--disable-component-update", "--disable-extensions",
		"--disable-sync", "--disable-breakpad",
		"--disable-dev-shm-usage", "--mute-audio", "--lang=en-GB",
		"--host-resolver-rules=MAP * ~NOTFOUND",
		arena_format(tab->arena, "--user-data-dir=%s", profile),
		/* Chromium's sandbox does not start as root; the pages are ours. */
		geteuid() == 0 ? "--no-sandbox" : "--no-pings",
		"about:blank", NULL,
	};
	const char *argv[2 + sizeof flags / sizeof flags[0]];

	for (size_t i = 0; program == NULL &&
	    i < sizeof programs / sizeof programs[0]; i++)
		if (child_program_exists(programs[i]))
			program = programs[i];
	if (program == NULL)
		return false;
	argv[0] = program;
	memcpy(argv + 1, flags, sizeof flags);
	return child_start(&tab->child, argv, NULL, 3, 4);
}

struct tab *
tab_open(struct arena *arena, const char *folder, const char *profile)
{
	static const char *const domains[] = { "Page.enable", "Runtime.enable",
		"Log.enable" };
	struct tab *tab = arena_alloc(arena, 1, sizeof *tab);
	const char *target;

	tab->arena = arena;
	tab->folder = folder;
	tab->received = text_open(arena, MESSAGE_LIMIT);
	if (!start(tab, profile))
		return NULL;
	target = tell_and_read(tab, "Target.createTarget",
	    json_pack("{s:s}", "url", "about:blank"), "targetId");
	if (target != NULL)
		tab->session = tell_and_read(tab, "Target.attachToTarget",
		    json_pack("{s:s, s:b}", "targetId", target, "flatten", 1),
		    "sessionId");
	if (tab->session == NULL) {
		tab_close(tab);
		return NULL;
	}
	for (size_t i = 0; i < sizeof domains / sizeof domains[0]; i++)
		tell_and_wait(tab, domains[i], NULL);
	tell_and_wait(tab, "Fetch.enable", json_pack("{s:[{s:s}]}", "patterns",
	    "urlPattern", "*"));
	return tab;
}

void
tab_close(struct tab *tab)
{
	child_stop(&tab->child);
}

bool
tab_resize(struct tab *tab, int width, int height)
{
	return tell_and_wait(tab, "Emulation.setDeviceMetricsOverride",
	    json_pack("{s:i, s:i, s:i, s:b}", "width", width, "height", height,
	    "deviceScaleFactor", 1, "mobile", 0));
}

bool
tab_visit(struct tab *tab, const char *path, struct list *faults)
{
	long deadline = pipe_now() + ANSWER_MS;
	json_t *message;

	tab->faults = faults;
	tab->loaded = false;
	if (!tell_and_wait(tab, "Page.navigate", json_pack("{s:o}", "url",
	    json_string(arena_format(tab->arena, TAB_SITE "%s", path)))))
		return false;
	while (!tab->loaded) {
		message = listen_once(tab, deadline);
		if (message == NULL)
			return false;
		if (json_object_get(message, "method") != NULL)
			take_event(tab, json_string_value(json_object_get(
			    message, "method")), json_object_get(message,
			    "params"));
		json_decref(message);
	}
	/* Scripts that wait for the load event, and fonts, have their turn. */
	return tab_ask(tab, "document.fonts.ready.then(() => new Promise("
	    "done => requestAnimationFrame(() => setTimeout(() => done('rest'), "
	    "0))))") != NULL;
}

const char *
tab_ask(struct tab *tab, const char *expression)
{
	json_t *result = result_of(tab, tell(tab, "Runtime.evaluate",
	    json_pack("{s:s, s:b, s:b}", "expression", expression,
	    "awaitPromise", 1, "returnByValue", 1)));
	const char *text = text_at(result, "result", "value");

	if (text != NULL)
		text = arena_copy(tab->arena, text);
	json_decref(result);
	return text;
}

bool
tab_press(struct tab *tab, const char *key, int code)
{
	static const char *const halves[] = { "keyDown", "keyUp" };
	const char *text = strcmp(key, "Enter") == 0 ? "\r" : "";

	for (size_t i = 0; i < 2; i++)
		if (!tell_and_wait(tab, "Input.dispatchKeyEvent",
		    json_pack("{s:s, s:s, s:s, s:i, s:s}", "type", halves[i],
		    "key", key, "code", key, "windowsVirtualKeyCode", code,
		    "text", i == 0 ? text : "")))
			return false;
	return true;
}
