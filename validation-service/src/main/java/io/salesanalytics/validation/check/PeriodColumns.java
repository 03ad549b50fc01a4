package io.salesanalytics.validation.check;

import io.salesanalytics.validation.judgement.TableScan;
import io.salesanalytics.validation.typing.CellShape;
import io.salesanalytics.validation.typing.ColumnReading;
import io.salesanalytics.validation.typing.PeriodNames;
import io.salesanalytics.validation.typing.Typing;
import java.util.List;
import java.util.stream.IntStream;

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
                .filter(PeriodColumns::isPeriod)
                .toList();
        return periods.size() < FEWEST ? List.of() : shown(periods);
    }

    /** The first names and the last one. */
    static List<String> shown(List<String> periods) {
        return periods.size() <= SHOWN
                ? periods
                : List.of(periods.get(0), periods.get(1), "…", periods.get(periods.size() - 1));
    }

    /**
     * The positions of the columns that are called by a month or quarter of a certain year, or by a year, those included
     * that are still empty; none where few have numbers.
     */
    static List<Integer> dated(Typing typing, TableScan scan) {
        List<ColumnReading> columns = typing.columns();
        List<Integer> positions = IntStream.range(0, columns.size())
                .filter(i -> isDated(columns.get(i).name()))
                .filter(i -> columns.get(i).isNumber() || scan.tallies().get(i).isEmpty())
                .boxed()
                .toList();
        long filled = positions.stream().filter(i -> columns.get(i).isNumber()).count();
        return filled < FEWEST ? List.of() : positions;
    }

    private static boolean isPeriod(String name) {
        return CellShape.of(name) == CellShape.DATE || PeriodNames.isPeriod(name);
    }

    private static boolean isDated(String name) {
        return CellShape.of(name) == CellShape.DATE || PeriodNames.isYear(name);
    }
}
