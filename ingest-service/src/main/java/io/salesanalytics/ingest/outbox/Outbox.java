package io.salesanalytics.ingest.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesanalytics.chassis.correlation.CorrelationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Writes events into the caller's transaction; the relay sends them as soon as it is committed. */
@ApplicationScoped
public class Outbox {
    private final EntityManager entities;
    private final ObjectMapper json;
    private final Event<Appended> appended;
    private final Clock clock;

    @Inject
    Outbox(EntityManager entities, ObjectMapper json, Event<Appended> appended, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.appended = appended;
        this.clock = clock;
    }

    /**
     * Adds an event. Needs a transaction; nothing is sent when it is rolled back.
     *
     * @param topic where to
     * @param event what
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(String topic, OutboxEvent event) {
        String current = CorrelationId.current();
        entities.persist(new OutboxEntry(
                topic, event, current == null ? event.id() : current, toJson(event.body()), clock.instant()));
        appended.fire(new Appended());
    }

    private String toJson(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event cannot be written as JSON", e);
        }
    }

    /** Something was added; the relay hears of it after the commit. */
    record Appended() {}
}
