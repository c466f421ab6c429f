/* near_names.c - people of the register, misspelt or by initials (spec 5.5). */
#include "check/rule.h"

#include <string.h>

#include "base/arena.h"
#include "registers/registers.h"

/* The words stand, as they are, in a phrase that somebody has let through. */
static bool
holds_words(const char *phrase, const char *words, size_t length)
{
	size_t size = strlen(phrase);
	const char *at = phrase;

	while ((at = memmem(at, size - (size_t)(at - phrase), words,
	    length)) != NULL) {
		bool begins = at == phrase || at[-1] == ' ' || at[-1] == '-';
		char behind = at[length];

		if (begins && (behind == '\0' || behind == ' ' ||
		    behind == '-' || behind == ',' || behind == '\''))
			return true;
		at++;
	}
	return false;
}

static bool
is_allowed(const struct private_record *record, const char *words,
    size_t length)
{
	const struct private_group *fields = private_fields(record);
	const char *kind = private_kind(record)->name;
	bool allowed = false;

	if (strcmp(kind, "term") == 0)
		return private_has(fields, "term") && holds_words(
		    private_text(fields, "term", 0), words, length);
	if (strcmp(kind, "phrases") != 0)
		return false;
	for (size_t i = 0; !allowed && i < private_values(fields, "phrases");
	    i++) {
		const struct private_group *phrase = private_subgroup(fields,
		    "phrases", i);

		allowed = private_has(phrase, "phrase") && holds_words(
		    private_text(phrase, "phrase", 0), words, length);
	}
	return allowed;
}

/* In the glossary, or a word of the phrases that reviews may use. */
static bool
is_listed(struct judge *judge, const char *words, size_t length)
{
	for (size_t i = 0; i < private_count(judge->loaded); i++)
		if (is_allowed(private_at(judge->loaded, i), words, length))
			return true;
	return false;
}

void
rule_review_near_name(struct judge *judge)
{
	const char *name = register_name_of(judge->record);
	const struct list *texts = judge_texts(judge);

	if (name == NULL || judge->registers == NULL)
		return;
	for (size_t i = 0; i < texts->count; i++) {
		const struct judged_text *text = texts->items[i];
		struct list hits = registers_suspect(judge->scratch,
		    judge->registers, name, text->text, text->length);

		for (size_t h = 0; h < hits.count; h++) {
			const struct register_hit *hit = hits.items[h];

			if (!is_listed(judge, text->text + hit->from,
			    hit->to - hit->from))
				judge_report(judge, RULE_review_near_name,
				    judged_place(text, hit->from),
				    arena_format(judge->scratch, "%s/%s",
				    hit->name, hit->entry));
		}
	}
}
