/*
 * release CONTENT [DAY]: write content/ledger for every record that needs a
 * release; see releasing.h.
 */
#include <stdio.h>

#include "releasing.h"

int
main(int argc, char **argv)
{
	struct date as_of = { 2026, 11, 16 };

	if (argc < 2 || (argc > 2 && !date_parse(argv[2], &as_of))) {
		fprintf(stderr, "usage: release CONTENT [DAY]\n");
		return 2;
	}
	if (!file_is_folder(argv[1]) || release_all(argv[1], as_of))
		return 0;
	fprintf(stderr, "release: the ledger cannot be written\n");
	return 1;
}
