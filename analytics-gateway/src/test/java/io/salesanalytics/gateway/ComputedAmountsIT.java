package io.salesanalytics.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.salesanalytics.chassis.test.TestIdentity;
import io.salesanalytics.chassis.test.TestTokens;
import io.salesanalytics.contracts.Aggregation;
import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.DruidColumn;
import io.salesanalytics.contracts.DruidColumn.Storage;
import io.salesanalytics.contracts.Role;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sales without amounts: what units, prices, discounts and unit costs of each row come to, over two uploads. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
class ComputedAmountsIT {
    private static final String SOURCE = "gw-computed";
    private static final int ROWS = 300;

    private final String tenant = "gw" + UUID.randomUUID().toString().substring(0, 8);

    @TestHTTPResource("/")
    URI base = URI.create("/");

    private record Line(BigDecimal units, BigDecimal price, @Nullable BigDecimal discount, BigDecimal cost) {}

    @Test
    void takesOffAPartOfThePrice() throws Exception {
        List<Line> lines = lines(new Random(3), 2, "0", "0.05", "0.10", "0.25", null);
        BigDecimal revenue = lines.stream()
                .map(line -> line.units.multiply(line.price).multiply(BigDecimal.ONE.subtract(orZero(line.discount))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        compare(lines, "Discount", "0.25", revenue);
    }

    @Test
    void takesOffPercents() throws Exception {
        List<Line> lines = lines(new Random(4), 1, "0", "5", "7.5", null);
        BigDecimal revenue = lines.stream()
                .map(line -> line.units
                        .multiply(line.price)
                        .multiply(new BigDecimal(100).subtract(orZero(line.discount)))
                        .movePointLeft(2))
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        compare(lines, "Discount %", "7.5", revenue);
    }

    @Test
    void takesOffMoney() throws Exception {
        List<Line> lines = lines(new Random(5), 2, "0", "1.5", "3.25", null);
        BigDecimal revenue = lines.stream()
                .map(line -> line.units.multiply(line.price).subtract(orZero(line.discount)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        compare(lines, "Discount Amount", "3.25", revenue);
    }

    private void compare(List<Line> lines, String discount, String most, BigDecimal revenue) throws Exception {
        BigDecimal cost =
                lines.stream().map(line -> line.units.multiply(line.cost)).reduce(BigDecimal.ZERO, BigDecimal::add);
        LoadedData.publish(LoadedData.describe(
                tenant,
                SOURCE,
                1,
                columns(discount, most),
                List.of(
                        load(lines.subList(0, ROWS / 2), discount, 2),
                        load(lines.subList(ROWS / 2, ROWS), discount, 4))));
        GraphClient client =
                new GraphClient(base, TestTokens.of(tenant, "viewer").bearer());
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !client.data("{dataSources{name}}", Map.of())
                .path("dataSources")
                .isEmpty());

        JsonNode kpis = client.data("{kpis(dataSource:\"gw-computed\"){totalRevenue totalCost totalProfit}}", Map.of())
                .path("kpis");

        Expected.assertTold(kpis.path("totalRevenue"), revenue);
        Expected.assertTold(kpis.path("totalCost"), cost);
        Expected.assertTold(kpis.path("totalProfit"), revenue.subtract(cost));
        LoadedData.retract(tenant, SOURCE);
    }

    private LoadedData.Loaded load(List<Line> lines, String discount, int scale) throws Exception {
        Infrastructure.assume();
        List<DruidColumn> columns = List.of(
                new DruidColumn("Qty", "Qty", Storage.LONG, 0),
                new DruidColumn("Unit Price", "Unit Price@" + scale, Storage.LONG, scale),
                new DruidColumn(discount, discount + "@" + scale, Storage.LONG, scale),
                new DruidColumn("Unit Cost", "Unit Cost@" + scale, Storage.LONG, scale));
        List<LoadedData.Row> rows = new ArrayList<>();
        for (Line line : lines) {
            rows.add(new LoadedData.Row(
                    LocalDateTime.of(2025, 3, 1, 12, 0).plusDays(rows.size()),
                    Arrays.asList(line.units, line.price, line.discount, line.cost)));
        }
        return LoadedData.load(tenant + "__" + SOURCE, columns, rows);
    }

    private static List<Column> columns(String discount, String most) {
        Column taken = new Column(
                discount,
                discount,
                ColumnType.DECIMAL,
                Role.METRIC,
                Concept.DISCOUNT,
                Aggregation.WEIGHTED_AVERAGE,
                null,
                null,
                4,
                1,
                "named so",
                0,
                0,
                "0",
                most,
                null,
                List.of());
        return List.of(
                LoadedData.column("Sold At", ColumnType.TIMESTAMP, Role.TIME, Concept.DATE, Aggregation.NONE, 0),
                LoadedData.column("Qty", ColumnType.INTEGER, Role.METRIC, Concept.QUANTITY, Aggregation.SUM, 0),
                LoadedData.column(
                        "Unit Price",
                        ColumnType.DECIMAL,
                        Role.METRIC,
                        Concept.UNIT_PRICE,
                        Aggregation.WEIGHTED_AVERAGE,
                        4),
                taken,
                LoadedData.column("Unit Cost", ColumnType.DECIMAL, Role.METRIC, null, Aggregation.WEIGHTED_AVERAGE, 4));
    }

    private static List<Line> lines(Random random, int scale, @Nullable String... discounts) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            String discount = discounts[random.nextInt(discounts.length)];
            lines.add(new Line(
                    BigDecimal.valueOf(1 + random.nextInt(60)),
                    BigDecimal.valueOf(200 + random.nextInt(9000), 2),
                    discount == null ? null : new BigDecimal(discount).setScale(scale),
                    BigDecimal.valueOf(100 + random.nextInt(3000), 2)));
        }
        return lines;
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }
}
