#include "load/pictures.h"

#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/map.h"
#include "load/record.h"
#include "prose/prose.h"

enum { PICTURE_BYTES = 24 * 1024 * 1024 };

/* A file that may be shown. */
struct lying_picture {
	const struct kind *kind;
	const char *name;
	const char *file; /* to open */
	const char *path; /* to print */
	bool shown;       /* a text names it */
	bool opened;
	enum picture_fault fault;
	struct private_picture *picture; /* once it is fine */
};

/* What is wrong with it, and what to do, by the fault. */
static const struct { const char *word, *hint; } sentences[] = {
	[PICTURE_UNKNOWN] = { "it is neither PNG nor JPEG nor SVG",
	    "save it as PNG, or as JPEG if it is a photograph" },
	[PICTURE_BROKEN] = { "it is damaged",
	    "open it in an editor of pictures and save it again" },
	[PICTURE_BEHIND] = { "something stands behind its end",
	    "open it in an editor of pictures and export it anew; what is "
	    "behind the end may be an earlier picture" },
	[PICTURE_PARTS] = { "it holds parts that nobody knows",
	    "open it in an editor of pictures and export it anew" },
	[PICTURE_MOVING] = { "it moves", "export one still picture of it" },
	[PICTURE_LARGE] = { "it is too large, or has no size",
	    "make it smaller: 1,600 pixels across are plenty" },
	[PICTURE_COLOURS] = { "its colours are meant for a press or cannot be "
	    "read", "export it in sRGB" },
	[PICTURE_ACTIVE] = { "it holds a script, a link or a style sheet",
	    "export it as plain SVG, with presentation attributes" },
	[PICTURE_ELEMENT] = { "it holds an element that drawings here may not "
	    "have", "export it as plain SVG, paths and text only; or as PNG" },
	[PICTURE_EMBEDDED] = { "there is another picture inside it",
	    "take it out, or export the whole as PNG" },
	[PICTURE_OUTSIDE] = { "there are words in it that no reader sees",
	    "delete what lies outside the drawing or in its definitions" },
};

bool
picture_is_called(const char *name)
{
	static const char *const endings[] = { "png", "jpg", "jpeg", "svg",
		"gif", "webp", "avif", "bmp", "tif", "tiff", "heic", "apng" };

	for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
		if (strcasecmp(file_ending(name), endings[i]) == 0)
			return true;
	return false;
}

void
picture_lies(struct reader *reader, const struct kind *kind, const char *name,
    const char *file, const char *path)
{
	struct lying_picture *lying = arena_alloc(reader->vault, 1,
	    sizeof *lying);

	lying->kind = kind;
	lying->name = name;
	lying->file = file;
	lying->path = path;
	list_add(reader->vault, &reader->loaded->pictures, lying);
}

static struct lying_picture *
find_lying(const struct reader *reader, const struct kind *kind,
    const char *name)
{
	const struct list *all = &reader->loaded->pictures;

	for (size_t i = 0; i < all->count; i++) {
		struct lying_picture *lying = all->items[i];

		if (lying->kind == kind && strcmp(lying->name, name) == 0)
			return lying;
	}
	return NULL;
}

/* The same picture may lie there twice: one of them is as good as the other. */
static void
keep(struct reader *reader, struct lying_picture *lying,
    struct file_bytes file, const struct picture *look)
{
	struct private_picture *picture = map_get(reader->loaded->shown,
	    look->digest);

	if (picture == NULL) {
		picture = arena_alloc(reader->vault, 1, sizeof *picture);
		*picture = (struct private_picture){ lying->kind, lying->name,
			lying->path, file.bytes, file.length, *look };
		map_put(reader->loaded->shown, picture->picture.digest,
		    picture);
	}
	lying->picture = picture;
	if (look->tells_place)
		diag_report(reader->diag, RULE_picture_tells, (struct place){
		    lying->path, 0, 0 }, NULL, NULL);
}

static void
open_picture(struct reader *reader, struct lying_picture *lying)
{
	struct file_bytes file;
	struct picture look;
	enum file_status status = file_read(reader->vault, lying->file,
	    PICTURE_BYTES, &file);

	lying->opened = true;
	if (status == FILE_TOO_LARGE) {
		lying->fault = PICTURE_LARGE;
		return;
	}
	if (status != FILE_OK) {
		lying->fault = PICTURE_BROKEN;
		return;
	}
	lying->fault = picture_look(reader->vault, file.bytes, file.length,
	    &look);
	if (lying->fault == PICTURE_FINE)
		keep(reader, lying, file, &look);
}

/* False when it was reported: it is not shown. */
static bool
settle(struct reader *reader, const struct private_record *record,
    struct prose *node, struct place place)
{
	struct lying_picture *lying;

	if (!record->kind->pictures) {
		diag_report(reader->diag, RULE_text_image, place, NULL, NULL);
		return false;
	}
	if (node->address == NULL) /* prose/ has said why */
		return false;
	lying = find_lying(reader, record->kind, node->address);
	if (lying == NULL) {
		diag_report(reader->diag, RULE_picture_missing, place, NULL,
		    NULL);
		return false;
	}
	lying->shown = true;
	if (!lying->opened)
		open_picture(reader, lying);
	if (lying->fault != PICTURE_FINE) {
		diag_report(reader->diag, RULE_picture_refused, place,
		    sentences[lying->fault].word,
		    sentences[lying->fault].hint);
		return false;
	}
	node->id = lying->picture->picture.digest;
	if (lying->picture->picture.words[0] != '\0')
		node->text = lying->picture->picture.words;
	return true;
}

static void
read_tree(struct reader *reader, const struct private_record *record,
    struct prose *tree, const char *path)
{
	struct list nodes = { 0 };

	for (const struct prose *n = tree; n != NULL; n = prose_walk(tree, n))
		if (n->first != NULL || n == tree)
			for (struct prose *c = n->first; c != NULL; c = c->next)
				if (c->type == PROSE_PICTURE)
					list_add(reader->scratch, &nodes, c);
	for (size_t i = 0; i < nodes.count; i++) {
		struct prose *node = nodes.items[i];

		if (!settle(reader, record, node, (struct place){ path,
		    node->line, node->column }))
			prose_remove(node);
	}
}

/* Groups nest as deep as the tables of model/kinds.c, which is not deep. */
static void
read_group(struct reader *reader, const struct private_record *record,
    const struct private_group *group)
{
	for (size_t i = 0; i < group->row_count; i++) {
		const struct private_values *values = &group->slots[i];

		for (size_t j = 0; j < values->count; j++)
			if (group->rows[i].type == PROSE)
				read_tree(reader, record,
				    values->values[j].prose, group->path);
			else if (group->rows[i].type == GROUP)
				read_group(reader, record,
				    values->values[j].group);
	}
}

void
pictures_read(struct reader *reader)
{
	const struct list *records = &reader->loaded->records;
	const struct list *pictures = &reader->loaded->pictures;

	for (size_t i = 0; i < records->count; i++) {
		const struct private_record *record = records->items[i];

		read_group(reader, record, record->fields);
		read_tree(reader, record, record->body, record->path);
		read_tree(reader, record, record->part, record->part_path);
	}
	for (size_t i = 0; i < pictures->count; i++) {
		const struct lying_picture *lying = pictures->items[i];

		if (!lying->shown)
			diag_report(reader->diag, RULE_picture_unused,
			    (struct place){ lying->path, 0, 0 }, NULL, NULL);
	}
}

const struct private_picture *
private_picture(const struct loaded *loaded, const char *digest)
{
	return map_get(loaded->shown, digest);
}
