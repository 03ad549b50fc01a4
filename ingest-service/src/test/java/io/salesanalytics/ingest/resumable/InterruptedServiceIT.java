package io.salesanalytics.ingest.resumable;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.salesanalytics.ingest.Client;
import io.salesanalytics.ingest.OnInfrastructure;
import io.salesanalytics.ingest.resumable.ResumableUpload.Owner;
import io.salesanalytics.ingest.storage.ObjectStore;
import io.salesanalytics.ingest.storage.ObjectWriter;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A process that dies between any two steps leaves an upload that another one can go on with. */
@QuarkusTest
@OnInfrastructure
class InterruptedServiceIT {
    private final Client client = new Client();
    private final TusSender sender = new TusSender(client);

    @Inject
    ResumableUploadStore uploads;

    @Inject
    ObjectStore store;

    @Inject
    ObjectWriter writer;

    @Inject
    Cleaning cleaning;

    @Test
    void goesOnAfterAPartThatWasStoredButNotNoted() throws Exception {
        byte[] file = ResumableUploadIT.random(6 << 20);
        String path = sender.begin(file.length);
        Turn lost = uploads.begin(owner(path), id(path), 0);
        writer.writePart(lost.target(), lost.part(), new byte[5 << 20], 5 << 20);

        assertThat(sender.offset(path)).isZero();
        sender.goOn(path, file, 0, file.length);

        assertThat(Arrays.equals(stored(path), file)).isTrue();
    }

    @Test
    void isNotDisturbedByAPartThatComesLate() throws Exception {
        byte[] file = ResumableUploadIT.random(6 << 20);
        String path = sender.begin(file.length);
        Turn slow = uploads.begin(owner(path), id(path), 0);
        sender.goOn(path, file, 0, 5_500_000);

        writer.writePart(slow.target(), slow.part(), new byte[5 << 20], 5 << 20);
        sender.goOn(path, file, 5_500_000, file.length);

        assertThat(Arrays.equals(stored(path), file)).isTrue();
    }

    @Test
    void hasATaskForEveryWholeFileThatIsAskedFor() throws Exception {
        byte[] file = ResumableUploadIT.random(300_000);
        String path = sender.begin(file.length);
        makeWhole(path, file);

        assertThat(sender.look(path).headers().firstValue("Upload-Task")).hasValue(id(path).toString());

        assertThat(client.status(id(path)).getString("status")).isEqualTo("UPLOADED");
    }

    @Test
    void registersWhatTheStoreHasPutTogetherAlready() throws Exception {
        byte[] file = ResumableUploadIT.random(300_000);
        String path = sender.begin(file.length);
        makeWhole(path, file);
        ResumableUpload upload = row(path);
        writer.complete(upload.target(), uploadedParts(path));

        assertThat(sender.look(path).headers().firstValue("Upload-Task")).isPresent();

        assertThat(Arrays.equals(stored(path), file)).isTrue();
    }

    @Test
    void finishesWholeFilesThatNobodyAsksFor() throws Exception {
        byte[] file = ResumableUploadIT.random(300_000);
        String path = sender.begin(file.length);
        makeWhole(path, file);

        cleaning.clean();

        assertThat(client.status(id(path)).getString("status")).isEqualTo("UPLOADED");
    }

    @Test
    void takesAwayWhatExpired() {
        byte[] file = ResumableUploadIT.random(7_000_000);
        String path = sender.begin(file.length + 1);
        sender.goOn(path, file, 0, file.length);
        expire(path);

        assertThat(sender.look(path).statusCode()).isEqualTo(404);
        assertThat(sender.goOn(path, Integer.toString(file.length), new byte[1]).statusCode())
                .isEqualTo(404);
        cleaning.clean();

        assertThat(keys()).isEmpty();
        assertThat(store.client()
                        .listMultipartUploads(list -> list.bucket(client.bucket()))
                        .uploads())
                .isEmpty();
        assertThat(rows(path)).isZero();
    }

    @Test
    void keepsTheFileOfAFinishedUploadThatExpired() throws Exception {
        byte[] file = ResumableUploadIT.random(1000);
        String path = sender.begin(file.length);
        sender.goOn(path, file, 0, file.length);
        expire(path);

        cleaning.clean();

        assertThat(rows(path)).isZero();
        assertThat(Arrays.equals(stored(path), file)).isTrue();
    }

    @Test
    void beginsAnewWhereTheStoreGaveThePartsUp() {
        byte[] file = ResumableUploadIT.random(6 << 20);
        String path = sender.begin(file.length);
        writer.abandon(row(path).target());

        assertThat(sender.goOn(path, file, 0, file.length).body()).contains("UPLOAD_NOT_FOUND");

        assertThat(rows(path)).isZero();
    }

    private void makeWhole(String path, byte[] file) throws Exception {
        Turn turn = uploads.begin(owner(path), id(path), 0);
        var services = new Continuation.Services(uploads, store, writer);
        new Continuation(turn, new byte[5 << 20], services).take(new ByteArrayInputStream(file));
    }

    private List<software.amazon.awssdk.services.s3.model.CompletedPart> uploadedParts(String path) {
        return QuarkusTransaction.requiringNew().call(() -> uploads.parts(id(path)));
    }

    private void expire(String path) {
        QuarkusTransaction.requiringNew().run(() -> {
            ResumableUpload upload = uploads.findById(id(path));
            upload.expiresAt = upload.createdAt.minus(Duration.ofSeconds(1));
        });
    }

    private ResumableUpload row(String path) {
        return QuarkusTransaction.requiringNew().call(() -> uploads.findById(id(path)));
    }

    private long rows(String path) {
        return QuarkusTransaction.requiringNew().call(() -> uploads.count("id", id(path)));
    }

    private Owner owner(String path) {
        ResumableUpload upload = row(path);
        return new Owner(upload.tenant, upload.ownerId, upload.ownerName);
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private byte[] stored(String path) throws Exception {
        try (var content = store.open(client.bucket(), "uploads/sales/" + id(path) + "/large.csv")
                .orElseThrow()) {
            return content.readAllBytes();
        }
    }

    private List<String> keys() {
        return store.client().listObjectsV2(list -> list.bucket(client.bucket())).contents().stream()
                .map(S3Object::key)
                .toList();
    }
}
