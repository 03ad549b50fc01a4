package io.salesanalytics.ingest.resumable;

import static io.salesanalytics.ingest.resumable.TusSender.metadata;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.salesanalytics.contracts.Topics;
import io.salesanalytics.ingest.Client;
import io.salesanalytics.ingest.OnInfrastructure;
import io.salesanalytics.ingest.Topic;
import io.salesanalytics.ingest.storage.ObjectStore;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.S3Object;

@QuarkusTest
@OnInfrastructure
class ResumableUploadIT {
    private final Client client = new Client();
    private final TusSender sender = new TusSender(client);

    @Inject
    ObjectStore store;

    @Inject
    ResumableUploadStore uploads;

    @Test
    void takesOddPiecesAsTheOrdinaryUploadTakesTheWhole() throws Exception {
        byte[] file = random((13 << 20) + 12_345);
        String path = sender.begin(file.length);

        int[] ends = {1, 2, 4_999_999, 5 << 20, (5 << 20) + 1, 11_000_000, 11_000_000, file.length - 1, file.length};
        int from = 0;
        for (int end : ends) {
            HttpResponse<String> answer = sender.goOn(path, file, from, end);
            assertThat(answer.statusCode()).isEqualTo(204);
            assertThat(answer.headers().firstValueAsLong("Upload-Offset")).hasValue(end);
            assertThat(sender.offset(path)).isEqualTo(end);
            from = end;
        }

        UUID task = task(sender.look(path));
        String key = "uploads/sales/" + task + "/large.csv";
        assertThat(keys()).as("no rest is left").containsExactly(key);
        assertThat(Arrays.equals(stored(key), file)).isTrue();
        var told = Topic.json(Topic.await(Topics.FILE_UPLOADED, client.key("sales"), event -> true)
                .get(0));
        assertThat(told.at("/task/taskId").asText()).isEqualTo(task.toString());
        assertThat(told.at("/file/bytes").asLong()).isEqualTo(file.length);
        client.upload("sales", "again.csv", file, "append")
                .then()
                .body("status", equalTo("DUPLICATE"))
                .body("duplicateOf", equalTo(task.toString()));
    }

    @Test
    void goesOnWhereADroppedConnectionLeftOff() throws Exception {
        byte[] file = random(12 << 20);
        String path = sender.begin(file.length);

        try (Socket socket = sender.half(path, 0, file.length, Arrays.copyOf(file, 7_000_001))) {
            await().until(() -> row(path).partBytes > 0);
        }
        int offset = (int) sender.offset(path);
        assertThat(offset)
                .as("what came beyond the part is kept too, and waited for")
                .isGreaterThan(5 << 20)
                .isLessThanOrEqualTo(7_000_001);
        HttpResponse<String> answer = sender.goOn(path, file, offset, file.length);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(Arrays.equals(stored("uploads/sales/" + task(answer) + "/large.csv"), file))
                .isTrue();
    }

    @Test
    void tellsTheTaskToWhoLostTheAnswer() {
        byte[] file = random(1000);
        String path = sender.begin(file.length);
        UUID first = task(sender.goOn(path, file, 0, file.length));

        HttpResponse<String> look = sender.look(path);
        HttpResponse<String> again = sender.goOn(path, file, file.length, file.length);

        assertThat(task(look)).isEqualTo(first);
        assertThat(look.headers().firstValue("Location")).hasValue("/api/ingest/status/" + first);
        assertThat(task(again)).isEqualTo(first);
        assertThat(client.status(first).getLong("bytes")).isEqualTo(1000);
    }

    @Test
    void takesTheSameBytesOnce() {
        byte[] file = random(2000);
        String first = sender.begin(file.length);
        UUID original = task(sender.goOn(first, file, 0, file.length));

        String second = sender.begin(file.length);
        UUID again = task(sender.goOn(second, file, 0, file.length));

        assertThat(client.status(again).getString("status")).isEqualTo("DUPLICATE");
        assertThat(client.status(again).getString("duplicateOf")).isEqualTo(original.toString());
        assertThat(keys()).as("the second copy is gone").hasSize(1);
    }

    @Test
    void lastToBeginATurnHasIt() throws Exception {
        byte[] file = random(9 << 20);
        byte[] forged = random((9 << 20) - 1);
        String path = sender.begin(file.length);
        try (Socket stalled = sender.half(path, 0, file.length, Arrays.copyOf(forged, 1000))) {
            await("the first has its turn").until(() -> row(path).writer != null);

            HttpResponse<String> answer = sender.goOn(path, file, 0, file.length);

            assertThat(answer.statusCode()).isEqualTo(204);
            stalled.getOutputStream().write(forged, 1000, 8 << 20);
            stalled.getOutputStream().flush();
            String refusal = new String(stalled.getInputStream().readNBytes(12), "US-ASCII");
            assertThat(refusal).isEqualTo("HTTP/1.1 423");
            assertThat(Arrays.equals(stored("uploads/sales/" + task(answer) + "/large.csv"), file))
                    .isTrue();
        }
    }

    @Test
    void letsExactlyOneOfSeveralRequestsAtOnceAddTheSameBytes() throws Exception {
        byte[] file = random(6 << 20);
        String path = sender.begin(file.length);
        var pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> answers = pool.invokeAll(Collections.nCopies(
                    4, () -> sender.goOn(path, file, 0, file.length).statusCode()));

            List<Integer> codes = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                codes.add(answer.get());
            }
            assertThat(codes).containsOnlyOnce(204).isSubsetOf(204, 409, 423);
        } finally {
            pool.shutdown();
        }
        assertThat(keys()).hasSize(1);
    }

    @Test
    void leavesNothingOfWhatWasCancelled() {
        byte[] file = random(7_000_000);
        String path = sender.begin(file.length + 1);
        sender.goOn(path, file, 0, file.length);
        assertThat(keys()).as("the rest after the first part").hasSize(1);

        assertThat(sender.cancel(path).statusCode()).isEqualTo(204);

        assertThat(sender.look(path).statusCode()).isEqualTo(404);
        assertThat(keys()).isEmpty();
        assertThat(openMultipartUploads()).isEmpty();
    }

    @Test
    void doesNotCancelWhatIsLoadedAlready() {
        byte[] file = random(100);
        String path = sender.begin(file.length);
        UUID task = task(sender.goOn(path, file, 0, file.length));

        assertThat(sender.cancel(path).body()).contains("UPLOAD_FINISHED");

        assertThat(client.status(task).getString("status")).isEqualTo("UPLOADED");
    }

    @Test
    void saysWhatItSpeaks() {
        var answer = sender.send(sender.to(TusSender.UPLOADS).method("OPTIONS", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Tus-Version")).hasValue("1.0.0");
        assertThat(answer.headers().firstValue("Tus-Resumable")).hasValue("1.0.0");
        assertThat(answer.headers().firstValue("Tus-Extension")).hasValue("creation,expiration,termination");
        assertThat(answer.headers().firstValueAsLong("Tus-Max-Size")).hasValue(16 << 20);
    }

    @Test
    void repeatsTheMetadata() {
        String sent = metadata("filename", "März.csv", "dataSource", "sales", "mode", "replace");

        var begun = sender.begin(sent, "10");
        var look = sender.look(begun.headers().firstValue("Location").orElseThrow());

        assertThat(begun.statusCode()).isEqualTo(201);
        assertThat(begun.headers().firstValue("Upload-Expires"))
                .hasValueSatisfying(date -> assertThat(date).endsWith(" GMT"));
        assertThat(look.headers().firstValue("Upload-Metadata")).hasValue(sent);
        assertThat(look.headers().firstValueAsLong("Upload-Length")).hasValue(10);
        assertThat(look.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(look.headers().firstValue("Upload-Task")).isEmpty();
    }

    private ResumableUpload row(String path) {
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        return QuarkusTransaction.requiringNew().call(() -> uploads.findById(id));
    }

    private static UUID task(HttpResponse<String> answer) {
        return answer.headers().firstValue("Upload-Task").map(UUID::fromString).orElseThrow();
    }

    private byte[] stored(String key) throws Exception {
        try (var content = store.open(client.bucket(), key).orElseThrow()) {
            return content.readAllBytes();
        }
    }

    private List<String> keys() {
        return store.client().listObjectsV2(list -> list.bucket(client.bucket())).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    private List<?> openMultipartUploads() {
        return store.client()
                .listMultipartUploads(list -> list.bucket(client.bucket()))
                .uploads();
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
