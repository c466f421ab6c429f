#include <stdint.h>
#include <string.h>

#include <utf8proc.h>

#include "base/utf8.h"
#include "render/find.h"

enum { WORD_BYTES = 40 };

const char find_stop_words[] = "a about after all also an and any are as at be "
    "been but by can could do does for from had has have how i if in into is "
    "it its may me my no not of on or our she he so than that the their them "
    "then there these they this to up was we were what when where which who "
    "will with would you your";

struct speller {
	void (*each)(void *context, const char *word);
	void *context;
	char word[WORD_BYTES + 8];
	size_t length;
	size_t letters;
	bool too_long;
	bool apostrophe; /* stands behind the letters so far */
	size_t before;   /* how long the word was there */
};

static bool
says_nothing(const char *word)
{
	size_t length = strlen(word);

	for (const char *at = find_stop_words; (at = strstr(at, word)) != NULL;
	    at += length)
		if ((at == find_stop_words || at[-1] == ' ') &&
		    (at[length] == ' ' || at[length] == '\0'))
			return true;
	return false;
}

static void
end_word(struct speller *speller)
{
	/* The s of "child's" is no part of the child. */
	if (speller->apostrophe && speller->length == speller->before + 1 &&
	    speller->word[speller->before] == 's') {
		speller->length = speller->before;
		speller->letters--;
	}
	speller->word[speller->length] = '\0';
	if (speller->letters > 1 && !speller->too_long &&
	    !says_nothing(speller->word))
		speller->each(speller->context, speller->word);
	speller->length = 0;
	speller->letters = 0;
	speller->too_long = false;
	speller->apostrophe = false;
}

static bool
is_mark(utf8proc_category_t category)
{
	return category == UTF8PROC_CATEGORY_MN ||
	    category == UTF8PROC_CATEGORY_MC ||
	    category == UTF8PROC_CATEGORY_ME;
}

static bool
is_letter(utf8proc_category_t category)
{
	return (category >= UTF8PROC_CATEGORY_LU &&
	    category <= UTF8PROC_CATEGORY_LO) ||
	    (category >= UTF8PROC_CATEGORY_ND &&
	    category <= UTF8PROC_CATEGORY_NO);
}

static bool
is_apostrophe(uint32_t code_point)
{
	return code_point == '\'' || code_point == 0x2019 ||
	    code_point == 0x02BC;
}

static void
take_letter(struct speller *speller, utf8proc_int32_t code_point)
{
	if (speller->length > WORD_BYTES - 4) {
		speller->too_long = true;
		return;
	}
	speller->length += (size_t)utf8proc_encode_char(code_point,
	    (utf8proc_uint8_t *)speller->word + speller->length);
	speller->letters++;
}

static void
take_character(struct speller *speller, uint32_t code_point)
{
	utf8proc_int32_t parts[32];
	int bound = 0;
	utf8proc_ssize_t count = utf8proc_decompose_char(
	    (utf8proc_int32_t)code_point, parts, 32, UTF8PROC_COMPAT |
	    UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE, &bound);

	for (utf8proc_ssize_t i = 0; i < count && i < 32; i++) {
		utf8proc_category_t category = utf8proc_category(parts[i]);

		if (is_mark(category))
			continue;
		if (is_letter(category))
			take_letter(speller, parts[i]);
		else
			end_word(speller);
	}
}

void
find_words(const char *text, void (*each)(void *context, const char *word),
    void *context)
{
	struct speller speller = { .each = each, .context = context };
	size_t length = strlen(text);

	for (size_t at = 0; at < length;) {
		uint32_t code_point = utf8_next(text, length, &at);

		if (is_apostrophe(code_point)) {
			speller.apostrophe = speller.letters > 0;
			speller.before = speller.length;
		} else {
			take_character(&speller, code_point);
		}
	}
	end_word(&speller);
}
