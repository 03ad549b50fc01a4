package io.salesanalytics.gateway.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesanalytics.contracts.Aggregation;
import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.DataSourcePublished;
import io.salesanalytics.contracts.DruidColumn;
import io.salesanalytics.contracts.DruidColumn.Storage;
import io.salesanalytics.contracts.DruidTable;
import io.salesanalytics.contracts.Role;
import io.salesanalytics.gateway.model.Atom;
import io.salesanalytics.gateway.model.SemanticModel;
import io.salesanalytics.gateway.query.Aggregations.Part;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QueryPlanTest {
    private static final Atom PRODUCT = new Atom.ProductsOf(List.of("Rate", "Qty"));

    @Test
    void keepsTheDigitsOfAProductOfFloatingPointNumbers() throws Exception {
        Part part = productOf(Storage.DOUBLE, 0, "0.142857142857143");
        Sums sums = new Sums(0);

        sums.addSums(
                new ObjectMapper().readTree("[{\"result\":{\"count\":1,\"a0\":42.8571428571429}}]"),
                Map.of("a0", part));

        assertThat(sums.groups().values().iterator().next().get(PRODUCT)).isEqualByComparingTo("0.428571428571429");
    }

    @Test
    void multipliesWholeNumbersOnlyWhereTheirSumFitsALong() {
        assertThat(productOf(Storage.LONG, 6, "129.512345").exact()).isFalse();
        assertThat(productOf(Storage.LONG, 2, "129.51").exact()).isTrue();
    }

    @Test
    void findsTheSumThatALongCouldNotHold() {
        for (String sum : List.of("27670116110564327421", "-27670116110564327421", "9223372036854775808", "5")) {
            BigDecimal exact = new BigDecimal(sum);
            BigDecimal wrapped = BigDecimal.valueOf(exact.toBigInteger().longValue());
            BigDecimal approximate = BigDecimal.valueOf(exact.doubleValue() * (1 + 1e-9));

            assertThat(Sums.unwrapped(wrapped, approximate)).isEqualByComparingTo(exact);
        }
    }

    @Test
    void checksASumOnlyWhereSeveralUploadsCouldOverflowALong() {
        assertThat(sumOverTables(2, "9999999999999.99").checked()).isFalse();
        assertThat(sumOverTables(3, "9999999999999.99").checked()).isTrue();
        assertThat(sumOverTables(3, "9999.99").checked()).isFalse();
    }

    private static Part sumOverTables(int count, String max) {
        List<DruidColumn> stored = List.of(new DruidColumn("Rate", "Rate@2", Storage.LONG, 2));
        List<DruidTable> tables = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tables.add(new DruidTable("t" + i, UUID.randomUUID(), 2_000_000, null, null, stored));
        }
        Map<String, Part> parts = new LinkedHashMap<>();
        plan(model(tables, List.of(metric("Rate", 2, max)))).sums(List.of(new Atom.SumOf("Rate")), parts, () -> null);
        return parts.values().iterator().next();
    }

    private static Part productOf(Storage storage, int scale, String max) {
        List<DruidColumn> stored = List.of(
                new DruidColumn("Rate", "Rate@", storage, scale), new DruidColumn("Qty", "Qty@2", Storage.LONG, 2));
        DruidTable table = new DruidTable("t", UUID.randomUUID(), 1000, null, null, stored);
        Map<String, Part> parts = new LinkedHashMap<>();
        plan(model(List.of(table), List.of(metric("Rate", scale, max), metric("Qty", 2, "5000000.00"))))
                .sums(List.of(PRODUCT), parts, () -> null);
        return parts.values().iterator().next();
    }

    private static SemanticModel model(List<DruidTable> tables, List<Column> columns) {
        return SemanticModel.of(
                new DataSourcePublished("main", "sales", 1, Instant.EPOCH, null, 1, columns, tables, 1000, null, null));
    }

    private static QueryPlan plan(SemanticModel model) {
        DateRange range = new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
        Question question = Question.totals(new Span(range, null), List.of(), List.of());
        return new QueryPlan(question, model.stored());
    }

    private static Column metric(String name, int scale, String max) {
        return new Column(
                name,
                name,
                ColumnType.DECIMAL,
                Role.METRIC,
                null,
                Aggregation.SUM,
                null,
                null,
                scale,
                1,
                "",
                0,
                1,
                "0",
                max,
                null,
                List.of());
    }
}
