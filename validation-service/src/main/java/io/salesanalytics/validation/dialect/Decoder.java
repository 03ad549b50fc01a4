package io.salesanalytics.validation.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Turns bytes into characters and counts those that are none in the encoding, each replaced by U+FFFD. */
public final class Decoder extends Reader {
    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private long broken;
    private long beyondAscii;
    private boolean ended;

    /** Takes over the stream and skips the byte order mark. */
    public Decoder(InputStream in, Encoding encoding) throws IOException {
        this.in = in;
        this.decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        in.readNBytes(encoding.markBytes());
    }

    /** @param length at least 2: some characters take two places */
    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(target, offset, length);
        while (chars.position() == offset) {
            if (!ended && !refill()) {
                ended = true;
            }
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (result.isError() && chars.hasRemaining()) {
                bytes.position(bytes.position() + result.length());
                chars.put('\uFFFD');
                broken++;
            } else if (ended && result.isUnderflow()) {
                break;
            }
        }
        int count = chars.position() - offset;
        for (int i = offset; i < offset + count; i++) {
            beyondAscii += target[i] >= 0x80 ? 1 : 0;
        }
        return count == 0 ? -1 : count;
    }

    private boolean refill() throws IOException {
        if (bytes.remaining() > 64) {
            return true;
        }
        bytes.compact();
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + Math.max(n, 0)).flip();
        return n >= 0;
    }

    /** How many byte sequences were none of this encoding's characters. */
    public long broken() {
        return broken;
    }

    /** How many characters are beyond ASCII, replaced ones included. */
    public long beyondAscii() {
        return beyondAscii;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
