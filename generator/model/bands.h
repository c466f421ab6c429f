/*
 * bands.h - ages of children as readers may have them: one scheme, and no
 * second one anywhere (D49, D50).
 *
 * A scheme that is cut anew changes what is said of every child that was ever
 * published, and both cuts together say more than either; so releases keep the
 * band, and a build that would print another one asks for a new release
 * (anonymisation spec 17).
 */
#ifndef MODEL_BANDS_H
#define MODEL_BANDS_H

/* "under 1", "1 to 4", "5 to 11", "12 or over". */
const char *age_band(long months);

#endif
