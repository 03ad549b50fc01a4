package io.salesanalytics.validation.typing;

import io.salesanalytics.validation.record.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides the order of day and month in a date column by a column beside it that names the month of each row, as reports
 * have them: {@code 01/02/2014} beside {@code February} is the first of February. It must agree in every row of the file.
 */
public final class MonthBeside {
    private static final long DAY_MILLIS = 86_400_000;
    private static final int NO_MONTH = 0;

    /**
     * What was found.
     *
     * @param order the order under which all months agree
     * @param column the name of the column that tells
     */
    public record Found(DateOrder order, String column) {}

    private static final class Candidate {
        private final int column;
        private long months;
        private long dayFirst;
        private long monthFirst;

        private Candidate(int column) {
            this.column = column;
        }

        private void add(int month, int ifDayFirst, int ifMonthFirst) {
            months++;
            dayFirst += month == ifDayFirst ? 1 : 0;
            monthFirst += month == ifMonthFirst ? 1 : 0;
        }

        private @Nullable DateOrder order() {
            if (dayFirst == monthFirst || Math.max(dayFirst, monthFirst) != months) {
                return null;
            }
            return dayFirst > monthFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
        }
    }

    private final List<String> names;
    private final int dateColumn;
    private final List<Candidate> candidates = new ArrayList<>();
    private final DateText date = new DateText();

    /**
     * @param names of all columns
     * @param dateColumn the position of the one whose order is open
     */
    public MonthBeside(List<String> names, int dateColumn) {
        this.names = names;
        this.dateColumn = dateColumn;
        for (int i = 0; i < names.size(); i++) {
            if (i != dateColumn && new ColumnWords(names.get(i)).namesMonth()) {
                candidates.add(new Candidate(i));
            }
        }
    }

    /** Whether the file has a column that may tell. */
    public boolean isPossible() {
        return !candidates.isEmpty();
    }

    /** Looks at the next row. */
    public void look(Row row) {
        if (row.size() != names.size()
                || !date.parse(row.text(), row.start(dateColumn), row.end(dateColumn))
                || !date.parts().leavesDayAndMonthOpen()) {
            return;
        }
        int ifDayFirst = month(DateOrder.DAY_FIRST);
        int ifMonthFirst = month(DateOrder.MONTH_FIRST);
        for (Candidate candidate : candidates) {
            int month = month(row.cell(candidate.column).strip());
            if (month != NO_MONTH) {
                candidate.add(month, ifDayFirst, ifMonthFirst);
            }
        }
    }

    /** The order that one of the columns tells, or null. */
    public @Nullable Found found() {
        for (Candidate candidate : candidates) {
            DateOrder order = candidate.order();
            if (order != null) {
                return new Found(order, names.get(candidate.column));
            }
        }
        return null;
    }

    private int month(DateOrder order) {
        return LocalDate.ofEpochDay(Math.floorDiv(date.wallMillis(order), DAY_MILLIS))
                .getMonthValue();
    }

    private static int month(String cell) {
        if (cell.matches("0?[1-9]|1[0-2]")) {
            return Integer.parseInt(cell);
        }
        return MonthNames.month(cell);
    }
}
