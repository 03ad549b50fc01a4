package io.salesanalytics.schema.resolution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.salesanalytics.chassis.test.TestIdentity;
import io.salesanalytics.chassis.test.TestTokens;
import io.salesanalytics.contracts.DataSourcePublished;
import io.salesanalytics.contracts.FileValidated;
import io.salesanalytics.contracts.LoadMode;
import io.salesanalytics.contracts.Topics;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@EnabledIfEnvironmentVariable(
        named = "KAFKA_BOOTSTRAP_SERVERS",
        matches = ".+",
        disabledReason =
                "no infrastructure: set KAFKA_BOOTSTRAP_SERVERS, POSTGRES_URL, POSTGRES_USER, POSTGRES_PASSWORD")
class FileValidatedListenerIT {
    @Inject
    ObjectMapper json;

    private final String dataSource =
            "schema_it_" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void answersTheSameMessageTwiceInTheSameWay() throws Exception {
        FileValidated file = Files.file(LoadMode.APPEND, dataSource, "Date:DATE", "Branch:STRING", "Amount:DECIMAL");
        FileValidated wider =
                Files.file(LoadMode.APPEND, dataSource, "Date:DATE", "City:STRING", "Amount:DECIMAL", "Units:INTEGER");
        try (EventProbe probe = new EventProbe(json, Topics.SCHEMA_RESOLVED)) {
            probe.send(Topics.FILE_VALIDATED, file.task(), file);
            probe.send(Topics.FILE_VALIDATED, wider.task(), wider);
            probe.send(Topics.FILE_VALIDATED, file.task(), file);

            List<Map.Entry<String, JsonNode>> resolved = probe.await(file.task(), 2);

            assertThat(resolved).hasSize(2);
            assertThat(resolved.get(0)).isEqualTo(resolved.get(1));
            assertThat(resolved.get(0).getValue().path("schemaVersion").asInt()).isEqualTo(1);
        }
        versions().statusCode(200).body("version", contains(2, 1));
    }

    private ValidatableResponse versions() {
        return given().header("Authorization", TestTokens.viewer().bearer())
                .get("/api/schema/data-sources/" + dataSource + "/versions")
                .then();
    }

    @Test
    void refusesAFileWithoutAMetric() throws Exception {
        FileValidated file = Files.file(LoadMode.APPEND, dataSource, "Date:DATE", "Branch:STRING");
        try (EventProbe probe = new EventProbe(json, Topics.SCHEMA_RESOLVED, Topics.FILE_REJECTED)) {
            probe.send(Topics.FILE_VALIDATED, file.task(), file);

            assertThat(probe.await(file.task(), 1)).singleElement().satisfies(event -> {
                assertThat(event.getKey()).isEqualTo(Topics.FILE_REJECTED);
                assertThat(event.getValue().path("code").asText()).isEqualTo("NO_METRIC_COLUMN");
            });
        }
    }

    @Test
    void startsAnewOnceTheDataSourceIsEmpty() throws Exception {
        FileValidated wrong = Files.file(LoadMode.APPEND, dataSource, "Date:DATE", "Branch:STRING", "Amount:DECIMAL");
        FileValidated right = Files.file(LoadMode.APPEND, dataSource, "Day:DATE", "Shop:STRING", "Price:DECIMAL");
        try (EventProbe probe = new EventProbe(json, Topics.SCHEMA_RESOLVED, Topics.FILE_REJECTED)) {
            probe.send(Topics.FILE_VALIDATED, wrong.task(), wrong);
            assertThat(probe.await(wrong.task(), 1)).hasSize(1);

            DataSourcePublished emptied = new DataSourcePublished(
                    "main", dataSource, 9, Instant.now(), null, 1, List.of(), List.of(), 0, null, null);
            probe.send(Topics.DATA_SOURCE_PUBLISHED, wrong.task(), emptied);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> versions().statusCode(404));
            probe.send(Topics.FILE_VALIDATED, right.task(), right);

            assertThat(probe.await(right.task(), 1)).singleElement().satisfies(event -> {
                assertThat(event.getKey()).isEqualTo(Topics.SCHEMA_RESOLVED);
                assertThat(event.getValue().path("schemaVersion").asInt()).isEqualTo(1);
            });
        }
    }

    @Test
    void answersNobodyWithoutAToken() {
        given().get("/api/schema/data-sources/" + dataSource + "/versions")
                .then()
                .statusCode(401);
    }
}
