package io.salesanalytics.submission;

import io.salesanalytics.chassis.database.DatabaseOutage;
import io.salesanalytics.submission.druid.DruidUnavailable;
import io.salesanalytics.submission.event.EventNotSent;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** Tells a server that is away from one that refuses. What is away is waited for; a refusal ends the upload. */
final class Outage {
    private static final int SERVERS_FAULT = 500;
    private static final int TOO_MANY_REQUESTS = 429;

    private Outage() {}

    /** Whether PostgreSQL, Kafka, Druid or the file storage was away, so that doing the same again can help. */
    static boolean causes(Throwable failure) {
        if (failure instanceof SQLException) {
            return DatabaseOutage.causes(failure);
        }
        if (failure instanceof EventNotSent event) {
            return !event.isHopeless();
        }
        if (failure instanceof SdkException storage) {
            return isAway(storage);
        }
        // The storage's client lets a connection that breaks while it sends pass as it is.
        return failure instanceof DruidUnavailable || failure instanceof UncheckedIOException;
    }

    private static boolean isAway(SdkException e) {
        if (e instanceof SdkServiceException answer) {
            return answer.statusCode() >= SERVERS_FAULT || answer.statusCode() == TOO_MANY_REQUESTS;
        }
        return e instanceof SdkClientException;
    }
}
