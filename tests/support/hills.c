/*
 * hills FILE: the raster of the demonstration, an evening over hills that no
 * map has.  content/pages/evening.png was drawn by it.
 */
#include <math.h>
#include <png.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

enum { WIDTH = 1600, HEIGHT = 480, HILLS = 5 };

static const unsigned char sky[2][3] = { { 0xF7, 0xE3, 0xB4 },
	{ 0xFB, 0xF9, 0xF4 } };
static const unsigned char near_hill[3] = { 0x0E, 0x4A, 0x59 };
static const unsigned char far_hill[3] = { 0xB9, 0xCF, 0xD2 };

static unsigned char
between(unsigned char from, unsigned char to, double part)
{
	return (unsigned char)(from + (to - from) * part + 0.5);
}

/* The highest row of that hill above `x`. */
static double
ridge(int hill, double x)
{
	double u = x / WIDTH * 6.2832;

	return HEIGHT * (0.38 + 0.13 * hill) +
	    26 * sin(u * (1.1 + 0.31 * hill) + 1.7 * hill) +
	    11 * sin(u * (2.9 + 0.53 * hill) + 0.6 * hill);
}

static void
paint(int x, int y, unsigned char *pixel)
{
	double dx = x - WIDTH * 0.74, dy = y - HEIGHT * 0.33;
	bool sun = dx * dx + dy * dy < 62 * 62;

	for (int c = 0; c < 3; c++)
		pixel[c] = sun ? (const unsigned char[]){ 0xF2, 0xB8,
			0x4B }[c] : between(sky[1][c], sky[0][c],
			(double)y / HEIGHT);
	for (int hill = 0; hill < HILLS; hill++)
		for (int c = 0; c < 3 && y > ridge(hill, x); c++)
			pixel[c] = between(far_hill[c], near_hill[c],
			    (double)hill / (HILLS - 1));
}

int
main(int argc, char **argv)
{
	unsigned char *pixels = calloc(WIDTH * HEIGHT, 3);
	png_image image = { .version = PNG_IMAGE_VERSION, .width = WIDTH,
		.height = HEIGHT, .format = PNG_FORMAT_RGB };

	if (argc != 2 || pixels == NULL)
		return 2;
	for (int y = 0; y < HEIGHT; y++)
		for (int x = 0; x < WIDTH; x++)
			paint(x, y, pixels + (y * WIDTH + x) * 3);
	if (!png_image_write_to_file(&image, argv[1], 0, pixels, 0, NULL))
		return 1;
	free(pixels);
	return 0;
}
