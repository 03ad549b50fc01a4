package io.salesanalytics.ingest.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.salesanalytics.contracts.DataSourcePublished;
import io.salesanalytics.contracts.DecisionNeeded;
import io.salesanalytics.contracts.DruidTable;
import io.salesanalytics.contracts.Question;
import io.salesanalytics.contracts.TaskRef;
import io.salesanalytics.contracts.Topics;
import io.salesanalytics.ingest.Client;
import io.salesanalytics.ingest.OnInfrastructure;
import io.salesanalytics.ingest.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The other services are played by this test: it sends what they would send. */
@QuarkusTest
@OnInfrastructure
class WithdrawalIT {
    private static final String FILE = "Date,Sales\n2025-01-02,1.00\n";

    private final Client client = new Client();

    @Test
    void anUploadIsUndoneOnceItsRowsAreOutAndMayComeAgain() {
        TaskRef task = completed(FILE, 1);

        undo(task, "analyst").statusCode(202).body("status", equalTo("COMPLETED"));
        undo(task, "analyst").statusCode(202);
        var asked = Topic.await(Topics.UPLOADS_WITHDRAWN, task.key(), event -> event.at("/taskIds/0")
                .asText()
                .equals(task.taskId().toString()));
        assertThat(again(FILE)).as("its rows still count").isEqualTo("DUPLICATE");
        publish(null, 2);

        awaitStatus(task, "UNDONE");
        assertThat(client.status(task.taskId()).getBoolean("active")).isFalse();
        assertThat(asked).hasSize(1);
        assertThat(again(FILE)).isEqualTo("UPLOADED");
        undo(task, "analyst").statusCode(202).body("status", equalTo("UNDONE"));
    }

    @Test
    void anUploadThatWasUndoneRunsAgain() {
        TaskRef task = completed(FILE, 1);
        undo(task, "analyst").statusCode(202);
        publish(null, 2);
        awaitStatus(task, "UNDONE");

        client.as("analyst")
                .post("/api/ingest/tasks/{id}/retry", task.taskId())
                .then()
                .statusCode(200)
                .body("attempt", equalTo(2));
        publish(new TaskRef(task.tenant(), "sales", task.taskId(), 2, "march.csv"), 3, task.taskId());

        awaitStatus(task, "COMPLETED");
    }

    @Test
    void whatWaitsForAnAnswerIsTakenOutAtOnce() {
        TaskRef task = uploaded(FILE);
        undo(task, "analyst").statusCode(409).body("code", equalTo("UNDO_NOT_POSSIBLE"));
        var question =
                new Question("DATE_ORDER", "Date", "Which?", List.of(new Question.Option("DMY", "Day", List.of())));
        Topic.send(Topics.DECISION_NEEDED, task, new DecisionNeeded(task, question, null));
        awaitStatus(task, "NEEDS_DECISION");

        undo(task, "analyst").statusCode(202).body("status", equalTo("UNDONE"));
    }

    @Test
    void nobodyTakesOutWhatIsNotTheirs() {
        TaskRef task = completed(FILE, 1);

        undo(task, "viewer").statusCode(403);
        new Client()
                .as("admin")
                .post("/api/ingest/tasks/{id}/undo", task.taskId())
                .then()
                .statusCode(404);
        client.as("analyst").delete("/api/ingest/data-sources/sales").then().statusCode(403);
        new Client().as("admin").delete("/api/ingest/data-sources/sales").then().statusCode(404);
    }

    @Test
    void aDataSourceIsDeletedWithAllItsUploadsAndBeginsAnew() {
        TaskRef first = completed(FILE, 1);
        TaskRef second = completed("Date,Sales\n2025-01-03,2.00\n", 2, first.taskId());

        delete().statusCode(204);
        client.as("viewer").get("/api/ingest/data-sources/sales").then().statusCode(404);
        delete().statusCode(404);
        Topic.await(
                Topics.UPLOADS_WITHDRAWN,
                first.key(),
                event -> event.at("/taskIds").size() == 2);
        publish(null, 3);
        awaitStatus(first, "UNDONE");
        awaitStatus(second, "UNDONE");
        client.as("viewer").get("/api/ingest/data-sources").then().body("size()", equalTo(0));

        assertThat(again(FILE)).isEqualTo("UPLOADED");
        client.as("viewer")
                .get("/api/ingest/data-sources/sales")
                .then()
                .statusCode(200)
                .body("rows", equalTo(0))
                .body("uploads", equalTo(0));
    }

    @Test
    void aDataSourceIsNotDeletedWhileAnUploadIsOnItsWay() {
        completed(FILE, 1);
        uploaded("Date,Sales\n2025-01-03,2.00\n");

        delete().statusCode(409).body("code", equalTo("DATA_SOURCE_BUSY"));
    }

    private ValidatableResponse undo(TaskRef task, String role) {
        return client.as(role)
                .post("/api/ingest/tasks/{id}/undo", task.taskId())
                .then();
    }

    private ValidatableResponse delete() {
        return client.as("admin").delete("/api/ingest/data-sources/sales").then();
    }

    private String again(String content) {
        return client.upload("sales", "march.csv", content.getBytes(StandardCharsets.UTF_8), "append")
                .then()
                .statusCode(202)
                .extract()
                .path("status");
    }

    private TaskRef uploaded(String content) {
        return new TaskRef(client.tenant(), "sales", client.uploaded("sales", content), 1, "march.csv");
    }

    private TaskRef completed(String content, long version, UUID... before) {
        TaskRef task = uploaded(content);
        UUID[] tables = Arrays.copyOf(before, before.length + 1);
        tables[before.length] = task.taskId();
        publish(task, version, tables);
        awaitStatus(task, "COMPLETED");
        return task;
    }

    private void publish(@Nullable TaskRef cause, long version, UUID... tables) {
        List<DruidTable> active = Arrays.stream(tables)
                .map(table -> new DruidTable("t", table, 1, "2025-01-02T00:00", "2025-01-02T00:00", List.of()))
                .toList();
        TaskRef key = new TaskRef(client.tenant(), "sales", UUID.randomUUID(), 1, "march.csv");
        Topic.send(
                Topics.DATA_SOURCE_PUBLISHED,
                key,
                new DataSourcePublished(
                        client.tenant(),
                        "sales",
                        version,
                        Instant.now(),
                        cause,
                        1,
                        List.of(),
                        active,
                        active.size(),
                        active.isEmpty() ? null : "2025-01-02T00:00",
                        active.isEmpty() ? null : "2025-01-02T00:00"));
    }

    private void awaitStatus(TaskRef task, String status) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(client.status(task.taskId()).getString("status"))
                        .isEqualTo(status));
    }
}
