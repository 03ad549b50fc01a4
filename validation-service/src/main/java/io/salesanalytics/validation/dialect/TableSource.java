package io.salesanalytics.validation.dialect;

import io.salesanalytics.contracts.Dialect;
import io.salesanalytics.validation.record.Row;
import java.io.IOException;
import java.util.function.LongConsumer;

/** A table of rows of cells, whatever kind of file it is kept in. It can be read any number of times, each the same. */
public interface TableSource {

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

    /** Takes rows one at a time; the row is used again for the next. */
    @FunctionalInterface
    interface RowConsumer {
        void accept(Row row) throws IOException;
    }

    /**
     * What decoding came upon.
     *
     * @param beyondAscii characters beyond ASCII
     * @param broken byte sequences that are no character, each read as U+FFFD
     */
    record Decoded(long beyondAscii, long broken) {}
}
