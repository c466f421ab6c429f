/*
 * advice.h - what an author should do about a fault that libyaml found.
 */
#ifndef LOAD_ADVICE_H
#define LOAD_ADVICE_H

#include <stdbool.h>

#include "model/diag.h"

struct advice {
	const char *context; /* the library's words; NULL: any */
	const char *problem; /* the same */
	enum rule rule;
	bool at_start;       /* mend it where the thing began, not where the text ran out */
	const char *hint;    /* NULL: the rule's own */
};

/*
 * Never NULL.  The library's words are compared and never shown: they could
 * quote the text, and no author knows what a flow mapping is.
 */
const struct advice *advice_find(const char *context, const char *problem);

#endif
