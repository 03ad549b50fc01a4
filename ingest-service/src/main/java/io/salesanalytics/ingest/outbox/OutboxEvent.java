package io.salesanalytics.ingest.outbox;

import io.salesanalytics.contracts.TaskRef;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * An event to be sent.
 *
 * @param tenant the tenant
 * @param key the record's key: what has the same key stays in order
 * @param id the event's id; the same for an event written twice
 * @param body the event
 */
public record OutboxEvent(String tenant, String key, String id, Object body) {

    /**
     * An event about an upload.
     *
     * @param task the upload
     * @param number what tells this event from others of its kind about the same upload
     * @param body the event
     */
    public static OutboxEvent about(TaskRef task, long number, Object body) {
        String name = body.getClass().getSimpleName() + "/" + task.taskId() + "/" + number;
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new OutboxEvent(task.tenant(), task.key(), id.toString(), body);
    }
}
