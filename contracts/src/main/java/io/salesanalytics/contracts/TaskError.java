package io.salesanalytics.contracts;

/**
 * Why an upload ended without its rows being shown.
 *
 * @param code stable and upper-case, such as {@code NO_TIME_COLUMN}
 * @param message one plain sentence: what is wrong and what to do
 * @param retryable whether running it again as it is can help
 */
public record TaskError(String code, String message, boolean retryable) {}
