package io.salesanalytics.ingest.resumable;

import static io.salesanalytics.ingest.resumable.TusSender.metadata;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.salesanalytics.ingest.Client;
import io.salesanalytics.ingest.OnInfrastructure;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is refused, and that refusing it changes nothing. */
@QuarkusTest
@OnInfrastructure
class HostileSenderIT {
    private static final String NAMED = metadata("filename", "a.csv", "dataSource", "sales");

    private final Client client = new Client();
    private final TusSender sender = new TusSender(client);
    private final byte[] file = ResumableUploadIT.random(1000);

    @Test
    void refusesWhatTheOrdinaryUploadRefuses() {
        refused(sender.begin(NAMED, "0"), 400, "FILE_EMPTY");
        refused(sender.begin(NAMED, Long.toString((16 << 20) + 1)), 413, "FILE_TOO_LARGE");
        refused(sender.begin(metadata("filename", "a.exe", "dataSource", "sales"), "5"), 415, "FILE_TYPE_UNSUPPORTED");
        refused(sender.begin(metadata("filename", "..", "dataSource", "sales"), "5"), 400, "FILE_NAME_INVALID");
        refused(
                sender.begin(metadata("filename", "a.csv", "dataSource", "../b"), "5"),
                400,
                "DATA_SOURCE_NAME_INVALID");
        refused(sender.begin(NAMED + ",mode bWVyZ2U=", "5"), 400, "UPLOAD_MODE_UNKNOWN");
        refused(sender.begin(metadata("filename", "a.csv"), "5"), 400, "UPLOAD_PART_MISSING");
        refused(sender.begin(metadata("dataSource", "sales"), "5"), 400, "UPLOAD_PART_MISSING");
    }

    @Test
    void refusesHeadersThatSayNothing() {
        refused(sender.begin(NAMED, "-1"), 400, "UPLOAD_HEADER_INVALID");
        refused(sender.begin(NAMED, "99999999999999999999"), 400, "UPLOAD_HEADER_INVALID");
        refused(sender.begin("filename !!!", "5"), 400, "UPLOAD_HEADER_INVALID");
        refused(sender.begin(NAMED + ",filename YQ==", "5"), 400, "UPLOAD_HEADER_INVALID");
        refused(sender.begin(NAMED + ",note " + "QUFB".repeat(1100), "5"), 400, "UPLOAD_HEADER_INVALID");
    }

    @Test
    void refusesAnyOffsetButTheOneWhereTheUploadGoesOn() {
        String path = sender.begin(file.length);
        sender.goOn(path, file, 0, 400);

        var ahead = sender.goOn(path, "500", new byte[10]);

        refused(ahead, 409, "UPLOAD_OFFSET_WRONG");
        assertThat(ahead.headers().firstValueAsLong("Upload-Offset")).hasValue(400);
        refused(sender.goOn(path, "0", file), 409, "UPLOAD_OFFSET_WRONG");
        refused(sender.goOn(path, "-1", new byte[10]), 400, "UPLOAD_HEADER_INVALID");
        refused(sender.goOn(path, "four", new byte[10]), 400, "UPLOAD_HEADER_INVALID");
        assertThat(sender.offset(path)).isEqualTo(400);
    }

    @Test
    void refusesMoreBytesThanTheUploadHas() {
        String path = sender.begin(file.length);
        sender.goOn(path, file, 0, 400);

        refused(sender.goOn(path, "400", new byte[601]), 413, "UPLOAD_LENGTH_EXCEEDED");
        refused(unannounced(path, 400, new byte[601]), 413, "UPLOAD_LENGTH_EXCEEDED");

        assertThat(sender.offset(path)).isEqualTo(400);
        assertThat(unannounced(path, 400, Arrays.copyOfRange(file, 400, 1000)).statusCode())
                .isEqualTo(204);
        refused(sender.goOn(path, "1000", new byte[1]), 413, "UPLOAD_LENGTH_EXCEEDED");
    }

    @Test
    void showsAnUploadToNobodyElse() {
        String path = sender.begin(file.length);

        for (TusSender other :
                new TusSender[] {new TusSender(new Client()), new TusSender(client.bearer("viewer", "analyst", "admin"))
                }) {
            assertThat(other.look(path).statusCode()).isEqualTo(404);
            refused(other.goOn(path, "0", file), 404, "UPLOAD_NOT_FOUND");
            refused(other.cancel(path), 404, "UPLOAD_NOT_FOUND");
        }
        assertThat(sender.offset(path)).isZero();
    }

    @Test
    void knowsNoOtherIds() {
        String unknown = TusSender.UPLOADS + "/" + UUID.randomUUID();

        assertThat(sender.look(unknown).statusCode()).isEqualTo(404);
        refused(sender.goOn(unknown, "0", file), 404, "UPLOAD_NOT_FOUND");
        refused(sender.cancel(unknown), 404, "UPLOAD_NOT_FOUND");
        refused(sender.cancel(TusSender.UPLOADS + "/1"), 404, "UPLOAD_NOT_FOUND");
    }

    @Test
    void wantsTheRole() {
        TusSender viewer = new TusSender(client.bearer("viewer"));

        refused(viewer.begin(NAMED, "5"), 403, "FORBIDDEN");
        refused(new TusSender("Bearer none").begin(NAMED, "5"), 401, "UNAUTHENTICATED");
    }

    @Test
    void wantsTheProtocolAndItsType() {
        String path = sender.begin(file.length);

        refused(
                sender.send(sender.to(path)
                        .header("Content-Type", "text/csv")
                        .header("Upload-Offset", "0")
                        .method("PATCH", BodyPublishers.ofByteArray(file))),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        var older = sender.send(
                sender.to(path).setHeader("Tus-Resumable", "0.2.2").method("HEAD", BodyPublishers.noBody()));
        assertThat(older.statusCode()).isEqualTo(412);
        assertThat(older.headers().firstValue("Tus-Version")).hasValue("1.0.0");
    }

    @Test
    void letsNobodyBeginWithoutEnd() {
        for (int i = 0; i < 4; i++) {
            assertThat(sender.begin(NAMED, "5").statusCode()).isEqualTo(201);
        }

        refused(sender.begin(NAMED, "5"), 429, "UPLOADS_OPEN_TOO_MANY");
    }

    private HttpResponse<String> unannounced(String path, long offset, byte[] piece) {
        return sender.send(sender.to(path)
                .header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", Long.toString(offset))
                .method("PATCH", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(piece))));
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
        assertThat(answer.statusCode()).isEqualTo(status);
    }
}
