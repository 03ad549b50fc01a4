package io.salesanalytics.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.salesanalytics.chassis.test.TestIdentity;
import io.salesanalytics.chassis.test.TestTokens;
import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.DataSourceDescribed;
import io.salesanalytics.contracts.DataSourcePublished;
import io.salesanalytics.contracts.DataSourceSettings;
import io.salesanalytics.contracts.OwnerModel;
import io.salesanalytics.contracts.Role;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Days and hours of a viewer's zone, over weeks in which clocks are changed here and there; each row put there by itself. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimeZonesIT {
    private static final String NEW_YORK = "gw-zones-york";
    private static final String UNSAID = "gw-zones-utc";
    private static final String DAYS_ONLY = "gw-zones-days";
    private static final ZoneId DATA = ZoneId.of("America/New_York");
    private static final List<String> VIEWERS = List.of(
            "America/New_York", "Europe/Berlin", "Africa/Nairobi", "Asia/Kolkata", "Australia/Lord_Howe", "+05:45");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

    private final String tenant = "gw" + UUID.randomUUID().toString().substring(0, 8);
    private final List<Sale> sales = sales();
    private boolean loaded;

    @TestHTTPResource("/")
    URI base = URI.create("/");

    /** Every half hour of the weeks around the clocks' changes; the hours that New York skips and has twice among them. */
    private static List<Sale> sales() {
        List<Sale> sales = new ArrayList<>();
        add(sales, LocalDateTime.of(2024, 3, 5, 0, 0), LocalDateTime.of(2024, 4, 12, 0, 0));
        add(sales, LocalDateTime.of(2024, 10, 1, 0, 0), LocalDateTime.of(2024, 11, 12, 0, 0));
        return sales;
    }

    private static void add(List<Sale> sales, LocalDateTime from, LocalDateTime until) {
        for (LocalDateTime time = from; time.isBefore(until); time = time.plusMinutes(30)) {
            int number = sales.size();
            sales.add(new Sale(
                    time,
                    "Branch " + number % 3,
                    "Item",
                    null,
                    "SO-" + number,
                    BigDecimal.valueOf(100 + (long) number * number, 2),
                    BigDecimal.ONE,
                    BigDecimal.ONE,
                    BigDecimal.ONE));
        }
    }

    @BeforeAll
    void load() throws Exception {
        Infrastructure.assume();
        var rows = LoadedData.load(tenant + "__zones", sales, 2);
        LoadedData.describe(new DataSourceDescribed(
                tenant,
                NEW_YORK,
                1,
                new OwnerModel(
                        new DataSourceSettings(null, null, DATA.getId(), null), Map.of(), List.of(), List.of())));
        DataSourcePublished published = LoadedData.describe(tenant, NEW_YORK, 1, List.of(rows));
        LoadedData.publish(published);
        LoadedData.publish(LoadedData.describe(tenant, UNSAID, 1, List.of(rows)));
        LoadedData.publish(LoadedData.describe(
                tenant,
                DAYS_ONLY,
                1,
                published.columns().stream().map(TimeZonesIT::byDay).toList(),
                List.of(rows)));
        loaded = true;
    }

    private static Column byDay(Column column) {
        return column.role() != Role.TIME
                ? column
                : new Column(
                        column.name(),
                        column.druidName(),
                        ColumnType.DATE,
                        column.role(),
                        column.concept(),
                        column.aggregation(),
                        column.format(),
                        column.currency(),
                        column.scale(),
                        column.confidence(),
                        column.reason(),
                        column.nulls(),
                        column.distinct(),
                        column.min(),
                        column.max(),
                        column.sum(),
                        column.examples());
    }

    @AfterAll
    void retract() throws Exception {
        if (loaded) {
            for (String name : List.of(NEW_YORK, UNSAID, DAYS_ONLY)) {
                LoadedData.retract(tenant, name);
            }
        }
    }

    private GraphClient client() {
        GraphClient client =
                new GraphClient(base, TestTokens.of(tenant, "viewer").bearer());
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            JsonNode told =
                    client.data("{dataSource(name:\"gw-zones-york\"){settings{timeZone}} dataSources{name}}", Map.of());
            return told.path("dataSources").size() == 3
                    && told.path("dataSource").path("settings").path("timeZone").isTextual();
        });
        return client;
    }

    @Test
    void putsEachSaleIntoTheViewersDaysAndHours() throws Exception {
        GraphClient client = client();
        for (String source : List.of(NEW_YORK, UNSAID)) {
            for (String viewer : VIEWERS) {
                for (String granularity : List.of("HOUR", "DAY", "WEEK", "MONTH")) {
                    for (List<String> days : List.of(
                            List.of("2024-03-08", "2024-04-09"),
                            List.of("2024-10-05", "2024-11-07"),
                            List.of("2024-11-03", "2024-11-03"))) {
                        LocalDate start = LocalDate.parse(days.get(0));
                        LocalDate end = LocalDate.parse(days.get(1));
                        JsonNode told = client.data(
                                        """
                                        query($s:String!,$z:String,$g:Granularity,$a:Date!,$b:Date!){
                                          series(dataSource:$s,measures:["revenue","rows"],granularity:$g,timeZone:$z,range:{start:$a,end:$b}){
                                            points{time values}}}""",
                                        Map.of(
                                                "s",
                                                source,
                                                "z",
                                                viewer,
                                                "g",
                                                granularity,
                                                "a",
                                                days.get(0),
                                                "b",
                                                days.get(1)))
                                .path("series");
                        assertSame(
                                told,
                                buckets(source, viewer, granularity, start, end),
                                source + " " + viewer + " " + granularity + " " + days);
                    }
                }
            }
        }
    }

    /** What is in each of the viewer's buckets, by the text of its start. */
    private Map<String, List<BigDecimal>> buckets(
            String source, String viewer, String granularity, LocalDate start, LocalDate end) {
        Map<String, List<BigDecimal>> buckets = new TreeMap<>();
        for (Sale sale : sales) {
            ZonedDateTime seen = seen(source, viewer, sale);
            if (!seen.toLocalDate().isBefore(start) && !seen.toLocalDate().isAfter(end)) {
                String bucket = SHOWN.format(bucket(seen, granularity, start));
                buckets.merge(bucket, List.of(sale.amount(), BigDecimal.ONE), TimeZonesIT::add);
            }
        }
        return buckets;
    }

    private static List<BigDecimal> add(List<BigDecimal> one, List<BigDecimal> other) {
        return List.of(one.get(0).add(other.get(0)), one.get(1).add(other.get(1)));
    }

    private static ZonedDateTime seen(String source, String viewer, Sale sale) {
        ZoneId data = source.equals(NEW_YORK) ? DATA : ZoneId.of("UTC");
        return sale.time().atZone(data).withZoneSameInstant(ZoneId.of(viewer));
    }

    private static OffsetDateTime bucket(ZonedDateTime seen, String granularity, LocalDate start) {
        LocalDate day = seen.toLocalDate();
        ZonedDateTime bucket =
                switch (granularity) {
                    case "HOUR" -> {
                        ZonedDateTime midnight = start.atStartOfDay(seen.getZone());
                        yield midnight.plusHours(ChronoUnit.HOURS.between(midnight, seen));
                    }
                    case "WEEK" ->
                        day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                                .atStartOfDay(seen.getZone());
                    case "MONTH" -> day.withDayOfMonth(1).atStartOfDay(seen.getZone());
                    default -> day.atStartOfDay(seen.getZone());
                };
        return bucket.toOffsetDateTime();
    }

    private static void assertSame(JsonNode series, Map<String, List<BigDecimal>> expected, String as) {
        Map<String, List<BigDecimal>> told = new TreeMap<>();
        for (JsonNode point : series.path("points")) {
            if (!point.path("values").path(0).isNull()) {
                told.put(
                        point.path("time").asText(),
                        List.of(
                                point.path("values").path(0).decimalValue(),
                                point.path("values").path(1).decimalValue()));
            }
        }
        assertThat(told.keySet()).as(as).isEqualTo(expected.keySet());
        told.forEach((bucket, values) -> {
            assertThat(values.get(0))
                    .as(as + " " + bucket)
                    .isEqualByComparingTo(expected.get(bucket).get(0));
            assertThat(values.get(1))
                    .as(as + " " + bucket)
                    .isEqualByComparingTo(expected.get(bucket).get(1));
        });
    }

    @Test
    void hasAsManyHoursAsTheViewersDay() throws Exception {
        GraphClient client = client();
        assertThat(hours(client, "Europe/Berlin", "2024-10-27"))
                .hasSize(25)
                .contains("2024-10-27T02:00:00+02:00", "2024-10-27T02:00:00+01:00");
        assertThat(hours(client, "Europe/Berlin", "2024-03-31")).hasSize(23);
        assertThat(hours(client, "Africa/Nairobi", "2024-10-27")).hasSize(24);
    }

    private static List<String> hours(GraphClient client, String viewer, String day) throws Exception {
        List<String> hours = new ArrayList<>();
        client.data(
                        """
                        query($z:String,$d:Date!){series(dataSource:"gw-zones-york",measures:["revenue"],granularity:HOUR,
                          timeZone:$z,range:{start:$d,end:$d}){points{time}}}""",
                        Map.of("z", viewer, "d", day))
                .path("series")
                .path("points")
                .forEach(point -> hours.add(point.path("time").asText()));
        return hours;
    }

    @Test
    void comparesAndListsTheViewersDays() throws Exception {
        GraphClient client = client();
        for (String viewer : VIEWERS) {
            LocalDate start = LocalDate.of(2024, 11, 2);
            LocalDate end = LocalDate.of(2024, 11, 4);
            JsonNode told = client.data(
                    """
                    query($z:String){
                      kpis(dataSource:"gw-zones-york",timeZone:$z,range:{start:"2024-11-02",end:"2024-11-04"},compare:PREVIOUS_PERIOD){
                        totalRevenue change{kpi absolute}}
                      breakdown(dataSource:"gw-zones-york",dimensions:["branch"],measures:["rows"],orderBy:{by:"branch",direction:ASC},
                        timeZone:$z,range:{start:"2024-11-02",end:"2024-11-04"}){rows{key values}}
                      series(dataSource:"gw-zones-york",measures:["revenue"],granularity:DAY,compare:PREVIOUS_PERIOD,
                        timeZone:$z,range:{start:"2024-11-02",end:"2024-11-04"}){points{time values previous}}
                      rows(dataSource:"gw-zones-york",columns:["Sold At"],first:1000,
                        timeZone:$z,range:{start:"2024-11-02",end:"2024-11-04"}){totalCount rows}
                      explain(dataSource:"gw-zones-york",measures:["revenue"],timeZone:$z,range:{start:"2024-11-02",end:"2024-11-04"}){rows}
                    }""",
                    Map.of("z", viewer));
            List<Sale> now = within(viewer, start, end);
            List<Sale> before = within(viewer, start.minusDays(3), end.minusDays(3));
            assertThat(told.path("kpis").path("totalRevenue").decimalValue())
                    .as(viewer)
                    .isEqualByComparingTo(sum(now));
            for (JsonNode change : told.path("kpis").path("change")) {
                if (change.path("kpi").asText().equals("totalRevenue")) {
                    assertThat(change.path("absolute").decimalValue())
                            .as(viewer)
                            .isEqualByComparingTo(sum(now).subtract(sum(before)));
                }
            }
            for (int branch = 0; branch < 3; branch++) {
                String name = "Branch " + branch;
                assertThat(told.path("breakdown")
                                .path("rows")
                                .path(branch)
                                .path("values")
                                .path(0)
                                .asLong())
                        .as(viewer)
                        .isEqualTo(now.stream()
                                .filter(s -> name.equals(s.branch()))
                                .count());
            }
            for (int day = 0; day < 3; day++) {
                LocalDate then = start.plusDays(day - 3L);
                assertThat(told.path("series")
                                .path("points")
                                .path(day)
                                .path("previous")
                                .path(0)
                                .decimalValue())
                        .as(viewer + " " + then)
                        .isEqualByComparingTo(sum(within(viewer, then, then)));
            }
            List<String> times = new ArrayList<>();
            told.path("rows").path("rows").forEach(row -> times.add(row.path(0).asText()));
            assertThat(told.path("rows").path("totalCount").asInt()).isEqualTo(now.size());
            assertThat(told.path("explain").path("rows").asInt()).isEqualTo(now.size());
            assertThat(times)
                    .as(viewer)
                    .containsExactlyElementsOf(now.stream()
                            .map(sale ->
                                    SHOWN.format(seen(NEW_YORK, viewer, sale).toOffsetDateTime()))
                            .toList());
        }
    }

    private List<Sale> within(String viewer, LocalDate start, LocalDate end) {
        return sales.stream()
                .filter(sale -> {
                    LocalDate day = seen(NEW_YORK, viewer, sale).toLocalDate();
                    return !day.isBefore(start) && !day.isAfter(end);
                })
                .toList();
    }

    private static BigDecimal sum(List<Sale> sales) {
        return sales.stream().map(Sale::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void answersSimpleClientsInTheirZoneToo() throws Exception {
        String path = "api/kpis/summary?dataSource=gw-zones-york&startDate=2024-11-02&endDate=2024-11-04";
        JsonNode told =
                GraphClient.json(client().get(path + "&timeZone=Asia/Kolkata").body());
        assertThat(told.path("totalRevenue").decimalValue())
                .isEqualByComparingTo(
                        sum(within("Asia/Kolkata", LocalDate.of(2024, 11, 2), LocalDate.of(2024, 11, 4))));
    }

    @Test
    void refusesZonesThatAreNoneOrMeanNothing() throws Exception {
        GraphClient client = client();
        String query = "query($s:String!,$z:String){kpis(dataSource:$s,timeZone:$z){totalRevenue}}";
        assertThat(client.errorCode(query, Map.of("s", NEW_YORK, "z", "Mars/Olympus")))
                .isEqualTo("TIME_ZONE_INVALID");
        assertThat(client.errorCode(query, Map.of("s", DAYS_ONLY, "z", "Europe/Berlin")))
                .isEqualTo("TIME_ZONE_INVALID");
    }
}
