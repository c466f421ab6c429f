/*
 * pdf_pipe.h - talking to an engine that may hang or be gone.
 *
 * No call here waits beyond its deadline, and a pipe whose other end has died
 * is a return value, not a signal.
 */
#ifndef RENDER_PDF_PIPE_H
#define RENDER_PDF_PIPE_H

#include <stddef.h>

enum pipe_end { PIPE_OK, PIPE_LATE, PIPE_LOST };

/* Milliseconds of a clock that only goes forward; deadlines are points on it. */
long pipe_now(void);

enum pipe_end pipe_write(int fd, const char *bytes, size_t length,
    long deadline);

/* At least one byte, at most `room`. */
enum pipe_end pipe_read(int fd, char *bytes, size_t room, size_t *got,
    long deadline);

#endif
