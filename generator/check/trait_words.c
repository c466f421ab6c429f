/*
 * trait_words.c - words that tell of a child without a name (D48 to D59, D76).
 *
 * What these tables leave out, and why, stands in docs/decisions.md.
 */
#include "check/phrase_book.h"

#define TABLE(rule, rows) { RULE_##rule, rows, sizeof(rows) / sizeof(rows)[0] }

static const struct phrase_row day_rows[] = {
	{ "spring, summer, autumn, winter, springtime, summertime, wintertime, "
	  "midsummer, midwinter, !spring clean*, !spring to mind", "season" },
	{ "christmas, xmas, easter, halloween, bonfire night, guy fawkes, "
	  "new year, diwali, eid, ramadan, hanukkah, chanukah, passover, "
	  "vaisakhi, ^holi, ^lent, nativity, harvest festival, valentine s day, "
	  "mother|father s day, mothers|fathers day, mothering sunday, pancake day, birthday*, "
	  "boxing day, bank holiday*, lunar new year, !a|this|next new year s",
	  "season" },
	{ "monday*, tuesday*, wednesday*, thursday*, friday*, saturday*, "
	  "sunday*", "season" },
	{ "half term*, school|term|summer|winter holiday*, school year*, "
	  "school summer break, first|last day of term|school, end of term, "
	  "start of term, year #, ^yr #, ^reception, reception year|class|teacher, "
	  "!reception staff|desk|area|team|worker*, "
	  "sixth form*, key stage #, gcse*, a levels, sats, "
	  "started|starting|start primary|secondary|nursery school, "
	  "started|starting|start secondary, school leaver*, school prom",
	  "season" },
	{ "first|second|third|last|next|national|winter lockdown, the lockdown, "
	  "lockdown began|started|ended|lifted|eased|came, heatwave, "
	  "festive period|season|break, clocks went|go|going back|forward, "
	  "general|local election, election day, world cup final, jubilee, "
	  "coronation, royal wedding, anniversary of the|her|his|their",
	  "season" },
};

static const struct phrase_row family_rows[] = {
	{ "!one|two|three in # children|families|babies|parents|women|adults, "
	  "twin, twins, triplet*, quadruplet*, quintuplet*, multiple birth*, "
	  "!twin track*, !twin aim*, !twin town*", "family" },
	{ "eldest, youngest, firstborn, first born, second born, last born, "
	  "middle child, the oldest $, oldest child|son|daughter|boy|girl|sibling|brother|"
	  "sister|of, baby of the family, "
	  "!youngest children|people|babies|patients|pupils|age*", "family" },
	{ "older|younger|elder|big|bigger|little|baby|twin|infant "
	  "brother*|sister*|sibling*", "family" },
	{ "one|two|three|four|five|six of # children|siblings|brothers|sisters, "
	  "first|second|third|fourth|fifth|sixth|last of # children|siblings|"
	  "brothers|sisters, one|first|second|third|fourth|fifth|sixth|last "
	  "of three|four|five|six|seven|eight|nine|ten $", "family" },
	{ "# children|brothers|sisters|siblings|sons|daughters, "
	  "# other|younger|older|small|young|little|more|half|step|previous|earlier "
	  "children|brothers|sisters|siblings|sons|daughters, "
	  "brother|sister and # brothers|sisters, "
	  "family of three|four|five|six|seven|eight|nine|ten|eleven|twelve $, "
	  "sibling group of #, group of # siblings, # under five|fives, "
	  "mother|father|mum|dad|parent of "
	  "one|two|three|four|five|six|seven|eight|nine|ten $, "
	  "mother|father|mum|dad|parent of "
	  "two|three|four|five|six|seven|eight|nine|ten who|was|had|with|children, "
	  "both siblings|brothers|sisters, "
	  "her|his|their|s first|second|third|fourth|fifth|sixth|seventh|eighth "
	  "child|baby|pregnancy $", "family" },
	{ "an only child, only|single child of, his|her|their|its only child, "
	  "only daughter|son|girl|boy, had no siblings|brothers|sisters, "
	  "only child in the family|house|home", "family" },
	{ "half brother*|sister*|sibling*, step brother*|sister*|sibling*|"
	  "son|sons|daughter*, stepbrother*, stepsister*, stepsibling*, "
	  "stepchild*, stepson*, stepdaughter*", "family" },
};

/* Mother and father alone are labels of roles and may stand. */
static const struct phrase_row relation_rows[] = {
	{ "stepfather*, stepmother*, stepdad*, stepmum*, stepparent*, "
	  "step father|mother|dad|mum|parent, "
	  "mother|mum|parent|father|dad s "
	  "boyfriend|girlfriend|partner|lover|new|ex, "
	  "her|his boyfriend|girlfriend, "
	  "her|his new|former|ex partner|boyfriend|girlfriend|husband|wife, "
	  "live in boyfriend|girlfriend|partner, biological father|mother|"
	  "parent*, birth father|mother", "relationship" },
	{ "foster carer*|mother*|father*|parent*|home*|placement*|family|"
	  "families|brother*|sister*|care, fostered, "
	  "adoptive parent*|mother|father|family|families|home|carer*, "
	  "adopter*, adopted child*|son|daughter|sibling*, "
	  "kinship carer*|care|placement*, connected carer*|person*, "
	  "special guardian*", "placement" },
};

/* Of few children in an area this is true, and whoever knows one knows which. */
static const struct phrase_row placement_rows[] = {
	{ "residential home*|unit*|school*|placement*|care|setting*, "
	  "secure unit*|home*|accommodation|placement*|setting*, "
	  "secure training centre*, children s home*|unit*, care home*, "
	  "supported|semi accommodation|lodging*|independent, "
	  "mother and baby unit|placement, parent and child placement, "
	  "boarding school*, young offender institution, refuge", "placement" },
};

static const struct phrase_row culture_rows[] = {
	{ "^african, afro, asian, caribbean, ^south asian, ^east asian, "
	  "^black african|asian|caribbean|british, "
	  "black child|boy|girl|teenager|baby|infant|family|mother|father|"
	  "parent*|man|woman|mum|dad, "
	  "white british|english|european|irish|child|boy|girl|family|mother|"
	  "father|parent*, mixed race|heritage|ethnicity|parentage, "
	  "dual heritage, child|boy|girl|person|family|parent*|mother|father "
	  "of colour, ^arab, ^arabs, kurdish, ^kurd, ^kurds, ^latino*, "
	  "^latina*, child|baby|boy|girl|family|mother|father|parent|person was|is "
	  "black|white|brown $, brown|black|white skinned, "
	  "spoke|speaks|speaking|speak polish, family is|was polish, "
	  "families|family are|were travellers",
	  "ethnicity" },
	{ "gypsy, gypsies, ^roma, ^romani, romany, ^traveller*, "
	  "traveller|travelling community|communities|family|families|site*",
	  "ethnicity" },
	{ "afghan*, albania*, algeria*, ^american*, ^angola*, ^australia*, "
	  "bangladesh*, ^brazil*, bulgaria*, ^cameroon*, ^canadian*, "
	  "^chinese, ^china, ^colombia*, congo*, ^croatia*, ^cuba*, czech*, "
	  "^dutch, ^egypt*, eritrea*, ^estonia*, ethiopia*, ^european, "
	  "filipin*, ^french, ^gambia*, ^german, ^germans, ghana*, ^greek*, "
	  "^guinea*, ^hong kong*, hungar*, ^india, ^indian*, ^indonesia*, "
	  "iran*, iraq*, ^irish, ^israel*, ^italian*, jamaica*, ^japan*, "
	  "^jordanian*, kenya*, ^korea*, kosov*, ^kuwait*, latvia*, "
	  "^lebanon, ^lebanese, ^liberia*, ^libya*, lithuania*, ^malawi*, "
	  "malaysia*, ^maltese, ^mauritian*, ^mexic*, ^moldova*, ^mongolia*, "
	  "morocc*, ^mozambi*, ^myanmar, ^burmese, ^namibia*, nepal*, "
	  "nigeria*, ^norwegian*, pakistan*, palestin*, philippine*, "
	  "^poland, ^polish, portug*, romania*, russia*, rwanda*, "
	  "^saudi*, ^scottish, ^senegal*, ^serbia*, ^sierra leone*, slovak*, "
	  "^slovenia*, somali*, ^south africa*, ^spanish, ^spain, "
	  "sri lanka*, sudan*, ^swedish, syria*, ^taiwan*, tanzania*, "
	  "^thai, ^thailand, ^tunisia*, ^turkey, ^turkish, uganda*, "
	  "ukrain*, venezuel*, vietnam*, ^welsh, yemen*, zambia*, "
	  "zimbabwe*, !scottish|welsh|irish government, !german measles, "
	  "!european convention|court|union", "ethnicity" },
	{ "asylum, asylum seek*, refugee*, immigrant*, migrant*, "
	  "immigration status, undocumented, no recourse to public funds, "
	  "visa, visas, born abroad|overseas, "
	  "unaccompanied child*|minor*|young, came|arrived|moved from abroad|overseas, "
	  "newly arrived in the country|uk", "ethnicity" },
	{ "muslim*, islam, islamic, islamist*, quran, qur an, koran, hijab*, headscar*, turban*, "
	  "niqab*, burqa*, halal, imam*, madrassa*, madrasa*, hindu*, sikh*, "
	  "jew, jews, jewish, judaism, kosher, rabbi*, torah, catholic*, "
	  "christian, christians, christianity, protestant*, anglican*, "
	  "baptist*, methodist*, quaker*, pentecostal*, evangelical*, mormon*, "
	  "jehovah s witness*, buddhis*, hare krishna, rastafari*, pagan*, "
	  "bible, baptis*, christen*, bar mitzvah, holy communion, "
	  "!christian name*", "religion" },
	{ "mosque*, gurdwara*, synagogue*, church, churches, chapel*, "
	  "cathedral*, hindu temple*, temple, temples, sunday school, vicar*, "
	  "priest*, pastor, pastors, faith healer*, exorcis*, witchcraft, "
	  "spirit possession, congregation*", "religion" },
	{ "^amharic, arabic, bengali, ^bosnian, cantonese, ^dari, farsi, "
	  "gujarati, ^hausa, ^hebrew, ^hindi, igbo, ^kinyarwanda, ^kurmanji, "
	  "^lingala, ^mandarin, ^mirpuri, pashto, ^persian, punjabi, "
	  "panjabi, ^shona, ^sinhala, ^sorani, ^swahili, ^sylheti, tagalog, "
	  "tamil, ^telugu, ^tigrinya, ^twi, urdu, ^welsh, ^yiddish, yoruba, "
	  "british sign language, ^bsl, ^makaton", "language" },
	{ "first|home|native|second|only language is|was, "
	  "mother tongue, english as a second|an|additional, "
	  "english as an additional, no|little|limited|broken|poor english, "
	  "speak*|spoke little|no|limited|some english, "
	  "not|nor speak|spoken english, does|did|could not speak|read english",
	  "language" },
};

static const struct phrase_row health_rows[] = {
	{ "epilep*, diabet*, insulin, asthma*, inhaler*, eczema, allerg*, "
	  "anaphyla*, epipen*, cystic fibrosis, sickle cell, thalassaemia*, "
	  "haemophilia*, anaemi*, leukaemia*, lymphoma*, tumour*, cancer*, "
	  "chemotherapy, radiotherapy, transplant*, dialysis, "
	  "kidney|liver|heart|lung|bowel|thyroid disease*|condition*|failure|"
	  "defect*|problem*, congenital*, crohn*, colitis, coeliac, hepatitis, "
	  "hiv, tuberculosis, meningitis, sepsis, encephalitis, "
	  "multiple sclerosis, motor neurone, parkinson*, huntington*, "
	  "dementia, alzheimer*, lupus, arthritis, fibromyalgia, "
	  "chronic fatigue, scoliosis, rickets, osteogenesis, brittle bone*, "
	  "phenylketonuria, metabolic disease|disorder|condition, "
	  "mitochondrial, covid positive, long covid, reflux, hernia*, "
	  "cleft lip|palate, pneumonia, bronchiolitis", "health" },
	{ "cerebral palsy, down syndrome, downs syndrome, down s syndrome, "
	  "fragile x, syndrome, syndromes, chromosom*, "
	  "genetic condition|disorder|disease|syndrome, "
	  "rare condition|disease|disorder|illness, "
	  "blood|heart|skin|bone|kidney|brain|muscle disorder*|defect*, "
	  "hole in the|his|her|their heart, half a heart, one|single kidney, "
	  "amputat*, lost a|an|his|her|their leg|arm|foot|hand|eye, muscular dystrophy, "
	  "spina bifida, hydrocephalus, microcephal*, spinal muscular, "
	  "quadripleg*, parapleg*, hemipleg*, paralysed from, global developmental, "
	  "life limiting condition|illness|disease, palliative, hospice*, "
	  "!sudden infant death syndrome, !start again syndrome", "health" },
	{ "deaf, deafness, deafblind, hearing impair*, hearing loss, "
	  "hearing aid*, hard of hearing, cochlear, "
	  "blind child|boy|girl|parent|mother|father|baby, "
	  "was|is|born|registered|went|partially blind, blindness, "
	  "!was|is blind to, !non verbal communication|cue*|sign*|way*, "
	  "visual|vision|sight impair*, visually impaired, sight loss, "
	  "partially sighted, nystagmus, non verbal, nonverbal, "
	  "selective mutism, wheelchair*, walking frame, tube fed|feed*, "
	  "feeding tube*|pump*, gastrostomy, nasogastric, tracheostomy, "
	  "ventilator*, oxygen at home, stoma, catheter*", "health" },
	{ "autis*, asperger*, adhd, attention deficit, dyslexi*, "
	  "dyspraxi*, tourette*, fasd, foetal|fetal alcohol, tic disorder*, "
	  "developmental delay*, profound and multiple, "
	  "severe|profound learning disab*|difficult*", "health" },
	{ "schizo*, bipolar, psychosis, psychotic, personality disorder*, "
	  "eating disorder*, anorexi*, bulimi*, obsessive compulsive, ocd, "
	  "ptsd, post traumatic stress, gender dysphoria, sectioned, "
	  "puerperal, hallucinat*, delusion*", "health" },
	{ "born early|prematurely, premature baby|birth|babies|infant|twins, "
	  "born premature, prematurity, miscarr*, stillb*, ectopic, "
	  "!miscarriage* of justice", "health" },
};

/* Ages that are told without old, aged or turned, for ages.c (D49). */
static const struct phrase_row age_rows[] = {
	{ "rising two|three|four|five|six|seven $, "
	  "rising two|three|four|five|six|seven when|at|and|who|but, "
	  "not yet|quite # $, not yet|quite # when|and|but|years|months|weeks, "
	  "coming up to|for # $, coming up to|for # when|and|but|months|years, "
	  "getting on for # $, was|is|be|been going on # $, "
	  "approaching # $, shy of # $, off being # $, "
	  "little|bit over|under # $, just over|under # $", NULL },
	{ "child|baby|infant|toddler|boy|girl|teenager|youngster|pupil|"
	  "student|person|sibling|young of # "
	  "$|was|were|is|had|who|whose|when|at|and|should|lived|died|years|"
	  "months|weeks|days, "
	  "children|babies|infants|boys|girls|siblings|pupils of # and|to #",
	  NULL },
	{ "died|killed|injured|removed|admitted|harmed at # "
	  "days|weeks|months|years|hours, "
	  "died|killed|injured|removed|admitted|harmed at "
	  "only|just|about|around # days|weeks|months|years|hours, "
	  "died at # $, baby|child|infant lived # days|weeks|months|years, "
	  "baby|child|infant lived for # days|weeks|months|years, "
	  "# days|weeks|months of life, day # of life, "
	  "third|fourth|fifth|sixth|seventh|eighth year of life", NULL },
	{ "siblings|children|kids|brothers|sisters|twins|pair were|are # $, "
	  "siblings|children|kids|brothers|sisters|twins|pair were|are # and # $",
	  NULL },
	{ "mother|father|mum|dad|parent|carer was|is # $, "
	  "mother|father|mum|dad|parent|carer was|is only|just|then|about # $, "
	  "mother|father|mum|dad|parent|carer was|is # "
	  "when|at|and|years|but|by, parents|couple were|are # and #, "
	  "pregnant at # $, parent|mother|father|mum|dad at # $, "
	  "pregnant|parent|mother|father|mum|dad at the age", NULL },
};

/* Nouns of places; which of them are names traits.c sees by the words before. */
static const struct phrase_row place_rows[] = {
	{ "primary|secondary|junior|infant|infants|nursery|grammar|high|special "
	  "school|academy, school, academy, nursery, preschool, pre school, "
	  "playgroup, kindergarten, university, infants, juniors, "
	  "pupil referral unit, surgery, medical|health centre|practice, "
	  "clinic, hospital, infirmary, hospice, estate, street, road, lane, "
	  "avenue, children s centre|home, family centre|hub, "
	  "community|leisure|sports|shopping centre, church, "
	  "chapel, mosque, gurdwara, temple, synagogue, park, hostel, refuge, "
	  "!school age*, !school|university|academy of, !hospital trust*, "
	  "!hospitals trust*, !virtual school*, !open university, "
	  "!secure children s home*, !free school meal*, !baby clinic*", NULL },
	{ "primary, college, crescent, terrace, gardens, grove, drive, close, "
	  "mews, square, ward, library, house, lodge, station, village, farm, "
	  "woods, wood, moor, canal, river, reservoir, pharmacy, grammar, "
	  "!primary care|age*, !house|college of, !drive to|for, !close to|the",
	  PLACE_WITH_CAPITAL },
};

static const struct phrase_row role_rows[] = {
	{ "named nurse, named doctor, named gp, named midwife, "
	  "named general practitioner, named professional, designated nurse, "
	  "designated doctor, designated officer, designated professional, "
	  "local authority designated officer, ^lado, head of service, "
	  "head of safeguarding|nursing|midwifery|children*|paediatrics, "
	  "director of children*|nursing|public|social|adult*|education, "
	  "assistant director of, medical director, chief constable|executive|"
	  "nurse|inspector|superintendent, detective chief|superintendent, "
	  "police commissioner, headteacher, head teacher, headmaster, "
	  "headmistress, deputy headteacher, principal social, lead member, "
	  "independent scrutineer, business manager, senior coroner, "
	  "caldicott guardian", NULL },
};

/* Of suicide and self-harm; D76. */
static const struct phrase_row method_rows[] = {
	{ "hanging, hanged, hung himself|herself|themself|themselves, noose, "
	  "hang himself|herself|themself|themselves, ligature*, asphyxia*, "
	  "suffocated himself|herself|themself|themselves, "
	  "strangled himself|herself|themself|themselves, overdos*, "
	  "jumped|jumping|leapt from|off|under, jump off|under, "
	  "jumped|stepped|jumping|stepping in front of, "
	  "walked|stepped|ran into traffic, in front of a|the train, cut|cutting|slit|slashed "
	  "his|her|their|the|both wrist*|arm*|throat|thigh*|leg*, "
	  "cut|cutting|burned|burning|burnt|drowned|poisoned|poisoning|shot|"
	  "stabbed|starved|scratched himself|herself|themself|themselves, "
	  "carbon monoxide, exhaust fumes, "
	  "!cut|cutting himself|herself|themself|themselves off, "
	  "swallow* bleach|batteries|tablets|pills|blades, "
	  "drank bleach, self poisoning, set fire to himself|herself|themself|"
	  "themselves, set himself|herself|themself|themselves on fire, "
	  "took|taken|taking all|too her|his|their|many tablets|pills|medicine, "
	  "razor*, tied around his|her|their neck, !hanging around|out|on|over, "
	  "!left|leave|leaving him|her|them|us|everybody hanging", NULL },
};

const struct phrase_table trait_tables[] = {
	TABLE(review_case_age, age_rows),
	TABLE(review_case_day_word, day_rows),
	TABLE(review_family_word, family_rows),
	TABLE(review_relation_word, relation_rows),
	TABLE(review_placement_word, placement_rows),
	TABLE(review_culture_word, culture_rows),
	TABLE(review_health_word, health_rows),
	TABLE(review_place_word, place_rows),
	TABLE(review_unique_role, role_rows),
	TABLE(review_method, method_rows),
};
const size_t trait_table_count = sizeof trait_tables / sizeof trait_tables[0];
