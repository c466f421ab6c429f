/* The tree that is made of YAML, written out on one line with its places. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/arena.h"
#include "base/list.h"
#include "base/text.h"
#include "load/yaml.h"
#include "model/diag.h"

#define COUNT(rows) (sizeof(rows) / sizeof(rows)[0])

static void
write_out(struct text *out, const struct node *node, int depth)
{
	static const char *const styles[] = { "", "q", "l", "f" };

	assert_true(depth <= YAML_DEEPEST);
	if (node->key != NULL)
		text_add_format(out, "%s@%u:%u=", node->key, node->key_line,
		    node->key_column);
	if (node->shape == NODE_SCALAR) {
		text_add_format(out, "%s'%s'@%u:%u", styles[node->style],
		    node->text, node->line, node->column);
		if (node->indent > 0)
			text_add_format(out, "+%u", node->indent);
		return;
	}
	text_add_format(out, node->shape == NODE_MAPPING ? "{%u:%u" : "[%u:%u",
	    node->line, node->column);
	for (const struct node *n = node->first; n != NULL; n = n->next) {
		text_add_char(out, ' ');
		write_out(out, n, depth + 1);
	}
	text_add_char(out, node->shape == NODE_MAPPING ? '}' : ']');
}

/* The tree, or the reports when there is none. */
static const char *
tree_of(struct arena *arena, const char *yaml, unsigned first_line)
{
	const struct yaml_source source = { yaml, strlen(yaml), "f", first_line,
		3, 8, NULL };
	struct diag *diag = diag_open(arena);
	const struct node *tree = yaml_tree(arena, &source, diag);
	struct text out = text_open(arena, TEXT_LIMIT);

	assert_true((tree == NULL) == (diag_count(diag, HOLD) > 0));
	if (tree == NULL)
		diag_print(diag, DIAG_GITHUB, HOLD, &out);
	else
		write_out(&out, tree, 0);
	return out.bytes;
}

static void
trees_know_their_places(void **state)
{
	static const struct { const char *yaml, *tree; } cases[] = {
		{ "", "''@1:1" },
		{ "# x\n", "''@1:1" },
		{ "---\n", "''@2:1" },
		{ "a: b\n", "{1:1 a@1:1='b'@1:4}" },
		{ "a:\nb:", "{1:1 a@1:1=''@1:3 b@2:1=''@2:3}" },
		{ "a: 'b'\nc: \"d\\u00e9\"", "{1:1 a@1:1=q'b'@1:4 "
		  "c@2:1=q'd\xC3\xA9'@2:4}" },
		{ "\xC3\xA9: \xC3\xA9 b\n", "{1:1 \xC3\xA9@1:1='\xC3\xA9 b'"
		  "@1:4}" },
		{ "a: |\n   x\n   y\n", "{1:1 a@1:1=l'x\ny\n'@1:4+3}" },
		{ "a: >-\n  x\n  y\nb: |\n\n \n  z", "{1:1 a@1:1=f'x y'@1:4 "
		  "b@4:1=l'\n\nz'@4:4+2}" },
		{ "- a\n- [b, c]\n", "[1:1 'a'@1:3 [2:3 'b'@2:4 'c'@2:7]]" },
		{ "- a: b\n  c: d\n", "[1:1 {1:3 a@1:3='b'@1:6 c@2:3='d'@2:6}]" },
		{ "{a: {b: {c: d}}}", "{1:1 a@1:2={1:5 b@1:6={1:9 "
		  "c@1:10='d'@1:13}}}" },
		{ "a: 1\na: 2\n", "{1:1 a@1:1='1'@1:4 a@2:1='2'@2:4}" },
		{ "[1,2,3,4,5,6,7]", "[1:1 '1'@1:2 '2'@1:4 '3'@1:6 '4'@1:8 "
		  "'5'@1:10 '6'@1:12 '7'@1:14]" },
		{ "a: b\r\nc: |\r\n d\r\n", "{1:1 a@1:1='b'@1:4 "
		  "c@2:1=l'd\n'@2:4+1}" },
		{ "a: \"x\ty\"", "{1:1 a@1:1=q'x\ty'@1:4}" },
	};
	struct arena *arena = arena_open("test");
	(void)state;

	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(tree_of(arena, cases[i].yaml, 1),
		    cases[i].tree);
	assert_string_equal(tree_of(arena, "a: b\n", 41),
	    "{41:1 a@41:1='b'@41:4}");
	arena_wipe(arena);
}

static void
what_is_refused(void **state)
{
	static const struct { const char *yaml; enum rule rule; unsigned line,
	    column; } cases[] = {
		{ "&x a", RULE_yaml_alias, 1, 1 },
		{ "a: *x", RULE_yaml_alias, 1, 4 },
		{ "*x : a", RULE_yaml_alias, 1, 1 },
		{ "- &x [a]", RULE_yaml_alias, 1, 3 },
		{ "- &x {a: b}", RULE_yaml_alias, 1, 3 },
		{ "a: &", RULE_yaml_alias, 1, 4 },
		{ "a: !x b", RULE_yaml_tag, 1, 4 },
		{ "!!map {a: b}", RULE_yaml_tag, 1, 1 },
		{ "- !!seq [a]", RULE_yaml_tag, 1, 3 },
		{ "a: !<x", RULE_yaml_tag, 1, 4 },
		{ "%TAG !x! y\n--- a", RULE_yaml_tag, 1, 1 },
		{ "a\n...\n%TAG !x! y\n--- a", RULE_yaml_tag, 3, 1 },
		{ "a\r...\r%TAG !x! y\r--- a", RULE_yaml_tag, 3, 1 },
		{ "a\r\n...\r\n%TAG !x! y\r\n--- a", RULE_yaml_tag, 3, 1 },
		{ "[[[[a]]]]", RULE_yaml_depth, 1, 4 },
		{ "[1,2,3,4,5,6,7,8]", RULE_yaml_many, 1, 16 },
		{ "a\n---\nb", RULE_yaml_documents, 2, 1 },
		{ "a\n...\n---\nb", RULE_yaml_documents, 3, 1 },
		{ "? [a]\n: b", RULE_yaml_syntax, 1, 3 },
		{ "{a: b}: c", RULE_yaml_syntax, 1, 1 },
		{ "a: b: c", RULE_yaml_syntax, 1, 5 },
		{ "a: \"b", RULE_yaml_syntax, 1, 4 },
		{ "a: [b\nc: d", RULE_yaml_syntax, 1, 4 },
		{ "\ta: b", RULE_yaml_syntax, 1, 1 },
		{ "a: b\n\tc: d", RULE_yaml_syntax, 2, 1 },
		{ "a: b\n[c, \xC3\xA9" "d: ", RULE_yaml_syntax, 2, 1 },
		{ "a:\n - {b: c}\n - \"d\" e", RULE_yaml_syntax, 3, 8 },
		{ "a: [b: ", RULE_yaml_syntax, 1, 8 },
		{ "a: [b: \n", RULE_yaml_syntax, 2, 1 },
		{ "a: %b", RULE_yaml_syntax, 1, 4 },
		{ "a: \"\\x07\"", RULE_text_control, 1, 4 },
		{ "a: \"\\0\"", RULE_text_control, 1, 4 },
		{ "a: \"\\x7f\"", RULE_text_control, 1, 4 },
		{ "a: \"\\x9b\"", RULE_text_control, 1, 4 },
		{ "a: \"\\P\"", RULE_text_control, 1, 4 },
		{ "\"a\\0b\": c", RULE_text_control, 1, 1 },
		{ "%YAML 3.0\n--- a", RULE_yaml_syntax, 1, 1 },
		{ "a: \"\\ud800\"", RULE_yaml_syntax, 1, 7 },
	};
	struct arena *arena = arena_open("test");
	(void)state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *have = tree_of(arena, cases[i].yaml, 1);
		char *start = arena_format(arena, "::error file=f,line=%u,"
		    "col=%u,title=%s::", cases[i].line, cases[i].column,
		    rule_name(arena, cases[i].rule));

		if (strncmp(have, start, strlen(start)) != 0)
			fail_msg("'%s' gave %s", cases[i].yaml, have);
	}
	arena_wipe(arena);
}

static void
comments_are_what_is_no_value(void **state)
{
	static const struct {
		const char *yaml, *comments;
	} cases[] = {
		{ "a: b", "" },
		{ "a: b # c", "2:6 # c;" },
		{ "# c\na: b\n", "2:1 # c;" },
		{ "a: b#c", "" },
		{ "a: 'b # c'", "" },
		{ "a: \"b # c\" # d", "2:12 # d;" },
		{ "a: |\n  # b\n  c\n# d\n", "5:1 # d;" },
		{ "a: >\n  b # c\n", "" },
		{ "a: | # b\n  # c\n", "2:6 # b;" },
		{ "a: b\n  c # d\n# e", "3:5 # d;4:1 # e;" },
		{ "a: \xc3\xa9 # \xc3\xa9\r\nb: c # d\r\n",
		  "2:6 # \xc3\xa9;3:6 # d;" },
		{ "a: [b, # c\n  d] # e\n", "2:8 # c;3:6 # e;" },
		{ "# only", "2:1 # only;" },
		{ "a: {b: # c\n 'd#', e: f} # g\n", "2:8 # c;3:14 # g;" },
		/* Where reading ends early all the rest is looked through. */
		{ "a: [b # c\n}\n# d\n", "2:7 # c;4:1 # d;" },
	};
	struct arena *arena = arena_open("test");
	(void)state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct list comments = { 0 };
		const struct yaml_source source = { cases[i].yaml,
			strlen(cases[i].yaml), "f", 2, 3, 8, &comments };
		struct text out = text_open(arena, TEXT_LIMIT);

		yaml_tree(arena, &source, diag_open(arena));
		for (size_t k = 0; k < comments.count; k++) {
			const struct yaml_comment *c = comments.items[k];

			text_add_format(&out, "%u:%u %.*s;", c->line,
			    c->column, (int)c->length, c->text);
		}
		if (strcmp(out.bytes, cases[i].comments) != 0)
			fail_msg("'%s' has '%s'", cases[i].yaml, out.bytes);
	}
	arena_wipe(arena);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(trees_know_their_places),
		cmocka_unit_test(what_is_refused),
		cmocka_unit_test(comments_are_what_is_no_value),
	};

	return cmocka_run_group_tests_name("yaml", tests, NULL, NULL);
}
