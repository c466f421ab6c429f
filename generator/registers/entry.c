#include "registers/entry.h"

#include <string.h>

#include "registers/locked.h"

const struct entry_row entry_rows[ENTRY_FIELDS] = {
	[ENTRY_ID] = { "id", true, true, false },
	[ENTRY_ROLE] = { "role", true, false, false },
	[ENTRY_KIND] = { "kind", false, true, false },
	[ENTRY_GIVEN] = { "given", true, false, false },
	[ENTRY_MIDDLE] = { "middle", true, false, true },
	[ENTRY_FAMILY] = { "family", true, false, false },
	[ENTRY_AKA] = { "aka", true, false, true },
	[ENTRY_NATIVE] = { "native", true, false, true },
	[ENTRY_VALUE] = { "value", false, true, false },
	[ENTRY_VARIANTS] = { "variants", true, true, true },
	[ENTRY_BORN] = { "born", true, false, false },
	[ENTRY_PSEUDONYM] = { "pseudonym", true, true, false },
	[ENTRY_WEAK] = { "weak", true, true, true },
	[ENTRY_SCOPE] = { "scope", false, true, false },
};

const char *const entry_kinds[] = { "school", "nursery", "college",
	"gp_practice", "hospital", "address", "postcode", "place", "employer",
	"faith_setting", "home", "phone", "email", "social", "vehicle", "nhs",
	"upn", "ni", "case_ref", "crime_ref", "court_ref", "date", "other", "" };

enum entry_field
entry_field_find(const char *name, bool person)
{
	for (enum entry_field f = ENTRY_ID; f < ENTRY_FIELDS; f++)
		if (strcmp(entry_rows[f].name, name) == 0)
			return (person ? entry_rows[f].person :
			    entry_rows[f].term) ? f : ENTRY_FIELDS;
	return ENTRY_FIELDS;
}

struct book *
book_open(struct locked *locked, const char *name)
{
	struct book *book = locked_alloc(locked, 1, sizeof *book);

	book->name = locked_copy(locked, name, strlen(name));
	book->last = &book->entries;
	return book;
}

struct entry *
book_add(struct locked *locked, struct book *book, bool person)
{
	struct entry *entry = locked_alloc(locked, 1, sizeof *entry);

	entry->person = person;
	*book->last = entry;
	book->last = &entry->next;
	book->count++;
	return entry;
}

static void
add_name(struct locked *locked, struct entry *entry, enum entry_field field,
    const char *text)
{
	struct entry_name **end = &entry->names;

	while (*end != NULL)
		end = &(*end)->next;
	*end = locked_alloc(locked, 1, sizeof **end);
	(*end)->field = field;
	(*end)->text = text;
}

static bool
is_one_of(const char *value, const char *const *words)
{
	for (; **words != '\0'; words++)
		if (strcmp(value, *words) == 0)
			return true;
	return false;
}

/* `weak`: yes or no of a term, the names of its fields of a person. */
static enum entry_fault
set_weak(struct entry *entry, const char *value)
{
	static const char *const yes[] = { "yes", "true", "" };
	static const char *const no[] = { "no", "false", "" };
	enum entry_field field;

	if (is_one_of(value, no))
		return ENTRY_FINE;
	if (is_one_of(value, yes)) {
		entry->weak = ~0U;
		return ENTRY_FINE;
	}
	field = entry_field_find(value, true);
	if (!entry->person || field < ENTRY_GIVEN || field > ENTRY_VARIANTS)
		return ENTRY_VALUE_UNKNOWN;
	entry->weak |= 1U << field;
	return ENTRY_FINE;
}

static enum entry_fault
set_once(const char **place, const char *value)
{
	if (*place != NULL)
		return ENTRY_TWICE;
	*place = value;
	return ENTRY_FINE;
}

static enum entry_fault
set_scope(struct entry *entry, const char *value)
{
	if (strcmp(value, "review") == 0)
		entry->review_only = true;
	else if (strcmp(value, "site") != 0)
		return ENTRY_VALUE_UNKNOWN;
	return ENTRY_FINE;
}

static enum entry_fault
set_name(struct locked *locked, struct entry *entry, enum entry_field field,
    const char *text)
{
	if (!entry_rows[field].many && entry_next(entry, field, NULL) != NULL)
		return ENTRY_TWICE;
	add_name(locked, entry, field, text);
	return ENTRY_FINE;
}

enum entry_fault
entry_set(struct locked *locked, struct entry *entry, enum entry_field field,
    const char *value, size_t length)
{
	char *text = locked_copy(locked, value, length);

	if (length == 0)
		return ENTRY_EMPTY;
	for (size_t i = 0; i < length; i++)
		if ((unsigned char)text[i] < ' ')
			return ENTRY_VALUE_UNKNOWN;
	switch (field) {
	case ENTRY_ID:
		return set_once(&entry->id, text);
	case ENTRY_KIND:
		if (!is_one_of(text, entry_kinds))
			return ENTRY_VALUE_UNKNOWN;
		return set_once(&entry->what, text);
	case ENTRY_ROLE:
		return set_once(&entry->what, text);
	case ENTRY_PSEUDONYM:
		return set_once(&entry->pseudonym, text);
	case ENTRY_WEAK:
		return set_weak(entry, text);
	case ENTRY_SCOPE:
		return set_scope(entry, text);
	case ENTRY_GIVEN:
	case ENTRY_MIDDLE:
	case ENTRY_FAMILY:
	case ENTRY_AKA:
	case ENTRY_NATIVE:
	case ENTRY_VALUE:
	case ENTRY_VARIANTS:
	case ENTRY_BORN:
		return set_name(locked, entry, field, text);
	case ENTRY_FIELDS:
		break;
	}
	return ENTRY_VALUE_UNKNOWN;
}

bool
entry_id_is_good(const char *id)
{
	size_t digits;

	if (id == NULL || id[0] < 'a' || id[0] > 'z')
		return false;
	digits = strspn(id + 1, "0123456789");
	return digits > 0 && digits <= 4 && id[1 + digits] == '\0';
}

const struct entry_name *
entry_next(const struct entry *entry, enum entry_field field,
    const struct entry_name *after)
{
	const struct entry_name *name =
	    after == NULL ? entry->names : after->next;

	while (name != NULL && name->field != field)
		name = name->next;
	return name;
}
