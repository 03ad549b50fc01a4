package io.salesanalytics.gateway.query;

import io.salesanalytics.contracts.Target;
import io.salesanalytics.gateway.model.Measure;
import io.salesanalytics.gateway.query.TargetPeriod.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the days of a range are to reach. Targets of different lengths are never mixed: those that lie whole in the range
 * count first, of the longest kind; else the shortest kind that covers all of its days, by the share of each period's
 * days that the range has. A measure that does not add up, such as a rate, has one target for every part of a period.
 *
 * @param period which targets it is made of; null when there is none
 * @param amount the amount; null when there is none
 * @param prorated whether only a share of some target counts
 * @param missing why there is none, or null
 */
record Goal(@Nullable String period, @Nullable BigDecimal amount, boolean prorated, @Nullable String missing) {
    private static final int EXTRA_DIGITS = 4;

    private record Dated(TargetPeriod period, BigDecimal amount) {}

    static Goal missing(String why) {
        return new Goal(null, null, false, why);
    }

    /**
     * @param targets those of one measure, for all sales or for one value
     * @param fiscalYearStart the month that fiscal years begin with
     */
    static Goal of(List<Target> targets, Measure measure, DateRange range, int fiscalYearStart) {
        List<Dated> touching = targets.stream()
                .map(target -> new Dated(TargetPeriod.of(target.period(), fiscalYearStart), target.amount()))
                .filter(dated -> dated.period.daysIn(range) > 0)
                .sorted(Comparator.comparing(dated -> dated.period.days().start()))
                .toList();
        if (touching.isEmpty()) {
            return missing("No target is set for this period.");
        }
        return measure.computation().addsUp() ? added(touching, measure, range) : level(touching, range);
    }

    /** Several that add up, as the target of all of them together. */
    static Goal together(List<Goal> goals) {
        Goal first = goals.get(0);
        BigDecimal amount = BigDecimal.ZERO;
        for (Goal goal : goals) {
            if (goal.amount == null) {
                return goal;
            }
            amount = amount.add(goal.amount);
        }
        return new Goal(first.period, amount, goals.stream().anyMatch(Goal::prorated), null);
    }

    private static Goal level(List<Dated> touching, DateRange range) {
        return touching.stream()
                .filter(dated -> dated.period.daysIn(range) == range.days())
                .max(Comparator.comparing(dated -> dated.period.kind()))
                .map(dated -> new Goal(dated.period.text(), dated.amount, false, null))
                .orElseGet(() ->
                        missing("This measure does not add up, so targets of several periods make none for all."));
    }

    private static Goal added(List<Dated> touching, Measure measure, DateRange range) {
        List<List<Dated>> covering = Stream.of(Kind.values())
                .map(kind -> touching.stream()
                        .filter(dated -> dated.period.kind() == kind)
                        .toList())
                .filter(ofKind -> covered(ofKind, range) == range.days())
                .toList();
        if (covering.isEmpty()) {
            long most = Stream.of(Kind.values())
                    .mapToLong(kind -> covered(
                            touching.stream()
                                    .filter(d -> d.period.kind() == kind)
                                    .toList(),
                            range))
                    .max()
                    .orElse(0);
            return missing("Targets are set for " + most + " of " + range.days() + " days only.");
        }
        List<Dated> chosen = covering.stream()
                .filter(ofKind -> ofKind.stream().allMatch(dated -> dated.period.liesIn(range)))
                .findFirst()
                .orElse(covering.get(covering.size() - 1));
        return sum(chosen, measure, range);
    }

    private static long covered(List<Dated> targets, DateRange range) {
        return targets.stream().mapToLong(dated -> dated.period.daysIn(range)).sum();
    }

    private static Goal sum(List<Dated> chosen, Measure measure, DateRange range) {
        BigDecimal sum = BigDecimal.ZERO;
        List<String> names = new ArrayList<>();
        boolean prorated = false;
        for (Dated dated : chosen) {
            names.add(dated.period.text());
            boolean whole = dated.period.liesIn(range);
            prorated |= !whole;
            sum = sum.add(whole ? dated.amount : share(dated, range));
        }
        String period =
                Stream.of(names.get(0), names.get(names.size() - 1)).distinct().collect(Collectors.joining(" to "));
        return new Goal(
                period,
                prorated ? sum.setScale(measure.scale() + EXTRA_DIGITS, RoundingMode.HALF_UP) : sum,
                prorated,
                null);
    }

    private static BigDecimal share(Dated dated, DateRange range) {
        return dated.amount
                .multiply(BigDecimal.valueOf(dated.period.daysIn(range)))
                .divide(BigDecimal.valueOf(dated.period.days().days()), MathContext.DECIMAL128);
    }
}
