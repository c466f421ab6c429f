/*
 * pdf_roles.c - what a stream of a PDF is for: only who points at it can say.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "inspect/look.h"
#include "inspect/pdf_font.h"
#include "inspect/pdf_walk.h"

qpdf_oh
pdf_walk_key(struct pdf_walk *walk, qpdf_oh object, const char *key)
{
	return qpdf_oh_is_dictionary(walk->qpdf, object) ?
	    qpdf_oh_get_key(walk->qpdf, object, key) :
	    qpdf_oh_new_null(walk->qpdf);
}

bool
pdf_walk_says(struct pdf_walk *walk, qpdf_oh dictionary, const char *key,
    const char *name)
{
	qpdf_oh value = pdf_walk_key(walk, dictionary, key);

	return qpdf_oh_is_name_and_equals(walk->qpdf, value, name);
}

/* How far a filter can blow bytes up decides how many it may be given. */
static bool
may_unpack(struct pdf_walk *walk, qpdf_oh filter, size_t length)
{
	static const struct { const char *name; size_t most; } filters[] = {
		{ "/FlateDecode", 256 * 1024 }, { "/Fl", 256 * 1024 },
		{ "/LZWDecode", 128 * 1024 }, { "/LZW", 128 * 1024 },
		{ "/RunLengthDecode", 1024 * 1024 }, { "/RL", 1024 * 1024 } };
	qpdf_data qpdf = walk->qpdf;
	int count = qpdf_oh_is_array(qpdf, filter) ?
	    qpdf_oh_get_array_n_items(qpdf, filter) : 1;
	int growing = 0;

	if (count > 4)
		return false;
	for (int i = 0; i < count; i++) {
		qpdf_oh one = qpdf_oh_is_array(qpdf, filter) ?
		    qpdf_oh_get_array_item(qpdf, filter, i) : filter;

		for (size_t j = 0; j < sizeof filters / sizeof filters[0]; j++)
			if (qpdf_oh_is_name_and_equals(qpdf, one,
			    filters[j].name)) {
				growing++;
				/* Alone it was measured already: pdf_raw.c. */
				if (length > filters[j].most &&
				    (count > 1 || j > 1))
					return false;
			}
	}
	return growing <= 1;
}

bool
pdf_walk_read(struct pdf_walk *walk, qpdf_oh stream, unsigned char **bytes,
    size_t *length)
{
	qpdf_data qpdf = walk->qpdf;
	qpdf_oh filter = pdf_walk_key(walk, qpdf_oh_get_dict(qpdf, stream),
	    "/Filter");
	QPDF_BOOL filtered = QPDF_FALSE;

	*bytes = NULL;
	*length = 0;
	if (qpdf_oh_get_stream_data(qpdf, stream, qpdf_dl_none, &filtered,
	    bytes, length) != QPDF_SUCCESS)
		return false;
	if (!may_unpack(walk, filter, *length))
		return false;
	free(*bytes);
	*bytes = NULL;
	return qpdf_oh_get_stream_data(qpdf, stream, qpdf_dl_all, &filtered,
	    bytes, length) == QPDF_SUCCESS && (filtered ||
	    qpdf_oh_is_null(qpdf, filter));
}

/* --- fonts --- */

static void
read_differences(struct pdf_walk *walk, struct pdf_font *font,
    qpdf_oh encoding)
{
	qpdf_data qpdf = walk->qpdf;
	qpdf_oh list = pdf_walk_key(walk, encoding, "/Differences");
	int count = qpdf_oh_is_array(qpdf, list) ?
	    qpdf_oh_get_array_n_items(qpdf, list) : 0;
	unsigned code = 0;

	for (int i = 0; i < count; i++) {
		qpdf_oh item = qpdf_oh_get_array_item(qpdf, list, i);

		if (qpdf_oh_is_integer(qpdf, item))
			code = (unsigned)qpdf_oh_get_int_value_as_int(qpdf,
			    item);
		else if (qpdf_oh_is_name(qpdf, item))
			pdf_font_name_glyph(font, code++,
			    qpdf_oh_get_name(qpdf, item) + 1);
		qpdf_oh_release(qpdf, item);
	}
}

static struct pdf_font *
open_font(struct pdf_walk *walk, qpdf_oh dictionary)
{
	qpdf_data qpdf = walk->qpdf;
	qpdf_oh encoding = pdf_walk_key(walk, dictionary, "/Encoding");
	qpdf_oh map = pdf_walk_key(walk, dictionary, "/ToUnicode");
	struct pdf_font *font = pdf_font_open(walk->look->scratch,
	    pdf_walk_says(walk, dictionary, "/Subtype", "/Type0"),
	    !qpdf_oh_is_null(qpdf, encoding));
	unsigned char *bytes;
	size_t length;

	read_differences(walk, font, encoding);
	if (qpdf_oh_is_stream(qpdf, map)) {
		if (pdf_walk_read(walk, map, &bytes, &length))
			pdf_font_read_map(font, (const char *)bytes, length);
		free(bytes);
	}
	return font;
}

const struct pdf_font *
pdf_walk_font(struct pdf_walk *walk, qpdf_oh dictionary)
{
	size_t id = (size_t)qpdf_oh_get_object_id(walk->qpdf, dictionary);

	if (!qpdf_oh_is_dictionary(walk->qpdf, dictionary))
		return NULL;
	if (id == 0 || id >= walk->count)
		return open_font(walk, dictionary);
	if (walk->fonts[id] == NULL)
		walk->fonts[id] = open_font(walk, dictionary);
	return walk->fonts[id];
}

/* --- who gives whom a role --- */

static void
give_role(struct pdf_walk *walk, qpdf_oh stream, enum pdf_role role)
{
	size_t id = (size_t)qpdf_oh_get_object_id(walk->qpdf, stream);

	if (id > 0 && id < walk->count)
		walk->roles[id] = (unsigned char)role;
}

static void
prepare_fonts(struct pdf_walk *walk, qpdf_oh fonts)
{
	struct arena *scratch = walk->look->scratch;
	struct list names = { 0 };

	qpdf_oh_begin_dict_key_iter(walk->qpdf, fonts);
	while (qpdf_oh_dict_more_keys(walk->qpdf))
		list_add(scratch, &names, arena_copy(scratch,
		    qpdf_oh_dict_next_key(walk->qpdf)));
	for (size_t i = 0; i < names.count; i++) {
		struct pdf_named_font *named = arena_alloc(scratch, 1,
		    sizeof *named);
		const char *name = names.items[i];

		named->name = name + 1;
		named->font = pdf_walk_font(walk, pdf_walk_key(walk, fonts,
		    name));
		if (named->font != NULL)
			list_add(scratch, &walk->named, named);
	}
}

static void
prepare_attachment(struct pdf_walk *walk, qpdf_oh dictionary, qpdf_oh files)
{
	static const char *const keys[] = { "/F", "/UF", "/DOS", "/Mac",
		"/Unix" };
	qpdf_data qpdf = walk->qpdf;
	qpdf_oh name = pdf_walk_key(walk, dictionary, "/UF");

	if (!qpdf_oh_is_string(qpdf, name))
		name = pdf_walk_key(walk, dictionary, "/F");
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
		qpdf_oh stream = pdf_walk_key(walk, files, keys[i]);
		size_t id = (size_t)qpdf_oh_get_object_id(qpdf, stream);

		give_role(walk, stream, PDF_ATTACHED);
		if (id > 0 && id < walk->count && qpdf_oh_is_string(qpdf,
		    name))
			walk->names[id] = arena_copy(walk->look->scratch,
			    qpdf_oh_get_utf8_value(qpdf, name));
	}
}

void
pdf_walk_prepare(struct pdf_walk *walk, qpdf_oh object)
{
	static const char *const letters[] = { "/FontFile", "/FontFile2",
		"/FontFile3" };
	qpdf_data qpdf = walk->qpdf;
	qpdf_oh fonts, files, contents;

	if (qpdf_oh_is_stream(qpdf, object))
		object = qpdf_oh_get_dict(qpdf, object);
	if (!qpdf_oh_is_dictionary(qpdf, object))
		return;
	for (size_t i = 0; i < sizeof letters / sizeof letters[0]; i++)
		give_role(walk, pdf_walk_key(walk, object, letters[i]),
		    PDF_LETTERS);
	give_role(walk, pdf_walk_key(walk, object, "/ToUnicode"), PDF_MAP);
	contents = pdf_walk_key(walk, object, "/Contents");
	give_role(walk, contents, PDF_PAGE);
	for (int i = 0; qpdf_oh_is_array(qpdf, contents) &&
	    i < qpdf_oh_get_array_n_items(qpdf, contents); i++)
		give_role(walk, qpdf_oh_get_array_item(qpdf, contents, i),
		    PDF_PAGE);
	files = pdf_walk_key(walk, object, "/EF");
	if (qpdf_oh_is_dictionary(qpdf, files))
		prepare_attachment(walk, object, files);
	fonts = pdf_walk_key(walk, pdf_walk_key(walk, object,
	    "/Resources"), "/Font");
	if (!qpdf_oh_is_dictionary(qpdf, fonts))
		fonts = pdf_walk_key(walk, object, "/Font");
	if (qpdf_oh_is_dictionary(qpdf, fonts))
		prepare_fonts(walk, fonts);
}
