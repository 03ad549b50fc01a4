package io.salesanalytics.auth.audit;

import io.salesanalytics.auth.sql.Database;
import io.salesanalytics.chassis.correlation.CorrelationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds entries to the audit trail. Names and passwords that were typed never get here: people mix up the fields. */
@ApplicationScoped
public class AuditTrail {
    private final Database database;
    private final Clock clock;

    @Inject
    AuditTrail(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Adds an entry about something done by a user.
     *
     * @param tenant where
     * @param actor who; null for the system itself
     * @param action what, as {@code noun.verb}
     * @param subject to whom
     * @param detail more, for people
     */
    public void record(
            String tenant, @Nullable UUID actor, String action, @Nullable UUID subject, @Nullable String detail) {
        insert(tenant, actor, action, subject, null, detail);
    }

    /**
     * Adds an entry about an attempt to sign in.
     *
     * @param tenant the user's; null if there is no such user
     * @param user who it would be; null if there is no such user
     * @param action what, as {@code noun.verb}
     * @param address from where
     */
    public void recordLogin(@Nullable String tenant, @Nullable UUID user, String action, String address) {
        insert(tenant, user, action, user, address, null);
    }

    private void insert(
            @Nullable String tenant,
            @Nullable UUID actor,
            String action,
            @Nullable UUID subject,
            @Nullable String address,
            @Nullable String detail) {
        database.change(
                "insert into audit_entry (at, tenant, actor, action, subject, address, correlation_id, detail)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                clock.instant(),
                tenant,
                actor,
                action,
                subject,
                address,
                CorrelationId.current(),
                detail);
    }
}
