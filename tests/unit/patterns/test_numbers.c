/* test_numbers.c - numbers of persons: health, schools, work, police, courts. */
#include "found.h"

/* No rule of its own, but a review has no such number. */
#define LONG "long number?"

static void
health_and_school(void **state)
{
#define NHS "NHS number"
	static const struct found_case cases[] = {
		{ "943 476 5919", NHS }, { "401-023-2137", NHS }, { "221 395 1837", NHS },
		{ "943.476.5919", NHS }, { "943  476  5919", NHS }, { "943/476/5919", NHS },
		{ "943 - 476 5919", "" }, { "943 476-5919", NHS },
		{ "943\xC2\xA0" "476\xE2\x80\x93" "5919", NHS },
		{ "94\xE2\x80\x8B" "3 476 5919", NHS },
		{ "\xEF\xBC\x99" "43 476 5919", NHS }, { "\xF0\x9D\x9F\x97" "43 476 5919", NHS },
		{ "9990000018", NHS "?" }, { "0123456789", NHS "?" },
		{ "NHS no. 9990000018", NHS }, { "the patient has 9990000018", NHS },
		{ "NHS9990000018", NHS }, { "ref_9990000018", NHS "?" }, { "patients have 9990000018", NHS "?" },
		{ "patient one two three four five six seven 9990000018", NHS },
		{ "patient one two three four five six seven eight 9990000018", NHS "?" },
		{ "step 943 476 5919", NHS }, { "943 476 5919, 401 023 2137", NHS "; " NHS },
		{ "943 476 5918", "" }, { "401-023-2138", "" }, { "1234567890", LONG }, { "tel:08001111", "" }, { "08088005000", "" },
		{ "943-4765 919", "" }, { "94347659190", LONG }, { "987 654 4321", "" },
		{ "NHS 943 476 5918", NHS }, { "NHS 987 654 4321", NHS },
		{ "NHS 943-4765 919", "" }, { "NHS 94347659190", LONG },
		{ "bundle.2213951837.css", "" }, { "bundle.2213951837.cs", NHS "?" },
		{ "ULN 1000000042", LONG }, { "ULN 1000000043", "learner number" },
		{ "her learner number 1000000043", "learner number" }, { "1000000043", LONG },
		{ "ULN 100 000 0043", "learner number" },
		{ "H801200001001", "pupil number" }, { "U80120000100A", "pupil number" },
		{ "h801200001001", "pupil number" }, { "H 801 200 001 001", "pupil number" },
		{ "A801200001001", "" }, { "I801200001001", "" }, { "H80120000100", "" },
		{ "H8012000010012", "" }, { "U80120000100B", "" }, { "UN1 UN2 UN3", "" },
	};

	(void)state;
	find_all(cases, COUNT(cases));
}

static void
insurance(void **state)
{
#define NI "National Insurance number"
	static const struct found_case cases[] = {
		{ "AA123456B", NI }, { "hh 01 02 03 d", NI }, { "PR 123612C", NI },
		{ "AA-12-34-56-B", NI }, { "BG123612A", "" }, { "GB123612A", "" },
		{ "KN123612A", "" }, { "NK123612A", "" }, { "NT123612A", "" }, { "TN123612A", "" },
		{ "ZZ123612A", "" }, { "FQ000000C", "" }, { "AA 12 34 56 H", "" },
		{ "DA123456A", "" }, { "AO123456A", "" }, { "AA123456", "" },
		{ "NI AA123456", NI }, { "national insurance AA 12 34 56", NI },
		{ "NI no. OO123456A", NI }, { "NI FY123456", NI }, { "OO123456A", "" },
		{ "NI BG123612A", "" }, { "TRN 12 A 34567", "tax reference" }, { "12 A 34567", "" },
	};

	(void)state;
	find_all(cases, COUNT(cases));
}

static void
police(void **state)
{
#define PNC "number of the Police National Computer"
#define CRO "number of a criminal record"
#define CRIME "crime reference"
	static const struct found_case cases[] = {
		{ "1999/0123456X", PNC }, { "99/123456X", PNC }, { "2011/0054321L.", PNC },
		{ "1999/0123456x", PNC }, { "1999-0123456X", PNC }, { "1999/0123456Y", "" },
		{ "SI 2019/1234", "" }, { "3/2022", "" }, { "2019/20a", "" }, { "2011-3B", "" },
		{ "12345/08V", CRO }, { "(12345/08V)", CRO }, { "12345/08A", "" },
		{ "SF08/12345V", CRO }, { "SF08/12345A", "" },
		{ "13/0000/00/123456K", "number of an arrest" }, { "13/01YW/01/55A", "number of an arrest" },
		{ "13/0000/00/123456I", "" }, { "13/0000/00", "" },
		{ "crime number 13190012345", CRIME }, { "crime 13/12345/19", CRIME },
		{ "the police log 12AB/1234/19", CRIME }, { "13/12345/19", "" }, { "13190012345", LONG },
		{ "a crime in 2016", "" }, { "the incident of 2019/20", "" },
		{ "crime and SI 2019/1234", "" }, { "the incident on 05/06/2017", "" },
		{ "the incident of 2017/06/05", "" }, { "1,234,567 crimes", "" }, { "45 incidents, 12 crimes", "" },
		{ "CAD 123", CRIME "?" }, { "CAD ref: 4512", CRIME "?" }, { "log number 456", CRIME "?" },
		{ "log 45", "" }, { "incident 2", "" }, { "incidents 345", "" }, { "crime 2019", "" },
	};

	(void)state;
	find_all(cases, COUNT(cases));
}

static void
courts(void **state)
{
#define FAMILY "case number of a family court"
#define CASE "case number of a court"
#define JUDGMENT "judgment of a family court?"
	static const struct found_case cases[] = {
		{ "LS22P00123", FAMILY }, { "LS 22 P 00123", FAMILY }, { "ls22p00123", FAMILY },
		{ "LS22/P/00123", FAMILY }, { "LS-22-P-00123", FAMILY }, { "LS22P001234", "" },
		{ "ls 22 pages", "" }, { "S22P00123", "" }, { "LS22Q00123", "" }, { "Ls22P00123", "" },
		{ "T20221234 at the Crown court", CASE }, { "T20221234", "" }, { "B20221234 in court", "" },
		{ "URN 12AB1234519", CASE }, { "12AB12345/19, a case", CASE }, { "12AB1234519", "" },
		{ "[2019] EWFC 12", JUDGMENT }, { "[2014] EWFC B12", JUDGMENT },
		{ "[2020] EWHC 123 (Fam)", JUDGMENT }, { "[2020] EWHC (Fam) 123", JUDGMENT },
		{ "[2021] EWCOP 3", JUDGMENT }, { "[2013] EWHC 123 (Fam)", "" },
		{ "[2020] EWHC 123 (Admin)", "" }, { "[1985] UKHL 7", "" }, { "Gillick [1985]", "" },
		{ "[2022] UKSC 12", "" }, { "[2019] page", "" }, { "[2019", "" },
	};

	(void)state;
	find_all(cases, COUNT(cases));
}

#define DIGEST "digest of a name or an address"
/* What a word beside it makes of a number that is nothing alone. */
static void
files_and_papers(void **state)
{
	static const struct found_case cases[] = {
		{ "MORGA657054SM9IJ", "driving licence" }, { "MORGA 657054 SM9IJ", "driving licence" },
		{ "MORGA654054SM9IJ", "driving licence" }, { "MORGA664054SM9IJ", "" },
		{ "MORGA657424SM9IJ", "" }, { "MO99A657054SM9IJ", "driving licence" },
		{ "passport 123456789", "passport number" }, { "passport no. AB1234567", "passport number" },
		{ "123456789", LONG }, { "BRP ZU1234567", "number of a residence permit" }, { "ZU1234567", "" },
		{ "Home Office A1234567", "number of a residence permit" },
		{ "Mosaic 123456", "number of a client" }, { "person id P123", "number of a client" },
		{ "case no. 54321", "number of a client" }, { "LCS: 1234567", "number of a client" },
		{ "Mosaic has 1,234,567 rows", "" }, { "Mosaic in 2019", "" }, { "123456", "" },
		{ "the case of 2019", "" }, { "a mosaic of 12 parts", "" },
		{ "hospital number K123456", "hospital number" }, { "MRN 12345678", "hospital number" },
		{ "hospital 12345678", LONG }, { "URN 123456", "number of a school" }, { "unique 123456", "" },
		{ "LAESTAB 383/1234", "number of a school" }, { "383/1234", "" },
		{ "Ofsted EY123456", "number of a setting" }, { "Ofsted 123456", "number of a setting" },
		{ "ODS B86001", "code of a practice" }, { "B86001", "" }, { "CQC 1-123456789", "number of a provider" },
		{ "1-123456789", LONG }, { "sort code 12-34-56", "number of a bank account" },
		{ "12-34-56 12345678 sort code", "number of a bank account" }, { "12-34-56", "" },
		{ "account number 12345678", "number of a bank account" }, { "a bank holiday 05-06-17", "" },
		{ "UPRN 100012345678", "number of a property" }, { "100012345678", LONG },
		{ "9e107d9d372bb6826bd81d3542a419d6", DIGEST "?" }, { "DA39A3EE5E6B4B0D3255BFEF95601890AFD80709", DIGEST "?" },
		{ "avatar/9e107d9d372bb6826bd81d3542a419d6?s=80", DIGEST },
		{ "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", DIGEST "?" },
		{ "9e107d9d372bb6826bd81d3542a419d", "" }, { "x9e107d9d372bb6826bd81d3542a419d6", "" },
		{ "9e107d9d372bb6826bd81d3542a419d6a", "" }, { "bundle-9e107d9d372bb6826bd81d3542a419d6.css", "" },
	};

	(void)state;
	find_all(cases, COUNT(cases));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(health_and_school),
		cmocka_unit_test(insurance),
		cmocka_unit_test(police),
		cmocka_unit_test(courts),
		cmocka_unit_test(files_and_papers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
