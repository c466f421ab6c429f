#include "render/pdf_file.h"

#include <string.h>

#include "base/arena.h"

qpdf_oh
pdf_get(struct pdf_file *file, qpdf_oh dictionary, const char *key)
{
	if (!pdf_is_dictionary(file, dictionary))
		return qpdf_oh_new_null(file->qpdf);
	return qpdf_oh_get_key(file->qpdf, dictionary, key);
}

void
pdf_put(struct pdf_file *file, qpdf_oh dictionary, const char *key,
    qpdf_oh value)
{
	qpdf_oh_replace_key(file->qpdf, dictionary, key, value);
}

bool
pdf_is_dictionary(struct pdf_file *file, qpdf_oh object)
{
	return qpdf_oh_is_dictionary(file->qpdf, object);
}

size_t
pdf_count(struct pdf_file *file, qpdf_oh object)
{
	int count;

	if (qpdf_oh_is_null(file->qpdf, object))
		return 0;
	if (!qpdf_oh_is_array(file->qpdf, object))
		return 1;
	count = qpdf_oh_get_array_n_items(file->qpdf, object);
	return count < 0 ? 0 : (size_t)count;
}

qpdf_oh
pdf_item(struct pdf_file *file, qpdf_oh object, size_t index)
{
	if (!qpdf_oh_is_array(file->qpdf, object))
		return object;
	return qpdf_oh_get_array_item(file->qpdf, object, (int)index);
}

const char *
pdf_name(struct pdf_file *file, qpdf_oh object)
{
	if (!qpdf_oh_is_name(file->qpdf, object))
		return "";
	return arena_copy(file->arena, qpdf_oh_get_name(file->qpdf, object));
}

const char *
pdf_text(struct pdf_file *file, qpdf_oh object)
{
	if (!qpdf_oh_is_string(file->qpdf, object))
		return "";
	return arena_copy(file->arena, qpdf_oh_get_utf8_value(file->qpdf,
	    object));
}

int
pdf_integer(struct pdf_file *file, qpdf_oh object)
{
	if (!qpdf_oh_is_integer(file->qpdf, object))
		return -1;
	return qpdf_oh_get_int_value_as_int(file->qpdf, object);
}

qpdf_oh
pdf_parse(struct pdf_file *file, const char *literal)
{
	return qpdf_oh_parse(file->qpdf, literal);
}

qpdf_oh
pdf_indirect(struct pdf_file *file, qpdf_oh object)
{
	return qpdf_make_indirect_object(file->qpdf, object);
}

qpdf_oh
pdf_new_text(struct pdf_file *file, const char *text)
{
	return qpdf_oh_new_unicode_string(file->qpdf, text);
}

qpdf_oh
pdf_new_stream(struct pdf_file *file, const char *bytes, size_t length)
{
	qpdf_oh stream = qpdf_oh_new_stream(file->qpdf);
	qpdf_oh none = qpdf_oh_new_null(file->qpdf);

	qpdf_oh_replace_stream_data(file->qpdf, stream,
	    (const unsigned char *)bytes, length, none, none);
	return stream;
}

size_t
pdf_pages(struct pdf_file *file)
{
	int pages = qpdf_get_num_pages(file->qpdf);

	return pages < 0 ? 0 : (size_t)pages;
}

struct list
pdf_keys(struct pdf_file *file, qpdf_oh dictionary)
{
	struct list keys = { 0 };

	if (!pdf_is_dictionary(file, dictionary))
		return keys;
	qpdf_oh_begin_dict_key_iter(file->qpdf, dictionary);
	while (qpdf_oh_dict_more_keys(file->qpdf))
		list_add(file->arena, &keys, arena_copy(file->arena,
		    qpdf_oh_dict_next_key(file->qpdf)));
	return keys;
}
