/*
 * pictures.c - who signed for what a picture shows.  Pixels cannot be searched
 * for names, so a person looks at them, and their signature is bound to them
 * (anonymisation spec 14).
 */
#include "check/rule.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "prose/prose.h"

static const struct kind *
kind_of_signatures(void)
{
	for (size_t k = 0; k < kind_count; k++)
		if (kinds[k].role == ROLE_SIGNATURE)
			return &kinds[k];
	BUG("no kind is a signature of pictures");
}

/* Its name and its digest say the same. */
static bool
is_sound(const struct private_record *record)
{
	const char *digest = private_text(private_fields(record), "digest", 0);
	char mark[PICTURE_MARK];

	if (digest == NULL || strlen(digest) != DIGEST_HEX - 1 ||
	    strspn(digest, "0123456789abcdef") != DIGEST_HEX - 1)
		return false;
	picture_mark(digest, mark);
	return strcmp(mark, private_id(record)) == 0;
}

void
rule_picture_mark(struct judge *judge)
{
	if (!is_sound(judge->record))
		judge_report(judge, RULE_picture_mark,
		    private_place(judge->record), NULL);
}

/* What somebody signed of these pixels, on that day or before; or NULL. */
static const struct private_group *
signature_of(const struct loaded *loaded, const char *digest, struct date as_of)
{
	char mark[PICTURE_MARK];
	const struct private_record *record;
	const struct private_group *fields;

	picture_mark(digest, mark);
	record = private_find(loaded, kind_of_signatures()->name, mark);
	if (record == NULL || private_is_broken(record) || !is_sound(record))
		return NULL;
	fields = private_fields(record);
	return strcmp(private_text(fields, "digest", 0), digest) == 0 &&
	    date_compare(private_date(fields, "on", 0), as_of) <= 0 ?
	    fields : NULL;
}

/* A preview is there to be looked at before anybody signs. */
static void
judge_signature(struct judge *judge, const struct judged_tree *tree,
    const struct prose *node)
{
	if (judge->preview || signature_of(judge->loaded, node->id,
	    judge->as_of) != NULL)
		list_add(judge->arena, &judge->verdict->pictures,
		    (void *)(uintptr_t)node);
	else
		judge_report(judge, RULE_any_picture_unsigned, (struct place){
		    tree->path, node->line, node->column }, NULL);
}

void
rule_any_picture_unsigned(struct judge *judge)
{
	const struct list *trees = judge_trees(judge);

	for (size_t i = 0; i < trees->count; i++) {
		const struct judged_tree *tree = trees->items[i];

		for (const struct prose *n = tree->root; n != NULL;
		    n = prose_walk(tree->root, n))
			if (n->type == PROSE_PICTURE)
				judge_signature(judge, tree, n);
	}
}

static bool
shows_people(const struct judge *judge, const struct prose *node)
{
	const struct private_group *signature = signature_of(judge->loaded,
	    node->id, judge->as_of);

	return signature != NULL && private_is(signature, "people", "shown");
}

/* Whether a consent that is named holds is asked by the rules of consent. */
void
rule_any_picture_people(struct judge *judge)
{
	struct list *pictures = &judge->verdict->pictures;
	size_t kept = 0;

	for (size_t i = 0; i < pictures->count; i++) {
		const struct prose *node = pictures->items[i];

		if (node->word != NULL || !shows_people(judge, node))
			pictures->items[kept++] = pictures->items[i];
		else
			judge_report(judge, RULE_any_picture_people,
			    (struct place){ private_place(judge->record).path,
			    node->line, node->column }, NULL);
	}
	pictures->count = kept;
}

static struct picture_standing *
find_standing(const struct list *all, const char *digest)
{
	for (size_t i = 0; i < all->count; i++) {
		struct picture_standing *standing = all->items[i];

		if (strcmp(standing->digest, digest) == 0)
			return standing;
	}
	return NULL;
}

static void
count_picture(struct arena *arena, const struct checked *checked,
    const struct prose *node, struct list *all)
{
	const struct loaded *loaded = checked_loaded(checked);
	struct picture_standing *standing = find_standing(all, node->id);
	const struct private_picture *picture;

	if (standing == NULL) {
		picture = private_picture(loaded, node->id);
		standing = arena_alloc(arena, 1, sizeof *standing);
		standing->name = arena_format(arena, "%s/%s",
		    picture->kind->folder, picture->name);
		standing->path = arena_copy(arena, picture->path);
		standing->digest = arena_copy(arena, node->id);
		standing->width = picture->picture.width;
		standing->height = picture->picture.height;
		standing->has_words = picture->picture.words[0] != '\0';
		standing->is_signed = signature_of(loaded, node->id,
		    checked_as_of(checked)) != NULL;
		list_add(arena, all, standing);
	}
	standing->uses++;
}

struct list
checked_pictures(struct arena *arena, const struct checked *checked)
{
	struct arena *scratch = arena_open("pictures");
	struct list all = { 0 };

	for (size_t i = 0; i < checked_count(checked); i++) {
		struct judge judge = { .scratch = scratch,
			.loaded = checked_loaded(checked),
			.record = checked_verdict(checked, i)->record };
		const struct list *trees;

		judge.fields = private_fields(judge.record);
		trees = private_kind(judge.record)->pictures ?
		    judge_trees(&judge) : &judge.trees;
		for (size_t t = 0; t < trees->count; t++) {
			const struct judged_tree *tree = trees->items[t];

			for (const struct prose *n = tree->root; n != NULL;
			    n = prose_walk(tree->root, n))
				if (n->type == PROSE_PICTURE)
					count_picture(arena, checked, n, &all);
		}
	}
	arena_wipe(scratch);
	return all;
}
