#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/list.h"
#include "inspect/look.h"
#include "inspect/openers.h"
#include "inspect/pdf_content.h"
#include "inspect/pdf_raw.h"
#include "inspect/pdf_walk.h"
#include "inspect/unit.h"

enum { DEEPEST = 100 };

/* ESC, a language, ESC (ISO 32000-1, 7.9.2.2): words for machines in a text. */
static void
add_without_language(struct pdf_walk *walk, const char *text, size_t length)
{
	enum { LONGEST = 8 };
	const char *end = text + length, *last;

	while (text < end) {
		const char *escape = memchr(text, '\033', (size_t)(end -
		    text));

		if (escape == NULL)
			escape = end;
		text_add_n(&walk->strings, text, (size_t)(escape - text));
		last = escape == end ? NULL : memchr(escape + 1, '\033',
		    (size_t)(end - escape - 1));
		text = last == NULL || last - escape > LONGEST ? escape + 1 :
		    last + 1;
	}
	text_add(&walk->strings, unit_wall);
}

static void
add_string(struct pdf_walk *walk, const char *string, size_t length)
{
	struct arena *scratch = walk->look->scratch;
	char *text = text_of_bytes(scratch, string, length);

	text_add_n(&walk->strings, text, length);
	text_add(&walk->strings, unit_wall);
	if (memchr(text, '\033', length) != NULL)
		add_without_language(walk, text, length);
	walk->disk_link |= length >= 5 && strncasecmp(text, "file:", 5) == 0;
}

static void
add_name(struct pdf_walk *walk, const char *name)
{
	walk->active |= strcmp(name, "/JavaScript") == 0 ||
	    strcmp(name, "/Launch") == 0;
	walk->attachment |= strcmp(name, "/EmbeddedFile") == 0 ||
	    strcmp(name, "/EmbeddedFiles") == 0;
	if (name[0] != '\0' && !pdf_name_is_known(name + 1))
		add_string(walk, name + 1, strlen(name + 1));
}

static void gather(struct pdf_walk *walk, qpdf_oh object, int depth);

static void
gather_members(struct pdf_walk *walk, qpdf_oh dictionary, int depth)
{
	struct arena *scratch = walk->look->scratch;
	struct list keys = { 0 };

	/* There is one iterator for the whole file: no recursion inside it. */
	qpdf_oh_begin_dict_key_iter(walk->qpdf, dictionary);
	while (qpdf_oh_dict_more_keys(walk->qpdf))
		list_add(scratch, &keys, arena_copy(scratch,
		    qpdf_oh_dict_next_key(walk->qpdf)));
	for (size_t i = 0; i < keys.count; i++) {
		qpdf_oh member = pdf_walk_key(walk, dictionary,
		    keys.items[i]);

		add_name(walk, keys.items[i]);
		/* What is indirect has a turn of its own. */
		if (!qpdf_oh_is_indirect(walk->qpdf, member))
			gather(walk, member, depth + 1);
		qpdf_oh_release(walk->qpdf, member);
	}
}

/* A letter or two of a word that is spelled out; NULL for anything else. */
static const char *
letter_of(struct pdf_walk *walk, qpdf_oh item)
{
	const char *text = qpdf_oh_is_string(walk->qpdf, item) ?
	    qpdf_oh_get_utf8_value(walk->qpdf, item) :
	    qpdf_oh_is_name(walk->qpdf, item) ?
	    qpdf_oh_get_name(walk->qpdf, item) + 1 : NULL;

	return text != NULL && strlen(text) <= 2 ? text : NULL;
}

static void
gather_items(struct pdf_walk *walk, qpdf_oh array, int depth)
{
	enum { SPELLED = 4 };
	int count = qpdf_oh_get_array_n_items(walk->qpdf, array), letters = 0;
	struct text word = text_open(walk->look->scratch, TEXT_LIMIT);

	for (int i = 0; i < count; i++) {
		qpdf_oh item = qpdf_oh_get_array_item(walk->qpdf, array, i);
		const char *letter = letter_of(walk, item);

		if (letter != NULL) {
			text_add(&word, letter);
			letters++;
		}
		if (!qpdf_oh_is_indirect(walk->qpdf, item))
			gather(walk, item, depth + 1);
		qpdf_oh_release(walk->qpdf, item);
	}
	if (letters >= SPELLED)
		add_string(walk, word.bytes, word.length);
}

static void
gather(struct pdf_walk *walk, qpdf_oh object, int depth)
{
	qpdf_data qpdf = walk->qpdf;
	const char *string;
	size_t length;

	if (depth > DEEPEST) {
		walk->too_deep = true;
	} else if (qpdf_oh_is_string(qpdf, object)) {
		string = qpdf_oh_get_binary_utf8_value(qpdf, object, &length);
		add_string(walk, string, length);
	} else if (qpdf_oh_is_name(qpdf, object)) {
		add_name(walk, qpdf_oh_get_name(qpdf, object));
	} else if (qpdf_oh_is_array(qpdf, object)) {
		gather_items(walk, object, depth);
	} else if (qpdf_oh_is_stream(qpdf, object)) {
		gather_members(walk, qpdf_oh_get_dict(qpdf, object), depth);
		pdf_streams_search(walk, object);
	} else if (qpdf_oh_is_dictionary(qpdf, object)) {
		gather_members(walk, object, depth);
	}
}

/* An object that stands in the bytes and in no table was taken out. */
static bool
is_taken_out(struct pdf_walk *walk, const struct pdf_raw *raw, size_t id,
    qpdf_oh object)
{
	return raw != NULL && id < raw->count && raw->seen[id] > 0 &&
	    raw->seen[id] != PDF_RAW_NULL && qpdf_oh_is_null(walk->qpdf,
	    object);
}

static void
gather_all(struct pdf_walk *walk, size_t length, const struct pdf_raw *raw)
{
	struct arena *scratch = walk->look->scratch;
	qpdf_data qpdf = walk->qpdf;
	qpdf_oh trailer = qpdf_get_trailer(qpdf);
	long long count = 0;
	bool taken_out = false;

	qpdf_oh_get_value_as_longlong(qpdf, pdf_walk_key(walk, trailer,
	    "/Size"), &count);
	/* An object takes bytes, also when it is packed with others. */
	if (count < 1 || (size_t)count > length) {
		walk->unreadable = true;
		return;
	}
	walk->count = (size_t)count;
	walk->roles = arena_alloc(scratch, walk->count, 1);
	walk->names = arena_alloc(scratch, walk->count, sizeof *walk->names);
	walk->fonts = arena_alloc(scratch, walk->count, sizeof *walk->fonts);
	for (size_t id = 1; id < walk->count; id++) {
		pdf_walk_prepare(walk, qpdf_get_object_by_id(qpdf, (int)id, 0));
		qpdf_oh_release_all(qpdf);
	}
	gather(walk, qpdf_get_trailer(qpdf), 0);
	qpdf_oh_release_all(qpdf);
	for (size_t id = 1; id < walk->count; id++) {
		qpdf_oh object = qpdf_get_object_by_id(qpdf, (int)id, 0);

		taken_out |= is_taken_out(walk, raw, id, object);
		gather(walk, object, 0);
		qpdf_oh_release_all(qpdf);
	}
	for (size_t id = walk->count; raw != NULL && id < raw->count; id++)
		taken_out |= raw->seen[id] > 0;
	pdf_streams_pages(walk);
	if (taken_out)
		look_report(walk->look, RULE_inspect_pdf_taken_out, NULL);
}

void
pdf_walk(struct look *look, const char *bytes, size_t length,
    const struct pdf_raw *raw)
{
	struct pdf_walk walk = { .look = look, .qpdf = qpdf_init(),
		.strings = text_open(look->scratch, TEXT_LIMIT) };

	qpdf_silence_errors(walk.qpdf);
	qpdf_set_suppress_warnings(walk.qpdf, QPDF_TRUE);
	qpdf_set_attempt_recovery(walk.qpdf, QPDF_FALSE);
	if (qpdf_read_memory(walk.qpdf, "PDF", bytes, length, NULL) !=
	    QPDF_SUCCESS || qpdf_is_encrypted(walk.qpdf))
		walk.unreadable = true;
	else
		gather_all(&walk, length, raw);
	/* As it is now, and not as it was in an earlier revision. */
	if (raw != NULL && look->outer == NULL && !walk.unreadable)
		pdf_links_judge(&walk);
	/* Fetched, because qpdf would print it, and it quotes the file. */
	if (qpdf_has_error(walk.qpdf)) {
		qpdf_get_error(walk.qpdf);
		walk.unreadable = true;
	}
	qpdf_cleanup(&walk.qpdf);
	/* With its tags: notes and forms may hold XHTML. */
	markup_search(look, &(struct unit){ .text = walk.strings.bytes,
	    .length = walk.strings.length, .nowhere = true });
	if (walk.unreadable || walk.too_deep)
		look_report(look, RULE_inspect_damaged, NULL);
	if (walk.letterless)
		look_report(look, RULE_inspect_pdf_letters, NULL);
	if (walk.disk_link)
		look_report(look, RULE_inspect_disk_link, NULL);
	if (walk.active)
		look_report(look, RULE_inspect_pdf_active, NULL);
	if (walk.attachment)
		look_report(look, RULE_inspect_pdf_attachment, NULL);
}
