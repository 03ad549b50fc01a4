package io.salesanalytics.validation.typing;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The value of a number: its digits in a long with their scale, or a big decimal where they are too many. */
abstract class NumberValue {
    static final int LONG_DIGITS = 18;
    private static final long[] WHOLE_POWERS = powers();
    private static final double[] POWERS = new double[LONG_DIGITS + 1];

    static {
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = Math.pow(10, i);
        }
    }

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

    final void take(long itsUnscaled, int itsScale) {
        unscaled = itsUnscaled;
        scale = itsScale;
        big = null;
    }

    /** Takes the digits among some characters. */
    final void takeDigits(char[] text, int from, int to, char decimal, boolean negative) {
        unscaled = 0;
        scale = 0;
        big = null;
        boolean fraction = false;
        int significant = 0;
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (NumberText.isDigit(c)) {
                significant += significant > 0 || c != '0' ? 1 : 0;
                scale += fraction ? 1 : 0;
                if (significant <= LONG_DIGITS) {
                    unscaled = unscaled * 10 + (c - '0');
                }
            } else {
                fraction |= c == decimal;
            }
        }
        if (significant > LONG_DIGITS) {
            big = bigValue(text, from, to, negative);
        } else if (negative) {
            unscaled = -unscaled;
        }
    }

    private BigDecimal bigValue(char[] text, int from, int to, boolean negative) {
        StringBuilder all = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            if (NumberText.isDigit(text[i])) {
                all.append(text[i]);
            }
        }
        BigDecimal value = new BigDecimal(new BigInteger(all.toString()), scale);
        return negative ? value.negate() : value;
    }

    /** Multiplies by a power of ten. */
    final void shift(int exponent) {
        BigDecimal shifted = value().scaleByPowerOfTen(exponent);
        setBig(shifted.scale() < 0 ? shifted.setScale(0) : shifted);
    }

    private void setBig(BigDecimal value) {
        scale = value.scale();
        big = value.unscaledValue().bitLength() < 60 ? null : value;
        unscaled = big == null ? value.unscaledValue().longValue() : 0;
    }

    /** Drops a fraction that is zero: {@code 17850.0} is 17850. False, and nothing dropped, where it is not zero. */
    public final boolean dropFraction() {
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
    public final boolean endsInPointZero() {
        return scale == 1 && big == null && unscaled % 10 == 0;
    }

    /** Whether the evaluated value fits in {@link #unscaled()}. */
    public final boolean isLong() {
        return big == null;
    }

    /** The evaluated value times ten to the power of {@link #scale()}. */
    public final long unscaled() {
        return unscaled;
    }

    public final int scale() {
        return scale;
    }

    public final boolean isNegative() {
        return big == null ? unscaled < 0 : big.signum() < 0;
    }

    /** The evaluated value as near as a double comes to it. */
    public final double approximately() {
        return big == null ? approximately(unscaled, scale) : big.doubleValue();
    }

    /** A whole number divided by ten to the power of {@code scale}, as near as a double comes to it. */
    public static double approximately(long unscaled, int scale) {
        return scale <= LONG_DIGITS
                ? unscaled / POWERS[scale]
                : BigDecimal.valueOf(unscaled, scale).doubleValue();
    }

    /** The evaluated value, exact. */
    public final BigDecimal value() {
        return big == null ? BigDecimal.valueOf(unscaled, scale) : big;
    }
}
