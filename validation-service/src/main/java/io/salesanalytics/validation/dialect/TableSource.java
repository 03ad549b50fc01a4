package io.salesanalytics.validation.dialect;

import io.salesanalytics.contracts.Dialect;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.validation.record.Row;
import io.salesanalytics.validation.record.RowBatch;
import io.salesanalytics.validation.repair.Proposals;
import io.salesanalytics.validation.typing.ColumnFormats;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A table of rows of cells, whatever kind of file it is kept in. It can be read any number of times, each the same. */
public interface TableSource extends Closeable {

    /** How the table is written. */
    Dialect dialect();

    /** Where it stands and what its columns are called. */
    Layout layout();

    /** What parts its cells; 0 where the file is no text. */
    char delimiter();

    /**
     * Hands over every row below the header in the file's order.
     *
     * @param progress told how many bytes of the raw file have been read so far
     * @return how far the bytes were text
     */
    Decoded read(LongConsumer progress, RowConsumer rows) throws IOException;

    /** The same table read better, if the whole of it contradicts what its beginning said; else null. */
    default @Nullable TableSource corrected(Decoded decoded) throws IOException {
        return null;
    }

    /** The same table with every row mended that one slip explains; the same one where no row can be written wrongly. */
    default TableSource mended() throws IOException {
        return this;
    }

    /** How rows of the wrong length may have been meant, once it was read; null where there is nothing to propose. */
    default @Nullable Proposals proposals() {
        return null;
    }

    /** The names of the sheets that rows come from, by the number in their place; empty where the file has none. */
    default List<String> sheets() {
        return List.of();
    }

    /** How the file shows the numbers of each column, once it was read; empty where it does not say. */
    default List<ColumnFormats> formats() {
        return List.of();
    }

    /** What its owner should know about the file itself, once it was read. */
    default List<Problem> problems() {
        return List.of();
    }

    /** Takes rows, in the file's order. */
    @FunctionalInterface
    interface RowConsumer {
        /** Takes a row, which is used again for the next. */
        void accept(Row row) throws IOException;

        /** Takes the rows of a file that keeps some together. */
        default void accept(RowBatch batch) throws IOException {
            Row row = new Row();
            for (int i = 0; i < batch.size(); i++) {
                batch.read(i, row);
                accept(row);
            }
        }

        /** How many rows it takes together at most. */
        default int batchRows() {
            return RowBatch.FULL_ROWS;
        }
    }

    /**
     * What decoding came upon.
     *
     * @param beyondAscii characters beyond ASCII
     * @param broken byte sequences that are no character, each read as U+FFFD
     */
    record Decoded(long beyondAscii, long broken) {
        /** Of a file whose characters leave nothing open. */
        public static final Decoded CLEAN = new Decoded(0, 0);
    }
}
