package io.salesanalytics.gateway.peer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesanalytics.contracts.Column;
import io.salesanalytics.gateway.problem.GatewayError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What schema-service and auth-service know. */
@ApplicationScoped
public class Peers {
    private final Peer schemas;
    private final Peer users;

    @Inject
    Peers(PeerConfig config, ObjectMapper json) {
        this.schemas = new Peer(
                "schema-service", config.schemaUrl(), config.timeout(), GatewayError.SCHEMAS_UNAVAILABLE, json);
        this.users = new Peer("auth-service", config.authUrl(), config.timeout(), GatewayError.USERS_UNAVAILABLE, json);
    }

    /**
     * A version of a schema.
     *
     * @param taskId the upload that made it
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record SchemaVersion(int version, List<Column> columns, UUID taskId, Instant createdAt) {}

    /** The versions of a data source's schema, newest first. */
    public List<SchemaVersion> schemaVersions(String dataSource, String authorization) {
        String name = URLEncoder.encode(dataSource, StandardCharsets.UTF_8);
        SchemaVersion[] all =
                schemas.get("/api/schema/data-sources/" + name + "/versions", authorization, SchemaVersion[].class);
        return all == null ? List.of() : List.of(all);
    }

    /** Who somebody is and what they may do. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Me(UUID id, String username, String tenant, List<String> roles, List<String> permissions) {}

    /** Who asks, or null where auth-service does not know. */
    public @Nullable Me me(String authorization) {
        return users.get("/api/auth/me", authorization, Me.class);
    }
}
