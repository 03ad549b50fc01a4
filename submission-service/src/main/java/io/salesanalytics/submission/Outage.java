package io.salesanalytics.submission;

import io.salesanalytics.submission.druid.DruidUnavailable;
import io.salesanalytics.submission.event.EventNotSent;
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
        if (failure instanceof SQLException sql) {
            return isAway(sql);
        }
        if (failure instanceof EventNotSent event) {
            return !event.isHopeless();
        }
        if (failure instanceof SdkException storage) {
            return isAway(storage);
        }
        return failure instanceof DruidUnavailable;
    }

    /** Whether no statement was refused: no connection, a connection lost, or a server that is stopping or starting. */
    private static boolean isAway(SQLException e) {
        String state = e.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57") || state.startsWith("53");
    }

    private static boolean isAway(SdkException e) {
        if (e instanceof SdkServiceException answer) {
            return answer.statusCode() >= SERVERS_FAULT || answer.statusCode() == TOO_MANY_REQUESTS;
        }
        return e instanceof SdkClientException;
    }
}
