/*
 * charts.h - what ```chart blocks say, from YAML to settings of their nodes.
 */
#ifndef LOAD_CHARTS_H
#define LOAD_CHARTS_H

struct field_context;
struct prose;

/*
 * Every chart below `prose` by the rows of model/chart.h: its address is then
 * the figure, its word the kind, and each value a PROSE_SETTING, so that what it
 * says is judged and cleared like all other text.  What is wrong is reported.
 */
void charts_read(const struct field_context *context, struct prose *prose);

#endif
