package io.salesanalytics.submission.event;

import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Kafka did not take an event. */
public final class EventNotSent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EventNotSent(Throwable cause) {
        super("Kafka did not take an event", cause);
    }

    /** Whether the event itself is at fault, so that sending it again cannot help. */
    public boolean isHopeless() {
        for (@Nullable Throwable cause = getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof RecordTooLargeException || cause instanceof SerializationException) {
                return true;
            }
        }
        return false;
    }
}
