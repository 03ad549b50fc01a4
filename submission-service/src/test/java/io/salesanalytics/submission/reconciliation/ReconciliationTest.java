package io.salesanalytics.submission.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.contracts.Aggregation;
import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.DruidColumn;
import io.salesanalytics.contracts.DruidColumn.Storage;
import io.salesanalytics.contracts.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    @Test
    void agreesToTheLastDigit() {
        assertThat(compare(Storage.LONG, 2, "9007199254740993.01", "900719925474099301"))
                .isEmpty();
    }

    @Test
    void namesTheTotalThatIsOffByTheSmallestAmount() {
        assertThat(compare(Storage.LONG, 2, "9007199254740993.01", "900719925474099302"))
                .singleElement()
                .hasToString("Sales: expected 9007199254740993.01, found 9007199254740993.02");
    }

    @Test
    void countsRowsToo() {
        assertThat(Reconciliation.differences(3, List.of(), List.of(), 2, Map.of()))
                .singleElement()
                .hasToString("rows: expected 3, found 2");
    }

    @Test
    void takesAnEmptyColumnForZero() {
        assertThat(Reconciliation.differences(
                        1, List.of(metric(null)), List.of(new DruidColumn("Sales", "s", Storage.LONG, 2)), 1, Map.of()))
                .isEmpty();
    }

    @Test
    void forgivesDoublesTheirLastDigitsOnly() {
        assertThat(compare(Storage.DOUBLE, 0, "1000000.1", "1000000.10000001")).isEmpty();
        assertThat(compare(Storage.DOUBLE, 0, "1000000.1", "1000000.2")).hasSize(1);
    }

    private static List<Difference> compare(Storage storage, int scale, String expected, String stored) {
        return Reconciliation.differences(
                1,
                List.of(metric(new BigDecimal(expected))),
                List.of(new DruidColumn("Sales", "s", storage, scale)),
                1,
                Map.of("s", new BigDecimal(stored)));
    }

    private static Column metric(@org.jspecify.annotations.Nullable BigDecimal sum) {
        return new Column(
                "Sales",
                "s",
                ColumnType.DECIMAL,
                Role.METRIC,
                null,
                Aggregation.SUM,
                null,
                null,
                2,
                1,
                "test",
                0,
                1,
                "1",
                "2",
                sum,
                List.of());
    }
}
