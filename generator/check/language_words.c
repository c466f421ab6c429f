/*
 * language_words.c - words that hurt or hide, and better ones (domain-rules,
 * section 9; the number of its row stands before each).
 *
 * What is left out, and why, stands in docs/decisions.md.
 */
#include "check/phrase_book.h"

static const struct phrase_row rows[] = {
	/*  1 */ { "involved|engaged|engaging in cse|cce|exploitation, "
	  "involved|engaged in child|sexual|criminal sexual|criminal|"
	  "exploitation exploitation, involved in sexual|criminal exploitation",
	  "is being exploited" },
	/*  2 */ { "contacting|meeting|chatting with adults|strangers|men "
	  "online, contacting adults|strangers|men online",
	  "an adult has made contact with the child" },
	/*  3 */ { "in a relationship with an abuser|adult|exploiter, "
	  "in a relationship with her|his|their abuser|exploiter, "
	  "relationship with an older|adult man|male|woman", "is being groomed or controlled by" },
	/*  4 */ { "put|puts|putting|place|places|placing|placed "
	  "himself|herself|themselves|themself at risk, "
	  "risk taking behaviour*, risky behaviour*",
	  "is being placed at risk by" },
	/*  5 */ { "promiscu*", "what happened, and who held power" },
	/*  6 */ { "sexually active child*|girl*|boy*, "
	  "child|girl|boy is|was sexually active, underage sex",
	  "has been sexually abused" },
	/*  7 */ { "child|teenage|underage prostitut*",
	  "child who has been sexually exploited" },
	/*  8 */ { "child porn*, kiddie porn*, indecent images of children",
	  "images of child sexual abuse" },
	/*  9 */ { "lifestyle choice*, making|makes|made poor choices",
	  "the lack of real choice" },
	/* 10 */ { "streetwise, street wise, street smart, "
	  "mature for|beyond age|his|her|their|years", "a child, and what made "
	  "that child vulnerable" },
	/* 11 */ { "drug runner*|mule*, "
	  "works|worked|working for a line",
	  "child being made to carry or sell drugs" },
	/* 12 */ { "money mule*", "child whose account others are using" },
	/* 13 */ { "plugging", "child made to conceal drugs in the body" },
	/* 14 */ { "gang member*, gang affiliat*, gang nominal*",
	  "child exploited by a group" },
	/* 15 */ { "abscond*", "went missing" },
	/* 16 */ { "challenging behaviour*, bad|poor behaviour",
	  "distressed, finding it hard to cope" },
	/* 17 */ { "supervised contact, contact visit*|session*|centre*|order*, "
	  "contact with his|her|their mother|mum|father|dad|parent*|family|"
	  "brother*|sister*|sibling*, contact with birth, direct contact with "
	  "family|parents|mum|dad", "family time" },
	/* 18 */ { "placement, placements, "
	  "!placement order*, !work|student|practice placement*, "
	  "!care planning placement and case review",
	  "home" },
	/* 19 */ { "placement breakdown*|disruption*|instability|move*, "
	  "placement|placements broke|broken|break|breaks down",
	  "the home ended, and what support was missing" },
	/* 20 */ { "difficult|hard to place",
	  "we could not find the right home" },
	/* 21 */ { "^lac, ^cla, lac review*, looked after system",
	  "child in care" },
	/* 22 */ { "care leaver*", "care-experienced adult" },
	/* 23 */ { "birth|biological|natural parent*|mother*|father*|mum*|dad*|"
	  "family|families", "parents" },
	/* 24 */ { "^neet", "not yet in work, training or education" },
	/* 25 */ { "did not attend, does not attend appointment*|clinic*, "
	  "failed|fails to attend, non attendance at appointment*, "
	  "missed appointment* by, "
	  "!did not attend school|training, !did not attend the|a|this course|meeting|session|"
	  "conference|group", "was not brought" },
	/* 26 */ { "hard|hardest to reach, non engag*, not engaging, "
	  "failed|fails|failing|failure|refused|refuses|refusing|refusal to "
	  "engage, service resistant, poor engagement, disengag*",
	  "services have not yet reached the family" },
	/* 27 */ { "disguised compliance, superficial compliance|engagement",
	  "what was said, what was seen" },
	/* 28 */ { "failed|failing|fails|failure|inability to protect",
	  "the action that was not taken, and by whom; or was also being harmed" },
	/* 29 */ { "witness* domestic|violence|abuse|the domestic|abuse|"
	  "violence, witness* violence|abuse, "
	  "exposed|exposure to domestic|violence",
	  "lived with and experienced domestic abuse" },
	/* 30 */ { "domestic incident*|dispute*|argument*, "
	  "volatile|stormy|turbulent|toxic|difficult relationship*, "
	  "mutual violence, tit for tat", "who abused whom" },
	/* 31 */ { "alleged, alleges, allegedly", "said, told us, reported" },
	/* 32 */ { "disclosed, discloses, disclosing, "
	  "made|makes|making|make a|any disclosure*, "
	  "disclosure of abuse|harm|sexual, disclosures of", "told, shared" },
	/* 33 */ { "historic|historical abuse|sexual|child|physical|allegation*|"
	  "offence*|concern*", "non-recent" },
	/* 34 */ { "commit|commits|committed|committing suicide, "
	  "successful|unsuccessful|failed suicide|attempt", "died by suicide" },
	/* 35 */ { "suffer|suffers|suffered|suffering from, afflicted with|by", "has, lives with" },
	/* 36 */ { "wheelchair bound, bound|confined to a wheelchair, "
	  "special needs, handicap*, mental age, the disabled $",
	  "disabled child, uses a wheelchair, has additional needs" },
	/* 37 */ { "illegal|bogus immigrant*|migrant*|asylum, illegals",
	  "undocumented child" },
	/* 38 */ { "^bame, ^bme, non white*", "the group's name, if it is needed" },
	/* 39 */ { "child|young|teenage|juvenile|adolescent perpetrator*, "
	  "young|juvenile|teenage offender*, young abuser*, "
	  "!young offender|offenders institution*",
	  "child who has caused harm" },
	/* 40 */ { "troubled|dysfunctional|chaotic|problem "
	  "family|families|household*|home|lifestyle*|parent*",
	  "what help the family needs" },
	/* 41 */ { "attention seeking, attention seeker*, "
	  "seeking|seeks|seek attention, cry|crying for attention",
	  "asking for help" },
	/* 42 */ { "manipulative, manipulates, manipulating",
	  "what was done, and what it may mean" },
	/* 43 */ { "beyond control, beyond parental control, out of control, "
	  "uncontrollable", "adults could not keep the child safe" },
	/* 44 */ { "absent father*|dad*|parent*|mother*",
	  "not included by services; not living with the child" },
	/* 45 */ { "toxic trio, trio of vulnerabilities",
	  "domestic abuse, substance use and mental ill health" },
	/* 46 */ { "passed away, pass away, passes away, passing away", "died" },
	/* 47 */ { "lessons will|must|should|can be learned|learnt, "
	  "lessons have|had been learned|learnt, "
	  "lessons are|were learned|learnt",
	  "the change, its owner and the day" },
	/* 49 */ { "escalate the case|concern|matter|it|this|case, "
	  "escalate concern*|to, "
	  "escalated the case|concern|matter|it|this|to, "
	  "case|concern|concerns|matter was|were escalated",
	  "use the Concerns Resolution Process" },
	/* 50 */ { "threshold|thresholds not met, threshold|thresholds was|were|is|are "
	  "not met, did|does|do|not meet|meeting threshold*|the threshold*, "
	  "not|never reach|reached threshold*|the threshold*, "
	  "below threshold*|the threshold*, under threshold",
	  "what help was offered instead" },
	/* 52 */ { "case was closed|allocated, close|closed|closing the case*, "
	  "case closure*, case holder*, case load*, caseload*, "
	  "open|closed|complex|difficult|tricky case|cases, "
	  "the|this case worker, child s case",
	  "child, family, review" },
};
const struct phrase_table language_table = { RULE_any_language, rows,
	sizeof rows / sizeof rows[0] };
