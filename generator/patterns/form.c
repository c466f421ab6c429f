#include "patterns/patterns.h"

#include <string.h>

#include "patterns/match.h"

void
pattern_form(const char *text, size_t length, char form[PATTERN_FORM])
{
	size_t n = 0;

	for (size_t i = 0; i < length && n + 1 < PATTERN_FORM; i++) {
		char c = text[i];

		if (is_capital(c))
			c = (char)(c - 'A' + 'a');
		if (is_alnum(c) || in(c, "@."))
			form[n++] = c;
	}
	form[n] = '\0';
	if (length == 0 || text[0] != '+' || strncmp(form, "44", 2) != 0)
		return;
	n = form[2] == '0' ? 3 : 2;
	memmove(form + 1, form + n, strlen(form + n) + 1);
	form[0] = '0';
}

bool
pattern_is_certain(const struct pattern *pattern)
{
	static const char *const names[] = { "NHS number",
		"National Insurance number", "pupil number",
		"number of the Police National Computer",
		"number of a criminal record" };

	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		if (strcmp(pattern->name, names[i]) == 0)
			return true;
	return false;
}
