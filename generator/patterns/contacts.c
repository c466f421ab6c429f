/* contacts.c - where somebody can be reached. */
#include "patterns/match.h"

/* Ten or eleven digits from 0, or behind +44 or 0044, with brackets and blanks. */
enum { DIALLED = 16 };
struct dialled {
	char digits[DIALLED];
	size_t count;
	size_t end;
};

/*
 * The number within the country, without its 0: how many digits it may have.
 * 0800 and 0500 have shorter ones.
 */
static bool
is_national(const char *digits, size_t count)
{
	/* Helplines for the whole country; 0800 1111 and 116 123 are too short. */
	static const char *const helplines[] = { "8088005000", "8082000247",
		"800555111", "8088002222" };

	for (size_t i = 0; i < sizeof helplines / sizeof helplines[0]; i++)
		if (strlen(helplines[i]) == count &&
		    strncmp(digits, helplines[i], count) == 0)
			return false;
	return in(digits[0], "1235789") && (count == 10 ||
	    (count == 9 && in(digits[0], "1258")));
}

static bool
is_dialled(const struct dialled *d, bool plus)
{
	const char *digits = d->digits;
	size_t left = d->count;

	if (!plus && left > 4 && strncmp(digits, "0044", 4) == 0) {
		digits += 4;
		left -= 4;
	} else if (plus && left > 2 && strncmp(digits, "44", 2) == 0) {
		digits += 2;
		left -= 2;
	} else if (plus) {
		/* Of another country. */
		return left >= 9 && digits[0] != '0';
	} else if (digits[0] != '0') {
		return false;
	}
	if (left > 0 && digits[0] == '0') {
		digits++;
		left--;
	}
	return left >= 9 && is_national(digits, left);
}

/* x45, ext. 45, extension 45 */
static size_t
extension_at(const char *text, size_t length, size_t at)
{
	static const char *const names[] = { "extension", "ext.", "ext", "x" };
	size_t end = at, digits;

	while (end < length && in(text[end], " ,"))
		end++;
	for (size_t i = 0; i < 4; i++) {
		size_t n = strlen(names[i]);

		if (!word_at(text, length, end, names[i]))
			continue;
		n += end + n < length && text[end + n] == ' ';
		digits = digits_from(text, length, end + n);
		return digits > 0 && digits <= 6 ? end + n + digits - at : 0;
	}
	return 0;
}

/* The first group of "01 02 03 04 05" is no area's code. */
static bool
begins_in_pairs(const char *text, size_t length, size_t at)
{
	size_t first = digits_from(text, length, at);

	return first == 2 && at + 2 < length && in(text[at + 2], " -");
}

size_t
pattern_telephone(const char *text, size_t length, size_t at)
{
	struct dialled d = { .end = 0 };
	bool plus = text[at] == '+';
	size_t end = at + plus, gap = 0;

	if (text[at] == '(' && (at + 1 >= length || !in(text[at + 1], "+0")))
		return 0;
	plus = plus || (text[at] == '(' && text[at + 1] == '+');
	end += text[at] == '(' && text[at + 1] == '+';
	if (is_digit(text[at]) && text[at] != '0')
		return 0;
	/* The 0 of an ISBN has a hyphen behind it. */
	if (text[at] == '0' && (at + 1 >= length || !is_digit(text[at + 1])))
		return 0;
	if (begins_in_pairs(text, length, at))
		return 0;
	for (; end < length && gap <= 2 && d.count < DIALLED - 1; end++) {
		if (is_digit(text[end])) {
			d.digits[d.count++] = text[end];
			gap = 0;
			/* The longest that ends where its digits end. */
			if ((end + 1 == length || !is_digit(text[end + 1])) &&
			    is_dialled(&d, plus))
				d.end = end + 1;
			/* Childline, whatever stands behind it. */
			if (d.count == 8 &&
			    strncmp(d.digits, "08001111", 8) == 0)
				return 0;
		} else if (in(text[end], " -()") || (text[end] == '.' &&
		    end + 1 < length && is_digit(text[end + 1]))) {
			gap++;
		} else {
			break;
		}
	}
	return d.end == 0 ? 0 :
	    d.end + extension_at(text, length, d.end) - at;
}

/* A name of letters, and not of a file: user@2x.png. */
static bool
is_top_name(const char *name, size_t length)
{
	static const char *const files[] = { "png", "jpg", "jpeg", "gif", "svg",
		"webp", "css", "js", "json", "html", "woff2" };

	for (size_t i = 0; i < sizeof files / sizeof files[0]; i++)
		if (strlen(files[i]) == length &&
		    word_at(name, length, 0, files[i]))
			return false;
	for (size_t i = 0; i < length; i++)
		if (!is_letter(name[i]))
			return false;
	return length >= 2;
}

/* The byte behind a host of at least two names, or 0. */
static size_t
host_end(const char *text, size_t length, size_t at)
{
	size_t end = at, dot = 0;

	while (end < length && (is_alnum(text[end]) || in(text[end], ".-")))
		end++;
	while (end > at && in(text[end - 1], ".-"))
		end--;
	for (size_t i = at; i < end; i++)
		if (text[i] == '.')
			dot = i;
	return dot > at && is_top_name(text + dot + 1, end - dot - 1) ? end : 0;
}

/* Begins at its @; what stands before it belongs to it. */
size_t
pattern_mail_address(const char *text, size_t length, size_t at)
{
	size_t end;

	if (text[at] != '@' || at == 0 || !(is_alnum(text[at - 1]) ||
	    in(text[at - 1], "._%+-\"")))
		return 0;
	end = host_end(text, length, at + 1);
	return end > 0 ? end - at : 0;
}

static size_t
word_end(const char *text, size_t length, size_t at)
{
	while (at < length && (is_alnum(text[at]) || in(text[at], "-_")))
		at++;
	return at;
}

/* "name dot x (at) y dot z", "name at y dot z": begins at its at. */
size_t
pattern_spelled_mail(const char *text, size_t length, size_t at)
{
	static const char *const dots[] = { " dot ", " (dot) ", " [dot] ",
		"(dot)", "[dot]" };
	bool bracket = in(text[at], "([");
	size_t end = at + bracket + 2, names = 1;

	if (!word_at(text, length, at + bracket, "at") || at < 2)
		return 0;
	if (bracket && (end >= length || !in(text[end++], ")]")))
		return 0;
	if (!bracket && (end >= length || text[end] != ' '))
		return 0;
	if (!is_alnum(text[at - 1]) && !is_alnum(text[at - 2]))
		return 0;
	end += end < length && text[end] == ' ';
	/* name (at) host.example */
	if (bracket && host_end(text, length, end) > 0)
		return host_end(text, length, end) - at;
	for (;;) {
		size_t next = word_end(text, length, end), dot = 0;

		if (next == end)
			return 0;
		end = next;
		while (dot < 5 && !word_at(text, length, end, dots[dot]))
			dot++;
		if (dot == 5)
			break;
		end += strlen(dots[dot]);
		names++;
	}
	return names > 1 ? end - at : 0;
}

/* @somebody; words of style sheets and of JSON-LD are none. */
size_t
pattern_handle(const char *text, size_t length, size_t at)
{
	static const char *const keywords[] = { "context", "type", "id", "graph",
		"media", "import", "charset", "supports", "layer", "page",
		"keyframes", "namespace", "container", "value", "property" };
	size_t end = at + 1, letters = 0;

	/* In an address of the web what stands before it is another sign. */
	if (text[at] != '@' || (at > 0 && !in(text[at - 1], " \n([{',:;?-!")))
		return 0;
	while (end < length && (is_alnum(text[end]) || in(text[end], "_.")))
		letters += is_letter(text[end++]);
	while (end > at + 1 && text[end - 1] == '.')
		end--;
	if (end - at < 4 || end - at > 31 || letters == 0 ||
	    (end < length && in(text[end], "-/")))
		return 0;
	for (size_t i = 0; i < sizeof keywords / sizeof keywords[0]; i++)
		if (strlen(keywords[i]) == end - at - 1 &&
		    word_at(text, length, at + 1, keywords[i]))
			return 0;
	return end - at;
}

/* facebook.com/somebody: begins at the dot; the host stands before it. */
size_t
pattern_social_page(const char *text, size_t length, size_t at)
{
	static const char *const hosts[][2] = { { "facebook", ".com/" },
		{ "fb", ".com/" }, { "fb", ".me/" }, { "twitter", ".com/" },
		{ "x", ".com/" }, { "instagram", ".com/" },
		{ "tiktok", ".com/" }, { "snapchat", ".com/" },
		{ "linkedin", ".com/" }, { "youtube", ".com/@" },
		{ "youtube", ".com/user/" }, { "youtube", ".com/channel/" },
		{ "threads", ".net/" }, { "bsky", ".app/" }, { "t", ".me/" },
		{ "wa", ".me/" }, { "discord", ".gg/" }, { "reddit", ".com/u" },
		{ "gofundme", ".com/" }, { "justgiving", ".com/" },
		{ "muchloved", ".com/" } };

	for (size_t i = 0; i < sizeof hosts / sizeof hosts[0]; i++) {
		size_t before = strlen(hosts[i][0]), end = at +
		    strlen(hosts[i][1]);

		if (at < before || !word_at(text, length, at, hosts[i][1]) ||
		    !word_at(text, length, at - before, hosts[i][0]) ||
		    (at > before && is_alnum(text[at - before - 1])))
			continue;
		if (end < length && (is_alnum(text[end]) ||
		    in(text[end], "@+_")))
			return word_end(text, length, end + 1) - at;
	}
	return 0;
}

/* ?name=..., &dob=...: what a form sent. */
size_t
pattern_query_key(const char *text, size_t length, size_t at)
{
	static const char *const keys[] = { "name=", "user=", "username=",
		"email=", "dob=", "id=", "userid=", "firstname=", "surname=",
		"lastname=", "nhs=", "postcode=" };
	size_t key = at + 1;

	if (at == 0 || !(is_alnum(text[at - 1]) || in(text[at - 1], "/=-_.;")))
		return 0;
	/* An & may be written as an entity. */
	key += word_at(text, length, at, "&amp;") ? 4 : 0;
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
		size_t end = key + strlen(keys[i]);

		if (word_at(text, length, key, keys[i]) && end < length &&
		    (is_alnum(text[end]) || in(text[end], "%+@")))
			return word_end(text, length, end) - at;
	}
	return 0;
}

/* #JusticeForSomebody.  Alone at the start it may be the anchor of a link. */
size_t
pattern_hashtag(const char *text, size_t length, size_t at)
{
	size_t end = at + 1, letters = 0;
	bool capital = false;

	if (text[at] != '#' || (at > 0 && !in(text[at - 1], " \n([{'\",:;?!")))
		return 0;
	for (; end < length && (is_alnum(text[end]) || text[end] == '_'); end++) {
		letters += is_letter(text[end]);
		capital = capital || is_capital(text[end]);
	}
	return letters >= 4 && (at > 0 || capital) &&
	    !(end < length && in(text[end], "-/")) ? end - at : 0;
}

/* quarry_x, a.quarry_99: nothing else in prose has such a sign; files have. */
size_t
pattern_user_name(const char *text, size_t length, size_t at)
{
	size_t from = at, end = at + 1;

	/* Behind ref_ may stand a number that says more. */
	if (at == 0 || !is_alnum(text[at - 1]) || end >= length ||
	    !is_alnum(text[end]) || digits_from(text, length, end) >= 7)
		return 0;
	while (from > 0 && !in(text[from - 1], " \n([\"'"))
		from--;
	while (end < length && !in(text[end], " \n)]\"',;"))
		end++;
	for (size_t i = from; i < end; i++)
		if (in(text[i], "/:=@%?&<>"))
			return 0;
	while (end > at && in(text[end - 1], ".!?"))
		end--;
	return end - at;
}
