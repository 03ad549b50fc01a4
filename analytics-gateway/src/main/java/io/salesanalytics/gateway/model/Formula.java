package io.salesanalytics.gateway.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a measure follows from what Druid finds out. All arithmetic is decimal; null is "nothing to compute from". */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "formula")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Formula.Of.class, name = "of"),
    @JsonSubTypes.Type(value = Formula.Plus.class, name = "plus"),
    @JsonSubTypes.Type(value = Formula.Minus.class, name = "minus"),
    @JsonSubTypes.Type(value = Formula.Negative.class, name = "negative"),
    @JsonSubTypes.Type(value = Formula.Ratio.class, name = "ratio")
})
public sealed interface Formula {

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

    /** What Druid has to find out. */
    default Set<Atom> atoms() {
        return leaves().collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Atom> leaves() {
        if (this instanceof Of of) {
            return Stream.of(of.atom);
        }
        if (this instanceof Plus plus) {
            return Stream.concat(plus.left.leaves(), plus.right.leaves());
        }
        if (this instanceof Minus minus) {
            return Stream.concat(minus.left.leaves(), minus.right.leaves());
        }
        if (this instanceof Negative negative) {
            return negative.of.leaves();
        }
        Ratio ratio = (Ratio) this;
        return Stream.concat(ratio.part.leaves(), ratio.whole.leaves());
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
