package io.salesanalytics.submission.druid;

/** Druid did not answer for longer than we wait. */
public final class DruidUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DruidUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
