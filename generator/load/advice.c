#include "load/advice.h"

#include <stddef.h>
#include <string.h>

/* The first that fits; the last fits all. */
static const struct advice advices[] = {
	{ "while scanning an alias", NULL, RULE_yaml_alias, true, NULL },
	{ "while scanning an anchor", NULL, RULE_yaml_alias, true, NULL },
	{ "while scanning a tag", NULL, RULE_yaml_tag, true, NULL },
	{ "while parsing a tag", NULL, RULE_yaml_tag, true, NULL },
	{ "while parsing a node", "found undefined tag handle", RULE_yaml_tag,
	  true, NULL },
	{ NULL, "mapping values are not allowed in this context",
	  RULE_yaml_syntax, false,
	  "a value that holds a colon and a space needs quotation marks round "
	  "it; or the line is indented wrongly" },
	{ NULL, "found a tab character that violates indentation",
	  RULE_yaml_syntax, false, "indent with spaces, not tabs" },
	{ NULL, "found a tab character where an indentation space is expected",
	  RULE_yaml_syntax, false, "indent with spaces, not tabs" },
	{ "while scanning a quoted scalar", NULL, RULE_yaml_syntax, true,
	  "the quotation mark that opens here is not closed" },
	{ "while parsing a quoted scalar", NULL, RULE_yaml_syntax, false,
	  "a \\ between quotation marks begins a special character: write it "
	  "twice" },
	{ "while parsing a flow sequence", NULL, RULE_yaml_syntax, true,
	  "the [ that opens here is not closed, or a comma is missing" },
	{ "while parsing a flow mapping", NULL, RULE_yaml_syntax, true,
	  "a value that begins with { needs quotation marks round it" },
	{ "while scanning for the next token", NULL, RULE_yaml_syntax, false,
	  "indent with spaces, not tabs; a value that begins with @ ` or % "
	  "needs quotation marks round it" },
	{ "while scanning a simple key", NULL, RULE_yaml_syntax, true,
	  "a colon is missing behind the field's name, or the line is indented "
	  "wrongly" },
	{ "while parsing a block mapping", NULL, RULE_yaml_syntax, false,
	  "this line is indented differently from the fields around it, or "
	  "the text goes on behind a closing quotation mark" },
	{ "while parsing a block collection", NULL, RULE_yaml_syntax, false,
	  "this line is indented differently from the hyphens above it" },
	{ NULL, NULL, RULE_yaml_syntax, false, NULL },
};

static bool
same(const char *want, const char *have)
{
	return want == NULL || (have != NULL && strcmp(want, have) == 0);
}

const struct advice *
advice_find(const char *context, const char *problem)
{
	const struct advice *advice = advices;

	while (!same(advice->context, context) ||
	    !same(advice->problem, problem))
		advice++;
	return advice;
}
