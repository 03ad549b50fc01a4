package io.salesanalytics.ingest.resumable;

import io.restassured.RestAssured;
import io.salesanalytics.ingest.Client;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Somebody who sends a file by the tus protocol. */
final class TusSender {
    static final String UPLOADS = "/api/ingest/uploads";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String token;

    TusSender(Client client) {
        this(client.bearer("viewer", "analyst"));
    }

    TusSender(String token) {
        this.token = token;
    }

    /** A request, to be given what is special about it. */
    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                .header("Authorization", token)
                .header("Tus-Resumable", "1.0.0");
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> begin(String metadata, String length) {
        return send(to(UPLOADS)
                .header("Upload-Length", length)
                .header("Upload-Metadata", metadata)
                .POST(BodyPublishers.noBody()));
    }

    /** Begins an upload to the data source sales; returns its path. */
    String begin(long length) {
        return begin(metadata("filename", "large.csv", "dataSource", "sales"), Long.toString(length))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    static String metadata(String... keysAndValues) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            all.append(all.isEmpty() ? "" : ",")
                    .append(keysAndValues[i])
                    .append(' ')
                    .append(Base64.getEncoder().encodeToString(keysAndValues[i + 1].getBytes(StandardCharsets.UTF_8)));
        }
        return all.toString();
    }

    HttpResponse<String> look(String path) {
        return send(to(path).method("HEAD", BodyPublishers.noBody()));
    }

    long offset(String path) {
        return look(path).headers().firstValueAsLong("Upload-Offset").orElseThrow();
    }

    HttpResponse<String> cancel(String path) {
        return send(to(path).DELETE());
    }

    HttpResponse<String> goOn(String path, String offset, byte[] piece) {
        return send(to(path).header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", offset)
                .method("PATCH", BodyPublishers.ofByteArray(piece)));
    }

    HttpResponse<String> goOn(String path, byte[] file, int from, int to) {
        return goOn(path, Integer.toString(from), Arrays.copyOfRange(file, from, to));
    }

    /** The head of a PATCH and the beginning of its body, on a connection that stays open. */
    Socket half(String path, long offset, long announced, byte[] sent) throws IOException {
        Socket socket = new Socket("127.0.0.1", RestAssured.port);
        var out = socket.getOutputStream();
        out.write(("PATCH " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + token
                        + "\r\nTus-Resumable: 1.0.0\r\nContent-Type: application/offset+octet-stream\r\nUpload-Offset: "
                        + offset + "\r\nContent-Length: " + announced + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.write(sent);
        out.flush();
        return socket;
    }
}
