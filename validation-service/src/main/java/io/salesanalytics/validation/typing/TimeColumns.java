package io.salesanalytics.validation.typing;

import io.salesanalytics.validation.typing.ColumnReading.DateCells;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the columns that together say when a sale was: the time column, and what others add to it. Each is -1 where there
 * is none.
 */
final class TimeColumns {
    private final List<ColumnTally> tallies;
    private final List<String> names;
    private final int chosen;
    private final List<@Nullable DateCells> cells = new ArrayList<>();
    private final int time;
    private final boolean byValues;

    /** @param chosen the time column by the owner's choice, or -1 */
    TimeColumns(List<ColumnTally> tallies, List<String> names, int chosen) {
        this.tallies = tallies;
        this.names = names;
        this.chosen = chosen;
        for (int i = 0; i < names.size(); i++) {
            cells.add(DateDecision.cells(tallies.get(i), names.get(i), i == chosen));
        }
        int found = mostTelling();
        if (found < 0) {
            for (int i = 0; i < names.size(); i++) {
                cells.set(i, DateDecision.cells(tallies.get(i), names.get(i), true));
            }
            found = mostTelling();
        }
        this.byValues = found < 0;
        if (byValues) {
            for (int i = 0; i < names.size(); i++) {
                cells.set(i, DateDecision.areDaysByValues(tallies.get(i), names.get(i)) ? DateCells.COMPACT : null);
            }
            found = mostTelling();
        }
        this.time = found;
        leaveRangesText();
    }

    /** A period beside the time of the sale would lose its last day as a date. */
    private void leaveRangesText() {
        for (int i = 0; i < names.size(); i++) {
            if (i != time && tallies.get(i).rangeDates > 0) {
                cells.set(i, null);
            }
        }
    }

    private int mostTelling() {
        if (chosen >= 0 && cells.get(chosen) != null) {
            return chosen;
        }
        int best = -1;
        double bestScore = 0;
        long rows = tallies.stream().mapToLong(t -> t.values + t.blanks).max().orElse(0);
        for (int i = 0; i < names.size(); i++) {
            if (cells.get(i) != null) {
                ColumnTally tally = tallies.get(i);
                double filled = (double) tally.meant() / Math.max(1, rows);
                double score = new ColumnWords(names.get(i)).saleDateRank() + filled * 8 - (filled < 0.5 ? 6 : 0);
                if (best < 0 || score > bestScore) {
                    best = i;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    /** Which cells of a column are dates; null where it is no date column. */
    @Nullable
    DateCells cells(int column) {
        return cells.get(column);
    }

    /** The column that says when a sale was. */
    int time() {
        return time;
    }

    /** Whether no name says date: the cells alone do. */
    boolean areByValues() {
        return byValues;
    }

    /** Whether the time column has years alone. */
    boolean isByYear() {
        return time >= 0 && cells.get(time) == DateCells.YEAR;
    }

    /** The column that names the month of the year in the time column. */
    int month() {
        if (!isByYear()) {
            return -1;
        }
        for (int i = 0; i < names.size(); i++) {
            ColumnTally tally = tallies.get(i);
            boolean numbers = tally.months == tally.meant();
            boolean words = !tally.wordExamples.isEmpty()
                    && tally.wordExamples.stream().allMatch(word -> MonthNames.month(word) > 0);
            if (tally.meant() > 0 && new ColumnWords(names.get(i)).namesMonth() && (numbers || words)) {
                return i;
            }
        }
        return -1;
    }

    /** The column that has the day of the month, where {@link #month()} is known. */
    int day() {
        if (month() < 0) {
            return -1;
        }
        for (int i = 0; i < names.size(); i++) {
            ColumnTally tally = tallies.get(i);
            if (tally.meant() > 0 && new ColumnWords(names.get(i)).namesDay() && tally.days == tally.meant()) {
                return i;
            }
        }
        return -1;
    }

    /** The column that has the time of day, where the time column has days alone. */
    int timeOfDay() {
        if (time < 0 || tallies.get(time).datesWithClock > 0) {
            return -1;
        }
        for (int i = 0; i < names.size(); i++) {
            ColumnTally tally = tallies.get(i);
            if (tally.timesOfDay > 0 && NumberDecision.isEnough(tally.timesOfDay, tally.meant(), false)) {
                return i;
            }
        }
        return -1;
    }
}
