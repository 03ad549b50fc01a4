package io.salesanalytics.gateway.query;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question.
 *
 * @param rows the groups that have rows
 * @param truncated whether there were more than asked for
 * @param estimated the positions of the measures that rest on estimated counts
 * @param reading what it was read from; null where Druid did not need to be asked
 */
public record Table(List<Row> rows, boolean truncated, List<Integer> estimated, @Nullable Reading reading) {

    /**
     * One group.
     *
     * @param key the dimensions' values
     * @param time the start of the bucket, or null
     * @param values the measures
     */
    public record Row(List<@Nullable String> key, @Nullable LocalDateTime time, List<@Nullable BigDecimal> values) {}
}
