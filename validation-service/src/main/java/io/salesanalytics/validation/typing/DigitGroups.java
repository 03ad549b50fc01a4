package io.salesanalytics.validation.typing;

/**
 * The digits of a number with the signs between them: whether they are one when a sign is the decimal point and another
 * parts groups.
 */
final class DigitGroups {
    private char[] text = new char[0];
    private int from;
    private int to;
    private boolean hasExponent;

    /** Takes characters that are digits and signs between them. */
    void take(char[] source, int start, int end, boolean exponent) {
        text = source;
        from = start;
        to = end;
        hasExponent = exponent;
    }

    /**
     * Whether the digits are a number when this is the decimal sign and that parts groups.
     *
     * @param decimals how often the decimal sign comes
     */
    boolean fits(char decimal, int decimals, char grouper) {
        if (decimals > 1) {
            return false;
        }
        int integerEnd = to;
        if (decimals == 1) {
            integerEnd = from;
            while (text[integerEnd] != decimal) {
                integerEnd++;
            }
            for (int i = integerEnd + 1; i < to; i++) {
                if (!NumberText.isDigit(text[i])) {
                    return false;
                }
            }
            if (integerEnd == from) {
                return to - integerEnd > 1;
            }
        }
        return groupsFit(integerEnd, grouper);
    }

    private boolean groupsFit(int end, char grouper) {
        if (hasExponent) {
            return allDigits(end);
        }
        int first = 0;
        while (from + first < end && NumberText.isDigit(text[from + first])) {
            first++;
        }
        int at = from + first;
        if (at == end) {
            return true;
        }
        char separator = text[at];
        if (first == 0
                || first > 3
                || text[from] == '0'
                || (NumberText.isSeparator(separator) && !isGrouper(separator, grouper))) {
            return false;
        }
        int middle = 0;
        while (at < end) {
            if (text[at] != separator) {
                return false;
            }
            int length = 0;
            while (at + 1 + length < end && NumberText.isDigit(text[at + 1 + length])) {
                length++;
            }
            at += 1 + length;
            boolean last = at == end;
            if (last) {
                return length == 3 && (middle != 2 || first <= 2);
            }
            if ((length != 3 && !(length == 2 && separator == ',')) || (middle != 0 && middle != length)) {
                return false;
            }
            middle = length;
        }
        return false;
    }

    private boolean allDigits(int end) {
        for (int i = from; i < end; i++) {
            if (!NumberText.isDigit(text[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isGrouper(char c, char grouper) {
        return c == grouper || c == '\'' || c == '\u2019';
    }
}
