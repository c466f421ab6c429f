/*
 * stages CONTENT REGISTERS KEY PASSWORD-FILE DAY: processor time of reading,
 * judging and passing the door, one after the other in one process.
 */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/arena.h"
#include "base/file.h"
#include "check/check.h"
#include "clear/clear.h"
#include "load/load.h"
#include "model/diag.h"
#include "registers/registers.h"

static double
milliseconds_since(clock_t *from)
{
	clock_t now = clock();
	double spent = (double)(now - *from) * 1000 / CLOCKS_PER_SEC;

	*from = now;
	return spent;
}

int
main(int argc, char **argv)
{
	struct arena *vault = arena_open("vault");
	struct arena *press = arena_open("press");
	struct diag *diag;
	struct check_options options = { 0 };
	struct registers *registers;
	const struct loaded *loaded;
	const struct checked *checked;
	struct file_bytes password;
	clock_t at;
	double open, load, check, clear;

	if (argc != 6 || !date_parse(argv[5], &options.as_of) ||
	    file_read(vault, argv[4], 1000, &password) != FILE_OK) {
		fprintf(stderr, "usage: stages CONTENT REGISTERS KEY "
		    "PASSWORD-FILE DAY\n");
		return 2;
	}
	password.bytes[strcspn(password.bytes, "\n")] = '\0';
	diag = diag_open(press);
	at = clock();
	registers = registers_open(argv[2], argv[3], password.bytes, diag);
	open = milliseconds_since(&at);
	loaded = load_content(vault, argv[1], diag);
	load = milliseconds_since(&at);
	checked = check_content(vault, loaded, registers, options, diag);
	check = milliseconds_since(&at);
	clear_content(press, checked, registers, FOR_PUBLIC, WEB);
	clear = milliseconds_since(&at);
	printf("%zu records, %zu registers opened in %.0f ms\n",
	    checked_count(checked), registers_count(registers), open);
	printf("parsing             %8.0f ms\n", load);
	printf("the door            %8.2f x parsing\n", clear / load);
	printf("rules               %8.2f x parsing\n", check / load);
	registers_close(registers);
	arena_wipe(vault);
	arena_wipe(press);
	return 0;
}
