#include "model/schema.h"

#define COUNT(rows) (sizeof(rows) / sizeof(rows)[0])
#define ROWS(rows) (rows), COUNT(rows)

/* Who may read a row: everybody, partners and the Executive, the Executive, nobody. */
#define OPEN { PUBLISH, PUBLISH, PUBLISH }
#define PARTNERS { WITHHOLD, PUBLISH, PUBLISH }
#define EXECUTIVE { WITHHOLD, WITHHOLD, PUBLISH }
#define CLOSED { WITHHOLD, WITHHOLD, WITHHOLD }
#define YEAR { YEAR_ONLY, YEAR_ONLY, YEAR_ONLY }
#define BAND { AGE_BAND, AGE_BAND, AGE_BAND }
#define COMING { FUTURE_ONLY, FUTURE_ONLY, FUTURE_ONLY }
#define CONSENTED { IF_CONSENT, IF_CONSENT, IF_CONSENT }

/* What a type refers to. */
#define PLAIN { NULL, NULL, NULL, 0 }
#define WORDS(list) { (list), NULL, NULL, 0 }
#define TO(kind) { NULL, (kind), NULL, 0 }
#define OF(rows) { NULL, NULL, (rows), COUNT(rows) }

const char *const audience_names[AUDIENCES] = { "public", "partners",
	"assurance" };
const char *const channel_names[CHANNELS] = { "web", "sheet", "bulletin",
	"report", "slides", "pack" };

static const char *const channel_words[] = { "web", "sheet", "bulletin",
	"report", "slides", "pack", NULL };

/* Reviews and consents: the tables that most rules ask. */
#include "model/review.def"

/* --- theme --- */

/* Whom a page was written for: what a search can be narrowed by. */
static const char *const readers[] = { "education", "health", "police",
	"social_work", "third_sector", "managers", "families", "young_people",
	NULL };
#define READERS { "readers", WORD, OPTIONAL, MANY, OPEN, WORDS(readers), \
	"whom it was written for, where not everybody; the search narrows by it" }

static const struct field resource_rows[] = {
	{ "title", LINE, NEEDED, ONE, OPEN, PLAIN, "what the link is called" },
	{ "address", WEBADDRESS, NEEDED, ONE, OPEN, PLAIN, "https://..." },
	{ "note", LINE, OPTIONAL, ONE, OPEN, PLAIN, "why it helps" },
};
static const struct field theme_rows[] = {
	{ "id", ID, NEEDED, ONE, OPEN, PLAIN, "the file's name" },
	{ "title", LINE, NEEDED, ONE, OPEN, PLAIN, "the theme" },
	{ "summary", LINE, NEEDED, ONE, OPEN, PLAIN,
	  "one or two sentences that stand alone" },
	{ "two_minutes", LINE, OPTIONAL, MANY, OPEN, PLAIN,
	  "three or four lines that stand alone" },
	{ "reviewed_on", DAY, NEEDED, ONE, OPEN, PLAIN,
	  "when it was last looked at" },
	{ "review_by", DAY, OPTIONAL, ONE, OPEN, PLAIN, "and will be again" },
	{ "related", REF, OPTIONAL, MANY, OPEN, TO("theme"), "near themes" },
	{ "pages", REF, OPTIONAL, MANY, OPEN, TO("page"),
	  "pages of ours that help" },
	{ "courses", REF, OPTIONAL, MANY, OPEN, TO("course"),
	  "courses that teach it" },
	{ "resources", GROUP, OPTIONAL, MANY, OPEN, OF(resource_rows),
	  "links to other sites" },
	READERS,
};
static const struct section theme_sections[] = {
	{ "What reviews found", "found", NEEDED, POOL_NOTHING, OPEN,
	  "no counts below five, no single review (D80, D81)",
	  "FILL IN: what several reviews found.\n" },
	{ "What the partnership has done", "response", NEEDED, POOL_NOTHING, OPEN,
	  "the response (D150)",
	  "FILL IN: what was done about it.\n" },
	{ "What has changed", "impact", OPTIONAL, POOL_NOTHING, OPEN,
	  "evidence of impact, or honestly that there is none yet",
	  "FILL IN: what is known to have changed. Or remove this section.\n" },
	{ "What you can do", "do", NEEDED, POOL_NOTHING, OPEN, "for practitioners",
	  "FILL IN: what a practitioner can do.\n" },
	{ "Questions for your team", "questions", OPTIONAL, POOL_NOTHING, OPEN,
	  "a numbered list", "1. FILL IN: a question. Or remove this section.\n" },
};

/* --- what the partnership is: partners, groups, priorities --- */

static const char *const sectors[] = { "local_authority", "health", "police",
	"education", "voluntary", "justice", "housing", "other", NULL };
static const struct field partner_rows[] = {
	{ "id", ID, NEEDED, ONE, OPEN, PLAIN, "the file's name" },
	{ "title", LINE, NEEDED, ONE, OPEN, PLAIN, "name of the organisation" },
	{ "sector", WORD, NEEDED, ONE, OPEN, WORDS(sectors), "what it is" },
	{ "statutory", YESNO, NEEDED, ONE, OPEN, PLAIN,
	  "one of the three safeguarding partners" },
	{ "represented_by", LINE, OPTIONAL, ONE, OPEN, PLAIN,
	  "a role, never a person" },
	{ "does", LINE, NEEDED, ONE, OPEN, PLAIN,
	  "what it brings to safeguarding, in one sentence" },
};

static const struct field work_rows[] = {
	{ "text", LINE, NEEDED, ONE, OPEN, PLAIN, "what was done" },
	{ "outcome", LINE, OPTIONAL, ONE, OPEN, PLAIN, "what came of it" },
};
static const struct field group_rows[] = {
	{ "id", ID, NEEDED, ONE, OPEN, PLAIN, "the file's name" },
	{ "title", LINE, NEEDED, ONE, OPEN, PLAIN, "name of the group" },
	{ "short_title", LINE, OPTIONAL, ONE, OPEN, PLAIN, "RAG, PMSG" },
	{ "summary", LINE, NEEDED, ONE, OPEN, PLAIN,
	  "what it is for, in one or two sentences" },
	{ "order", NUMBER, OPTIONAL, ONE, OPEN, PLAIN, "place in lists" },
	{ "chair", LINE, NEEDED, ONE, OPEN, PLAIN, "role of its chair" },
	{ "meets", LINE, NEEDED, ONE, OPEN, PLAIN, "how often" },
	{ "members", REF, OPTIONAL, MANY, OPEN, TO("partner"),
	  "organisations in it" },
	{ "also", LINE, OPTIONAL, MANY, OPEN, PLAIN, "other roles in it" },
	{ "reports_to", REF, OPTIONAL, ONE, OPEN, TO("group"), "group above" },
	{ "duties", LINE, NEEDED, MANY, OPEN, PLAIN, "what it is to do" },
	{ "work", GROUP, OPTIONAL, MANY, OPEN, OF(work_rows),
	  "what it did in the reporting period" },
};

static const struct field impact_rows[] = {
	{ "measure", LINE, NEEDED, ONE, OPEN, PLAIN, "what was looked at" },
	{ "found", LINE, NEEDED, ONE, OPEN, PLAIN,
	  "what it showed, or that nothing is known yet" },
};
static const struct field priority_rows[] = {
	{ "id", ID, NEEDED, ONE, OPEN, PLAIN, "the file's name" },
	{ "title", LINE, NEEDED, ONE, OPEN, PLAIN, "the priority" },
	{ "summary", LINE, NEEDED, ONE, OPEN, PLAIN, "why it is one" },
	{ "order", NUMBER, OPTIONAL, ONE, OPEN, PLAIN, "place in lists" },
	{ "lead", REF, NEEDED, ONE, OPEN, TO("group"), "group that leads it" },
	{ "progress", LINE, NEEDED, MANY, OPEN, PLAIN, "what was done" },
	{ "impact", GROUP, NEEDED, MANY, OPEN, OF(impact_rows),
	  "what changed for children; activity alone is none (D120)" },
	{ "next", LINE, NEEDED, MANY, OPEN, PLAIN, "what comes next" },
};

/* --- training --- */

static const char *const levels[] = { "foundation", "intermediate", "advanced",
	"specialist", "refresher", "briefing", NULL };
static const char *const modes[] = { "online", "face_to_face", "hybrid",
	"elearning", NULL };
static const char *const session_states[] = { "open", "full", "cancelled",
	NULL };
static const struct field part_rows[] = {
	{ "title", LINE, NEEDED, ONE, OPEN, PLAIN, "name of the part" },
	{ "duration", LINE, NEEDED, ONE, OPEN, PLAIN, "3 hours" },
	{ "text", LINE, NEEDED, ONE, OPEN, PLAIN, "what happens in it" },
};
static const struct field session_rows[] = {
	{ "id", ID, NEEDED, ONE, OPEN, PLAIN, "short, for the calendar" },
	{ "part", NUMBER, OPTIONAL, ONE, OPEN, PLAIN,
	  "of a course in parts: 1, 2; the same letters in `run` belong together" },
	{ "run", ID, OPTIONAL, ONE, OPEN, PLAIN, "which parts belong together" },
	{ "day", DAY, NEEDED, ONE, OPEN, PLAIN, "the day" },
	{ "starts", LINE, NEEDED, ONE, OPEN, PLAIN, "09:30" },
	{ "ends", LINE, NEEDED, ONE, OPEN, PLAIN, "12:30" },
	{ "mode", WORD, NEEDED, ONE, OPEN, WORDS(modes), "how it is held" },
	{ "place", LINE, OPTIONAL, ONE, OPEN, PLAIN, "venue; none when online" },
	{ "status", WORD, NEEDED, ONE, OPEN, WORDS(session_states),
	  "can it be booked" },
};
static const struct field trainer_rows[] = {
	{ "name", LINE, NEEDED, ONE, OPEN, PLAIN,
	  "as the trainer wants to be called" },
	{ "consent", REF, OPTIONAL, ONE, CLOSED, TO("consent"),
	  "the trainer's consent; without one there is no name" },
};
static const struct field course_rows[] = {
	{ "id", ID, NEEDED, ONE, OPEN, PLAIN, "the file's name" },
	{ "title", LINE, NEEDED, ONE, OPEN, PLAIN, "name of the course" },
	{ "summary", LINE, NEEDED, ONE, OPEN, PLAIN, "two lines for the card" },
	{ "level", WORD, NEEDED, ONE, OPEN, WORDS(levels), "how deep" },
	{ "mode", WORD, NEEDED, ONE, OPEN, WORDS(modes), "how it is held" },
	{ "audience", LINE, NEEDED, MANY, OPEN, PLAIN, "who it is for (D151)" },
	{ "duration", LINE, NEEDED, ONE, OPEN, PLAIN, "one day, two half days" },
	{ "outcomes", LINE, NEEDED, MANY, OPEN, PLAIN,
	  "what people can do afterwards" },
	{ "parts", GROUP, OPTIONAL, MANY, OPEN, OF(part_rows),
	  "of a course in parts: complete means all (D154)" },
	{ "before_it", LINE, OPTIONAL, ONE, OPEN, PLAIN, "what to do first" },
	{ "again_after", LINE, OPTIONAL, ONE, OPEN, PLAIN, "3 years" },
	{ "cost", LINE, NEEDED, ONE, OPEN, PLAIN, "free for partners" },
	{ "booking", WEBADDRESS, NEEDED, ONE, OPEN, PLAIN, "where to book" },
	{ "cancelling", LINE, NEEDED, ONE, OPEN, PLAIN,
	  "until when, and what happens to those who do not come" },
	{ "access", LINE, NEEDED, ONE, OPEN, PLAIN,
	  "whom to ask about access needs" },
	{ "themes", REF, OPTIONAL, MANY, OPEN, TO("theme"),
	  "themes whose learning it teaches" },
	{ "trainers", GROUP, OPTIONAL, MANY, CONSENTED, OF(trainer_rows),
	  "named while their consent holds, and in no other field (D128)" },
	{ "sessions", GROUP, OPTIONAL, MANY, COMING, OF(session_rows),
	  "dates; past ones drop out by themselves (D152)" },
	READERS,
};

/* --- bulletins --- */

static const struct field item_rows[] = {
	{ "title", LINE, NEEDED, ONE, OPEN, PLAIN, "headline" },
	{ "text", PROSE, NEEDED, ONE, OPEN, PLAIN,
	  "a few sentences; link, do not copy case detail" },
	{ "review", REF, OPTIONAL, ONE, OPEN, TO("review"), "it is about" },
	{ "theme", REF, OPTIONAL, ONE, OPEN, TO("theme"), "it is about" },
	{ "course", REF, OPTIONAL, ONE, OPEN, TO("course"), "it is about" },
	{ "page", REF, OPTIONAL, ONE, OPEN, TO("page"), "it is about" },
	{ "report", REF, OPTIONAL, ONE, OPEN, TO("report"), "it is about" },
	{ "address", WEBADDRESS, OPTIONAL, ONE, OPEN, PLAIN, "another site" },
	{ "expires_on", DAY, OPTIONAL, ONE, OPEN, PLAIN,
	  "last day on which the item is of use" },
};
static const struct field bulletin_rows[] = {
	{ "id", ID, NEEDED, ONE, OPEN, PLAIN, "the file's name" },
	{ "issue", NUMBER, NEEDED, ONE, OPEN, PLAIN, "its number" },
	{ "title", LINE, NEEDED, ONE, OPEN, PLAIN, "what this issue is about" },
	{ "summary", LINE, NEEDED, ONE, OPEN, PLAIN, "one sentence" },
	{ "published_on", DAY, NEEDED, ONE, OPEN, PLAIN, "the day it is sent" },
	{ "revision", ID, OPTIONAL, ONE, OPEN, PLAIN,
	  "a, b: sent again in place of the issue of this number (D142)" },
	{ "revised_on", DAY, OPTIONAL, ONE, OPEN, PLAIN,
	  "the day the revision is sent" },
	{ "items", GROUP, NEEDED, MANY, OPEN, OF(item_rows),
	  "at most eight, 1,500 words (D155)" },
};

/* --- reports and numbers --- */

static const char *const report_types[] = { "annual", "scrutiny",
	"arrangements", NULL };
/* What an annual report must hold: D115 (the first four) and D116. */
static const char *const report_topics[] = { "impact", "little_progress",
	"reviews", "feedback", "contributions", "scrutiny_themes",
	"education", "data", "scrutiny_impact", "changes", "national_reform",
	"restraint", NULL };
static const struct field topic_rows[] = {
	{ "topic", WORD, NEEDED, ONE, CLOSED, WORDS(report_topics),
	  "what the law wants an annual report to say" },
	{ "heading", LINE, OPTIONAL, ONE, CLOSED, PLAIN,
	  "the heading in the text that says it" },
	{ "not_here", LINE, OPTIONAL, ONE, CLOSED, PLAIN,
	  "or why there is nothing to say: no secure setting in the area" },
};
static const struct field report_sent_rows[] = {
	{ "panel_on", DAY, OPTIONAL, ONE, EXECUTIVE, PLAIN,
	  "the day the Panel had it, within seven days (D117)" },
	{ "foundations_on", DAY, OPTIONAL, ONE, EXECUTIVE, PLAIN,
	  "and Foundations, the What Works centre" },
};
static const struct field report_rows[] = {
	{ "id", ID, NEEDED, ONE, OPEN, PLAIN, "the file's name" },
	{ "type", WORD, NEEDED, ONE, OPEN, WORDS(report_types), "what it is" },
	{ "title", LINE, NEEDED, ONE, OPEN, PLAIN, "on the cover" },
	{ "subtitle", LINE, OPTIONAL, ONE, OPEN, PLAIN, "below it" },
	{ "summary", LINE, NEEDED, ONE, OPEN, PLAIN,
	  "two sentences that stand alone" },
	{ "two_minutes", LINE, OPTIONAL, MANY, OPEN, PLAIN,
	  "the plain summary (D119)" },
	{ "presented_to", LINE, OPTIONAL, ONE, OPEN, PLAIN,
	  "board and meeting, of a scrutiny paper" },
	{ "presented_by", LINE, OPTIONAL, ONE, OPEN, PLAIN, "role" },
	{ "period_from", DAY, OPTIONAL, ONE, OPEN, PLAIN, "first day" },
	{ "period_to", DAY, OPTIONAL, ONE, OPEN, PLAIN, "last day" },
	{ "as_at", DAY, OPTIONAL, ONE, OPEN, PLAIN,
	  "the day that its figures about reviews stand for (D123)" },
	{ "published_on", DAY, NEEDED, ONE, OPEN, PLAIN, "first day" },
	{ "signoff", GROUP, OPTIONAL, ONE, EXECUTIVE, OF(signoff_rows),
	  "the three safeguarding partners (D118)" },
	{ "scrutineer", GROUP, OPTIONAL, ONE, EXECUTIVE, OF(check_rows),
	  "the independent scrutineer's statement: when, and whose role" },
	{ "topics", GROUP, OPTIONAL, MANY, CLOSED, OF(topic_rows),
	  "where the text says what the law wants said (D115, D116)" },
	{ "sent", GROUP, OPTIONAL, ONE, EXECUTIVE, OF(report_sent_rows),
	  "who had a copy (D117)" },
	{ "key_learning", LINE, OPTIONAL, MANY, OPEN, PLAIN,
	  "the numbered list of an annual report" },
	{ "groups", REF, OPTIONAL, MANY, OPEN, TO("group"),
	  "groups whose records it shows" },
	{ "priorities", REF, OPTIONAL, MANY, OPEN, TO("priority"),
	  "priorities whose records it shows" },
	{ "partners", YESNO, OPTIONAL, ONE, OPEN, PLAIN,
	  "show the list of partners" },
	{ "numbered", YESNO, OPTIONAL, ONE, OPEN, PLAIN,
	  "number the paragraphs: 1.1, 1.2; for scrutiny papers" },
};

/* Numbers pass as a table (model/table.h), once it is known which may be shown. */
static const struct field figure_row_rows[] = {
	{ "label", LINE, NEEDED, ONE, OPEN, PLAIN, "what the row is about" },
	{ "values", DECIMAL, NEEDED, MANY, CLOSED, PLAIN,
	  "one for each column, as digits; a decimal point is fine" },
};
const char *const figure_units[] = { "pounds", "percent", "people",
	"incidents", "plans", "courses", "places", "number", "children",
	"reviews", "referrals", "staff", "working_days", "days", "weeks",
	"months", "year", NULL };
static const char *const figure_about[] = { "people", "process", "staff",
	"money", NULL };
/* Those of `altered_fields` of a review. */
static const char *const figure_facts[] = { "none", "names", "age", "sex",
	"family", "day", "place", "outcome", "care", "other", NULL };
static const struct field figure_rows[] = {
	{ "id", ID, NEEDED, ONE, OPEN, PLAIN, "the file's name" },
	{ "title", LINE, NEEDED, ONE, OPEN, PLAIN, "caption: the finding" },
	{ "unit", WORD, NEEDED, ONE, OPEN, WORDS(figure_units),
	  "what is counted" },
	{ "heading", LINE, NEEDED, ONE, OPEN, PLAIN, "of the first column" },
	{ "columns", LINE, NEEDED, MANY, OPEN, PLAIN, "headings of the others" },
	{ "rows", GROUP, NEEDED, MANY, OPEN, OF(figure_row_rows), "the data" },
	{ "total", DECIMAL, OPTIONAL, MANY, CLOSED, PLAIN,
	  "the sum of each column, checked (D121)" },
	{ "period", LINE, OPTIONAL, ONE, OPEN, PLAIN,
	  "what time it is about: April 2025 to March 2026" },
	{ "about", WORD, OPTIONAL, ONE, CLOSED, WORDS(figure_about),
	  "left out: money for pounds, courses and places, staff for staff, else "
	  "people, whose small numbers are hidden; process: steps of our own (D89, D102)" },
	{ "facts", WORD, OPTIONAL, MANY, CLOSED, WORDS(figure_facts),
	  "of numbers that come from our reviews: which facts about the children "
	  "they count, or none; where the unit is reviews and it is left out, any (D65)" },
	{ "base", DECIMAL, OPTIONAL, MANY, CLOSED, PLAIN,
	  "of per cent: the number that each column is a share of (D97)" },
	{ "part_of", LINE, OPTIONAL, ONE, CLOSED, PLAIN,
	  "its totals are a row of another series, id/row: what is hidden in one "
	  "must not follow from the other (D91)" },
	{ "overlaps", YESNO, OPTIONAL, ONE, CLOSED, PLAIN,
	  "yes: one may be counted in several rows, so that they need not add up (D98)" },
	{ "source", LINE, NEEDED, ONE, OPEN, PLAIN, "where it comes from" },
	{ "note", LINE, OPTIONAL, ONE, OPEN, PLAIN, "how to read it" },
};

/* Counts of reviews; the words are those of check/dims.c and check/counts.c. */
static const char *const count_measures[] = { "notified", "rapid_reviews",
	"started", "concluded", NULL };
static const char *const count_dims[] = { "type", "age_band",
	"outcome_at_notification", "sex", "looked_after", "theme", "year",
	NULL };
static const struct field merge_rows[] = {
	{ "label", LINE, NEEDED, ONE, OPEN, PLAIN, "what they are together" },
	{ "values", LINE, NEEDED, MANY, CLOSED, PLAIN,
	  "labels of the rows that become one" },
};
static const struct field count_rows[] = {
	{ "id", ID, NEEDED, ONE, OPEN, PLAIN, "the file's name" },
	{ "title", LINE, NEEDED, ONE, OPEN, PLAIN, "caption: the finding" },
	{ "of", WORD, NEEDED, ONE, OPEN, WORDS(count_measures),
	  "which reviews: by what happened to them in the period" },
	{ "rows", WORD, NEEDED, ONE, OPEN, WORDS(count_dims),
	  "what the rows are; counts of people with an attribute are protected (D88)" },
	{ "columns", WORD, OPTIONAL, ONE, OPEN, WORDS(count_dims),
	  "what the columns are; left out: one column" },
	{ "merge", GROUP, OPTIONAL, MANY, CLOSED, OF(merge_rows),
	  "rows that are counted together, where they are too small apart" },
	{ "period_from", DAY, NEEDED, ONE, OPEN, PLAIN, "1 April" },
	{ "period_to", DAY, NEEDED, ONE, OPEN, PLAIN, "31 March" },
	{ "as_at", DAY, OPTIONAL, ONE, OPEN, PLAIN,
	  "the day the counts stand for; the last of the period when left out (D123)" },
	{ "published_on", DAY, NEEDED, ONE, OPEN, PLAIN, "first day" },
	{ "source", LINE, NEEDED, ONE, OPEN, PLAIN, "where it comes from" },
	{ "note", LINE, OPTIONAL, ONE, OPEN, PLAIN, "how to read it" },
};

static const struct field notification_rows[] = {
	{ "id", ID, NEEDED, ONE, OPEN, PLAIN, "the file's name: y2025" },
	{ "title", LINE, NEEDED, ONE, OPEN, PLAIN, "Reviews in 2025 to 2026" },
	{ "summary", LINE, NEEDED, ONE, OPEN, PLAIN, "one sentence" },
	{ "period_from", DAY, NEEDED, ONE, OPEN, PLAIN, "1 April" },
	{ "period_to", DAY, NEEDED, ONE, OPEN, PLAIN, "31 March" },
	{ "published_on", DAY, NEEDED, ONE, OPEN, PLAIN, "first day" },
	{ "considered", NUMBER, NEEDED, ONE, OPEN, PLAIN,
	  "incidents considered; process counts only, no attributes (D89)" },
	{ "not_met", NUMBER, NEEDED, ONE, OPEN, PLAIN, "criteria not met" },
	{ "notified", NUMBER, NEEDED, ONE, OPEN, PLAIN, "to the Panel" },
	{ "rapid_reviews", NUMBER, NEEDED, ONE, OPEN, PLAIN, "completed" },
	{ "panel_agreed", NUMBER, NEEDED, ONE, OPEN, PLAIN,
	  "decisions the Panel agreed with" },
	{ "csprs_concluded", NUMBER, NEEDED, ONE, OPEN, PLAIN, "concluded" },
	{ "published_in_full", NUMBER, NEEDED, ONE, OPEN, PLAIN, "of these" },
	{ "learning_published", NUMBER, NEEDED, ONE, OPEN, PLAIN, "of these" },
	{ "pending", NUMBER, NEEDED, ONE, OPEN, PLAIN, "not yet complete" },
	{ "as_at", DAY, OPTIONAL, ONE, OPEN, PLAIN,
	  "the day the counts stand for: the last of the year (D123)" },
	{ "position_now", LINE, OPTIONAL, MANY, OPEN, PLAIN,
	  "what became of the year before, since its figures were published" },
	{ "note", LINE, OPTIONAL, ONE, OPEN, PLAIN, "how to read it" },
};

/* --- reviews of others, forms, holidays, translations --- */

static const struct field national_rows[] = {
	{ "id", ID, NEEDED, ONE, OPEN, PLAIN, "the file's name" },
	{ "title", LINE, NEEDED, ONE, OPEN, PLAIN, "of the national report" },
	{ "summary", LINE, NEEDED, ONE, OPEN, PLAIN, "what it is about" },
	{ "address", WEBADDRESS, NEEDED, ONE, OPEN, PLAIN,
	  "where the Panel publishes it; never kept here (D39)" },
	{ "published_on", DAY, NEEDED, ONE, OPEN, PLAIN, "by the Panel" },
	{ "themes", REF, OPTIONAL, MANY, OPEN, TO("theme"), "of ours" },
	{ "response", PROSE, NEEDED, ONE, OPEN, PLAIN,
	  "what the partnership did about it" },
};
static const struct field legacy_rows[] = {
	{ "id", ID, NEEDED, ONE, OPEN, PLAIN, "the file's name" },
	{ "title", LINE, NEEDED, ONE, OPEN, PLAIN, "what it was about" },
	{ "summary", LINE, NEEDED, ONE, OPEN, PLAIN,
	  "the learning in two sentences; no detail of the case" },
	{ "themes", REF, NEEDED, MANY, OPEN, TO("theme"), "of ours" },
	{ "changed", LINE, NEEDED, MANY, OPEN, PLAIN, "what changed since" },
	{ "request_from", WEBADDRESS, NEEDED, ONE, OPEN, PLAIN,
	  "where the report can be asked for (D20)" },
};
static const char *const download_audiences[] = { "practitioners", "families",
	"young_people", "everybody", NULL };
static const struct field download_rows[] = {
	{ "id", ID, NEEDED, ONE, OPEN, PLAIN, "the file's name" },
	{ "title", LINE, NEEDED, ONE, OPEN, PLAIN, "name of the form or leaflet" },
	{ "summary", LINE, NEEDED, ONE, OPEN, PLAIN, "what it is for" },
	{ "audience", WORD, NEEDED, ONE, OPEN, WORDS(download_audiences),
	  "who it is for" },
	{ "version", LINE, NEEDED, ONE, OPEN, PLAIN, "3, October 2026" },
	{ "reviewed_on", DAY, NEEDED, ONE, OPEN, PLAIN, "last looked at" },
	{ "review_by", DAY, OPTIONAL, ONE, OPEN, PLAIN, "next looked at" },
	READERS,
};
static const struct field holiday_day_rows[] = {
	{ "day", DAY, NEEDED, ONE, CLOSED, PLAIN, "the day" },
	{ "name", LINE, NEEDED, ONE, CLOSED, PLAIN, "Good Friday" },
};
static const struct field holiday_rows[] = {
	{ "id", ID, NEEDED, ONE, CLOSED, PLAIN, "the file's name" },
	{ "covers_to", DAY, NEEDED, ONE, CLOSED, PLAIN,
	  "last day that the table knows (D17)" },
	{ "days", GROUP, NEEDED, MANY, CLOSED, OF(holiday_day_rows),
	  "days that are no working days in England" },
};
/* --- policy and ledger: what the program is told, and what it remembers --- */

static const char *const phrase_classes[] = { "agency", "statute", "programme",
	"helpline", "own_contact", "citation", "public_person", "venue",
	"term_of_art", NULL };
static const struct field phrase_rows[] = {
	{ "phrase", LINE, NEEDED, ONE, CLOSED, PLAIN,
	  "as it is written, capitals and all" },
	{ "class", WORD, NEEDED, ONE, CLOSED, WORDS(phrase_classes), "what it is" },
	{ "reason", LINE, OPTIONAL, ONE, CLOSED, PLAIN, "why it names nobody" },
	{ "by", LINE, NEEDED, ONE, CLOSED, PLAIN, "role of who looked" },
	{ "on", DAY, NEEDED, ONE, CLOSED, PLAIN, "when" },
};
static const struct field phrase_list_rows[] = {
	{ "id", ID, NEEDED, ONE, CLOSED, PLAIN, "the file's name" },
	{ "phrases", GROUP, NEEDED, MANY, CLOSED, OF(phrase_rows),
	  "what reviews may name (D60); `lscp allow` adds to it" },
};
static const char *const style_words[] = { "letter", "name", "role", NULL };
static const char *const clock_words[] = { "notification", "awareness", NULL };
static const struct field confirmed_rows[] = {
	{ "rule", ID, NEEDED, ONE, CLOSED, PLAIN, "as `lscp explain` calls it" },
	{ "source", LINE, NEEDED, ONE, CLOSED, PLAIN,
	  "the Act, regulation or guidance, with its paragraph" },
	{ "by", LINE, NEEDED, ONE, CLOSED, PLAIN, "role of who read it" },
	{ "on", DAY, NEEDED, ONE, CLOSED, PLAIN, "when" },
};
static const struct field policy_rows[] = {
	{ "id", ID, NEEDED, ONE, CLOSED, PLAIN, "law: the file is law.yaml" },
	{ "clock_starts", WORD, OPTIONAL, ONE, CLOSED, WORDS(clock_words),
	  "what the 15 working days of a rapid review run from (D4)" },
	{ "panel_agreement", YESNO, OPTIONAL, ONE, CLOSED, PLAIN,
	  "yes: a review goes learning only when the Panel agrees (D14)" },
	{ "pseudonym_style", WORD, OPTIONAL, ONE, CLOSED, WORDS(style_words),
	  "what stands for people beside their roles, in every review (D61)" },
	{ "small_below", NUMBER, OPTIONAL, ONE, CLOSED, PLAIN,
	  "numbers of people below it are hidden: 5 when left out, and at least (D88)" },
	{ "confirmed", GROUP, OPTIONAL, MANY, CLOSED, OF(confirmed_rows),
	  "law that somebody has looked up: its rule then does what it says" },
};

static const char *const change_words[] = { "first", "correction", "rewrite",
	NULL };
static const struct field release_rows[] = {
	{ "on", DAY, NEEDED, ONE, EXECUTIVE, PLAIN, "when" },
	{ "by", LINE, NEEDED, ONE, EXECUTIVE, PLAIN, "role of who released it" },
	{ "change", WORD, NEEDED, ONE, EXECUTIVE, WORDS(change_words),
	  "a rewrite lets the twelve months begin anew (D21)" },
	{ "revision", ID, OPTIONAL, ONE, EXECUTIVE, PLAIN, "of a bulletin" },
	{ "digest", LINE, NEEDED, ONE, CLOSED, PLAIN, "of what readers may read" },
	{ "values", LINE, OPTIONAL, MANY, CLOSED, PLAIN,
	  "what the case page says of the case: field=value" },
};
static const char *const people_words[] = { "none", "shown", NULL };

static const struct field picture_rows[] = {
	{ "id", ID, NEEDED, ONE, CLOSED, PLAIN, "sixteen letters, of its digest" },
	{ "digest", LINE, NEEDED, ONE, CLOSED, PLAIN,
	  "of its pixels, upright, in sRGB: another pixel is another picture" },
	{ "people", WORD, NEEDED, ONE, CLOSED, WORDS(people_words),
	  "whether anybody in it can be recognised (D125)" },
	{ "on", DAY, NEEDED, ONE, CLOSED, PLAIN, "when" },
	{ "by", LINE, NEEDED, ONE, CLOSED, PLAIN, "role of who looked at it" },
};

static const struct field ledger_rows[] = {
	{ "id", LINE, NEEDED, ONE, CLOSED, PLAIN, "kind and id: review-k7m2p" },
	{ "kind", ID, NEEDED, ONE, CLOSED, PLAIN, "the kind of the record" },
	{ "record", ID, NEEDED, ONE, CLOSED, PLAIN, "its id" },
	{ "first_published_on", DAY, NEEDED, ONE, EXECUTIVE, PLAIN,
	  "from this day, or a later rewrite, it stays twelve months (D19)" },
	{ "addresses", LINE, OPTIONAL, MANY, CLOSED, PLAIN,
	  "where its pages ever stood; something always will" },
	{ "releases", GROUP, NEEDED, MANY, CLOSED, OF(release_rows),
	  "every time somebody let it out, oldest first" },
};

static const char *const languages[] = { "ur", "ar", "pl", "ro", "bn", NULL };
static const struct field translation_rows[] = {
	{ "id", ID, NEEDED, ONE, OPEN, PLAIN, "the file's name" },
	{ "review", REF, NEEDED, ONE, OPEN, TO("review"),
	  "the review whose sheet it is; without its page there is none" },
	{ "language", WORD, NEEDED, ONE, OPEN, WORDS(languages), "language" },
	{ "title", LINE, NEEDED, ONE, OPEN, PLAIN, "in that language" },
	{ "summary", LINE, NEEDED, ONE, OPEN, PLAIN, "in that language" },
	{ "two_minutes", LINE, OPTIONAL, MANY, OPEN, PLAIN,
	  "in that language" },
	{ "source_on", DAY, NEEDED, ONE, OPEN, PLAIN,
	  "day of the English text that was translated (D161)" },
	{ "published_on", DAY, NEEDED, ONE, OPEN, PLAIN, "first day" },
};

/* --- page, term, site --- */

static const char *const menus[] = { "main", "practitioners", "families",
	"about", "legal", "none", NULL };
static const struct field page_rows[] = {
	{ "id", ID, NEEDED, ONE, OPEN, PLAIN, "the file's name" },
	{ "title", LINE, NEEDED, ONE, OPEN, PLAIN, "the page's heading" },
	{ "menu_title", LINE, OPTIONAL, ONE, OPEN, PLAIN,
	  "shorter, for the menus" },
	{ "summary", LINE, NEEDED, ONE, OPEN, PLAIN, "under the heading" },
	{ "menu", WORD, NEEDED, ONE, OPEN, WORDS(menus),
	  "which list of links it stands in" },
	{ "order", NUMBER, OPTIONAL, ONE, OPEN, PLAIN,
	  "place in that list, small numbers first" },
	{ "prepared_on", DAY, OPTIONAL, ONE, OPEN, PLAIN,
	  "statements: first prepared" },
	{ "reviewed_on", DAY, OPTIONAL, ONE, OPEN, PLAIN, "last looked at" },
	{ "review_by", DAY, OPTIONAL, ONE, OPEN, PLAIN, "next looked at" },
	{ "owner", LINE, OPTIONAL, ONE, OPEN, PLAIN, "role that keeps it" },
	READERS,
};

static const struct field term_rows[] = {
	{ "id", ID, NEEDED, ONE, OPEN, PLAIN, "the file's name" },
	{ "term", LINE, NEEDED, ONE, OPEN, PLAIN, "CSPR" },
	{ "expands", LINE, OPTIONAL, ONE, OPEN, PLAIN,
	  "child safeguarding practice review" },
	{ "meaning", PROSE, NEEDED, ONE, OPEN, PLAIN,
	  "one or two sentences a parent would understand" },
	{ "page", REF, OPTIONAL, ONE, OPEN, TO("page"), "where to read more" },
};

static const char *const engines[] = { "chromium", "wkhtmltox", NULL };
static const struct field contact_rows[] = {
	{ "label", LINE, NEEDED, ONE, OPEN, PLAIN, "In danger now" },
	{ "number", LINE, NEEDED, ONE, OPEN, PLAIN, "999" },
	{ "dial", WEBADDRESS, NEEDED, ONE, OPEN, PLAIN, "tel:999" },
	{ "note", LINE, NEEDED, ONE, OPEN, PLAIN, "when, and what to say" },
};
static const struct field pdf_rows[] = {
	{ "engine", WORD, NEEDED, ONE, OPEN, WORDS(engines),
	  "chromium makes accessible PDF; wkhtmltox is quicker" },
};
static const struct field site_rows[] = {
	{ "name", LINE, NEEDED, ONE, OPEN, PLAIN, "of the partnership" },
	{ "short_name", LINE, NEEDED, ONE, OPEN, PLAIN, "LSCP" },
	{ "area", LINE, NEEDED, ONE, OPEN, PLAIN, "Leeds" },
	{ "address", WEBADDRESS, NEEDED, ONE, OPEN, PLAIN,
	  "where the site will stand, https://.../" },
	{ "tagline", LINE, NEEDED, ONE, OPEN, PLAIN, "one line on the home page" },
	{ "welcome", LINE, NEEDED, ONE, OPEN, PLAIN, "two sentences below it" },
	{ "demonstration", YESNO, NEEDED, ONE, OPEN, PLAIN,
	  "yes: a banner on every page, noindex, and nothing is sent" },
	{ "email", WEBADDRESS, NEEDED, ONE, OPEN, PLAIN, "mailto:..." },
	{ "leave_to", WEBADDRESS, NEEDED, ONE, OPEN, PLAIN,
	  "where \"Leave quickly\" goes: a dull site" },
	{ "accessibility_page", REF, NEEDED, ONE, OPEN, TO("page"),
	  "the accessibility statement (D164)" },
	{ "privacy_page", REF, NEEDED, ONE, OPEN, TO("page"),
	  "the privacy notice (D172)" },
	{ "concern_page", REF, OPTIONAL, ONE, OPEN, TO("page"),
	  "how to report a concern" },
	{ "calendar_updated_on", DAY, OPTIONAL, ONE, OPEN, PLAIN,
	  "when somebody last went through the training dates (D153)" },
	{ "contacts", GROUP, NEEDED, MANY, OPEN, OF(contact_rows),
	  "the concern block of every page" },
	{ "allowed_hosts", LINE, OPTIONAL, MANY, CLOSED, PLAIN,
	  "other sites that pages may link to" },
	{ "own_contacts", LINE, OPTIONAL, MANY, CLOSED, PLAIN,
	  "telephone numbers and e-mail addresses of offices that any text may give" },
	{ "pdf", GROUP, NEEDED, ONE, OPEN, OF(pdf_rows), "how PDFs are made" },
};

const struct kind kinds[] = {
	{ .name = "site", .folder = "site.yaml", .shape = SINGLE_FILE,
	  .fields = site_rows, .field_count = COUNT(site_rows),
	  .page = "home", .url = "",
	  .help = "the partnership, its contacts and settings" },
	{ .name = "page", .folder = "pages", .shape = MARKDOWN_FILE,
	  .pictures = true,
	  .fields = page_rows, .field_count = COUNT(page_rows),
	  .page = "page", .url = "", .help = "a page of the website" },
	{ .name = "review", .folder = "reviews", .shape = RECORD_FOLDER,
	  .gated = true, .release = RELEASE_NEEDED, .fields = review_rows,
	  .field_count = COUNT(review_rows), .sections = review_sections,
	  .section_count = COUNT(review_sections), .part = "report",
	  .page = "review", .part_page = "review-report", .request = "request",
	  .sheet = "review.sheet", .sheet_name = "learning-sheet", .pack = "review.pack",
	  .slides = "review.slides", .sheet_pages = 2, .list = "reviews",
	  .list_title = "Learning from reviews", .list_menu = "main",
	  .url = "reviews",
	  .help = "a review and what was learned from it" },
	{ .name = "theme", .folder = "themes", .shape = MARKDOWN_FILE,
	  .pictures = true,
	  .pools = true, .fields = theme_rows,
	  .field_count = COUNT(theme_rows), .sections = theme_sections,
	  .section_count = COUNT(theme_sections), .page = "theme",
	  .sheet = "theme.sheet", .sheet_name = "learning-sheet", .pack = "theme.pack",
	  .slides = "theme.slides", .sheet_pages = 2, .list = "themes", .list_title = "Themes",
	  .list_menu = "main", .url = "themes",
	  .help = "what several reviews found, and what was done" },
	{ .name = "course", .folder = "training", .shape = YAML_FILE,
	  .pictures = true,
	  .fields = course_rows, .field_count = COUNT(course_rows),
	  .page = "course", .list = "training", .list_title = "Training",
	  .list_menu = "main",
	  .url = "training", .help = "a course and its sessions" },
	{ .name = "bulletin", .folder = "bulletins", .shape = YAML_FILE,
	  .pictures = true,
	  .release = RELEASE_FIXES, .channel = BULLETIN,
	  .fields = bulletin_rows, .field_count = COUNT(bulletin_rows),
	  .page = "bulletin", .sheet = "bulletin.sheet", .sheet_name = "bulletin",
	  .list = "bulletins", .list_title = "Bulletins",
	  .list_menu = "main", .url = "bulletins",
	  .help = "an issue of the bulletin" },
	{ .name = "report", .folder = "reports", .shape = MARKDOWN_FILE,
	  .pictures = true,
	  .release = RELEASE_FIXES, .channel = REPORT,
	  .fields = report_rows, .field_count = COUNT(report_rows),
	  .page = "report", .chapter = "report-chapter",
	  .sheet = "report.sheet", .sheet_name = "report", .list = "reports",
	  .list_title = "Reports", .list_menu = "about", .url = "reports",
	  .help = "annual report, scrutiny paper, local arrangements" },
	{ .name = "priority", .folder = "priorities", .shape = YAML_FILE,
	  .fields = priority_rows, .field_count = COUNT(priority_rows),
	  .page = "priority", .show = "parts/show-priority",
	  .list = "priorities", .list_title = "Priorities",
	  .list_menu = "about", .url = "priorities",
	  .help = "what the partnership works on most" },
	{ .name = "group", .folder = "groups", .shape = YAML_FILE,
	  .fields = group_rows, .field_count = COUNT(group_rows),
	  .page = "group", .show = "parts/show-group", .list = "groups",
	  .list_title = "Groups", .list_menu = "about",
	  .url = "groups", .help = "the Executive and its subgroups" },
	{ .name = "partner", .folder = "partners", .shape = YAML_FILE,
	  .role = ROLE_AGENCY,
	  .fields = partner_rows, .field_count = COUNT(partner_rows),
	  .list = "partners", .list_title = "Partners",
	  .list_menu = "about", .url = "partners",
	  .help = "an organisation of the partnership" },
	{ .name = "notification", .folder = "years", .shape = YAML_FILE,
	  .release = RELEASE_FIXES,
	  .fields = notification_rows, .field_count = COUNT(notification_rows),
	  .role = ROLE_YEAR,
	  .page = "notification", .show = "parts/show-notification",
	  .url = "reviews",
	  .help = "process counts of reviews in one year" },
	{ .name = "figure", .folder = "figures", .shape = YAML_FILE,
	  .role = ROLE_SERIES,
	  .fields = figure_rows, .field_count = COUNT(figure_rows),
	  .show = "parts/show-figure", .list = "figures",
	  .list_title = "Figures", .list_menu = "about", .url = "figures",
	  .help = "a table of numbers that are not about reviews" },
	{ .name = "count", .folder = "counts", .shape = YAML_FILE,
	  .role = ROLE_COUNT, .release = RELEASE_FIXES,
	  .fields = count_rows, .field_count = COUNT(count_rows),
	  .show = "parts/show-count", .url = "counts",
	  .help = "a table that counts reviews, with small numbers hidden" },
	{ .name = "national_review", .folder = "national", .shape = YAML_FILE,
	  .fields = national_rows, .field_count = COUNT(national_rows),
	  .page = "national-review", .url = "national",
	  .help = "a national review, as a link and our response" },
	{ .name = "legacy_scr", .folder = "legacy", .shape = YAML_FILE,
	  .fields = legacy_rows, .field_count = COUNT(legacy_rows),
	  .page = "legacy-scr", .url = "legacy",
	  .help = "a serious case review from before 2019" },
	{ .name = "download", .folder = "downloads", .shape = MARKDOWN_FILE,
	  .fields = download_rows, .field_count = COUNT(download_rows),
	  .page = "download", .sheet = "download.sheet",
	  .sheet_name = "form", .list = "downloads",
	  .list_title = "Downloads", .list_menu = "practitioners", .url = "downloads",
	  .help = "a form or leaflet, as a page and as PDF" },
	{ .name = "translation", .folder = "translations",
	  .shape = MARKDOWN_FILE, .role = ROLE_TRANSLATION,
	  .release = RELEASE_FIXES, .fields = translation_rows,
	  .field_count = COUNT(translation_rows), .page = "translation",
	  .sheet = "translation.sheet", .sheet_name = "learning-sheet",
	  .sheet_pages = 2, .url = "translations",
	  .help = "a learning sheet in another language" },
	{ .name = "holidays", .folder = "lists", .shape = YAML_FILE,
	  .role = ROLE_HOLIDAYS,
	  .fields = holiday_rows, .field_count = COUNT(holiday_rows),
	  .help = "days that are no working days" },
	{ .name = "consent", .folder = "consents", .shape = YAML_FILE,
	  .role = ROLE_CONSENT,
	  .fields = consent_rows, .field_count = COUNT(consent_rows),
	  .help = "consent that belongs to no review: trainers, course feedback" },
	{ .name = "policy", .folder = "policy", .shape = YAML_FILE,
	  .role = ROLE_LAW, .fields = policy_rows,
	  .field_count = COUNT(policy_rows),
	  .help = "law that was looked up, and choices the law leaves" },
	{ .name = "phrases", .folder = "allowed", .shape = YAML_FILE,
	  .role = ROLE_ALLOWED, .fields = phrase_list_rows,
	  .field_count = COUNT(phrase_list_rows),
	  .help = "names and words with capitals that reviews may hold" },
	{ .name = "picture", .folder = "pictures", .shape = YAML_FILE,
	  .role = ROLE_SIGNATURE, .fields = picture_rows,
	  .field_count = COUNT(picture_rows),
	  .help = "who signed for a picture, written by `lscp approve`: never by hand" },
	{ .name = "release", .folder = "ledger", .shape = YAML_FILE,
	  .role = ROLE_LEDGER, .fields = ledger_rows,
	  .field_count = COUNT(ledger_rows),
	  .help = "what `lscp approve` wrote: never by hand" },
	{ .name = "term", .folder = "glossary", .shape = YAML_FILE,
	  .role = ROLE_GLOSSARY,
	  .fields = term_rows, .field_count = COUNT(term_rows),
	  .list = "glossary", .list_title = "Glossary",
	  .list_menu = "practitioners", .url = "glossary",
	  .help = "a word or abbreviation explained" },
};
const size_t kind_count = COUNT(kinds);
