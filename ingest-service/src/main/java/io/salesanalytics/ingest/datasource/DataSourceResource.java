package io.salesanalytics.ingest.datasource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.salesanalytics.chassis.identity.Caller;
import io.salesanalytics.chassis.identity.Roles;
import io.salesanalytics.chassis.problem.ChassisError;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.contracts.OwnerModel;
import io.salesanalytics.contracts.RuleSettings;
import io.salesanalytics.ingest.IngestError;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tenant's data sources. */
@Path("/api/ingest/data-sources")
public class DataSourceResource {
    private static final Set<String> CHANGEABLE =
            Set.of("label", "description", "rules", "settings", "labels", "measures", "targets");
    private static final int LABEL_LENGTH = 255;
    private static final int DESCRIPTION_LENGTH = 10_000;

    private final DataSourceStore store;
    private final Descriptions descriptions;
    private final Caller caller;

    @Inject
    DataSourceResource(DataSourceStore store, Descriptions descriptions, Caller caller) {
        this.store = store;
        this.descriptions = descriptions;
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
     * Changes label, description, rules, settings, labels, measures or targets; what is left out stays, null takes it
     * away, a list takes the old one's place. Rules hold for every file read from now on, all else for every question.
     *
     * @param check only say what is wrong, and change nothing
     */
    @PATCH
    @Path("/{name}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed(Roles.ADMIN)
    @Transactional
    public DataSourceView change(
            @PathParam("name") String name, @QueryParam("check") boolean check, @Nullable JsonNode sent) {
        JsonNode changes = sent == null ? NullNode.getInstance() : sent;
        new Field("", changes).writable().object(CHANGEABLE);
        DataSource source = store.lock(caller.tenant(), name).orElseThrow(DataSourceResource::unknown);
        String label = changes.has("label") ? text(changes, "label", LABEL_LENGTH) : source.label;
        String description =
                changes.has("description") ? text(changes, "description", DESCRIPTION_LENGTH) : source.description;
        RuleSettings rules =
                changes.has("rules") ? RuleChanges.apply(source.rules(), changes.get("rules")) : source.rules;
        OwnerModel model = OwnerModelChanges.apply(
                source.ownerModel(), changes, source.columns == null ? List.of() : source.columns);
        if (!check) {
            source.label = label;
            source.description = description;
            source.rules = rules;
            descriptions.keep(source, model);
        }
        return view(source);
    }

    private DataSource require(String name) {
        return store.find(caller.tenant(), name).orElseThrow(DataSourceResource::unknown);
    }

    private static ProblemException unknown() {
        return new ProblemException(IngestError.DATA_SOURCE_NOT_FOUND, "There is no data source of this name.");
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
