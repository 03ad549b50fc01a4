package io.salesanalytics.ingest.upload;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/**
 * What a client still sends after it was refused. Closing the connection at once would often cost the client the
 * answer, so the rest is read and thrown away for a while.
 */
public final class UnreadBody {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private UnreadBody() {}

    /** Throws away the rest of the request's body once the answer is sent. */
    public static void discard(RoutingContext context) {
        context.addEndHandler(sent -> discard(context, context.request()));
    }

    private static void discard(RoutingContext context, HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        request.handler(bytes -> {});
        request.exceptionHandler(gone -> {});
        request.resume();
        context.vertx().setTimer(PATIENCE.toMillis(), late -> {
            if (!request.isEnded()) {
                request.connection().close();
            }
        });
    }
}
