package io.salesanalytics.schema.version;

import io.agroal.api.AgroalDataSource;
import io.salesanalytics.chassis.identity.Caller;
import io.salesanalytics.chassis.identity.Roles;
import io.salesanalytics.chassis.problem.ChassisError;
import io.salesanalytics.chassis.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** Shows the versions of a data source's schema. */
@Path("/api/schema/data-sources/{name}/versions")
public class SchemaVersionResource {
    private final AgroalDataSource database;
    private final SchemaVersionStore store;
    private final Caller caller;

    SchemaVersionResource(AgroalDataSource database, SchemaVersionStore store, Caller caller) {
        this.database = database;
        this.store = store;
        this.caller = caller;
    }

    /** All versions, newest first. */
    @GET
    @Blocking
    @RolesAllowed(Roles.VIEWER)
    public List<SchemaVersion> versions(@RestPath String name) throws SQLException {
        try (Connection connection = database.getConnection()) {
            List<SchemaVersion> versions = store.versions(connection, caller.tenant(), name);
            if (versions.isEmpty()) {
                throw new ProblemException(
                        ChassisError.NOT_FOUND, "There is no data source '" + name + "' with a schema yet.");
            }
            return versions;
        }
    }
}
