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
        @Nullable Question question) {}
