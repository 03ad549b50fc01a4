package io.salesanalytics.validation.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Turns bytes into characters and counts those that are none in the encoding, each replaced by U+FFFD. */
public final class Decoder extends Reader {
    private static final int PIECE = 4096;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private long broken;
    private long beyondAscii;
    private boolean ended;
    private final boolean isAsciiBased;

    /** Takes over the stream and skips the byte order mark. */
    public Decoder(InputStream in, Encoding encoding) throws IOException {
        this.in = in;
        String name = encoding.charset().name();
        this.isAsciiBased = name.equals("UTF-8") || name.startsWith("ISO-8859-") || name.startsWith("windows-125");
        this.decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        in.readNBytes(encoding.markBytes());
    }

    /** @param length at least 2: some characters take two places */
    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int plain = isAsciiBased ? readAscii(target, offset, length) : 0;
        if (plain > 0) {
            return plain;
        }
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

    /** The quick way, piece by piece, as long as all is ASCII. */
    private int readAscii(char[] target, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            if (!ended && !refill()) {
                ended = true;
            }
            int piece = Math.min(Math.min(bytes.remaining(), length - count), PIECE);
            String text = new String(bytes.array(), bytes.position(), piece, StandardCharsets.US_ASCII);
            // what is not ASCII is replaced
            if (piece == 0 || text.indexOf('\uFFFD') >= 0) {
                return count;
            }
            text.getChars(0, piece, target, offset + count);
            bytes.position(bytes.position() + piece);
            count += piece;
        }
        return count;
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
