package io.salesanalytics.ingest.upload;

import io.salesanalytics.contracts.ColumnChoice;
import io.salesanalytics.contracts.LoadMode;
import io.salesanalytics.contracts.StoredFile;
import io.salesanalytics.contracts.TaskRef;
import java.util.List;

/**
 * A file that was taken in whole.
 *
 * @param task its upload; the first attempt
 * @param mode what it is to do
 * @param choices what its sender says that columns are
 * @param file where it is
 */
public record Received(TaskRef task, LoadMode mode, List<ColumnChoice> choices, StoredFile file) {}
