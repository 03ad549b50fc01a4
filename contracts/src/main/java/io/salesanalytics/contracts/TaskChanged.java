package io.salesanalytics.contracts;

/**
 * An upload's state as it is from now on: the whole of it, not a change. For those who show or cache it.
 *
 * @param tenant the tenant's name
 * @param revision grows with every change of this task; a lower one is out of date
 * @param task its state
 */
public record TaskChanged(String tenant, long revision, IngestionTask task) {}
