package io.salesanalytics.semantics.role;

import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.Role;
import io.salesanalytics.semantics.naming.Words;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Years, months and hours are numbers that nobody adds up. */
final class CalendarNumber {
    private record Range(int from, int to) {
        boolean holds(ColumnProfile profile) {
            return profile.min() != null
                    && profile.max() != null
                    && new BigDecimal(profile.min()).compareTo(BigDecimal.valueOf(from)) >= 0
                    && new BigDecimal(profile.max()).compareTo(BigDecimal.valueOf(to)) <= 0;
        }
    }

    private static final Map<String, Range> RANGES = Map.of(
            "year", new Range(0, 2200),
            "quarter", new Range(1, 4),
            "month", new Range(0, 12),
            "week", new Range(0, 53),
            "day", new Range(0, 366),
            "hour", new Range(0, 24));

    private CalendarNumber() {}

    static @Nullable RoleVerdict judge(ColumnProfile profile, Words name) {
        if (profile.type() != ColumnType.INTEGER) {
            return null;
        }
        Optional<String> unit =
                Stream.of(name.last(), name.first()).filter(RANGES::containsKey).findFirst();
        boolean alone = name.list().size() == 1;
        return unit.filter(word ->
                        alone || Objects.requireNonNull(RANGES.get(word)).holds(profile))
                .map(word ->
                        new RoleVerdict(Role.DIMENSION, 0.9, "Its numbers name a " + word + " and are never added up."))
                .orElse(null);
    }
}
