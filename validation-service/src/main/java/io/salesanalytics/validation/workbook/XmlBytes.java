package io.salesanalytics.validation.workbook;

import io.salesanalytics.validation.source.FileRefused;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The bytes of a document that are at hand, from the beginning of the text before the next tag on. */
abstract class XmlBytes implements Closeable {
    /** Longest tag or text between two tags; a cell of a workbook holds 32,767 characters. */
    private static final int MOST_TOKEN = 1 << 22;

    private final InputStream in;
    byte[] buffer = new byte[1 << 16];
    int position;
    int limit;
    private boolean ended;
    private long read;
    int textStart;

    XmlBytes(InputStream in) {
        this.in = in;
    }

    /** The bytes that {@link #textStart()} points into, until the next tag. */
    final byte[] bytes() {
        return buffer;
    }

    /** Where the text before the tag begins. */
    final int textStart() {
        return textStart;
    }

    /** How many bytes have been read so far. */
    final long read() {
        return read;
    }

    /** Where the next tag or the text before it begins in {@link #bytes()}. */
    final int position() {
        return position;
    }

    /** Where the bytes end that are at hand. */
    final int limit() {
        return limit;
    }

    /** Goes on behind these bytes where they come next and are at hand. */
    final boolean passOver(byte[] wanted) {
        int end = position + wanted.length;
        boolean next = end <= limit && Arrays.equals(buffer, position, end, wanted, 0, wanted.length);
        position = next ? end : position;
        return next;
    }

    /** Goes on from an index within the bytes at hand; what is before has been read by the caller. */
    final void passTo(int index) {
        position = index;
    }

    /** Where a byte stands next, from an index in the buffer; -1 at the end. Text stays at hand. */
    final int find(byte wanted, int from) throws IOException {
        int ahead = from - textStart;
        while (true) {
            byte[] bytes = buffer;
            for (int i = textStart + ahead; i < limit; i++) {
                if (bytes[i] == wanted) {
                    return i;
                }
            }
            ahead = limit - textStart;
            if (!has(ahead + 1)) {
                return -1;
            }
        }
    }

    /** Whether so many bytes follow from the text's start; what is before may move to the front of the buffer. */
    final boolean has(int count) throws IOException {
        while (textStart + count > limit) {
            if (ended) {
                return false;
            }
            fill();
        }
        return true;
    }

    private void fill() throws IOException {
        if (textStart > 0) {
            System.arraycopy(buffer, textStart, buffer, 0, limit - textStart);
            limit -= textStart;
            position = Math.max(0, position - textStart);
            textStart = 0;
        }
        if (limit == buffer.length) {
            if (limit >= MOST_TOKEN) {
                throw new FileRefused(
                        "CELL_TOO_LONG",
                        "A cell has more than " + MOST_TOKEN + " characters.",
                        "Shorten it and send the file again.");
            }
            buffer = Arrays.copyOf(buffer, limit * 2);
        }
        int n = in.read(buffer, limit, buffer.length - limit);
        ended = n < 0;
        limit += Math.max(n, 0);
        read += Math.max(n, 0);
    }

    static FileRefused cut() {
        return new FileRefused("FILE_DAMAGED", "A part of the file ends in the middle.", "Open it and save it again.");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
