package io.salesanalytics.validation.record;

/** What counts as a blank: the space, the tab, line breaks, and the spaces of spreadsheets, and marks of direction. */
public final class Blanks {

    private Blanks() {}

    public static boolean isBlank(char c) {
        return c <= ' ' ? c == ' ' || (c >= '\t' && c <= '\r') : c >= '\u00A0' && isRareBlank(c);
    }

    private static boolean isRareBlank(char c) {
        return c == '\u00A0'
                || c == '\u202F'
                || (c >= '\u2000' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || c == '\u2060'
                || c == '\uFEFF'
                || c == '\u3000';
    }

    /** Without the blanks at both ends. */
    public static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}
