package io.salesanalytics.ingest.datasource;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesanalytics.chassis.identity.Caller;
import io.salesanalytics.chassis.identity.Roles;
import io.salesanalytics.chassis.problem.ChassisError;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.ingest.IngestError;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tenant's data sources. */
@Path("/api/ingest/data-sources")
public class DataSourceResource {
    private static final int LABEL_LENGTH = 255;
    private static final int DESCRIPTION_LENGTH = 10_000;

    private final DataSourceStore store;
    private final Caller caller;

    @Inject
    DataSourceResource(DataSourceStore store, Caller caller) {
        this.store = store;
        this.caller = caller;
    }

    /** All of them, by name. */
    @GET
    @RolesAllowed(Roles.VIEWER)
    @Transactional
    public List<DataSourceView> all() {
        Map<String, Long> uploads = store.uploads(caller.tenant());
        return store.all(caller.tenant()).stream()
                .map(source -> DataSourceView.of(source, uploads.getOrDefault(source.name, 0L)))
                .toList();
    }

    /** One of them. */
    @GET
    @Path("/{name}")
    @RolesAllowed(Roles.VIEWER)
    @Transactional
    public DataSourceView one(@PathParam("name") String name) {
        return view(require(name));
    }

    /**
     * Changes label, description or rules; what is left out stays, null takes it away. Rules hold for every file read
     * from now on.
     */
    @PATCH
    @Path("/{name}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed(Roles.ADMIN)
    @Transactional
    public DataSourceView change(@PathParam("name") String name, JsonNode changes) {
        DataSource source = require(name);
        if (changes.has("label")) {
            source.label = text(changes, "label", LABEL_LENGTH);
        }
        if (changes.has("description")) {
            source.description = text(changes, "description", DESCRIPTION_LENGTH);
        }
        if (changes.has("rules")) {
            source.rules = RuleChanges.apply(source.rules(), changes.get("rules"));
        }
        return view(source);
    }

    private DataSource require(String name) {
        return store.find(caller.tenant(), name)
                .orElseThrow(() -> new ProblemException(
                        IngestError.DATA_SOURCE_NOT_FOUND, "There is no data source of this name."));
    }

    private DataSourceView view(DataSource source) {
        return DataSourceView.of(source, store.uploads(caller.tenant()).getOrDefault(source.name, 0L));
    }

    private static @Nullable String text(JsonNode changes, String field, int maxLength) {
        JsonNode value = changes.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual() || value.textValue().length() > maxLength) {
            throw new ProblemException(
                    ChassisError.BAD_REQUEST, field + " has to be text of at most " + maxLength + " characters.");
        }
        return value.textValue().isBlank() ? null : value.textValue().strip();
    }
}
