#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>

#include "folder.h"
#include "inspected_double.h"
#include "model/diag.h"
#include "publish/publish.h"
#include "publish/swap.h"

struct room {
	struct arena *arena;
	struct diag *diag;
	char *folder, *site;
};

static struct room
room_open(void)
{
	struct arena *arena = arena_open("test");
	char *folder = folder_make(arena);

	return (struct room){ arena, diag_open(arena), folder,
		file_join(arena, folder, "site") };
}

static void
room_close(struct room *room)
{
	assert_int_equal(file_remove_tree(room->folder), FILE_OK);
	arena_wipe(room->arena);
}

/* Stage, publish, discard, as build.c does; `unopened` registers. */
static bool
publish(struct room *room, bool preview, size_t unopened)
{
	struct staging *staging = preview ? publish_stage_preview(room->arena,
	    room->site, room->diag) : publish_stage(room->arena, room->site,
	    room->diag);
	struct inspected inspected;
	bool good;

	if (staging == NULL)
		return false;
	folder_write(room->arena, staging_folder(staging),
	    "public/index.html", preview ? "preview" : "site");
	inspected = inspected_of(room->arena, staging_folder(staging));
	inspected.unopened = unopened;
	good = publish_site(room->arena, staging, &inspected, "2026-11-16",
	    room->diag);
	publish_discard(staging);
	return good;
}

static void
assert_page(struct room *room, const char *words)
{
	struct file_bytes bytes;

	assert_int_equal(file_read(room->arena, file_join(room->arena,
	    room->site, "public/index.html"), 100, &bytes), FILE_OK);
	assert_string_equal(bytes.bytes, words);
}

static bool
pack(struct room *room)
{
	const char *into = file_join(room->arena, room->folder, "public.zip");
	bool good = publish_archive(room->arena, room->site, into, room->diag);

	assert_int_equal(file_exists(into), good);
	return good;
}

static void
a_preview_is_never_packed(void **state)
{
	struct room room = room_open();
	(void)state;

	assert_true(publish(&room, true, 0));
	assert_page(&room, "preview");
	for (size_t i = 0; i < TREES; i++) {
		struct file_bytes manifest;

		assert_int_equal(file_read(room.arena, file_join(room.arena,
		    room.site, file_join(room.arena, tree_names[i],
		    "manifest.json")), 10000, &manifest), FILE_OK);
		assert_non_null(strstr(manifest.bytes,
		    "\n  \"preview\": true,\n"));
	}
	assert_false(pack(&room));
	assert_true(diag_has(room.diag, RULE_publish_preview));
	/* Nor when somebody takes the mark out by hand. */
	folder_write(room.arena, room.site, "public/manifest.json", "{}");
	assert_false(pack(&room));
	assert_true(diag_has(room.diag, RULE_publish_unlike));
	room_close(&room);
}

static void
a_preview_never_takes_the_place_of_a_site(void **state)
{
	struct room room = room_open();
	(void)state;

	assert_true(publish(&room, false, 0));
	assert_false(publish(&room, true, 0));
	assert_true(diag_has(room.diag, RULE_publish_preview_place));
	assert_page(&room, "site");
	/* The lock was given back, and the site can be built and packed. */
	assert_true(publish(&room, false, 0));
	assert_true(pack(&room));
	room_close(&room);
}

static void
a_preview_takes_the_place_of_nothing_else(void **state)
{
	static const char *const standing[] = { "public/index.html",
		"partners/packs/x.zip", "assurance/report.html",
		"public/manifest.json" };
	(void)state;

	for (size_t i = 0; i < sizeof standing / sizeof standing[0]; i++) {
		struct room room = room_open();

		folder_write(room.arena, room.site, standing[i], "mine");
		if (publish(&room, true, 0))
			fail_msg("%s was written over", standing[i]);
		assert_true(diag_has(room.diag, RULE_publish_preview_place));
		room_close(&room);
	}
}

static void
a_site_takes_the_place_of_a_preview(void **state)
{
	struct room room = room_open();
	(void)state;

	assert_true(publish(&room, true, 0));
	assert_true(publish(&room, true, 0));
	assert_true(publish(&room, false, 0));
	assert_page(&room, "site");
	assert_true(pack(&room));
	room_close(&room);
}

/* Reviews that name a closed register are not in it (build.c). */
static void
a_preview_needs_no_key(void **state)
{
	struct room room = room_open();
	(void)state;

	assert_false(publish(&room, false, 1));
	assert_true(diag_has(room.diag, RULE_publish_unopened));
	assert_true(publish(&room, true, 1));
	assert_page(&room, "preview");
	room_close(&room);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_preview_is_never_packed),
		cmocka_unit_test(a_preview_never_takes_the_place_of_a_site),
		cmocka_unit_test(a_preview_takes_the_place_of_nothing_else),
		cmocka_unit_test(a_site_takes_the_place_of_a_preview),
		cmocka_unit_test(a_preview_needs_no_key),
	};

	return cmocka_run_group_tests_name("preview", tests, NULL, NULL);
}
