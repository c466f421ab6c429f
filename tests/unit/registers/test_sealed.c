/* test_sealed.c - key files and registers that are whole, damaged or swapped. */
#include "fixture.h"

#include "registers/locked.h"
#include "registers/plain.h"
#include "registers/sealed.h"

static const char plain[] = "tests/unit/registers/first.yaml";

static void
write_bytes(struct fixture *fixture, const char *name, const char *bytes,
    size_t length)
{
	assert_int_equal(file_write(fixture_path(fixture, name), bytes, length),
	    FILE_OK);
}

static struct file_bytes
read_bytes(struct fixture *fixture, const char *name)
{
	struct file_bytes bytes;

	assert_int_equal(file_read(fixture->arena, fixture_path(fixture, name),
	    1 << 20, &bytes), FILE_OK);
	return bytes;
}

/* Opens, and expects that many registers and that rule among the reports. */
static void
expect_open(struct fixture *fixture, const char *given, size_t count,
    size_t unopened, const char *rule)
{
	struct registers *registers = registers_open(fixture->folder,
	    fixture->key, given, fixture->diag);
	const char *reports = fixture_reports(fixture);

	assert_int_equal(registers_count(registers), count);
	assert_int_equal(registers_unopened(registers), unopened);
	if (rule == NULL ? reports[0] != '\0' : strstr(reports, rule) == NULL)
		fail_msg("%s: '%s'", rule, reports);
	registers_close(registers);
}

static void
a_sealed_register_opens(void **state)
{
	struct fixture *fixture = fixture_open();
	struct file_bytes bytes;
	(void)state;

	fixture_seal(fixture, plain, "r1.reg");
	bytes = read_bytes(fixture, "r1.reg");
	assert_memory_equal(bytes.bytes, "lscp register 1\n", 16);
	assert_null(memmem(bytes.bytes, bytes.length, "Orrelby", 7));
	expect_open(fixture, password, 1, 0, NULL);
	fixture_open_registers(fixture);
	assert_true(registers_has(fixture->registers, "r1"));
	assert_false(registers_has(fixture->registers, "r2"));
	fixture_close(fixture);
}

static void
a_wrong_password_opens_nothing(void **state)
{
	struct fixture *fixture = fixture_open();
	(void)state;

	fixture_seal(fixture, plain, "r1.reg");
	expect_open(fixture, "moss kettle orbit plu", 0, 1, "register-key-password");
	fixture->diag = diag_open(fixture->arena);
	expect_open(fixture, NULL, 0, 1, "register-key-password");
	fixture_close(fixture);
}

static void
without_a_key_nothing_is_said(void **state)
{
	struct fixture *fixture = fixture_open();
	(void)state;

	fixture_seal(fixture, plain, "r1.reg");
	fixture->key = NULL;
	expect_open(fixture, NULL, 0, 1, NULL);
	fixture->folder = fixture_path(fixture, "no-such-folder");
	expect_open(fixture, NULL, 0, 0, NULL);
	*strrchr(fixture->folder, '/') = '\0';
	fixture_close(fixture);
}

static void
a_missing_key_is_reported(void **state)
{
	struct fixture *fixture = fixture_open();
	(void)state;

	fixture_seal(fixture, plain, "r1.reg");
	fixture->key = fixture_path(fixture, "other.key");
	expect_open(fixture, password, 0, 1, "register-key-unreadable");
	fixture_close(fixture);
}

/* Every byte of either file matters. */
/* Reports print what a register is called, so that must be nobody's name. */
static void
a_register_named_after_somebody_stays_closed(void **state)
{
	static const char *const names[] = { "orrelby.reg", "tamsin-2.reg",
		"r-torrelby.reg" };
	(void)state;

	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		struct fixture *fixture = fixture_open();
		char *path = fixture_path(fixture, names[i]);
		struct file_bytes bytes;
		struct locked *locked = locked_open();
		struct book *book;
		struct key key;

		if (register_encrypt(plain, path, fixture->key, fixture->diag))
			fail_msg("%s was made", names[i]);
		assert_false(file_exists(path));
		assert_non_null(strstr(fixture_reports(fixture),
		    "register-name-tells"));
		/* As an older program would have written it. */
		fixture->diag = diag_open(fixture->arena);
		assert_int_equal(file_read(fixture->arena, plain, 1 << 20,
		    &bytes), FILE_OK);
		book = plain_read(locked, bytes.bytes, bytes.length, plain,
		    sealed_name(fixture->arena, path), fixture->diag);
		assert_true(key_read(fixture->key, &key, fixture->diag));
		assert_true(sealed_write(book, path, &key, fixture->diag));
		locked_close(locked);
		expect_open(fixture, password, 0, 1, "register-name-tells");
		assert_null(strstr(fixture_reports(fixture), names[i]));
		fixture_close(fixture);
	}
}

/* The same bytes under the same key, and nothing else, have the same mark. */
static void
marks_are_of_bytes_and_key(void **state)
{
	static const struct { const char *bytes; size_t length; } others[] = {
		{ "a childs", 8 }, { "a chil", 6 }, { "A child", 7 },
		{ "a child", 8 }, { "", 0 } };
	unsigned char mark[REGISTERS_MARK], other[REGISTERS_MARK];
	struct fixture *fixture = fixture_open();
	struct registers *closed = registers_open(fixture->folder, NULL, NULL,
	    fixture->diag);
	(void)state;

	assert_false(registers_mark(closed, "a child", 7, mark));
	assert_false(registers_mark(NULL, "a child", 7, mark));
	registers_close(closed);
	/* A key opens without any register. */
	fixture_open_registers(fixture);
	assert_true(registers_mark(fixture->registers, "a child", 7, mark));
	assert_true(registers_mark(fixture->registers, "a child", 7, other));
	assert_memory_equal(mark, other, sizeof mark);
	for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
		assert_true(registers_mark(fixture->registers, others[i].bytes,
		    others[i].length, other));
		assert_memory_not_equal(mark, other, sizeof mark);
	}
	fixture_close(fixture);
	fixture = fixture_open();
	fixture_open_registers(fixture);
	assert_true(registers_mark(fixture->registers, "a child", 7, other));
	assert_memory_not_equal(mark, other, sizeof mark);
	fixture_close(fixture);
}

static void
a_flipped_byte_is_noticed(void **state)
{
	struct fixture *fixture = fixture_open();
	struct file_bytes bytes;
	(void)state;

	fixture_seal(fixture, plain, "r1.reg");
	bytes = read_bytes(fixture, "r1.reg");
	for (size_t at = 0; at < bytes.length; at += 97) {
		bytes.bytes[at] ^= 4;
		write_bytes(fixture, "r1.reg", bytes.bytes, bytes.length);
		expect_open(fixture, password, 0, 1, at < 16 ?
		    "register-form" : "register-sealed");
		bytes.bytes[at] ^= 4;
	}
	write_bytes(fixture, "r1.reg", bytes.bytes, bytes.length);
	bytes = read_bytes(fixture, "test.key");
	for (size_t at = 0; at < bytes.length; at += 13) {
		struct registers *registers;

		bytes.bytes[at] ^= 1;
		write_bytes(fixture, "test.key", bytes.bytes, bytes.length);
		registers = registers_open(fixture->folder, fixture->key,
		    password, fixture->diag);
		if (registers_count(registers) != 0)
			fail_msg("byte %zu of the key file", at);
		registers_close(registers);
		bytes.bytes[at] ^= 1;
	}
	fixture_close(fixture);
}

static void
a_cut_file_is_noticed(void **state)
{
	static const size_t lengths[] = { 0, 1, 15, 16, 40, 64, 100, 1000 };
	struct fixture *fixture = fixture_open();
	struct file_bytes bytes;
	(void)state;

	fixture_seal(fixture, plain, "r1.reg");
	bytes = read_bytes(fixture, "r1.reg");
	for (size_t i = 0; i < sizeof lengths / sizeof lengths[0]; i++) {
		write_bytes(fixture, "r1.reg", bytes.bytes, lengths[i]);
		expect_open(fixture, password, 0, 1, "register-");
	}
	write_bytes(fixture, "r1.reg", bytes.bytes, bytes.length - 1);
	expect_open(fixture, password, 0, 1, "register-sealed");
	fixture_close(fixture);
}

static void
swapped_files_are_noticed(void **state)
{
	struct fixture *fixture = fixture_open();
	struct file_bytes bytes;
	(void)state;

	fixture_seal(fixture, plain, "r1.reg");
	bytes = read_bytes(fixture, "r1.reg");
	write_bytes(fixture, "r2.reg", bytes.bytes, bytes.length);
	expect_open(fixture, password, 1, 1, "register-swapped");
	fixture_close(fixture);
}

static void
another_key_does_not_open(void **state)
{
	const struct key_cost cheap = { crypto_pwhash_OPSLIMIT_MIN,
		crypto_pwhash_MEMLIMIT_MIN };
	struct fixture *fixture = fixture_open();
	(void)state;

	fixture_seal(fixture, plain, "r1.reg");
	fixture->key = fixture_path(fixture, "second.key");
	assert_true(key_write(fixture->key, password, cheap, fixture->diag));
	expect_open(fixture, password, 0, 1, "register-sealed");
	fixture_close(fixture);
}

/* With the cost that people get. */
static void
a_key_is_made_once(void **state)
{
	struct fixture *fixture = fixture_open();
	(void)state;

	fixture->key = fixture_path(fixture, "usual.key");
	assert_false(register_new_key(fixture->key, "too short", fixture->diag));
	assert_false(file_exists(fixture->key));
	assert_true(register_new_key(fixture->key, password, fixture->diag));
	assert_false(register_new_key(fixture->key, password, fixture->diag));
	assert_non_null(strstr(fixture_reports(fixture), "register-key-exists"));
	assert_non_null(strstr(fixture_reports(fixture),
	    "register-password-short"));
	fixture_seal(fixture, plain, "r1.reg");
	fixture_open_registers(fixture);
	assert_int_equal(registers_count(fixture->registers), 1);
	fixture_close(fixture);
}

static void
names_of_registers_are_ids(void **state)
{
	static const char *const names[] = { "R1.reg", "r1.txt", ".reg",
		"r 1.reg", "r1.reg.reg",
		"r1234567890123456789012345678901234567890.reg" };
	struct fixture *fixture = fixture_open();
	(void)state;

	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		assert_false(register_encrypt(plain, fixture_path(fixture,
		    names[i]), fixture->key, fixture->diag));
	assert_int_equal(diag_count(fixture->diag, BLOCK),
	    sizeof names / sizeof names[0]);
	fixture_close(fixture);
}

static void
ids_are_listed_without_names(void **state)
{
	struct fixture *fixture = fixture_open();
	struct text out = text_open(fixture->arena, TEXT_LIMIT);
	(void)state;

	fixture_seal(fixture, plain, "r1.reg");
	assert_true(register_ids(fixture_path(fixture, "r1.reg"), fixture->key,
	    password, &out, fixture->diag));
	assert_non_null(strstr(out.bytes, "p1\tsubject child\t"));
	assert_non_null(strstr(out.bytes, "t9\tcourt_ref\t1\n"));
	assert_null(strcasestr(out.bytes, "orrelby"));
	assert_null(strstr(out.bytes, "Robin"));
	assert_false(register_ids(fixture_path(fixture, "r1.reg"), fixture->key,
	    "another password", &out, fixture->diag));
	fixture_close(fixture);
}

/* Each case: what is added, whether it is, and then what is found of "r9". */
static void
entries_are_added_and_replaced(void **state)
{
	static const char first[] = "review: r9\npeople:\n  - {id: p1, "
	    "role: mother, given: Bexel, family: Quarnow, pseudonym: Mother}\n";
	static const char said[] = "Bexel met Zilwen and Jorrit.";
	static const struct { const char *added, *hits; bool good; } cases[] = {
		{ "review: r9\npeople:\n  - {id: p2, role: aunt, given: Zilwen, "
		    "pseudonym: Aunt}\n", "p1 0-5 Mother; p2 10-16 Aunt", true },
		{ "review: r9\npeople:\n  - {id: p1, role: mother, given: Jorrit, "
		    "pseudonym: Mother}\n  - {id: p3, role: aunt, given: Zilwen, "
		    "pseudonym: Aunt}\n", "p3 10-16 Aunt; p1 21-27 Mother", true },
		{ "review: r8\npeople:\n  - {id: p2, role: aunt, given: Zilwen, "
		    "pseudonym: Aunt}\n", "p1 0-5 Mother", false },
		/* One pseudonym for two people, though not in one file. */
		{ "review: r9\npeople:\n  - {id: p2, role: mother, given: Zilwen, "
		    "pseudonym: Mother}\n", "p1 0-5 Mother", false },
		{ "review: r9\npeople:\n  - {id: p2, role: aunt}\n",
		    "p1 0-5 Mother", false },
	};
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct fixture *fixture = fixture_open();
		char *path = fixture_path(fixture, "r9.reg");
		char *from = fixture_path(fixture, "plain.yaml");
		struct list hits;

		assert_int_equal(file_write(from, first, strlen(first)),
		    FILE_OK);
		fixture_seal(fixture, from, "r9.reg");
		assert_int_equal(file_write(from, cases[i].added,
		    strlen(cases[i].added)), FILE_OK);
		assert_false(register_add(from, path, fixture->key,
		    "another password", diag_open(fixture->arena)));
		if (register_add(from, path, fixture->key, password,
		    fixture->diag) != cases[i].good)
			fail_msg("%zu: %s", i, fixture_reports(fixture));
		fixture_open_registers(fixture);
		hits = registers_find(fixture->arena, fixture->registers, "r9",
		    said, strlen(said));
		assert_string_equal(fixture_hits(fixture, &hits),
		    cases[i].hits);
		assert_null(strcasestr(fixture_reports(fixture), "zilwen"));
		fixture_close(fixture);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_sealed_register_opens),
		cmocka_unit_test(a_wrong_password_opens_nothing),
		cmocka_unit_test(without_a_key_nothing_is_said),
		cmocka_unit_test(a_missing_key_is_reported),
		cmocka_unit_test(a_register_named_after_somebody_stays_closed),
		cmocka_unit_test(marks_are_of_bytes_and_key),
		cmocka_unit_test(a_flipped_byte_is_noticed),
		cmocka_unit_test(a_cut_file_is_noticed),
		cmocka_unit_test(swapped_files_are_noticed),
		cmocka_unit_test(another_key_does_not_open),
		cmocka_unit_test(a_key_is_made_once),
		cmocka_unit_test(names_of_registers_are_ids),
		cmocka_unit_test(ids_are_listed_without_names),
		cmocka_unit_test(entries_are_added_and_replaced),
	};

	return cmocka_run_group_tests_name("sealed", tests, NULL, NULL);
}
