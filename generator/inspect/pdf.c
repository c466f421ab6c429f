#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/child.h"
#include "base/text.h"
#include "base/utf8.h"
#include "inspect/look.h"
#include "inspect/openers.h"
#include "inspect/unit.h"

/*
 * A PDF is searched twice over: what a reader sees, by pdftotext in a process
 * of its own, and what the file holds beside it (titles, outline, alternative
 * texts, links, metadata), from its objects, referenced or not.
 */

enum { DEADLINE_MS = 60000, TEXT_BYTES = 64 * 1024 * 1024, DEEPEST = 100 };

/* What is gathered from the objects; walls between. */
struct gathered {
	struct look *look;
	qpdf_data qpdf;
	struct text strings;
	bool too_deep, disk_link, active, attachment, unreadable;
};

static void
add_string(struct gathered *all, const char *string, size_t length)
{
	struct arena *scratch = all->look->scratch;
	char *text = text_of_bytes(scratch, string, length);

	text_add_n(&all->strings, text, length);
	text_add(&all->strings, unit_wall);
	all->disk_link |= length >= 5 && strncasecmp(text, "file:", 5) == 0;
}

/* Names of the format itself that are also names of people. */
static bool
is_of_the_format(const char *name)
{
	static const char *const known[] = { "/MarkInfo", "/Marked", "/Art",
		"/Mark", "/MarkStyle", "/Rect", "/Tab" };

	for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
		if (strcmp(name, known[i]) == 0)
			return true;
	return false;
}

static void
add_name(struct gathered *all, const char *name)
{
	all->active |= strcmp(name, "/JavaScript") == 0 ||
	    strcmp(name, "/Launch") == 0;
	all->attachment |= strcmp(name, "/EmbeddedFile") == 0 ||
	    strcmp(name, "/EmbeddedFiles") == 0;
	if (!is_of_the_format(name) && name[0] != '\0')
		add_string(all, name + 1, strlen(name + 1));
}

static void gather(struct gathered *all, qpdf_oh object, int depth);

static void
gather_members(struct gathered *all, qpdf_oh dictionary, int depth)
{
	struct list keys = { 0 };

	/* There is one iterator for the whole file: no recursion inside it. */
	qpdf_oh_begin_dict_key_iter(all->qpdf, dictionary);
	while (qpdf_oh_dict_more_keys(all->qpdf))
		list_add(all->look->scratch, &keys, arena_copy(
		    all->look->scratch, qpdf_oh_dict_next_key(all->qpdf)));
	for (size_t i = 0; i < keys.count; i++) {
		qpdf_oh member = qpdf_oh_get_key(all->qpdf, dictionary,
		    keys.items[i]);

		add_name(all, keys.items[i]);
		/* What is indirect has a turn of its own. */
		if (!qpdf_oh_is_indirect(all->qpdf, member))
			gather(all, member, depth + 1);
		qpdf_oh_release(all->qpdf, member);
	}
}

static void
gather_items(struct gathered *all, qpdf_oh array, int depth)
{
	int count = qpdf_oh_get_array_n_items(all->qpdf, array);

	for (int i = 0; i < count; i++) {
		qpdf_oh item = qpdf_oh_get_array_item(all->qpdf, array, i);

		if (!qpdf_oh_is_indirect(all->qpdf, item))
			gather(all, item, depth + 1);
		qpdf_oh_release(all->qpdf, item);
	}
}

static void
gather_metadata(struct gathered *all, qpdf_oh stream)
{
	struct arena *scratch = all->look->scratch;
	unsigned char *bytes = NULL;
	size_t length = 0;
	QPDF_BOOL filtered = QPDF_FALSE;
	const char *text;

	if (qpdf_oh_get_stream_data(all->qpdf, stream, qpdf_dl_all, &filtered,
	    &bytes, &length) != QPDF_SUCCESS || !filtered) {
		all->unreadable = true;
	} else {
		text = text_of_bytes(scratch, (const char *)bytes, length);
		markup_search(all->look, &(struct unit){ .text = text,
		    .length = length, .nowhere = true });
	}
	free(bytes);
}

static void
gather_stream(struct gathered *all, qpdf_oh stream, int depth)
{
	qpdf_oh dictionary = qpdf_oh_get_dict(all->qpdf, stream);

	gather_members(all, dictionary, depth);
	if (qpdf_oh_is_dictionary_of_type(all->qpdf, dictionary, "/Metadata",
	    NULL))
		gather_metadata(all, stream);
	qpdf_oh_release(all->qpdf, dictionary);
}

static void
gather(struct gathered *all, qpdf_oh object, int depth)
{
	qpdf_data qpdf = all->qpdf;
	const char *string;
	size_t length;

	if (depth > DEEPEST) {
		all->too_deep = true;
	} else if (qpdf_oh_is_string(qpdf, object)) {
		string = qpdf_oh_get_binary_utf8_value(qpdf, object, &length);
		add_string(all, string, length);
	} else if (qpdf_oh_is_name(qpdf, object)) {
		add_name(all, qpdf_oh_get_name(qpdf, object));
	} else if (qpdf_oh_is_array(qpdf, object)) {
		gather_items(all, object, depth);
	} else if (qpdf_oh_is_stream(qpdf, object)) {
		gather_stream(all, object, depth);
	} else if (qpdf_oh_is_dictionary(qpdf, object)) {
		gather_members(all, object, depth);
	}
}

static void
gather_all(struct gathered *all)
{
	qpdf_oh trailer = qpdf_get_trailer(all->qpdf);
	qpdf_oh size = qpdf_oh_get_key(all->qpdf, trailer, "/Size");
	long long count = 0;

	qpdf_oh_get_value_as_longlong(all->qpdf, size, &count);
	/* An object takes bytes: a larger number is a lie. */
	if (count < 1 || (size_t)count > all->look->length) {
		all->unreadable = true;
		return;
	}
	gather(all, trailer, 0);
	qpdf_oh_release_all(all->qpdf);
	for (int id = 1; id < (int)count; id++) {
		gather(all, qpdf_get_object_by_id(all->qpdf, id, 0), 0);
		qpdf_oh_release_all(all->qpdf);
	}
}

static void
search_objects(struct look *look)
{
	struct gathered all = { .look = look, .qpdf = qpdf_init(),
		.strings = text_open(look->scratch, TEXT_LIMIT) };

	qpdf_silence_errors(all.qpdf);
	qpdf_set_suppress_warnings(all.qpdf, QPDF_TRUE);
	qpdf_set_attempt_recovery(all.qpdf, QPDF_FALSE);
	if (qpdf_read_memory(all.qpdf, "PDF", look->bytes, look->length,
	    NULL) != QPDF_SUCCESS || qpdf_is_encrypted(all.qpdf))
		all.unreadable = true;
	else
		gather_all(&all);
	/* Fetched, because qpdf would print it, and it quotes the file. */
	if (qpdf_has_error(all.qpdf)) {
		qpdf_get_error(all.qpdf);
		all.unreadable = true;
	}
	qpdf_cleanup(&all.qpdf);
	unit_search(look, &(struct unit){ .text = all.strings.bytes,
	    .length = all.strings.length, .nowhere = true });
	if (all.unreadable || all.too_deep)
		look_report(look, RULE_inspect_damaged, NULL);
	if (all.disk_link)
		look_report(look, RULE_inspect_disk_link, NULL);
	if (all.active)
		look_report(look, RULE_inspect_pdf_active, NULL);
	if (all.attachment)
		look_report(look, RULE_inspect_pdf_attachment, NULL);
}

/* An earlier revision keeps what a later one took out. */
static void
judge_revisions(struct look *look)
{
	static const char mark[] = "%%EOF";
	const char *at = look->bytes, *end = look->bytes + look->length;
	const char *behind = NULL;
	size_t head = look->length < 1024 ? look->length : 1024;
	unsigned count = 0;

	while ((at = memmem(at, (size_t)(end - at), mark, 5)) != NULL) {
		count++;
		at += 5;
		behind = at;
	}
	/* A file for page-wise download ends once more behind its first page. */
	if (memmem(look->bytes, head, "/Linearized", 11) != NULL && count > 1)
		count--;
	while (behind != NULL && behind < end &&
	    (*behind == '\r' || *behind == '\n'))
		behind++;
	if (count != 1 || behind != end)
		look_report(look, RULE_inspect_pdf_revisions, NULL);
}

/* As it stands on the page, and in the order of the file (`how` is -raw). */
static bool
search_pages(struct look *look, const char *how)
{
	const char *path = look->full == NULL ? "-" : look->full[0] != '-' ?
	    look->full : arena_format(look->scratch, "./%s", look->full);
	const char *argv[] = { "pdftotext", "-q", "-enc", "UTF-8", path, "-",
		NULL, NULL };
	struct child_result result;
	char *text;

	if (how != NULL) {
		argv[4] = how;
		argv[5] = path;
		argv[6] = "-";
	}
	result = child_run(look->scratch, argv, NULL, look->bytes,
	    look->full == NULL ? look->length : 0, TEXT_BYTES, DEADLINE_MS);
	if (result.end == CHILD_NOT_STARTED) {
		look_report(look, RULE_inspect_pdftotext, NULL);
		return false;
	}
	if (result.end != CHILD_ENDED || result.code != 0 || result.out_cut) {
		look_report(look, RULE_inspect_damaged, NULL);
		return false;
	}
	text = text_of_bytes(look->scratch, result.out, result.out_length);
	unit_search(look, &(struct unit){ .text = text,
	    .length = result.out_length, .paged = true });
	return true;
}

void
open_pdf(struct look *look)
{
	judge_revisions(look);
	search_objects(look);
	if (search_pages(look, NULL))
		search_pages(look, "-raw");
}
