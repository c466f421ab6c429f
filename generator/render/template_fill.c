#include "render/template_tree.h"

#include <string.h>

#include "base/text.h"
#include "base/value.h"

/* White space before each line of a part, the outermost first. */
struct indent {
	const char *bytes;
	size_t length;
	const struct indent *outer;
};

/* A template as it is being printed. */
struct sheet {
	struct template *template;
	const struct indent *indent;
	size_t depth; /* parts around it */
};

struct fill {
	struct templates *templates;
	struct text *out;
	size_t steps;
	bool full;    /* there was no room in `out` */
	bool faulty;
	bool stopped;
};

/* Each fault of each tag is told once, however often it is printed. */
static bool
is_news(struct fill *f, struct node *node, enum rule rule)
{
	_Static_assert(RULE_template_endless - RULE_template_missing < 32,
	    "a bit for each rule about templates");
	unsigned bit = 1u << (rule - RULE_template_missing);
	bool news = (node->told & bit) == 0;

	f->faulty = true;
	node->told |= bit;
	return news;
}

static void
report(struct fill *f, const struct sheet *sheet, struct node *node,
    enum rule rule, const char *hint)
{
	template_report(f->templates->arena, f->templates->diag,
	    sheet->template, node->at, rule, node->name, hint);
}

static void
fault(struct fill *f, const struct sheet *sheet, struct node *node,
    enum rule rule)
{
	if (is_news(f, node, rule))
		report(f, sheet, node, rule, NULL);
}

static void
stop(struct fill *f, const struct sheet *sheet, struct node *node,
    enum rule rule)
{
	fault(f, sheet, node, rule);
	f->stopped = true;
}

static void
print(struct fill *f, const char *bytes, size_t length)
{
	if (length > f->out->limit - f->out->length)
		f->full = true;
	else
		text_add_n(f->out, bytes, length);
}

static void
print_escaped(struct fill *f, const char *string)
{
	/* &quot; is the longest that one sign becomes. */
	if (strlen(string) > (f->out->limit - f->out->length) / 6)
		f->full = true;
	else
		text_add_escaped(f->out, string);
}

static void
print_indent(struct fill *f, const struct indent *indent)
{
	if (indent == NULL)
		return;
	print_indent(f, indent->outer);
	print(f, indent->bytes, indent->length);
}

static void
print_text(struct fill *f, const struct sheet *sheet, const struct node *node)
{
	const char *at = node->bytes, *end = node->bytes + node->length;

	if (sheet->indent == NULL) {
		print(f, at, node->length);
		return;
	}
	if (node->line)
		print_indent(f, sheet->indent);
	while (at < end) {
		const char *line = memchr(at, '\n', (size_t)(end - at));
		const char *next = line == NULL ? end : line + 1;

		print(f, at, (size_t)(next - at));
		/* The line behind the last one begins in another node. */
		if (next < end)
			print_indent(f, sheet->indent);
		at = next;
	}
}

/* The value of a name, NULL if there is none; STRICT reports what is not there. */
static const struct value *
find(struct fill *f, const struct sheet *sheet, struct node *node,
    const struct context *top)
{
	const struct value *value = template_look_up(top, node);

	if (value == NULL && f->templates->mode == TEMPLATE_STRICT &&
	    is_news(f, node, RULE_template_name_unknown))
		report(f, sheet, node, RULE_template_name_unknown,
		    template_name_hint(f->templates->arena, top, node));
	return value;
}

static void
print_plain(struct fill *f, const struct node *node, const struct value *value)
{
	const char *string = "";

	switch (value_type(value)) {
	case VALUE_TRUE:
		string = "true";
		break;
	case VALUE_FALSE:
		string = "false";
		break;
	case VALUE_TEXT:
	case VALUE_HTML:
		string = value_string(value);
		break;
	case VALUE_NULL:
	case VALUE_LIST:
	case VALUE_OBJECT:
		break;
	}
	if (node->kind == NODE_RAW)
		print(f, string, strlen(string));
	else
		print_escaped(f, string);
}

static void
print_strict(struct fill *f, const struct sheet *sheet, struct node *node,
    const struct value *value)
{
	switch (value_type(value)) {
	case VALUE_TEXT:
		if (node->kind == NODE_RAW)
			fault(f, sheet, node, RULE_template_is_text);
		else
			print_escaped(f, value_string(value));
		return;
	case VALUE_HTML:
		if (node->kind == NODE_RAW)
			print(f, value_string(value),
			    strlen(value_string(value)));
		else
			fault(f, sheet, node, RULE_template_is_html);
		return;
	case VALUE_TRUE:
	case VALUE_FALSE:
	case VALUE_LIST:
	case VALUE_OBJECT:
		fault(f, sheet, node, RULE_template_is_group);
		return;
	case VALUE_NULL:
		return;
	}
}

static void
print_value(struct fill *f, const struct sheet *sheet, struct node *node,
    const struct context *top)
{
	const struct value *value = find(f, sheet, node, top);

	if (value == NULL)
		return;
	switch (f->templates->mode) {
	case TEMPLATE_PLAIN:
		print_plain(f, node, value);
		break;
	case TEMPLATE_STRICT:
		print_strict(f, sheet, node, value);
		break;
	}
}

static void fill_nodes(struct fill *f, const struct sheet *sheet, size_t from,
    size_t to, const struct context *top);

/* How often a section with this value is printed (the inverted one: if 0). */
static size_t
times(const struct value *value)
{
	if (value == NULL)
		return 0;
	switch (value_type(value)) {
	case VALUE_NULL:
	case VALUE_FALSE:
		return 0;
	case VALUE_TEXT:
	case VALUE_HTML:
		return value_string(value)[0] == '\0' ? 0 : 1;
	case VALUE_LIST:
		return value_count(value);
	case VALUE_TRUE:
	case VALUE_OBJECT:
		break;
	}
	return 1;
}

static void
fill_section(struct fill *f, const struct sheet *sheet, size_t index,
    const struct context *top)
{
	struct node *node = &sheet->template->nodes[index];
	const struct value *value = find(f, sheet, node, top);
	size_t count = times(value);
	struct context inner = { .value = value, .outer = top };

	if (node->kind == NODE_INVERTED) {
		if (count == 0)
			fill_nodes(f, sheet, index + 1, node->end, top);
		return;
	}
	for (size_t i = 0; i < count && !f->stopped; i++) {
		if (value_type(value) == VALUE_LIST)
			inner.value = value_item(value, i);
		fill_nodes(f, sheet, index + 1, node->end, &inner);
	}
}

static void
fill_part(struct fill *f, const struct sheet *sheet, struct node *node,
    const struct context *top)
{
	struct indent indent = { node->bytes, node->length, sheet->indent };
	struct sheet part = { .depth = sheet->depth + 1 };

	if (node->part == NULL)
		node->part = template_part(f->templates, node->name);
	switch (node->part->state) {
	case TEMPLATE_BROKEN:
		f->faulty = true;
		return;
	case TEMPLATE_MISSING:
		if (f->templates->mode == TEMPLATE_STRICT &&
		    is_news(f, node, RULE_template_part_missing))
			report(f, sheet, node, RULE_template_part_missing,
			    template_part_hint(f->templates, node->name));
		return;
	case TEMPLATE_GOOD:
		break;
	}
	if (part.depth > TEMPLATE_DEEPEST) {
		stop(f, sheet, node, RULE_template_deep);
		return;
	}
	part.template = node->part;
	if (node->line)
		part.indent = node->length > 0 ? &indent : sheet->indent;
	fill_nodes(f, &part, 0, part.template->count, top);
}

static void
fill_nodes(struct fill *f, const struct sheet *sheet, size_t from, size_t to,
    const struct context *top)
{
	struct node *nodes = sheet->template->nodes;

	for (size_t i = from; i < to && !f->stopped; i = nodes[i].end) {
		switch (nodes[i].kind) {
		case NODE_TEXT:
			print_text(f, sheet, &nodes[i]);
			break;
		case NODE_VALUE:
		case NODE_RAW:
			print_value(f, sheet, &nodes[i], top);
			break;
		case NODE_SECTION:
		case NODE_INVERTED:
			fill_section(f, sheet, i, top);
			break;
		case NODE_PART:
			fill_part(f, sheet, &nodes[i], top);
			break;
		}
		if (f->full || ++f->steps > f->templates->most_steps)
			stop(f, sheet, &nodes[i], RULE_template_endless);
	}
}

bool
template_fill(struct templates *templates, const char *name,
    const struct value *data, struct text *out)
{
	struct fill f = { .templates = templates, .out = out };
	struct context top = { .value = data };
	struct sheet sheet = { .template = template_page(templates, name) };
	struct place place = { .path = sheet.template->path };

	switch (sheet.template->state) {
	case TEMPLATE_BROKEN:
		return false;
	case TEMPLATE_MISSING:
		if (!sheet.template->told)
			diag_report(templates->diag, RULE_template_missing,
			    place, name, template_page_hint(templates, name));
		sheet.template->told = true;
		return false;
	case TEMPLATE_GOOD:
		break;
	}
	fill_nodes(&f, &sheet, 0, sheet.template->count, &top);
	return !f.faulty;
}
