/*
 * confusables.c - letters that decomposition leaves alone, and the Latin
 * letters they stand for or look like (after UTS #39, letters only: mapping
 * digits or m to rn would spoil numbers and words).  A letter and its capital
 * go to the same place, so that a name in its own script is found in capitals.
 */
#include "registers/fold.h"

struct confusable {
	uint32_t code_point;
	char letters[4];
};

/* Sorted by code point. */
static const struct confusable confusables[] = {
	{ 0xC6, "ae" }, { 0xD0, "d" }, { 0xD8, "o" }, { 0xDE, "th" },
	{ 0xDF, "ss" }, { 0xE6, "ae" }, { 0xF0, "d" }, { 0xF8, "o" },
	{ 0xFE, "th" }, { 0x110, "d" }, { 0x111, "d" }, { 0x126, "h" },
	{ 0x127, "h" }, { 0x131, "i" }, { 0x138, "k" }, { 0x141, "l" },
	{ 0x142, "l" }, { 0x14A, "n" }, { 0x14B, "n" }, { 0x152, "oe" },
	{ 0x153, "oe" }, { 0x166, "t" }, { 0x167, "t" }, { 0x180, "b" },
	{ 0x181, "b" }, { 0x187, "c" }, { 0x188, "c" }, { 0x189, "d" },
	{ 0x18A, "d" }, { 0x18F, "e" }, { 0x190, "e" }, { 0x191, "f" },
	{ 0x192, "f" }, { 0x193, "g" }, { 0x197, "i" }, { 0x198, "k" },
	{ 0x199, "k" }, { 0x19A, "l" }, { 0x19D, "n" }, { 0x19E, "n" },
	{ 0x1A4, "p" }, { 0x1A5, "p" }, { 0x1AB, "t" }, { 0x1AC, "t" },
	{ 0x1AD, "t" }, { 0x1AE, "t" }, { 0x1B2, "v" }, { 0x1B3, "y" },
	{ 0x1B4, "y" }, { 0x1B5, "z" }, { 0x1B6, "z" }, { 0x1DD, "e" },
	{ 0x1E4, "g" }, { 0x1E5, "g" }, { 0x23A, "a" }, { 0x23B, "c" },
	{ 0x23C, "c" }, { 0x23D, "l" }, { 0x23E, "t" }, { 0x243, "b" },
	{ 0x244, "u" }, { 0x246, "e" }, { 0x247, "e" }, { 0x248, "j" },
	{ 0x249, "j" }, { 0x24C, "r" }, { 0x24D, "r" }, { 0x24E, "y" },
	{ 0x24F, "y" }, { 0x250, "a" }, { 0x251, "a" }, { 0x253, "b" },
	{ 0x255, "c" }, { 0x256, "d" }, { 0x257, "d" }, { 0x259, "e" },
	{ 0x25B, "e" }, { 0x260, "g" }, { 0x261, "g" }, { 0x262, "g" },
	{ 0x266, "h" }, { 0x268, "i" }, { 0x269, "i" }, { 0x26A, "i" },
	{ 0x26B, "l" }, { 0x26C, "l" }, { 0x271, "m" }, { 0x272, "n" },
	{ 0x274, "n" }, { 0x275, "o" }, { 0x280, "r" }, { 0x282, "s" },
	{ 0x288, "t" }, { 0x289, "u" }, { 0x28B, "v" }, { 0x28F, "y" },
	{ 0x290, "z" }, { 0x299, "b" }, { 0x29C, "h" }, { 0x29F, "l" },
	{ 0x37F, "j" }, { 0x391, "a" }, { 0x392, "b" }, { 0x393, "y" },
	{ 0x395, "e" }, { 0x396, "z" }, { 0x397, "h" }, { 0x399, "i" },
	{ 0x39A, "k" }, { 0x39C, "m" }, { 0x39D, "n" }, { 0x39F, "o" },
	{ 0x3A1, "p" }, { 0x3A3, "o" }, { 0x3A4, "t" }, { 0x3A5, "u" },
	{ 0x3A7, "x" }, { 0x3A9, "w" }, { 0x3B1, "a" }, { 0x3B2, "b" },
	{ 0x3B3, "y" }, { 0x3B5, "e" }, { 0x3B6, "z" }, { 0x3B7, "h" },
	{ 0x3B9, "i" }, { 0x3BA, "k" }, { 0x3BC, "m" }, { 0x3BD, "n" },
	{ 0x3BF, "o" }, { 0x3C1, "p" }, { 0x3C2, "o" }, { 0x3C3, "o" },
	{ 0x3C4, "t" }, { 0x3C5, "u" }, { 0x3C7, "x" }, { 0x3C9, "w" },
	{ 0x3F3, "j" }, { 0x405, "s" }, { 0x406, "i" }, { 0x408, "j" },
	{ 0x410, "a" }, { 0x412, "b" }, { 0x413, "r" }, { 0x415, "e" },
	{ 0x41A, "k" }, { 0x41C, "m" }, { 0x41D, "h" }, { 0x41E, "o" },
	{ 0x420, "p" }, { 0x421, "c" }, { 0x422, "t" }, { 0x423, "y" },
	{ 0x425, "x" }, { 0x430, "a" }, { 0x432, "b" }, { 0x433, "r" },
	{ 0x435, "e" }, { 0x43A, "k" }, { 0x43C, "m" }, { 0x43D, "h" },
	{ 0x43E, "o" }, { 0x440, "p" }, { 0x441, "c" }, { 0x442, "t" },
	{ 0x443, "y" }, { 0x445, "x" }, { 0x455, "s" }, { 0x456, "i" },
	{ 0x458, "j" }, { 0x474, "v" }, { 0x475, "v" }, { 0x4AE, "y" },
	{ 0x4AF, "y" }, { 0x4BA, "h" }, { 0x4BB, "h" }, { 0x4C0, "l" },
	{ 0x4CF, "l" }, { 0x4D8, "e" }, { 0x4D9, "e" }, { 0x501, "d" },
	{ 0x51A, "q" }, { 0x51B, "q" }, { 0x51C, "w" }, { 0x51D, "w" },
	{ 0x531, "u" }, { 0x540, "h" }, { 0x544, "u" }, { 0x548, "n" },
	{ 0x54D, "u" }, { 0x54F, "s" }, { 0x555, "o" }, { 0x561, "w" },
	{ 0x563, "q" }, { 0x566, "q" }, { 0x570, "h" }, { 0x575, "j" },
	{ 0x578, "n" }, { 0x57C, "n" }, { 0x57D, "u" }, { 0x581, "g" },
	{ 0x584, "p" }, { 0x585, "o" }, { 0x629, "\xD9\x87" },
	{ 0x649, "\xD9\x8A" }, { 0x6A9, "\xD9\x83" }, { 0x6CC, "\xD9\x8A" },
	{ 0x13A0, "d" }, { 0x13A1, "r" }, { 0x13A2, "t" }, { 0x13A5, "i" },
	{ 0x13A9, "y" }, { 0x13AA, "a" }, { 0x13AB, "j" }, { 0x13AC, "e" },
	{ 0x13B3, "w" }, { 0x13B7, "m" }, { 0x13BB, "h" }, { 0x13BD, "y" },
	{ 0x13C0, "g" }, { 0x13C2, "h" }, { 0x13C3, "z" }, { 0x13CF, "b" },
	{ 0x13D2, "r" }, { 0x13D4, "w" }, { 0x13D5, "s" }, { 0x13D9, "v" },
	{ 0x13DA, "s" }, { 0x13DE, "l" }, { 0x13DF, "c" }, { 0x13E2, "p" },
	{ 0x13E6, "k" }, { 0x13E7, "d" }, { 0x13F4, "b" }, { 0x1D00, "a" },
	{ 0x1D01, "ae" }, { 0x1D03, "b" }, { 0x1D04, "c" }, { 0x1D05, "d" },
	{ 0x1D06, "d" }, { 0x1D07, "e" }, { 0x1D0A, "j" }, { 0x1D0B, "k" },
	{ 0x1D0C, "l" }, { 0x1D0D, "m" }, { 0x1D0F, "o" }, { 0x1D18, "p" },
	{ 0x1D1B, "t" }, { 0x1D1C, "u" }, { 0x1D20, "v" }, { 0x1D21, "w" },
	{ 0x1D22, "z" }, { 0x1D7B, "i" }, { 0x1D7E, "u" }, { 0x1E9E, "ss" },
	{ 0xA4D0, "b" }, { 0xA4D1, "p" }, { 0xA4D2, "d" }, { 0xA4D3, "d" },
	{ 0xA4D4, "t" }, { 0xA4D6, "g" }, { 0xA4D7, "k" }, { 0xA4D9, "j" },
	{ 0xA4DA, "c" }, { 0xA4DC, "z" }, { 0xA4DD, "f" }, { 0xA4DF, "m" },
	{ 0xA4E0, "n" }, { 0xA4E1, "l" }, { 0xA4E2, "s" }, { 0xA4E3, "r" },
	{ 0xA4E6, "v" }, { 0xA4E7, "h" }, { 0xA4EA, "w" }, { 0xA4EB, "x" },
	{ 0xA4EC, "y" }, { 0xA4EE, "a" }, { 0xA4F0, "e" }, { 0xA4F2, "i" },
	{ 0xA4F3, "o" }, { 0xA4F4, "u" }, { 0xA730, "f" }, { 0xA731, "s" },
	{ 0xA7AF, "q" }, { 0x10280, "b" }, { 0x10282, "b" }, { 0x10286, "e" },
};

static const char alphabet[26][2] = { "a", "b", "c", "d", "e", "f", "g", "h",
	"i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v",
	"w", "x", "y", "z" };

/* Letters in circles, squares and flags, in the order of the alphabet. */
static const uint32_t alphabets[] = { 0x1F150, 0x1F170, 0x1F1E6 };

const char *
confusable_letters(uint32_t code_point)
{
	size_t low = 0, high = sizeof confusables / sizeof confusables[0];

	for (size_t i = 0; i < sizeof alphabets / sizeof alphabets[0]; i++)
		if (code_point >= alphabets[i] && code_point < alphabets[i] + 26)
			return alphabet[code_point - alphabets[i]];
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (confusables[middle].code_point == code_point)
			return confusables[middle].letters;
		if (confusables[middle].code_point < code_point)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}
