/*
 * pdf_lexer.h - the words of PDF syntax (ISO 32000-1, 7.2 and 7.3), read from
 * any bytes: whole files, content streams, character maps.
 */
#ifndef INSPECT_PDF_LEXER_H
#define INSPECT_PDF_LEXER_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

enum pdf_kind {
	PDF_STRING,  /* (...) or <...> */
	PDF_NAME,    /* without its stroke, #xx decoded */
	PDF_COMMENT, /* without the % */
	PDF_NUMBER,
	PDF_MARK,    /* [ ] { } << >> */
	PDF_WORD     /* an operator, a keyword, or anything else */
};

struct pdf_token {
	enum pdf_kind kind;
	const char *bytes; /* decoded; a NUL stands behind them */
	size_t length;
};

struct pdf_lexer {
	struct arena *arena; /* of what is decoded */
	const char *bytes;
	size_t length;
	size_t at;
};

/* The next one; false at the end. */
bool pdf_next(struct pdf_lexer *lexer, struct pdf_token *token);

bool pdf_is_word(const struct pdf_token *token, const char *word);
/* 0 for what is no number. */
double pdf_number(const struct pdf_token *token);

/*
 * Behind BI, to behind its EI: what lies between are pixels.  False, and
 * nothing read, when there is no EI.
 */
bool pdf_skip_picture(struct pdf_lexer *lexer);

/*
 * A text string (7.9.2) as UTF-8: UTF-16 and UTF-8 by their marks, also UTF-16
 * without one where every other byte is zero, else PDFDocEncoding.
 */
char *pdf_string_text(struct arena *arena, const char *bytes, size_t length,
    size_t *text_length);


#endif
