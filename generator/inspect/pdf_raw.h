/*
 * pdf_raw.h - the bytes of a PDF as they stand, whatever its tables say of
 * them: earlier revisions, objects nobody points at, comments, and what stands
 * before the beginning and behind the end.
 */
#ifndef INSPECT_PDF_RAW_H
#define INSPECT_PDF_RAW_H

#include <stdbool.h>
#include <stddef.h>

struct look;

enum { PDF_RAW_ABSENT, PDF_RAW_THERE, PDF_RAW_NULL };

struct pdf_raw {
	unsigned char *seen; /* by number: is "N 0 obj" there, and is it null */
	size_t count;        /* of `seen` */
	bool twice;          /* an object stands there more than once */
	bool foreign;        /* words that are no part of a PDF */
	bool too_much;       /* it unpacks to more than can be searched */
};

struct pdf_raw pdf_raw_search(struct look *look);

#endif
