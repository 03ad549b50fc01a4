package io.salesanalytics.gateway.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a measure follows from what Druid finds out. All arithmetic is decimal; null is "nothing to compute from". */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "formula")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Formula.Of.class, name = "of"),
    @JsonSubTypes.Type(value = Formula.Plus.class, name = "plus"),
    @JsonSubTypes.Type(value = Formula.Minus.class, name = "minus"),
    @JsonSubTypes.Type(value = Formula.Negative.class, name = "negative"),
    @JsonSubTypes.Type(value = Formula.Ratio.class, name = "ratio"),
    @JsonSubTypes.Type(value = Formula.Constant.class, name = "constant"),
    @JsonSubTypes.Type(value = Formula.Times.class, name = "times"),
    @JsonSubTypes.Type(value = Formula.Quotient.class, name = "quotient"),
    @JsonSubTypes.Type(value = Formula.Rounded.class, name = "rounded")
})
public sealed interface Formula {
    /** Far more digits than any amount has: bounds what products of products cost. */
    MathContext PRODUCT = new MathContext(100, RoundingMode.HALF_UP);

    /** One atom by itself. */
    record Of(Atom atom) implements Formula {}

    /** The sum of both; one that is missing adds nothing. */
    record Plus(Formula left, Formula right) implements Formula {}

    /** The difference; missing when either is. */
    record Minus(Formula left, Formula right) implements Formula {}

    /** The same with the other sign. */
    record Negative(Formula of) implements Formula {}

    /**
     * A quotient, rounded half up; missing when either part is or the divisor is zero.
     *
     * @param factor what the quotient is multiplied by: 100 for percent
     * @param digits digits after the decimal point
     */
    record Ratio(Formula part, Formula whole, BigDecimal factor, int digits) implements Formula {}

    /** A number. */
    record Constant(BigDecimal value) implements Formula {}

    /** The product; missing when either is. */
    record Times(Formula left, Formula right) implements Formula {}

    /** A quotient of {@value #DIGITS} digits, to go on computing with; missing when either part is or the divisor is zero. */
    record Quotient(Formula part, Formula whole) implements Formula {
        private static final int DIGITS = 34;
    }

    /**
     * The same with so many digits after the point, half up. Missing where it has more than {@value #MOST} digits before
     * it: nobody can read that, and an owner's formula must not fill the memory with it.
     */
    record Rounded(Formula of, int digits) implements Formula {
        private static final int MOST = 60;
        /** What a quotient lacks in its last digit must not decide which way a half goes. */
        private static final int GUARD = 12;
    }

    /** What Druid has to find out. */
    default Set<Atom> atoms() {
        return all().stream()
                .filter(Of.class::isInstance)
                .map(part -> ((Of) part).atom)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The formulas that it is made of, itself included. */
    default List<Formula> all() {
        List<Formula> all = new ArrayList<>(List.of(this));
        for (int i = 0; i < all.size(); i++) {
            all.addAll(all.get(i).parts());
        }
        return all;
    }

    private List<Formula> parts() {
        if (this instanceof Plus plus) {
            return List.of(plus.left, plus.right);
        }
        if (this instanceof Minus minus) {
            return List.of(minus.left, minus.right);
        }
        if (this instanceof Negative negative) {
            return List.of(negative.of);
        }
        if (this instanceof Ratio ratio) {
            return List.of(ratio.part, ratio.whole);
        }
        if (this instanceof Times times) {
            return List.of(times.left, times.right);
        }
        if (this instanceof Quotient quotient) {
            return List.of(quotient.part, quotient.whole);
        }
        return this instanceof Rounded rounded ? List.of(rounded.of) : List.of();
    }

    /**
     * Whether the values of two parts of the rows always add up to that of both: those of sums do, those of averages,
     * rates, extremes and distinct counts do not.
     */
    default boolean addsUp() {
        if (this instanceof Of of) {
            return of.atom.addsUp();
        }
        if (this instanceof Times times) {
            return times.left instanceof Constant && times.right.addsUp()
                    || times.right instanceof Constant && times.left.addsUp();
        }
        if (this instanceof Quotient quotient) {
            return quotient.whole instanceof Constant && quotient.part.addsUp();
        }
        return !(this instanceof Ratio)
                && !(this instanceof Constant)
                && parts().stream().allMatch(Formula::addsUp);
    }

    /** The value, without trailing zeros, or null. */
    default @Nullable BigDecimal value(Map<Atom, BigDecimal> found) {
        BigDecimal exact = compute(found);
        return exact == null ? null : plain(exact);
    }

    private @Nullable BigDecimal compute(Map<Atom, BigDecimal> found) {
        if (this instanceof Of of) {
            return found.get(of.atom);
        }
        if (this instanceof Plus plus) {
            return plus(plus.left.compute(found), plus.right.compute(found));
        }
        if (this instanceof Minus minus) {
            BigDecimal left = minus.left.compute(found);
            BigDecimal right = minus.right.compute(found);
            return left == null || right == null ? null : left.subtract(right);
        }
        if (this instanceof Negative negative) {
            BigDecimal value = negative.of.compute(found);
            return value == null ? null : value.negate();
        }
        if (this instanceof Constant constant) {
            return constant.value;
        }
        if (this instanceof Times times) {
            BigDecimal left = times.left.compute(found);
            BigDecimal right = times.right.compute(found);
            return left == null || right == null ? null : left.multiply(right, PRODUCT);
        }
        if (this instanceof Quotient quotient) {
            BigDecimal part = quotient.part.compute(found);
            BigDecimal whole = quotient.whole.compute(found);
            return part == null || whole == null || whole.signum() == 0
                    ? null
                    : part.divide(whole, new MathContext(Quotient.DIGITS, RoundingMode.HALF_UP));
        }
        if (this instanceof Rounded rounded) {
            BigDecimal value = rounded.of.compute(found);
            return value == null || value.precision() - value.scale() > Rounded.MOST
                    ? null
                    : value.setScale(rounded.digits + Rounded.GUARD, RoundingMode.HALF_UP)
                            .setScale(rounded.digits, RoundingMode.HALF_UP);
        }
        return quotient((Ratio) this, found);
    }

    private static @Nullable BigDecimal plus(@Nullable BigDecimal left, @Nullable BigDecimal right) {
        if (left == null) {
            return right;
        }
        return right == null ? left : left.add(right);
    }

    private static @Nullable BigDecimal quotient(Ratio ratio, Map<Atom, BigDecimal> found) {
        BigDecimal part = ratio.part.compute(found);
        BigDecimal whole = ratio.whole.compute(found);
        if (part == null || whole == null || whole.signum() == 0) {
            return null;
        }
        return part.multiply(ratio.factor).divide(whole, ratio.digits, RoundingMode.HALF_UP);
    }

    /** A number as it is printed: no trailing zeros, no exponent. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
