package io.salesanalytics.ingest.upload;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.salesanalytics.contracts.Topics;
import io.salesanalytics.ingest.Client;
import io.salesanalytics.ingest.OnInfrastructure;
import io.salesanalytics.ingest.Topic;
import io.salesanalytics.ingest.storage.ObjectStore;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Object;

@QuarkusTest
@OnInfrastructure
class UploadIT {
    private static final byte[] CSV = "Date,Sales\n2025-01-02,12.50\n".getBytes(StandardCharsets.UTF_8);

    private final Client client = new Client();

    @Inject
    ObjectStore store;

    @Inject
    DataSource database;

    @Test
    void storesTheFileAndTellsAboutItUnderTheRequestsCorrelationId() throws Exception {
        UUID task = taskId(client.as("analyst")
                .header("X-Correlation-Id", "my-request")
                .multiPart("dataSource", "sales")
                .multiPart("file", "march.csv", CSV)
                .post("/api/ingest/upload"));

        String key = "uploads/sales/" + task + "/march.csv";
        assertThat(stored(key)).isEqualTo(CSV);
        var record = Topic.await(Topics.FILE_UPLOADED, client.key("sales"), event -> true)
                .get(0);
        assertThat(Topic.json(record).at("/task/taskId").asText()).isEqualTo(task.toString());
        assertThat(Topic.json(record).at("/file/key").asText()).isEqualTo(key);
        assertThat(Topic.json(record).at("/file/sha256").asText()).isEqualTo(sha256(CSV));
        assertThat(new String(record.headers().lastHeader("ce_correlationid").value(), StandardCharsets.UTF_8))
                .isEqualTo("my-request");
        assertThat(new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .isEqualTo("io.salesanalytics.FileUploaded");
        assertThat(client.status(task).getLong("bytes")).isEqualTo(CSV.length);
    }

    @Test
    void tellsWhatTheSenderSaysOfTheFile() throws Exception {
        String columns = "[{\"name\":\"Sales\",\"role\":\"metric\",\"concept\":\"cost\"}]";
        client.as("analyst")
                .multiPart("dataSource", "sales")
                .multiPart("columns", columns)
                .multiPart("takeRepairs", "true")
                .multiPart("file", "march.csv", CSV)
                .post("/api/ingest/upload")
                .then()
                .statusCode(202);

        var told = Topic.await(Topics.FILE_UPLOADED, client.key("sales"), event -> true)
                .get(0);
        assertThat(Topic.json(told).get("choices")).hasToString(columns);
        assertThat(Topic.json(told).at("/rules/takeRepairs").asBoolean()).isTrue();
    }

    @Test
    void refusesToBeToldWhatColumnsCannotBe() {
        client.as("analyst")
                .multiPart("dataSource", "sales")
                .multiPart("columns", "[{\"name\":\"Sales\",\"role\":\"dimension\",\"concept\":\"cost\"}]")
                .multiPart("file", "march.csv", CSV)
                .post("/api/ingest/upload")
                .then()
                .statusCode(400)
                .body("code", equalTo("UPLOAD_PART_INVALID"))
                .body(
                        "detail",
                        equalTo("The part 'columns' says of 'Sales' a concept and a role that do not go together."));
        assertThat(keys()).isEmpty();
    }

    @Test
    void takesTheFileBeforeTheNameOfItsDataSource() throws Exception {
        UUID task = taskId(client.as("analyst")
                .multiPart("file", "march.csv", CSV)
                .multiPart("dataSource", "sales")
                .post("/api/ingest/upload"));

        assertThat(stored("uploads/sales/" + task + "/march.csv")).isEqualTo(CSV);
        assertThat(keys()).as("nothing stays under incoming/").hasSize(1);
    }

    @Test
    void storesALargeFileInPartsWithoutLosingAByte() throws Exception {
        byte[] large = random(12 << 20);

        UUID task = taskId(client.upload("sales", "large.parquet", large, "append"));

        assertThat(sha256(stored("uploads/sales/" + task + "/large.parquet"))).isEqualTo(sha256(large));
    }

    @Test
    void storesAFileThatEndsWithItsLastPart() throws Exception {
        byte[] twoParts = random(10 << 20);

        UUID task = taskId(client.upload("sales", "exact.csv", twoParts, "append"));

        assertThat(sha256(stored("uploads/sales/" + task + "/exact.csv"))).isEqualTo(sha256(twoParts));
    }

    @Test
    void refusesAtOnceWhatCannotBeUsed() {
        refused(client.upload("sales", "march.csv", new byte[0], "append"), 400, "FILE_EMPTY");
        refused(client.upload("sales", "march.exe", CSV, "append"), 415, "FILE_TYPE_UNSUPPORTED");
        refused(client.upload("Sales", "march.csv", CSV, "append"), 400, "DATA_SOURCE_NAME_INVALID");
        refused(client.upload("sales", "march.csv", CSV, "merge"), 400, "UPLOAD_MODE_UNKNOWN");
        refused(client.upload("sales", "..", CSV, "append"), 400, "FILE_NAME_INVALID");
        refused(client.upload("sales", "big.csv", random(17 << 20), "append"), 413, "FILE_TOO_LARGE");
        assertThat(keys()).isEmpty();
        assertThat(client.as("viewer").get("/api/ingest/tasks").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void refusesAFileThatIsTooLargeOnlyWithItsLastByte() {
        refused(client.upload("sales", "big.csv", random((16 << 20) + 1), "append"), 413, "FILE_TOO_LARGE");

        assertThat(keys()).isEmpty();
        assertThat(openMultipartUploads()).isEmpty();
    }

    @Test
    void refusesPartsThatAreMissingOrRepeated() {
        refused(
                client.as("analyst").multiPart("file", "a.csv", CSV).post("/api/ingest/upload"),
                400,
                "UPLOAD_PART_MISSING");
        refused(
                client.as("analyst").multiPart("dataSource", "sales").post("/api/ingest/upload"),
                400,
                "UPLOAD_PART_MISSING");
        refused(
                client.as("analyst")
                        .multiPart("dataSource", "sales")
                        .multiPart("file", "a.csv", CSV)
                        .multiPart("file", "b.csv", CSV)
                        .post("/api/ingest/upload"),
                400,
                "UPLOAD_PART_REPEATED");
        assertThat(keys()).isEmpty();
    }

    @Test
    void leavesNothingWhenTheSenderGoesAway() throws IOException {
        store.bucketOf(client.tenant());

        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            var out = socket.getOutputStream();
            out.write(("POST /api/ingest/upload HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                            + client.bearer("viewer", "analyst")
                            + "\r\nContent-Type: multipart/form-data; boundary=cut\r\nContent-Length: 12000000\r\n\r\n"
                            + "--cut\r\nContent-Disposition: form-data; name=\"dataSource\"\r\n\r\nsales\r\n"
                            + "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.write(random(6 << 20));
            out.flush();
            await().until(() -> !openMultipartUploads().isEmpty());
        }

        await().until(() -> openMultipartUploads().isEmpty());
        assertThat(keys()).isEmpty();
    }

    @Test
    void takesTheSameBytesOnce() {
        UUID first = client.uploaded("sales", "Date,Sales\n2025-01-02,1\n");

        Response again = client.upload(
                "sales", "other-name.csv", "Date,Sales\n2025-01-02,1\n".getBytes(StandardCharsets.UTF_8), "append");

        again.then()
                .statusCode(202)
                .body("status", equalTo("DUPLICATE"))
                .body("duplicateOf", equalTo(first.toString()));
        assertThat(keys()).as("the second copy is gone").hasSize(1);
        UUID elsewhere = client.uploaded("elsewhere", "Date,Sales\n2025-01-02,1\n");
        assertThat(client.status(elsewhere).getString("status")).isNotEqualTo("DUPLICATE");
    }

    @Test
    void letsExactlyOneOfSeveralSimultaneousUploadsOfTheSameBytesRun() throws Exception {
        var pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> answers = IntStream.range(0, 4)
                    .mapToObj(i -> pool.submit(() -> client.upload("sales", "a.csv", CSV, "append")
                            .then()
                            .statusCode(202)
                            .extract()
                            .<String>path("status")))
                    .toList();

            assertThat(answers)
                    .extracting(Future::get)
                    .containsExactlyInAnyOrder("UPLOADED", "DUPLICATE", "DUPLICATE", "DUPLICATE");
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void replacesByKnownBytesUnlessNothingElseIsThere() {
        client.upload("sales", "a.csv", CSV, "append").then().body("status", equalTo("UPLOADED"));
        client.upload("sales", "a.csv", CSV, "replace").then().body("status", equalTo("DUPLICATE"));
        client.uploaded("sales", "Date,Sales\n2025-02-02,7\n");

        client.upload("sales", "a.csv", CSV, "replace").then().body("status", equalTo("UPLOADED"));
    }

    @Test
    void keepsEventsWhileNobodyCanSendThem() throws Exception {
        UUID task;
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(" + 0x6f7574626f78L + ")");
            task = client.uploaded("sales", "Date,Sales\n2025-03-02,7\n");
            assertThat(Topic.now(Topics.FILE_UPLOADED, client.key("sales"))).isEmpty();
            connection.rollback();
        }

        var records = Topic.await(Topics.FILE_UPLOADED, client.key("sales"), event -> true);
        assertThat(Topic.json(records.get(0)).at("/task/taskId").asText()).isEqualTo(task.toString());
    }

    @Test
    void showsNothingToOthersAndWantsTheRole() {
        UUID task = client.uploaded("sales", "Date,Sales\n2025-04-02,7\n");

        refused(new Client().as("admin").get("/api/ingest/status/{id}", task), 404, "TASK_NOT_FOUND");
        refused(new Client().as("admin").get("/api/ingest/tasks/{id}/report", task), 404, "TASK_NOT_FOUND");
        refused(new Client().as("admin").post("/api/ingest/tasks/{id}/retry", task), 404, "TASK_NOT_FOUND");
        refused(client.as("viewer").multiPart("file", "a.csv", CSV).post("/api/ingest/upload"), 403, "FORBIDDEN");
        refused(given().get("/api/ingest/status/{id}", task), 401, "UNAUTHENTICATED");
    }

    private static void refused(Response response, int status, String code) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("correlationId", notNullValue());
    }

    private static UUID taskId(Response response) {
        return UUID.fromString(response.then()
                .statusCode(202)
                .header("Location", equalTo(response.path("statusUrl")))
                .extract()
                .path("taskId"));
    }

    private byte[] stored(String key) throws IOException {
        try (var content = store.open(client.bucket(), key).orElseThrow()) {
            return content.readAllBytes();
        }
    }

    private List<String> keys() {
        try {
            return store.client().listObjectsV2(list -> list.bucket(client.bucket())).contents().stream()
                    .map(S3Object::key)
                    .toList();
        } catch (NoSuchBucketException e) {
            return List.of();
        }
    }

    private List<?> openMultipartUploads() {
        return store.client()
                .listMultipartUploads(list -> list.bucket(client.bucket()))
                .uploads();
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
