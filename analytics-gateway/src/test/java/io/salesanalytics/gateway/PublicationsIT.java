package io.salesanalytics.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.Arc;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.salesanalytics.chassis.test.TestIdentity;
import io.salesanalytics.chassis.test.TestTokens;
import io.salesanalytics.contracts.CatalogueVersion;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Who sees which rows when, and where a number comes from. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
class PublicationsIT extends LoadedSales {
    PublicationsIT() {
        super("gw-published");
    }

    @Test
    void neverAnswersFromAPartOfTheRows() throws Exception {
        List<LoadedData.Loaded> two = List.of(
                LoadedData.load(tenant() + "__gw-part", Sale.some(200, 3, 2), 2),
                LoadedData.load(tenant() + "__gw-part", Sale.some(100, 4, 2), 2));
        LoadedData.publish(LoadedData.describe(tenant(), "gw-part", 1, two));
        String rows = "{breakdown(dataSource:\"gw-part\",dimensions:[],measures:[\"%s\"]){rows{values}}}";
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> client().ask(rows.formatted("rows"), Map.of())
                                .path("data")
                                .findPath("values")
                                .path(0)
                                .asInt()
                        == 300);

        LoadedData.unload(two.get(1));

        assertThat(client().errorCode(rows.formatted("units"), Map.of())).isEqualTo("ENGINE_UNAVAILABLE");
        assertThat(client().get("api/kpis/summary?dataSource=gw-part&startDate=2024-02-02")
                        .statusCode())
                .isEqualTo(503);
        LoadedData.retract(tenant(), "gw-part");
    }

    @Test
    void sendsNothingAgainWhileTheDataIsTheSame() throws Exception {
        String path = "api/charts/branch-performance?dataSource=gw-published";
        String tag = client().get(path).headers().firstValue("ETag").orElseThrow();

        assertThat(tag).as("as nginx makes it where it compresses").startsWith("W/\"");
        for (String known : List.of(tag, "\"other\", " + tag)) {
            assertThat(client().get(path, Map.of("If-None-Match", known)).statusCode())
                    .as(known)
                    .isEqualTo(304);
        }
        assertThat(client().get(path + "&startDate=2024-02-01", Map.of("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void showsADataSourceToItsOwnTenantOnly() throws Exception {
        GraphClient stranger =
                new GraphClient(base, TestTokens.of("gwstranger", "viewer").bearer());

        String kept = "{kpis(dataSource:\"gw-published\"){totalRevenue}}";
        Expected.assertTold(
                client().data(kept, Map.of()).path("kpis").path("totalRevenue"), new Expected(sales()).revenue());
        assertThat(stranger.data("{dataSources{name}}", Map.of()).path("dataSources"))
                .isEmpty();
        assertThat(stranger.errorCode("{kpis(dataSource:\"gw-published\"){totalRevenue}}", Map.of()))
                .isEqualTo("DATA_SOURCE_NOT_FOUND");
        assertThat(stranger.errorCode("{kpis(dataSource:\"there-is-none\"){totalRevenue}}", Map.of()))
                .isEqualTo("DATA_SOURCE_NOT_FOUND");
        assertThat(stranger.get("api/kpis/summary?dataSource=gw-published").statusCode())
                .isEqualTo(404);
    }

    @Test
    void showsAPublicationAsSoonAsItIsAnnounced() throws Exception {
        var redis = Arc.container().instance(RedisDataSource.class).get();
        CatalogueVersion.ROWS.raise(tenant(), "gw-later", 5, redis::execute);
        List<LoadedData.Loaded> first = loaded().subList(0, 1);
        Thread publisher = new Thread(() -> {
            try {
                LoadedData.publish(LoadedData.describe(tenant(), "gw-later", 5, first));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        publisher.start();

        JsonNode source = client().data("{dataSource(name:\"gw-later\"){version rows}}", Map.of())
                .path("dataSource");
        publisher.join();
        LoadedData.retract(tenant(), "gw-later");
        redis.key().del(CatalogueVersion.key(tenant()));
        assertThat(source.path("version").asLong()).isEqualTo(5);
        assertThat(source.path("rows").asLong()).isEqualTo(3000);
    }

    @Test
    void tellsWhereNumbersComeFrom() throws Exception {
        JsonNode told = client().data(
                        """
                        {explain(dataSource:"gw-published",measures:["revenue","profitMargin"],
                          range:{start:"2024-03-01",end:"2024-03-10"},filters:[{dimension:"branch",values:["Nairobi"]}]){
                          dataSource version rows rowsInAll period{start end} filters{column operator values}
                          measures{name formula} files{taskId rows upload{filename}}}}""",
                        Map.of())
                .path("explain");

        long rows = sales().stream()
                .filter(s -> "Nairobi".equals(s.branch()))
                .map(s -> s.time().toLocalDate())
                .filter(day ->
                        !day.isBefore(LocalDate.parse("2024-03-01")) && !day.isAfter(LocalDate.parse("2024-03-10")))
                .count();
        assertThat(rows).isPositive();
        assertThat(told.path("rows").asLong()).isEqualTo(rows);
        assertThat(told.path("rowsInAll").asLong()).isEqualTo(sales().size());
        assertThat(told.path("version").asLong()).isEqualTo(1);
        assertThat(told.at("/filters/0/operator").asText()).isEqualTo("IN");
        assertThat(told.at("/filters/0/values/0").asText()).isEqualTo("Nairobi");
        assertThat(told.at("/measures/0/formula").asText()).isNotBlank();
        assertThat(told.path("files").findValuesAsText("rows")).containsExactly("3000", "1500");
        assertThat(told.at("/files/0/upload").isNull())
                .as("ingest-service is away")
                .isTrue();
        assertThat(client().data(
                                "{explain(dataSource:\"gw-published\",measures:[],range:{start:\"1990-01-01\",end:\"1990-01-01\"}){rows files{taskId}}}",
                                Map.of())
                        .path("explain")
                        .toString())
                .isEqualTo("{\"rows\":0,\"files\":[]}");
    }

    @Test
    void tellsWhatAnswersWereReadFromKeptOnesToo() throws Exception {
        String query =
                """
                {a:breakdown(dataSource:"gw-published",dimensions:[],measures:["revenue"],range:{start:"2025-01-01",end:"2025-03-31"}){rows{values}}
                 b:breakdown(dataSource:"gw-published",dimensions:["branch"],measures:["units"],range:{start:"2024-01-01",end:"2025-03-31"}){rows{key}}
                 explain(dataSource:"gw-published",measures:["revenue"],range:{start:"2024-03-01",end:"2024-03-31"}){rows read{queries rows bytes}}}""";
        JsonNode first = client().ask(query, Map.of());
        JsonNode again = client().ask(query.replace("a:", "c:"), Map.of());

        // Druid keeps the tests' rows in segments of a year.
        long year = sales().stream().filter(s -> s.time().getYear() == 2024).count();
        long later = sales().size() - year;
        JsonNode read = first.path("extensions").path("read");
        assertThat(first.path("errors").isMissingNode()).isTrue();
        assertThat(read.path("queries").asInt()).isEqualTo(3);
        assertThat(read.path("rows").asLong()).isEqualTo(later + sales().size() + year);
        assertThat(read.path("bytes").asLong()).isPositive();
        JsonNode explained = first.path("data").path("explain").path("read");
        assertThat(explained.path("queries").asInt()).isEqualTo(1);
        assertThat(explained.path("rows").asLong()).isEqualTo(year);
        assertThat(again.path("extensions").path("read")).isEqualTo(read);
    }
}
