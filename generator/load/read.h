/*
 * read.h - the files of one record to one private record.
 */
#ifndef LOAD_READ_H
#define LOAD_READ_H

struct found;
struct private_record;
struct reader;
struct source;

/*
 * Read the files and add the record to the reader's `loaded`.  A record that
 * cannot be read is there too, broken and with no fields, so that what refers
 * to it is not reported as well.
 */
void read_found(struct reader *reader, const struct found *found);

/* The same for the bytes of the first file: what the fuzzer feeds. */
void read_record(struct reader *reader, struct private_record *record,
    const struct source *source);

#endif
