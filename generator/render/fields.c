/* fields.c - single fields of cleared records by their names. */
#include "render/press.h"

const struct field *
record_row(const struct cleared_record *record, const char *name)
{
	size_t count;
	const struct field *rows = cleared_rows(cleared_fields(record),
	    &count);

	return field_find(rows, count, name);
}

const char *
record_line(const struct cleared_record *record, const char *name)
{
	const struct field *row = record_row(record, name);

	return row == NULL ? NULL :
	    cleared_text(cleared_fields(record), row, 0);
}

struct date
record_day(const struct cleared_record *record, const char *name)
{
	const struct field *row = record_row(record, name);

	return row == NULL ? (struct date){ 0 } :
	    cleared_date(cleared_fields(record), row, 0);
}

bool
record_yes(const struct cleared_record *record, const char *name)
{
	const struct field *row = record_row(record, name);

	return row != NULL && cleared_yes(cleared_fields(record), row, 0);
}

long
record_number(const struct cleared_record *record, const char *name)
{
	const struct field *row = record_row(record, name);

	return row == NULL ? 0 :
	    cleared_number(cleared_fields(record), row, 0);
}
