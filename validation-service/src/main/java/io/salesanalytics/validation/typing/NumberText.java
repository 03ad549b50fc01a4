package io.salesanalytics.validation.typing;

import io.salesanalytics.validation.record.Blanks;
import org.jspecify.annotations.Nullable;

/**
 * Reads one cell as a number, under both readings of point and comma at once. Used again for every cell.
 *
 * <p>Understood: signs before or behind, brackets for negatives, a currency before or behind, percent, digits in
 * groups of three (point, comma, apostrophe, blank) or as in India, an exponent; digits of any script.
 */
public final class NumberText extends NumberValue {
    private static final int MOST_DIGITS = 60;
    private final DigitGroups groups = new DigitGroups();
    private char[] text = new char[0];
    private int from;
    private int to;
    private boolean negative;
    private boolean plus;
    private boolean percent;
    private int exponent;
    private boolean hasExponent;
    private @Nullable String currency;
    private int coreFrom;
    private int coreTo;
    private int digits;
    private int points;
    private int commas;
    private int others;
    private boolean pointReading;
    private boolean commaReading;
    /** Digits with at most one separator and nothing else but a minus: then the value is known at once. */
    private boolean plain;
    /** Whether the cell's own digits are others than those that were read. */
    private boolean rewritten;

    private long plainUnscaled;
    private int plainScale;
    private char plainSeparator;

    /** Whether the text is a number under at least one reading. */
    public boolean parse(char[] cell, int start, int end) {
        rewritten = false;
        if (parseWritten(cell, start, end)) {
            return true;
        }
        char[] plainDigits = OtherDigits.plain(cell, start, end);
        rewritten = plainDigits != null;
        return plainDigits != null && parseWritten(plainDigits, 0, plainDigits.length);
    }

    private boolean parseWritten(char[] cell, int start, int end) {
        text = cell;
        from = start;
        to = end;
        plain = parsePlain();
        if (plain) {
            return true;
        }
        negative = false;
        plus = false;
        percent = false;
        exponent = 0;
        hasExponent = false;
        currency = null;
        trim();
        if (to <= from || to - from > MOST_DIGITS || !stripBrackets() || !stripFront() || !findCore() || !stripBack()) {
            return false;
        }
        groups.take(text, coreFrom, coreTo, hasExponent);
        pointReading = groups.fits('.', points, ',');
        commaReading = groups.fits(',', commas, '.');
        return pointReading || commaReading;
    }

    /** The quick way for what nearly all numbers look like: {@code 12}, {@code -3.50}, {@code 1,5}. */
    private boolean parsePlain() {
        int at = from;
        boolean minus = at < to && text[at] == '-';
        at += minus ? 1 : 0;
        int begin = at;
        if (to - at > LONG_DIGITS || at == to || !isDigit(text[at])) {
            return false;
        }
        long value = 0;
        int separatorAt = -1;
        for (; at < to; at++) {
            char c = text[at];
            if (isDigit(c)) {
                value = value * 10 + (c - '0');
            } else if (separatorAt < 0 && (c == '.' || c == ',')) {
                separatorAt = at;
            } else {
                return false;
            }
        }
        setPlain(minus, begin, separatorAt, value);
        return true;
    }

    private void setPlain(boolean minus, int begin, int separatorAt, long value) {
        negative = minus;
        plus = false;
        percent = false;
        exponent = 0;
        hasExponent = false;
        currency = null;
        others = 0;
        coreFrom = begin;
        coreTo = to;
        plainSeparator = separatorAt < 0 ? 0 : text[separatorAt];
        points = plainSeparator == '.' ? 1 : 0;
        commas = plainSeparator == ',' ? 1 : 0;
        digits = to - begin - points - commas;
        plainScale = separatorAt < 0 ? 0 : to - separatorAt - 1;
        plainUnscaled = minus ? -value : value;
        boolean grouped = plainScale == 3 && separatorAt - begin <= 3 && text[begin] != '0';
        pointReading = commas == 0 || grouped;
        commaReading = points == 0 || grouped;
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
                && !isDigit(text[end])
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
        if (currency == null || (end < to && isDigit(text[end]) && looksLikeCode(from, end, end, to))) {
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
        if (end + 2 >= to || !Blanks.isBlank(text[end]) || isDigit(text[end + 1])) {
            return from;
        }
        int second = end + 1;
        while (second < to && !isDigit(text[second]) && !Blanks.isBlank(text[second])) {
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
            if (!isDigit(text[i])) {
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

    private boolean findCore() {
        digits = 0;
        points = 0;
        commas = 0;
        others = 0;
        coreFrom = from;
        int at = from;
        while (at < to && (isDigit(text[at]) || isSeparator(text[at]) || isGroupBlank(at))) {
            char c = text[at];
            digits += isDigit(c) ? 1 : 0;
            points += c == '.' ? 1 : 0;
            commas += c == ',' ? 1 : 0;
            others += isDigit(c) || c == '.' || c == ',' ? 0 : 1;
            at++;
        }
        coreTo = at;
        from = at;
        return digits > 0;
    }

    private boolean isGroupBlank(int at) {
        return Blanks.isBlank(text[at])
                && at + 3 < to
                && isDigit(text[at + 1])
                && isDigit(text[at + 2])
                && isDigit(text[at + 3])
                && (at + 4 >= to || !isDigit(text[at + 4]))
                && at > coreFrom
                && isDigit(text[at - 1]);
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
        return from == to || stripCurrencyBehind();
    }

    /** {@code 99,-} and {@code 99.--} are 99 without cents, no negatives. */
    private void skipMissingCents() {
        char last = text[coreTo - 1];
        for (int i = 0; i < 2 && (last == ',' || last == '.') && from < to && isSign(text[from]); i++) {
            from++;
        }
    }

    /** One currency may stand on both sides: {@code KES 1,200/=}, {@code $5.00 CAD}. */
    private boolean stripCurrencyBehind() {
        String behind = Currencies.code(text, from, to);
        String before = currency;
        if (behind != null && from == coreTo && looksLikeCode(from, to, coreFrom, coreTo)) {
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
                && (isDigit(text[from + 1]) || isSign(text[from + 1]));
    }

    /** {@code 12E3} without sign or decimals is rather a code, so it is no number. */
    private boolean readExponent() {
        int at = from + 1;
        boolean signed = at < to && (text[at] == '+' || text[at] == '-');
        boolean minus = signed && text[at] == '-';
        at += signed ? 1 : 0;
        int first = at;
        int value = 0;
        while (at < to && isDigit(text[at]) && at - first < 3) {
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

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isSeparator(char c) {
        return c == '.' || c == ',' || c == '\'' || c == '\u2019';
    }

    private static boolean isDigitOrSeparator(char c) {
        return isDigit(c) || c == '.' || c == ',';
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+' || c == '\u2212' || c == '\u2013';
    }

    /** Whether it is a number when this character is the decimal sign. */
    public boolean fits(char decimal) {
        return decimal == ',' ? commaReading : pointReading;
    }

    /** Whether both readings are possible and give different numbers: {@code 1.234}. */
    public boolean isAmbiguous() {
        return pointReading && commaReading && points + commas > 0;
    }

    /** Whether its one separator is a point. */
    public boolean hasPoint() {
        return points > 0;
    }

    /** Whether it is digits alone, apart from a sign. */
    public boolean isPlainInteger() {
        return points + commas + others == 0 && currency == null && !percent && !hasExponent;
    }

    /** Whether it is an amount of money without a separator. */
    public boolean isPlainMoney() {
        return points + commas + others == 0 && currency != null && !percent && !hasExponent;
    }

    /** Whether it is digits with at most one point or comma, which no date looks like but one of digits alone. */
    public boolean isPlain() {
        return plain;
    }

    /** Whether it is written as the value is in a clean file when this is the decimal sign: {@code 12}, {@code -3.50}. */
    public boolean isClean(char decimal) {
        return plain
                && !rewritten
                && decimal == '.'
                && plainSeparator != ','
                && (plainSeparator == 0 || plainScale > 0)
                && (text[coreFrom] != '0' || digits - plainScale == 1)
                && !(negative && plainUnscaled == 0);
    }

    public boolean hasComma() {
        return commas > 0;
    }

    public boolean hasExponent() {
        return hasExponent;
    }

    public boolean hasLeadingZero() {
        return isPlainInteger() && digits > 1 && text[coreFrom] == '0';
    }

    public boolean hasPlus() {
        return plus;
    }

    public boolean isPercent() {
        return percent;
    }

    public int digits() {
        return digits;
    }

    /** The ISO 4217 code found beside it, {@link Currencies#UNKNOWN}, or null. */
    public @Nullable String currency() {
        return currency;
    }

    /** Works out the value under a reading that {@link #fits}. */
    public void evaluate(char decimal) {
        if (plain) {
            take(plainUnscaled, plainSeparator == decimal ? plainScale : 0);
            return;
        }
        takeDigits(text, coreFrom, coreTo, decimal, negative);
        if (hasExponent) {
            shift(exponent);
        }
    }
}
