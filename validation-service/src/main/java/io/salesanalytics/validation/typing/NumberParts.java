package io.salesanalytics.validation.typing;

import io.salesanalytics.validation.record.Blanks;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a number as it is written: its digits with the signs between them, and what stands before and behind these:
 * signs, brackets, currencies, percent, an exponent. Used again for every cell.
 */
final class NumberParts {
    private static final int MOST_CHARACTERS = 60;

    boolean negative;
    boolean plus;
    boolean percent;
    /** Whether a word for pieces stands behind it. */
    boolean ofPieces;

    int exponent;
    boolean hasExponent;

    @Nullable
    String currency;

    char[] text = new char[0];
    /** Where the digits begin. */
    int digitsFrom;
    /** Where the last digit or the last sign between digits ends. */
    int digitsTo;

    int digits;
    int points;
    int commas;
    /** Blanks and apostrophes between the digits. */
    int others;

    private int from;
    private int to;

    /** Takes digits with at most one separator and nothing else but a minus before them. */
    void takePlain(char[] cell, int start, int end, boolean minus, char separator) {
        text = cell;
        reset();
        negative = minus;
        digitsFrom = minus ? start + 1 : start;
        digitsTo = end;
        points = separator == '.' ? 1 : 0;
        commas = separator == ',' ? 1 : 0;
        others = 0;
        digits = end - digitsFrom - points - commas;
    }

    /** Reads all parts of a number; false where something else is among them. */
    boolean read(char[] cell, int start, int end) {
        text = cell;
        from = start;
        to = end;
        reset();
        trim();
        return to > from
                && to - from <= MOST_CHARACTERS
                && stripBrackets()
                && stripFront()
                && findDigits()
                && stripBack();
    }

    private void reset() {
        negative = false;
        plus = false;
        percent = false;
        ofPieces = false;
        exponent = 0;
        hasExponent = false;
        currency = null;
    }

    /** Whether nothing stands between and behind the digits. */
    boolean areDigitsAlone() {
        return points + commas + others == 0 && !percent && !hasExponent;
    }

    private void trim() {
        while (from < to && Blanks.isBlank(text[from])) {
            from++;
        }
        while (to > from && Blanks.isBlank(text[to - 1])) {
            to--;
        }
    }

    private boolean stripBrackets() {
        if (text[from] != '(') {
            return true;
        }
        if (text[to - 1] != ')' || to - from < 3) {
            return false;
        }
        negative = true;
        from++;
        to--;
        trim();
        return to > from;
    }

    private boolean stripFront() {
        stripSign();
        if (from < to && isDigitOrSeparator(text[from])) {
            return true;
        }
        int end = from;
        while (end < to
                && !NumberText.isDigit(text[end])
                && !Blanks.isBlank(text[end])
                && !isSign(text[end])
                && text[end] != ','
                && text[end] != '(') {
            end++;
        }
        if (end == from) {
            return false;
        }
        currency = Currencies.code(text, from, end);
        if (currency == null) {
            end = endOfSecondWord(end);
            currency = end == from ? null : Currencies.code(text, from, end);
        }
        if (currency == null || (end < to && NumberText.isDigit(text[end]) && looksLikeCode(from, end, end, to))) {
            return false;
        }
        from = end;
        trim();
        if (from < to && text[from] == '(') {
            return stripBrackets();
        }
        stripSign();
        return from < to;
    }

    /** Where a sign ends that has a blank in it, as {@code US $}; the beginning where it has none. */
    private int endOfSecondWord(int end) {
        if (end + 2 >= to || !Blanks.isBlank(text[end]) || NumberText.isDigit(text[end + 1])) {
            return from;
        }
        int second = end + 1;
        while (second < to && !NumberText.isDigit(text[second]) && !Blanks.isBlank(text[second])) {
            second++;
        }
        return second;
    }

    /** {@code R2} and {@code TOP10} are rather codes than rands and pa'angas: no blank, no decimals, no groups. */
    private boolean looksLikeCode(int wordFrom, int wordTo, int numberFrom, int numberTo) {
        for (int i = wordFrom; i < wordTo; i++) {
            if (!Character.isLetter(text[i])) {
                return false;
            }
        }
        for (int i = numberFrom; i < numberTo; i++) {
            if (!NumberText.isDigit(text[i])) {
                return false;
            }
        }
        return !Currencies.isUnmistakable(text, wordFrom, wordTo);
    }

    private void stripSign() {
        if (from < to && isSign(text[from]) && !negative) {
            negative = text[from] != '+';
            plus = text[from] == '+';
            from++;
            trim();
        }
    }

    private boolean findDigits() {
        digits = 0;
        points = 0;
        commas = 0;
        others = 0;
        digitsFrom = from;
        int at = from;
        while (at < to && (NumberText.isDigit(text[at]) || NumberText.isSeparator(text[at]) || isGroupBlank(at))) {
            char c = text[at];
            digits += NumberText.isDigit(c) ? 1 : 0;
            points += c == '.' ? 1 : 0;
            commas += c == ',' ? 1 : 0;
            others += NumberText.isDigit(c) || c == '.' || c == ',' ? 0 : 1;
            at++;
        }
        digitsTo = at;
        from = at;
        return digits > 0;
    }

    private boolean isGroupBlank(int at) {
        return Blanks.isBlank(text[at])
                && at + 3 < to
                && NumberText.isDigit(text[at + 1])
                && NumberText.isDigit(text[at + 2])
                && NumberText.isDigit(text[at + 3])
                && (at + 4 >= to || !NumberText.isDigit(text[at + 4]))
                && at > digitsFrom
                && NumberText.isDigit(text[at - 1]);
    }

    private boolean stripBack() {
        if (beginsExponent() && !readExponent()) {
            return false;
        }
        skipMissingCents();
        trim();
        if (from < to && text[from] == '%') {
            percent = true;
            from++;
            trim();
        }
        if (from < to && to - from == 1 && isSign(text[from]) && text[from] != '+' && !negative) {
            negative = true;
            from++;
        }
        ofPieces = from < to && PieceWords.is(text, from, to);
        return from == to || ofPieces || stripCurrencyBehind();
    }

    /** {@code 99,-} and {@code 99.--} are 99 without cents, no negatives. */
    private void skipMissingCents() {
        char last = text[digitsTo - 1];
        for (int i = 0; i < 2 && (last == ',' || last == '.') && from < to && isSign(text[from]); i++) {
            from++;
        }
    }

    /** One currency may stand on both sides: {@code KES 1,200/=}, {@code $5.00 CAD}. */
    private boolean stripCurrencyBehind() {
        String behind = Currencies.code(text, from, to);
        String before = currency;
        if (behind != null && from == digitsTo && looksLikeCode(from, to, digitsFrom, digitsTo)) {
            return false;
        }
        if (behind == null || before == null) {
            currency = behind;
            return behind != null;
        }
        boolean more = before.equals(Currencies.DOLLAR) && Currencies.isDollar(behind);
        currency = more ? behind : before;
        return more || before.equals(behind) || text[from] == '/';
    }

    private boolean beginsExponent() {
        return from + 1 < to
                && (text[from] == 'e' || text[from] == 'E')
                && (NumberText.isDigit(text[from + 1]) || isSign(text[from + 1]));
    }

    /** {@code 12E3} without sign or decimals is rather a code, so it is no number. */
    private boolean readExponent() {
        int at = from + 1;
        boolean signed = at < to && (text[at] == '+' || text[at] == '-');
        boolean minus = signed && text[at] == '-';
        at += signed ? 1 : 0;
        int first = at;
        int value = 0;
        while (at < to && NumberText.isDigit(text[at]) && at - first < 3) {
            value = value * 10 + (text[at] - '0');
            at++;
        }
        if (at == first || value > 30 || !(signed || points + commas > 0)) {
            return false;
        }
        hasExponent = true;
        exponent = minus ? -value : value;
        from = at;
        return true;
    }

    private static boolean isDigitOrSeparator(char c) {
        return NumberText.isDigit(c) || c == '.' || c == ',';
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+' || c == '\u2212' || c == '\u2013';
    }
}
