package io.salesanalytics.gateway;

import io.salesanalytics.contracts.Aggregation;
import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.DruidColumn;
import io.salesanalytics.contracts.DruidColumn.Storage;
import io.salesanalytics.contracts.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Columns of every kind and rows to fill them: hostile names, gaps, returns, sums that no long holds. */
final class RandomSales {
    static final List<String> BRANCHES =
            List.of("Nairobi", "Mombasa \"Old\" Town", "Kisumu'); DROP--", "日本 🎉", "$.[x]\\n", "nairobi", "Ä b%c_d");
    static final List<String> CODES = List.of("007", "12", "9", "100", "-3");
    /** Names of columns that a file may have. */
    static final String CODE = "Co.de \"x\" '🎉' $[0] \\";

    static final String BIG = "Big \"tax\".ß";
    static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    static final int DAYS = 540;

    private RandomSales() {}

    /**
     * A column of the test.
     *
     * @param sql its name and type in PostgreSQL
     * @param scale digits after the point, or -1 for text
     */
    record Kind(String name, String sql, Concept concept, int scale) {
        boolean isText() {
            return scale < 0;
        }

        String sqlName() {
            return sql.substring(0, sql.indexOf(' '));
        }
    }

    static final List<Kind> KINDS = List.of(
            new Kind("Branch Name", "branch text", Concept.BRANCH, -1),
            new Kind("Item", "item text", Concept.PRODUCT, -1),
            new Kind("Client", "client text", Concept.CUSTOMER, -1),
            new Kind("Order No", "orderno text", Concept.ORDER_ID, -1),
            new Kind(CODE, "code text", Concept.CATEGORY, -1),
            new Kind("Returned", "returned text", Concept.IS_RETURN, -1),
            new Kind("Amount", "amount numeric", Concept.REVENUE, 2),
            new Kind("Cost", "cost numeric", Concept.COST, 2),
            new Kind("Qty", "qty numeric", Concept.QUANTITY, 0),
            new Kind("Unit Price", "price numeric", Concept.UNIT_PRICE, 2),
            new Kind(BIG, "big numeric", Concept.TAX, 0));

    /** How one table keeps the columns; amounts with the digits asked for. */
    static List<DruidColumn> stored(int amountScale) {
        return KINDS.stream()
                .map(kind -> {
                    int scale = kind.concept() == Concept.REVENUE || kind.concept() == Concept.COST
                            ? amountScale
                            : kind.scale();
                    return kind.isText()
                            ? new DruidColumn(kind.name(), kind.name(), Storage.STRING, 0)
                            : new DruidColumn(
                                    kind.name(),
                                    scale == 0 ? kind.name() : kind.name() + "@" + scale,
                                    Storage.LONG,
                                    scale);
                })
                .toList();
    }

    static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(column("Sold At", ColumnType.TIMESTAMP, Role.TIME, Concept.DATE, 0, List.of()));
        for (Kind kind : KINDS) {
            ColumnType text = kind.concept() == Concept.CATEGORY ? ColumnType.INTEGER : ColumnType.STRING;
            ColumnType type = kind.isText() ? text : ColumnType.DECIMAL;
            columns.add(column(
                    kind.name(),
                    type,
                    kind.isText() ? Role.DIMENSION : Role.METRIC,
                    kind.concept(),
                    kind.scale() == 2 && kind.concept() != Concept.UNIT_PRICE ? 4 : Math.max(0, kind.scale()),
                    kind.concept() == Concept.IS_RETURN ? List.of("yes", "no") : List.of()));
        }
        return columns;
    }

    private static Column column(
            String name, ColumnType type, Role role, Concept concept, int scale, List<String> examples) {
        Aggregation summed = concept == Concept.UNIT_PRICE ? Aggregation.WEIGHTED_AVERAGE : Aggregation.SUM;
        return new Column(
                name,
                name,
                type,
                role,
                concept,
                role == Role.METRIC ? summed : Aggregation.NONE,
                null,
                null,
                scale,
                1,
                "named so",
                0,
                // So many that Druid is asked for the largest of some first.
                concept == Concept.CUSTOMER || concept == Concept.PRODUCT
                        ? 10_000
                        : concept == Concept.BRANCH ? BRANCHES.size() + 1 : 0,
                null,
                null,
                null,
                examples);
    }

    /** Rows of a year and a half, always the same for the same seed. */
    static List<LoadedData.Row> some(int count, long seed, int amountScale) {
        Random random = new Random(seed);
        List<LoadedData.Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDateTime time = FIRST_DAY
                    .atStartOfDay()
                    .plusDays(random.nextInt(DAYS))
                    .plusHours(random.nextInt(24))
                    .plusMinutes(random.nextInt(3));
            rows.add(new LoadedData.Row(
                    time,
                    Arrays.asList(
                            oneOf(random, BRANCHES, 8),
                            "Product " + random.nextInt(40),
                            random.nextInt(20) == 0 ? null : beginning(random) + random.nextInt(150),
                            "SO-" + random.nextInt(count / 2),
                            oneOf(random, CODES, 12),
                            random.nextInt(10) == 0 ? null : random.nextInt(6) == 0 ? "yes" : "no",
                            random.nextInt(50) == 0 ? null : decimal(random, 100_000, amountScale),
                            decimal(random, 60_000, amountScale),
                            random.nextInt(30) == 0 ? null : BigDecimal.valueOf(1 + random.nextInt(9)),
                            random.nextInt(30) == 0 ? null : decimal(random, 5_000, 2),
                            BigDecimal.valueOf(1_100_000_000_000_000L - random.nextInt(1000)))));
        }
        return rows;
    }

    /** What names of customers begin with; one of the signs takes two of Java's characters. */
    private static String beginning(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> "Cu🎉";
            case 1 -> "CuΩ";
            default -> "Customer ";
        };
    }

    private static @Nullable String oneOf(Random random, List<String> values, int outOf) {
        int index = random.nextInt(outOf);
        return index < values.size() ? values.get(index) : null;
    }

    private static BigDecimal decimal(Random random, int bound, int scale) {
        return BigDecimal.valueOf(random.nextInt(bound) - bound / 10, scale);
    }
}
