package io.salesanalytics.validation.judgement;

/** Writes cells as RFC 4180 has them: in quotes only where they need it. */
public final class CsvText {

    private CsvText() {}

    public static void append(StringBuilder line, char[] text, int from, int to) {
        boolean quote = false;
        for (int i = from; i < to && !quote; i++) {
            char c = text[i];
            quote = c == ',' || c == '"' || c == '\n' || c == '\r';
        }
        if (!quote) {
            line.append(text, from, to - from);
            return;
        }
        line.append('"');
        for (int i = from; i < to; i++) {
            if (text[i] == '"') {
                line.append('"');
            }
            line.append(text[i]);
        }
        line.append('"');
    }

    public static void append(StringBuilder line, String cell) {
        append(line, cell.toCharArray(), 0, cell.length());
    }
}
