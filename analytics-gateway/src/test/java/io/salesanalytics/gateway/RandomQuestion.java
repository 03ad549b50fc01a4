package io.salesanalytics.gateway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A question drawn at random, in the words of the gateway and of SQL. */
record RandomQuestion(
        List<String> dimensions,
        List<String> measures,
        LocalDate start,
        LocalDate end,
        List<RandomFilter> filters,
        String comparison,
        int orderBy,
        boolean descending,
        int limit,
        boolean other,
        @Nullable String timeZone) {
    private static final List<String> TIME_ZONES = List.of(
            "America/New_York",
            "Europe/Berlin",
            "Africa/Nairobi",
            "Asia/Kolkata",
            "Australia/Lord_Howe",
            "America/St_Johns",
            "Pacific/Apia");
    private static final int DAYS = 560;

    static RandomQuestion breakdown(Random random, List<String> dimensions) {
        List<String> shuffled = new ArrayList<>(dimensions);
        Collections.sort(shuffled);
        Collections.shuffle(shuffled, random);
        List<String> measures = new ArrayList<>(IndependentEngine.MEASURES.keySet());
        Collections.shuffle(measures, random);
        List<String> groups = shuffled.subList(0, Math.min(shuffled.size(), random.nextInt(4)));
        List<String> wanted = measures.subList(0, 1 + random.nextInt(4));
        LocalDate start = LocalDate.of(2023, 12, 20).plusDays(random.nextInt(DAYS));
        return new RandomQuestion(
                groups,
                wanted,
                start,
                start.plusDays(random.nextInt(200)),
                RandomFilter.some(random),
                List.of("NONE", "PREVIOUS_PERIOD", "PREVIOUS_YEAR", "PREVIOUS_YEAR_BY_WEEKS")
                        .get(random.nextInt(4)),
                random.nextInt(groups.size() + wanted.size()),
                random.nextBoolean(),
                List.of(3, 10, 100, 1000).get(random.nextInt(4)),
                random.nextInt(3) == 0,
                random.nextInt(3) == 0 ? TIME_ZONES.get(random.nextInt(TIME_ZONES.size())) : null);
    }

    /** The same about all days and without a filter. */
    RandomQuestion ofAllTime() {
        return new RandomQuestion(
                dimensions,
                measures,
                RandomSales.FIRST_DAY,
                RandomSales.FIRST_DAY.plusDays(RandomSales.DAYS),
                List.of(),
                comparison,
                orderBy,
                descending,
                limit,
                other,
                timeZone);
    }

    Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>();
        variables.put("r", Map.of("start", start.toString(), "end", end.toString()));
        variables.put("f", filters.stream().map(RandomFilter::graph).toList());
        variables.put("d", dimensions);
        variables.put("m", measures);
        variables.put("c", comparison);
        variables.put("l", limit);
        variables.put("x", other);
        variables.put("z", timeZone);
        String by = orderBy < measures.size() ? measures.get(orderBy) : dimensions.get(orderBy - measures.size());
        variables.put("o", Map.of("by", by, "direction", descending ? "DESC" : "ASC"));
        return variables;
    }

    /** The time in SQL that a clock in the zone shows; the data's own hangs where UTC is. */
    String clock() {
        return timeZone == null ? "sold" : "(sold at time zone 'UTC' at time zone '" + timeZone + "')";
    }

    /** How many days the compared period lies before; 0 for none. A year counts as one whatever its length. */
    int days() {
        return switch (comparison) {
            case "PREVIOUS_PERIOD" -> (int) (end.toEpochDay() - start.toEpochDay()) + 1;
            case "PREVIOUS_YEAR" -> 365;
            case "PREVIOUS_YEAR_BY_WEEKS" -> 364;
            default -> 0;
        };
    }

    /** Whether the compared period has any of these days. */
    boolean comparesWith(LocalDate first, LocalDate last) {
        boolean year = comparison.equals("PREVIOUS_YEAR");
        LocalDate from = year ? start.minusYears(1) : start.minusDays(days());
        LocalDate to = year ? end.minusYears(1) : end.minusDays(days());
        return days() > 0 && !from.isAfter(last) && !to.isBefore(first);
    }

    /** How far the compared period's times move forward. */
    String shift() {
        return comparison.equals("PREVIOUS_YEAR") ? "1 year" : days() + " days";
    }

    /** The rows in SQL, of the compared period when it lies some days before. */
    String rows(int days) {
        boolean year = days > 0 && comparison.equals("PREVIOUS_YEAR");
        LocalDate first = year ? start.minusYears(1) : start.minusDays(days);
        LocalDate last = year ? end.minusYears(1) : end.minusDays(days);
        return clock() + " >= '" + first + "' and " + clock() + " < '" + last.plusDays(1) + "'"
                + filters.stream().map(f -> " and " + f.sql()).collect(Collectors.joining());
    }

    /** The order in SQL: what is asked for, then by name. Nothing is last by number, and first by name. */
    String orderSql(List<String> columns) {
        if (columns.isEmpty()) {
            return "";
        }
        List<String> order = new ArrayList<>();
        if (orderBy < measures.size()) {
            order.add((columns.size() + orderBy + 1) + (descending ? " desc" : "") + " nulls last");
        } else {
            String column = columns.get(orderBy - measures.size());
            order.add(column + " collate \"C\"" + (descending ? " desc nulls last" : " nulls first"));
        }
        columns.forEach(column -> order.add(column + " collate \"C\" nulls first"));
        return " order by " + String.join(", ", order);
    }

    @Override
    public String toString() {
        return variables() + (filters.isEmpty() ? "" : " " + filters);
    }
}
