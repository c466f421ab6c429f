/*
 * patterns.h - numbers and addresses that point at one person, as they are
 * written (anonymisation spec section 6).  For check/identifiers.c.
 *
 * Each function says how many bytes of the text, from `at`, are one; 0: none
 * begins there.  The text has only plain blanks and hyphens.
 */
#ifndef CHECK_PATTERNS_H
#define CHECK_PATTERNS_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

size_t pattern_nhs_number(const char *text, size_t length, size_t at);
size_t pattern_pupil_number(const char *text, size_t length, size_t at);
size_t pattern_insurance_number(const char *text, size_t length,
    size_t at);
size_t pattern_police_number(const char *text, size_t length, size_t at);
size_t pattern_record_number(const char *text, size_t length, size_t at);
size_t pattern_case_number(const char *text, size_t length, size_t at);
size_t pattern_postcode(const char *text, size_t length, size_t at);
size_t pattern_forces_post_office(const char *text, size_t length,
    size_t at);
size_t pattern_car_registration(const char *text, size_t length,
    size_t at);
size_t pattern_telephone(const char *text, size_t length, size_t at);
size_t pattern_mail_address(const char *text, size_t length, size_t at);

static inline bool
is_alnum(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
	    (c >= 'A' && c <= 'Z');
}

/* The capital of a small letter; where capitals are not meant, a sign. */
static inline char
to_upper(char c, bool small)
{
	return small && c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') :
	    small && c >= 'A' && c <= 'Z' ? '?' : c;
}

static inline bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
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

static inline bool
is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

#endif
