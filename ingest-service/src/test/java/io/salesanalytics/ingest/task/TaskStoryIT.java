package io.salesanalytics.ingest.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.salesanalytics.contracts.Aggregation;
import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.DataSourcePublished;
import io.salesanalytics.contracts.DecisionNeeded;
import io.salesanalytics.contracts.DruidTable;
import io.salesanalytics.contracts.FileRejected;
import io.salesanalytics.contracts.FileValidated;
import io.salesanalytics.contracts.LoadMode;
import io.salesanalytics.contracts.Outcome;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Question;
import io.salesanalytics.contracts.Role;
import io.salesanalytics.contracts.RowCounts;
import io.salesanalytics.contracts.SchemaResolved;
import io.salesanalytics.contracts.SegmentsSubmitted;
import io.salesanalytics.contracts.Severity;
import io.salesanalytics.contracts.StoredFile;
import io.salesanalytics.contracts.TaskFailed;
import io.salesanalytics.contracts.TaskProgressed;
import io.salesanalytics.contracts.TaskRef;
import io.salesanalytics.contracts.TaskStatus;
import io.salesanalytics.contracts.Topics;
import io.salesanalytics.contracts.ValidationReport;
import io.salesanalytics.ingest.Client;
import io.salesanalytics.ingest.OnInfrastructure;
import io.salesanalytics.ingest.Topic;
import io.salesanalytics.ingest.storage.ObjectStore;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;

/** The other services are played by this test: it sends what they would send. */
@QuarkusTest
@OnInfrastructure
class TaskStoryIT {
    private static final RowCounts ROWS = new RowCounts(4, 2, 1, 1);
    private static final Problem PROBLEM =
            new Problem("DATE_NOT_UNDERSTOOD", Severity.ERROR, "Date", 1, List.of(3L), List.of("x"), "Bad date.", null);
    private static final Column SALES = new Column(
            "Sales",
            "Sales@2",
            ColumnType.DECIMAL,
            Role.METRIC,
            Concept.REVENUE,
            Aggregation.SUM,
            null,
            "KES",
            2,
            0.9,
            "Named like revenue.",
            0,
            2,
            "1.00",
            "2.50",
            new BigDecimal("3.50"),
            List.of("1.00"));

    private final Client client = new Client();

    @Inject
    ObjectStore store;

    @Inject
    ObjectMapper json;

    @Test
    void completesWhenTheRowsArePublishedWhateverCameFirst() throws Exception {
        TaskRef task = upload("Date,Sales\n2025-01-02,1.00\n");
        putReport(task);

        Topic.send(Topics.SEGMENTS_SUBMITTED, task, new SegmentsSubmitted(task, "druid-task"));
        awaitStatus(task, "SUBMITTED");
        Topic.send(Topics.SCHEMA_RESOLVED, task, resolved(task));
        Topic.send(Topics.FILE_VALIDATED, task, validated(task));
        Topic.send(Topics.FILE_VALIDATED, task, validated(task));
        Topic.send(Topics.TASK_PROGRESSED, task, new TaskProgressed(task, TaskStatus.VALIDATING, 0.5, 2));
        await().until(() -> !client.status(task.taskId()).getList("problems").isEmpty());
        assertThat(client.status(task.taskId()).getString("status")).isEqualTo("SUBMITTED");
        Topic.send(Topics.TASK_PROGRESSED, task, new TaskProgressed(task, TaskStatus.INGESTING, 0.5, 2));
        awaitStatus(task, "INGESTING");
        Topic.send(Topics.DATA_SOURCE_PUBLISHED, task, published(task, 1, task.taskId()));
        awaitStatus(task, "COMPLETED");

        var status = client.status(task.taskId());
        assertThat(status.getDouble("progress")).isEqualTo(1);
        assertThat(status.getInt("rows.accepted")).isEqualTo(2);
        assertThat(status.getString("problems[0].code")).isEqualTo("DATE_NOT_UNDERSTOOD");
        assertThat(status.getMap("timings")).containsKeys("upload", "total");
        client.as("viewer")
                .get("/api/ingest/data-sources/sales")
                .then()
                .statusCode(200)
                .body("rows", equalTo(2))
                .body("uploads", equalTo(1))
                .body("schema.version", equalTo(1))
                .body("schema.columns[0].concept", equalTo("revenue"))
                .body("dateRange.start", equalTo("2025-01-02"));
        Topic.await(Topics.TASK_CHANGED, task.key(), event -> event.at("/task/status")
                .asText()
                .equals("COMPLETED"));
    }

    @Test
    void showsTheReportWithTheSchemasWordOnEachColumnAndTheRowsHeldBack() throws Exception {
        TaskRef task = upload("Date,Sales\n2025-01-02,2.00\n");
        client.as("viewer")
                .get("/api/ingest/tasks/{id}/report", task.taskId())
                .then()
                .statusCode(404)
                .body("code", equalTo("REPORT_NOT_READY"));
        putReport(task);
        Topic.send(Topics.FILE_VALIDATED, task, validated(task));
        Topic.send(Topics.SCHEMA_RESOLVED, task, resolved(task));
        awaitStatus(task, "SCHEMA_RESOLVED");
        await().until(() -> client.status(task.taskId()).getMap("rows") != null);

        String report = client.as("viewer")
                .get("/api/ingest/tasks/{id}/report", task.taskId())
                .then()
                .statusCode(200)
                .body("outcome", equalTo("accept_with_warnings"))
                .body("columns[0].role", equalTo("metric"))
                .body("columns[0].druidName", equalTo("Sales@2"))
                .body("columns[0].aggregation", equalTo("sum"))
                .extract()
                .asString();
        assertThat(report).contains("\"sum\":3.50");
        client.as("viewer")
                .get("/api/ingest/tasks/{id}/quarantine", task.taskId())
                .then()
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment"))
                .body(equalTo("Date,Sales,_row,_reason\nx,1,3,Bad date.\n"));
    }

    @Test
    void tellsWhyAFileWasRejectedAndRunsItAgain() throws Exception {
        TaskRef task = upload("a,b\n1,2\n");
        Topic.send(
                Topics.FILE_REJECTED,
                task,
                new FileRejected(task, "NO_TIME_COLUMN", "No column holds dates.", ROWS, List.of(PROBLEM), null));
        awaitStatus(task, "REJECTED");

        client.as("viewer")
                .get("/api/ingest/tasks/{id}/report", task.taskId())
                .then()
                .statusCode(200)
                .body("outcome", equalTo("reject"))
                .body("error.code", equalTo("NO_TIME_COLUMN"))
                .body("problems[0].code", equalTo("DATE_NOT_UNDERSTOOD"));
        client.as("analyst")
                .post("/api/ingest/tasks/{id}/retry", task.taskId())
                .then()
                .statusCode(200)
                .body("attempt", equalTo(2))
                .body("status", equalTo("UPLOADED"));
        Topic.await(
                Topics.FILE_UPLOADED,
                task.key(),
                event -> event.at("/task/attempt").asInt() == 2);
        Topic.send(Topics.FILE_REJECTED, task, new FileRejected(task, "LATE", "Old news.", ROWS, List.of(), null));
        TaskRef second = new TaskRef(task.tenant(), task.dataSource(), task.taskId(), 2, task.filename());
        Topic.send(
                Topics.TASK_FAILED, second, new TaskFailed(second, "submission-service", "TOTALS_DIFFER", "No.", true));
        awaitStatus(task, "FAILED");
        assertThat(client.status(task.taskId()).getString("error.code")).isEqualTo("TOTALS_DIFFER");
        decide(task, "DATE_ORDER", "dmy").statusCode(409);
    }

    @Test
    void asksAndGoesOnWithTheAnswerWhichItRemembers() throws Exception {
        TaskRef task = upload("Date,Sales\n01/02/2025,1\n");
        var question = new Question(
                "DATE_ORDER",
                "Date",
                "Which comes first?",
                List.of(
                        new Question.Option("dmy", "Day", List.of("1 Feb 2025")),
                        new Question.Option("mdy", "Month", List.of("2 Jan 2025"))));
        decide(task, "DATE_ORDER", "dmy").statusCode(409);
        Topic.send(Topics.DECISION_NEEDED, task, new DecisionNeeded(task, question, null));
        awaitStatus(task, "NEEDS_DECISION");

        assertThat(client.status(task.taskId()).getString("question.options[1].value"))
                .isEqualTo("mdy");
        decide(task, "DATE_ORDER", "ymd").statusCode(400).body("code", equalTo("DECISION_INVALID"));
        decide(task, "DATE_ORDER", "dmy").statusCode(200).body("attempt", equalTo(2));
        decide(task, "DATE_ORDER", "dmy").statusCode(409);
        var again = Topic.await(
                Topics.FILE_UPLOADED,
                task.key(),
                event -> event.at("/task/attempt").asInt() == 2);
        assertThat(Topic.json(again.get(again.size() - 1))
                        .at("/decisions/DATE_ORDER:Date")
                        .asText())
                .isEqualTo("dmy");
        UUID next = client.uploaded("sales", "Date,Sales\n03/04/2025,1\n");
        Topic.await(
                Topics.FILE_UPLOADED,
                task.key(),
                event -> event.at("/task/taskId").asText().equals(next.toString())
                        && event.at("/decisions/DATE_ORDER:Date").asText().equals("dmy"));
    }

    @Test
    void uploadsThatAReplacementSupersededDoNotCountAnyMore() {
        TaskRef first = upload("Date,Sales\n2025-01-02,3.00\n");
        Topic.send(Topics.DATA_SOURCE_PUBLISHED, first, published(first, 1, first.taskId()));
        awaitStatus(first, "COMPLETED");
        TaskRef second = upload("Date,Sales\n2025-01-02,4.00\n");
        Topic.send(Topics.DATA_SOURCE_PUBLISHED, second, published(second, 2, second.taskId()));
        awaitStatus(second, "COMPLETED");
        Topic.send(Topics.DATA_SOURCE_PUBLISHED, first, published(first, 1, first.taskId()));

        await().untilAsserted(() ->
                assertThat(client.status(first.taskId()).getBoolean("active")).isFalse());
        assertThat(client.status(second.taskId()).getBoolean("active")).isTrue();
        assertThat(client.uploaded("sales", "Date,Sales\n2025-01-02,3.00\n"))
                .as("what was replaced may come again")
                .isNotNull();
    }

    @Test
    void setsAsideWhatItCannotReadAndGoesOn() {
        TaskRef task = upload("Date,Sales\n2025-01-02,5.00\n");
        Topic.sendText(Topics.TASK_FAILED, task.key(), "{not json");
        Topic.send(Topics.TASK_FAILED, task, new TaskFailed(task, "schema-service", "BROKEN", "No.", true));

        awaitStatus(task, "FAILED");
        var dead = Topic.now(Topics.TASK_FAILED + Topics.DEAD_LETTER_SUFFIX, task.key());
        assertThat(dead).hasSize(1);
        assertThat(dead.get(0).value()).isEqualTo("{not json");
        assertThat(dead.get(0).headers().lastHeader("dead-letter-reason")).isNotNull();
    }

    @Test
    void listsNewestFirstPageByPage() {
        UUID first = client.uploaded("sales", "1");
        UUID second = client.uploaded("other", "2");
        UUID third = client.uploaded("sales", "3");

        var page = client.as("viewer").get("/api/ingest/tasks?limit=2").jsonPath();
        assertThat(page.getList("items.taskId")).containsExactly(third.toString(), second.toString());
        client.uploaded("sales", "4");
        var next = client.as("viewer")
                .queryParam("cursor", page.getString("nextCursor"))
                .get("/api/ingest/tasks?limit=2")
                .jsonPath();
        assertThat(next.getList("items.taskId")).containsExactly(first.toString());
        assertThat(next.getString("nextCursor")).isNull();
        assertThat(client.as("viewer")
                        .get("/api/ingest/tasks?dataSource=other")
                        .jsonPath()
                        .getList("items.taskId"))
                .containsExactly(second.toString());
        client.as("viewer").get("/api/ingest/tasks?limit=x").then().statusCode(400);
        client.as("viewer").get("/api/ingest/tasks?status=LOST").then().statusCode(400);
        client.as("viewer")
                .queryParam("dataSource", "a\0b")
                .get("/api/ingest/tasks")
                .then()
                .statusCode(400);
    }

    @Test
    void administratorsLabelDataSources() {
        client.uploaded("sales", "1");
        String body = "{\"label\": \"Shop sales\", \"description\": \"All branches\"}";

        client.as("analyst")
                .contentType("application/json")
                .body(body)
                .patch("/api/ingest/data-sources/sales")
                .then()
                .statusCode(403);
        client.as("admin")
                .contentType("application/json")
                .body(body)
                .patch("/api/ingest/data-sources/sales")
                .then()
                .statusCode(200)
                .body("label", equalTo("Shop sales"));
        assertThat(client.as("viewer")
                        .get("/api/ingest/data-sources")
                        .jsonPath()
                        .getList("label"))
                .containsExactly("Shop sales");
        client.as("viewer").get("/api/ingest/data-sources/missing").then().statusCode(404);
    }

    @Test
    void thresholdsOfADataSourceGoAlongWithItsFiles() {
        TaskRef before = upload("Date,Sales\n2025-01-02,3.00\n");
        rules("{\"maxFutureDays\": 31, \"maxHeldBack\": 0.1, \"requiredColumns\": [\"Date\"]}")
                .statusCode(200)
                .body("rules.maxFutureDays", equalTo(31));
        rules("{\"maxHeldBack\": null, \"takeRepairs\": true}")
                .statusCode(200)
                .body("rules.maxFutureDays", equalTo(31));
        rules("{\"maxFutureDays\": -1}").statusCode(400).body("detail", startsWith("maxFutureDays has to be"));
        rules("{\"maxHeldBack\": 1.5}").statusCode(400);
        rules("{\"outlierFactor\": 2.5}").statusCode(400);
        rules("{\"takeRepairs\": \"yes\"}").statusCode(400);
        rules("{\"requiredColumns\": \"Date\"}").statusCode(400);
        rules("{\"tolerance\": 1}").statusCode(400).body("detail", startsWith("There is no rule setting"));

        UUID next = client.uploaded("sales", "Date,Sales\n2025-01-03,1\n");

        Topic.await(
                Topics.FILE_UPLOADED,
                before.key(),
                event -> event.at("/task/taskId").asText().equals(next.toString())
                        && event.at("/rules/maxFutureDays").asInt() == 31
                        && event.at("/rules/maxHeldBack").isNull()
                        && event.at("/rules/takeRepairs").asBoolean()
                        && event.at("/rules/requiredColumns/0").asText().equals("Date"));
    }

    private ValidatableResponse rules(String rules) {
        return client.as("admin")
                .contentType("application/json")
                .body("{\"rules\": " + rules + "}")
                .patch("/api/ingest/data-sources/sales")
                .then();
    }

    private ValidatableResponse decide(TaskRef task, String code, String value) {
        return client.as("analyst")
                .contentType("application/json")
                .body(Map.of("code", code, "value", value))
                .post("/api/ingest/tasks/{id}/decide", task.taskId())
                .then();
    }

    private TaskRef upload(String content) {
        return new TaskRef(client.tenant(), "sales", client.uploaded("sales", content), 1, "march.csv");
    }

    private void awaitStatus(TaskRef task, String status) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(client.status(task.taskId()).getString("status"))
                        .isEqualTo(status));
    }

    private String folder(TaskRef task) {
        return "processed/sales/" + task.taskId() + "/";
    }

    private void putReport(TaskRef task) throws JsonProcessingException {
        var profile = new ColumnProfile(
                2,
                "Sales",
                ColumnType.DECIMAL,
                null,
                null,
                2,
                1,
                "All numbers.",
                2,
                0,
                2,
                true,
                "1.00",
                "2.50",
                new BigDecimal("3.50"),
                new BigDecimal("3.50"),
                0,
                4,
                false,
                false,
                List.of("1.00"),
                null);
        var report = new ValidationReport(
                "march.csv",
                Outcome.ACCEPT_WITH_WARNINGS,
                null,
                ROWS,
                List.of(profile),
                List.of(),
                List.of(PROBLEM),
                null,
                Map.of());
        put(folder(task) + "report.json", json.writeValueAsString(report));
        put(folder(task) + "quarantine.csv", "Date,Sales,_row,_reason\nx,1,3,Bad date.\n");
    }

    private void put(String key, String content) {
        store.client().putObject(put -> put.bucket(client.bucket()).key(key), RequestBody.fromString(content));
    }

    private FileValidated validated(TaskRef task) {
        var clean = new StoredFile(client.bucket(), folder(task) + "clean.csv.zst", 1, "0".repeat(64));
        return new FileValidated(
                task,
                LoadMode.APPEND,
                clean,
                folder(task) + "report.json",
                ROWS,
                "Date",
                "",
                "2025-01-02T00:00",
                "2025-01-02T00:00",
                List.of(),
                null);
    }

    private SchemaResolved resolved(TaskRef task) {
        var clean = new StoredFile(client.bucket(), folder(task) + "clean.csv.zst", 1, "0".repeat(64));
        return new SchemaResolved(
                task,
                LoadMode.APPEND,
                clean,
                ROWS,
                "2025-01-02T00:00",
                "2025-01-02T00:00",
                1,
                List.of("Sales"),
                List.of(SALES),
                List.of());
    }

    private DataSourcePublished published(TaskRef cause, long version, UUID table) {
        var active = new DruidTable("t", table, 2, "2025-01-02T00:00", "2025-01-02T00:00", List.of());
        return new DataSourcePublished(
                cause.tenant(),
                "sales",
                version,
                Instant.now(),
                cause,
                1,
                List.of(SALES),
                List.of(active),
                2,
                "2025-01-02T00:00",
                "2025-01-02T00:00");
    }
}
