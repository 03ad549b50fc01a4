package io.salesanalytics.validation.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.DoubleConsumer;

/** A file of sheets. Each can be read any number of times. */
interface Workbook extends Closeable {

    /** {@code xlsx}, {@code xls}, {@code ods}, {@code xml} or {@code html}. */
    String format();

    /** The sheets that may hold cells, in the workbook's order. */
    List<Sheet> sheets();

    /** Whether programs of its own are in it; they are never run. */
    boolean hasMacros();

    /**
     * Hands over a sheet's rows that hold something, in their order.
     *
     * @param sheet its index among {@link #sheets()}
     * @param progress told how much of the sheet has been read, 0 to 1
     * @param rows takes them
     */
    void read(int sheet, DoubleConsumer progress, RowVisitor rows) throws IOException;

    /** What is merged and hidden in a sheet. */
    Arrangement arrangement(int sheet) throws IOException;

    /** A sheet's name and whether its owner has hidden it. */
    record Sheet(String name, boolean hidden) {}

    /** Takes rows one at a time; the row is used again for the next. */
    @FunctionalInterface
    interface RowVisitor {
        /** Whether to go on. */
        boolean visit(SheetRow row) throws IOException;
    }
}
