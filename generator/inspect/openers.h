/*
 * openers.h - what can be opened, and how.  A file of a kind that is not in
 * the table cannot be searched, so it is not published.
 */
#ifndef INSPECT_OPENERS_H
#define INSPECT_OPENERS_H

#include <stdbool.h>
#include <stddef.h>

struct look;
struct unit;

struct opener {
	const char *ending; /* "html", or a whole name; lower case */
	const char *magic;  /* how the file must begin; NULL: it is text */
	size_t magic_length;
	void (*open)(struct look *look);
};

extern const struct opener openers[];
extern const size_t opener_count;

/* NULL when there is none for this path; letter case does not count. */
const struct opener *opener_find(const char *path);

/*
 * Each takes the bytes of the look apart, hands every text in it to
 * unit_search() and reports what is wrong with it.
 */
void open_html(struct look *look);
void open_plain(struct look *look);
void open_manifest(struct look *look); /* of publish/: digests say nothing */
void open_style(struct look *look);    /* and what it fetches */
void open_drawing(struct look *look);  /* SVG */
void open_json(struct look *look);     /* json.h */
void open_png(struct look *look);
void open_jpeg(struct look *look);
void open_icon(struct look *look);
void open_font(struct look *look);
void open_letters(struct look *look);  /* a font, wherever it stands */
void open_pdf(struct look *look);
void open_zip(struct look *look);
void open_gzip(struct look *look);
void open_zlib(struct look *look);
void open_brotli(struct look *look);
void open_data(struct look *look);     /* a JSON file, or a source map */
void open_xml(struct look *look);      /* must be well-formed */
void open_mail(struct look *look);

/* XML inside another file: as it stands, and without its tags. */
void markup_search(struct look *look, const struct unit *whole);

/* Words beside the pixels, in 8 or in 16 bits a letter. */
void picture_search_words(struct look *look, const unsigned char *data,
    size_t size);

/* Bytes of pixels and tables: words among them are long, or stand alone. */
void picture_search_pixels(struct look *look, const unsigned char *data,
    size_t size);

/* False, and a finding, where these bytes are not one whole PNG picture. */
bool png_search(struct look *look, const char *bytes, size_t length);

#endif
