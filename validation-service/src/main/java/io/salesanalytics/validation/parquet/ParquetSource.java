package io.salesanalytics.validation.parquet;

import io.salesanalytics.contracts.Dialect;
import io.salesanalytics.validation.dialect.Layout;
import io.salesanalytics.validation.dialect.LayoutDetection;
import io.salesanalytics.validation.dialect.SampleRow;
import io.salesanalytics.validation.dialect.TableSource;
import io.salesanalytics.validation.record.Row;
import io.salesanalytics.validation.source.Unpacked;
import io.salesanalytics.validation.typing.CellShape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** The table in a Parquet file. It has no header line, so its rows count from 1. */
public final class ParquetSource implements TableSource {
    private static final int SAMPLE_ROWS = 1000;

    private final Unpacked file;
    private final ParquetTable table;
    private final Layout layout;

    private ParquetSource(Unpacked file, ParquetTable table) throws IOException {
        this.file = file;
        this.table = table;
        this.layout = LayoutDetection.named(table.names(), sample(table));
    }

    /** Opens the file and looks at its first rows. */
    public static ParquetSource of(Unpacked file) throws IOException {
        ParquetTable table = ParquetTable.open(file.local().path());
        try {
            return new ParquetSource(file, table);
        } catch (IOException | RuntimeException e) {
            table.close();
            throw e;
        }
    }

    private static List<SampleRow> sample(ParquetTable table) throws IOException {
        List<SampleRow> rows = new ArrayList<>();
        Map<String, CellShape> known = new HashMap<>();
        Row row = new Row();
        table.read(SAMPLE_ROWS, batch -> {
            for (int i = 0; i < batch.size() && rows.size() < SAMPLE_ROWS; i++) {
                batch.read(i, row);
                rows.add(SampleRow.of(row.line(), 1, row.cells(), known));
            }
            return rows.size() < SAMPLE_ROWS;
        });
        return rows;
    }

    @Override
    public Dialect dialect() {
        return new Dialect("parquet", null, false, null, null, null, null, null, 0, file.compression(), null);
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public char delimiter() {
        return 0;
    }

    @Override
    public Decoded read(LongConsumer progress, RowConsumer rows) throws IOException {
        double bytesPerRow = (double) file.bytes() / Math.max(1, table.rows());
        table.read(rows.batchRows(), batch -> {
            rows.accept(batch);
            progress.accept((long) (batch.line(batch.size()) * bytesPerRow));
            return true;
        });
        return Decoded.CLEAN;
    }

    @Override
    public void close() throws IOException {
        try {
            table.close();
        } finally {
            file.close();
        }
    }
}
