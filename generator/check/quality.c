/* quality.c - what readers complain of; these rules warn. */
#include "check/rule.h"

#include <string.h>
#include <strings.h>

#include "check/hosts.h"
#include "prose/prose.h"

enum { MOST_RECOMMENDATIONS = 8 };

void
rule_review_good_practice(struct judge *judge)
{
	const struct prose *body = private_body(judge->record);

	for (const struct prose *n = body; n != NULL; n = prose_walk(body, n))
		if (n->type == PROSE_CALLOUT && n->callout == CALLOUT_GOOD)
			return;
	judge_report(judge, RULE_review_good_practice,
	    private_place(judge->record), NULL);
}

void
rule_review_recommendations_many(struct judge *judge)
{
	if (private_values(judge->fields, "recommendations") >
	    MOST_RECOMMENDATIONS)
		judge_report(judge, RULE_review_recommendations_many,
		    private_value_place(judge->fields, "recommendations",
		    MOST_RECOMMENDATIONS), NULL);
}

/* What is held is no learning yet that somebody could look at again. */
static void
judge_review_by(struct judge *judge, enum rule rule)
{
	struct date by = private_date(judge->fields, "review_by", 0);

	if (date_is_set(by) && !judge->verdict->held)
		judge_due(judge, rule, by, private_value_place(judge->fields,
		    "review_by", 0));
}

void
rule_review_review_by(struct judge *judge)
{
	if (private_has(judge->fields, "review_by"))
		judge_review_by(judge, RULE_review_review_by);
	else
		judge_field(judge, RULE_review_review_by, "review_by");
}

void
rule_theme_review_by(struct judge *judge)
{
	judge_review_by(judge, RULE_theme_review_by);
}

void
rule_page_review_by(struct judge *judge)
{
	judge_review_by(judge, RULE_page_review_by);
}

void
rule_download_review_by(struct judge *judge)
{
	judge_review_by(judge, RULE_download_review_by);
}

/* Our own host, and those that the site's record lists. */
static bool
host_is_allowed(const struct judge *judge, const char *host, size_t length)
{
	const struct private_record *site = private_at(judge->loaded, 0);
	const struct private_group *fields = private_fields(site);

	if (private_kind(site)->shape != SINGLE_FILE ||
	    !private_has(fields, "address"))
		return true;
	if (host_is_ours(judge, host, length))
		return true;
	for (size_t i = 0; i < private_values(fields, "allowed_hosts"); i++) {
		const char *allowed = private_text(fields, "allowed_hosts", i);

		if (strlen(allowed) == length &&
		    strncasecmp(allowed, host, length) == 0)
			return true;
	}
	return false;
}

static void
judge_address(struct judge *judge, const char *address, struct place place)
{
	const char *host;
	size_t length = address == NULL ? 0 : host_of(address, &host);

	if (length > 0 && !host_is_allowed(judge, host, length))
		judge_report(judge, RULE_any_host, place, NULL);
}

static void
judge_tree(struct judge *judge, const struct prose *root, const char *path)
{
	for (const struct prose *n = root; n != NULL; n = prose_walk(root, n))
		if (n->type == PROSE_LINK)
			judge_address(judge, n->address,
			    judged_node_place(path, n));
}

/* Addresses in fields are one level down at most: contacts, resources. */
static void
judge_fields(struct judge *judge, const struct private_group *group)
{
	size_t rows;
	const struct field *fields = private_group_rows(group, &rows);

	for (size_t i = 0; i < rows; i++) {
		const char *name = fields[i].name;

		for (size_t v = 0; v < private_values(group, name); v++) {
			struct place place = private_value_place(group, name,
			    v);

			if (fields[i].type == GROUP)
				judge_fields(judge, private_subgroup(group,
				    name, v));
			else if (fields[i].type == PROSE)
				judge_tree(judge, private_prose(group, name,
				    v), place.path);
			else if (fields[i].type == WEBADDRESS)
				judge_address(judge, private_text(group, name,
				    v), place);
		}
	}
}

void
rule_any_host(struct judge *judge)
{
	/* The site's own address and where "Leave quickly" goes are its own choice. */
	if (private_kind(judge->record)->shape != SINGLE_FILE)
		judge_fields(judge, judge->fields);
	if (private_body(judge->record) != NULL)
		judge_tree(judge, private_body(judge->record),
		    private_place(judge->record).path);
	if (private_part(judge->record) != NULL)
		judge_tree(judge, private_part(judge->record),
		    private_part_path(judge->record));
}
