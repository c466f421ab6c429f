#include "inspect/openers.h"

#include <string.h>
#include <strings.h>

#include "base/file.h"
#include "inspect/look.h"

#define TEXT NULL, 0
/* Its end says what it is; something may stand before its beginning. */
#define ARCHIVE(ending) { ending, "", 0, open_zip }

const struct opener openers[] = {
	{ "html", TEXT, open_html },
	{ "htm", TEXT, open_html },
	{ "xml", TEXT, open_xml },
	{ "atom", TEXT, open_xml },
	{ "rss", TEXT, open_xml },
	{ "svg", TEXT, open_drawing },
	{ "xsl", TEXT, open_xml },
	{ "xhtml", TEXT, open_xml },
	{ "css", TEXT, open_style },
	{ "js", TEXT, open_plain },
	{ "mjs", TEXT, open_plain },
	{ "manifest.json", TEXT, open_manifest },
	{ "json", TEXT, open_data },
	{ "map", TEXT, open_data },
	{ "webmanifest", TEXT, open_data },
	{ "txt", TEXT, open_plain },
	{ "csv", TEXT, open_plain },
	{ "md", TEXT, open_plain },
	{ "ics", TEXT, open_plain },
	{ "vcf", TEXT, open_plain },
	{ "eml", TEXT, open_mail },
	{ "pdf", "%PDF-", 5, open_pdf },
	{ "png", "\211PNG\r\n\032\n", 8, open_png },
	{ "jpg", "\377\330\377", 3, open_jpeg },
	{ "jpeg", "\377\330\377", 3, open_jpeg },
	{ "ico", "\0\0\1\0", 4, open_icon },
	{ "woff2", "wOF2", 4, open_letters },
	{ "woff", "wOFF", 4, open_letters },
	{ "ttf", "\0\1\0\0", 4, open_letters },
	{ "otf", "OTTO", 4, open_letters },
	{ "gz", "\037\213\010", 3, open_gzip },
	{ "br", "", 0, open_brotli },
	{ "zlib", "", 0, open_zlib },
	ARCHIVE("zip"),
	ARCHIVE("docx"),
	ARCHIVE("xlsx"),
	ARCHIVE("pptx"),
	ARCHIVE("odt"),
	ARCHIVE("ods"),
	ARCHIVE("odp"),
	ARCHIVE("epub"),
	/* Parts of such archives. */
	{ "rels", TEXT, open_xml },
	{ "opf", TEXT, open_xml },
	{ "ncx", TEXT, open_xml },
	{ "rdf", TEXT, open_xml },
	{ "mimetype", TEXT, open_plain },
	/* Files that hosts read and that have no ending. */
	{ "nojekyll", TEXT, open_plain },
	{ "_headers", TEXT, open_plain },
	{ "_redirects", TEXT, open_plain },
	{ "cname", TEXT, open_plain },
	/* What stands beside the trees of site/. */
	{ "gitignore", TEXT, open_plain },
	{ "lock", TEXT, open_plain },
};
const size_t opener_count = sizeof openers / sizeof openers[0];

const struct opener *
opener_find(const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash == NULL ? path : slash + 1;
	const char *ending = file_ending(name);

	if (ending[0] == '\0')
		ending = name;
	for (size_t i = 0; i < opener_count; i++)
		if (strcasecmp(openers[i].ending, ending) == 0 ||
		    strcasecmp(openers[i].ending, name) == 0)
			return &openers[i];
	return NULL;
}
