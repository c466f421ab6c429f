#include "render/template_tree.h"

#include <string.h>

#include "base/arena.h"
#include "base/list.h"

/* An offset and a length in the source. */
struct span {
	size_t at;
	size_t length;
};

struct tag {
	char sign; /* one of the signs below, or 0 for {{name}} */
	size_t begin;
	size_t end; /* behind the closing delimiter */
	struct span content; /* without white space around it */
};

static const char signs[] = "#^/>=!&{";

/* Nobody reads more than this about one file. */
enum { MOST_FAULTS = 20 };

struct parser {
	struct arena *arena;
	struct diag *diag;
	struct template *template;
	const char *open;
	const char *close;
	size_t at; /* all before was turned into nodes */
	size_t capacity;
	size_t sections[TEMPLATE_DEEPEST]; /* indexes of those that are open */
	size_t depth;
	size_t faults;
	bool stopped; /* what comes is not worth a report */
};

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static bool
is_space(char c)
{
	return is_blank(c) || c == '\n' || c == '\r';
}

/* Neither white space nor control characters, and not nothing. */
static bool
is_word(const char *name)
{
	const unsigned char *p = (const unsigned char *)name;

	while (*p > ' ' && *p != 0x7F)
		p++;
	return *p == '\0' && name[0] != '\0';
}

/* The name as a report shows it. */
static const char *
shown(const char *name)
{
	return is_word(name) ? name : "...";
}

static void
report(struct parser *p, size_t at, enum rule rule, const char *word,
    const char *hint)
{
	p->template->state = TEMPLATE_BROKEN;
	if (p->stopped)
		return;
	template_report(p->arena, p->diag, p->template, at, rule, word, hint);
	p->stopped = ++p->faults == MOST_FAULTS;
}

static char *
copy_span(struct parser *p, struct span span)
{
	return arena_copy_n(p->arena, p->template->source + span.at,
	    span.length);
}

/* Where `word` stands at or behind `from`; `length` of the source if nowhere. */
static size_t
find(const struct parser *p, size_t from, const char *word)
{
	const struct template *t = p->template;
	const char *found = memmem(t->source + from, t->length - from, word,
	    strlen(word));

	return found == NULL ? t->length : (size_t)(found - t->source);
}

static struct node *
add_node(struct parser *p, enum node_kind kind)
{
	struct template *t = p->template;

	if (t->count == p->capacity) {
		size_t more = p->capacity == 0 ? 16 : p->capacity * 2;

		t->nodes = arena_grow(p->arena, t->nodes,
		    p->capacity * sizeof *t->nodes, more * sizeof *t->nodes);
		p->capacity = more;
	}
	t->nodes[t->count] = (struct node){ .kind = kind, .end = t->count + 1 };
	return &t->nodes[t->count++];
}

static bool
begins_line(const struct parser *p, size_t at)
{
	return at == 0 || p->template->source[at - 1] == '\n';
}

static void
add_text(struct parser *p, size_t from, size_t to)
{
	struct node *node = add_node(p, NODE_TEXT);

	node->bytes = p->template->source + from;
	node->length = to - from;
	node->at = from;
	node->line = begins_line(p, from);
}

static struct span
trim(const struct parser *p, size_t from, size_t to)
{
	const char *source = p->template->source;

	while (from < to && is_space(source[from]))
		from++;
	while (to > from && is_space(source[to - 1]))
		to--;
	return (struct span){ from, to - from };
}

/* The tag whose opening delimiter stands at `begin`; false if it has no end. */
static bool
read_tag(const struct parser *p, size_t begin, struct tag *tag)
{
	const struct template *t = p->template;
	size_t at = begin + strlen(p->open), end;

	*tag = (struct tag){ .begin = begin };
	while (at < t->length && is_space(t->source[at]))
		at++;
	if (at < t->length && strchr(signs, t->source[at]) != NULL)
		tag->sign = t->source[at++];
	end = find(p, at, tag->sign == '{' ? arena_format(p->arena, "}%s",
	    p->close) : tag->sign == '=' ? arena_format(p->arena, "=%s",
	    p->close) : p->close);
	if (end == t->length)
		return false;
	tag->content = trim(p, at, end);
	tag->end = end + strlen(p->close) +
	    (tag->sign == '{' || tag->sign == '=' ? 1 : 0);
	/* It closes, but only by the end of another tag. */
	return tag->sign == '!' || tag->sign == '=' ||
	    memmem(t->source + at, end - at, p->open, strlen(p->open)) == NULL;
}

/*
 * A tag that prints nothing itself and has a line to itself takes the whole
 * line with it: *from and *to become the line, its line ending included.
 */
static bool
stands_alone(const struct parser *p, const struct tag *tag, size_t *from,
    size_t *to)
{
	const struct template *t = p->template;
	size_t before = tag->begin, behind = tag->end;

	if (tag->sign == '\0' || tag->sign == '&' || tag->sign == '{')
		return false;
	while (before > 0 && is_blank(t->source[before - 1]))
		before--;
	while (behind < t->length && is_blank(t->source[behind]))
		behind++;
	if (!begins_line(p, before))
		return false;
	if (behind < t->length) {
		if (t->source[behind] == '\r')
			behind++;
		if (t->source[behind] != '\n')
			return false;
		behind++;
	}
	*from = before;
	*to = behind;
	return true;
}

/* Cut the name at its dots; false when it is not a name. */
static bool
read_steps(struct parser *p, struct node *node)
{
	struct list steps = { 0 };
	const char *rest = node->name;

	if (!is_word(rest))
		return false;
	if (strcmp(rest, ".") == 0)
		return true;
	for (;;) {
		size_t length = strcspn(rest, ".");

		if (length == 0)
			return false;
		list_add(p->arena, &steps, arena_copy_n(p->arena, rest, length));
		if (rest[length] == '\0')
			break;
		rest += length + 1;
	}
	node->steps = (const char *const *)steps.items;
	node->step_count = steps.count;
	return true;
}

/* A part is a file below its folder and nowhere else. */
static bool
is_part_name(const char *name)
{
	if (!is_word(name) || name[0] == '/')
		return false;
	for (const char *dots = strstr(name, ".."); dots != NULL;
	    dots = strstr(dots + 1, ".."))
		if ((dots == name || dots[-1] == '/') &&
		    (dots[2] == '\0' || dots[2] == '/'))
			return false;
	return true;
}

static struct node *
add_named(struct parser *p, const struct tag *tag, enum node_kind kind)
{
	struct node *node = add_node(p, kind);

	node->name = copy_span(p, tag->content);
	node->at = tag->content.at;
	if (kind == NODE_PART ? !is_part_name(node->name) :
	    !read_steps(p, node))
		report(p, node->at, RULE_template_tag_name, NULL, NULL);
	return node;
}

static void
open_section(struct parser *p, const struct tag *tag, enum node_kind kind)
{
	size_t index = p->template->count;

	add_named(p, tag, kind);
	if (p->depth < TEMPLATE_DEEPEST) {
		p->sections[p->depth++] = index;
		return;
	}
	report(p, tag->content.at, RULE_template_deep, NULL,
	    "put the inner sections into a part of their own");
	p->stopped = true;
}

static void
report_open_section(struct parser *p)
{
	const struct node *node =
	    &p->template->nodes[p->sections[--p->depth]];

	report(p, node->at, RULE_template_section_open,
	    shown(node->name), NULL);
}

static void
close_section(struct parser *p, const struct tag *tag)
{
	const char *name = copy_span(p, tag->content);
	struct node *nodes = p->template->nodes;
	size_t depth = p->depth;

	while (depth > 0 && strcmp(nodes[p->sections[depth - 1]].name,
	    name) != 0)
		depth--;
	if (depth == 0) {
		report(p, tag->content.at, RULE_template_section_wrong,
		    shown(name), p->depth == 0 ? NULL : arena_format(p->arena,
		    "the section that is open here is '%s'",
		    shown(nodes[p->sections[p->depth - 1]].name)));
		return;
	}
	while (p->depth > depth)
		report_open_section(p);
	nodes[p->sections[--p->depth]].end = p->template->count;
}

static void
set_delimiters(struct parser *p, const struct tag *tag)
{
	char *open = copy_span(p, tag->content);
	char *gap = open + strcspn(open, " \t\r\n");
	char *close = gap + strspn(gap, " \t\r\n");

	if (!is_word(close) || strchr(open, '=') != NULL) {
		report(p, tag->begin, RULE_template_delimiters, NULL, NULL);
		return;
	}
	*gap = '\0';
	p->open = open;
	p->close = close;
}

static void
take_tag(struct parser *p, const struct tag *tag)
{
	size_t from = tag->begin, to = tag->end;
	bool alone = stands_alone(p, tag, &from, &to);
	struct node *node;

	if (from > p->at)
		add_text(p, p->at, from);
	/* The line that begins with this tag is indented before it. */
	if (!alone && begins_line(p, from))
		add_text(p, from, from);
	switch (tag->sign) {
	case '\0':
		add_named(p, tag, NODE_VALUE);
		break;
	case '&':
	case '{':
		add_named(p, tag, NODE_RAW);
		break;
	case '#':
		open_section(p, tag, NODE_SECTION);
		break;
	case '^':
		open_section(p, tag, NODE_INVERTED);
		break;
	case '/':
		close_section(p, tag);
		break;
	case '>':
		node = add_named(p, tag, NODE_PART);
		node->line = alone;
		node->bytes = p->template->source + from;
		node->length = tag->begin - from;
		break;
	case '=':
		set_delimiters(p, tag);
		break;
	case '!':
		break;
	}
	p->at = to;
}

void
template_parse(struct arena *arena, struct template *template,
    struct diag *diag)
{
	struct parser p = { .arena = arena, .diag = diag, .open = "{{",
		.close = "}}", .template = template };

	template->state = TEMPLATE_GOOD;
	while (!p.stopped) {
		size_t begin = find(&p, p.at, p.open);
		struct tag tag;

		if (begin == template->length)
			break;
		if (read_tag(&p, begin, &tag)) {
			take_tag(&p, &tag);
			continue;
		}
		report(&p, begin, tag.sign == '=' ? RULE_template_delimiters :
		    RULE_template_tag_open, NULL, NULL);
		p.at = begin + strlen(p.open);
	}
	if (p.at < template->length)
		add_text(&p, p.at, template->length);
	while (p.depth > 0)
		report_open_section(&p);
}
