package io.salesanalytics.validation.workbook;

import java.util.BitSet;
import java.util.List;

/**
 * What a sheet's owner has arranged for the eye.
 *
 * @param merges areas of merged cells; none where the sheet is too large to have been merged by hand
 * @param hiddenColumns the hidden columns, from 0
 */
record Arrangement(List<Merge> merges, BitSet hiddenColumns) {
    static final Arrangement NONE = new Arrangement(List.of(), new BitSet());

    /** Cells shown as one; the value stands in the first. Rows from 1, columns from 0, both ends included. */
    record Merge(long firstRow, long lastRow, int firstColumn, int lastColumn) {}
}
