#include "render/pdf_cache.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/text.h"
#include "render/pdf.h"

/* Raise it when finishing changes, so that no old file is taken for a new one. */
static const char finishing[] = "finishing 4";

enum { LARGEST = 64 * 1024 * 1024 };

/* Lengths stand before the parts, so that no two jobs run together alike. */
static void
add_part(struct text *text, const char *part)
{
	if (part == NULL)
		part = "";
	text_add_format(text, "%zu:%s\n", strlen(part), part);
}

void
pdf_cache_key(struct arena *arena, const struct pdf_engine *engine,
    const char *version, const struct pdf_job *job, char key[DIGEST_HEX])
{
	struct text all = text_open(arena, TEXT_LIMIT);

	add_part(&all, finishing);
	add_part(&all, engine->name);
	add_part(&all, version);
	add_part(&all, job->address);
	add_part(&all, job->title);
	add_part(&all, job->language);
	add_part(&all, job->author);
	add_part(&all, job->as_of);
	add_part(&all, job->foot == NULL ? "none" : "foot");
	add_part(&all, job->foot);
	text_add_format(&all, "%d %d %d %d\n", job->margins.top,
	    job->margins.right, job->margins.bottom, job->margins.left);
	text_add_n(&all, job->html, job->length);
	digest_hex(all.bytes, all.length, key);
}

static char *
path_of(struct arena *arena, const char *folder, const char *key)
{
	return file_join(arena, folder, arena_format(arena, "%s.pdf", key));
}

/* "%lscp PAGES LENGTH DIGEST\n", then the PDF. */
static bool
parse_head(const struct file_bytes *file, size_t *head,
    struct pdf_result *found)
{
	char digest[DIGEST_HEX], said[DIGEST_HEX];
	const char *end = memchr(file->bytes, '\n', file->length);

	if (end == NULL || sscanf(file->bytes, "%%lscp %zu %zu %64[0-9a-f]\n",
	    &found->pages, &found->length, said) != 3)
		return false;
	*head = (size_t)(end - file->bytes) + 1;
	if (file->length - *head != found->length)
		return false;
	digest_hex(file->bytes + *head, found->length, digest);
	return strcmp(digest, said) == 0;
}

bool
pdf_cache_get(struct arena *arena, const char *folder, const char *key,
    struct pdf_result *result)
{
	struct pdf_result found = { .end = PDF_OK, .kept = true };
	struct file_bytes file;
	size_t head = 0;

	if (folder == NULL || file_read(arena, path_of(arena, folder, key),
	    LARGEST, &file) != FILE_OK || !parse_head(&file, &head, &found))
		return false;
	found.bytes = file.bytes + head;
	*result = found;
	return true;
}

void
pdf_cache_put(struct arena *arena, const char *folder, const char *key,
    const struct pdf_result *result)
{
	struct text file = text_open(arena, LARGEST);
	char digest[DIGEST_HEX];

	/* A flaw is to be said again at every build. */
	if (folder == NULL || result->end != PDF_OK || result->flaw != NULL ||
	    result->length > LARGEST / 2)
		return;
	digest_hex(result->bytes, result->length, digest);
	text_add_format(&file, "%%lscp %zu %zu %s\n", result->pages,
	    result->length, digest);
	text_add_n(&file, result->bytes, result->length);
	(void)file_write(path_of(arena, folder, key), file.bytes, file.length);
}
