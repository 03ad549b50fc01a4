package io.salesanalytics.validation.judgement;

import io.salesanalytics.validation.dialect.Layout;
import io.salesanalytics.validation.record.Place;
import io.salesanalytics.validation.record.Row;
import io.salesanalytics.validation.record.RowBatch;
import io.salesanalytics.validation.typing.ColumnFormats;
import io.salesanalytics.validation.typing.ColumnTally;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The first pass over all rows below the header: counts what each column allows, and finds where the table ends. */
public final class TableScan {
    private static final double OFTEN_EMPTY = 0.2;
    private static final int MOST_LABELLED = 2000;

    private final RowSorter sorter;
    private final int columns;
    private final ColumnTally[] tallies;
    private final long[] emptyInFull;
    private long fullRows;
    private long shortRows;
    private boolean possibleTotals;
    private final Map<Long, String[]> labelledRows = new LinkedHashMap<>();
    /** Where another table begins, by sheet. */
    private final Map<Integer, Long> ends = new HashMap<>();

    private long pendingLine;
    private int pendingSize;
    private List<Integer> pendingText = List.of();

    /** A scan of a file's rows from the first on. */
    public TableScan(Layout layout) {
        this(layout, ColumnTally::new);
    }

    private TableScan(Layout layout, Supplier<ColumnTally> tally) {
        this.sorter = new RowSorter(layout);
        this.columns = layout.names().size();
        this.tallies = new ColumnTally[columns];
        this.emptyInFull = new long[columns];
        for (int i = 0; i < columns; i++) {
            tallies[i] = tally.get();
        }
    }

    /** A scan to be added to that of the rows before. */
    public static TableScan ofLater(Layout layout) {
        return new TableScan(layout, ColumnTally::ofLater);
    }

    /** Scans some rows by themselves, to be added to the scan of all rows before them. */
    public static TableScan of(Layout layout, RowBatch batch) {
        TableScan scan = ofLater(layout);
        scan.addRows(batch);
        return scan;
    }

    private void addRows(RowBatch batch) {
        sorter.startAfter(batch.isAfterBlank());
        Row row = new Row();
        for (int i = 0; i < batch.size(); i++) {
            batch.read(i, row);
            add(row);
        }
    }

    /**
     * Adds the scan of the rows that follow.
     *
     * @param batch these rows: they are looked at once more where what they mean depends on the rows before
     */
    public void add(TableScan next, RowBatch batch) {
        if (pendingLine > 0 || !ends.isEmpty() || mustCount(next)) {
            addRows(batch);
            return;
        }
        for (int i = 0; i < columns; i++) {
            tallies[i].add(next.tallies[i]);
            emptyInFull[i] += next.emptyInFull[i];
        }
        fullRows += next.fullRows;
        shortRows += next.shortRows;
        possibleTotals |= next.possibleTotals;
        next.labelledRows.forEach(this::addLabelled);
        ends.putAll(next.ends);
        pendingLine = next.pendingLine;
        pendingSize = next.pendingSize;
        pendingText = next.pendingText;
    }

    private boolean mustCount(TableScan next) {
        for (int i = 0; i < columns; i++) {
            if (tallies[i].mustCount(next.tallies[i])) {
                return true;
            }
        }
        return false;
    }

    /** Takes the next row. */
    public void add(Row row) {
        if (!isBeyond(row)) {
            add(row, sorter.sort(row));
        }
    }

    /** Whether a row of this kind and length is one of the table by itself, whatever stands around it. */
    boolean isUsual(Row row, RowKind kind) {
        return kind == RowKind.DATA && row.size() == columns && isWithinTable();
    }

    /** Whether nothing came yet that may begin another table. */
    boolean isWithinTable() {
        return pendingLine == 0 && ends.isEmpty();
    }

    /** Takes so many usual rows, whose cells are counted and leave nothing open. */
    void addCounted(int rows) {
        fullRows += rows;
    }

    /** Where a usual row's cell in a column is to be counted. */
    ColumnTally tally(int column) {
        return tallies[column];
    }

    /** Takes note that so many usual rows leave a column empty. */
    void addBlanks(int column, long rows) {
        emptyInFull[column] += rows;
    }

    /** Takes a usual row whose cells were counted; {@code open} where a blank or a word leaves open whether it is a total. */
    void addCounted(Row row, boolean open) {
        fullRows++;
        if (open) {
            lookForTotals(row, RowKind.DATA);
        }
    }

    /** Takes the next row, which was sorted. */
    void add(Row row, RowKind kind) {
        if (isBeyond(row)) {
            return;
        }
        if (kind == RowKind.OTHER_HEADER) {
            pendingLine = row.line();
            pendingSize = row.size();
            pendingText = sorter.textCells(row);
            return;
        }
        if (kind == RowKind.DATA && pendingLine > 0) {
            boolean sameSheet = Place.sheet(pendingLine) == Place.sheet(row.line());
            if (sameSheet && sorter.confirms(pendingText, pendingSize, row)) {
                ends.put(Place.sheet(pendingLine), pendingLine);
                pendingLine = 0;
                return;
            }
            pendingLine = 0;
        }
        if (kind == RowKind.DATA) {
            tally(row);
        }
        lookForTotals(row, kind);
    }

    private void lookForTotals(Row row, RowKind kind) {
        if (kind != RowKind.DATA && kind != RowKind.TOTAL) {
            return;
        }
        if (sorter.isLabelled(row)) {
            possibleTotals = true;
            addLabelled(row.line(), row.cells());
        } else if (kind == RowKind.DATA && sorter.holdsNumbersOnly(row)) {
            possibleTotals = true;
        }
    }

    private void addLabelled(long line, String[] cells) {
        if (labelledRows.size() < MOST_LABELLED) {
            labelledRows.put(line, cells);
        }
    }

    private void tally(Row row) {
        if (!isWhole(row)) {
            tallyShort(row);
            return;
        }
        fullRows++;
        for (int i = 0; i < columns; i++) {
            boolean blank = row.isBlank(i);
            emptyInFull[i] += blank ? 1 : 0;
            if (i < row.size()) {
                tallies[i].add(row, i);
            }
        }
    }

    /** A short row has no say in what a column is, but its cents keep the column from becoming one of whole numbers. */
    private void tallyShort(Row row) {
        if (row.size() < columns) {
            shortRows++;
            for (int i = 0; i < row.size(); i++) {
                tallies[i].addFromShortRow(row, i);
            }
        }
    }

    /** A row of another length than the rest may have its cells in the wrong columns, so it has no say. */
    private boolean isWhole(Row row) {
        if (row.size() == columns) {
            return true;
        }
        if (row.size() < columns) {
            return false;
        }
        for (int i = columns; i < row.size(); i++) {
            if (!row.isBlank(i)) {
                return false;
            }
        }
        return true;
    }

    /** Adds what the file says about its columns' numbers, once all rows were taken. */
    public void addFormats(List<ColumnFormats> formats) {
        for (int i = 0; i < formats.size(); i++) {
            tallies[i].add(formats.get(i));
        }
    }

    /** What was counted, by column. */
    public List<ColumnTally> tallies() {
        return List.of(tallies);
    }

    /**
     * Whether rows can be judged only when all have been seen: some may be totals or stand in another table, or end
     * early.
     */
    public boolean hasOpenRows() {
        return possibleTotals || !ends.isEmpty() || shortRows > 0;
    }

    /** Whether a row may be the sum of others, so that {@link TotalSearch} has to look for them. */
    public boolean hasPossibleTotals() {
        return possibleTotals;
    }

    /** The cells of the first rows that say total, by line. */
    Map<Long, String[]> labelledRows() {
        return labelledRows;
    }

    /** Whether a row stands where another table has begun. */
    public boolean isBeyond(Row row) {
        Long end = ends.isEmpty() ? null : ends.get(Place.sheet(row.line()));
        return end != null && row.line() >= end;
    }

    /** The places at which other tables begin. */
    public List<Long> ends() {
        return ends.values().stream().sorted().toList();
    }

    /** Whether a row may leave this column out at its end: others leave it empty, or many rows end early. */
    public boolean mayBeMissing(int column) {
        boolean habit = shortRows >= 3 && shortRows * 20 >= fullRows + shortRows;
        return fullRows == 0 || habit || emptyInFull[column] >= fullRows * OFTEN_EMPTY;
    }
}
