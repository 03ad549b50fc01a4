package io.salesanalytics.chassis.correlation;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** Takes or makes the correlation id of each HTTP request, before anything else sees it, and echoes it. */
final class CorrelationRoutes {
    private static final int BEFORE_EVERYTHING = Integer.MIN_VALUE;

    void install(@Observes Router router) {
        router.route().order(BEFORE_EVERYTHING).handler(CorrelationRoutes::handle);
    }

    private static void handle(RoutingContext context) {
        String id = CorrelationId.begin(context.request().getHeader(CorrelationId.HEADER));
        context.response().putHeader(CorrelationId.HEADER, id);
        context.next();
    }
}
