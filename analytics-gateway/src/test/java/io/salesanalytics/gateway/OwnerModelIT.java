package io.salesanalytics.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.salesanalytics.chassis.test.TestIdentity;
import io.salesanalytics.chassis.test.TestTokens;
import io.salesanalytics.contracts.CatalogueVersion;
import io.salesanalytics.contracts.DataSourceDescribed;
import io.salesanalytics.contracts.DataSourceSettings;
import io.salesanalytics.contracts.OwnMeasure;
import io.salesanalytics.contracts.OwnMeasure.Unit;
import io.salesanalytics.contracts.OwnerModel;
import io.salesanalytics.contracts.Target;
import io.salesanalytics.contracts.WeekStart;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What owners say about their data, and each number that follows compared with the one computed here from the rows. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnerModelIT {
    private static final String SOURCE = "gw-owner";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<OwnMeasure> MEASURES = List.of(
            new OwnMeasure("revenuePerUnit", "Revenue per unit", "revenue / sum(\"Qty\")", Unit.CURRENCY, 2),
            new OwnMeasure("netOfTax", "Net of tax", "sum(Amount) * 0.84 - cost", Unit.CURRENCY, 2),
            new OwnMeasure("spread", "Spread", "max(\"Amount\") - min(\"Amount\")", Unit.NUMBER, 2),
            new OwnMeasure("averageCost", "Average cost", "avg(cost)", Unit.NUMBER, 2),
            new OwnMeasure("perCustomer", "Per customer", "revenue / count_distinct(customer)", Unit.CURRENCY, 2),
            new OwnMeasure("twice", "Twice", "-(revenuePerUnit * -2)", Unit.NUMBER, 2),
            new OwnMeasure("byNothing", "By nothing", "revenue / (count() - count())", Unit.NUMBER, 2),
            new OwnMeasure("later", "Later", "revenue - sum(\"Freight\")", Unit.NUMBER, 2),
            new OwnMeasure("onLater", "On later", "later * 2", Unit.NUMBER, 2));

    private final String tenant = "gw" + UUID.randomUUID().toString().substring(0, 8);
    private final List<Sale> sales = new ArrayList<>();
    private long version;

    @Inject
    RedisDataSource redis;

    @TestHTTPResource("/")
    URI base = URI.create("/");

    @BeforeAll
    void load() throws Exception {
        Infrastructure.assume();
        List<LoadedData.Loaded> loaded = List.of(
                LoadedData.load(tenant + "__" + SOURCE, Sale.some(2000, 11, 2), 2),
                LoadedData.load(tenant + "__" + SOURCE, Sale.some(1000, 12, 4), 4));
        loaded.forEach(l -> sales.addAll(l.sales()));
        CatalogueVersion.ROWS.raise(tenant, SOURCE, 1, redis::execute);
        LoadedData.publish(LoadedData.describe(tenant, SOURCE, 1, loaded));
    }

    @AfterAll
    void retract() throws Exception {
        if (!sales.isEmpty()) {
            LoadedData.retract(tenant, SOURCE);
            redis.key().del(CatalogueVersion.key(tenant));
        }
    }

    @Test
    void computesTheOwnersMeasuresExactlyFromTheRows() throws Exception {
        describe(new OwnerModel(DataSourceSettings.NONE, Map.of(), MEASURES, List.of()));

        JsonNode breakdown =
                data("""
                        {breakdown(dataSource:"gw-owner", dimensions:["branch"], measures:["revenuePerUnit","netOfTax",
                          "spread","averageCost","perCustomer","twice","byNothing"]) {
                          measures{name label unit currency formula} rows{key values}}}""")
                        .path("breakdown");

        Map<@Nullable String, List<Sale>> byBranch = new HashMap<>();
        sales.forEach(s ->
                byBranch.computeIfAbsent(s.branch(), b -> new ArrayList<>()).add(s));
        assertThat(breakdown.path("rows")).hasSize(byBranch.size());
        for (JsonNode row : breakdown.path("rows")) {
            JsonNode key = row.path("key").path(0);
            Expected group = new Expected(byBranch.getOrDefault(key.isNull() ? null : key.asText(), List.of()));
            BigDecimal revenue = Objects.requireNonNull(group.revenue());
            BigDecimal units = Objects.requireNonNull(group.sum(Sale::units));
            JsonNode values = row.path("values");
            Expected.assertTold(values.path(0), divided(revenue, units));
            Expected.assertTold(
                    values.path(1),
                    revenue.multiply(new BigDecimal("0.84"))
                            .subtract(Objects.requireNonNull(group.cost()))
                            .setScale(6, RoundingMode.HALF_UP));
            Expected.assertTold(
                    values.path(2), extreme(group, BigDecimal::max).subtract(extreme(group, BigDecimal::min)));
            Expected.assertTold(
                    values.path(3),
                    divided(
                            Objects.requireNonNull(group.cost()),
                            BigDecimal.valueOf(group.sales().size())));
            Expected.assertTold(values.path(4), divided(revenue, group.customers()));
            Expected.assertTold(values.path(5), divided(revenue.multiply(BigDecimal.valueOf(2)), units));
            assertThat(values.path(6).isNull()).isTrue();
        }
        JsonNode first = breakdown.path("measures").path(0);
        assertThat(first.path("label").asText()).isEqualTo("Revenue per unit");
        assertThat(first.path("currency").asText()).isEqualTo("KES");
        assertThat(first.path("formula").asText()).isEqualTo("revenue / sum(\"Qty\")");
    }

    @Test
    void saysWhyAMeasureCannotBeHadAndExplainsTheOthers() throws Exception {
        describe(new OwnerModel(DataSourceSettings.NONE, Map.of(), MEASURES, List.of()));

        JsonNode source = data("{dataSource(name:\"gw-owner\"){measures{name} unavailable{name reason}}}")
                .path("dataSource");
        JsonNode explained = data("{explain(dataSource:\"gw-owner\", measures:[\"netOfTax\"]){measures{formula}}}")
                .path("explain");

        assertThat(source.path("measures").findValuesAsText("name")).contains("twice", "Amount", "revenue");
        assertThat(source.path("unavailable").findValuesAsText("name")).contains("later", "onLater");
        assertThat(source.path("unavailable").findValuesAsText("reason")).contains("This data has no column Freight.");
        assertThat(explained.path("measures").path(0).path("formula").asText()).isEqualTo("sum(Amount) * 0.84 - cost");
        assertThat(client().errorCode(
                                "{breakdown(dataSource:\"gw-owner\", dimensions:[], measures:[\"onLater\"]){truncated}}",
                                Map.of()))
                .isEqualTo("MEASURE_UNAVAILABLE");
    }

    @Test
    void servesNothingFromBeforeTheOwnersLastWord() throws Exception {
        String question =
                """
                {dataSource(name:"gw-owner"){settings{fiscalYearStart weekStart timeZone version} dimensions{name label}}
                 series(dataSource:"gw-owner", measures:["revenue","own"], granularity:WEEK,
                   range:{start:"2024-03-01",end:"2024-03-31"}){measures{label} points{time values}}}""";
        describe(model(null, "Takings", "revenue * 2"));
        JsonNode before = data(question);
        assertThat(data(question)).isEqualTo(before);
        describe(model(WeekStart.SUNDAY, "Turnover", "revenue * 3"));
        JsonNode after = data(question);

        assertThat(before.path("series").path("measures").path(0).path("label").asText())
                .isEqualTo("Takings");
        assertThat(after.path("series").path("measures").path(0).path("label").asText())
                .isEqualTo("Turnover");
        assertThat(after.path("dataSource").path("dimensions").findValuesAsText("label"))
                .contains("Shop");
        assertThat(after.path("dataSource")
                        .path("settings")
                        .path("fiscalYearStart")
                        .asInt())
                .isEqualTo(7);
        JsonNode first = before.path("series").path("points").path(0);
        JsonNode second = after.path("series").path("points").path(0);
        assertThat(first.path("time").asText()).startsWith("2024-02-26");
        assertThat(second.path("time").asText()).startsWith("2024-02-25");
        // The first week holds from Friday, 1 March, to Sunday; from Sunday on, to Saturday.
        BigDecimal toSunday = Objects.requireNonNull(
                Expected.within(sales, "2024-03-01", "2024-03-03", s -> true).revenue());
        BigDecimal toSaturday = Objects.requireNonNull(
                Expected.within(sales, "2024-03-01", "2024-03-02", s -> true).revenue());
        Expected.assertTold(first.path("values").path(1), toSunday.multiply(BigDecimal.valueOf(2)));
        Expected.assertTold(second.path("values").path(1), toSaturday.multiply(BigDecimal.valueOf(3)));
    }

    @Test
    void comparesWithTheTargetsOfThePeriod() throws Exception {
        describe(targets());

        JsonNode quarter = row("measure:\"totalRevenue\", range:{start:\"2024-01-01\",end:\"2024-03-31\"}");
        BigDecimal actual = Objects.requireNonNull(
                Expected.within(sales, "2024-01-01", "2024-03-31", s -> true).revenue());
        assertThat(quarter.path("period").asText()).isEqualTo("2024-Q1");
        Expected.assertTold(quarter.path("target"), new BigDecimal("40000"));
        Expected.assertTold(quarter.path("actual"), actual);
        Expected.assertTold(
                quarter.path("attainment"),
                actual.multiply(HUNDRED).divide(new BigDecimal("40000"), 6, RoundingMode.HALF_UP));
        assertThat(quarter.path("prorated").asBoolean()).isFalse();

        JsonNode months = row("measure:\"revenue\", range:{start:\"2024-01-01\",end:\"2024-02-29\"}");
        assertThat(months.path("period").asText()).isEqualTo("2024-01 to 2024-02");
        Expected.assertTold(months.path("target"), new BigDecimal("21000.5"));

        JsonNode part = row("measure:\"Amount\", range:{start:\"2024-02-01\",end:\"2024-02-10\"}");
        assertThat(part.path("prorated").asBoolean()).isTrue();
        Expected.assertTold(
                part.path("target"),
                new BigDecimal("11000.5")
                        .multiply(BigDecimal.TEN)
                        .divide(BigDecimal.valueOf(29), 8, RoundingMode.HALF_UP));

        JsonNode longer = row("measure:\"revenue\", range:{start:\"2024-03-15\",end:\"2024-04-20\"}");
        assertThat(longer.path("period").asText()).isEqualTo("2024");
        Expected.assertTold(
                longer.path("target"),
                new BigDecimal("120000")
                        .multiply(BigDecimal.valueOf(37))
                        .divide(BigDecimal.valueOf(366), 8, RoundingMode.HALF_UP));

        JsonNode margin = row("measure:\"profitMargin\", range:{start:\"2024-02-01\",end:\"2024-02-10\"}");
        Expected.assertTold(margin.path("target"), new BigDecimal("25"));
        assertThat(margin.path("prorated").asBoolean()).isFalse();

        JsonNode none = row("measure:\"revenue\", range:{start:\"2023-12-30\",end:\"2024-01-02\"}");
        assertThat(none.path("target").isNull()).isTrue();
        assertThat(none.path("missing").asText()).isEqualTo("Targets are set for 2 of 4 days only.");
    }

    @Test
    void comparesEachBranchWithItsOwnTarget() throws Exception {
        describe(targets());

        JsonNode answer =
                data("""
                        {targetAttainment(dataSource:"gw-owner", measure:"revenue", by:"Branch Name", limit:1,
                          range:{start:"2024-01-01",end:"2024-12-31"}) {
                          truncated rows{key period target prorated actual attainment missing}}}""")
                        .path("targetAttainment");
        JsonNode filtered = row(
                """
                measure:"revenue", range:{start:"2024-01-01",end:"2024-12-31"},
                filters:[{dimension:"branch",values:["Nairobi","Kisumu'); DROP--"]}]""");
        JsonNode others = row(
                """
                measure:"revenue", range:{start:"2024-01-01",end:"2024-12-31"},
                filters:[{dimension:"product",values:["Product 1"]}]""");

        Map<String, JsonNode> rows = new HashMap<>();
        answer.path("rows").forEach(r -> rows.put(r.path("key").asText(), r));
        for (String branch : List.of("Nairobi", "Kisumu'); DROP--")) {
            JsonNode row = Objects.requireNonNull(rows.get(branch));
            Expected.assertTold(row.path("target"), new BigDecimal("9000"));
            Expected.assertTold(
                    row.path("actual"),
                    Expected.within(sales, "2024-01-01", "2024-12-31", s -> branch.equals(s.branch()))
                            .revenue());
        }
        assertThat(Objects.requireNonNull(rows.get("Closed")).path("missing").asText())
                .isEqualTo("There is no value in this period.");
        assertThat(answer.path("truncated").asBoolean()).isTrue();
        Expected.assertTold(filtered.path("target"), new BigDecimal("18000"));
        assertThat(others.path("target").isNull()).isTrue();
        assertThat(others.path("missing").asText()).startsWith("The sales are filtered");
    }

    private static OwnerModel targets() {
        return new OwnerModel(
                DataSourceSettings.NONE,
                Map.of(),
                List.of(),
                List.of(
                        new Target("revenue", "2024", null, null, new BigDecimal("120000")),
                        new Target("revenue", "2024-Q1", null, null, new BigDecimal("40000")),
                        new Target("revenue", "2024-01", null, null, new BigDecimal("10000")),
                        new Target("revenue", "2024-02", null, null, new BigDecimal("11000.5")),
                        new Target("profitMargin", "2024", null, null, new BigDecimal("25")),
                        new Target("revenue", "2024", "branch", "Nairobi", new BigDecimal("9000")),
                        new Target("revenue", "2024", "Branch Name", "Kisumu'); DROP--", new BigDecimal("9000")),
                        new Target("revenue", "2024", "branch", "Closed", new BigDecimal("9000"))));
    }

    private static OwnerModel model(@Nullable WeekStart weekStart, String label, String formula) {
        return new OwnerModel(
                new DataSourceSettings(7, weekStart, "Africa/Nairobi", null),
                Map.of("revenue", label, "branch", "Shop"),
                List.of(new OwnMeasure("own", "Own", formula, Unit.NUMBER, 2)),
                List.of());
    }

    /** As ingest-service does: Redis hears first, so every question from now on is answered by it. */
    private void describe(OwnerModel model) throws Exception {
        CatalogueVersion.DESCRIPTION.raise(tenant, SOURCE, ++version, redis::execute);
        LoadedData.describe(new DataSourceDescribed(tenant, SOURCE, version, model));
    }

    private JsonNode row(String arguments) throws Exception {
        return data("{targetAttainment(dataSource:\"gw-owner\", " + arguments
                        + "){rows{key period target prorated actual attainment missing}}}")
                .path("targetAttainment")
                .path("rows")
                .path(0);
    }

    private JsonNode data(String query) throws Exception {
        return client().data(query, Map.of());
    }

    private GraphClient client() {
        return new GraphClient(base, TestTokens.of(tenant, "viewer").bearer());
    }

    private static BigDecimal extreme(Expected group, BinaryOperator<BigDecimal> which) {
        return group.sales().stream()
                .map(Sale::amount)
                .filter(Objects::nonNull)
                .reduce(which)
                .orElseThrow();
    }

    private static BigDecimal divided(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, 6, RoundingMode.HALF_UP);
    }
}
