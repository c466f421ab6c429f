/*
 * hide.h - files with one name hidden in each, for tests/suites/32-hidden.
 *
 * hide INTO GIVEN FAMILY writes INTO/LEAK/FILE, a folder for each hidden place,
 * and prints "LEAK<tab>RULE": by what it must be refused.  Written with two
 * words that are nobody's, the same files must bring no protected term.
 */
#ifndef HIDDEN_HIDE_H
#define HIDDEN_HIDE_H

#include <stddef.h>

struct arena;

struct hider {
	struct arena *arena;
	const char *into, *given, *family;
};

/*
 * The template with @[G] and @[F] filled in, @[1] and @[2] the halves of the
 * family name, and with a colon an encoding: b64 hex pct ent (&#x..;) dec
 * (&#..;) ent2 u x css qp oct name (#..) wide (UTF-16BE in hex) half
 * (zero-width) full (full-width) glyph (/A) rot (1 added to every byte: codes
 * of a font) codes (65, ) marked (0x41,) dump (41 ) colons (41:) bits unescape
 * (%u0041) tags (unseen letters) struck (a line through each) backslash (\A)
 * spelled ([A]) strings ((A)) each (<i>A</i>) b32 z64 (packed, in base64).
 */
char *hide_fill(const struct hider *hider, const char *template);

/* One case; an empty `rule` is a file that must pass. */
void hide_write(const struct hider *hider, const char *leak, const char *file,
    const void *bytes, size_t length, const char *rule);

/* Parts of the corpus. */
void hide_texts(const struct hider *hider);
void hide_odd(const struct hider *hider);
void hide_mails(const struct hider *hider);
void hide_pdfs(const struct hider *hider);
void hide_archives(const struct hider *hider);
void hide_fonts(const struct hider *hider);
void hide_pictures(const struct hider *hider);

/* The look-alikes in which nothing is hidden. */
void hide_nothing(const struct hider *hider);
void hide_no_pdfs(const struct hider *hider);
void hide_no_fonts(const struct hider *hider);

#endif
