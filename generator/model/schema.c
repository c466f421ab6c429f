#include "model/schema.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"

enum { ID_LONGEST = 40 };

const struct kind *
kind_find(const char *name)
{
	for (size_t i = 0; i < kind_count; i++)
		if (strcmp(kinds[i].name, name) == 0)
			return &kinds[i];
	return NULL;
}

bool
id_is_formed(const char *id)
{
	size_t length = strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789-");

	return length > 0 && length <= ID_LONGEST && id[length] == '\0' &&
	    id[0] != '-';
}

bool
id_is_device(const char *id)
{
	static const char *const devices[] = { "aux", "con", "nul", "prn" };

	for (size_t i = 0; i < sizeof devices / sizeof devices[0]; i++)
		if (strcmp(id, devices[i]) == 0)
			return true;
	return (strncmp(id, "com", 3) == 0 || strncmp(id, "lpt", 3) == 0) &&
	    id[3] >= '0' && id[3] <= '9' && id[4] == '\0';
}

const struct field *
field_find(const struct field *fields, size_t count, const char *name)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(fields[i].name, name) == 0)
			return &fields[i];
	return NULL;
}

char *
words_listed(struct arena *arena, const char *const *words)
{
	struct text text = text_open(arena, TEXT_LIMIT);

	for (size_t i = 0; words[i] != NULL; i++)
		text_add_format(&text, "%s%s", i == 0 ? "" : ", ", words[i]);
	return text.bytes;
}
