package io.salesanalytics.auth.limit;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From where a request comes. */
@ApplicationScoped
public class ClientAddress {
    private static final String FORWARDED = "X-Forwarded-For";

    private final List<AddressRange> trusted;

    @Inject
    ClientAddress(LimitConfig config) {
        this.trusted = config.trustedEdges().stream().map(AddressRange::of).toList();
    }

    /** The client's address as our limits count it. */
    public String of(HttpServerRequest request) {
        return resolve(request.remoteAddress().hostAddress(), request.getHeader(FORWARDED));
    }

    /** Only the last hop was written by the edge we trust; what stands before it, the client can invent. */
    String resolve(@Nullable String peer, @Nullable String forwarded) {
        String direct = peer == null ? "unknown" : peer;
        if (forwarded == null || trusted.stream().noneMatch(range -> range.contains(direct))) {
            return AddressRange.household(direct);
        }
        String lastHop = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return AddressRange.isAddress(lastHop) ? AddressRange.household(lastHop) : AddressRange.household(direct);
    }
}
