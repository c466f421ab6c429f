/*
 * bare OUT FILE.html...: libwkhtmltox by its C API and nothing else, every
 * document in one process: what pdf/wkbatch.c of the bench rig does, with the
 * library found as our worker finds it.
 */
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "workers/wkhtmltox.h"

static double
now(void)
{
	struct timespec at;

	clock_gettime(CLOCK_MONOTONIC, &at);
	return (double)at.tv_sec * 1000 + (double)at.tv_nsec / 1e6;
}

static void
find(void *handle, const char *name, void *into)
{
	void *found = dlsym(handle, name);

	if (found == NULL) {
		fprintf(stderr, "bare: no %s\n", name);
		exit(3);
	}
	memcpy(into, &found, sizeof found);
}

static void
library_open(struct wk_library *wk)
{
	void *handle = dlopen("build/lib/libwkhtmltox.so.0", RTLD_NOW);

	if (handle == NULL)
		handle = dlopen("libwkhtmltox.so.0", RTLD_NOW);
	if (handle == NULL)
		exit(3);
	find(handle, "wkhtmltopdf_init", &wk->init);
	find(handle, "wkhtmltopdf_create_global_settings",
	    &wk->create_global_settings);
	find(handle, "wkhtmltopdf_create_object_settings",
	    &wk->create_object_settings);
	find(handle, "wkhtmltopdf_set_global_setting", &wk->set_global_setting);
	find(handle, "wkhtmltopdf_set_object_setting", &wk->set_object_setting);
	find(handle, "wkhtmltopdf_create_converter", &wk->create_converter);
	find(handle, "wkhtmltopdf_destroy_converter", &wk->destroy_converter);
	find(handle, "wkhtmltopdf_add_object", &wk->add_object);
	find(handle, "wkhtmltopdf_convert", &wk->convert);
}

static int
print(const struct wk_library *wk, const char *out, const char *path)
{
	static const char *const whole[][2] = { { "size.pageSize", "A4" },
		{ "margin.top", "22mm" }, { "margin.bottom", "22mm" },
		{ "margin.left", "20mm" }, { "margin.right", "20mm" } };
	static const char *const page[][2] = { { "load.jsdelay", "0" },
		{ "load.blockLocalFileAccess", "false" },
		{ "web.enableJavascript", "false" } };
	struct wk_global *settings = wk->create_global_settings();
	struct wk_object *object = wk->create_object_settings();
	struct wk_converter *converter;
	const char *base = strrchr(path, '/');
	char into[4096];
	int good;

	snprintf(into, sizeof into, "%s/%s.bare.pdf", out,
	    base == NULL ? path : base + 1);
	wk->set_global_setting(settings, "out", into);
	for (size_t i = 0; i < sizeof whole / sizeof whole[0]; i++)
		wk->set_global_setting(settings, whole[i][0], whole[i][1]);
	wk->set_object_setting(object, "page", path);
	for (size_t i = 0; i < sizeof page / sizeof page[0]; i++)
		wk->set_object_setting(object, page[i][0], page[i][1]);
	converter = wk->create_converter(settings);
	wk->add_object(converter, object, NULL);
	good = wk->convert(converter);
	wk->destroy_converter(converter);
	return good;
}

int
main(int argc, char **argv)
{
	struct wk_library wk;
	double start = now();

	if (argc < 3)
		return 2;
	library_open(&wk);
	if (wk.init(0) != 1)
		return 3;
	printf("start %.1f ms, ", now() - start);
	start = now();
	for (int i = 2; i < argc; i++)
		if (print(&wk, argv[1], argv[i]) != 1)
			return 1;
	printf("documents %.1f ms\n", now() - start);
	fflush(stdout);
	/* Qt does not survive being taken down (pdf-study D4). */
	_exit(0);
}
