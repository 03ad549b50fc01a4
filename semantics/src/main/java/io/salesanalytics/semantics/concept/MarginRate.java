package io.salesanalytics.semantics.concept;

import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.semantics.naming.Percentages;
import io.salesanalytics.semantics.naming.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Margins that are rates without a percent sign: parts of one, or percentages as {@code 38.92} beside a profit of 42.04,
 * told by what profit and revenue come to, for the name alone may be money as well.
 */
public final class MarginRate {
    private static final String MARGIN = "margin";
    private static final Set<String> MONEY = Set.of("amount", "value", "total");
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);
    private static final double SAME = 0.02;
    /** A mean over rows is not that of all money. */
    private static final double LEAST = 0.6;

    private static final double MOST = 1.6;

    private MarginRate() {}

    /** Whether a column is one of such margins. */
    public static boolean isIn(ColumnProfile profile, List<ColumnProfile> all) {
        Words name = Words.of(profile.name());
        return name.has(MARGIN)
                && !name.hasAny(MONEY)
                && (Percentages.areFractions(profile) || arePercentages(profile, all));
    }

    private static boolean arePercentages(ColumnProfile profile, List<ColumnProfile> all) {
        return profile.currency() == null
                && profile.sum() != null
                && profile.max() != null
                && new BigDecimal(profile.max()).compareTo(HIGHEST) <= 0
                && sums(all, profile, Concept.REVENUE, Concept.NET_REVENUE)
                        .anyMatch(revenue ->
                                profits(all, profile, revenue).anyMatch(profit -> areRates(profile, profit, revenue)));
    }

    private static Stream<Double> profits(List<ColumnProfile> all, ColumnProfile margin, double revenue) {
        return Stream.concat(
                sums(all, margin, Concept.PROFIT),
                sums(all, margin, Concept.COST).map(cost -> revenue - cost));
    }

    private static Stream<Double> sums(List<ColumnProfile> all, ColumnProfile margin, Concept... concepts) {
        return all.stream()
                .filter(column -> column.position() != margin.position())
                .filter(column -> {
                    Words name = Words.of(column.name());
                    Set<Concept> named = ConceptTable.candidates(name).keySet();
                    return !name.has(MARGIN) && Stream.of(concepts).anyMatch(named::contains);
                })
                .map(ColumnProfile::sum)
                .filter(Objects::nonNull)
                .map(BigDecimal::doubleValue)
                .filter(sum -> sum != 0);
    }

    private static boolean areRates(ColumnProfile margin, double profit, double revenue) {
        double sum = Objects.requireNonNull(margin.sum()).doubleValue();
        double ratio = sum / Math.max(1, margin.values()) / (100 * profit / revenue);
        return ratio >= LEAST && ratio <= MOST && Math.abs(sum - profit) > SAME * Math.abs(profit);
    }
}
