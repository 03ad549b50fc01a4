package io.salesanalytics.validation.command;

import org.jspecify.annotations.Nullable;

/** Notices where a table stands in its file a second time: below its header once more comes its first row again. */
final class TableCopy {
    private @Nullable String firstRow;
    private boolean belowHeader;
    private boolean began;

    /** The header was read again. */
    void sawHeader() {
        belowHeader = true;
    }

    /** Whether the next row belongs to the copy. */
    boolean holds(String row) {
        if (firstRow == null) {
            firstRow = row;
        } else if (belowHeader) {
            began |= row.equals(firstRow);
        }
        belowHeader = false;
        return began;
    }

    boolean began() {
        return began;
    }
}
