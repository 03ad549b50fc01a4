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
    private static final int REPORT_ROWS = 1024;

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
        Rows cells = new Rows(row -> {
            rows.add(SampleRow.of(row.line(), 1, row.cells(), known));
            return rows.size() < SAMPLE_ROWS;
        });
        table.read(cells);
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
        table.read(new Rows(row -> {
            rows.accept(row);
            if (row.line() % REPORT_ROWS == 0) {
                progress.accept((long) (row.line() * bytesPerRow));
            }
            return true;
        }));
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

    /** Takes a row; false ends the reading. */
    @FunctionalInterface
    private interface Taking {
        boolean take(Row row) throws IOException;
    }

    /** Makes rows of cells. */
    private static final class Rows implements ParquetTable.Cells {
        private final Taking taking;
        private final Row row = new Row();
        private long number = 1;

        Rows(Taking taking) {
            this.taking = taking;
            row.begin(1);
        }

        @Override
        public void cell(char[] text, int from, int to) {
            row.add(text, from, to);
        }

        @Override
        public boolean end() throws IOException {
            boolean goOn = taking.take(row);
            row.begin(++number);
            return goOn;
        }
    }
}
