#include "model/bands.h"

const char *
age_band(long months)
{
	if (months < 12)
		return "under 1";
	if (months < 60)
		return "1 to 4";
	return months < 144 ? "5 to 11" : "12 or over";
}
