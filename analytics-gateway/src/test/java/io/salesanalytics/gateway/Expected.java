package io.salesanalytics.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the gateway must say, computed from the rows in plain Java. */
record Expected(List<Sale> sales) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Nullable
    BigDecimal revenue() {
        return sum(Sale::amount);
    }

    @Nullable
    BigDecimal cost() {
        return sum(Sale::cost);
    }

    @Nullable
    BigDecimal profit() {
        BigDecimal revenue = revenue();
        BigDecimal cost = cost();
        return revenue == null || cost == null ? null : revenue.subtract(cost);
    }

    @Nullable
    BigDecimal margin() {
        BigDecimal revenue = revenue();
        BigDecimal profit = profit();
        return revenue == null || profit == null || revenue.signum() == 0
                ? null
                : profit.multiply(HUNDRED).divide(revenue, 6, RoundingMode.HALF_UP);
    }

    BigDecimal transactions() {
        return distinct(Sale::order);
    }

    BigDecimal customers() {
        return distinct(Sale::customer);
    }

    @Nullable
    BigDecimal averageTransaction() {
        BigDecimal revenue = revenue();
        return revenue == null ? null : revenue.divide(transactions(), 8, RoundingMode.HALF_UP);
    }

    /** The unit price, weighted by the units, over the rows that have both. */
    @Nullable
    BigDecimal price() {
        BigDecimal weighted = BigDecimal.ZERO;
        BigDecimal weight = BigDecimal.ZERO;
        for (Sale sale : sales) {
            if (sale.price() != null && sale.units() != null) {
                weighted = weighted.add(sale.price().multiply(sale.units()));
                weight = weight.add(sale.units());
            }
        }
        return weight.signum() == 0 ? null : weighted.divide(weight, 6, RoundingMode.HALF_UP);
    }

    @Nullable
    BigDecimal sum(Function<Sale, @Nullable BigDecimal> value) {
        return sales.stream()
                .map(value)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    BigDecimal distinct(Function<Sale, @Nullable String> value) {
        return BigDecimal.valueOf(
                sales.stream().map(value).filter(Objects::nonNull).distinct().count());
    }

    /** What is expected of the rows of some days, the last one with them. */
    static Expected within(List<Sale> sales, String start, String end, Predicate<Sale> which) {
        LocalDate first = LocalDate.parse(start);
        LocalDate last = LocalDate.parse(end);
        return new Expected(sales.stream()
                .filter(which)
                .filter(s -> !s.time().toLocalDate().isBefore(first)
                        && !s.time().toLocalDate().isAfter(last))
                .toList());
    }

    /** The number told is the expected one, or null where that is. */
    static void assertTold(JsonNode told, @Nullable BigDecimal expected) {
        assertThat(GraphClient.number(told))
                .usingComparator(Comparator.nullsFirst(BigDecimal::compareTo))
                .isEqualTo(expected);
    }
}
