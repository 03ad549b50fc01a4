package io.salesanalytics.submission.druid;

/** Druid understood the request and does not want it. */
public final class DruidRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    DruidRefused(int status, String body) {
        super("Druid answered " + status + ": " + body);
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }
}
