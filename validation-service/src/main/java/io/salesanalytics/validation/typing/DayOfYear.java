package io.salesanalytics.validation.typing;

import io.salesanalytics.validation.record.Blanks;
import io.salesanalytics.validation.record.Row;
import java.time.LocalDate;

/** Adds month and day from columns of their own to a year. */
public final class DayOfYear {
    private static final long DAY_MILLIS = 86_400_000;

    private final int monthColumn;
    private final int dayColumn;
    private long millis;

    public DayOfYear(Typing typing) {
        this.monthColumn = typing.monthColumn();
        this.dayColumn = typing.dayColumn();
    }

    /** Whether the year alone does not say it all. */
    public boolean isNeeded() {
        return monthColumn >= 0;
    }

    /** The column with the month. */
    public int monthColumn() {
        return monthColumn;
    }

    /**
     * Whether the row has a day in that year.
     *
     * @param yearMillis the year's first moment
     */
    public boolean read(Row row, long yearMillis) {
        int year = LocalDate.ofEpochDay(Math.floorDiv(yearMillis, DAY_MILLIS)).getYear();
        int month = month(Blanks.trim(row.cell(monthColumn)));
        int day = dayColumn < 0 ? 1 : number(Blanks.trim(row.cell(dayColumn)));
        if (month < 1 || month > 12 || day < 1 || day > Days.inMonth(year, month)) {
            return false;
        }
        millis = Days.toEpochDay(year, month, day) * DAY_MILLIS;
        return true;
    }

    private static int month(String cell) {
        int named = MonthNames.month(cell.endsWith(".") ? cell.substring(0, cell.length() - 1) : cell);
        return named > 0 ? named : number(cell);
    }

    private static int number(String cell) {
        return cell.matches("\\d{1,2}(\\.0)?") ? Integer.parseInt(cell.replace(".0", "")) : 0;
    }

    /** Milliseconds since 1970 of the row read last. */
    public long millis() {
        return millis;
    }
}
