package io.salesanalytics.schema.resolution;

/**
 * A column of a file that contradicts the data source's schema.
 *
 * @param column the column
 * @param message one plain sentence: what the schema says and what the file says
 */
record Conflict(String column, String message) {}
