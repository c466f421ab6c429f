#include "model/standing.h"

const char *const status_names[STATUSES] = { "held", "blocked", "ready",
	"published", "withdrawn" };
