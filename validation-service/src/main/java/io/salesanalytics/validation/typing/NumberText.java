package io.salesanalytics.validation.typing;

import org.jspecify.annotations.Nullable;

/**
 * Reads one cell as a number, under both readings of point and comma at once. Used again for every cell.
 *
 * <p>Understood: signs before or behind, brackets for negatives, a currency before or behind, percent, digits in
 * groups of three (point, comma, apostrophe, blank) or as in India, an exponent; digits of any script.
 */
public final class NumberText extends NumberValue {
    private final NumberParts parts = new NumberParts();
    private final DigitGroups groups = new DigitGroups();
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
        plain = parsePlain(cell, start, end);
        if (plain) {
            return true;
        }
        if (!parts.read(cell, start, end)) {
            return false;
        }
        groups.take(parts.text, parts.digitsFrom, parts.digitsTo, parts.hasExponent);
        pointReading = groups.fits('.', parts.points, ',');
        commaReading = groups.fits(',', parts.commas, '.');
        return pointReading || commaReading;
    }

    /** The quick way for what nearly all numbers look like: {@code 12}, {@code -3.50}, {@code 1,5}. */
    private boolean parsePlain(char[] text, int from, int to) {
        int at = from;
        boolean minus = at < to && text[at] == '-';
        at += minus ? 1 : 0;
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
        plainSeparator = separatorAt < 0 ? 0 : text[separatorAt];
        plainScale = separatorAt < 0 ? 0 : to - separatorAt - 1;
        plainUnscaled = minus ? -value : value;
        parts.takePlain(text, from, to, minus, plainSeparator);
        int begin = parts.digitsFrom;
        boolean grouped = plainScale == 3 && separatorAt - begin <= 3 && text[begin] != '0';
        pointReading = plainSeparator != ',' || grouped;
        commaReading = plainSeparator != '.' || grouped;
        return true;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isSeparator(char c) {
        return c == '.' || c == ',' || c == '\'' || c == '\u2019';
    }

    /** Whether it is a number when this character is the decimal sign. */
    public boolean fits(char decimal) {
        return decimal == ',' ? commaReading : pointReading;
    }

    /** Whether both readings are possible and give different numbers: {@code 1.234}. */
    public boolean isAmbiguous() {
        return pointReading && commaReading && parts.points + parts.commas > 0;
    }

    /** Whether its one separator is a point. */
    public boolean hasPoint() {
        return parts.points > 0;
    }

    /** Whether it is digits alone, apart from a sign. */
    public boolean isPlainInteger() {
        return parts.areDigitsAlone() && parts.currency == null && !parts.ofPieces;
    }

    /** Whether it is an amount of money or a number of pieces without a separator. */
    public boolean isPlainAmount() {
        return parts.areDigitsAlone() && (parts.currency != null || parts.ofPieces);
    }

    /** Whether a word for pieces stands behind it, as in {@code 12 Nos}. */
    public boolean isOfPieces() {
        return parts.ofPieces;
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
                && (parts.text[parts.digitsFrom] != '0' || parts.digits - plainScale == 1)
                && !(parts.negative && plainUnscaled == 0);
    }

    public boolean hasComma() {
        return parts.commas > 0;
    }

    public boolean hasExponent() {
        return parts.hasExponent;
    }

    public boolean hasLeadingZero() {
        return isPlainInteger() && parts.digits > 1 && parts.text[parts.digitsFrom] == '0';
    }

    public boolean hasPlus() {
        return parts.plus;
    }

    public boolean isPercent() {
        return parts.percent;
    }

    public int digits() {
        return parts.digits;
    }

    /** The ISO 4217 code found beside it, {@link Currencies#UNKNOWN}, or null. */
    public @Nullable String currency() {
        return parts.currency;
    }

    /** Works out the value under a reading that {@link #fits}. */
    public void evaluate(char decimal) {
        if (plain) {
            take(plainUnscaled, plainSeparator == decimal ? plainScale : 0);
            return;
        }
        takeDigits(parts.text, parts.digitsFrom, parts.digitsTo, decimal, parts.negative);
        if (parts.hasExponent) {
            shift(parts.exponent);
        }
    }
}
