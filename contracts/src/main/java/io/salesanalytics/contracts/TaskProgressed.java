package io.salesanalytics.contracts;

/**
 * How far a step has come.
 *
 * @param status {@link TaskStatus#VALIDATING} or {@link TaskStatus#INGESTING}
 * @param fraction 0 to 1 of this step
 * @param rowsRead rows read so far
 */
public record TaskProgressed(TaskRef task, TaskStatus status, double fraction, long rowsRead) {}
