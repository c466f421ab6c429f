/*
 * pack_command.c - the archive that is carried to the host of the site.
 */
#include <stdio.h>

#include "base/arena.h"
#include "base/file.h"
#include "publish/publish.h"
#include "settings.h"

int
command_pack(const struct settings *settings)
{
	struct arena *press = arena_open("packing");
	struct diag *diag = diag_open(press);
	const char *into = settings->argument_count > 0 ?
	    settings->arguments[0] : file_join(press, settings->site,
	    "public.zip");
	bool good = publish_archive(press, settings->site, into, diag);

	print_reports(settings, diag);
	if (good && !settings->quiet)
		printf("wrote %s\n", into);
	arena_wipe(press);
	return good ? EXIT_GOOD : EXIT_CONTENT;
}
