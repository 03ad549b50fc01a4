package io.salesanalytics.gateway.query;

/**
 * What Druid read to find an answer.
 *
 * @param id of the finding; answers that share it were found by the same queries
 * @param queries how many
 * @param rows those of the segments that the queries looked through; an index may have spared Druid some of them
 * @param bytes what Druid sent back
 */
public record Reading(String id, int queries, long rows, long bytes) {}
