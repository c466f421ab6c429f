#include "records.h"
#include "said.h"

#define TODAY "2026-11-16"

/* What a review may be called, and whether its id tells something (D85). */
static const struct {
	const char *id;
	bool tells;
} ids[] = {
	{ "k7m2p", false },
	{ "p6q3z", false },
	{ "x4081b", false },
	{ "q19b", false },
	{ "rev-02014", false }, /* five digits are no year */
	{ "k120262", false },
	{ "k2014", true },
	{ "2019m", true },
	{ "k1998p", true },
	{ "k202405", true },
	{ "20240517", true },
	{ "b7-2024-x", true },
};

static void
an_id_that_tells_blocks(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof ids / sizeof ids[0]; i++) {
		struct records r = records_open();
		const char *reports;

		said_confirm(&r);
		records_add_review(&r, ids[i].id, NULL);
		reports = records_check(&r, TODAY);
		if ((strstr(reports, "[review-id-tells]") != NULL) !=
		    ids[i].tells)
			fail_msg("%s:\n%s", ids[i].id, reports);
		records_close(&r);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_id_that_tells_blocks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
