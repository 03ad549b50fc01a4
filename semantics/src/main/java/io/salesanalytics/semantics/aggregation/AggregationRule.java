package io.salesanalytics.semantics.aggregation;

import io.salesanalytics.contracts.Aggregation;
import io.salesanalytics.contracts.AmountBasis;
import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.semantics.concept.BasisOfAmounts;
import io.salesanalytics.semantics.naming.Percentages;
import io.salesanalytics.semantics.naming.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a metric is added up, averaged, or averaged by weight. */
public final class AggregationRule {
    /** What a single thing is worth: the average per sold unit is the weighted one. */
    private static final Set<String> PER_UNIT = Set.of("unit", "each", "per", "purchase");

    private static final Set<String> OF_MANY = Set.of("total", "subtotal", "amount", "value");
    /** What a unit or each has of its own; unit sales are a number of units. */
    private static final Set<String> OF_ONE = Set.of("unit", "each");

    private static final Set<String> OF_MANY_UNITS = Set.of("sales", "sold", "quantity", "total");
    private static final Set<String> MONEY =
            Set.of("cost", "amount", "value", "profit", "margin", "discount", "tax", "fee");
    /** Holds the rows before it already, or is one row's alone: nothing can be made of several of them. */
    private static final Set<String> NEVER_TOGETHER = Set.of("cumulative", "extreme");
    /** What there was at a moment: the same things are there the next day, so they are averaged. */
    private static final Set<String> LEVELS = Set.of("balance", "stocked", "growth");
    /** Averaged over rows: adding them up means nothing, and nothing weighs them. */
    private static final Set<String> INTENSIVE = Set.of(
            "average",
            "rating",
            "score",
            "age",
            "temperature",
            "index",
            "experience",
            "duration",
            "salary",
            "per",
            "latitude",
            "longitude");

    private static final Set<String> SHARE_OF_SOMETHING = Set.of("rate", "percent", "share");
    private static final Set<String> RATE_OR_MONEY = Set.of("discount", "margin", "tax", "profit");

    private AggregationRule() {}

    /**
     * How a metric's values become one number.
     *
     * @param profile the metric
     * @param concept what it means, or null
     * @param weights the concepts that the file has columns for
     */
    public static Aggregation of(ColumnProfile profile, @Nullable Concept concept, Set<Concept> weights) {
        Words name = Words.of(profile.name());
        if (concept == Concept.REVENUE || concept == Concept.NET_REVENUE) {
            return Aggregation.SUM;
        }
        if (name.hasAny(NEVER_TOGETHER)) {
            return Aggregation.NONE;
        }
        if (isPriceOfOne(profile, name, concept)) {
            return weights.contains(Concept.QUANTITY) ? Aggregation.WEIGHTED_AVERAGE : Aggregation.AVERAGE;
        }
        if (name.hasAny(INTENSIVE)) {
            return Aggregation.AVERAGE;
        }
        if (isRate(profile, name)) {
            return ofRate(weights);
        }
        return name.hasAny(LEVELS) ? Aggregation.AVERAGE : Aggregation.SUM;
    }

    /** How rates become one number. */
    public static Aggregation ofRate(Set<Concept> weights) {
        boolean weighed = weights.contains(Concept.QUANTITY) || weights.contains(Concept.REVENUE);
        return weighed ? Aggregation.WEIGHTED_AVERAGE : Aggregation.AVERAGE;
    }

    private static boolean isPriceOfOne(ColumnProfile profile, Words name, @Nullable Concept concept) {
        if (concept == Concept.UNIT_PRICE || isOfUnit(profile)) {
            return true;
        }
        if (profile.basis() == AmountBasis.ROW) {
            return false;
        }
        boolean priceOfOne = name.has("price") && !name.hasAny(OF_MANY);
        boolean moneyOfOne = name.hasAny(OF_ONE) && name.hasAny(MONEY) && !name.has("total");
        boolean centsOfOne = name.has("unit") && concept == null && isMoneyLike(profile) && !name.hasAny(OF_MANY_UNITS);
        return priceOfOne || moneyOfOne || centsOfOne || name.has("cost") && name.hasAny(PER_UNIT);
    }

    private static boolean isOfUnit(ColumnProfile profile) {
        return profile.basis() == AmountBasis.UNIT && !BasisOfAmounts.isOfRowByName(profile.name());
    }

    private static boolean isMoneyLike(ColumnProfile profile) {
        return profile.currency() != null || profile.type() == ColumnType.DECIMAL && profile.scale() > 0;
    }

    private static boolean isRate(ColumnProfile profile, Words name) {
        return Percentages.areIn(profile)
                || name.hasAny(SHARE_OF_SOMETHING)
                || name.hasAny(RATE_OR_MONEY) && !name.hasAny(OF_MANY) && Percentages.areFractions(profile);
    }
}
