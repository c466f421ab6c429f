#include "publish/pack.h"

#include <string.h>

#include "base/arena.h"
#include "base/digest.h"
#include "base/file.h"
#include "base/list.h"
#include "base/text.h"
#include "inspect/inspect.h"
#include "model/diag.h"
#include "publish/manifest.h"
#include "publish/zip.h"

static const char packs_folder[] = "partners/packs/";

/* The folder that the files[0..count) of one pack stand in. */
struct pack {
	const char *name;   /* "theme-curiosity" */
	const char *folder; /* "partners/packs/theme-curiosity" */
	size_t from, count; /* among the inspected files */
};

bool
pack_has(const char *path)
{
	size_t length = strlen(packs_folder);

	return strncmp(path, packs_folder, length) == 0 &&
	    strchr(path + length, '/') != NULL;
}

static bool
report(struct diag *diag, enum rule rule, const char *path, const char *word)
{
	diag_report(diag, rule, (struct place){ path, 0, 0 }, word, NULL);
	return false;
}

static const char *
zip_words(enum zip_status status)
{
	switch (status) {
	case ZIP_MADE:
		break;
	case ZIP_NAME:
		return "a name in it could unpack to another place";
	case ZIP_TWICE:
		return "two names in it are the same on some computers";
	case ZIP_FAILED:
		return "there is no room, or a file of it cannot be read";
	}
	return "";
}

/* The bytes that were inspected, or none. */
static bool
read_member(struct arena *scratch, const struct inspected *inspected,
    const struct inspected_file *file, size_t prefix,
    struct zip_member *member)
{
	struct file_bytes bytes;
	char digest[DIGEST_HEX];

	if (file_read(scratch, file_join(scratch, inspected_folder(inspected),
	    file->path), file->size, &bytes) != FILE_OK)
		return false;
	digest_hex(bytes.bytes, bytes.length, digest);
	*member = (struct zip_member){ .name = file->path + prefix,
		.bytes = bytes.bytes, .length = bytes.length };
	return strcmp(digest, file->digest) == 0;
}

static struct zip_member
own_manifest(struct arena *scratch, const struct inspected *inspected,
    const struct pack *pack, const char *as_of)
{
	struct text out = text_open(scratch, TEXT_LIMIT);

	text_add(&out, "{\n  \"pack\": ");
	text_add_json(&out, pack->name);
	text_add(&out, ",\n  \"as_of\": ");
	text_add_json(&out, as_of);
	text_add(&out, ",\n  \"files\": [");
	for (size_t i = 0; i < pack->count; i++)
		manifest_add_file(&out, inspected_file(inspected,
		    pack->from + i), strlen(pack->folder) + 1, i == 0);
	text_add(&out, "\n  ]\n}\n");
	return (struct zip_member){ .name = manifest_name, .bytes = out.bytes,
		.length = out.length };
}

static bool
write_pack(struct arena *arena, const struct inspected *inspected,
    const struct pack *pack, const struct file_bytes *archive,
    struct list *packs, struct diag *diag)
{
	struct inspected_file *file = arena_alloc(arena, 1, sizeof *file);
	const char *folder = file_join(arena, inspected_folder(inspected),
	    pack->folder);
	enum file_status status = file_write(arena_format(arena, "%s.zip",
	    folder), archive->bytes, archive->length);

	if (status == FILE_OK)
		status = file_remove_tree(folder);
	if (status != FILE_OK)
		return report(diag, RULE_publish_write, "site",
		    file_status_words(status));
	file->path = arena_format(arena, "%s.zip", pack->folder);
	file->size = archive->length;
	digest_hex(archive->bytes, archive->length, file->digest);
	list_add(arena, packs, file);
	return true;
}

static bool
make_pack(struct arena *arena, struct arena *scratch,
    const struct inspected *inspected, const struct pack *pack,
    const char *as_of, struct list *packs, struct diag *diag)
{
	struct zip_member *members = arena_alloc(scratch, pack->count + 1,
	    sizeof *members);
	const char *shown = file_join(arena, "site", pack->folder);
	struct file_bytes archive;
	enum zip_status status;
	struct date day = { 0 };

	if (!date_parse(as_of, &day))
		BUG("as_of is no day");
	for (size_t i = 0; i < pack->count; i++) {
		const struct inspected_file *file = inspected_file(inspected,
		    pack->from + i);

		if (!read_member(scratch, inspected, file,
		    strlen(pack->folder) + 1, &members[i]))
			return report(diag, RULE_publish_changed,
			    file_join(arena, "site", file->path), NULL);
	}
	members[pack->count] = own_manifest(scratch, inspected, pack, as_of);
	status = zip_make(scratch, members, pack->count + 1, day, &archive);
	if (status != ZIP_MADE)
		return report(diag, RULE_publish_pack, shown,
		    zip_words(status));
	return write_pack(arena, inspected, pack, &archive, packs, diag);
}

/* The pack whose files begin at `from`; they are sorted by path. */
static struct pack
pack_at(struct arena *arena, const struct inspected *inspected, size_t from)
{
	const char *path = inspected_file(inspected, from)->path;
	const char *name = path + strlen(packs_folder);
	size_t length = strlen(packs_folder) + strcspn(name, "/");
	struct pack pack = { .from = from,
		.name = arena_copy_n(arena, name, strcspn(name, "/")),
		.folder = arena_copy_n(arena, path, length) };

	while (from + pack.count < inspected_count(inspected) &&
	    strncmp(inspected_file(inspected, from + pack.count)->path, path,
	    length + 1) == 0)
		pack.count++;
	return pack;
}

bool
packs_make(struct arena *arena, const struct inspected *inspected,
    const char *as_of, struct list *packs, struct diag *diag)
{
	struct arena *scratch = arena_open("a pack");
	bool good = true;
	size_t i = 0;

	while (good && i < inspected_count(inspected)) {
		struct pack pack;

		if (!pack_has(inspected_file(inspected, i)->path)) {
			i++;
			continue;
		}
		pack = pack_at(arena, inspected, i);
		good = make_pack(arena, scratch, inspected, &pack, as_of,
		    packs, diag);
		i += pack.count;
		arena_reset(scratch);
	}
	arena_wipe(scratch);
	return good;
}
