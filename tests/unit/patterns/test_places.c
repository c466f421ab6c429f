/* test_places.c - where somebody lives, drives or can be reached; and what is structure. */
#include "found.h"

static void
postcodes(void **state)
{
#define POST "postcode"
	static const struct found_case cases[] = {
		{ "M1 1AA", POST }, { "M60 1NW", POST }, { "CR2 6XH", POST }, { "DN55 1PT", POST },
		{ "W1A 1HQ", POST }, { "EC1A 1BB", POST }, { "GIR 0AA", POST }, { "BFPO 801", POST },
		{ "bfpo 801", POST }, { "ec1a1bb", POST }, { "EC1A  1BB", POST }, { "EC1A\xC2\xA0" "1BB", POST },
		{ "EC1A-1BB", POST }, { "EC1A.1BB", POST }, { "ec1a 1BB", POST }, { "Ls1 4ap", POST },
		{ "LS1 4ap", POST }, { "ASCN 1ZZ", POST }, { "STHL 1ZZ", POST }, { "TKCA 1ZZ", POST },
		{ "BX1 1LT", POST }, { "ZZ99 9ZZ", POST }, { "ZZ99 3VZ", POST }, { "ZZ99 1ZZ", "" },
		{ "ASCN 2ZZ", "" }, { "q=LS1+4AP", POST }, { "q=LS1%204AP", POST },
		{ "QA1 1AA", "" }, { "VA1 1AA", "" }, { "XA1 1AA", "" }, { "AI1 1AA", "" },
		{ "M1 1CA", "" }, { "M1 1AI", "" }, { "E1 3rd", "" }, { "EC1A 3rd", "" }, { "S2 6ft", "" },
		{ "M25", "" }, { "A1(M)", "" }, { "B4100", "" }, { "LS1", "" }, { "LS1 4aP", "" },
		{ "postcode HX9", POST }, { "the postcodes HX9 and LS14", POST "; " POST },
		{ "in the LS9 area", POST "?" }, { "the LS9 district", POST "?" }, { "they lived in LS9.", POST },
		{ "the M62 area", "" }, { "near HX9", "" }, { "postcode data of the M62", "" }, { "postcode, A1(M)", "" },
		{ "BFPO 80123", "" }, { "BFPO", "" },
	};

	(void)state;
	find_all(cases, COUNT(cases));
}

static void
cars(void **state)
{
#define CAR "car registration"
	static const struct found_case cases[] = {
		{ "AB51 ABC", CAR }, { "ab51abc", CAR }, { "LK70 XYZ", CAR }, { "AB51-ABC", CAR },
		{ "AB30 ABC", "" }, { "AB01 ABC", "" }, { "AI51 ABC", "" }, { "AB51 ABQ", "" },
		{ "A123 BCD", "" }, { "ABC 123D", "" }, { "AIZ 123", "" },
		{ "the car A123 BCD", CAR }, { "the car ABC 123D", CAR }, { "his van, AIZ 123", CAR },
		{ "S20 LAC", "" }, { "Y10 SEN", "" }, { "the car of S20 LAC", "" }, { "driver of Y10 SEN", "" },
		{ "the car O123 BCD", "" }, { "the care plan A123 BCD", "" }, { "the car AB12 34", "" },
	};

	(void)state;
	find_all(cases, COUNT(cases));
}

static void
telephones(void **state)
{
#define PHONE "telephone number"
	static const struct found_case cases[] = {
		{ "07700900123", PHONE }, { "07700 900123", PHONE }, { "+44 (0)7700-900123", PHONE },
		{ "+447700900123", PHONE }, { "(+44) 7700 900123", PHONE }, { "0044 7700 900123", PHONE },
		{ "(0161) 496 0999", PHONE }, { "020 7946 0958", PHONE }, { "01632 960999 x45", PHONE },
		{ "01632 960999 ext. 45", PHONE }, { "0113.496.0100", PHONE }, { "tel:01134960100", PHONE },
		{ "tel07700900123", PHONE }, { "0113 496 0100 12 people", PHONE }, { "0800 496 010", PHONE },
		{ "0113 496 0100, 0113 496 0101", PHONE "; " PHONE }, { "+353 1 496 0100", PHONE },
		{ "0300 123 4567", PHONE }, { "01632\xC2\xA0" "960999", PHONE },
		{ "0800 1111", "" }, { "0800 1111 101", "" }, { "0800 1111. 116 123", "" }, { "116 123", "" },
		{ "101, 111, 119 and 999", "" }, { "0808 800 5000", "" }, { "0808 2000 247", "" },
		{ "0808 800 5001", PHONE }, { "978-0-306-40615-7", "" }, { "9780306406157", "" },
		{ "ISBN 0-306-40615-2", "" }, { "ISBN 0306406152", "" }, { "0-306-40615-2", "" },
		{ "ISSN 0317-8471", "" }, { "SI 2019/1234", "" }, { "01 02 03 04 05", "" },
		{ "0113 496", "" }, { "0413 496 0100", "" }, { "+12", "" }, { "(0", "" }, { "0", "" },
	};

	(void)state;
	find_all(cases, COUNT(cases));
}

static void
mail_and_links(void **state)
{
#define MAIL "private e-mail address"
#define HANDLE "name on a social network?"
#define SOCIAL "page on a social network?"
#define IP "address of a computer"
#define QUERY "link with a person in it?"
	static const struct found_case cases[] = {
		{ "a.b@mail.example", MAIL }, { "Write to a.b@mail.example.", MAIL }, { "A_B+c@x.co.uk,", MAIL },
		{ "user@2x.png", "" }, { "a@b", "" }, { "at @ home", "" }, { "a@b.c1", "" },
		{ "name dot x (at) y dot z", MAIL }, { "name [at] y.example", MAIL },
		{ "joe dot b at mail dot example", MAIL }, { "name(at)mail(dot)example", MAIL },
		{ "look at the dot", "" }, { "at home", "" }, { "she (at last) came", "" }, { "at", "" },
		{ "@som.ebody", HANDLE }, { "@some_body1", HANDLE }, { "@context", "" }, { "@type", "" },
		{ "@media", "" }, { "@12345", "" }, { "@ab", "" }, { "@scope/package", "" },
		{ "facebook.com/jo.bloggs", SOCIAL }, { "https://www.instagram.com/jobloggs", SOCIAL },
		{ "https://x.com/jobloggs", SOCIAL }, { "https://fox.com/jobloggs", "" },
		{ "https://www.facebook.com/", "" }, { "facebook.com", "" },
		{ "https://a.example/?name=jo", QUERY }, { "https://a.example/x?y=1&dob=2017", QUERY },
		{ "https://a.example/x?y=1&amp;email=jo", QUERY }, { "https://a.example/?name=", "" },
		{ "https://a.example/?page=2", "" }, { "What? name=this", "" },
		{ "203.0.113.77", IP "?" }, { "from IP 203.0.113.77.", IP }, { "10.0.0.1", IP "?" },
		{ "3.12.4.1", "" }, { "300.1.2.3", "" }, { "203.0.113.77.5", "" }, { "1.203.0.113.77", "" },
		{ "203.0.113", "" }, { "paragraph 1.2.3.4", "" }, { "203.0.113.", "" },
		{ "2001:0db8:85a3:0000:0000:8a2e:0370:7334", IP "?" }, { "ip 2001:db8::8a2e:370:7334", IP },
		{ "FE80::1FF:FE23:4567:890A", IP "?" }, { "[2001:db8::1]:443", IP "?" }, { "a 2001:db8::1.", IP "?" },
		{ "9:30:15", "" }, { "a::before", "" }, { "1:2:3:4:5:6:7:8", "" }, { "abc::def", "" }, { "Face: 2::1", "" },
		{ "2001:db8::1::2", IP "?" }, { "00:1A:2B:3C:4D:5E", IP "?" }, { "00-1a-2b-3c-4d-5e", IP "?" },
		{ "00-11-22-33-44-55", "" }, { "ad-be-ef", "" }, { "00:1A:2B:3C:4D:5E:", "" },
		{ "see #JusticeForJo.", HANDLE }, { "see #justiceforjo", HANDLE }, { "#JusticeForJo", HANDLE },
		{ "#heading", "" }, { "page#heading", "" }, { "see #3", "" }, { "#fade", "" }, { "see #one-two", "" },
		{ "snap: quarry_x", HANDLE }, { "(jo.quarry_99)", HANDLE }, { "https://a.example/some_file", "" },
		{ "a _b_ c", "" }, { "T___n", "" }, { "some_file.pdf?x=1", "" },
		{ "mailto:a@mail.example", MAIL },
		{ "https://maps.example/@53.8010,-1.5490,17z", "place on a map" },
	};

	(void)state;
	find_all(cases, COUNT(cases));
}

/* Of whatever they are digests: one in a review is of somebody. */
static void
digests(void **state)
{
#define DIGEST "digest of a name or an address?"
	static const struct found_case cases[] = {
		{ "d41d8cd98f00b204e9800998ecf8427e", DIGEST }, { "D41D8CD98F00B204E9800998ECF8427E", DIGEST },
		{ "0xd41d8cd98f00b204e9800998ecf8427e", DIGEST }, { "d41d 8cd9 8f00 b204 e980 0998 ecf8 427e", DIGEST },
		{ "d4:1d:8c:d9:8f:00:b2:04:e9:80:09:98:ec:f8:42:7e", DIGEST },
		{ "da39a3ee5e6b4b0d3255bfef95601890afd80709", DIGEST },
		{ "da39a3ee 5e6b4b0d 3255bfef 95601890 afd80709", DIGEST },
		{ "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855", DIGEST },
		{ "e3b0c442 98fc1c14 9afbf4c8 996fb924 27ae41e4 649b934c a495991b 7852b855", DIGEST },
		{ "md5 d41d8cd98f00b204e9800998ecf8427e", "digest of a name or an address" },
		{ "517561727279", DIGEST }, { "5175 6172 7279", DIGEST }, { "a face, a bed", "" },
		{ "d41d8cd98f00b204e9800998ecf8427", "" }, { "added faced 12", "" }, { "202012", "" },
	};

	(void)state;
	find_all(cases, COUNT(cases));
}

static void
maps_and_streets(void **state)
{
#define STREET "street address"
#define MAP "place on a map"
	static const struct found_case cases[] = {
		{ "12 Mill Lane", STREET }, { "Flat 3, 4b Upper Quarry Road", STREET }, { "12, High Street", STREET },
		{ "5 St Jude's Road", STREET }, { "5 St. Jude's Rd.", STREET }, { "7 The Green", STREET },
		{ "at Rose Cottage, Mill Lane", STREET "?" }, { "lived at Rose Cottage, Mill Lane", STREET },
		{ "5 St", "" }, { "Room 5", "" }, { "Section 12 Park View", "" }, { "Room 5 Green Hill", "" },
		{ "step 3 Way Forward", "" }, { "12 mill lane", "" }, { "in 2019 Queen Street", "" },
		{ "5 Saint Mary", "" }, { "12 Learning Points", "" }, { "Year 6 Park", "" },
		{ "the House, Mill Lane", STREET "?" }, { "the House", "" }, { "a long way, 3 Ways", "" },
		{ "SE 297 338", MAP "?" }, { "SE297338", MAP "?" }, { "grid reference SE 297 338", MAP },
		{ "SE 29733 33812", MAP "?" }, { "SE 29 33", "" }, { "grid SE 29 33", MAP },
		{ "SE 2017 2018", "" }, { "SE 297 33", "" }, { "AB 123456", "" }, { "SI 297 338", "" },
		{ "53.8010, -1.5490", MAP }, { "53.8010,-1.549", MAP }, { "53.8010\xC2\xB0 N, 1.5490\xC2\xB0 W", MAP },
		{ "53.80, -1.54", "" }, { "73.801, -1.549", "" }, { "53.801, 9.549", "" }, { "53.801", "" },
		{ "9C5WRF2X+2G", MAP }, { "RF2X+2GC", MAP }, { "1234+56", "" }, { "RF2X+2", "" },
		{ "///filled.count.soap", MAP }, { "what3words: filled.count.soap", MAP },
		{ "w3w filled.count.soap", MAP }, { "filled.count.soap", "" }, { "style.min.css", "" },
		{ "file:///style.min.css", "" }, { "///ab", "" }, { "w3w", "" },
	};

	(void)state;
	find_all(cases, COUNT(cases));
}

/* Taken away before anything is looked for. */
static void
structure(void **state)
{
	static const struct found_case cases[] = {
		{ "Mosaic, section 12345", "number of a client" }, { "Mosaic, section 1234", "" },
		{ "Mosaic cost \xC2\xA3" "12345", "" }, { "Mosaic cost \xC2\xA3" "1234567.50", "" },
		{ "Mosaic, 12345%", "" }, { "Mosaic, 12,345 rows", "" }, { "Mosaic, 12345.5%", "" },
		{ "case no at 09:30", "" }, { "doi:10.1000/12345 Mosaic", "" }, { "Mosaic #123456", "" },
		{ "Mosaic 123e4567-e89b-12d3-a456-426614174000", "" },
		{ "Mosaic sha256-12345abcde0123456789", "" }, { "key stage 2, year 6, tier 3, level 4", "" },
		{ "paragraph 3.12.4 and page 12", "" }, { "the M62 and the A64", "" },
	};

	(void)state;
	find_all(cases, COUNT(cases));
}

/* Where they stand in the text that was given. */
static void
hits_say_where(void **state)
{
	static const struct { const char *text; size_t from, to; } cases[] = {
		{ "x LS1 4AP y", 2, 9 }, { "\xC2\xA0\xC2\xA0LS1\xC2\xA0" "4AP", 4, 12 },
		{ "to a.b@mail.example.", 3, 19 }, { "(0161) 496 0999 x45!", 0, 19 },
		{ "see https://www.facebook.com/jo", 4, 31 }, { "L\xE2\x80\x8BS1 4AP.", 0, 10 },
		{ "q=LS1%204AP", 2, 11 },
	};
	struct arena *arena = arena_open("test");

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct list hits = patterns_walk(arena, cases[i].text,
		    strlen(cases[i].text), 50);
		const struct pattern_hit *hit;

		assert_int_equal(hits.count, 1);
		hit = hits.items[0];
		if (hit->from != cases[i].from || hit->to != cases[i].to)
			fail_msg("'%s': %zu to %zu", cases[i].text, hit->from,
			    hit->to);
	}
	assert_int_equal(patterns_walk(arena, "LS1 4AP LS1 4AP", 15, 1).count, 1);
	arena_wipe(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(postcodes),
		cmocka_unit_test(cars),
		cmocka_unit_test(telephones),
		cmocka_unit_test(mail_and_links),
		cmocka_unit_test(digests),
		cmocka_unit_test(maps_and_streets),
		cmocka_unit_test(structure),
		cmocka_unit_test(hits_say_where),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
