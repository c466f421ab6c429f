#include "check/dictionary.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "check/letters.h"

enum { LONGEST = 48 };

/*
 * Short words, of which the list has many that are marks and abbreviations;
 * first halves of joined words; and what the list of 2020 does not know.
 */
static const char *const more_words[] = { "a", "ah", "am", "an", "as", "at",
	"be", "by", "co", "do", "eh", "ex", "go", "ha", "he", "i", "if", "in",
	"is", "it", "me", "my", "no", "o", "of", "oh", "ok", "on", "or", "re",
	"so", "to", "um", "un", "up", "us", "we", "bi", "anti", "cyber",
	"inter", "intra", "micro", "mid", "mis", "multi", "neo", "non", "post",
	"pre", "semi", "sub", "actioned", "adultification", "adultified",
	"antenatal", "benzodiazepines", "breastfed", "breastfeeding",
	"cannabinoids", "carer", "carers", "centile", "centiles",
	"chronologies", "co-production", "coercively", "coproduced",
	"coproduction", "criminogenic", "cuckooed", "cuckooing",
	"cyberbullying", "deprioritised", "diazepam", "dysregulated",
	"dysregulation", "ecomap", "ecomaps", "escalations", "exclusions",
	"fontanelle", "foodbank", "foodbanks", "formulations", "gaslighting",
	"genogram", "genograms", "groomer", "groomers", "handover", "handovers",
	"ideation", "interagency", "intergenerational", "intersectionality",
	"ketamine", "livestreaming", "melatonin", "metaphyseal", "multiagency",
	"multidisciplinary", "naloxone", "neurodisability", "neurodivergence",
	"neurodivergent", "neurodiversity", "onboarding", "online",
	"parentification", "perinatal", "perinatally", "preterm", "proformas",
	"radicalisation", "rehoused", "rehousing", "rescheduling", "resourced",
	"resourcing", "safeguarding", "sandpit", "sextortion", "signposted",
	"signposting", "siloed", "subdural", "suicidality", "timeframes",
	"toolkits", "triaged", "triaging", "unassessed", "unexplored",
	"upskill", "upskilled", "upskilling", "vaping", "wellbeing",
	"workstream", "workstreams", NULL };

static int
compare(const void *key, const void *entry)
{
	return strcmp(key, *(const char *const *)entry);
}

static void
put(char *out, size_t *size, uint32_t c)
{
	if (c < 0x80) {
		out[(*size)++] = (char)c;
	} else if (c < 0x800) {
		out[(*size)++] = (char)(0xC0 | c >> 6);
		out[(*size)++] = (char)(0x80 | (c & 0x3F));
	} else {
		out[(*size)++] = (char)(0xE0 | (c >> 12 & 0xF));
		out[(*size)++] = (char)(0x80 | (c >> 6 & 0x3F));
		out[(*size)++] = (char)(0x80 | (c & 0x3F));
	}
}

static bool
is_small(char c)
{
	return c >= 'a' && c <= 'z';
}

/* False when it is longer than any word. */
static bool
fold(const char *word, size_t length, char out[LONGEST])
{
	size_t size = 0;

	for (size_t at = 0; at < length;) {
		if (size + 4 > LONGEST)
			return false;
		if (is_small(word[at])) {
			out[size++] = word[at++];
			continue;
		}
		put(out, &size, letter_plain(letter_lower(utf8_next(word,
		    length, &at))));
	}
	if (size > 2 && out[size - 1] == 's' && out[size - 2] == '\'')
		size -= 2;
	out[size] = '\0';
	return true;
}

/* Among those with its two first letters: nearly every word is asked for. */
static bool
is_listed(const char *word)
{
	size_t first = 0, count = dictionary_count;

	if (is_small(word[0]) && is_small(word[1])) {
		size_t pair = (size_t)(word[0] - 'a') * 26 +
		    (size_t)(word[1] - 'a');

		first = dictionary_starts[pair];
		count = dictionary_starts[pair + 1] - first;
	}
	return bsearch(word, dictionary_words + first, count,
	    sizeof dictionary_words[0], compare) != NULL;
}

bool
dictionary_has(const char *word, size_t length)
{
	char folded[LONGEST];

	if (!fold(word, length, folded))
		return false;
	if (is_listed(folded))
		return true;
	for (size_t i = 0; more_words[i] != NULL; i++)
		if (strcmp(more_words[i], folded) == 0)
			return true;
	return false;
}

bool
dictionary_is_name(const char *word, size_t length)
{
	char folded[LONGEST];
	const char *key = folded;

	return fold(word, length, folded) && bsearch(key, dictionary_names,
	    dictionary_names_count, sizeof dictionary_names[0], compare) !=
	    NULL;
}
