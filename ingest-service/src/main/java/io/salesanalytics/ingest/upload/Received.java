package io.salesanalytics.ingest.upload;

import io.salesanalytics.contracts.LoadMode;
import io.salesanalytics.contracts.StoredFile;
import io.salesanalytics.contracts.TaskRef;
import io.salesanalytics.ingest.task.Wishes;

/**
 * A file that was taken in whole.
 *
 * @param task its upload; the first attempt
 * @param mode what it is to do
 * @param wishes what its sender says of it
 * @param file where it is
 */
public record Received(TaskRef task, LoadMode mode, Wishes wishes, StoredFile file) {}
