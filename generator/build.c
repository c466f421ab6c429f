/*
 * build.c - the flow: load, check, clear, render, inspect, publish.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/text.h"
#include "check/check.h"
#include "clear/clear.h"
#include "clear/handed.h"
#include "inspect/inspect.h"
#include "load/load.h"
#include "model/standing_print.h"
#include "publish/publish.h"
#include "registers/elsewhere.h"
#include "registers/registers.h"
#include "registers/withheld.h"
#include "render/render.h"
#include "settings.h"
#include "shipped.h"

/* What the summary says of the records: counts alone. */
struct tally {
	size_t by_status[STATUS_WITHDRAWN + 1];
	size_t registers_missing;
	size_t registers_open;
	const char *gates; /* those that ran */
	struct standing_tally due;
};

static void
count_records(const struct checked *checked, struct date as_of,
    struct tally *tally)
{
	struct arena *scratch = arena_open("counting");

	for (size_t i = 0; i < checked_count(checked); i++) {
		struct record_status status = checked_status(scratch, checked,
		    i);

		tally->by_status[status.status]++;
		standing_count(&tally->due, as_of, &status);
		arena_reset(scratch);
	}
	tally->registers_missing = checked_registers_missing(checked);
	arena_wipe(scratch);
}

/* What inspect/ must know of the records: clear/handed.h. */
struct handed {
	struct list contacts;
	struct elsewhere *elsewhere;
	struct withheld *withheld;
};

static bool
has_prints(const struct settings *settings)
{
	return settings->engine == NULL ||
	    strcmp(settings->engine, "none") != 0;
}

static void
hand_over(struct arena *press, const struct settings *settings,
    const struct checked *checked, const struct registers *registers,
    const struct passed *passed, struct handed *handed)
{
	const struct cleared *const products[] = { passed->web, passed->sheet,
		passed->slides, passed->pack, passed->assurance };
	const size_t count = sizeof products / sizeof products[0];

	handed->contacts = clear_contacts(press, checked, products, count);
	handed->elsewhere = clear_elsewhere(registers, products, count);
	handed->withheld = clear_withheld(checked, registers, products, count);
	shipped_let(handed->withheld, settings->templates);
}

/*
 * From files to what may be shown.  Everything private dies here: the vault is
 * wiped and the registers are closed before a page is rendered.  False when
 * there is a reason to stop.
 */
static bool
clear_the_way(const struct settings *settings, struct arena *press,
    struct diag *diag, struct tally *tally, struct passed *passed,
    struct handed *handed)
{
	struct arena *vault = arena_open("the vault");
	struct registers *registers = registers_open(settings->registers,
	    settings->key, settings->password, diag);
	const struct loaded *loaded = load_content(vault, settings->content,
	    diag);
	const struct checked *checked = check_content(vault, loaded, registers,
	    (struct check_options){ settings->as_of, settings->preview,
	    settings->strict }, diag);
	bool good = diag_count(diag, STOP) == 0;

	tally->gates = "load, check";
	count_records(checked, settings->as_of, tally);
	tally->registers_open = registers_count(registers);
	if (good) {
		passed->web = clear_content(press, checked, registers,
		    FOR_PUBLIC, WEB);
		if (has_prints(settings)) {
			passed->sheet = clear_content(press, checked,
			    registers, FOR_PUBLIC, SHEET);
			passed->slides = clear_content(press, checked,
			    registers, FOR_PUBLIC, SLIDES);
		}
		/* One is made round its sheet, and to be sent. */
		if (has_prints(settings) && !settings->preview)
			passed->pack = clear_content(press, checked, registers,
			    FOR_PARTNERS, PACK);
		/* It would tell the Executive that what is ready is published. */
		if (!settings->preview)
			passed->assurance = clear_content(press, checked,
			    registers, FOR_ASSURANCE, WEB);
		hand_over(press, settings, checked, registers, passed, handed);
	}
	registers_close(registers);
	arena_wipe(vault);
	return good;
}

static bool
may_publish(const struct settings *settings, const struct tally *tally,
    const struct inspected *inspected, struct arena *press, struct diag *diag)
{
	struct place place = { .path = settings->content };

	/* Reviews whose names nobody could look for are not in it. */
	if (settings->preview)
		return true;
	if (tally->registers_missing > 0)
		diag_report(diag, RULE_run_registers_closed, place,
		    arena_format(press, "%zu", tally->registers_missing),
		    NULL);
	else if (inspected_registers(inspected) < tally->registers_open)
		diag_report(diag, RULE_run_nothing_inspected, place, NULL,
		    NULL);
	return diag_count(diag, STOP) == 0;
}

static bool
render_and_publish(const struct settings *settings, struct arena *press,
    struct diag *diag, struct tally *tally, const struct passed *passed,
    const struct handed *handed, struct staging *staging, const char *scratch)
{
	struct render_options options = { .templates = settings->templates,
		.look = settings->look, .fonts = settings->fonts,
		.into = staging_folder(staging), .engine = settings->engine,
		.worker = settings->worker, .scratch = scratch,
		.cache = settings->cache, .registers = tally->registers_open,
		.withheld = withheld_count(handed->withheld, 1U << FOR_PUBLIC),
		.progress = settings->terminal, .preview = settings->preview };
	struct inspect_options look_for = { .registers = settings->registers,
		.key_path = settings->key, .password = settings->password,
		.contacts = &handed->contacts, .elsewhere = handed->elsewhere,
		.withheld = handed->withheld, .cache = settings->cache };
	const struct built *built = render_site(press, passed, &options, diag);
	const struct inspected *inspected;

	tally->gates = "load, check, clear";
	if (built == NULL || diag_count(diag, STOP) > 0)
		return false;
	tally->gates = "load, check, clear, inspect";
	inspected = inspect_site(press, built, &look_for, diag);
	if (inspected == NULL || settings->dry_run)
		return inspected != NULL;
	return may_publish(settings, tally, inspected, press, diag) &&
	    publish_site(press, staging, inspected,
	    date_iso(press, settings->as_of), diag);
}

/* Where to look, and what is not there. */
static void
print_end(const struct settings *settings, const struct tally *tally, bool good)
{
	const char *closed = tally->registers_missing == 0 ? "" :
	    "; reviews that name a closed register were left out";

	if (!good)
		printf(settings->preview ? "no preview was made\n" :
		    "nothing was published; the old site stands\n");
	else if (settings->dry_run && closed[0] == '\0')
		printf("everything passed; nothing was published (--dry-run)\n");
	else if (settings->dry_run)
		printf("nothing was published (--dry-run)%s\n", closed);
	else if (settings->preview)
		printf("preview, not published: open %s/public/index.html%s\n",
		    settings->site, closed);
	else
		printf("published: open %s/public/index.html\n",
		    settings->site);
}

static void
print_summary(const struct settings *settings, struct arena *press,
    const struct tally *tally, bool good)
{
	struct text out = text_open(press, TEXT_LIMIT);

	if (settings->quiet || settings->format != DIAG_TEXT)
		return;
	printf("gates: %s; %zu register%s opened; as of %s\n",
	    tally->gates, tally->registers_open,
	    tally->registers_open == 1 ? "" : "s",
	    date_long(press, settings->as_of));
	printf("records: %zu %s, %zu ready, %zu held, %zu blocked, "
	    "%zu withdrawn\n", tally->by_status[STATUS_PUBLISHED],
	    settings->preview ? "shown" : "published",
	    tally->by_status[STATUS_READY], tally->by_status[STATUS_HELD],
	    tally->by_status[STATUS_BLOCKED],
	    tally->by_status[STATUS_WITHDRAWN]);
	standing_add_tally(&out, &tally->due);
	fwrite(out.bytes, 1, out.length, stdout);
	print_end(settings, tally, good);
}

/* What no change of the content would mend: 3 and not 1 (design 4). */
static int
exit_code_of(const struct diag *diag)
{
	static const enum rule machine[] = { RULE_publish_busy,
		RULE_publish_write, RULE_publish_half, RULE_build_write,
		RULE_look_unreadable, RULE_pdf_engine_missing };

	for (size_t i = 0; i < sizeof machine / sizeof machine[0]; i++)
		if (diag_has(diag, machine[i]))
			return EXIT_MACHINE;
	return EXIT_CONTENT;
}

int
command_build(const struct settings *settings)
{
	struct arena *press = arena_open("the press");
	struct diag *diag = diag_open(press);
	struct tally tally = { 0 };
	struct passed passed = { 0 };
	struct handed handed = { 0 };
	char scratch[] = "/tmp/lscp-XXXXXX";
	struct staging *staging = NULL;
	bool good = false;
	int code;

	if (mkdtemp(scratch) == NULL) {
		complain("no temporary folder can be made in /tmp");
		return EXIT_MACHINE;
	}
	if (clear_the_way(settings, press, diag, &tally, &passed, &handed))
		staging = settings->preview ?
		    publish_stage_preview(press, settings->site, diag) :
		    publish_stage(press, settings->site, diag);
	if (staging != NULL)
		good = render_and_publish(settings, press, diag, &tally,
		    &passed, &handed, staging, scratch);
	elsewhere_close(handed.elsewhere);
	withheld_close(handed.withheld);
	publish_discard(staging);
	file_remove_tree(scratch);
	print_summary(settings, press, &tally, good);
	print_reports(settings, diag);
	good = good && (!settings->strict || !has_faults(settings, diag));
	code = good ? EXIT_GOOD : exit_code_of(diag);
	arena_wipe(press);
	return code;
}
