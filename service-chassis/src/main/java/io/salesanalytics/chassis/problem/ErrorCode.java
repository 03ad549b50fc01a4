package io.salesanalytics.chassis.problem;

/**
 * A stable error code with its HTTP status. Each service has one enum that implements this; the enum constant's name is
 * the {@code code} that clients see, so it must never change its meaning.
 */
public interface ErrorCode {

    /** The code, upper-case with underscores. */
    String name();

    /** The HTTP status to answer with. */
    int status();

    /** A short text that is the same for every occurrence. */
    String title();
}
