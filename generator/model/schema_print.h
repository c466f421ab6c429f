/*
 * schema_print.h - the reference of the kinds, made from their tables.
 */
#ifndef MODEL_SCHEMA_PRINT_H
#define MODEL_SCHEMA_PRINT_H

struct kind;
struct text;

/* All kinds, a line or two each; as text, or as a JSON array. */
void schema_list(struct text *out);
void schema_list_json(struct text *out);

/* One kind for a terminal: fields, groups indented, sections of the body. */
void schema_print(struct text *out, const struct kind *kind);

/* One kind as a chapter of docs/records.md, and the whole of that page. */
void schema_markdown(struct text *out, const struct kind *kind);
void schema_page(struct text *out);

/*
 * One kind as JSON Schema (draft 2020-12): the YAML file or front matter as an
 * editor reads it, that is as YAML 1.2.
 */
void schema_json(struct text *out, const struct kind *kind);

#endif
