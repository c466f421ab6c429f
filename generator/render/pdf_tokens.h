/*
 * pdf_tokens.h - the operators of a content stream (ISO 32000-1, 7.8.2).
 */
#ifndef RENDER_PDF_TOKENS_H
#define RENDER_PDF_TOKENS_H

#include <stddef.h>

struct arena;

/* Offsets into the stream. */
struct pdf_operator {
	size_t start;  /* of its first operand */
	size_t word;   /* of the operator itself */
	size_t end;    /* behind it; of BI: behind the EI */
	char name[4];  /* at most three letters */
	int mcid;      /* of BDC with an /MCID; else -1 */
};

/* All of them in order; *count says how many. */
struct pdf_operator *pdf_tokens_read(struct arena *arena, const char *stream,
    size_t length, size_t *count);

#endif
