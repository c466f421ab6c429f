/* standings.c - how every record stands, for the Executive. */
#include "clear/inside.h"

#include "base/arena.h"
#include "check/check.h"
#include "check/verdict.h"
#include "load/private.h"
#include "model/standing.h"

/* The carrier of a copy may be of a kind whose ids stay where they are. */
static void
name_carriers(struct arena *press, struct record_status *status,
    enum audience audience)
{
	struct copy *copies = arena_alloc(press, status->copy_count,
	    sizeof *copies);

	for (size_t i = 0; i < status->copy_count; i++) {
		copies[i] = status->copies[i];
		if (copies[i].kind != NULL && !may_be_named(kind_find(
		    copies[i].kind), audience))
			copies[i].id = NULL;
	}
	status->copies = copies;
}

void
clear_standings(struct arena *press, const struct checked *checked,
    struct cleared *out)
{
	for (size_t i = 0; i < checked_count(checked); i++) {
		struct record_status *status = arena_alloc(press, 1,
		    sizeof *status);

		*status = checked_status(press, checked, i);
		status->path = NULL;
		if (!may_be_named(private_kind(checked_verdict(checked,
		    i)->record), out->audience))
			status->id = NULL;
		name_carriers(press, status, out->audience);
		list_add(press, &out->standings, status);
	}
	for (enum rule rule = 0; rule < RULES; rule++)
		out->softened[rule] = checked_softens(checked, rule);
}
