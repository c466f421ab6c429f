#include "inspect/numbers.h"

#include <string.h>

#include "base/map.h"
#include "inspect/look.h"
#include "inspect/wanted.h"
#include "patterns/patterns.h"

static bool
has_letter(const struct pattern_hit *hit, const char *text)
{
	for (size_t i = hit->from; i < hit->to; i++)
		if ((text[i] | 32) >= 'a' && (text[i] | 32) <= 'z')
			return true;
	return false;
}

/* The name of an entry of a calendar, which only looks like an address. */
static bool
is_entry(const struct pattern_hit *hit, const char *text)
{
	static const char uid[] = "UID:";
	const size_t n = sizeof uid - 1;

	return hit->from >= n && memcmp(text + hit->from - n, uid, n) == 0;
}

bool
number_counts(const struct pattern_hit *hit, const char *text, bool code,
    bool data)
{
	if (is_entry(hit, text))
		return false;
	if (data)
		return memchr(text + hit->from, '@', hit->to - hit->from) !=
		    NULL || (pattern_is_certain(hit->pattern) &&
		    (hit->has_context || has_letter(hit, text)));
	if (hit->pattern->strength != PATTERN_CLEAR || !code)
		return hit->pattern->strength == PATTERN_CLEAR ||
		    hit->has_context;
	return hit->has_context || memchr(text + hit->from, ' ',
	    hit->to - hit->from) != NULL || memchr(text + hit->from, '@',
	    hit->to - hit->from) != NULL;
}

bool
number_may_stand(const char *text, size_t length)
{
	size_t digits = 0;

	for (size_t i = 0; i < length; i++) {
		digits += text[i] >= '0' && text[i] <= '9';
		if (digits >= 2 || text[i] == '@')
			return true;
	}
	return false;
}

void
number_report(struct look *look, const struct pattern_hit *hit,
    const char *text, size_t at)
{
	const struct map *contacts = look->wanted->contacts;
	enum rule rule = RULE_inspect_number;
	char form[PATTERN_FORM];

	pattern_form(text + hit->from, hit->to - hit->from, form);
	if (!pattern_is_certain(hit->pattern)) {
		if (contacts != NULL && map_get(contacts, form) != NULL)
			return;
		rule = contacts == NULL ? RULE_inspect_contact :
		    RULE_inspect_stray_contact;
	}
	look_report_at(look, rule, at, hit->pattern->name);
}
