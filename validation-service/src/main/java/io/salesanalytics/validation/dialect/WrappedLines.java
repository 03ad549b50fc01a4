package io.salesanalytics.validation.dialect;

import io.salesanalytics.validation.record.TextDialect;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines that stand in quotes as a whole, with the quotes within them doubled: what becomes of a file that was opened in a
 * spreadsheet as one column and saved again. Lines that needed no quotes, mostly the header, stand without.
 */
final class WrappedLines {
    private static final int LINES = 300;
    private static final int FEWEST_CELLS = 3;
    private static final int LONGEST = 1 << 20;
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");

    private WrappedLines() {}

    /** Whether the sample's lines are wrapped, and make one table without their quotes. */
    static boolean areIn(Sample sample) {
        List<String> lines = LINE_END.splitAsStream(sample.text())
                .filter(line -> !line.isBlank())
                .limit(LINES)
                .toList();
        long wrapped = lines.stream().filter(WrappedLines::isWrapped).count();
        long bare = lines.stream().filter(line -> line.indexOf('"') < 0).count();
        // the last line may be cut
        boolean all = wrapped + bare >= lines.size() - (sample.complete() ? 0 : 1);
        return lines.size() > 1 && all && wrapped * 2 >= lines.size() && isTable(lines);
    }

    private static boolean isTable(List<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(unwrapped(line)).append('\n'));
        Sample sample = new Sample(text.toString(), true);
        for (char delimiter : DELIMITERS) {
            List<SampleRow> rows = sample.rows(new TextDialect(delimiter, '"', false, false), LINES);
            int width = rows.get(0).size();
            long like = rows.stream().filter(row -> row.size() == width).count();
            if (width >= FEWEST_CELLS && like * 10 >= rows.size() * 9L) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWrapped(String line) {
        String trimmed = line.stripTrailing();
        int last = trimmed.length() - 1;
        if (last < 1 || trimmed.charAt(0) != '"' || trimmed.charAt(last) != '"') {
            return false;
        }
        for (int i = 1; i < last; i++) {
            if (trimmed.charAt(i) == '"') {
                i++;
                if (i == last || trimmed.charAt(i) != '"') {
                    return false;
                }
            }
        }
        return true;
    }

    private static String unwrapped(String line) {
        if (!isWrapped(line)) {
            return line;
        }
        String trimmed = line.stripTrailing();
        return trimmed.substring(1, trimmed.length() - 1).replace("\"\"", "\"");
    }

    /** The same characters without the quotes around lines. */
    static Reader unwrapped(Reader in) {
        return new Unwrapping(in);
    }

    private static final class Unwrapping extends Reader {
        private final BufferedReader in;
        private final StringBuilder line = new StringBuilder();
        private String ready = "";
        private int at;

        Unwrapping(Reader in) {
            this.in = new BufferedReader(in, 1 << 16);
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            if (at == ready.length() && !fill()) {
                return -1;
            }
            int count = Math.min(length, ready.length() - at);
            ready.getChars(at, at + count, target, offset);
            at += count;
            return count;
        }

        /** Takes the next line; one that is far too long in pieces, as it stands. */
        private boolean fill() throws IOException {
            line.setLength(0);
            int c = in.read();
            while (c >= 0 && c != '\n' && c != '\r' && line.length() < LONGEST) {
                line.append((char) c);
                c = in.read();
            }
            String whole = line.toString();
            String text = line.length() < LONGEST ? unwrapped(whole) : whole;
            ready = c < 0 ? text : text + (char) c;
            at = 0;
            return !ready.isEmpty();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
