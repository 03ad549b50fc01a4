package io.salesanalytics.validation.typing;

import org.jspecify.annotations.Nullable;

/**
 * Digits of other scripts and widths, and values that a program has put between {@code ="} and {@code "} to keep a
 * spreadsheet from changing them, brought to what is read everywhere.
 */
final class OtherDigits {
    /** The first digit beyond Latin, in Arabic. */
    private static final char FIRST = '\u0660';

    private static final char WIDE_FIRST = '\uff01';
    private static final char WIDE_LAST = '\uff5e';
    private static final int WIDE = WIDE_FIRST - '!';

    private OtherDigits() {}

    /** The same in plain digits and signs; null where the characters are so already. */
    static char @Nullable [] plain(char[] text, int from, int to) {
        boolean formula = to - from > 3 && text[from] == '=' && text[from + 1] == '"' && text[to - 1] == '"';
        boolean other = false;
        for (int i = from; i < to && !other; i++) {
            other = text[i] >= FIRST && isOther(text[i]);
        }
        if (!formula && !other) {
            return null;
        }
        int first = formula ? from + 2 : from;
        char[] plain = new char[(formula ? to - 1 : to) - first];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = plain(text[first + i]);
        }
        return plain;
    }

    private static boolean isOther(char c) {
        return Character.isDigit(c) || (c >= WIDE_FIRST && c <= WIDE_LAST);
    }

    private static char plain(char c) {
        if (c < '\u060c') {
            return c;
        }
        if (Character.isDigit(c)) {
            return (char) ('0' + Character.digit(c, 10));
        }
        return switch (c) {
            case '\u066b' -> '.';
            // the apostrophe parts thousands only, so that nothing is left open
            case '\u066c' -> '\'';
            case '\u066a' -> '%';
            case '\u060c' -> ',';
            default -> c >= WIDE_FIRST && c <= WIDE_LAST ? (char) (c - WIDE) : c;
        };
    }
}
