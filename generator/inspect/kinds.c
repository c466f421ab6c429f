#include "inspect/kinds.h"

#include <string.h>

#define KIND(ending, at, magic) { ending, magic, sizeof magic - 1, at }

static const struct {
	const char *ending, *magic;
	size_t length, at;
} kinds[] = {
	KIND("pdf", 0, "%PDF-"),
	KIND("zip", 0, "PK\003\004"),
	KIND("zip", 0, "PK\005\006"),
	KIND("png", 0, "\211PNG\r\n\032\n"),
	KIND("jpg", 0, "\377\330\377"),
	KIND("gif", 0, "GIF87a"),
	KIND("gif", 0, "GIF89a"),
	KIND("webp", 8, "WEBP"),
	KIND("wav", 8, "WAVE"),
	KIND("heic", 4, "ftyp"),
	KIND("tiff", 0, "II*\0"),
	KIND("tiff", 0, "MM\0*"),
	KIND("gz", 0, "\037\213\010"),
	KIND("bz2", 0, "BZh9"),
	KIND("xz", 0, "\3757zXZ\0"),
	KIND("zst", 0, "(\265/\375"),
	KIND("7z", 0, "7z\274\257\047\034"),
	KIND("rar", 0, "Rar!\032\007"),
	KIND("tar", 257, "ustar"),
	KIND("doc", 0, "\320\317\021\340\241\261\032\341"),
	KIND("rtf", 0, "{\\rtf"),
	KIND("ps", 0, "%!PS-"),
	KIND("woff2", 0, "wOF2"),
	KIND("woff", 0, "wOFF"),
	KIND("otf", 0, "OTTO"),
	KIND("ttf", 0, "\0\1\0\0\0"),
	KIND("mp3", 0, "ID3"),
	KIND("ogg", 0, "OggS"),
	KIND("mkv", 0, "\032\105\337\243"),
	KIND("sqlite", 0, "SQLite format 3"),
	KIND("elf", 0, "\177ELF"),
};

const char *
kind_of_bytes(const char *bytes, size_t length)
{
	for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
		if (length >= kinds[i].at + kinds[i].length &&
		    memcmp(bytes + kinds[i].at, kinds[i].magic,
		    kinds[i].length) == 0)
			return kinds[i].ending;
	return NULL;
}
