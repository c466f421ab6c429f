/*
 * rule.h - what a rule is given, and how it says what it found.
 *
 * Every RULE row of model/rules.def declares its function here; a row without
 * a function does not link, a function without a row does not compile.
 */
#ifndef CHECK_RULE_H
#define CHECK_RULE_H

#include <stdbool.h>

#include "check/verdict.h"
#include "load/private.h"

struct arena;
struct clocks;
struct map;
struct phrase_book;
struct phrases;
struct prose;
struct prose_run;
struct tables;
struct token;
struct uniques;

struct judge {
	struct arena *arena;   /* the vault: for what the verdict keeps */
	struct arena *scratch; /* as long as this record is judged */
	const struct loaded *loaded;
	const struct registers *registers; /* NULL: none were opened */
	const struct verdict *judged; /* those before this one */
	size_t judged_count;
	struct date as_of;
	struct diag *diag;
	bool preview;
	bool strict; /* no override counts */
	const bool *confirmed; /* by rule: law that somebody has looked up */
	const struct clocks *clocks; /* clocks.h */
	const struct phrases *phrases; /* names.h */
	const struct phrase_book *phrase_book; /* phrase_book.h */
	const struct list *allowed; /* struct private_record: content/allowed */
	const struct map *mentions; /* mentions.h */
	const struct tables *tables; /* tables.h */
	const struct uniques *uniques; /* uniques.h */
	const struct map *abbreviations; /* by small letters: what readers can look up */
	const struct private_record *record;
	const struct private_group *fields;
	struct verdict *verdict;
	struct list trees; /* judge_trees() fills it once */
	struct list texts; /* judge_texts() fills it once */
	bool has_texts;
	struct list words; /* judge_words() fills it once */
	bool has_words;
	struct list overrides; /* of overrides.c, which fills it once */
	bool has_overrides;
};

#define RULE(id, kind, outcome, law, source, sentence, hint) \
	void rule_##id(struct judge *judge);
#define NOTE(id, outcome, source, sentence, hint)
#include "model/rules.def"
#undef RULE
#undef NOTE

/*
 * This rule was broken, there.  The row's outcome is kept in the verdict; for
 * a record that is held anyway it is a need and no fault.
 */
void judge_report(struct judge *judge, enum rule rule, struct place place,
    const char *word);

/* The same at the place of a field, or of the record when it is not there. */
void judge_field(struct judge *judge, enum rule rule, const char *field);

/*
 * What must be done by a day, and is not: kept for `status` and the assurance
 * report, held or not.  Once the day has passed the rule is reported, as a
 * warning whatever its row says, and even of a record that is held: a clock
 * does not wait for a decision.
 */
void judge_due(struct judge *judge, enum rule rule, struct date by,
    struct place place);

/* The same with a word for the report. */
void judge_due_word(struct judge *judge, enum rule rule, struct date by,
    struct place place, const char *word);

/* The same for the day on which something is published: it is only told. */
void judge_coming(struct judge *judge, enum rule rule, struct date on);

/* A copy that went out and is to be called back by hand. */
void judge_copy(struct judge *judge, const char *place,
    const struct private_record *carrier, struct date since,
    struct date done_on);

/*
 * What `rule` does here: the row's outcome, or WARN for law that nobody has
 * confirmed yet (design 11).
 */
enum outcome judge_outcome(const struct judge *judge, enum rule rule);

/* law.c: by rule, whether a record of policy confirms it. */
const bool *law_confirmed(struct arena *vault, const struct loaded *loaded);
/* It warns instead of what its row says. */
bool law_softens(const bool *confirmed, enum rule rule);

/* A group of the record by its name, or NULL when it is not there. */
const struct private_group *judge_group(const struct judge *judge,
    const char *name);

/* A day of the record's top fields; unset when it is not there. */
struct date judge_day(const struct judge *judge, const char *name);

/* The day's decision: full, and nothing found that makes it learning only. */
bool judge_is_full(const struct judge *judge);

/* All three safeguarding partners have signed (D30, D118). */
bool judge_is_signed(const struct judge *judge);

/*
 * What the law asks of a CSPR it asks of a joint review too: our part of it is
 * one.
 */
bool review_is_cspr(const struct judge *judge);

/* The Panel agrees that the report is not published (D14). */
bool review_is_agreed(const struct judge *judge);

/*
 * Only the learning goes out, while the review as a whole still waits for what
 * no reader is hurt by: a decision, the end of an embargo, an approval, its
 * day, the Panel, the Home Office (D31).  Every other gate holds.  Once it
 * waits for none of these its decision counts.
 */
bool review_is_early(const struct judge *judge);

/* The page is to be down as of today; nothing else is then asked of the record. */
bool review_is_withdrawn(const struct judge *judge);

/* releases.c: the days that the ledger knows of, into the verdict. */
void judge_released(struct judge *judge);
/* people.c: what comments of the file give away, whatever becomes of the record. */
void judge_comments(struct judge *judge);

/*
 * The first day on which its page may go (D19, D21); unset when it never had a
 * day to appear.
 */
struct date review_floor(const struct judge *judge);

/* Its page is to be down for age, as of today: it can be asked for (D20). */
bool review_is_by_request(const struct judge *judge);

/*
 * There was a page that came down: a stone where none ever stood would tell of
 * a review that nobody was to know of (D110, D140).
 */
bool review_had_page(const struct judge *judge);

/* An order or law, or one that nobody knows the end of, keeps names back today. */
bool review_has_live_restriction(const struct judge *judge);

/* copies.c: every place where a withdrawn review had gone (D141). */
void review_list_copies(struct judge *judge);

/*
 * The verdict on the record that a field of `group` refers to; NULL when it
 * refers to none, or to one of a kind that is judged later.
 */
const struct verdict *judge_referred(const struct judge *judge,
    const struct private_group *group, const char *field);

/*
 * The review was judged before this record, and is published in full: it has a
 * page, not its learning alone.
 */
bool judge_has_page(const struct judge *judge,
    const struct private_record *review);

/* A day that is set and not after today. */
bool judge_has_come(const struct judge *judge, struct date day);

/* Every Markdown text of the record: body, part and prose fields. */
struct judged_tree {
	struct prose *root;
	const char *path;
};
/*
 * Where the node stands in the file; of one whose place the parser does not
 * know (an address that was written without brackets), where what holds it does.
 */
struct place judged_node_place(const char *path, const struct prose *node);
/* A list of struct judged_tree; made once a record. */
const struct list *judge_trees(struct judge *judge);

/*
 * Every text of the record that some reader may get: lines, prose fields, body
 * and part.  A line is a run without pieces.  `path` and place are where the
 * run begins.
 */
struct judged_text {
	const char *text;
	size_t length;
	struct place place;
	const struct prose_run *run; /* NULL for a line */
	const struct field *field;   /* of a line; NULL for a run */
	const struct token *tokens;  /* judged_tokens() fills it once */
	size_t token_count;
	bool is_address; /* an id, an address of the web, a link */
	bool pooled; /* inside what may be shown under themes */
	bool is_public; /* of the body or part, or in a field that everybody reads */
	const char *within; /* the record's own field that it is in; NULL: body, part */
};
/* A list of struct judged_text; made once a record. */
const struct list *judge_texts(struct judge *judge);

/* Its words, numbers and signs. */
const struct token *judged_tokens(struct judge *judge,
    struct judged_text *text);

/*
 * Report every token at which `matches` finds something, and of one text no
 * more than JUDGED_HITS: who wrote so many knows by then what is meant.
 */
enum { JUDGED_HITS = 50 };
void judge_tokens(struct judge *judge, enum rule rule,
    bool (*matches)(const struct token *tokens, size_t i));

/*
 * judge_report() of what stands at byte `at` of that text, unless two people
 * let it stand (design 11, spec 13).  Rules that nobody may override are
 * reported as by judge_report(): the table is in overrides.c.
 */
void judge_text_report(struct judge *judge, enum rule rule,
    const struct judged_text *text, size_t at, const char *word);

/* The same for a finding that nobody may let stand, of a rule that has others. */
void judge_text_certain(struct judge *judge, enum rule rule,
    const struct judged_text *text, size_t at, const char *word);

/* Where byte `at` of it stands in the file. */
struct place judged_place(const struct judged_text *text, size_t at);

/*
 * Words and phrases of the tables (phrases.h) in the texts of the record, in
 * the order of its texts; found once for all rules.
 */
struct judged_words {
	enum rule rule;
	const char *word; /* of the row */
	const struct judged_text *text;
	size_t token; /* the first of them */
	size_t from, to; /* bytes of the text */
};
/* A list of struct judged_words. */
const struct list *judge_words(struct judge *judge);

/* Of all records: what the tables say, and names of partners and pages. */
const struct phrase_book *phrases_of(struct arena *vault,
    const struct loaded *loaded);
const struct list *allowed_of(struct arena *vault, const struct loaded *loaded);
const struct map *abbreviations_of(struct arena *vault,
    const struct loaded *loaded);

/* Report all of this rule's words, wherever they are. */
void judge_report_words(struct judge *judge, enum rule rule);

/* The words are inside such a node: a link, a quotation, a callout. */
bool judged_is_inside(const struct judged_text *text, size_t at,
    bool (*is)(const struct prose *node));

/*
 * content/allowed has a phrase that covers them: of class `class`, compared
 * without case, or (NULL) of any class, and then with its capitals (D60).
 */
bool judge_allows(const struct judge *judge, const struct judged_text *text,
    size_t from, size_t to, const char *class);

/*
 * Names of the record's own register that stand in these bytes: the door puts
 * a pseudonym there, or another rule refuses them.  With a register that was
 * not opened nobody knows, and the record is in nothing that is built.
 */
bool judge_is_name(struct judge *judge, const struct judged_text *text,
    size_t from, size_t to);
bool judge_knows_names(const struct judge *judge);

/* The phrase, once in the text, covers these bytes. */
bool judged_covers(const struct judged_text *text, size_t from, size_t to,
    const char *phrase, bool any_case);

#endif
