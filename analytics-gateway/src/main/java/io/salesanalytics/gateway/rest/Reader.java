package io.salesanalytics.gateway.rest;

import io.salesanalytics.chassis.identity.Caller;
import io.salesanalytics.gateway.catalogue.Catalogue;
import io.salesanalytics.gateway.model.SemanticModel;
import io.salesanalytics.gateway.query.Analytics;
import io.salesanalytics.gateway.query.Ask;
import io.salesanalytics.gateway.work.Interest;
import io.salesanalytics.gateway.work.WorkConfig;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response.Status;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The caller's data sources, and answers that need not be sent again while a data source is as it was. */
@RequestScoped
class Reader {
    private static final String ASK_AGAIN = "private, no-cache";

    private final Catalogue catalogue;
    private final Analytics analytics;
    private final Caller caller;
    private final Request request;
    private final RoutingContext http;
    private final WorkConfig work;
    private final String version;

    @Inject
    Reader(
            Catalogue catalogue,
            Analytics analytics,
            Caller caller,
            Request request,
            RoutingContext http,
            WorkConfig work,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.catalogue = catalogue;
        this.analytics = analytics;
        this.caller = caller;
        this.request = request;
        this.http = http;
        this.work = work;
        this.version = version;
    }

    SemanticModel model(Selection selection) {
        return catalogue.get(caller.tenant(), selection.dataSource());
    }

    /** Which rows are meant: of all days where nothing else is said. */
    Ask.Rows rows(SemanticModel model, Selection selection) {
        return selection.rows(analytics.wholeRange(model, selection.timeZone()));
    }

    /** The answer with its tag, or 304 where the caller has it already. */
    <T> RestResponse<T> answer(SemanticModel model, Selection selection, Supplier<T> answer) {
        EntityTag tag = tag(model, selection);
        if (request.evaluatePreconditions(tag) != null) {
            return ResponseBuilder.<T>create(Status.NOT_MODIFIED)
                    .tag(tag)
                    .header(HttpHeaders.CACHE_CONTROL, ASK_AGAIN)
                    .build();
        }
        return ResponseBuilder.ok(interest().during(answer))
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, ASK_AGAIN)
                .build();
    }

    /** Of a caller who may close the connection before the answer is there. */
    private Interest interest() {
        Interest interest = Interest.ofRequest(work.patience());
        http.addEndHandler(ended -> interest.leave());
        return interest;
    }

    /**
     * The same for as long as the question, this program and all that answers depend on are the same. A weak one: who
     * compresses the answer on the way would make it so, and it would not be known again.
     */
    private EntityTag tag(SemanticModel model, Selection selection) {
        String state = String.join(
                "\n",
                version,
                caller.tenant(),
                catalogue.standing(model).toString(),
                analytics.today(model, selection.timeZone()).toString(),
                selection.asked());
        return new EntityTag(
                UUID.nameUUIDFromBytes(state.getBytes(StandardCharsets.UTF_8)).toString(), true);
    }
}
