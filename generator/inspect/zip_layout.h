/*
 * zip_layout.h - what is in a ZIP file beside the bytes of its members
 * (APPNOTE 4.3): names in both headers, comments, extra fields, gaps.
 */
#ifndef INSPECT_ZIP_LAYOUT_H
#define INSPECT_ZIP_LAYOUT_H

#include <stdbool.h>

struct look;

/*
 * Search all of it, and report what nobody can say the meaning of
 * (inspect_archive_hidden).  False, and inspect_damaged, where the file is no
 * ZIP file, is locked, or where its headers say two things: then what a
 * library would unpack is one of two truths.
 */
bool zip_layout_search(struct look *look);

#endif
