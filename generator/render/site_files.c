/*
 * site_files.c - what machines ask a site for: sitemap, robots, security.txt,
 * and the headers that a host must send.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/list.h"
#include "base/map.h"
#include "base/text.h"
#include "render/press.h"
#include "render/render.h"

/*
 * Nothing from elsewhere, no script that is not a file of the site, nothing
 * that another site may frame (D171).  docs/hosting.md has the same for nginx.
 */
static const char headers[] =
    "/*\n"
    "  Content-Security-Policy: default-src 'none'; script-src 'self'; "
    "style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'\n"
    "  X-Content-Type-Options: nosniff\n"
    "  Referrer-Policy: no-referrer\n"
    "  Permissions-Policy: camera=(), geolocation=(), microphone=(), "
    "payment=(), usb=(), interest-cohort=()\n"
    "  Cross-Origin-Opener-Policy: same-origin\n"
    "  Cross-Origin-Resource-Policy: same-origin\n"
    "  Strict-Transport-Security: max-age=31536000; includeSubDomains\n"
    "  Cache-Control: no-cache\n"
    "/look/fonts/*\n"
    "  Cache-Control: public, max-age=31536000\n"
    "/*.ics\n"
    "  Content-Type: text/calendar; charset=utf-8\n"
    "/*.atom\n"
    "  Content-Type: application/atom+xml; charset=utf-8\n";

/* Pages a search engine may show: neither stones nor the page for lost ones. */
static bool
is_listed(const struct press *press, const char *path)
{
	return strcmp(file_ending(path), "html") == 0 &&
	    strcmp(path, "404.html") != 0 && map_get(press->stones, path) == NULL;
}

static bool
make_sitemap(struct press *press)
{
	struct list entries = { 0 };
	struct text out = text_open(press->page, TEXT_LIMIT);
	const char *top = arena_format(press->page, "%s/%s",
	    press->options->into, audience_names[FOR_PUBLIC]);

	if (file_walk(press->page, top, &entries) != FILE_OK)
		return false;
	text_add(&out, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
	    "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
	for (size_t i = 0; i < entries.count; i++) {
		const struct file_entry *entry = entries.items[i];

		if (entry->kind != FILE_REGULAR ||
		    !is_listed(press, entry->path))
			continue;
		text_add(&out, "<url><loc>");
		text_add_escaped(&out, press->address);
		text_add_escaped(&out, entry->path);
		text_add(&out, "</loc></url>\n");
	}
	text_add(&out, "</urlset>\n");
	return write_public(press, "sitemap.xml", out.bytes, out.length);
}

/* A demonstration or a preview asks every robot to stay away. */
static bool
make_robots(struct press *press)
{
	bool hidden = press->options->preview ||
	    record_yes(press->site, "demonstration");
	const char *text = hidden ? "User-agent: *\nDisallow: /\n" :
	    arena_format(press->page, "User-agent: *\nDisallow: /find/\n"
	    "Sitemap: %ssitemap.xml\n", press->address);

	return write_public(press, "robots.txt", text, strlen(text));
}

/* RFC 9116; it runs out in a year, and every nightly build renews it. */
static bool
make_security(struct press *press)
{
	const char *text = arena_format(press->page, "Contact: %s\n"
	    "Expires: %sT00:00:00Z\nPreferred-Languages: en\n"
	    "Canonical: %s.well-known/security.txt\n",
	    record_line(press->site, "email"), date_iso(press->page,
	    date_add_months(cleared_as_of(press->web), 12)), press->address);

	return write_public(press, ".well-known/security.txt", text,
	    strlen(text));
}

bool
make_site_files(struct press *press)
{
	bool good = make_sitemap(press);

	good = make_robots(press) && good;
	good = make_security(press) && good;
	good = write_public(press, "_headers", headers, strlen(headers)) &&
	    good;
	arena_reset(press->page);
	return good;
}
