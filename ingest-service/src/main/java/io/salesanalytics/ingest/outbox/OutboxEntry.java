package io.salesanalytics.ingest.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event that waits to be sent, or was. Sent in order of id. */
@Entity
@Table(name = "outbox")
class OutboxEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "topic")
    String topic;

    @Column(name = "message_key")
    String key;

    @Column(name = "tenant")
    String tenant;

    @Column(name = "event_id")
    String eventId;

    @Column(name = "event_type")
    String eventType;

    @Column(name = "correlation_id")
    String correlationId;

    @Column(name = "payload")
    String payload;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "sent_at")
    @Nullable
    Instant sentAt;

    /** For Hibernate. */
    protected OutboxEntry() {}

    OutboxEntry(String topic, OutboxEvent event, String correlationId, String payload, Instant createdAt) {
        this.topic = topic;
        this.key = event.key();
        this.tenant = event.tenant();
        this.eventId = event.id();
        this.eventType = "io.salesanalytics." + event.body().getClass().getSimpleName();
        this.correlationId = correlationId;
        this.payload = payload;
        this.createdAt = createdAt;
    }
}
