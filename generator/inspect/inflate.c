#include "inspect/inflate.h"

/* Its input is then const. */
#define ZLIB_CONST
#include <brotli/decode.h>
#include <zlib.h>

#include "base/text.h"
#include "inspect/look.h"

enum { BLOCK_BYTES = 64 * 1024 };

static enum inflate_end
run_zlib(struct look *look, z_stream *stream, struct text *out)
{
	unsigned char block[BLOCK_BYTES];
	int code = Z_OK;

	while (code == Z_OK) {
		size_t n;

		stream->next_out = block;
		stream->avail_out = sizeof block;
		code = inflate(stream, Z_NO_FLUSH);
		n = sizeof block - stream->avail_out;
		if (n > 0 && !look_spend(look, n))
			return INFLATE_TOO_MUCH;
		text_add_n(out, (const char *)block, n);
		/* Neither side moved: the input ended before the stream did. */
		if (code == Z_OK && n == 0 && stream->avail_in == 0)
			code = Z_BUF_ERROR;
	}
	return code == Z_STREAM_END ? INFLATE_WHOLE : INFLATE_BROKEN;
}

static enum inflate_end
run_brotli(struct look *look, BrotliDecoderState *state, const char *bytes,
    size_t *left, struct text *out)
{
	const uint8_t *in = (const uint8_t *)bytes;
	BrotliDecoderResult result;

	do {
		uint8_t block[BLOCK_BYTES], *to = block;
		size_t room = sizeof block;

		result = BrotliDecoderDecompressStream(state, left, &in, &room,
		    &to, NULL);
		if (room < sizeof block && !look_spend(look, sizeof block -
		    room))
			return INFLATE_TOO_MUCH;
		text_add_n(out, (const char *)block, sizeof block - room);
	} while (result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT);
	return result == BROTLI_DECODER_RESULT_SUCCESS ? INFLATE_WHOLE :
	    INFLATE_BROKEN;
}

static enum inflate_end
unpack_brotli(struct look *look, const char *bytes, size_t length,
    struct text *out, size_t *used)
{
	BrotliDecoderState *state = BrotliDecoderCreateInstance(NULL, NULL,
	    NULL);
	size_t left = length;
	enum inflate_end end;

	if (state == NULL)
		return INFLATE_BROKEN;
	end = run_brotli(look, state, bytes, &left, out);
	BrotliDecoderDestroyInstance(state);
	if (used != NULL)
		*used = length - left;
	return end;
}

enum inflate_end
inflate_bytes(struct look *look, enum inflate_form form, const char *bytes,
    size_t length, struct text *out, size_t *used)
{
	static const int bits[] = { [INFLATE_ZLIB] = MAX_WBITS,
		[INFLATE_GZIP] = MAX_WBITS + 16, [INFLATE_BARE] = -MAX_WBITS,
		[INFLATE_BROTLI] = 0 };
	z_stream stream = { .next_in = (z_const Bytef *)bytes,
		.avail_in = (uInt)length };
	enum inflate_end end;

	if (form == INFLATE_BROTLI)
		return unpack_brotli(look, bytes, length, out, used);
	if (inflateInit2(&stream, bits[form]) != Z_OK)
		return INFLATE_BROKEN;
	end = run_zlib(look, &stream, out);
	if (used != NULL)
		*used = length - stream.avail_in;
	inflateEnd(&stream);
	return end;
}

size_t
inflate_length(const char *bytes, size_t length, size_t *unpacked)
{
	enum { MOST = 256 * 1024 * 1024 };
	z_stream stream = { .next_in = (z_const Bytef *)bytes,
		.avail_in = (uInt)length };
	unsigned char block[BLOCK_BYTES];
	int code = Z_OK;

	if (inflateInit(&stream) != Z_OK)
		return 0;
	while (code == Z_OK && stream.total_out < MOST) {
		stream.next_out = block;
		stream.avail_out = sizeof block;
		code = inflate(&stream, Z_NO_FLUSH);
	}
	inflateEnd(&stream);
	if (unpacked != NULL)
		*unpacked = stream.total_out;
	return code == Z_STREAM_END ? length - stream.avail_in : 0;
}
