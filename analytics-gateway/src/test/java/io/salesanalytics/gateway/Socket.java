package io.salesanalytics.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A caller over {@code graphql-transport-ws}. */
final class Socket implements WebSocket.Listener {
    private static final int PATIENCE_SECONDS = 20;

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;

    Socket(URI base) {
        URI address = URI.create("ws://" + base.getHost() + ":" + base.getPort() + "/graphql");
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .buildAsync(address, this)
                .join();
    }

    void send(String message) {
        socket.sendText(message, true).join();
    }

    /** The next message but pings, or {@code {"closed": code}}. */
    JsonNode next() throws IOException, InterruptedException {
        while (true) {
            String message = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("nothing came");
            }
            JsonNode json = GraphClient.json(message);
            if (!json.path("type").asText().equals("ping")) {
                return json;
            }
        }
    }

    void close() {
        socket.abort();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            received.add(text.toString());
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        received.add("{\"closed\":" + code + "}");
        return null;
    }
}
