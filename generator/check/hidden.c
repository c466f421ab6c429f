/* hidden.c - what was to be hidden, and is told: a sex, a day, a review. */
#include "check/rule.h"

#include <string.h>

#include "base/arena.h"
#include "check/phrase_book.h"
#include "prose/prose.h"

static const struct phrase_row sex_rows[] = {
	{ "he, him, his, himself, she, her, hers, herself, boy, boys, girl, "
	  "girls, son, sons, daughter, daughters, brother, brothers, sister, "
	  "sisters, schoolboy*, schoolgirl*, lad, lads, laddie, lass, lasses, "
	  "lassie, niece*, nephew*, grandson*, granddaughter*, godson*, "
	  "goddaughter*, stepson*, stepdaughter*, young man|men|woman|women|"
	  "lady|ladies, male|female child|baby|infant|toddler|teenager|pupil|"
	  "student|young|twin|sibling|adolescent|minor|victim|patient, "
	  "child|baby|infant|teenager|sibling|twin|person was|is male|female, "
	  /* Both together tell nothing. */
	  "!he or she, !she or he, !his or her, !her or his, !him or her, "
	  "!himself or herself, !herself or himself, !boys and|or girls, "
	  "!girls and|or boys, !boy or girl, "
	  "!brothers and|or sisters, !sisters and|or brothers, "
	  "!brother or sister, !sons and daughters, !daughters and sons, "
	  "!he / she, !his / her, !him / her, "
	  "!his|her majesty*", NULL },
};
const struct phrase_table sex_table = { RULE_review_sex_word, sex_rows, 1 };

/* Unsaid is hidden.  Of an adult too: a reader cannot tell whom one "she" in a story means. */
void
rule_review_sex_word(struct judge *judge)
{
	if (!private_yes(judge->fields, "sex_public", 0))
		judge_report_words(judge, RULE_review_sex_word);
}

/* A day that was only put there makes a reporting year that was only put there. */
void
rule_review_placeholder_day(struct judge *judge)
{
	struct date day = judge_day(judge, "incident_date");

	if (judge_is_full(judge) && date_is_set(day) && day.day == 1 &&
	    !private_has(judge->fields, "incident_known"))
		judge_field(judge, RULE_review_placeholder_day,
		    "incident_date");
}

/* The review that the address kind:id, with or without a place in it, names. */
static const struct private_record *
review_of_address(const struct judge *judge, const char *address)
{
	const char *colon = address == NULL ? NULL : strchr(address, ':');
	const struct kind *kind = colon == NULL ? NULL : kind_find(arena_copy_n(
	    judge->scratch, address, (size_t)(colon - address)));

	return kind == NULL || !kind->gated ? NULL : private_find(judge->loaded,
	    kind->name, arena_copy_n(judge->scratch, colon + 1,
	    strcspn(colon + 1, "/#")));
}

/*
 * Asked of every record twice; the first time reviews behind it are not judged
 * yet, and nobody can tell.
 */
void
rule_any_review_link(struct judge *judge)
{
	const struct list *trees;

	if (judge->judged_count < private_count(judge->loaded))
		return;
	trees = judge_trees(judge);
	for (size_t i = 0; i < trees->count; i++) {
		const struct judged_tree *tree = trees->items[i];

		for (const struct prose *n = tree->root; n != NULL;
		    n = prose_walk(tree->root, n)) {
			const struct private_record *review =
			    n->type == PROSE_LINK ?
			    review_of_address(judge, n->address) : NULL;

			if (review != NULL && review != judge->record &&
			    !judge_has_page(judge, review))
				judge_report(judge, RULE_any_review_link,
				    judged_node_place(tree->path, n), NULL);
		}
	}
}
