/*
 * slides.c - the same record for a team that meets round a screen.
 *
 * Slides are a channel of their own: words that somebody gave for the page or
 * the sheet are not on them unless their consent says so (clear/).
 */
#include "render/printing.h"

#include "base/arena.h"
#include "model/diag.h"

static bool
has_slides(const struct cleared *cleared, const struct cleared_record *record)
{
	return cleared_kind(record)->slides != NULL &&
	    has_print(cleared, record);
}

void
add_slides(struct printing *printing)
{
	struct press *press = printing->press;
	const struct cleared *slides = press->slides;

	for (size_t i = 0; slides != NULL && i < cleared_count(slides); i++) {
		if (!has_slides(slides, cleared_at(slides, i)))
			continue;
		/* They are wider than high, which only style sheets can say. */
		if (!printing->engine->margin_boxes) {
			diag_report(press->diag, RULE_pdf_no_slides,
			    (struct place){ .path = "slides" },
			    printing->engine->name, NULL);
			return;
		}
		printing_add(printing, SLIDES_PRINT, slides,
		    cleared_at(slides, i), false);
	}
}

/* Whether the newest says what the public one says: then that one is packed. */
static bool
is_public(struct printing *printing, size_t public)
{
	if (!printing_repeats(printing, public))
		return false;
	printing->printed[public].packed = true;
	printing->count--;
	return true;
}

/*
 * A pack's slides are both, and a quotation on them needs consent for both.
 * Where the record says the same in either, the public slides are taken; else
 * the same slides without any quotation.
 */
static void
add_deck(struct printing *printing, const struct cleared_record *record,
    size_t public)
{
	struct press *press = printing->press;

	printing_add(printing, SLIDES_PRINT, press->pack, record, false);
	if (is_public(printing, public))
		return;
	printing->count--;
	printing_add(printing, SLIDES_PRINT, press->slides,
	    printing->printed[public].record, true);
	if (is_public(printing, public))
		return;
	printing->printed[printing->count - 1].path = NULL;
	printing->printed[printing->count - 1].packed = true;
}

void
add_pack_slides(struct printing *printing)
{
	const struct cleared *pack = printing->press->pack;

	for (size_t i = 0; pack != NULL && i < cleared_count(pack); i++) {
		const struct cleared_record *record = cleared_at(pack, i);
		size_t public;

		if (cleared_kind(record)->pack == NULL)
			continue;
		public = printing_find(printing, SLIDES_PRINT, record);
		if (public < printing->count)
			add_deck(printing, record, public);
	}
}
