#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "daub.h"

#include "pictures/svg.h"

#define OPEN "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\""
#define ROOT OPEN ">"
#define MADE OPEN " width=\"40\" height=\"20\" font-family=\"Open Sans, Noto Sans, sans-serif\">"
#define INKSCAPE "xmlns:i=\"http://www.inkscape.org/namespaces/inkscape\""

struct svg_case {
	const char *from;
	enum picture_fault fault;
	const char *made;  /* without the line end; NULL where it is refused */
	const char *words;
};

static void
clean_all(const struct svg_case *cases, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct arena *arena = arena_open("test");
		const struct svg_case *c = &cases[i];
		struct drawing out;
		enum picture_fault fault = svg_clean(arena, c->from,
		    strlen(c->from), &out);

		if (fault != c->fault)
			fail_msg("%s: %d", c->from, (int)fault);
		if (fault == PICTURE_FINE) {
			if (strncmp(out.bytes, c->made, strlen(c->made)) != 0 ||
			    strcmp(out.bytes + strlen(c->made), "\n") != 0)
				fail_msg("%s\n%s", c->from, out.bytes);
			assert_string_equal(out.words, c->words);
		}
		arena_wipe(arena);
	}
}

static void
what_is_on_the_list_passes(void **state)
{
	static const struct svg_case cases[] = {
		{ ROOT "</svg>", PICTURE_FINE, MADE "</svg>", "" },
		{ "<?xml version=\"1.0\"?><!DOCTYPE svg>\n" ROOT "</svg>\n<!-- x -->", PICTURE_FINE, MADE "</svg>", "" },
		{ ROOT "<rect x='1' width='2' height='3' fill='#fff'/></svg>", PICTURE_FINE, MADE "<rect x=\"1\" width=\"2\" height=\"3\" fill=\"#fff\"></rect></svg>", "" },
		{ ROOT "<path style='fill:red;-inkscape-x:1;stroke: none' fill='blue' d='M0 0h9'/></svg>", PICTURE_FINE, MADE "<path d=\"M0 0h9\" fill=\"red\" stroke=\"none\"></path></svg>", "" },
		{ ROOT "<text x='1' y='9'>Or<tspan>rel</tspan>by\n&amp; <tspan>x</tspan></text><text x='1' y='9'>b</text></svg>", PICTURE_FINE, MADE "<text x=\"1\" y=\"9\">Or<tspan>rel</tspan>by &amp; <tspan>x</tspan></text><text x=\"1\" y=\"9\">b</text></svg>", "Orrelby & x\nb\n" },
		{ ROOT "<defs><linearGradient id='Orrelby'><stop offset='0'/></linearGradient></defs><rect fill='url(#Orrelby)'/></svg>", PICTURE_FINE, MADE "<defs><linearGradient id=\"p1\"><stop offset=\"0\"></stop></linearGradient></defs><rect fill=\"url(#p1)\"></rect></svg>", "" },
		{ "<svg xmlns='http://www.w3.org/2000/svg' width='40px' height='20'/>", PICTURE_FINE, MADE "</svg>", "" },
	};

	(void)state;
	clean_all(cases, COUNT(cases));
}

static void
what_no_reader_sees_is_dropped(void **state)
{
	static const struct svg_case cases[] = {
		{ ROOT "<title>Orrelby</title><desc>Orrelby</desc><metadata><a/>Orrelby</metadata></svg>", PICTURE_FINE, MADE "</svg>", "" },
		{ ROOT "<!-- Orrelby --><?x Orrelby?>Orrelby<g>Orrelby</g></svg>", PICTURE_FINE, MADE "<g></g></svg>", "" },
		{ OPEN " " INKSCAPE " i:export='orrelby.png'><i:grid><script/></i:grid></svg>", PICTURE_FINE, MADE "</svg>", "" },
		{ ROOT "<g id='Orrelby' class='Orrelby' data-x='Orrelby' aria-label='Orrelby'/></svg>", PICTURE_FINE, MADE "<g id=\"p1\"></g></svg>", "" },
		{ ROOT "<g transform='Orrelby'><path d='M0 0 L Orrelby'/><path d='M0 0h1e1zM1 1a1,2 0 01.5-.5Z'/></g></svg>", PICTURE_FINE, MADE "<g><path></path><path d=\"M0 0h1e1zM1 1a1,2 0 01.5-.5Z\"></path></g></svg>", "" },
		{ ROOT "<rect x='1 orrelby' width='2px' fill='Orrelby' stroke='#Orrelby' style='color:orrelby;stroke:#AbC' stroke-dasharray='1 orrelby'/></svg>", PICTURE_FINE, MADE "<rect width=\"2px\" stroke=\"#AbC\"></rect></svg>", "" },
		{ ROOT "<rect transform='translate(1,2) rotate(3e1) skewX(1)' fill='currentColor' stroke='RGB(1 2 3)' color='transparent'/></svg>", PICTURE_FINE, MADE "<rect transform=\"translate(1,2) rotate(3e1) skewX(1)\" fill=\"currentColor\" stroke=\"RGB(1 2 3)\" color=\"transparent\"></rect></svg>", "" },
		{ ROOT "<g display='none'><text x='1' y='9'>Orrelby</text></g></svg>", PICTURE_FINE, MADE "</svg>", "" },
		{ ROOT "<g style='display:none'><text x='1' y='9'>Orrelby</text></g></svg>", PICTURE_FINE, MADE "</svg>", "" },
		{ ROOT "<g visibility='hidden'/><g opacity='0'/><text font-size='0'>O</text><text fill='none'>O</text><text fill-opacity='0'>O</text></svg>", PICTURE_FINE, MADE "</svg>", "" },
	};

	(void)state;
	clean_all(cases, COUNT(cases));
}

static void
what_acts_or_hides_is_refused(void **state)
{
	static const struct svg_case cases[] = {
		{ "", PICTURE_BROKEN, NULL, NULL },
		{ "<svg", PICTURE_BROKEN, NULL, NULL },
		{ "<svg/>", PICTURE_UNKNOWN, NULL, NULL },
		{ "<html/>", PICTURE_UNKNOWN, NULL, NULL },
		{ ROOT "<g>", PICTURE_BROKEN, NULL, NULL },
		{ ROOT "</svg><p/>", PICTURE_BEHIND, NULL, NULL },
		{ ROOT "</svg>x", PICTURE_BEHIND, NULL, NULL },
		{ "<!DOCTYPE svg [<!ENTITY a 'b'>]>" ROOT "</svg>", PICTURE_PARTS, NULL, NULL },
		{ "<svg xmlns='http://www.w3.org/2000/svg'/>", PICTURE_LARGE, NULL, NULL },
		{ "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 inf'/>", PICTURE_LARGE, NULL, NULL },
		{ "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 99999'/>", PICTURE_LARGE, NULL, NULL },
		{ ROOT "<script>1</script></svg>", PICTURE_ACTIVE, NULL, NULL },
		{ ROOT "<style>g{}</style></svg>", PICTURE_ACTIVE, NULL, NULL },
		{ ROOT "<a href='#x'/></svg>", PICTURE_ACTIVE, NULL, NULL },
		{ ROOT "<animate attributeName='x'/></svg>", PICTURE_ACTIVE, NULL, NULL },
		{ ROOT "<g ONLOAD='x'/></svg>", PICTURE_ACTIVE, NULL, NULL },
		{ OPEN " onload='x'/>", PICTURE_ACTIVE, NULL, NULL },
		{ ROOT "<rect fill='url(https://a.example/x)'/></svg>", PICTURE_ACTIVE, NULL, NULL },
		{ ROOT "<rect style='fill:url( //a.example/x)'/></svg>", PICTURE_ACTIVE, NULL, NULL },
		{ ROOT "<rect style='fill:red url(//a.example/x)'/></svg>", PICTURE_ACTIVE, NULL, NULL },
		{ ROOT "<rect fill='\\75rl(x)'/></svg>", PICTURE_ACTIVE, NULL, NULL },
		{ ROOT "<linearGradient href='x.svg#a'/></svg>", PICTURE_ACTIVE, NULL, NULL },
		{ ROOT "<linearGradient xmlns:x='http://www.w3.org/1999/xlink' x:href='//a/b'/></svg>", PICTURE_ACTIVE, NULL, NULL },
		{ ROOT "<image href='a.png'/></svg>", PICTURE_EMBEDDED, NULL, NULL },
		{ ROOT "<use href='#a'/></svg>", PICTURE_ELEMENT, NULL, NULL },
		{ ROOT "<svg/></svg>", PICTURE_ELEMENT, NULL, NULL },
		{ ROOT "<filter/></svg>", PICTURE_ELEMENT, NULL, NULL },
		{ ROOT "<switch/></svg>", PICTURE_ELEMENT, NULL, NULL },
		{ ROOT "<text x='41' y='9'>O</text></svg>", PICTURE_OUTSIDE, NULL, NULL },
		{ ROOT "<text x='1' y='-1'>O</text></svg>", PICTURE_OUTSIDE, NULL, NULL },
		{ ROOT "<text x='1' y='1'><tspan dx='900'>O</tspan></text></svg>", PICTURE_OUTSIDE, NULL, NULL },
		{ ROOT "<text x='nan' y='1'>O</text></svg>", PICTURE_OUTSIDE, NULL, NULL },
		{ ROOT "<g transform='scale(99)'><text x='1' y='1'>O</text></g></svg>", PICTURE_OUTSIDE, NULL, NULL },
		{ ROOT "<g transform='rotate(180)'><text x='1' y='1'>O</text></g></svg>", PICTURE_OUTSIDE, NULL, NULL },
		{ ROOT "<g transform='matrix(1 0 0 1 0 90)'><text x='1' y='1'>O</text></g></svg>", PICTURE_OUTSIDE, NULL, NULL },
		{ ROOT "<g transform='twirl(1)'><text x='1' y='1'>O</text></g></svg>", PICTURE_OUTSIDE, NULL, NULL },
		{ ROOT "<clipPath><text x='1' y='1'>O</text></clipPath></svg>", PICTURE_OUTSIDE, NULL, NULL },
	};

	(void)state;
	clean_all(cases, COUNT(cases));
}

static void
nesting_has_an_end(void **state)
{
	struct arena *arena = arena_open("test");
	struct text text = text_open(arena, TEXT_LIMIT);
	struct drawing out;

	(void)state;
	text_add(&text, ROOT);
	for (int i = 0; i < 100000; i++)
		text_add(&text, "<g>");
	assert_int_equal(svg_clean(arena, text.bytes, text.length, &out),
	    PICTURE_PARTS);
	arena_wipe(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_on_the_list_passes),
		cmocka_unit_test(what_no_reader_sees_is_dropped),
		cmocka_unit_test(what_acts_or_hides_is_refused),
		cmocka_unit_test(nesting_has_an_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
