/*
 * banned.h - functions nobody may call; seen first by every file (-include).
 *
 * Each is here because its safe neighbour exists: strcpy and friends have
 * struct text, atoi has number_parse, time and getenv belong to main.c alone
 * (same input and --as-of date, same bytes), tmpnam and mktemp race.
 * main.c defines CLOCK_AND_ENVIRONMENT before anything else.
 */
#ifndef BASE_BANNED_H
#define BASE_BANNED_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define strcpy(...) banned_strcpy_use_struct_text
#define strcat(...) banned_strcat_use_struct_text
#define strncpy(...) banned_strncpy_use_struct_text
#define strncat(...) banned_strncat_use_struct_text
#define sprintf(...) banned_sprintf_use_struct_text
#define vsprintf(...) banned_vsprintf_use_struct_text
#define gets(...) banned_gets_use_file_read
#define strtok(...) banned_strtok_use_a_loop
#define atoi(...) banned_atoi_use_number_parse
#define atol(...) banned_atol_use_number_parse
#define atof(...) banned_atof_use_number_parse
#define tmpnam(...) banned_tmpnam_use_mkdtemp
#define mktemp(...) banned_mktemp_use_mkdtemp
#define rand(...) banned_rand_builds_are_repeatable
#define random(...) banned_random_builds_are_repeatable
#define system(...) banned_system_use_child_run
#define popen(...) banned_popen_use_child_run
#ifndef CLOCK_AND_ENVIRONMENT
#define time(...) banned_time_belongs_to_main
#define localtime(...) banned_localtime_belongs_to_main
#define gmtime(...) banned_gmtime_belongs_to_main
#define getenv(...) banned_getenv_belongs_to_main
#endif

#endif
