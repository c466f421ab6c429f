#include "render/devtools.h"

#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "base/arena.h"
#include "render/pdf.h"
#include "render/pdf_base64.h"
#include "render/pdf_pipe.h"

enum { MESSAGE_LIMIT = 256 * 1024 * 1024, BLOCK = 65536 };

struct devtools {
	int to;
	int from;
	struct arena *arena;
	char *in;          /* what was read and not yet understood */
	size_t in_length;
	size_t in_room;
	json_int_t last_id;
	char *session;     /* of the tab; NULL before it is open */
	unsigned documents;
	const char *url;   /* of the document now on its way */
	const char *body;  /* that document, as base64 */
	bool has_icon;     /* it names the picture that browsers look for */
	bool served;       /* the browser has come for it */
	bool loaded;
	bool crashed;
	unsigned denied;   /* requests of this document that were refused */
};

struct devtools *
devtools_open(struct arena *arena, int to, int from)
{
	struct devtools *tools = arena_alloc(arena, 1, sizeof *tools);

	tools->to = to;
	tools->from = from;
	tools->arena = arena;
	tools->url = "";
	return tools;
}

static enum devtools_end
end_of_pipe(enum pipe_end end)
{
	switch (end) {
	case PIPE_OK:
		return DEVTOOLS_OK;
	case PIPE_LATE:
		return DEVTOOLS_LATE;
	case PIPE_LOST:
		return DEVTOOLS_LOST;
	}
	BUG("pipe end %d", (int)end);
}

/* Takes `params`. */
static enum devtools_end
send_call(struct devtools *tools, const char *method, json_t *params,
    long deadline)
{
	json_t *call = json_pack("{s:I, s:s, s:o}", "id", ++tools->last_id,
	    "method", method, "params", params);
	enum devtools_end end = DEVTOOLS_LOST;
	char *text;

	if (call == NULL)
		return DEVTOOLS_LOST;
	if (tools->session != NULL)
		json_object_set_new(call, "sessionId",
		    json_string(tools->session));
	text = json_dumps(call, JSON_COMPACT);
	json_decref(call);
	if (text != NULL) /* the NUL ends the message */
		end = end_of_pipe(pipe_write(tools->to, text, strlen(text) + 1,
		    deadline));
	free(text);
	return end;
}

static enum devtools_end
read_more(struct devtools *tools, long deadline)
{
	size_t got = 0;
	enum pipe_end end;

	if (tools->in_room - tools->in_length < BLOCK) {
		size_t room = tools->in_room * 2 + BLOCK;

		if (room > MESSAGE_LIMIT)
			return DEVTOOLS_LOST;
		tools->in = arena_grow(tools->arena, tools->in, tools->in_room,
		    room);
		tools->in_room = room;
	}
	end = pipe_read(tools->from, tools->in + tools->in_length, BLOCK, &got,
	    deadline);
	tools->in_length += got;
	return end_of_pipe(end);
}

static enum devtools_end
receive(struct devtools *tools, long deadline, json_t **message)
{
	size_t searched = 0, length;
	char *end = NULL;

	for (;;) {
		enum devtools_end got;

		if (tools->in_length > searched)
			end = memchr(tools->in + searched, '\0',
			    tools->in_length - searched);
		if (end != NULL)
			break;
		searched = tools->in_length;
		got = read_more(tools, deadline);
		if (got != DEVTOOLS_OK)
			return got;
	}
	length = (size_t)(end - tools->in);
	*message = json_loadb(tools->in, length, 0, NULL);
	tools->in_length -= length + 1;
	memmove(tools->in, end + 1, tools->in_length);
	return *message == NULL ? DEVTOOLS_LOST : DEVTOOLS_OK;
}

static const char *
string_at(const json_t *object, const char *key)
{
	const char *text = json_string_value(json_object_get(object, key));

	return text == NULL ? "" : text;
}

static const char icon[] = "/favicon.ico";

static bool
is_icon(const char *url)
{
	size_t length = strlen(url), tail = sizeof icon - 1;

	return length > tail && strcmp(url + length - tail, icon) == 0;
}

/* One request that the browser holds back until we say what becomes of it. */
static enum devtools_end
judge_request(struct devtools *tools, const json_t *params, long deadline)
{
	const char *id = string_at(params, "requestId");
	const char *url = string_at(json_object_get(params, "request"), "url");

	if (!tools->served && strcmp(url, tools->url) == 0) {
		/* What the last document did before this point is not counted. */
		tools->served = true;
		tools->loaded = false;
		tools->denied = 0;
		return send_call(tools, "Fetch.fulfillRequest", json_pack(
		    "{s:s, s:i, s:[{s:s, s:s}], s:s}", "requestId", id,
		    "responseCode", 200, "responseHeaders", "name",
		    "Content-Type", "value", "text/html; charset=utf-8",
		    "body", tools->body), deadline);
	}
	/* Not the document's wish but Debian's whole browser's, of every site. */
	if (!tools->has_icon && is_icon(url))
		return send_call(tools, "Fetch.fulfillRequest", json_pack(
		    "{s:s, s:i}", "requestId", id, "responseCode", 204),
		    deadline);
	tools->denied++;
	return send_call(tools, "Fetch.failRequest", json_pack("{s:s, s:s}",
	    "requestId", id, "errorReason", "Aborted"), deadline);
}

static enum devtools_end
take_event(struct devtools *tools, const json_t *message, long deadline)
{
	const char *method = string_at(message, "method");
	const json_t *params = json_object_get(message, "params");

	if (strcmp(method, "Fetch.requestPaused") == 0)
		return judge_request(tools, params, deadline);
	if (strcmp(method, "Page.loadEventFired") == 0)
		tools->loaded = true;
	else if (strcmp(method, "Inspector.targetCrashed") == 0 ||
	    strcmp(method, "Target.detachedFromTarget") == 0)
		tools->crashed = true;
	else if (strcmp(method, "Log.entryAdded") == 0 && strcmp(string_at(
	    json_object_get(params, "entry"), "level"), "error") == 0)
		/* What is refused without a request: files, mostly. */
		tools->denied++;
	else if (strcmp(method, "Target.attachedToTarget") == 0 &&
	    tools->session != NULL)
		/* A frame in a process of its own: it is left to wait for ever. */
		tools->denied++;
	return tools->crashed ? DEVTOOLS_LOST : DEVTOOLS_OK;
}

/* Takes `params`; *result is the caller's to drop. */
static enum devtools_end
call(struct devtools *tools, const char *method, json_t *params, long deadline,
    json_t **result)
{
	enum devtools_end end = send_call(tools, method, params, deadline);
	json_int_t id = tools->last_id;

	*result = NULL;
	while (end == DEVTOOLS_OK) {
		json_t *message = NULL;
		const json_t *answered;

		end = receive(tools, deadline, &message);
		if (end != DEVTOOLS_OK)
			break;
		answered = json_object_get(message, "id");
		if (answered == NULL) {
			end = take_event(tools, message, deadline);
		} else if (json_integer_value(answered) == id) {
			*result = json_incref(json_object_get(message,
			    "result"));
			json_decref(message);
			return *result == NULL ? DEVTOOLS_LOST : DEVTOOLS_OK;
		}
		json_decref(message);
	}
	return end;
}

/* A call whose answer says nothing. */
static enum devtools_end
command(struct devtools *tools, const char *method, json_t *params,
    long deadline)
{
	json_t *result;
	enum devtools_end end = call(tools, method, params, deadline, &result);

	json_decref(result);
	return end;
}

/* One string of the answer. */
static enum devtools_end
ask(struct devtools *tools, const char *method, json_t *params,
    const char *key, long deadline, char **answer)
{
	json_t *result;
	enum devtools_end end = call(tools, method, params, deadline, &result);

	if (end == DEVTOOLS_OK)
		*answer = arena_copy(tools->arena, string_at(result, key));
	json_decref(result);
	return end;
}

enum devtools_end
devtools_tab(struct devtools *tools, long deadline)
{
	enum devtools_end end;
	char *target = NULL, *session = NULL;

	end = command(tools, "Browser.setDownloadBehavior", json_pack("{s:s}",
	    "behavior", "deny"), deadline);
	if (end == DEVTOOLS_OK)
		end = ask(tools, "Target.createTarget", json_pack("{s:s}",
		    "url", "about:blank"), "targetId", deadline, &target);
	if (end == DEVTOOLS_OK)
		end = ask(tools, "Target.attachToTarget", json_pack(
		    "{s:s, s:b}", "targetId", target, "flatten", 1),
		    "sessionId", deadline, &session);
	if (end != DEVTOOLS_OK)
		return end;
	tools->session = session;
	end = command(tools, "Fetch.enable", json_pack("{s:[{s:s}]}",
	    "patterns", "urlPattern", "*"), deadline);
	if (end == DEVTOOLS_OK)
		end = command(tools, "Target.setAutoAttach", json_pack(
		    "{s:b, s:b, s:b}", "autoAttach", 1,
		    "waitForDebuggerOnStart", 1, "flatten", 1), deadline);
	if (end == DEVTOOLS_OK)
		end = command(tools, "Emulation.setScriptExecutionDisabled",
		    json_pack("{s:b}", "value", 1), deadline);
	if (end == DEVTOOLS_OK)
		end = command(tools, "Inspector.enable", json_object(),
		    deadline);
	if (end == DEVTOOLS_OK)
		end = command(tools, "Log.enable", json_object(), deadline);
	if (end == DEVTOOLS_OK)
		end = command(tools, "Page.enable", json_object(), deadline);
	return end;
}

static enum devtools_end
wait_until_loaded(struct devtools *tools, long deadline)
{
	enum devtools_end end = DEVTOOLS_OK;

	while (end == DEVTOOLS_OK && !tools->loaded && tools->denied == 0) {
		json_t *message = NULL;

		end = receive(tools, deadline, &message);
		if (end == DEVTOOLS_OK && json_object_get(message, "id") == NULL)
			end = take_event(tools, message, deadline);
		json_decref(message);
	}
	if (end == DEVTOOLS_OK && tools->denied > 0)
		end = DEVTOOLS_BLOCKED;
	return end;
}

static enum devtools_end
show(struct devtools *tools, long deadline)
{
	json_t *result;
	enum devtools_end end;

	tools->served = tools->loaded = false;
	end = call(tools, "Page.navigate", json_pack("{s:s}", "url",
	    tools->url), deadline, &result);
	/* An error here would print the browser's own error page. */
	if (end == DEVTOOLS_OK && (!tools->served ||
	    json_object_get(result, "errorText") != NULL))
		end = DEVTOOLS_LOST;
	json_decref(result);
	if (end == DEVTOOLS_OK)
		end = wait_until_loaded(tools, deadline);
	return end;
}

static json_t *
print_settings(const struct pdf_margins *margins)
{
	const double inch = 25.4;

	return json_pack("{s:b, s:b, s:b, s:b, s:f, s:f, s:f, s:f, s:f, s:f}",
	    "preferCSSPageSize", 1, "generateTaggedPDF", 1,
	    "generateDocumentOutline", 1, "printBackground", 1,
	    "paperWidth", 210 / inch, "paperHeight", 297 / inch,
	    "marginTop", margins->top / inch,
	    "marginRight", margins->right / inch,
	    "marginBottom", margins->bottom / inch,
	    "marginLeft", margins->left / inch);
}

enum devtools_end
devtools_print(struct devtools *tools, struct arena *arena,
    const struct pdf_job *job, long deadline, char **pdf, size_t *length)
{
	json_t *result = NULL;
	enum devtools_end end;

	/* Nothing is fetched from there: the document is answered from here. */
	tools->url = job->address != NULL ? job->address :
	    arena_format(arena, DEVTOOLS_NOWHERE "%u", ++tools->documents);
	tools->body = base64_encode(arena, job->html, job->length);
	tools->has_icon = memmem(job->html, job->length, icon,
	    sizeof icon - 1) != NULL;
	end = show(tools, deadline);
	if (end == DEVTOOLS_OK)
		end = call(tools, "Page.printToPDF", print_settings(&job->margins),
		    deadline, &result);
	if (end == DEVTOOLS_OK && tools->denied > 0)
		end = DEVTOOLS_BLOCKED;
	if (end == DEVTOOLS_OK) {
		*pdf = base64_decode(arena, string_at(result, "data"), length);
		if (*pdf == NULL)
			end = DEVTOOLS_LOST;
	}
	json_decref(result);
	/* Both live in the document's arena, which ends before the tab does. */
	tools->url = "";
	tools->body = NULL;
	return end;
}
