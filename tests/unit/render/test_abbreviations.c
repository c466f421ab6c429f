#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/text.h"
#include "render/abbreviations.h"

#define CSE "child sexual exploitation"
#define CSPR "child safeguarding practice review"
#define AHA "adult health authority"

static const struct {
	const char *html, *is; /* NULL: as it was */
} pages[] = {
	{ "<p>Signs of CSE and CSE again.</p><p>CSE.</p>",
	  "<p>Signs of " CSE " (CSE) and CSE again.</p><p>CSE.</p>" },
	{ "<p>CSE is hidden.</p>", "<p>Child sexual exploitation (CSE) is hidden.</p>" },
	{ "<p>It ended. CSE began.</p>",
	  "<p>It ended. Child sexual exploitation (CSE) began.</p>" },
	{ "<p>an <em>old</em> <strong>CSE</strong> plan</p>",
	  "<p>an <em>old</em> <strong>" CSE " (CSE)</strong> plan</p>" },
	{ "<p>two CSPRs and AHAs</p>",
	  "<p>two " CSPR "s (CSPRs) and adult health authorities (AHAs)</p>" },
	{ "<p>the CSPR\u2019s author</p>",
	  "<p>the " CSPR "\u2019s (CSPR) author</p>" },
	{ "<p>It is a AHA.</p>", "<p>It is an " AHA " (AHA).</p>" },
	{ "<p>It is an CSPR.</p>", "<p>It is a " CSPR " (CSPR).</p>" },
	{ "<p>plans (CSE)</p>", "<p>plans (" CSE ", CSE)</p>" },
	{ "<p>MC&amp;A met</p>", NULL },
	{ "<p>AT met</p>", "<p>A &lt; T &amp; U (AT) met</p>" },
	/* The author says it, here or there. */
	{ "<p>Child sexual exploitation (CSE) and CSE</p>", NULL },
	{ "<p>CSE (child <b>sexual</b> exploitation) and CSE</p>", NULL },
	{ "<p>Be careful with CSE: here it is " CSE ".</p><p>CSE</p>", NULL },
	/* Elsewhere on the page it is no help to who begins here. */
	{ "<p>" CSE "</p><p>CSE</p>",
	  "<p>" CSE "</p><p>Child sexual exploitation (CSE)</p>" },
	/* What stays as it is, and does not count as said. */
	{ "<h2>CSE</h2><p>On CSE</p>", "<h2>CSE</h2><p>On " CSE " (CSE)</p>" },
	{ "<p><a href=\"CSE\" title=\"CSE\">CSE</a> on CSE</p>",
	  "<p><a href=\"CSE\" title=\"CSE\">CSE</a> on " CSE " (CSE)</p>" },
	{ "<blockquote><p>CSE</p><blockquote>CSE</blockquote>CSE</blockquote>"
	  "<p>on CSE</p>",
	  "<blockquote><p>CSE</p><blockquote>CSE</blockquote>CSE</blockquote>"
	  "<p>on " CSE " (CSE)</p>" },
	{ "<head><title>CSE</title></head><nav>CSE</nav><code>CSE</code>", NULL },
	{ "<div lang=\"pl\"><div>CSE</div>CSE</div>", NULL },
	{ "<p lang=\"en-GB\">on CSE</p>",
	  "<p lang=\"en-GB\">on " CSE " (CSE)</p>" },
	{ "<script>CSE</script><style>CSE</style>", NULL },
	/* Not the word. */
	{ "<p>CSEX XCSE cse Cse CSE1 non-CSE CSE-like CSE\u00e9</p>", NULL },
	{ "CSE", "Child sexual exploitation (CSE)" },
	{ "<p>a < b CSE", NULL },
	{ "", NULL },
};

static void
the_first_on_a_page_is_written_out(void **state)
{
	struct arena *arena = arena_open("test");
	struct map *known = map_open(arena);
	(void)state;

	map_put(known, "CSE", arena_copy(arena, CSE));
	map_put(known, "CSPR", arena_copy(arena, CSPR));
	map_put(known, "AHA", arena_copy(arena, AHA));
	map_put(known, "AT", arena_copy(arena, "a < T & U"));
	for (size_t i = 0; i < sizeof pages / sizeof pages[0]; i++) {
		struct text have = abbreviations_expand(arena, known,
		    pages[i].html, strlen(pages[i].html));
		const char *want = pages[i].is == NULL ? pages[i].html :
		    pages[i].is;

		if (strcmp(have.bytes, want) != 0)
			fail_msg("%s\n gave %s\n not  %s", pages[i].html,
			    have.bytes, want);
	}
	arena_wipe(arena);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_first_on_a_page_is_written_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
