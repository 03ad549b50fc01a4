package io.salesanalytics.contracts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A raw file is stored and waits to be read. Sent again with a higher attempt for a retry or an answered question.
 *
 * @param decisions answers already given for this data source, by {@link Question#key()}
 * @param rules the thresholds of this data source; null in events sent before there were any
 * @param choices what the sender says that columns are; null in events sent before anybody could
 */
public record FileUploaded(
        TaskRef task,
        StoredFile file,
        LoadMode mode,
        Map<String, String> decisions,
        @Nullable RuleSettings rules,
        @Nullable List<ColumnChoice> choices) {}
