package io.salesanalytics.validation.workbook;

import io.salesanalytics.validation.dialect.Decoder;
import io.salesanalytics.validation.dialect.Encoding;
import io.salesanalytics.validation.source.Unpacked;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A file of tags in any encoding, as UTF-8. */
final class MarkedText extends InputStream {
    private static final int HEAD_BYTES = 1 << 16;

    private final Reader reader;
    private final char[] chars = new char[8192];
    private byte[] bytes = new byte[0];
    private int at;
    private int kept;

    private MarkedText(Reader reader) {
        this.reader = reader;
    }

    static MarkedText open(Unpacked file) throws IOException {
        byte[] head;
        try (InputStream in = file.open(read -> {})) {
            head = in.readNBytes(HEAD_BYTES);
        }
        return new MarkedText(new Decoder(file.open(read -> {}), Encoding.of(head, head.length)));
    }

    @Override
    public int read() throws IOException {
        return at < bytes.length || fill() ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (at == bytes.length && !fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, target, offset, count);
        at += count;
        return count;
    }

    /** Half of a character of two waits for its other half. */
    private boolean fill() throws IOException {
        int n = reader.read(chars, kept, chars.length - kept);
        if (n < 0) {
            return false;
        }
        int end = kept + n;
        kept = Character.isHighSurrogate(chars[end - 1]) ? 1 : 0;
        var encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(chars, 0, end - kept));
        bytes = Arrays.copyOf(encoded.array(), encoded.limit());
        at = 0;
        chars[0] = chars[end - 1];
        return bytes.length > 0 || fill();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
