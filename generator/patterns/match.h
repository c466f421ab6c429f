/*
 * match.h - the forms themselves.  For patterns/ alone.
 *
 * Each function says how many bytes of the text, from `at`, are one; 0: none
 * begins there.  The text has only plain blanks and hyphens, and `at` is below
 * `length`.
 */
#ifndef PATTERNS_MATCH_H
#define PATTERNS_MATCH_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#define MATCHER(name) \
	size_t pattern_##name(const char *text, size_t length, size_t at)

/* numbers.c: given to one person by a register of the state. */
MATCHER(nhs_grouped);
MATCHER(nhs_bare);
MATCHER(nhs_unchecked);
MATCHER(learner_number);
MATCHER(pupil_number);
MATCHER(insurance_number);
MATCHER(insurance_loose);
MATCHER(tax_reference);

/* cases.c: police and courts. */
MATCHER(police_number);
MATCHER(record_number);
MATCHER(summons_number);
MATCHER(crime_reference);
MATCHER(incident_log);
MATCHER(family_case);
MATCHER(crown_case);
MATCHER(prosecution_number);
MATCHER(private_judgment);

/* documents.c: papers, files, settings, cars, banks. */
MATCHER(driving_licence);
MATCHER(passport);
MATCHER(residence_permit);
MATCHER(client_number);
MATCHER(hospital_number);
MATCHER(six_digits);
MATCHER(inspected_setting);
MATCHER(school_number);
MATCHER(practice_code);
MATCHER(provider_number);
MATCHER(sort_code);
MATCHER(eight_digits);
MATCHER(long_number);
MATCHER(digest);

/* cars.c */
MATCHER(car_current);
MATCHER(car_older);
MATCHER(car_northern);

/* postcodes.c */
MATCHER(postcode);
MATCHER(forces_post_office);
MATCHER(postcode_area);
MATCHER(postcode_district);

/* places.c: where somebody lives, on the ground. */
MATCHER(street_address);
MATCHER(named_house);
MATCHER(grid_reference);
MATCHER(short_grid_reference);
MATCHER(coordinates);
MATCHER(property_number);
MATCHER(plus_code);
MATCHER(three_words);
MATCHER(three_words_named);

/* contacts.c: how somebody can be reached. */
MATCHER(telephone);
MATCHER(mail_address);
MATCHER(spelled_mail);
MATCHER(handle);
MATCHER(social_page);
MATCHER(query_key);
MATCHER(hashtag);
MATCHER(user_name);

/* computers.c */
MATCHER(internet_address);
MATCHER(internet_address_6);
MATCHER(device_address);

/*
 * structure.c: bytes from `at`, the start of a word or a sign, that are
 * structure and no identifier; 0: none.
 */
size_t structure_at(const char *text, size_t length, size_t at);

static inline bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool
is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

static inline bool
is_letter(char c)
{
	return is_capital(c) || (c >= 'a' && c <= 'z');
}

static inline bool
is_alnum(char c)
{
	return is_digit(c) || is_letter(c);
}

static inline char
capital_of(char c)
{
	return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

/* The capital of a small letter; where capitals are not meant, a sign. */
static inline char
to_upper(char c, bool small)
{
	return small && c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') :
	    small && c >= 'A' && c <= 'Z' ? '?' : c;
}

/* One of the letters; the end of a text is none. */
static inline bool
in(char c, const char *letters)
{
	return c != '\0' && strchr(letters, c) != NULL;
}

static inline bool
all_digits(const char *text, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (!is_digit(text[i]))
			return false;
	return true;
}

/* No letter or digit follows. */
static inline bool
ends_at(const char *text, size_t length, size_t end)
{
	return end >= length || !is_alnum(text[end]);
}

/* How many digits stand at `at`. */
static inline size_t
digits_from(const char *text, size_t length, size_t at)
{
	size_t n = 0;

	while (at + n < length && is_digit(text[at + n]))
		n++;
	return n;
}

/* `word` stands there, whatever its case. */
static inline bool
word_at(const char *text, size_t length, size_t at, const char *word)
{
	size_t n = 0;

	for (; word[n] != '\0'; n++)
		if (at + n >= length ||
		    capital_of(text[at + n]) != capital_of(word[n]))
			return false;
	return true;
}

/*
 * The letters and digits from `at` as capitals; single blanks and hyphens
 * between them are left out.
 */
enum { COMPACT = 32 };
struct compact {
	char text[COMPACT + 1];
	size_t length;
	size_t end; /* byte behind the last one taken */
};

static inline struct compact
compact_at(const char *text, size_t length, size_t at, size_t most)
{
	struct compact out = { .end = at };

	while (at < length && out.length < most && out.length < COMPACT) {
		if (is_alnum(text[at])) {
			out.text[out.length++] = capital_of(text[at]);
			out.end = ++at;
		} else if (in(text[at], " -") && at + 1 < length &&
		    is_alnum(text[at + 1])) {
			at++;
		} else {
			break;
		}
	}
	return out;
}

/*
 * Letters and digits that follow a shape: 0 a digit, A a letter, - one sign of
 * " -/." or none, anything else itself as a capital.  The bytes, and 0 when
 * they do not or more letters or digits follow.
 */
size_t shape_at(const char *text, size_t length, size_t at, const char *shape);

#endif
