/* test_fold.c - what letters become, and what is kept of the rest. */
#include "fixture.h"

#include "registers/fold.h"
#include "registers/locked.h"

/* a-z, 0-9; a letter of another script is one question mark. */
static char *
spelled(struct arena *arena, const struct stream *stream)
{
	struct text out = text_open(arena, TEXT_LIMIT);

	for (size_t i = 0; i < stream->count; i++) {
		unsigned char symbol = stream->symbols[i];

		if (stream->marks[i] & MARK_FOREIGN) {
			if (stream->marks[i] & MARK_HEAD)
				text_add_char(&out, '?');
		} else {
			text_add_char(&out, (char)(symbol < SYMBOL_DIGIT ?
			    'a' + symbol : '0' + symbol - SYMBOL_DIGIT));
		}
	}
	return out.bytes;
}

static void
letters_are_made_plain(void **state)
{
	static const struct { const char *text, *plain; } cases[] = {
		{ "Orrelby 92", "orrelby92" }, { "Zo\xC3\xAB", "zoe" },
		{ "Zoe\xCC\x88", "zoe" }, { "\xC5\x81ukasz", "lukasz" },
		{ "\xC3\x86lfr\xC3\xA6" "d", "aelfraed" }, { "Stra\xC3\x9F" "e", "strasse" },
		{ "\xC3\x9E\xC3\xB3r\xC3\xB0ur", "thordur" },
		{ "\xC4\x90\xC3\xA0o", "dao" }, { "\xC4\xB0\xC4\xB1", "ii" },
		{ "\xEF\xAC\x81" "eld", "field" }, { "\xEF\xBC\xAF\xEF\xBD\x92", "or" },
		{ "\xF0\x9D\x90\x8E\xF0\x9D\x93\xAA", "oa" },
		{ "\xE2\x93\x9E\xF0\x9F\x85\x90\xF0\x9F\x85\xB1\xF0\x9F\x87\xA8", "oabc" },
		{ "\xD0\x9E\xD1\x80\xD0\xB0\xD1\x81", "opac" },
		{ "\xCE\x9F\xCE\xBD\xCE\xBF", "ono" }, { "\xE1\xB4\x80\xCA\x99", "ab" },
		{ "O\xC2\xAD\xE2\x80\x8Br\xE2\x80\x8D\xEF\xBB\xBF\xE2\x81\xA0r", "orr" },
		{ "O\xCC\xB6r\xCC\xB6", "or" }, { "a\x01\x7F" "b", "ab" },
		{ "\xD9\xA1\xDB\xB2\xE0\xA5\xA9", "123" }, { "x\xC2\xB2", "x2" },
		{ "\xD0\xB6\xD0\x96", "??" }, { "\xE8\x8A\xB1\xE5\xAD\x90", "??" },
		{ "\xD9\x85\xD9\x8F\xD8\xAD\xD9\x80\xD9\x85", "???" },
		{ "O\xFFr", "or" }, { "", "" }, { "\xE2\x80\x99", "" },
	};
	struct arena *arena = arena_open("test");
	struct locked *locked = locked_open();
	struct stream *stream = stream_open(locked, 256);
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		const char *got;

		stream_fold(stream, cases[i].text, strlen(cases[i].text), 0);
		got = spelled(arena, stream);
		if (strcmp(got, cases[i].plain) != 0)
			fail_msg("'%s': '%s'", cases[i].text, got);
		assert_int_equal(stream->end, strlen(cases[i].text));
	}
	locked_close(locked);
	arena_wipe(arena);
}

/* The joint before the second letter of "a?b". */
static void
joints_are_kept(void **state)
{
	static const struct { const char *text; unsigned joint; } cases[] = {
		{ "ab", 0 }, { "a b", JOINT_SPACE }, { "a\xC2\xA0" "b", JOINT_SPACE },
		{ "a\nb", JOINT_LINE }, { "a\n\nb", JOINT_LINE | JOINT_BREAK },
		{ "a\r\nb", JOINT_SPACE | JOINT_LINE },
		{ "a\xE2\x80\xA8" "b", JOINT_LINE },
		{ "a-b", JOINT_HYPHEN }, { "a\xE2\x80\x91" "b", JOINT_HYPHEN },
		{ "a-\nb", JOINT_HYPHEN | JOINT_LINE },
		{ "a\xE2\x80\x94" "b", JOINT_CLAUSE }, { "a'b", JOINT_APOSTROPHE },
		{ "a\xE2\x80\x99" "b", JOINT_APOSTROPHE },
		{ "a\xCA\xBC" "b", JOINT_APOSTROPHE },
		{ "a\xC2\xB4" "b", JOINT_APOSTROPHE },
		{ "a. b", JOINT_DOT | JOINT_SPACE }, { "a!b", JOINT_STOP },
		{ "a, b", JOINT_CLAUSE | JOINT_SPACE }, { "a**b", JOINT_STAR },
		{ "a_b", JOINT_MARK }, { "a\xE2\x80\x8B" "b", 0 },
		{ "a\xE2\x9C\x93" "b", JOINT_MARK }, { "a\xFF" "b", JOINT_MARK },
	};
	struct locked *locked = locked_open();
	struct stream *stream = stream_open(locked, 256);
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		stream_fold(stream, cases[i].text, strlen(cases[i].text), 0);
		assert_int_equal(stream->count, 2);
		if (stream->joints[1] != cases[i].joint)
			fail_msg("'%s': %x", cases[i].text, stream->joints[1]);
		assert_int_equal(stream->joints[0], JOINT_EDGE);
		assert_int_equal(stream->joints[2], JOINT_EDGE);
	}
	locked_close(locked);
}

/* An accent that is a character of its own belongs to its letter. */
static void
places_are_bytes_of_the_text(void **state)
{
	struct locked *locked = locked_open();
	struct stream *stream = stream_open(locked, 256);
	(void)state;

	stream_fold(stream, "\xC3\xA6 e\xCC\x88!", 7, 0);
	assert_int_equal(stream->count, 3);
	assert_int_equal(stream->from[0], 0);
	assert_int_equal(stream->to[1], 2);
	assert_int_equal(stream->from[2], 3);
	assert_int_equal(stream->to[2], 6);
	assert_true(stream->marks[0] & MARK_HEAD);
	assert_false(stream->marks[1] & MARK_HEAD);
	locked_close(locked);
}

static void
words_have_boundaries(void **state)
{
	static const struct { const char *text; size_t at; bool boundary; } cases[] = {
		{ "ab", 0, true }, { "ab", 1, false }, { "ab", 2, true },
		{ "a b", 1, true }, { "aB", 1, true }, { "AB", 1, false },
		{ "Ab", 1, false }, { "a1", 1, true }, { "11", 1, false },
		{ "XMLOrr", 3, true }, { "XMLOrr", 2, false },
		{ "a\xD0\xB6", 1, true },
	};
	struct locked *locked = locked_open();
	struct stream *stream = stream_open(locked, 256);
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		stream_fold(stream, cases[i].text, strlen(cases[i].text), 0);
		if (stream_is_boundary(stream, cases[i].at) != cases[i].boundary)
			fail_msg("'%s' at %zu", cases[i].text, cases[i].at);
	}
	locked_close(locked);
}

/* A full stream stops at a character and goes on from there. */
static void
a_full_stream_stops(void **state)
{
	struct locked *locked = locked_open();
	struct stream *stream = stream_open(locked, 0);
	struct arena *arena = arena_open("test");
	struct text text = text_open(arena, TEXT_LIMIT);
	size_t at = 0, letters = 0;
	(void)state;

	for (int i = 0; i < 500; i++)
		text_add(&text, i % 3 == 0 ? "\xEF\xB7\xBA" : "\xC3\xA9 ");
	while (at < text.length) {
		stream_fold(stream, text.bytes, text.length, at);
		assert_true(stream->end > at);
		assert_true(stream->count <= stream->capacity);
		for (size_t i = 0; i < stream->count; i++)
			letters += (stream->marks[i] & MARK_FOREIGN) == 0;
		at = stream->end;
	}
	assert_int_equal(letters, 333);
	arena_wipe(arena);
	locked_close(locked);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters_are_made_plain),
		cmocka_unit_test(joints_are_kept),
		cmocka_unit_test(places_are_bytes_of_the_text),
		cmocka_unit_test(words_have_boundaries),
		cmocka_unit_test(a_full_stream_stops),
	};

	return cmocka_run_group_tests_name("fold", tests, NULL, NULL);
}
