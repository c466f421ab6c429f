#include "check/hosts.h"

#include <string.h>
#include <strings.h>

#include "check/rule.h"

size_t
host_of(const char *address, const char **host)
{
	const char *slashes = strstr(address, "://");

	if (slashes == NULL)
		return 0;
	*host = slashes + 3;
	/* What stands before an @ is a user, and no part of the host. */
	for (const char *p = *host; strchr("/?#", *p) == NULL; p++)
		if (*p == '@')
			*host = p + 1;
	return strcspn(*host, "/?#:");
}

/* With and without www. it is one website. */
static size_t
without_www(const char **host, size_t length)
{
	if (length <= 4 || strncasecmp(*host, "www.", 4) != 0)
		return length;
	*host += 4;
	return length - 4;
}

bool
host_is_ours(const struct judge *judge, const char *host, size_t length)
{
	const struct private_record *site = private_at(judge->loaded, 0);
	const char *own;
	size_t own_length;

	if (private_kind(site)->shape != SINGLE_FILE ||
	    !private_has(private_fields(site), "address"))
		return false;
	own_length = host_of(private_text(private_fields(site), "address", 0),
	    &own);
	own_length = without_www(&own, own_length);
	length = without_www(&host, length);
	return own_length > 0 && own_length == length &&
	    strncasecmp(own, host, length) == 0;
}

/* What is no address of the web is not the Panel's either. */
void
rule_national_host(struct judge *judge)
{
	const char *address = private_text(judge->fields, "address", 0), *host;
	size_t length = address == NULL ? 0 : host_of(address, &host);

	if (length == 0 || host_is_ours(judge, host, length))
		judge_field(judge, RULE_national_host, "address");
}
