/*
 * test_template_case.h - templates in a folder of their own, invented data.
 */
#ifndef TEST_TEMPLATE_CASE_H
#define TEST_TEMPLATE_CASE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/text.h"
#include "base/value.h"
#include "model/diag.h"
#include "render/template.h"

struct desk {
	struct arena *arena;
	struct diag *diag;
	char folder[32];
	char before[4096]; /* the folder to go back to */
};

static inline void
desk_put(const char *path, const char *content)
{
	assert_int_equal(file_write(path, content, strlen(content)), FILE_OK);
}

/* Work in a fresh folder, so that reports have short paths. */
static inline struct desk
desk_open(void)
{
	struct desk desk = { .folder = "/tmp/template-XXXXXX" };

	assert_non_null(getcwd(desk.before, sizeof desk.before));
	assert_non_null(mkdtemp(desk.folder));
	assert_int_equal(chdir(desk.folder), 0);
	desk.arena = arena_open("test");
	desk.diag = diag_open(desk.arena);
	return desk;
}

static inline void
desk_close(struct desk *desk)
{
	assert_int_equal(chdir(desk->before), 0);
	assert_int_equal(file_remove_tree(desk->folder), FILE_OK);
	arena_wipe(desk->arena);
}

static inline const char *
desk_reports(struct desk *desk)
{
	struct text out = text_open(desk->arena, TEXT_LIMIT);

	diag_print(desk->diag, DIAG_TEXT, HOLD, &out);
	return out.bytes;
}

/*
 * title: A & B    body: <p>hi</p> (HTML)    author: {name: Ines, note: null}
 * items: [{name: one}, {name: two}]    words: [a, b]    none: null
 * yes: true    no: false    blank: ""    nothing: []
 */
static inline struct value *
desk_data(struct arena *arena)
{
	struct value *data = value_object(arena), *author = value_object(arena);
	struct value *items = value_list(arena), *words = value_list(arena);
	static const char *const names[] = { "one", "two" };

	for (size_t i = 0; i < 2; i++) {
		struct value *item = value_object(arena);

		value_set_text(item, "name", names[i]);
		value_add(items, item);
	}
	value_add(words, value_text(arena, "a"));
	value_add(words, value_text(arena, "b"));
	value_set_text(author, "name", "Ines");
	value_set(author, "note", value_null(arena));
	value_set_text(data, "title", "A & B");
	value_set(data, "body", value_html(arena, "<p>hi</p>"));
	value_set(data, "author", author);
	value_set(data, "items", items);
	value_set(data, "words", words);
	value_set(data, "none", value_null(arena));
	value_set(data, "yes", value_flag(arena, true));
	value_set(data, "no", value_flag(arena, false));
	value_set_text(data, "blank", "");
	value_set(data, "nothing", value_list(arena));
	return data;
}

#endif
