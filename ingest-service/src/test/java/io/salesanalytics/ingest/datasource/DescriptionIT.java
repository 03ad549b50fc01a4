package io.salesanalytics.ingest.datasource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.salesanalytics.contracts.Aggregation;
import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.DataSourcePublished;
import io.salesanalytics.contracts.DruidTable;
import io.salesanalytics.contracts.Role;
import io.salesanalytics.contracts.TaskRef;
import io.salesanalytics.contracts.Topics;
import io.salesanalytics.ingest.Client;
import io.salesanalytics.ingest.OnInfrastructure;
import io.salesanalytics.ingest.Topic;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an administrator says about a data source with the columns Date, Gross Revenue, Qty and Branch. */
@QuarkusTest
@OnInfrastructure
class DescriptionIT {
    private final Client client = new Client();

    private UUID task = UUID.randomUUID();

    @Inject
    RedisDataSource redis;

    @BeforeEach
    void publish() {
        task = client.uploaded("sales", "Date,Gross Revenue,Qty,Branch\n2025-01-02,1.00,1,A\n");
        TaskRef ref = new TaskRef(client.tenant(), "sales", task, 1, "march.csv");
        Topic.send(
                Topics.DATA_SOURCE_PUBLISHED,
                ref,
                new DataSourcePublished(
                        client.tenant(),
                        "sales",
                        1,
                        Instant.now(),
                        ref,
                        1,
                        List.of(
                                column("Date", Role.TIME, Concept.DATE),
                                column("Gross Revenue", Role.METRIC, Concept.REVENUE),
                                column("Qty", Role.METRIC, Concept.QUANTITY),
                                column("Branch", Role.DIMENSION, Concept.BRANCH)),
                        List.of(new DruidTable("t", task, 1, "2025-01-02T00:00", "2025-01-02T00:00", List.of())),
                        1,
                        "2025-01-02T00:00",
                        "2025-01-02T00:00"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> client.as("viewer")
                                .get("/api/ingest/data-sources/sales")
                                .jsonPath()
                                .get("schema")
                        != null);
    }

    @Test
    void isKeptShownAndToldToTheGateways() {
        patch(
                        """
                        {"settings": {"fiscalYearStart": 7, "weekStart": "sunday", "timeZone": "Africa/Nairobi"},
                         "labels": {"Branch": "Shop", "revenue": "Turnover"},
                         "measures": [{"name": "perUnit", "label": "Per unit", "formula": "revenue / sum(\\"Qty\\")",
                           "unit": "currency", "scale": 3}, {"name": "twice", "formula": "perUnit * 2"}],
                         "targets": [{"measure": "perUnit", "period": "FY2026-Q1", "amount": 12.5},
                           {"measure": "revenue", "period": "2026", "dimension": "branch", "value": "A", "amount": 1e6}]}""")
                .statusCode(200);
        patch("{\"settings\": {\"weekStart\": null, \"currency\": \"KES\"}, \"labels\": {\"Branch\": null}}")
                .statusCode(200);

        client.as("viewer")
                .get("/api/ingest/data-sources/sales")
                .then()
                .body("settings.fiscalYearStart", equalTo(7))
                .body("settings.weekStart", nullValue())
                .body("settings.currency", equalTo("KES"))
                .body("labels.revenue", equalTo("Turnover"))
                .body("labels.size()", equalTo(1))
                .body("measures.name", contains("perUnit", "twice"))
                .body("measures[1].unit", equalTo("number"))
                .body("targets.amount", contains(12.5f, 1_000_000));
        var told = Topic.await(
                Topics.DATA_SOURCE_DESCRIBED,
                client.key("sales"),
                event -> event.at("/version").asLong() == 2);
        assertThat(Topic.json(told.get(1)).at("/model/settings/currency").asText())
                .isEqualTo("KES");
        assertThat(redis.hash(String.class).hget("catalogue:" + client.tenant(), "sales/described"))
                .isEqualTo("2");
    }

    @Test
    void isTakenBackWithTheDataSource() {
        patch("{\"labels\": {\"Branch\": \"Shop\"}}").statusCode(200);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> client.status(task).getString("status").equals("COMPLETED"));
        client.as("admin").delete("/api/ingest/data-sources/sales").then().statusCode(204);

        var told = Topic.await(
                Topics.DATA_SOURCE_DESCRIBED,
                client.key("sales"),
                event -> event.at("/version").asLong() == 2);
        assertThat(Topic.json(told.get(1)).at("/model/labels")).isEmpty();
    }

    @Test
    void isOnlyCheckedWhereThatIsAskedFor() {
        client.as("admin")
                .contentType(ContentType.JSON)
                .body("{\"label\": \"Mine\", \"labels\": {\"Branch\": \"Shop\"}}")
                .patch("/api/ingest/data-sources/sales?check=true")
                .then()
                .statusCode(200)
                .body("label", nullValue())
                .body("labels.size()", equalTo(0));
    }

    @Test
    void isForAdministratorsOnly() {
        client.as("analyst")
                .contentType(ContentType.JSON)
                .body("{\"labels\": {}}")
                .patch("/api/ingest/data-sources/sales")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'labl': 'x'}                                            | The description    | has no \"labl\"",
                "{'label': 'half \\ud83d'}                               | The description    | half of a character",
                "``                                                       | The description    | has to be an object",
                "[]                                                       | The description    | has to be an object",
                "{'settings': {'fiscalYearStart': 13}}                    | settings.fiscalYearStart | whole number from 1 to 12",
                "{'settings': {'fiscalYearStart': 1.5}}                   | settings.fiscalYearStart | whole number from 1 to 12",
                "{'settings': {'weekStart': 'friday'}}                    | settings.weekStart | one of monday, sunday, saturday",
                "{'settings': {'timeZone': 'Nairobi'}}                    | settings.timeZone  | is no time zone",
                "{'settings': {'currency': 'Ksh'}}                        | settings.currency  | is no currency",
                "{'settings': {'colour': 'red'}}                          | settings           | has no \"colour\"",
                "{'settings': 5}                                          | settings           | has to be an object",
                "{'labels': {'Freight': 'x'}}                             | labels.Freight     | is no column or measure",
                "{'labels': {'Branch': ''}}                               | labels.Branch      | text of 1 to 100 characters",
                "{'labels': {'Branch': 'a\\nb'}}                        | labels.Branch      | text of 1 to 100 characters",
                "{'measures': {}}                                         | measures           | list of at most 50",
                "{'measures': [{'name': 'a'}]}                            | measures[0]        | needs \"formula\"",
                "{'measures': [{'name': '1a', 'formula': '1'}]}           | measures[0].name   | starts with a letter",
                "{'measures': [{'name': 'revenue', 'formula': '1'}]}      | measures[0].name   | cannot be revenue",
                "{'measures': [{'name': 'Qty', 'formula': '1'}]}          | measures[0].name   | has a column of that name",
                "{'measures': [{'name': 'a', 'formula': '1 +'}]}          | measures[0].formula | at character 4: a number, a name or a function is missing.",
                "{'measures': [{'name': 'a', 'formula': 'sum(Freight)'}]} | measures[0].formula | at character 5: this data has no column Freight.",
                "{'measures': [{'name': 'a', 'formula': 'b + 1'}]}        | measures[0].formula | at character 1: there is no measure b.",
                "{'measures': [{'name': 'a', 'formula': 'a + 1'}]}        | measures[0].formula | must not go in a circle",
                "{'measures': [{'name': 'a', 'formula': '1', 'unit': 'kg'}]} | measures[0].unit | one of currency, percent, count, number",
                "{'measures': [{'name': 'a', 'formula': '1', 'scale': 7}]} | measures[0].scale | from 0 to 6",
                "{'measures': [{'name': 'a', 'formula': '1'}, {'name': 'a', 'formula': '2'}]} | measures[1].name | is there twice",
                "{'targets': [{'measure': 'x', 'period': '2026', 'amount': 1}]} | targets[0].measure | is no measure",
                "{'targets': [{'measure': 'revenue', 'period': '2026-13', 'amount': 1}]} | targets[0].period | a year (2026)",
                "{'targets': [{'measure': 'revenue', 'period': 'FY2026-03', 'amount': 1}]} | targets[0].period | FY2026-Q1",
                "{'targets': [{'measure': 'revenue', 'period': '2026', 'amount': 0}]} | targets[0].amount | other than 0",
                "{'targets': [{'measure': 'revenue', 'period': '2026', 'amount': '5'}]} | targets[0].amount | other than 0",
                "{'targets': [{'measure': 'revenue', 'period': '2026', 'amount': 1e300}]} | targets[0].amount | at most 15 digits",
                "{'targets': [{'measure': 'revenue', 'period': '2026', 'amount': 1e400}]} | targets[0].amount | at most 15 digits",
                "{'targets': [{'measure': 'revenue', 'period': '2026', 'dimension': 'branch', 'amount': 1}]} | targets[0] | both",
                "{'targets': [{'measure': 'revenue', 'period': '2026', 'dimension': 'City', 'value': 'A', 'amount': 1}]} | targets[0].dimension | is no dimension",
                "{'targets': [{'measure': 'revenue', 'period': '2026', 'amount': 1}, {'measure': 'revenue', 'period': '2026', 'amount': 2}]} | targets[1] | is there twice",
                "{'rules': {'maxHeldBack': 1e400}}                        | rules.maxHeldBack  | maxHeldBack has to be",
                "{'rules': {'maxHeldBack': 2}}                            | rules.maxHeldBack  | maxHeldBack has to be",
            })
    void isRefusedWithTheFieldThatIsAmiss(String changes, String field, String why) {
        var answer = patch(changes.replace('\'', '"'))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("DESCRIPTION_INVALID"))
                .body("field", equalTo(field))
                .extract();

        assertThat(answer.<String>path("detail")).contains(why);
        client.as("viewer")
                .get("/api/ingest/data-sources/sales")
                .then()
                .body("measures.size()", equalTo(0))
                .body("targets.size()", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'label': 'a\\u0000'}",
                "{'description': 'a\\u0000'}",
                "{'rules': {'requiredColumns': ['a\\u0000']}}"
            })
    void refusesWhatTheDatabaseCannotKeep(String changes) {
        patch(changes.replace('\'', '"')).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void doesNotLoseAMeasureThatHasATarget() {
        patch("{\"measures\": [{\"name\": \"own\", \"formula\": \"revenue\"}],"
                        + " \"targets\": [{\"measure\": \"own\", \"period\": \"2026\", \"amount\": 1}]}")
                .statusCode(200);

        patch("{\"measures\": []}").statusCode(400).body("field", equalTo("targets[0].measure"));
        patch("{\"measures\": [], \"targets\": []}").statusCode(200);
    }

    @Test
    void takesAThousandTargetsAndNoMore() {
        patch("{\"targets\": [" + targets(1000) + "]}").statusCode(200).body("targets.size()", equalTo(1000));
        patch("{\"targets\": [" + targets(1001) + "]}").statusCode(400).body("field", equalTo("targets"));
    }

    private static String targets(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        "{\"measure\": \"revenue\", \"period\": \"2026\", \"dimension\": \"Branch\", \"value\": \"B" + i
                                + "\", \"amount\": 1}")
                .collect(Collectors.joining(","));
    }

    private ValidatableResponse patch(String changes) {
        return client.as("admin")
                .contentType(ContentType.JSON)
                .body(changes)
                .patch("/api/ingest/data-sources/sales")
                .then();
    }

    private static Column column(String name, Role role, @Nullable Concept concept) {
        return new Column(
                name,
                name,
                role == Role.METRIC ? ColumnType.DECIMAL : ColumnType.STRING,
                role,
                concept,
                role == Role.METRIC ? Aggregation.SUM : Aggregation.NONE,
                null,
                null,
                2,
                1,
                "named so",
                0,
                1,
                null,
                null,
                null,
                List.of());
    }
}
