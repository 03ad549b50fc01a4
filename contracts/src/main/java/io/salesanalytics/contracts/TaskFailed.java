package io.salesanalytics.contracts;

/**
 * A step failed through no fault of the file.
 *
 * @param service which service gave up
 * @param code stable and upper-case, such as {@code TOTALS_DIFFER}
 * @param message one plain sentence: what failed and what to do
 * @param retryable whether running it again can help
 */
public record TaskFailed(TaskRef task, String service, String code, String message, boolean retryable) {}
