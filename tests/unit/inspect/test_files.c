#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "folder.h"
#include "inspecting.h"
#include "registers_double.h"

/* --- pictures: inspect/ looks at chunks, not at sums or pixels --- */

#define PNG "\211PNG\r\n\032\n"
#define CHUNK(size, type, data) "\0\0\0" size type data "SUM!"
#define END CHUNK("\0", "IEND", "")
#define BITS CHUNK("\4", "IDAT", "\0\0\0\0")
#define BYTES(text) (text), sizeof (text) - 1

#define JPEG "\377\330"
#define SEGMENT(marker, size, data) "\377" marker "\0" size data
#define HEAD(thumbnail) SEGMENT("\340", "\20", "JFIF\0\1\1\0\0\1\0\1" thumbnail)
/* Pixels with a stuffed byte and a restart, then the end. */
#define SCAN "\377\332\0\2xx\377\0xx\377\320x\377\331"
#define SVG "<svg xmlns='http://www.w3.org/2000/svg'>"
#define SVG_ACTS "d/a.svg [inspect-drawing-acts]\n"

/* Directory of one picture of `size` bytes at 22. */
#define ICON(size) "\0\0\1\0\1\0" "\20\20\0\0\1\0\40\0" size "\0\0\0" "\26\0\0\0"

static const struct {
	const char *name, *bytes;
	size_t length;
	const char *reports;
} pictures[] = {
	{ "a.png", BYTES(PNG BITS END), "" },
	{ "a.png", BYTES(PNG CHUNK("\13", "tEXt", "By\0nobody!!") BITS END),
	    "" },
	{ "a.png", BYTES(PNG CHUNK("\12", "tEXt", "By\0Orrelby") BITS END),
	    "d/a.png [inspect-term]\n" },
	{ "a.png", BYTES(PNG CHUNK("\16", "iTXt", "By\0\0\0\0\0Orrelby") BITS
	    END), "d/a.png [inspect-term]\n" },
	{ "a.png", BYTES(PNG CHUNK("\16", "iTXt", "By\0\1\0\0\0xxxxxxx") BITS
	    END), "d/a.png [inspect-picture-hidden]\n" },
	{ "a.png", BYTES(PNG CHUNK("\4", "zTXt", "xxxx") BITS END),
	    "d/a.png [inspect-picture-hidden]\n" },
	{ "a.png", BYTES(PNG CHUNK("\4", "eXIf", "xxxx") BITS END),
	    "d/a.png [inspect-picture-hidden]\n" },
	{ "a.png", BYTES(PNG BITS END "more"),
	    "d/a.png [inspect-picture-hidden]\n" },
	{ "a.png", BYTES(PNG BITS), "d/a.png [inspect-damaged]\n" },
	{ "a.png", BYTES(PNG "\177\0\0\0IDAT" END),
	    "d/a.png [inspect-damaged]\n" },
	{ "a.ico", BYTES(ICON("\44") PNG BITS END), "" },
	{ "a.ico", BYTES(ICON("\44") PNG BITS END "x"),
	    "d/a.ico [inspect-picture-hidden]\n" },
	{ "a.ico", BYTES(ICON("\176") PNG BITS END),
	    "d/a.ico [inspect-damaged]\n" },
	{ "a.ico", BYTES(ICON("\4") "Orr."), "d/a.ico [inspect-damaged]\n" },
	{ "a.ico", BYTES("\0\0\1\0"), "d/a.ico [inspect-damaged]\n" },
	{ "a.webp", BYTES("RIFF"), "d/a.webp [inspect-unknown-kind]\n" },
	{ "a.gif", BYTES("GIF89a"), "d/a.gif [inspect-unknown-kind]\n" },
	/* In a site that was built here there are no words at all. */
	{ "public/a.png", BYTES(PNG CHUNK("\4", "gAMA", "xxxx") BITS END), "" },
	{ "public/a.png", BYTES(PNG CHUNK("\13", "tEXt", "By\0nobody!!") BITS
	    END), "d/public/a.png [inspect-picture-hidden]\n" },
	{ "a.png", BYTES(PNG CHUNK("\16", "eXIf", "O\0r\0r\0e\0l\0b\0y\0") BITS
	    END), "d/a.png [inspect-term]\n"
	    "d/a.png [inspect-picture-hidden]\n" },
	{ "a.png", BYTES(PNG CHUNK("\4", "acTL", "xxxx") BITS END),
	    "d/a.png [inspect-picture-hidden]\n" },
	/* JPEG */
	{ "a.jpg", BYTES(JPEG SCAN), "" },
	{ "public/a.jpeg", BYTES(JPEG HEAD("\0\0") SCAN), "" },
	{ "a.jpg", BYTES(JPEG HEAD("\1\1") SCAN),
	    "d/a.jpg [inspect-picture-hidden]\n" },
	{ "a.jpg", BYTES(JPEG SEGMENT("\341", "\14", "Exif\0\0MM\0*") SCAN),
	    "d/a.jpg [inspect-picture-hidden]\n" },
	{ "a.jpg", BYTES(JPEG SEGMENT("\342", "\12", "MPF\0Orr.") SCAN),
	    "d/a.jpg [inspect-picture-hidden]\n" },
	{ "a.jpg", BYTES(JPEG SEGMENT("\355", "\20", "Photoshop 3.0\0") SCAN),
	    "d/a.jpg [inspect-picture-hidden]\n" },
	{ "a.jpg", BYTES(JPEG SEGMENT("\352", "\6", "xxxx") SCAN),
	    "d/a.jpg [inspect-picture-hidden]\n" },
	{ "a.jpg", BYTES(JPEG SEGMENT("\376", "\10", "nobody") SCAN), "" },
	{ "public/a.jpg", BYTES(JPEG SEGMENT("\376", "\10", "nobody") SCAN),
	    "d/public/a.jpg [inspect-picture-hidden]\n" },
	{ "a.jpg", BYTES(JPEG SEGMENT("\376", "\11", "Orrelby") SCAN),
	    "d/a.jpg [inspect-term]\n" },
	{ "a.jpg", BYTES(JPEG "\377" SEGMENT("\376", "\11", "Orrelby") SCAN),
	    "d/a.jpg [inspect-term]\n" },
	{ "a.jpg", BYTES(JPEG SCAN "Orrelby"),
	    "d/a.jpg [inspect-picture-hidden]\n" },
	{ "a.jpg", BYTES(JPEG "\377\332\0\2xx\377\0xx"),
	    "d/a.jpg [inspect-damaged]\n" },
	{ "a.jpg", BYTES(JPEG "\377\376\377\377x"),
	    "d/a.jpg [inspect-damaged]\n" },
	{ "a.jpg", BYTES("\377\330\377"), "d/a.jpg [inspect-damaged]\n" },
	/* SVG */
	{ "public/a.svg", BYTES(SVG "<rect fill='url(#a)'/></svg>"), "" },
	{ "a.svg", BYTES(SVG "<desc>x</desc><!-- y --></svg>"), "" },
	{ "public/a.svg", BYTES(SVG "<desc>x</desc></svg>"),
	    "d/public/a.svg [inspect-picture-hidden]\n" },
	{ "public/a.svg", BYTES(SVG "<!-- y --></svg>"),
	    "d/public/a.svg [inspect-picture-hidden]\n" },
	{ "public/a.svg", BYTES(SVG "<g xmlns:i='urn:i' i:x='y'/></svg>"),
	    "d/public/a.svg [inspect-picture-hidden]\n" },
	{ "a.svg", BYTES(SVG "<text>Or<tspan>rel</tspan>by</text></svg>"),
	    "d/a.svg:1:47 [inspect-term]\n" },
	{ "a.svg", BYTES(SVG "<script>x</script></svg>"), SVG_ACTS },
	{ "a.svg", BYTES(SVG "<g onload='x'/></svg>"), SVG_ACTS },
	{ "a.svg", BYTES(SVG "<image href='x.png'/></svg>"), SVG_ACTS },
	{ "a.svg", BYTES(SVG "<use href='//a.example/x'/></svg>"), SVG_ACTS },
	{ "a.svg", BYTES(SVG "<style>@import '//a.example'</style></svg>"),
	    SVG_ACTS },
	{ "a.svg", BYTES(SVG "<rect fill='url(//a.example)'/></svg>"),
	    SVG_ACTS },
	{ "a.svg", BYTES("<!DOCTYPE svg [<!ENTITY a 'b'>]>" SVG "</svg>"),
	    SVG_ACTS },
	{ "a.svg", BYTES(SVG "<g>"), "d/a.svg [inspect-damaged]\n" },
	{ "a.svg", BYTES("<html/>"), "d/a.svg [inspect-damaged]\n" },
	/* Style sheets */
	{ "a.css", BYTES("p { background: url(a.css) } @import 'a.css';"), "" },
	{ "a.css", BYTES("p { background: url( \"data:,x\") }"),
	    "" },
	{ "a.css", BYTES("p { background: URL(b.png) }"),
	    "d/a.css:1:1 [inspect-link]\n" },
	{ "a.css", BYTES("@import url('//a.example/x')"),
	    "d/a.css:1:1 [inspect-fetches]\n" },
	{ "a.css", BYTES("@import \"https://a.example/x\""),
	    "d/a.css:1:1 [inspect-fetches]\n" },
};

static void
pictures_hold_no_words(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof pictures / sizeof pictures[0]; i++) {
		struct arena *arena = arena_open("test");
		char *folder = folder_make(arena);
		const char *got;

		folder_write_n(arena, folder, pictures[i].name,
		    pictures[i].bytes, pictures[i].length);
		got = inspect(arena, folder);
		if (strcmp(got, pictures[i].reports) != 0)
			fail_msg("picture %zu\nwanted:\n%sgot:\n%s", i,
			    pictures[i].reports, got);
		file_remove_tree(folder);
		arena_wipe(arena);
	}
}

/* --- PDF --- */

/* Two pages; the places where a term may stand are parameters. */
struct leaflet {
	const char *first, *second; /* what the pages show, PDF operators */
	const char *info;           /* members of the Info dictionary */
	const char *catalog;        /* members of the Catalog */
	const char *more;           /* object 9, whole */
	const char *behind;         /* bytes behind the end */
};

static char *
stream(struct arena *arena, const char *words)
{
	return arena_format(arena, "<</Length %zu>>\nstream\n%s\nendstream",
	    strlen(words), words);
}

static char *
shown(struct arena *arena, const char *words)
{
	return stream(arena, arena_format(arena, "BT /F 12 Tf 72 700 Td %s ET",
	    words == NULL ? "(nobody) Tj" : words));
}

static struct text
leaflet_make(struct arena *arena, const struct leaflet *leaflet)
{
	struct text out = text_open(arena, 100000);
	static const char page[] = "<</Type/Page/Parent 2 0 R/MediaBox"
	    "[0 0 595 842]/Resources<</Font<</F 7 0 R>>>>/Contents %d 0 R>>";
	size_t at[10] = { 0 }, table;
	const char *objects[10] = { NULL,
		arena_format(arena, "<</Type/Catalog/Pages 2 0 R%s>>",
		    leaflet->catalog == NULL ? "" : leaflet->catalog),
		"<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>",
		arena_format(arena, page, 5), arena_format(arena, page, 6),
		shown(arena, leaflet->first), shown(arena, leaflet->second),
		"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
		arena_format(arena, "<<%s>>", leaflet->info == NULL ? "" :
		    leaflet->info),
		leaflet->more == NULL ? "null" : leaflet->more };

	text_add(&out, "%PDF-1.7\n%\303\244\303\266\n");
	for (int i = 1; i < 10; i++) {
		at[i] = out.length;
		text_add_format(&out, "%d 0 obj\n%s\nendobj\n", i, objects[i]);
	}
	table = out.length;
	text_add(&out, "xref\n0 10\n0000000000 65535 f \n");
	for (int i = 1; i < 10; i++)
		text_add_format(&out, "%010zu 00000 n \n", at[i]);
	text_add_format(&out, "trailer\n<</Size 10/Root 1 0 R/Info 8 0 R>>\n"
	    "startxref\n%zu\n%%%%EOF\n%s", table, leaflet->behind == NULL ? "" :
	    leaflet->behind);
	return out;
}

#define XMP "<</Type/Metadata/Subtype/XML/Length 34>>\nstream\n" \
	"<a><b>Orr</b><b>elby</b></a>      \nendstream"

static const struct { struct leaflet leaflet; const char *reports; }
leaflets[] = {
	{ { 0 }, "" },
	{ { .first = "(Ann Orrelby) Tj" }, "d/a.pdf [inspect-term]\n" },
	{ { .second = "[(Orr) -10 (elby)] TJ" }, "d/a.pdf [inspect-term]\n" },
	{ { .second = "(Orr) Tj 3 Tr (Orrelby) Tj" },
	    "d/a.pdf [inspect-term]\n" },
	{ { .first = "(Orrelby) Tj 0 -20 Td (Orrelby) Tj",
	    .second = "(Orrelby) Tj" },
	    "d/a.pdf [inspect-term]\nd/a.pdf [inspect-term]\n" },
	{ { .info = "/Author(Orrelby)" }, "d/a.pdf [inspect-term]\n" },
	{ { .info = "/Author<4F7272656C6279>" }, "d/a.pdf [inspect-term]\n" },
	{ { .info = "/Title<FEFF004F007200720065006C00620079>" },
	    "d/a.pdf [inspect-term]\n" },
	{ { .info = "/Title(Orr\\145lby)" }, "d/a.pdf [inspect-term]\n" },
	{ { .info = "/Orr#65lby(x)" }, "d/a.pdf [inspect-term]\n" },
	{ { .catalog = "/Outlines<</First<</Title(Orrelby)>>>>" },
	    "d/a.pdf [inspect-term]\n" },
	{ { .catalog = "/Lang[/Orrelby]" }, "d/a.pdf [inspect-term]\n" },
	/* Object 9 is referenced by nothing. */
	{ { .more = "(Orrelby)" }, "d/a.pdf [inspect-term]\n" },
	{ { .more = XMP }, "d/a.pdf [inspect-term]\n" },
	{ { .more = "<</S/URI/URI(file:///home/x/page.html)>>" },
	    "d/a.pdf [inspect-disk-link]\n" },
	{ { .more = "<</S/URI/URI(https://x.example/)>>" }, "" },
	{ { .more = "<</S/JavaScript/JS(x)>>" },
	    "d/a.pdf [inspect-pdf-active]\n" },
	{ { .more = "<</Type/EmbeddedFile>>" },
	    "d/a.pdf [inspect-pdf-attachment]\n" },
	{ { .catalog = "/MarkInfo<</Marked true>>" }, "" },
	{ { .behind = "more" }, "d/a.pdf [inspect-pdf-revisions]\n"
	    "d/a.pdf [inspect-pdf-taken-out]\n" },
	{ { .behind = "9 0 obj\n(x)\nendobj\nstartxref\n9\n%%EOF\n" },
	    "d/a.pdf [inspect-damaged]\nd/a.pdf [inspect-pdf-revisions]\n"
	    "d/a.pdf [inspect-pdf-taken-out]\n" },
};

static void
a_pdf_is_searched_through_and_through(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof leaflets / sizeof leaflets[0]; i++) {
		struct arena *arena = arena_open("test");
		char *folder = folder_make(arena);
		struct text pdf = leaflet_make(arena, &leaflets[i].leaflet);
		const char *got;

		folder_write_n(arena, folder, "a.pdf", pdf.bytes, pdf.length);
		got = inspect(arena, folder);
		if (strcmp(got, leaflets[i].reports) != 0)
			fail_msg("leaflet %zu\nwanted:\n%sgot:\n%s", i,
			    leaflets[i].reports, got);
		file_remove_tree(folder);
		arena_wipe(arena);
	}
}

/* The reports of a PDF say which page to look at. */
static void
the_page_of_a_pdf_is_told(void **state)
{
	static const struct leaflet leaflet = { .second = "(Orrelby) Tj" };
	static const struct inspect_options options = {
		.registers = "registers", .key_path = "key" };
	struct arena *arena = arena_open("test");
	char *folder = folder_make(arena);
	struct text pdf = leaflet_make(arena, &leaflet);
	struct text out = text_open(arena, 10000);
	struct diag *diag = diag_open(arena);
	(void)state;

	folder_write_n(arena, folder, "a.pdf", pdf.bytes, pdf.length);
	assert_false(inspect_folder(folder, "d", &options, diag));
	diag_print(diag, DIAG_TEXT, HOLD, &out);
	assert_non_null(strstr(out.bytes, "stands here: k7m2/p1 ["));
	assert_non_null(strstr(out.bytes, "it is on page 2;"));
	file_remove_tree(folder);
	arena_wipe(arena);
}

/* Whatever is cut off: a finding, never a pass and never a crash. */
static void
a_damaged_pdf_does_not_pass(void **state)
{
	struct arena *arena = arena_open("test");
	char *folder = folder_make(arena);
	static const struct leaflet leaflet = { 0 };
	struct text pdf = leaflet_make(arena, &leaflet);
	(void)state;

	for (size_t cut = 1; cut < pdf.length; cut += pdf.length / 12) {
		folder_write_n(arena, folder, "a.pdf", pdf.bytes,
		    pdf.length - cut - 1);
		if (inspect(arena, folder)[0] == '\0')
			fail_msg("%zu bytes cut off", cut);
	}
	file_remove_tree(folder);
	arena_wipe(arena);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(pictures_hold_no_words),
		cmocka_unit_test(a_pdf_is_searched_through_and_through),
		cmocka_unit_test(the_page_of_a_pdf_is_told),
		cmocka_unit_test(a_damaged_pdf_does_not_pass),
	};

	return cmocka_run_group_tests_name("inspect files", tests, NULL, NULL);
}
