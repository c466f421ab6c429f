#include "inspect/parse.h"

#include "base/arena.h"

static void *
take_memory(void *arena, size_t size)
{
	return arena_alloc(arena, 1, size);
}

static void
leave_memory(void *arena, void *memory)
{
	(void)arena;
	(void)memory;
}

const GumboOutput *
html_parse(struct arena *arena, const char *bytes, size_t length)
{
	GumboOptions options = kGumboDefaultOptions;

	options.allocator = take_memory;
	options.deallocator = leave_memory;
	options.userdata = arena;
	options.max_errors = 0;
	return gumbo_parse_with_options(&options, bytes, length);
}
