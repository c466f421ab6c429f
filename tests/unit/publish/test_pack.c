#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <zip.h>

#include "base/digest.h"
#include "base/text.h"
#include "folder.h"
#include "inspected_double.h"
#include "model/diag.h"
#include "publish/pack.h"
#include "publish/publish.h"
#include "publish/zip.h"

static const struct date day = { 2026, 11, 16 };

static void
names_that_unpack_elsewhere_are_refused(void **state)
{
	static const struct { const char *name; bool safe; } cases[] = {
		{ "cover.html", true }, { "reviews/k7m2p.html", true },
		{ ".nojekyll", true }, { ".well-known/security.txt", true },
		{ "_headers", true }, { "a b.txt", true },
		{ "", false }, { "/etc/passwd", false }, { "../up", false },
		{ "a/../../up", false }, { "a/./b", false }, { "a//b", false },
		{ "a/", false }, { ".", false }, { "..", false },
		{ "a\\..\\up", false }, { "C:/windows", false },
		{ "a:stream", false }, { "new\nline", false },
		{ "caf\xC3\xA9", false }, { ".hidden", false },
		{ "a/.hidden/b", false }, { "dot.", false }, { "end ", false },
		{ " start", false }, { "what?", false }, { "a*b", false },
		{ "\x1B[2J", false }, { "a\x7F", false },
	};
	struct arena *arena = arena_open("test");
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct zip_member member = { .name = cases[i].name,
			.bytes = "x", .length = 1 };
		struct file_bytes out;

		if (zip_name_is_safe(cases[i].name) != cases[i].safe)
			fail_msg("'%s'", cases[i].name);
		assert_int_equal(zip_make(arena, &member, 1, day, &out),
		    cases[i].safe ? ZIP_MADE : ZIP_NAME);
	}
	arena_wipe(arena);
}

static void
a_name_has_an_end(void **state)
{
	char name[242];
	(void)state;

	memset(name, 'a', sizeof name);
	name[241] = '\0';
	assert_false(zip_name_is_safe(name));
	name[240] = '\0';
	assert_true(zip_name_is_safe(name));
}

static void
names_that_differ_in_case_are_refused(void **state)
{
	struct zip_member members[] = { { "a.txt", "x", 1, NULL },
		{ "b.txt", "x", 1, NULL }, { "A.TXT", "x", 1, NULL } };
	struct arena *arena = arena_open("test");
	struct file_bytes out;
	(void)state;

	assert_int_equal(zip_make(arena, members, 3, day, &out), ZIP_TWICE);
	arena_wipe(arena);
}

static zip_t *
reopen(const struct file_bytes *archive)
{
	zip_source_t *source = zip_source_buffer_create(archive->bytes,
	    archive->length, 0, NULL);
	zip_t *zip = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS,
	    NULL);

	assert_non_null(zip);
	return zip;
}

static void
assert_member(zip_t *zip, zip_uint64_t index, const char *name,
    const char *bytes)
{
	zip_uint8_t system;
	zip_uint32_t rights;
	zip_stat_t stat;
	char got[100] = "";
	zip_file_t *file = zip_fopen_index(zip, index, 0);

	assert_non_null(file);
	assert_string_equal(zip_get_name(zip, index, ZIP_FL_ENC_RAW), name);
	assert_int_equal(zip_fread(file, got, sizeof got - 1), strlen(bytes));
	assert_string_equal(got, bytes);
	zip_fclose(file);
	assert_int_equal(zip_stat_index(zip, index, 0, &stat), 0);
	assert_int_equal(stat.comp_method, ZIP_CM_DEFLATE);
	assert_int_equal(zip_file_extra_fields_count(zip, index,
	    ZIP_FL_CENTRAL), 0);
	assert_int_equal(zip_file_extra_fields_count(zip, index, ZIP_FL_LOCAL),
	    0);
	assert_int_equal(zip_file_get_external_attributes(zip, index, 0,
	    &system, &rights), 0);
	assert_int_equal(system, ZIP_OPSYS_UNIX);
	assert_int_equal(rights >> 16, 0100644);
}

/* The day and hour in the first local header (APPNOTE 4.3.7). */
static void
assert_dated(const struct file_bytes *archive)
{
	const unsigned char *b = (const unsigned char *)archive->bytes;

	assert_int_equal(b[10] | b[11] << 8, 0);
	assert_int_equal(b[12] | b[13] << 8, 46 << 9 | 11 << 5 | 16);
}

static void
the_same_members_are_the_same_bytes(void **state)
{
	struct arena *arena = arena_open("test");
	char *folder = folder_make(arena);
	char *path = file_join(arena, folder, "b.txt");
	struct zip_member one[] = { { "b.txt", "second", 6, NULL },
		{ "a/c.txt", "first", 5, NULL } };
	struct zip_member two[] = { { "a/c.txt", "first", 5, NULL },
		{ "b.txt", NULL, 0, path } };
	struct file_bytes x, y, z;
	zip_t *zip;
	(void)state;

	folder_write(arena, folder, "b.txt", "second");
	setenv("TZ", "Pacific/Auckland", 1);
	assert_int_equal(zip_make(arena, one, 2, day, &x), ZIP_MADE);
	setenv("TZ", "UTC", 1);
	assert_int_equal(zip_make(arena, two, 2, day, &y), ZIP_MADE);
	assert_int_equal(zip_make_file(file_join(arena, folder, "z.zip"), two,
	    2, day), ZIP_MADE);
	assert_int_equal(file_read(arena, file_join(arena, folder, "z.zip"),
	    10000, &z), FILE_OK);
	assert_int_equal(x.length, y.length);
	assert_memory_equal(x.bytes, y.bytes, x.length);
	assert_int_equal(x.length, z.length);
	assert_memory_equal(x.bytes, z.bytes, x.length);
	assert_dated(&x);
	zip = reopen(&x);
	assert_int_equal(zip_get_num_entries(zip, 0), 2);
	assert_member(zip, 0, "a/c.txt", "first");
	assert_member(zip, 1, "b.txt", "second");
	zip_discard(zip);
	file_remove_tree(folder);
	arena_wipe(arena);
}

static void
a_file_that_is_not_there_makes_no_archive(void **state)
{
	struct arena *arena = arena_open("test");
	char *folder = folder_make(arena);
	char *into = file_join(arena, folder, "z.zip");
	struct zip_member members[] = { { "a.txt", NULL, 0,
		file_join(arena, folder, "absent") } };
	(void)state;

	assert_int_equal(zip_make_file(into, members, 1, day), ZIP_FAILED);
	assert_false(file_exists(into));
	assert_int_equal(zip_make_file("/nonexistent/z.zip", members, 1, day),
	    ZIP_FAILED);
	file_remove_tree(folder);
	arena_wipe(arena);
}

struct room {
	struct arena *arena;
	struct diag *diag;
	char *folder;
};

static struct room
room_open(void)
{
	struct arena *arena = arena_open("test");
	struct room room = { arena, diag_open(arena), folder_make(arena) };

	folder_write(arena, room.folder, "partners/packs/theme-x/cover.html",
	    "cover");
	folder_write(arena, room.folder, "partners/packs/theme-x/q.txt",
	    "questions");
	folder_write(arena, room.folder, "partners/packs/theme-xy/cover.html",
	    "other");
	folder_write(arena, room.folder, "public/index.html", "public");
	return room;
}

static void
room_close(struct room *room)
{
	file_remove_tree(room->folder);
	arena_wipe(room->arena);
}

static void
assert_reported(struct room *room, enum rule rule)
{
	struct text out = text_open(room->arena, 100000);

	diag_print(room->diag, DIAG_TEXT, HOLD, &out);
	if (strstr(out.bytes, rule_name(room->arena, rule)) == NULL)
		fail_msg("wanted %s, got: %s", rule_name(room->arena, rule),
		    out.bytes);
}

static struct file_bytes
read_in(struct room *room, const char *name)
{
	struct file_bytes bytes = { 0 };

	assert_int_equal(file_read(room->arena, file_join(room->arena,
	    room->folder, name), 100000, &bytes), FILE_OK);
	return bytes;
}

static void
a_folder_becomes_a_pack_with_its_manifest(void **state)
{
	static const char start[] = "{\n  \"pack\": \"theme-x\",\n"
	    "  \"as_of\": \"2026-11-16\",\n  \"files\": [\n"
	    "    {\"path\": \"cover.html\", \"bytes\": 5, \"blake2b\": \"";
	struct room room = room_open();
	struct inspected inspected = inspected_of(room.arena, room.folder);
	struct list packs = { 0 };
	struct inspected_file *made;
	struct file_bytes archive;
	char digest[DIGEST_HEX], manifest[1000] = "";
	zip_file_t *file;
	zip_t *zip;
	(void)state;

	assert_true(packs_make(room.arena, &inspected, "2026-11-16", &packs,
	    room.diag));
	assert_int_equal(packs.count, 2);
	made = packs.items[0];
	assert_string_equal(made->path, "partners/packs/theme-x.zip");
	archive = read_in(&room, made->path);
	digest_hex(archive.bytes, archive.length, digest);
	assert_string_equal(made->digest, digest);
	assert_int_equal(made->size, archive.length);
	assert_false(file_exists(file_join(room.arena, room.folder,
	    "partners/packs/theme-x")));
	assert_true(file_exists(file_join(room.arena, room.folder,
	    "public/index.html")));
	zip = reopen(&archive);
	assert_int_equal(zip_get_num_entries(zip, 0), 3);
	assert_member(zip, 0, "cover.html", "cover");
	assert_member(zip, 2, "q.txt", "questions");
	file = zip_fopen(zip, "manifest.json", 0);
	assert_true(zip_fread(file, manifest, sizeof manifest - 1) > 0);
	zip_fclose(file);
	zip_discard(zip);
	assert_memory_equal(manifest, start, sizeof start - 1);
	digest_hex("cover", 5, digest);
	assert_memory_equal(manifest + sizeof start - 1, digest,
	    DIGEST_HEX - 1);
	digest_hex("questions", 9, digest);
	assert_non_null(strstr(manifest, digest));
	room_close(&room);
}

static void
what_was_not_inspected_is_in_no_pack(void **state)
{
	static const struct { const char *name, *text; enum rule rule; }
	cases[] = {
		{ "partners/packs/theme-x/q.txt", "questionz",
		  RULE_publish_changed },
		{ "partners/packs/theme-x/q.txt", "questions, longer",
		  RULE_publish_changed },
	};
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct room room = room_open();
		struct inspected inspected = inspected_of(room.arena,
		    room.folder);
		struct list packs = { 0 };

		folder_write(room.arena, room.folder, cases[i].name,
		    cases[i].text);
		assert_false(packs_make(room.arena, &inspected, "2026-11-16",
		    &packs, room.diag));
		assert_int_equal(packs.count, 0);
		assert_false(file_exists(file_join(room.arena, room.folder,
		    "partners/packs/theme-x.zip")));
		assert_reported(&room, cases[i].rule);
		room_close(&room);
	}
}

/* A manifest or a name of the record's own would take the place of ours. */
static void
a_pack_with_a_bad_name_is_refused(void **state)
{
	static const char *const names[] = {
		"partners/packs/theme-x/manifest.json",
		"partners/packs/theme-x/COVER.html",
		"partners/packs/theme-x/.hidden",
	};
	(void)state;

	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		struct room room = room_open();
		struct inspected inspected;
		struct list packs = { 0 };

		folder_write(room.arena, room.folder, names[i], "x");
		inspected = inspected_of(room.arena, room.folder);
		assert_false(packs_make(room.arena, &inspected, "2026-11-16",
		    &packs, room.diag));
		assert_reported(&room, RULE_publish_pack);
		room_close(&room);
	}
}

/* Stage, publish, discard, as build.c does. */
static void
publish(struct room *room, const char *site)
{
	struct staging *staging = publish_stage(room->arena, site, room->diag);
	const char *stage;
	struct inspected inspected;

	assert_non_null(staging);
	stage = staging_folder(staging);
	folder_write(room->arena, stage, "public/index.html", "home");
	folder_write(room->arena, stage, "public/a/b.html", "page");
	folder_write(room->arena, stage, "partners/packs/theme-x/q.txt", "q");
	inspected = inspected_of(room->arena, stage);
	assert_true(publish_site(room->arena, staging, &inspected,
	    "2026-11-16", room->diag));
	publish_discard(staging);
}

static void
the_archive_is_what_was_published_or_nothing(void **state)
{
	static const struct { const char *name, *text; } cases[] = {
		{ "public/a/b.html", "pagf" }, { "public/a/b.html", "longer" },
		{ "public/more.html", "x" }, { "public/.hidden", "" },
		{ "public/manifest.json", "{}" },
		{ "public/index.html", NULL },
	};
	struct room room = room_open();
	char *site = file_join(room.arena, room.folder, "site");
	char *into = file_join(room.arena, room.folder, "public.zip");
	struct file_bytes archive;
	zip_t *zip;
	(void)state;

	assert_false(publish_archive(room.arena, site, into, room.diag));
	assert_reported(&room, RULE_publish_nothing);
	publish(&room, site);
	archive = read_in(&room, "site/partners/manifest.json");
	assert_non_null(strstr(archive.bytes, "\"packs/theme-x.zip\""));
	assert_null(strstr(archive.bytes, "q.txt"));
	assert_true(publish_archive(room.arena, site, into, room.diag));
	archive = read_in(&room, "public.zip");
	zip = reopen(&archive);
	assert_int_equal(zip_get_num_entries(zip, 0), 3);
	assert_member(zip, 0, "a/b.html", "page");
	assert_member(zip, 1, "index.html", "home");
	zip_discard(zip);
	assert_dated(&archive);
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		file_remove_tree(site);
		publish(&room, site);
		remove(into);
		if (cases[i].text == NULL)
			remove(file_join(room.arena, site, cases[i].name));
		else
			folder_write(room.arena, site, cases[i].name,
			    cases[i].text);
		if (publish_archive(room.arena, site, into, room.diag))
			fail_msg("%s: it was packed", cases[i].name);
		assert_false(file_exists(into));
		assert_reported(&room, RULE_publish_unlike);
	}
	room_close(&room);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_that_unpack_elsewhere_are_refused),
		cmocka_unit_test(a_name_has_an_end),
		cmocka_unit_test(names_that_differ_in_case_are_refused),
		cmocka_unit_test(the_same_members_are_the_same_bytes),
		cmocka_unit_test(a_file_that_is_not_there_makes_no_archive),
		cmocka_unit_test(a_folder_becomes_a_pack_with_its_manifest),
		cmocka_unit_test(what_was_not_inspected_is_in_no_pack),
		cmocka_unit_test(a_pack_with_a_bad_name_is_refused),
		cmocka_unit_test(the_archive_is_what_was_published_or_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
