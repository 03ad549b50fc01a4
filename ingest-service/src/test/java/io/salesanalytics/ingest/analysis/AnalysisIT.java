package io.salesanalytics.ingest.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.salesanalytics.ingest.Client;
import io.salesanalytics.ingest.OnInfrastructure;
import io.salesanalytics.ingest.storage.ObjectStore;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;

/** What can be said without the services that do the work; with them it is an end-to-end test. */
@QuarkusTest
@OnInfrastructure
class AnalysisIT {
    private static final byte[] CSV = "Date,Sales\n2025-01-02,12.50\n".getBytes(UTF_8);

    private final Client client = new Client();

    @Inject
    ObjectStore store;

    @Test
    void isForAnalysts() {
        client.as("viewer")
                .multiPart("file", "march.csv", CSV)
                .post("/api/ingest/analyze-schema")
                .then()
                .statusCode(403);
    }

    @Test
    void asksForAFileOfAKindThatCanBeRead() {
        client.as("analyst")
                .multiPart("dataSource", "sales")
                .post("/api/ingest/analyze-schema")
                .then()
                .statusCode(400)
                .body("code", equalTo("UPLOAD_PART_MISSING"));
        analyze("march.exe").then().statusCode(415).body("code", equalTo("FILE_TYPE_UNSUPPORTED"));
    }

    @Test
    void saysThatTheReaderIsAwayAndKeepsNothing() {
        Response answer = analyze("march.csv");

        answer.then().statusCode(503).body("code", equalTo("SERVICE_UNAVAILABLE"));
        assertThat(answer.header("Retry-After")).isEqualTo("10");
        assertThatThrownBy(() -> store.client().listObjectsV2(list -> list.bucket(client.bucket())))
                .isInstanceOf(NoSuchBucketException.class);
    }

    private Response analyze(String filename) {
        return client.as("analyst").multiPart("file", filename, CSV).post("/api/ingest/analyze-schema");
    }
}
