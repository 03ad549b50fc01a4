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
import io.salesanalytics.gateway.query.QueryPlan.Part;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QueryPlanTest {
    private static final Atom PRODUCT = new Atom.WeightedSumOf("Rate", "Qty");

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

    private static Part productOf(Storage storage, int scale, String max) {
        List<DruidColumn> stored = List.of(
                new DruidColumn("Rate", "Rate@", storage, scale), new DruidColumn("Qty", "Qty@2", Storage.LONG, 2));
        DruidTable table = new DruidTable("t", UUID.randomUUID(), 1000, null, null, stored);
        SemanticModel model = SemanticModel.of(new DataSourcePublished(
                "main",
                "sales",
                1,
                Instant.EPOCH,
                null,
                1,
                List.of(metric("Rate", scale, max), metric("Qty", 2, "5000000.00")),
                List.of(table),
                1000,
                null,
                null));
        DateRange range = new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
        Question question = new Question(List.of(), null, null, range, List.of(), List.of(), null, null, null);
        Map<String, Part> parts = new LinkedHashMap<>();
        new QueryPlan(question, model.stored()).sums(List.of(PRODUCT), parts, () -> null);
        return parts.values().iterator().next();
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
