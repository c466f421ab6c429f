/*
 * pdf_cases.h - the rows of pdfs.c: hidden places of a PDF, and look-alikes.
 */
#ifndef HIDDEN_PDF_CASES_H
#define HIDDEN_PDF_CASES_H

struct pdf_case {
	const char *leak;
	struct leaflet leaflet;
	const char *rule;
};

/* A map of a font's codes, one letter up: what is shown reads one letter on. */
#define MAP(from, to, target) "begincmap 1 begincodespacerange <00> <ff> " \
	"endcodespacerange 1 beginbfrange <" from "> <" to "> <" target \
	"> endbfrange endcmap"
#define MAP_2(from, to, target) "begincmap 1 begincodespacerange <0000> " \
	"<ffff> endcodespacerange 1 beginbfrange <" from "> <" to "> <" \
	target "> endbfrange endcmap"
#define SIMPLE "<</Type/Font/Subtype/Type1/BaseFont/ZQ+Zq/ToUnicode 11 0 R>>"
#define COMPOSITE "<</Type/Font/Subtype/Type0/BaseFont/ZQ+Zq/Encoding" \
	"/Identity-H/DescendantFonts[10 0 R]/ToUnicode 11 0 R>>"
#define CID "<</Type/Font/Subtype/CIDFontType2/BaseFont/ZQ+Zq" \
	"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>"
#define FORM "/Type/XObject/Subtype/Form/BBox[0 0 9 9]" \
	"/Resources<</Font<</F 7 0 R>>>>"

static const struct pdf_case pdf_cases[] = {
	/* What a page shows, seen or not. */
	{ "pdf-page", { .shown = "(by @[F]) Tj" }, TERM },
	{ "pdf-hex", { .shown = "<@[F:hex]> Tj" }, TERM },
	{ "pdf-octal", { .shown = "(@[F:oct]) Tj" }, TERM },
	{ "pdf-array", { .shown = "[(@[1]) -10 (@[2])] TJ" }, TERM },
	{ "pdf-two-strings", { .shown = "(@[1]) Tj (@[2]) Tj" }, TERM },
	{ "pdf-quote", { .shown = "(@[F]) '" }, TERM },
	{ "pdf-two-lines", { .shown = "(by @[1]-) Tj 0 -14 Td (@[2]) Tj" }, TERM },
	{ "pdf-packed", { .shown = "(by @[F]) Tj", .packing = FLATE }, TERM },
	{ "pdf-ascii-hex", { .shown = "(by @[F]) Tj", .packing = HEX }, TERM },
	{ "pdf-ascii-85", { .shown = "(by @[F]) Tj", .packing = ASCII85 }, TERM },
	{ "pdf-run-length", { .shown = "(by @[F]) Tj", .packing = RUNS }, TERM },
	{ "pdf-invisible", { .shown = "3 Tr (by @[F]) Tj" }, TERM },
	{ "pdf-white", { .shown = "1 1 1 rg (by @[F]) Tj" }, TERM },
	{ "pdf-covered", { .shown = "(by @[F]) Tj ET 0 0 595 842 re f BT" }, TERM },
	{ "pdf-off-page", { .shown = "900 900 Td (by @[F]) Tj" }, TERM },
	{ "pdf-clipped", { .shown = "ET 0 0 1 1 re W n BT /F 12 Tf (by @[F]) Tj" }, TERM },
	{ "pdf-tiny", { .shown = "/F 0 Tf (by @[F]) Tj" }, TERM },
	{ "pdf-layer-off", { .shown = "/OC /L BDC (by @[F]) Tj EMC", .resources = "/Properties<</L 9 0 R>>", .nine = "<</Type/OCG/Name(l)>>", .catalog = "/OCProperties<</OCGs[9 0 R]/D<</OFF[9 0 R]>>>>" }, TERM },
	{ "pdf-layer-name", { .nine = "<</Type/OCG/Name(@[F])>>", .catalog = "/OCProperties<</OCGs[9 0 R]/D<<>>>>" }, TERM },
	{ "pdf-marked", { .shown = "/Span <</ActualText(@[F])>> BDC (x) Tj EMC" }, TERM },
	{ "pdf-comment-on-page", { .shown = "(x) Tj % @[F]\n" }, TERM },
	{ "pdf-letters", { .shown = "<@[F:rot]> Tj", .font = SIMPLE, .stream = MAP("01", "ff", "0000") }, TERM },
	{ "pdf-letters-composite", { .shown = "<@[F:wide]> Tj", .font = COMPOSITE, .ten = CID, .stream = MAP_2("0000", "ffff", "0000") }, TERM },
	{ "pdf-letters-unseen", { .shown = "3 Tr 900 900 Td <@[F:rot]> Tj", .font = SIMPLE, .stream = MAP("01", "ff", "0000") }, TERM },
	{ "pdf-letters-lie", { .shown = "(@[F]) Tj", .font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/ToUnicode 11 0 R>>", .stream = MAP("20", "ff", "0020") }, TERM },
	{ "pdf-letters-unknown", { .shown = "<00010002> Tj", .font = "<</Type/Font/Subtype/Type0/BaseFont/ZQ+Zq/Encoding/Identity-H/DescendantFonts[10 0 R]>>", .ten = CID }, "inspect-pdf-letters" },
	{ "pdf-glyph-names", { .shown = "900 900 Td <01020304050607> Tj", .font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Differences[1@[F:glyph]]>>>>" }, TERM },
	{ "pdf-form", { .shown = "ET /X Do BT", .resources = "/XObject<</X 11 0 R>>", .stream = "BT /F 12 Tf (by @[F]) Tj ET", .members = FORM }, TERM },
	{ "pdf-form-unused", { .stream = "BT /F 12 Tf (by @[1]) Tj (@[2]) Tj ET", .members = FORM }, TERM },
	{ "pdf-form-packed", { .stream = "BT /F 12 Tf [(by @[1])(@[2])] TJ ET", .members = FORM, .packing = FLATE }, TERM },
	{ "pdf-pattern", { .stream = "BT /F 12 Tf (@[F]) Tj ET", .members = "/Type/Pattern/PatternType 1/BBox[0 0 9 9]/Resources<</Font<</F 7 0 R>>>>" }, TERM },
	/* Beside the pages. */
	{ "pdf-info-author", { .info = "/Author(@[G] @[F])" }, TERM },
	{ "pdf-info-wide", { .info = "/Title<feff@[F:wide]>" }, TERM },
	{ "pdf-info-own-key", { .info = "/ReviewedBy(@[F])" }, TERM },
	{ "pdf-info-key-name", { .info = "/@[F](x)" }, TERM },
	{ "pdf-name-escaped", { .info = "/X/@[F:name]" }, TERM },
	{ "pdf-trailer", { .trailer = "/ID[(@[F])(x)]" }, TERM },
	{ "pdf-language", { .catalog = "/Lang(en-@[F])" }, TERM },
	{ "pdf-xmp", { .catalog = "/Metadata 11 0 R", .stream = "<x><dc:creator>@[F]</dc:creator></x>", .members = "/Type/Metadata/Subtype/XML" }, TERM },
	{ "pdf-xmp-split", { .catalog = "/Metadata 11 0 R", .stream = "<x><b>@[1]</b><b>@[2]</b></x>", .members = "/Type/Metadata/Subtype/XML", .packing = FLATE }, TERM },
	{ "pdf-outline", { .catalog = "/Outlines 9 0 R", .nine = "<</Type/Outlines/First 10 0 R/Last 10 0 R>>", .ten = "<</Title(@[F])/Parent 9 0 R/Dest[3 0 R/Fit]>>" }, TERM },
	{ "pdf-destination", { .catalog = "/Names<</Dests<</Names[(@[F])[3 0 R/Fit]]>>>>" }, TERM },
	{ "pdf-old-destination", { .catalog = "/Dests<</@[F][3 0 R/Fit]>>" }, TERM },
	{ "pdf-page-label", { .catalog = "/PageLabels<</Nums[0<</P(@[F])>>]>>" }, TERM },
	{ "pdf-alt", { .catalog = "/StructTreeRoot 9 0 R", .nine = "<</Type/StructTreeRoot/K 10 0 R>>", .ten = "<</S/Figure/Alt(@[F])/P 9 0 R>>" }, TERM },
	{ "pdf-actual-text", { .catalog = "/StructTreeRoot 9 0 R", .nine = "<</Type/StructTreeRoot/K 10 0 R>>", .ten = "<</S/Span/ActualText(@[F])/P 9 0 R>>" }, TERM },
	{ "pdf-expansion", { .catalog = "/StructTreeRoot 9 0 R", .nine = "<</Type/StructTreeRoot/K 10 0 R>>", .ten = "<</S/Span/E<feff@[F:wide]>/P 9 0 R>>" }, TERM },
	{ "pdf-structure-id", { .nine = "<</S/Span/ID(@[F])/T(x)>>" }, TERM },
	{ "pdf-note", { .page = "/Annots[9 0 R]", .nine = "<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(@[F])>>" }, TERM },
	{ "pdf-note-rich", { .page = "/Annots[9 0 R]", .nine = "<</Type/Annot/Subtype/FreeText/Rect[0 0 9 9]/Contents(x)/RC(<p>@[1]<b>@[2]</b></p>)>>" }, TERM },
	{ "pdf-note-author", { .page = "/Annots[9 0 R]", .nine = "<</Type/Annot/Subtype/Highlight/Rect[0 0 9 9]/T(@[F])>>" }, TERM },
	{ "pdf-note-looks", { .page = "/Annots[9 0 R]", .nine = "<</Type/Annot/Subtype/Stamp/Rect[0 0 9 9]/AP<</N 11 0 R>>>>", .stream = "BT /F 12 Tf (@[F]) Tj ET", .members = FORM }, TERM },
	{ "pdf-link", { .page = "/Annots[9 0 R]", .nine = "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://x.example/@[F:pct])>>>>" }, TERM },
	{ "pdf-disk-link", { .page = "/Annots[9 0 R]", .nine = "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(file:///srv/a.html)>>>>" }, "inspect-disk-link" },
	{ "pdf-dead-link", { .page = "/Annots[9 0 R]", .nine = "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(gone.html)>>>>" }, "inspect-link" },
	{ "pdf-dead-link-apart", { .page = "/Annots[9 0 R]", .nine = "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A 10 0 R>>", .ten = "<</S/URI/URI(../gone.pdf#x)>>" }, "inspect-link" },
	{ "pdf-dead-name", { .page = "/Annots[9 0 R]", .nine = "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/Dest(gone)>>", .catalog = "/Names<</Dests<</Names[(here)[3 0 R/Fit]]>>>>" }, "inspect-anchor" },
	{ "pdf-dead-old-name", { .page = "/Annots[9 0 R]", .nine = "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/GoTo/D/gone>>>>", .catalog = "/Dests<</here[3 0 R/Fit]>>" }, "inspect-anchor" },
	{ "pdf-dead-page", { .catalog = "/Outlines 9 0 R", .nine = "<</Type/Outlines/First 10 0 R/Last 10 0 R>>", .ten = "<</Title(x)/Parent 9 0 R/Dest[4 0 R/Fit]>>" }, "inspect-anchor" },
	{ "pdf-field-name", { .catalog = "/AcroForm<</Fields[9 0 R]>>", .nine = "<</FT/Tx/T(@[F])>>" }, TERM },
	{ "pdf-field-value", { .catalog = "/AcroForm<</Fields[9 0 R]>>", .nine = "<</FT/Tx/T(a)/V(@[F])/DV(x)>>" }, TERM },
	{ "pdf-field-hint", { .catalog = "/AcroForm<</Fields[9 0 R]>>", .nine = "<</FT/Tx/T(a)/TU(@[F])>>" }, TERM },
	{ "pdf-field-options", { .nine = "<</FT/Ch/T(a)/Opt[[(1)(@[F])]]>>" }, TERM },
	{ "pdf-xfa", { .catalog = "/AcroForm<</XFA[(t)11 0 R]>>", .stream = "<xdp><f>@[1]</f><f>@[2]</f></xdp>", .packing = FLATE }, TERM },
	{ "pdf-script", { .catalog = "/OpenAction<</S/JavaScript/JS(say\\('@[F]'\\))>>" }, TERM },
	{ "pdf-script-stream", { .catalog = "/OpenAction<</S/JavaScript/JS 11 0 R>>", .stream = "say('@[F:u]')", .packing = FLATE }, TERM },
	{ "pdf-script-at-all", { .catalog = "/OpenAction<</S/JavaScript/JS(x)>>" }, "inspect-pdf-active" },
	{ "pdf-launch", { .catalog = "/OpenAction<</S/Launch/F(a)>>" }, "inspect-pdf-active" },
	{ "pdf-piece", { .page = "/PieceInfo<</Zq<</Private(@[F])>>>>" }, TERM },
	{ "pdf-attachment", { .catalog = NAMES, .nine = "<</Type/Filespec/F(a.txt)/EF<</F 11 0 R>>>>", .stream = "by @[F]", .members = "/Type/EmbeddedFile", .packing = FLATE }, TERM },
	{ "pdf-attachment-untyped", { .catalog = NAMES, .nine = "<</Type/Filespec/UF(a.html)/F(b)/EF<</UF 11 0 R>>>>", .stream = "<p>@[1]<b>@[2]</b>" }, TERM },
	{ "pdf-attachment-name", { .catalog = NAMES, .nine = "<</Type/Filespec/F(@[F].txt)/EF<</F 11 0 R>>>>", .stream = "x", .members = "/Type/EmbeddedFile" }, TERM },
	{ "pdf-attachment-about", { .catalog = NAMES, .nine = "<</Type/Filespec/F(a.txt)/Desc(@[F])/EF<</F 11 0 R>>>>", .stream = "x", .members = "/Type/EmbeddedFile" }, TERM },
	{ "pdf-attachment-at-all", { .catalog = NAMES, .nine = "<</Type/Filespec/F(a.txt)/EF<</F 11 0 R>>>>", .stream = "x", .members = "/Type/EmbeddedFile" }, "inspect-pdf-attachment" },
	{ "pdf-attachment-kind", { .catalog = NAMES, .nine = "<</Type/Filespec/F(a.exe)/EF<</F 11 0 R>>>>", .stream = "x", .members = "/Type/EmbeddedFile" }, "inspect-unknown-kind" },
	{ "pdf-language-inside", { .info = "/Title<feff@[1:wide]001b0065006e001b@[2:wide]>" }, TERM },
	{ "pdf-behind-packed", { .stream = "x", .packing = FLATE, .rest = "by @[F]" }, TERM },
	{ "pdf-behind-packed-at-all", { .stream = "x", .packing = FLATE, .rest = "\1\2\3" }, "inspect-pdf-taken-out" },
	{ "pdf-behind-hex", { .stream = "x", .packing = HEX, .rest = " by @[F]" }, TERM },
	{ "pdf-behind-85", { .stream = "x", .packing = ASCII85, .rest = " by @[F]" }, TERM },
	{ "pdf-behind-pixels", { .stream = "x", .members = "/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8", .packing = FLATE, .rest = " by @[F]" }, TERM },
	{ "pdf-inline-pixels", { .shown = "ET BI /W 1 /H 1 /BPC 8 /CS /G ID pixels by @[F], all\nEI BT" }, TERM },
	{ "pdf-inline-key", { .shown = "ET BI /W 1 /@[F] 1 ID x\nEI BT" }, TERM },
	{ "pdf-no-operator", { .shown = "by @[F]" }, TERM },
	{ "pdf-no-operator-packed", { .shown = "ET @[F] BT", .packing = FLATE }, TERM },
	{ "pdf-profile", { .stream = "123456789012345678901234567890123456acsp\1\2desc @[F]\1\2", .members = "/N 1", .packing = FLATE }, TERM },
	{ "pdf-list-of-letters", { .nine = "[@[F:strings]]" }, TERM },
	{ "pdf-list-of-names", { .nine = "[@[F:glyph]]" }, TERM },
	{ "pdf-one-code", { .shown = "3 Tr <01> Tj", .font = SIMPLE, .stream = "begincmap 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <01> <@[F:wide]> endbfchar endcmap" }, TERM },
	{ "pdf-map-comment", { .font = SIMPLE, .stream = "begincmap % by @[F]\nendcmap", .packing = FLATE }, TERM },
	{ "pdf-letters-apart", { .shown = "[@[F:strings]] TJ" }, TERM },
	{ "pdf-glyph-of-type-3", { .nine = "<</Type/Font/Subtype/Type3/CharProcs<</@[F] 11 0 R>>>>", .stream = "0 0 d0" }, TERM },
	{ "pdf-colour", { .nine = "[/Separation/@[F]/DeviceGray 10 0 R]" }, TERM },
	{ "pdf-function", { .stream = "{ % @[F]\n }", .members = "/FunctionType 4/Domain[0 1]/Range[0 1]", .packing = FLATE }, TERM },
	{ "pdf-signature", { .nine = "<</Type/Sig/Contents<3082@[F:hex]00>>>" }, TERM },
	{ "pdf-roles", { .catalog = "/StructTreeRoot 9 0 R", .nine = "<</Type/StructTreeRoot/RoleMap<</@[F]/P>>>>" }, TERM },
	{ "pdf-other-file", { .stream = "x", .members = "/F(@[F].txt)" }, TERM },
	{ "pdf-other-document", { .page = "/Annots[9 0 R]", .nine = "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/GoToR/F(@[F].pdf)/D[0/Fit]>>>>" }, TERM },
	/* Between the objects, and objects that nobody points at. */
	{ "pdf-unused-object", { .nine = "(by @[F])" }, TERM },
	{ "pdf-unused-stream", { .stream = "words of @[F]", .packing = FLATE }, TERM },
	{ "pdf-unused-binary", { .stream = "\1\2\3\4\5\6\7 written once by @[F] \1\2\3\4\5\6\7\1\2\3\4\5\6\7\1\2\3\4\5\6\7" }, TERM },
	{ "pdf-comment", { .between = "% by @[F]\n" }, TERM },
	{ "pdf-words-between", { .between = "by @[F]\n" }, TERM },
	{ "pdf-anything-between", { .between = "something\n" }, "inspect-pdf-taken-out" },
	{ "pdf-orphan", { .orphan = "<</V(by @[F])>>" }, TERM },
	{ "pdf-orphan-hex", { .orphan = "<@[F:hex]>" }, TERM },
	{ "pdf-orphan-name", { .orphan = "<</@[F:name] 1>>" }, TERM },
	{ "pdf-orphan-stream", { .orphan = "<</Length 40>>\nstream\nBT (by @[1]) Tj (@[2]) Tj ET\nendstream" }, TERM },
	{ "pdf-orphan-at-all", { .orphan = "<</V(x)>>" }, "inspect-pdf-taken-out" },
	{ "pdf-before", { .before = "by @[F]\n" }, "inspect-damaged" },
	{ "pdf-behind", { .behind = "by @[F]\n" }, TERM },
	{ "pdf-behind-at-all", { .behind = "x\n" }, "inspect-pdf-revisions" },
	{ "pdf-revision", { .info = "/Author(@[F])", .later = "/Author(x)" }, TERM },
	{ "pdf-revision-at-all", { .later = "/Author(x)" }, "inspect-pdf-revisions" },
	{ "pdf-picture-words", { .stream = "\377\330\377\376\1\20by @[F], once\377\332\1\1\377\331", .members = "/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode" }, TERM },
	{ "pdf-picture-of-words", { .stream = "a picture, said to be by @[F]", .members = "/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8" }, TERM },
	{ "pdf-table-of-words", { .stream = "a table, said to be by @[F]", .members = "/Type/XRef" }, TERM },
	{ "pdf-font-words", { .nine = "<</Type/FontDescriptor/FontFile 11 0 R>>", .stream = "%!FontType1 /Notice (by @[F]) def currentfile eexec" }, TERM },
	{ "pdf-font-name", { .font = "<</Type/Font/Subtype/Type1/BaseFont/@[F]-Bold>>" }, TERM },
	{ "pdf-table-lies", { .trailer = "/Prev 4" }, "inspect-damaged" },
};

static const struct pdf_case clean_pdfs[] = {
	{ "clean-pdf", { .info = "/Title(A leaflet)/Producer(lscp)" }, "" },
	{ "clean-pdf-packed", { .shown = "(Mark my words) Tj", .packing = FLATE }, "" },
	{ "clean-pdf-letters", { .shown = "<@[F:rot]> Tj", .font = SIMPLE, .stream = MAP("01", "ff", "0000") }, "" },
	{ "clean-pdf-composite", { .shown = "<@[F:wide]> Tj", .font = COMPOSITE, .ten = CID, .stream = MAP_2("0000", "ffff", "0000") }, "" },
	{ "clean-pdf-tagged", { .catalog = "/MarkInfo<</Marked true>>/Lang(en-GB)/StructTreeRoot 9 0 R", .nine = "<</Type/StructTreeRoot/K 10 0 R>>", .ten = "<</S/Figure/Alt(A garden)/P 9 0 R>>" }, "" },
	{ "clean-pdf-outline", { .catalog = "/Outlines 9 0 R", .nine = "<</Type/Outlines/First 10 0 R/Last 10 0 R>>", .ten = "<</Title(What was learnt)/Parent 9 0 R/Dest[3 0 R/Fit]>>" }, "" },
	{ "clean-pdf-form", { .shown = "ET /X Do BT", .resources = "/XObject<</X 11 0 R>>", .stream = "BT /F 12 Tf (plain) Tj ET", .members = FORM, .packing = FLATE }, "" },
	{ "clean-pdf-fields", { .catalog = "/AcroForm<</Fields[9 0 R]>>", .nine = "<</FT/Tx/T(postcode)/TU(Your postcode)>>" }, "" },
	{ "clean-pdf-link", { .page = "/Annots[9 0 R]", .nine = "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://x.example/)>>>>" }, "" },
	{ "clean-pdf-link-inside", { .page = "/Annots[9 0 R 10 0 R]", .nine = "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/Dest(here)>>", .ten = "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/GoTo/D[3 0 R/Fit]>>>>", .catalog = "/Names<</Dests<</Kids[<</Names[(here)[3 0 R/Fit]]>>]>>>>" }, "" },
	{ "clean-pdf-link-beside", { .page = "/Annots[9 0 R 10 0 R]", .nine = "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(a.pdf#page=1)>>>>", .ten = "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(mailto:office@x.example)>>>>" }, "" },
	{ "clean-pdf-line-behind", { .stream = "x", .packing = FLATE, .rest = "\r\n" }, "" },
	{ "clean-pdf-pixels", { .shown = "ET BI /W 4 /H 1 /BPC 8 /CS /G ID \1\2\3\4\nEI BT (x) Tj" }, "" },
	{ "clean-pdf-letters-apart", { .shown = "[(G)-9(a)(r)(d)(e)(n)] TJ" }, "" },
	{ "clean-pdf-xmp", { .catalog = "/Metadata 11 0 R", .stream = "<x><dc:title>A leaflet</dc:title></x>", .members = "/Type/Metadata/Subtype/XML" }, "" },
	{ "clean-pdf-picture", { .stream = "\377\330\377\340\0\377\332\1\1\377\331", .members = "/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode" }, "" },
};

#endif
