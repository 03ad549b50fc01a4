package io.salesanalytics.validation.check;

import io.salesanalytics.validation.typing.CellShape;
import io.salesanalytics.validation.typing.ColumnReading;
import io.salesanalytics.validation.typing.PeriodNames;
import io.salesanalytics.validation.typing.Typing;
import java.util.List;

/** A table turned on its side: a column of amounts for each month or year instead of a column that names it. */
final class PeriodColumns {
    private static final int FEWEST = 2;
    private static final int SHOWN = 3;

    private PeriodColumns() {}

    /** Some of the columns of numbers that are called by a period, the last one included; empty where they are few. */
    static List<String> of(Typing typing) {
        List<String> periods = typing.columns().stream()
                .filter(ColumnReading::isNumber)
                .map(ColumnReading::name)
                .filter(name -> CellShape.of(name) == CellShape.DATE || PeriodNames.isPeriod(name))
                .toList();
        if (periods.size() < FEWEST) {
            return List.of();
        }
        return periods.size() <= SHOWN
                ? periods
                : List.of(periods.get(0), periods.get(1), "…", periods.get(periods.size() - 1));
    }
}
