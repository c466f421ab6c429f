/*
 * make_registers.c - the demonstration's key and registers, made anew.
 *
 *   make_registers KEY PASSWORD_FILE FOLDER PLAIN.yaml...
 *
 * KEY is made if it is not there, with the first line of PASSWORD_FILE.  Every
 * NAME.yaml becomes FOLDER/NAME.reg.  A sealed register differs from run to
 * run, so this is run when a plain one has changed, and the result is kept.
 */
#include "base/arena.h"
#include "base/file.h"
#include "base/text.h"
#include "model/diag.h"
#include "registers/registers.h"

static char *
first_line(struct arena *arena, const char *path)
{
	struct file_bytes bytes;

	if (file_read(arena, path, 4096, &bytes) != FILE_OK)
		return NULL;
	return arena_copy_n(arena, bytes.bytes, strcspn(bytes.bytes, "\n"));
}

/* "plain/k7m2.yaml" is FOLDER/k7m2.reg. */
static char *
register_path(struct arena *arena, const char *folder, const char *plain)
{
	const char *slash = strrchr(plain, '/');
	const char *name = slash == NULL ? plain : slash + 1;
	int length = (int)(strlen(name) - strlen(file_ending(name)));

	return file_join(arena, folder, arena_format(arena, "%.*sreg", length,
	    name));
}

static bool
make_all(struct arena *arena, char **argv, struct diag *diag)
{
	const char *password = first_line(arena, argv[2]);
	bool good = password != NULL && (file_exists(argv[1]) ||
	    register_new_key(argv[1], password, diag));

	for (char **plain = argv + 4; good && *plain != NULL; plain++)
		good = register_encrypt(*plain, register_path(arena, argv[3],
		    *plain), argv[1], diag);
	return good;
}

int
main(int argc, char **argv)
{
	struct arena *arena = arena_open("registers");
	struct diag *diag = diag_open(arena);
	struct text out = text_open(arena, TEXT_LIMIT);
	bool good;

	if (argc < 5) {
		fputs("make_registers KEY PASSWORD_FILE FOLDER PLAIN...\n",
		    stderr);
		return 2;
	}
	good = make_all(arena, argv, diag);
	diag_print(diag, DIAG_TEXT, HOLD, &out);
	fputs(out.bytes, stderr);
	arena_wipe(arena);
	return good ? 0 : 1;
}
