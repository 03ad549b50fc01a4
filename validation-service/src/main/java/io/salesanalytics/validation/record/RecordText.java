package io.salesanalytics.validation.record;

import io.salesanalytics.validation.source.FileRefused;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/** The characters of a file that are at hand, from the beginning of the row being read on. */
abstract class RecordText {
    static final char REPLACEMENT = '\ufffd';
    private static final int MAX_RECORD = 16 << 20;
    private static final int BLOCK = 1 << 16;

    private final Reader reader;
    final char delimiter;
    final char quote;
    final boolean backslash;
    final boolean padded;
    private final boolean carriageReturn;

    char[] buffer = new char[BLOCK * 2];
    int start;
    int position;
    int limit;
    /** The file's own number of the line that comes next. */
    long line = 1;

    private boolean ended;

    RecordText(Reader reader, TextDialect dialect) {
        this.reader = reader;
        this.delimiter = dialect.delimiter();
        this.quote = dialect.quote();
        this.backslash = dialect.backslash();
        this.carriageReturn = dialect.carriageReturn();
        this.padded = dialect.padded();
    }

    /** How many characters end a line at an offset from the row's start; 0 where none does. */
    final int lineEndLength(int at) throws IOException {
        char c = charAt(at);
        if (c == '\n') {
            return 1;
        }
        if (c != '\r') {
            return 0;
        }
        if (has(at + 1) && charAt(at + 1) == '\n') {
            return 2;
        }
        return carriageReturn ? 1 : 0;
    }

    final char charAt(int offset) {
        return buffer[start + offset];
    }

    /** Whether there is a character at this offset from the row's start; reads on as needed. */
    final boolean has(int offset) throws IOException {
        while (start + offset >= limit) {
            if (ended) {
                return false;
            }
            fill();
        }
        return true;
    }

    private void fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, limit - start);
            limit -= start;
            start = 0;
        }
        if (limit >= buffer.length - 1) {
            if (limit > MAX_RECORD) {
                throw new FileRefused(
                        "ROW_TOO_LARGE",
                        "The row on line " + line + " has more than " + MAX_RECORD + " characters.",
                        "Check its quotes and line ends.");
            }
            buffer = Arrays.copyOf(buffer, limit * 2);
        }
        int n = reader.read(buffer, limit, buffer.length - limit);
        ended = n < 0;
        limit += Math.max(n, 0);
    }
}
