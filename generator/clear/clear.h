/*
 * clear.h - the one-way door.
 *
 * Everything load/ returns is private; there is no public record to load.
 * clear_content() alone turns private records into cleared ones, and render/
 * takes nothing else.  What comes out is a deep copy in `press`: build.c wipes
 * the vault before the first page is rendered, so a pointer that slipped past
 * the door crashes under ASan instead of printing a name.
 */
#ifndef CLEAR_CLEAR_H
#define CLEAR_CLEAR_H

#include "model/schema.h"

struct arena;
struct checked;
struct cleared;
struct registers;

/*
 * What passes for that audience and that channel.  Never NULL: where nothing
 * may pass, it is an empty site.  check/ has decided; this obeys.
 */
const struct cleared *clear_content(struct arena *press,
    const struct checked *checked, const struct registers *registers,
    enum audience audience, enum channel channel);

#endif
