package io.salesanalytics.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.Zstd;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.salesanalytics.chassis.test.TestIdentity;
import io.salesanalytics.contracts.DruidTable;
import io.salesanalytics.contracts.LoadMode;
import io.salesanalytics.contracts.SchemaResolved;
import io.salesanalytics.contracts.StoredFile;
import io.salesanalytics.contracts.TaskRef;
import io.salesanalytics.contracts.Topics;
import io.salesanalytics.contracts.UploadsWithdrawn;
import io.salesanalytics.submission.druid.DruidTables;
import io.salesanalytics.submission.druid.DruidTasks;
import io.salesanalytics.submission.publication.Publishing;
import io.salesanalytics.submission.spec.IngestionTasks;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;

@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@EnabledIfEnvironmentVariable(
        named = "DRUID_URL",
        matches = ".+",
        disabledReason = "no infrastructure: set KAFKA_BOOTSTRAP_SERVERS, POSTGRES_*, S3_*, REDIS_URL, DRUID_URL")
class SubmissionIT {
    private static final String BUCKET = "sales-analytics-submission";
    private static final String ROWS =
            """
            2025-01-01T10:00:00.000,2,2025-01-01,"Nairobi, West",3,12.34
            2025-03-31T00:00:00.000,3,2025-03-31,Kisumu,-1,-0.07
            2025-06-30T23:59:59.999,4,2025-06-30,,,1.10
            """;

    @Inject
    ObjectMapper json;

    @Inject
    S3Client s3;

    @Inject
    RedisDataSource redis;

    @Inject
    DruidTables tables;

    @Inject
    DruidTasks druidTasks;

    @Inject
    Publishing publishing;

    private final String dataSource =
            "submission_it_" + UUID.randomUUID().toString().substring(0, 8);
    private EventProbe probe;

    @BeforeEach
    void listen() {
        probe = new EventProbe(json, Topics.DATA_SOURCE_PUBLISHED, Topics.TASK_FAILED, Topics.SEGMENTS_SUBMITTED);
        try {
            s3.createBucket(request -> request.bucket(BUCKET));
        } catch (BucketAlreadyOwnedByYouException e) {
            assertThat(e.statusCode()).isEqualTo(409);
        }
    }

    @AfterEach
    void stopListening() {
        probe.close();
    }

    @Test
    void publishesAFileWhoseTotalsAgree() throws Exception {
        SchemaResolved file = file(LoadMode.APPEND, 3, "2", "13.37");

        send(file);

        JsonNode entry = published(file.task(), 1).get(0);
        assertThat(entry.path("rows").asLong()).isEqualTo(3);
        assertThat(entry.path("tables").path(0).path("name").asText()).isEqualTo(TableName.of(file.task()));
        assertThat(redis.hash(String.class).hget("catalogue:main", dataSource))
                .isEqualTo(entry.path("version").asText());
        assertThat(tables.rows(TableName.of(file.task()))).isEqualTo(3);
    }

    @Test
    void publishesNothingWhenTotalsDiffer() throws Exception {
        SchemaResolved file = file(LoadMode.APPEND, 3, "2", "13.38");

        send(file);

        JsonNode failure = probe.await(file.task(), Topics.TASK_FAILED, 1).get(0);
        assertThat(failure.path("code").asText()).isEqualTo("TOTALS_DIFFER");
        assertThat(failure.path("message").asText()).contains("Sales: expected 13.38, found 13.37");
        awaitGone(TableName.of(file.task()));
        assertThat(redis.hash(String.class).hget("catalogue:main", dataSource)).isNull();
    }

    @Test
    void tellsTheSamePublicationTwiceForTheSameMessage() throws Exception {
        SchemaResolved file = file(LoadMode.APPEND, 3, "2", "13.37");

        send(file);
        send(file);

        List<JsonNode> entries = published(file.task(), 2);
        assertThat(entries.get(0)).isEqualTo(entries.get(1));
        assertThat(entries.get(0).path("tables")).hasSize(1);
    }

    @Test
    void tellsTheSameFailureTwiceForTheSameMessage() throws Exception {
        SchemaResolved file = file(LoadMode.APPEND, 4, "2", "13.37");

        send(file);
        send(file);

        List<JsonNode> failures = probe.await(file.task(), Topics.TASK_FAILED, 2);
        assertThat(failures).hasSize(2);
        assertThat(failures.get(0)).isEqualTo(failures.get(1));
    }

    @Test
    void appendsThenReplaces() throws Exception {
        SchemaResolved first = file(LoadMode.APPEND, 3, "2", "13.37");
        SchemaResolved second = file(LoadMode.APPEND, 3, "2", "13.37");
        SchemaResolved third = file(LoadMode.REPLACE, 3, "2", "13.37");

        send(first);
        send(second);
        send(third);

        JsonNode appended = published(second.task(), 1).get(0);
        JsonNode replaced = published(third.task(), 1).get(0);
        assertThat(appended.path("rows").asLong()).isEqualTo(6);
        assertThat(appended.path("columns").path(3).path("sum").decimalValue()).isEqualByComparingTo("26.74");
        assertThat(replaced.path("rows").asLong()).isEqualTo(3);
        assertThat(replaced.path("tables")).hasSize(1);
        assertThat(replaced.path("version").asLong())
                .isGreaterThan(appended.path("version").asLong());
    }

    @Test
    void takesAnUploadOutAndTellsItAgainForTheSameMessage() throws Exception {
        SchemaResolved kept = file(LoadMode.APPEND, 3, "2", "13.37");
        SchemaResolved withdrawn = file(LoadMode.APPEND, 3, "2", "13.37");
        send(kept);
        send(withdrawn);
        published(withdrawn.task(), 1);

        var event = new UploadsWithdrawn(
                "main", dataSource, List.of(withdrawn.task().taskId()));
        probe.send(Topics.UPLOADS_WITHDRAWN, withdrawn.task(), event);
        probe.send(Topics.UPLOADS_WITHDRAWN, withdrawn.task(), event);

        List<JsonNode> entries = probe.awaitWithoutCause(dataSource, 2);
        assertThat(entries).hasSize(2);
        assertThat(entries.get(0)).isEqualTo(entries.get(1));
        assertThat(entries.get(0).path("rows").asLong()).isEqualTo(3);
        assertThat(entries.get(0).path("tables").path(0).path("taskId").asText())
                .isEqualTo(kept.task().taskId().toString());
        assertThat(entries.get(0).path("columns").path(3).path("sum").decimalValue())
                .isEqualByComparingTo("13.37");
    }

    @Test
    void goesOnWithALoadThatWasCutOffAfterDruidHadIt() throws Exception {
        SchemaResolved file = file(LoadMode.APPEND, 3, "2", "13.37");
        String druidTask = TableName.druidTask(file.task());
        druidTasks.submit(IngestionTasks.of(file, TableName.of(file.task()), druidTask));

        send(file);

        JsonNode entry = published(file.task(), 1).get(0);
        assertThat(entry.path("tables")).hasSize(1);
        assertThat(tables.rows(TableName.of(file.task()))).isEqualTo(3);
    }

    @Test
    void tellsOfAPublicationThatWasCutOffBeforeItWasTold() throws Exception {
        SchemaResolved file = file(LoadMode.APPEND, 3, "2", "13.37");
        publishing.publish(
                file,
                new DruidTable(
                        TableName.of(file.task()),
                        file.task().taskId(),
                        3,
                        file.minTime(),
                        file.maxTime(),
                        file.stored()));

        send(file);

        List<JsonNode> entries = published(file.task(), 2);
        assertThat(entries.get(0)).isEqualTo(entries.get(1));
    }

    @Test
    void endsTheTopicWithTheNewestEntryWhenAnOldMessageComesAgain() throws Exception {
        SchemaResolved first = file(LoadMode.APPEND, 3, "2", "13.37");
        SchemaResolved second = file(LoadMode.APPEND, 3, "2", "13.37");
        send(first);
        send(second);
        published(second.task(), 1);

        send(first);

        assertThat(published(second.task(), 1)).hasSize(1);
        assertThat(redis.hash(String.class).hget("catalogue:main", dataSource)).isNotNull();
    }

    private SchemaResolved file(LoadMode mode, long rows, String unitsSum, String salesSum) throws Exception {
        TaskRef task = CleanFiles.task(dataSource);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // in several frames, as validation writes it
        for (String part : List.of(CleanFiles.HEADER, ROWS)) {
            bytes.write(Zstd.compress(part.getBytes(StandardCharsets.UTF_8)));
        }
        String key = "processed/" + dataSource + "/" + task.taskId() + "/clean.csv.zst";
        s3.putObject(request -> request.bucket(BUCKET).key(key), RequestBody.fromBytes(bytes.toByteArray()));
        StoredFile clean = new StoredFile(BUCKET, key, bytes.size(), "0".repeat(64));
        return CleanFiles.resolved(task, mode, clean, rows, unitsSum, salesSum);
    }

    private void send(SchemaResolved file) throws Exception {
        probe.send(Topics.SCHEMA_RESOLVED, file.task(), file);
    }

    private List<JsonNode> published(TaskRef task, int count) throws Exception {
        List<JsonNode> entries = probe.await(task, Topics.DATA_SOURCE_PUBLISHED, count);
        assertThat(entries).hasSize(count);
        return entries;
    }

    private void awaitGone(String table) throws Exception {
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (tables.rows(table) > 0 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(tables.rows(table)).isZero();
    }
}
