/*
 * hosts.h - whose website an address leads to.
 */
#ifndef CHECK_HOSTS_H
#define CHECK_HOSTS_H

#include <stdbool.h>
#include <stddef.h>

struct judge;

/* The host of https://host/..., as its length; 0 when there is none. */
size_t host_of(const char *address, const char **host);

/* It is where our own site will stand; without a site's record nothing is. */
bool host_is_ours(const struct judge *judge, const char *host, size_t length);

#endif
