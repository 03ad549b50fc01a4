package io.salesanalytics.validation.dialect;

import java.io.IOException;
import java.io.Reader;

/** Puts one character in place of each wide delimiter. Inside of quotes the characters stay as they are. */
final class NarrowingReader extends Reader {
    private static final char QUOTE = '"';

    private final Reader in;
    private final String wide;
    private final char narrow;
    private final char[] buffer = new char[1 << 14];
    private int from;
    private int to;
    private boolean ended;
    private boolean quoted;
    private boolean doubled;
    private boolean cellBegins = true;

    NarrowingReader(Reader in, WideDelimiter delimiter) {
        this.in = in;
        this.wide = delimiter.sequence();
        this.narrow = delimiter.narrow();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = 0;
        while (count < length && available()) {
            char c = buffer[from];
            if (!quoted && standsAt(from)) {
                target[offset + count++] = narrow;
                from += wide.length();
                cellBegins = true;
                continue;
            }
            if (c == QUOTE) {
                turn();
            }
            cellBegins = c == '\n' || c == '\r' || (cellBegins && c == ' ');
            target[offset + count++] = c;
            from++;
        }
        return count == 0 ? -1 : count;
    }

    /** A quote opens where a cell begins and closes where one ends; two of them are one of the text. */
    private void turn() {
        if (doubled) {
            doubled = false;
        } else if (quoted) {
            doubled = from + 1 < to && buffer[from + 1] == QUOTE;
            quoted = doubled || !endsAt(from + 1);
        } else {
            quoted = cellBegins;
        }
    }

    private boolean endsAt(int index) {
        return index >= to || buffer[index] == '\n' || buffer[index] == '\r' || standsAt(index);
    }

    private boolean standsAt(int index) {
        if (index + wide.length() > to) {
            return false;
        }
        for (int i = 0; i < wide.length(); i++) {
            if (buffer[index + i] != wide.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a character is left, with as many behind it as a delimiter has where the text goes on. */
    private boolean available() throws IOException {
        while (!ended && to - from <= wide.length() + 1) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
            int n = in.read(buffer, to, buffer.length - to);
            ended = n < 0;
            to += Math.max(n, 0);
        }
        return from < to;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
