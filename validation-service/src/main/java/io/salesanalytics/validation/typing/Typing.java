package io.salesanalytics.validation.typing;

import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How all columns of a file are to be read.
 *
 * @param columns one for each column, by position
 * @param timeColumn index of the column that says when a sale was, or -1
 * @param timeOfDayColumn index of the column whose time of day is added to it, or -1
 * @param monthColumn index of the column that names the month where the time column has the year alone, or -1
 * @param dayColumn index of the column with the day of that month, or -1
 * @param problems what the owner should know about these decisions
 * @param question what only the owner can decide, or null
 */
public record Typing(
        List<ColumnReading> columns,
        int timeColumn,
        int timeOfDayColumn,
        int monthColumn,
        int dayColumn,
        List<Problem> problems,
        @Nullable Question question) {

    /** Whether the file can be used: its sales have a time, and its owner need not be asked. */
    public boolean isUsable() {
        return timeColumn >= 0 && question == null;
    }

    /** Whether rows are read the same way by another typing. */
    public boolean readsLike(Typing other) {
        boolean same = timeColumn == other.timeColumn
                && timeOfDayColumn == other.timeOfDayColumn
                && monthColumn == other.monthColumn
                && dayColumn == other.dayColumn;
        for (int i = 0; i < columns.size() && same; i++) {
            same = columns.get(i).readsLike(other.columns.get(i));
        }
        return same;
    }
}
