package io.salesanalytics.ingest.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The outbox table as the relay sees it. Every call needs a transaction. */
@ApplicationScoped
class OutboxStore {
    /** Any number will do that nobody else locks in this database: "outbox" as ASCII. */
    private static final long RELAY_LOCK = 0x6f7574626f78L;

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    OutboxStore(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Makes this the only relay of all replicas until the transaction ends, so that order is kept. */
    boolean claim() {
        return (Boolean) entities.createNativeQuery("SELECT pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", RELAY_LOCK)
                .getSingleResult();
    }

    List<OutboxEntry> unsent(int limit) {
        return entities.createQuery("FROM OutboxEntry WHERE sentAt IS NULL ORDER BY id", OutboxEntry.class)
                .setMaxResults(limit)
                .getResultList();
    }

    void markSent(List<OutboxEntry> sent) {
        sent.forEach(entry -> entry.sentAt = clock.instant());
    }

    void forgetSent(Duration olderThan) {
        entities.createQuery("DELETE FROM OutboxEntry WHERE sentAt < :before")
                .setParameter("before", clock.instant().minus(olderThan))
                .executeUpdate();
    }
}
