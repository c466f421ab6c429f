/*
 * inspecting.h - what inspect/ says about a folder, in brief.
 */
#ifndef SUPPORT_INSPECTING_H
#define SUPPORT_INSPECTING_H

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "inspect/inspect.h"
#include "model/diag.h"
#include "render/render.h"

struct built {
	const char *folder;
};

const char *
built_folder(const struct built *built)
{
	return built->folder;
}

/*
 * All reports, a line each: place and rule.  No report, hints included, may
 * say the term that registers_double.h knows.
 */
static inline char *
brief_reports(struct arena *arena, struct diag *diag)
{
	struct text out = text_open(arena, TEXT_LIMIT);
	struct text brief = text_open(arena, TEXT_LIMIT);

	diag_print(diag, DIAG_TEXT, WARN, &out);
	for (const char *line = out.bytes; *line != '\0';) {
		size_t n = strcspn(line, "\n");
		const char *place = memmem(line, n, ": ", 2);
		const char *rule = memmem(line, n, " [", 2);

		if (line[0] != ' ') {
			text_add_n(&brief, line, (size_t)(place - line));
			text_add_n(&brief, rule, (size_t)(line + n - rule));
			text_add_char(&brief, '\n');
		}
		line += n + 1;
	}
	assert_null(strcasestr(out.bytes, "orrelby"));
	return brief.bytes;
}

static inline char *
inspect(struct arena *arena, const char *folder)
{
	struct diag *diag = diag_open(arena);
	static const struct inspect_options options = {
		.registers = "registers", .key_path = "key" };
	bool clean = inspect_folder(folder, "d", &options, diag);

	assert_int_equal(clean, diag_count(diag, STOP) == 0);
	return brief_reports(arena, diag);
}

#endif
