/*
 * json.h - what only shows when JSON is taken apart (spec 5.2 f and g).
 */
#ifndef INSPECT_JSON_H
#define INSPECT_JSON_H

struct look;
struct unit;

/*
 * Search the strings of a JSON text, each by itself, and the keys that lead to
 * each place in one: an index may keep "orange" as "or", in it "an", in it
 * "ge".  Where the text is no JSON, what looks like it is searched.  The text
 * as it stands is the caller's to search.
 */
void json_search(struct look *look, const struct unit *whole);

#endif
