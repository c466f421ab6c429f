/* table.c - what there is; strong forms stand before those that they contain. */
#include "patterns/patterns.h"

#include "patterns/match.h"

#define WORDS(...) (const char *const[]){ __VA_ARGS__, NULL }

#define DIGIT START_DIGIT, NULL, NULL
#define LETTER START_LETTER, NULL, NULL
#define EITHER START_DIGIT | START_LETTER, NULL, NULL
#define INSIDE START_DIGIT | START_INSIDE, NULL, NULL
#define BEGINS(first) START_WORD, first, NULL
#define SIGN(first) START_SIGN, first, NULL

#define HEALTH WORDS("nhs", "patient", "health number", "chi", "h&c")
#define CAR WORDS("car", "vehicle", "registration", "reg", "van", "plate", \
	"plates", "number plate", "driving", "drove", "driver", "parked", \
	"taxi", "motorbike")
#define CRIME WORDS("crime", "crimes", "reference", "ref", "cad", "cris", \
	"incident", "log", "niche", "police", "occurrence", "offence")
#define COURT WORDS("court", "indictment", "case", "cps", "urn", "trial", \
	"prosecution", "police")
#define CLIENT WORDS("mosaic", "liquidlogic", "lcs", "las", "ehm", "ics", \
	"azeus", "capita", "wccis", "ehc id", "person id", "client id", \
	"child id", "client number", "client no", "service user", \
	"case number", "case no", "case id", "case ref", "case reference", \
	"file number", "file no", "file ref", "person number")
#define HOSPITAL WORDS("hospital number", "hospital no", "mrn", \
	"unit number", "unit no", "k number", "patient number", \
	"patient no", "patient id", "emis", "systmone", "s1 id")
#define COMPUTER WORDS("ip", "internet", "router", "logged", "mac address")
#define BANK WORDS("sort code", "account number", "account no", \
	"bank account", "bank details", "payee")

const struct pattern patterns[] = {
	{ "NHS number", PATTERN_CLEAR, DIGIT, pattern_nhs_grouped, HEALTH },
	{ "NHS number", PATTERN_LIKELY, INSIDE, pattern_nhs_bare, HEALTH },
	{ "telephone number", PATTERN_CLEAR,
	  START_DIGIT | START_INSIDE | START_SIGN, "+(", NULL,
	  pattern_telephone, NULL },
	{ "NHS number", PATTERN_IN_WORDS, DIGIT, pattern_nhs_unchecked, HEALTH },
	{ "learner number", PATTERN_IN_WORDS, DIGIT, pattern_learner_number,
	  WORDS("uln", "learner", "learner number", "learning record") },
	{ "National Insurance number", PATTERN_CLEAR, LETTER,
	  pattern_insurance_number, NULL },
	{ "pupil number", PATTERN_CLEAR, LETTER, pattern_pupil_number, NULL },
	{ "driving licence", PATTERN_CLEAR, EITHER, pattern_driving_licence,
	  NULL },
	{ "postcode", PATTERN_CLEAR, LETTER, pattern_postcode, NULL },
	{ "postcode", PATTERN_CLEAR, LETTER, pattern_forces_post_office, NULL },
	{ "car registration", PATTERN_CLEAR, LETTER, pattern_car_current, NULL },
	{ "number of the Police National Computer", PATTERN_CLEAR, DIGIT,
	  pattern_police_number, NULL },
	{ "number of a criminal record", PATTERN_CLEAR, EITHER,
	  pattern_record_number, NULL },
	{ "number of an arrest", PATTERN_CLEAR, DIGIT, pattern_summons_number,
	  NULL },
	{ "case number of a family court", PATTERN_CLEAR, LETTER,
	  pattern_family_case, NULL },
	{ "judgment of a family court", PATTERN_LIKELY, SIGN("["),
	  pattern_private_judgment, NULL },
	{ "private e-mail address", PATTERN_CLEAR, START_SIGN, "@", "._%+-",
	  pattern_mail_address, NULL },
	{ "private e-mail address", PATTERN_CLEAR, START_WORD | START_SIGN, "aA([",
	  NULL, pattern_spelled_mail, NULL },
	{ "name on a social network", PATTERN_LIKELY, SIGN("@"), pattern_handle,
	  NULL },
	{ "name on a social network", PATTERN_LIKELY, SIGN("#"),
	  pattern_hashtag, NULL },
	{ "name on a social network", PATTERN_LIKELY, START_SIGN, "_", "._",
	  pattern_user_name, NULL },
	{ "page on a social network", PATTERN_LIKELY, START_SIGN, ".",
	  ".-:/", pattern_social_page, NULL },
	{ "link with a person in it", PATTERN_LIKELY, SIGN("?&"),
	  pattern_query_key, NULL },
	{ "address of a computer", PATTERN_LIKELY, DIGIT,
	  pattern_internet_address, COMPUTER },
	{ "address of a computer", PATTERN_LIKELY, START_DIGIT | START_WORD,
	  "abcdefABCDEF", NULL, pattern_internet_address_6, COMPUTER },
	{ "address of a computer", PATTERN_LIKELY, START_DIGIT | START_WORD,
	  "abcdefABCDEF", NULL, pattern_device_address, COMPUTER },
	{ "place on a map", PATTERN_CLEAR, DIGIT, pattern_coordinates, NULL },
	{ "place on a map", PATTERN_CLEAR, EITHER, pattern_plus_code, NULL },
	{ "place on a map", PATTERN_CLEAR, SIGN("/"), pattern_three_words,
	  NULL },
	{ "place on a map", PATTERN_CLEAR, BEGINS("wW"),
	  pattern_three_words_named, NULL },
	{ "place on a map", PATTERN_LIKELY, LETTER, pattern_grid_reference,
	  WORDS("grid", "grid reference", "map", "os") },
	{ "place on a map", PATTERN_IN_WORDS, LETTER,
	  pattern_short_grid_reference, WORDS("grid", "grid reference") },
	{ "street address", PATTERN_CLEAR, DIGIT, pattern_street_address, NULL },
	{ "street address", PATTERN_LIKELY, BEGINS("CHFLVBM"),
	  pattern_named_house, WORDS("lived", "lives", "home", "address") },
	{ "National Insurance number", PATTERN_IN_WORDS, LETTER,
	  pattern_insurance_loose,
	  WORDS("ni", "nino", "national insurance", "insurance number") },
	{ "tax reference", PATTERN_IN_WORDS, DIGIT, pattern_tax_reference,
	  WORDS("trn", "tax", "temporary reference", "national insurance") },
	{ "postcode", PATTERN_LIKELY, LETTER, pattern_postcode_district, NULL },
	{ "postcode", PATTERN_IN_WORDS, LETTER, pattern_postcode_area,
	  WORDS("postcode", "postcodes", "post code", "postal code",
	  "lived in", "lives in", "living in", "live in", "moved to",
	  "moved from", "moving to", "flat in", "house in", "home in",
	  "stayed in", "staying in", "based in", "estate in") },
	{ "car registration", PATTERN_IN_WORDS, LETTER, pattern_car_older, CAR },
	{ "car registration", PATTERN_IN_WORDS, LETTER, pattern_car_northern,
	  CAR },
	{ "number of a bank account", PATTERN_IN_WORDS, DIGIT,
	  pattern_sort_code, BANK },
	{ "number of a bank account", PATTERN_IN_WORDS, DIGIT,
	  pattern_eight_digits, BANK },
	{ "passport number", PATTERN_IN_WORDS, EITHER, pattern_passport,
	  WORDS("passport", "passports") },
	{ "number of a residence permit", PATTERN_IN_WORDS, LETTER,
	  pattern_residence_permit, WORDS("brp", "biometric",
	  "residence permit", "home office", "visa", "asylum") },
	{ "number of a property", PATTERN_IN_WORDS, DIGIT,
	  pattern_property_number, WORDS("uprn", "property reference") },
	{ "number of a client", PATTERN_IN_WORDS, EITHER,
	  pattern_client_number, CLIENT },
	{ "hospital number", PATTERN_IN_WORDS, EITHER, pattern_hospital_number,
	  HOSPITAL },
	{ "number of a school", PATTERN_IN_WORDS, DIGIT, pattern_six_digits,
	  WORDS("urn", "unique reference", "gias", "edubase") },
	{ "number of a school", PATTERN_IN_WORDS, DIGIT, pattern_school_number,
	  WORDS("laestab", "dfe", "estab", "establishment", "school number") },
	{ "number of a setting", PATTERN_IN_WORDS, EITHER,
	  pattern_inspected_setting, WORDS("ofsted", "inspection") },
	{ "code of a practice", PATTERN_IN_WORDS, LETTER, pattern_practice_code,
	  WORDS("ods", "practice code", "gp code", "organisation code") },
	{ "number of a provider", PATTERN_IN_WORDS, DIGIT,
	  pattern_provider_number,
	  WORDS("cqc", "location id", "provider id") },
	{ "case number of a court", PATTERN_IN_WORDS, LETTER,
	  pattern_crown_case, COURT },
	{ "case number of a court", PATTERN_IN_WORDS, DIGIT,
	  pattern_prosecution_number, COURT },
	{ "crime reference", PATTERN_IN_WORDS, DIGIT, pattern_crime_reference,
	  CRIME },
	{ "crime reference", PATTERN_LIKELY, DIGIT, pattern_incident_log,
	  NULL },
	{ "digest of a name or an address", PATTERN_LIKELY, START_WORD |
	  START_DIGIT, "abcdefABCDEF", NULL, pattern_digest,
	  WORDS("gravatar", "avatar", "md5", "sha1", "sha-1", "sha-256") },
	{ "long number", PATTERN_LIKELY, DIGIT, pattern_long_number, NULL },
};
const size_t pattern_count = sizeof patterns / sizeof patterns[0];
