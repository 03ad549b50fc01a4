package io.salesanalytics.validation.workbook;

import io.salesanalytics.validation.record.Place;
import io.salesanalytics.validation.record.Row;
import io.salesanalytics.validation.workbook.Arrangement.Merge;
import io.salesanalytics.validation.workbook.SheetChoice.Chosen;
import io.salesanalytics.validation.workbook.SheetRow.Kind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings a sheet's rows into the form of the table's: each cell in its column, none left out. */
final class SheetReading {
    private static final int NONE = -1;

    private final int sheet;
    private final int firstColumn;
    private final int[] targets;
    private final long firstRow;
    private final SheetFindings findings;
    /** For each of the table's columns the index of the row's cell. */
    private final int[] cellAt;

    private final List<Merge> downwards;
    private final @Nullable String[] shared;
    private final long[] sharedUntil;
    private long previous;

    SheetReading(int sheet, Chosen chosen, int columns, SheetFindings findings) {
        this.sheet = sheet;
        this.firstColumn = chosen.table().firstColumn();
        this.targets = chosen.targets();
        this.firstRow = chosen.table().layout().firstLine();
        this.findings = findings;
        this.cellAt = new int[columns];
        this.downwards = chosen.table().arrangement().merges().stream()
                .filter(merge -> merge.lastRow() > merge.firstRow() && merge.firstRow() >= firstRow)
                .toList();
        this.shared = new String[columns];
        this.sharedUntil = new long[columns];
    }

    /** Whether empty rows stand between the table's last row and this one. */
    boolean leavesGapBefore(SheetRow cells) {
        return previous >= firstRow && cells.number() > previous + 1;
    }

    /** Makes the row the last of the empty ones. */
    void blank(SheetRow cells, Row row) {
        row.begin(Place.of(sheet, cells.number() - 1));
        for (int i = 0; i < cellAt.length; i++) {
            row.add(cells.text(), 0, 0);
        }
    }

    /** Makes the row the sheet's; false where it is above the table's first. */
    boolean take(SheetRow cells, Row row) {
        previous = cells.number();
        if (previous < firstRow) {
            return false;
        }
        long place = Place.of(sheet, previous);
        row.begin(place);
        Arrays.fill(cellAt, NONE);
        boolean any = false;
        for (int i = 0; i < cells.count(); i++) {
            int column = cells.column(i) - firstColumn;
            if (column >= 0 && column < targets.length) {
                cellAt[targets[column]] = i;
                any = true;
            } else {
                findings.beside(cells, i, place);
            }
        }
        if (any && cells.isHidden()) {
            findings.hidden(place);
        }
        shareMerged(cells);
        fill(cells, row, place, any);
        return true;
    }

    private void fill(SheetRow cells, Row row, long place, boolean any) {
        for (int target = 0; target < cellAt.length; target++) {
            int cell = cellAt[target];
            if (cell != NONE) {
                row.add(cells.text(), cells.start(cell), cells.end(cell));
                findings.cell(cells, cell, target, place);
            } else if (any && shared[target] != null && previous <= sharedUntil[target]) {
                row.add(shared[target]);
                findings.merged(target, place, shared[target]);
            } else {
                row.add(cells.text(), 0, 0);
            }
        }
    }

    /** A text or a day that stands in a cell merged over several rows is each row's; an amount is not, it would be
     * counted more than once. */
    private void shareMerged(SheetRow cells) {
        for (Merge merge : downwards) {
            int column = merge.firstColumn() - firstColumn;
            if (merge.firstRow() == previous && column >= 0 && column < targets.length) {
                int target = targets[column];
                int cell = cellAt[target];
                boolean shares = cell != NONE && (cells.kind(cell) == Kind.TEXT || cells.kind(cell) == Kind.DATE);
                shared[target] = shares ? cells.cell(cell) : null;
                sharedUntil[target] = merge.lastRow();
            }
        }
    }
}
