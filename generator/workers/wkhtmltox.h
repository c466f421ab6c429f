/*
 * wkhtmltox.h - the part of libwkhtmltox 0.12's C API that we call, found by
 * name at run time, so that nothing of it is needed to build (pdf-study D6).
 */
#ifndef WORKERS_WKHTMLTOX_H
#define WORKERS_WKHTMLTOX_H

struct wk_global; /* wkhtmltopdf_global_settings */
struct wk_object; /* wkhtmltopdf_object_settings */
struct wk_converter;

/* Member X is the function wkhtmltopdf_X; int results are 1 for success. */
struct wk_library {
	int (*init)(int use_graphics);
	const char *(*version)(void);
	struct wk_global *(*create_global_settings)(void);
	struct wk_object *(*create_object_settings)(void);
	int (*set_global_setting)(struct wk_global *settings, const char *name,
	    const char *value);
	int (*set_object_setting)(struct wk_object *settings, const char *name,
	    const char *value);
	struct wk_converter *(*create_converter)(struct wk_global *settings);
	void (*destroy_converter)(struct wk_converter *converter);
	/* A callback is given the words of one complaint, and no context. */
	void (*set_warning_callback)(struct wk_converter *converter,
	    void (*callback)(struct wk_converter *, const char *));
	void (*set_error_callback)(struct wk_converter *converter,
	    void (*callback)(struct wk_converter *, const char *));
	void (*add_object)(struct wk_converter *converter,
	    struct wk_object *settings, const char *html);
	int (*convert)(struct wk_converter *converter);
	long (*get_output)(struct wk_converter *converter,
	    const unsigned char **bytes);
};

#endif
