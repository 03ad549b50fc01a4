package io.salesanalytics.contracts;

import org.jspecify.annotations.Nullable;

/**
 * How a file's table is written, as it was found.
 *
 * @param format {@code csv}, {@code xlsx}, {@code xls} or {@code parquet}
 * @param encoding the IANA name of the character encoding, or null for binary formats
 * @param byteOrderMark whether the file starts with one
 * @param delimiter what parts two cells, or null for binary formats
 * @param quote what encloses a cell, or null where no cell is enclosed
 * @param escape {@code doubled}, {@code backslash}, or null where no cell is enclosed
 * @param lineEnd {@code LF}, {@code CRLF}, {@code CR} or {@code mixed}, or null for binary formats
 * @param headerRow the header's line number in the file, or null where it has none
 * @param headerRows how many rows the header takes
 * @param compression {@code gzip}, {@code zstd}, {@code zip}, or null
 * @param sheet the sheet taken, or null
 */
public record Dialect(
        String format,
        @Nullable String encoding,
        boolean byteOrderMark,
        @Nullable String delimiter,
        @Nullable String quote,
        @Nullable String escape,
        @Nullable String lineEnd,
        @Nullable Long headerRow,
        int headerRows,
        @Nullable String compression,
        @Nullable String sheet) {}
