package io.salesanalytics.validation.parquet;

import io.salesanalytics.validation.record.ColumnBatch;
import io.salesanalytics.validation.source.FileRefused;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.crypto.ParquetCryptoRuntimeException;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ColumnPath;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** The columns of a Parquet file, one group of rows in memory at a time. */
final class ParquetTable implements Closeable {
    private static final long MOST_GROUP_BYTES = 192L << 20;
    private static final int MOST_COLUMNS = 2000;

    private final Path path;
    private final ParquetFileReader reader;
    private final MessageType schema;

    private ParquetTable(Path path, ParquetFileReader reader) {
        this.path = path;
        this.reader = reader;
        this.schema = reader.getFileMetaData().getSchema();
    }

    static ParquetTable open(Path path) throws IOException {
        ParquetTable table = guarded(() -> new ParquetTable(path, reader(path)));
        try {
            table.checkColumns();
            table.checkGroups();
            return table;
        } catch (RuntimeException e) {
            table.close();
            throw e;
        }
    }

    private static ParquetFileReader reader(Path path) throws IOException {
        return ParquetFileReader.open(
                new LocalInputFile(path),
                new ParquetReadOptions.Builder(new PlainParquetConfiguration())
                        .withCodecFactory(new PageCodecs())
                        .withPageChecksumVerification(true)
                        .build());
    }

    private void checkColumns() {
        if (schema.getFieldCount() > MOST_COLUMNS) {
            throw new FileRefused(
                    "TOO_MANY_COLUMNS",
                    "The file has more than " + MOST_COLUMNS + " columns.",
                    "Send a table with at most " + MOST_COLUMNS + " columns.");
        }
        for (Type field : schema.getFields()) {
            if (!field.isPrimitive() || field.isRepetition(Type.Repetition.REPEATED)) {
                throw new FileRefused(
                        "PARQUET_NESTED",
                        "The column \"" + field.getName() + "\" holds "
                                + (isList(field) ? "a list" : "a record of several values")
                                + " in each row, and a table has one value for each column.",
                        "Spread it over columns or rows of its own, or leave it out.");
            }
            ValueText.of(field.asPrimitiveType());
        }
    }

    private static boolean isList(Type field) {
        return field.isRepetition(Type.Repetition.REPEATED)
                || String.valueOf(field.getLogicalTypeAnnotation()).startsWith("LIST");
    }

    private void checkGroups() {
        for (BlockMetaData group : reader.getRowGroups()) {
            long bytes = 0;
            for (var column : group.getColumns()) {
                if (column.getTotalSize() < 0) {
                    throw damaged();
                }
                bytes += column.getTotalSize();
            }
            if (bytes > MOST_GROUP_BYTES) {
                throw new FileRefused(
                        "PARQUET_ROW_GROUP_TOO_LARGE",
                        "A row group of the file has more than " + (MOST_GROUP_BYTES >> 20) + " MiB.",
                        "Write it with smaller row groups, such as 500,000 rows each.");
            }
        }
    }

    List<String> names() {
        return schema.getFields().stream().map(Type::getName).toList();
    }

    long rows() {
        return reader.getRecordCount();
    }

    /** Takes some rows; gives whether to go on. */
    @FunctionalInterface
    interface Taking {
        boolean take(ColumnBatch rows) throws IOException;
    }

    /** Hands over all rows from the first, at most so many at once. */
    void read(int mostRows, Taking taking) throws IOException {
        RowCells values = new RowCells(schema);
        RowBatches batches = new RowBatches(values, schema.getFieldCount(), mostRows, taking);
        try (ParquetFileReader again = guarded(() -> reader(path))) {
            for (BlockMetaData described : again.getRowGroups()) {
                PageReadStore group = guarded(again::readNextRowGroup);
                if (group == null) {
                    throw damaged();
                }
                if (!batches.take(guarded(() -> columns(group, described, values)), group.getRowCount())) {
                    return;
                }
            }
        }
        batches.finish();
    }

    private ColumnValues[] columns(PageReadStore group, BlockMetaData described, RowCells values) {
        ColumnReadStoreImpl store = new ColumnReadStoreImpl(
                group, values, schema, reader.getFileMetaData().getCreatedBy());
        ColumnValues[] columns = new ColumnValues[schema.getFieldCount()];
        for (int i = 0; i < columns.length; i++) {
            ColumnDescriptor column = schema.getColumns().get(i);
            ColumnCells cells = values.getConverter(i);
            cells.forgetDictionary();
            columns[i] = ColumnPages.knows(chunk(described, column))
                    ? new ColumnPages(column, group.getPageReader(column), cells)
                    : byLibrary(store.getColumnReader(column), cells);
        }
        return columns;
    }

    private static ColumnChunkMetaData chunk(BlockMetaData group, ColumnDescriptor column) {
        ColumnPath path = ColumnPath.get(column.getPath());
        for (ColumnChunkMetaData chunk : group.getColumns()) {
            if (chunk.getPath().equals(path)) {
                return chunk;
            }
        }
        throw damaged();
    }

    private static ColumnValues byLibrary(ColumnReader reader, ColumnCells cells) {
        int filled = reader.getDescriptor().getMaxDefinitionLevel();
        return rows -> {
            for (int i = 0; i < rows; i++) {
                if (reader.getCurrentDefinitionLevel() == filled) {
                    reader.writeCurrentValueToConverter();
                } else {
                    cells.addNothing();
                }
                reader.consume();
            }
        };
    }

    /** Does what the library does badly with damaged and hostile files: ends with a plain answer. */
    private static <T> T guarded(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (FileRefused e) {
            throw e;
        } catch (ParquetCryptoRuntimeException e) {
            throw new FileRefused(
                    "PASSWORD_PROTECTED",
                    "The file is encrypted and cannot be opened.",
                    "Write it without encryption and send it again.");
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            throw damaged();
        }
    }

    /** Something that reads. */
    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }

    static FileRefused damaged() {
        return new FileRefused(
                "FILE_DAMAGED",
                "The Parquet file is cut off or damaged and cannot be read.",
                "Write or send it again.");
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
