package io.salesanalytics.validation.typing;

import io.salesanalytics.validation.record.Blanks;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Reads one cell as a number, under both readings of point and comma at once. Used again for every cell.
 *
 * <p>Understood: signs before or behind, brackets for negatives, a currency before or behind, percent, digits in
 * groups of three (point, comma, apostrophe, blank) or as in India, an exponent; digits of any script.
 */
public final class NumberText {
    private static final int LONG_DIGITS = 18;
    private static final int MOST_DIGITS = 60;
    private static final long[] WHOLE_POWERS = powers();
    private static final double[] POWERS = new double[LONG_DIGITS + 1];

    static {
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = Math.pow(10, i);
        }
    }

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

    private boolean valueNegative;
    private long unscaled;
    private int scale;
    private @Nullable BigDecimal big;

    private static long[] powers() {
        long[] powers = new long[LONG_DIGITS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }

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
        pointReading = fits('.', ',');
        commaReading = fits(',', '.');
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

    /** Whether the digits are a number when this is the decimal sign and that parts groups. */
    private boolean fits(char decimal, char grouper) {
        int decimals = decimal == '.' ? points : commas;
        if (decimals > 1) {
            return false;
        }
        int integerEnd = coreTo;
        if (decimals == 1) {
            integerEnd = coreFrom;
            while (text[integerEnd] != decimal) {
                integerEnd++;
            }
            for (int i = integerEnd + 1; i < coreTo; i++) {
                if (!isDigit(text[i])) {
                    return false;
                }
            }
            if (integerEnd == coreFrom) {
                return coreTo - integerEnd > 1;
            }
        }
        return groupsFit(integerEnd, grouper);
    }

    private boolean groupsFit(int end, char grouper) {
        if (hasExponent) {
            return allDigits(end);
        }
        int first = 0;
        while (coreFrom + first < end && isDigit(text[coreFrom + first])) {
            first++;
        }
        int at = coreFrom + first;
        if (at == end) {
            return true;
        }
        char separator = text[at];
        if (first == 0
                || first > 3
                || text[coreFrom] == '0'
                || (isSeparator(separator) && !isGrouper(separator, grouper))) {
            return false;
        }
        int middle = 0;
        while (at < end) {
            if (text[at] != separator) {
                return false;
            }
            int length = 0;
            while (at + 1 + length < end && isDigit(text[at + 1 + length])) {
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
        for (int i = coreFrom; i < end; i++) {
            if (!isDigit(text[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isGrouper(char c, char grouper) {
        return c == grouper || c == '\'' || c == '\u2019';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSeparator(char c) {
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
            unscaled = plainUnscaled;
            scale = plainSeparator == decimal ? plainScale : 0;
            big = null;
            valueNegative = negative;
            return;
        }
        unscaled = 0;
        scale = 0;
        big = null;
        boolean fraction = false;
        int significant = 0;
        for (int i = coreFrom; i < coreTo; i++) {
            char c = text[i];
            if (isDigit(c)) {
                significant += significant > 0 || c != '0' ? 1 : 0;
                scale += fraction ? 1 : 0;
                if (significant <= LONG_DIGITS) {
                    unscaled = unscaled * 10 + (c - '0');
                }
            } else {
                fraction |= c == decimal;
            }
        }
        valueNegative = negative;
        if (significant > LONG_DIGITS) {
            big = bigValue();
        } else if (negative) {
            unscaled = -unscaled;
        }
        if (hasExponent) {
            BigDecimal shifted = value().scaleByPowerOfTen(exponent);
            setBig(shifted.scale() < 0 ? shifted.setScale(0) : shifted);
        }
    }

    private BigDecimal bigValue() {
        StringBuilder all = new StringBuilder(coreTo - coreFrom);
        for (int i = coreFrom; i < coreTo; i++) {
            if (isDigit(text[i])) {
                all.append(text[i]);
            }
        }
        BigDecimal value = new BigDecimal(new BigInteger(all.toString()), scale);
        return negative ? value.negate() : value;
    }

    private void setBig(BigDecimal value) {
        scale = value.scale();
        big = value.unscaledValue().bitLength() < 60 ? null : value;
        unscaled = big == null ? value.unscaledValue().longValue() : 0;
    }

    /** Drops a fraction that is zero: {@code 17850.0} is 17850. False, and nothing dropped, where it is not zero. */
    public boolean dropFraction() {
        if (big == null && scale < WHOLE_POWERS.length) {
            long power = WHOLE_POWERS[scale];
            boolean whole = unscaled % power == 0;
            unscaled = whole ? unscaled / power : unscaled;
            scale = whole ? 0 : scale;
            return whole;
        }
        BigDecimal plain = value().stripTrailingZeros();
        if (plain.scale() > 0) {
            return false;
        }
        setBig(plain.setScale(0));
        return true;
    }

    /** Whether the evaluated value has a fraction of zeros only and just one digit of it, as floats are printed. */
    public boolean endsInPointZero() {
        return scale == 1 && big == null && unscaled % 10 == 0;
    }

    /** Whether the evaluated value fits in {@link #unscaled()}. */
    public boolean isLong() {
        return big == null;
    }

    /** The evaluated value times ten to the power of {@link #scale()}. */
    public long unscaled() {
        return unscaled;
    }

    public int scale() {
        return scale;
    }

    public boolean isNegative() {
        return big == null ? unscaled < 0 : valueNegative;
    }

    /** The evaluated value as near as a double comes to it. */
    public double approximately() {
        return big == null ? approximately(unscaled, scale) : big.doubleValue();
    }

    /** A whole number divided by ten to the power of {@code scale}, as near as a double comes to it. */
    public static double approximately(long unscaled, int scale) {
        return scale <= LONG_DIGITS
                ? unscaled / POWERS[scale]
                : BigDecimal.valueOf(unscaled, scale).doubleValue();
    }

    /** The evaluated value, exact. */
    public BigDecimal value() {
        return big == null ? BigDecimal.valueOf(unscaled, scale) : big;
    }
}
