package io.salesanalytics.submission.event;

import io.smallrye.reactive.messaging.MutinyEmitter;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Sends events. */
public final class EventSender {
    private EventSender() {}

    /**
     * Returns when Kafka has the event.
     *
     * @throws EventNotSent when it has not
     */
    public static <T> void send(MutinyEmitter<T> channel, Message<T> event) {
        try {
            channel.sendMessageAndAwait(event);
        } catch (RuntimeException e) {
            throw new EventNotSent(e);
        }
    }
}
