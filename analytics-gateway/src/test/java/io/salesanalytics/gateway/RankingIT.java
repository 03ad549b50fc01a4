package io.salesanalytics.gateway;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.salesanalytics.gateway.LoadedData.Loaded;
import io.salesanalytics.gateway.LoadedData.Row;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The largest of thousands of customers, whether few stand out or all are alike, in several tables. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
class RankingIT {
    private static final String SOURCE = "gw-ranking";
    private static final int TABLES = 3;
    private static final int ROWS = 12_000;
    private static final int CUSTOMERS = 7_000;
    private static final List<String> KINDS = List.of("alike", "steep", "absent");

    private final String tenant = "gw" + UUID.randomUUID().toString().substring(0, 8);

    @TestHTTPResource("/")
    URI base = URI.create("/");

    private record Sold(String kind, @Nullable String customer, @Nullable BigDecimal amount) {}

    @Test
    void namesTheLargestAsAddingUpAllRowsDoes() throws Exception {
        Infrastructure.assume();
        List<Sold> sales = new ArrayList<>();
        List<Loaded> loaded = new ArrayList<>();
        for (int table = 0; table < TABLES; table++) {
            loaded.add(load(table, sales));
        }
        LoadedData.publish(LoadedData.describe(tenant, SOURCE, 1, columns(), loaded));
        GraphClient client =
                new GraphClient(base, TestTokens.of(tenant, "viewer").bearer());
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !client.data("{dataSources{name}}", Map.of())
                .path("dataSources")
                .isEmpty());

        for (String kind : KINDS) {
            List<Map.Entry<@Nullable String, BigDecimal>> expected = ranked(sales, kind);
            for (int limit : List.of(1, 10, 100, 400)) {
                JsonNode told = client.data(
                                """
                                query($k:String!,$n:Int!){breakdown(dataSource:"gw-ranking",dimensions:["Client"],measures:["Amount"],limit:$n,
                                  orderBy:{by:"Amount",direction:DESC},filters:[{dimension:"Kind",values:[$k]}]){truncated rows{key values}}}""",
                                Map.of("k", kind, "n", limit))
                        .path("breakdown");

                assertThat(told.path("truncated").asBoolean()).isTrue();
                assertThat(told.path("rows"))
                        .extracting(row -> row.at("/key/0").isNull()
                                ? null
                                : row.at("/key/0").asText())
                        .as(kind + " " + limit)
                        .containsExactlyElementsOf(expected.stream()
                                .limit(limit)
                                .map(Map.Entry::getKey)
                                .toList());
                assertThat(told.path("rows"))
                        .extracting(row -> row.at("/values/0").decimalValue())
                        .usingElementComparator(BigDecimal::compareTo)
                        .containsExactlyElementsOf(expected.stream()
                                .limit(limit)
                                .map(Map.Entry::getValue)
                                .toList());
            }
        }
        LoadedData.retract(tenant, SOURCE);
    }

    /** Adds what it loads to the sales. */
    private Loaded load(int table, List<Sold> sales) throws Exception {
        Random random = new Random(table);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            String kind = KINDS.get(random.nextInt(KINDS.size()));
            int number = random.nextInt(CUSTOMERS);
            // Of those that stand out, one in a table buys nothing there.
            boolean large = number < 600 && !(kind.equals("absent") && number % TABLES == table);
            int amount = random.nextInt(100_000) - 5_000;
            BigDecimal value =
                    BigDecimal.valueOf(!kind.equals("alike") && large ? amount * (600L - number) : amount, 2);
            Sold sold = new Sold(
                    kind,
                    random.nextInt(500) == 0 ? null : "Customer " + number,
                    random.nextInt(100) == 0 ? null : value);
            sales.add(sold);
            rows.add(new Row(
                    LocalDateTime.of(2024, 1, 1, 0, 0).plusMinutes(random.nextInt(500_000)),
                    Arrays.asList(sold.kind(), sold.customer(), sold.amount())));
        }
        return LoadedData.load(
                tenant + "__" + SOURCE,
                List.of(
                        new DruidColumn("Kind", "Kind", Storage.STRING, 0),
                        new DruidColumn("Client", "Client", Storage.STRING, 0),
                        new DruidColumn("Amount", "Amount@2", Storage.LONG, 2)),
                rows);
    }

    private static List<Map.Entry<@Nullable String, BigDecimal>> ranked(List<Sold> sales, String kind) {
        Map<@Nullable String, BigDecimal> sums = new HashMap<>();
        for (Sold sold : sales) {
            if (sold.kind().equals(kind) && sold.amount() != null) {
                sums.merge(sold.customer(), sold.amount(), BigDecimal::add);
            }
        }
        List<Map.Entry<@Nullable String, BigDecimal>> ranked = new ArrayList<>(sums.entrySet());
        ranked.sort(Map.Entry.<@Nullable String, BigDecimal>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry::getKey, Comparator.nullsFirst(Comparator.naturalOrder())));
        return ranked;
    }

    private static List<Column> columns() {
        return List.of(
                LoadedData.column("Sold At", ColumnType.TIMESTAMP, Role.TIME, Concept.DATE, Aggregation.NONE, 0),
                LoadedData.column("Kind", ColumnType.STRING, Role.DIMENSION, null, Aggregation.NONE, 0),
                known(LoadedData.column(
                        "Client", ColumnType.STRING, Role.DIMENSION, Concept.CUSTOMER, Aggregation.NONE, 0)),
                known(LoadedData.column(
                        "Amount", ColumnType.DECIMAL, Role.METRIC, Concept.REVENUE, Aggregation.SUM, 2)));
    }

    /** So many values that the longer lists are asked for too, and none so large that their sum could overflow. */
    private static Column known(Column column) {
        return new Column(
                column.name(),
                column.druidName(),
                column.type(),
                column.role(),
                column.concept(),
                column.aggregation(),
                column.format(),
                column.currency(),
                column.scale(),
                column.confidence(),
                column.reason(),
                column.nulls(),
                100_000,
                "-1000000",
                "1000000",
                column.sum(),
                column.examples());
    }
}
