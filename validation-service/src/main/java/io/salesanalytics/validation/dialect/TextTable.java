package io.salesanalytics.validation.dialect;

import io.salesanalytics.validation.record.TextDialect;
import io.salesanalytics.validation.repair.RowMending;
import io.salesanalytics.validation.repair.TableShape;
import io.salesanalytics.validation.source.FileRefused;
import io.salesanalytics.validation.source.Unpacked;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the beginning of a text file says about how it is written.
 *
 * @param encoding how characters are written
 * @param text how cells and rows are told apart
 * @param layout where header and rows stand
 * @param quoted whether any cell of the beginning is enclosed in quotes
 * @param lineEnd {@code LF}, {@code CRLF}, {@code CR} or {@code mixed}
 * @param wrapped whether its lines stand in quotes as a whole
 * @param wide the delimiter where it is of several characters, which the dialect's stands for; else null
 */
record TextTable(
        Encoding encoding,
        TextDialect text,
        Layout layout,
        boolean quoted,
        String lineEnd,
        boolean wrapped,
        @Nullable WideDelimiter wide) {
    private static final int HEAD_BYTES = 1 << 20;
    private static final int LAYOUT_ROWS = 1000;

    /** Reads the beginning of the file and finds all of it out. */
    public static TextTable of(Unpacked file) throws IOException {
        byte[] head = head(file);
        return of(head, Encoding.of(head, head.length));
    }

    /** The same when the encoding turned out to be none of Unicode's only further down. */
    public static TextTable legacy(Unpacked file) throws IOException {
        byte[] head = head(file);
        return of(head, Encoding.legacy(head, head.length));
    }

    private static byte[] head(Unpacked file) throws IOException {
        try (InputStream in = file.open(read -> {})) {
            return in.readNBytes(HEAD_BYTES);
        }
    }

    private static TextTable of(byte[] head, Encoding encoding) throws IOException {
        Sample sample = new Sample(decode(head, encoding), head.length < HEAD_BYTES);
        refuseGarbage(sample.text());
        boolean wrapped = WrappedLines.areIn(sample);
        if (wrapped) {
            sample = unwrapped(sample);
        }
        TextDialect dialect = new DialectDetection(sample).detect();
        WideDelimiter wide = wide(sample, dialect);
        if (wide != null) {
            sample = narrowed(sample, wide);
            dialect = new DialectDetection(sample).detect(wide.narrow());
        }
        List<SampleRow> rows = sample.rows(dialect, LAYOUT_ROWS);
        if (rows.stream().noneMatch(row -> row.filled() > 0)) {
            throw new FileRefused(
                    "NO_ROWS", "The file holds nothing but blanks.", "Send a file with a header and rows.");
        }
        Layout layout = new LayoutDetection(rows).detect();
        return new TextTable(encoding, dialect, layout, isQuoted(sample, dialect), lineEnd(sample), wrapped, wide);
    }

    /** The same table with the layout it has once its rows are mended. */
    TextTable mended(Unpacked file, TableShape shape) throws IOException {
        List<SampleRow> rows = sample(file).rows(text, LAYOUT_ROWS, shape.width(), new RowMending(shape));
        return new TextTable(encoding, text, new LayoutDetection(rows).detect(), quoted, lineEnd, wrapped, wide);
    }

    /** What the well-written rows at the file's beginning look like. */
    TableShape shape(Unpacked file) throws IOException {
        List<SampleRow> rows = sample(file).rows(text, LAYOUT_ROWS);
        TableShape shape = new TableShape(text, UsualRow.width(rows));
        for (SampleRow row : rows) {
            if (row.line() >= layout.firstLine()) {
                shape.add(row.cells(), row.shapes());
            }
        }
        return shape.learned();
    }

    private Sample sample(Unpacked file) throws IOException {
        byte[] head = head(file);
        Sample sample = new Sample(decode(head, encoding), head.length < HEAD_BYTES);
        Sample bare = wrapped ? unwrapped(sample) : sample;
        return wide == null ? bare : narrowed(bare, wide);
    }

    /** A delimiter of several characters: around the single one, or instead of one that makes a worse table. */
    private static @Nullable WideDelimiter wide(Sample sample, TextDialect single) throws IOException {
        WideDelimiter around = WideDelimiter.around(single.delimiter(), sample);
        WideDelimiter other = around == null ? WideDelimiter.any(sample) : null;
        if (other == null) {
            return around;
        }
        DialectDetection detection = new DialectDetection(narrowed(sample, other));
        double score = detection.score(detection.detect(other.narrow()));
        return score > new DialectDetection(sample).score(single) ? other : null;
    }

    private static Sample narrowed(Sample sample, WideDelimiter wide) throws IOException {
        return new Sample(text(wide.narrowed(new StringReader(sample.text()))), sample.complete());
    }

    private static Sample unwrapped(Sample sample) throws IOException {
        return new Sample(text(WrappedLines.unwrapped(new StringReader(sample.text()))), sample.complete());
    }

    private static String text(Reader reader) throws IOException {
        StringWriter text = new StringWriter();
        reader.transferTo(text);
        return text.toString();
    }

    /** The file's characters as the dialect reads them. */
    Reader read(Decoder decoder) {
        Reader bare = wrapped ? WrappedLines.unwrapped(decoder) : decoder;
        return wide == null ? bare : wide.narrowed(bare);
    }

    /** What parts its cells, as it stands in the file; a comma where there is one column. */
    String delimiter() {
        if (wide != null) {
            return wide.sequence();
        }
        return text.delimiter() == TextDialect.NONE ? "," : String.valueOf(text.delimiter());
    }

    private static String decode(byte[] head, Encoding encoding) throws IOException {
        char[] chars = new char[head.length + 2];
        int length = 0;
        try (Decoder decoder = new Decoder(new ByteArrayInputStream(head), encoding)) {
            while (length < chars.length - 1) {
                int n = decoder.read(chars, length, chars.length - length);
                if (n < 0) {
                    break;
                }
                length += n;
            }
        }
        return new String(chars, 0, length);
    }

    private static void refuseGarbage(String text) {
        int strange = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            strange += c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' ? 1 : 0;
        }
        String start = text.stripLeading();
        if (strange * 50L > text.length() || start.startsWith("{\"") || start.startsWith("[{")) {
            throw new FileRefused(
                    "NOT_A_TABLE", "This is not a table of rows and columns.", "Save it as CSV and send that.");
        }
    }

    private static boolean isQuoted(Sample sample, TextDialect dialect) {
        for (int i = sample.text().indexOf(dialect.quote());
                i >= 0;
                i = sample.text().indexOf(dialect.quote(), i + 1)) {
            char before = sample.at(i - 1);
            if (before == '\n' || before == '\r' || before == dialect.delimiter()) {
                return true;
            }
        }
        return false;
    }

    private static String lineEnd(Sample sample) {
        int[] counts = new int[3];
        String text = sample.text();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                counts[sample.at(i - 1) == '\r' && i > 0 ? 1 : 0]++;
            } else if (text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) != '\n') {
                counts[2]++;
            }
        }
        int kinds = (counts[0] > 0 ? 1 : 0) + (counts[1] > 0 ? 1 : 0) + (counts[2] > 0 ? 1 : 0);
        if (kinds > 1) {
            return "mixed";
        }
        return counts[1] > 0 ? "CRLF" : counts[2] > 0 ? "CR" : "LF";
    }
}
