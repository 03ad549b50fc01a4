package io.salesanalytics.validation.cleanfile;

import io.salesanalytics.validation.judgement.CleanRows;
import io.salesanalytics.validation.judgement.CsvText;
import io.salesanalytics.validation.record.Place;
import io.salesanalytics.validation.record.Row;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes judged rows: the clean ones as gzip-compressed CSV, those held back as plain CSV with the file's own columns
 * and {@code _row}, {@code _reason}. The same rows give the same bytes.
 */
public final class RowFiles implements CleanRows, Closeable {
    /** Opens a file for writing, when the first row for it comes. */
    @FunctionalInterface
    public interface Target {
        OutputStream open() throws IOException;
    }

    private final @Nullable Target clean;
    private final @Nullable Target quarantine;
    private List<String> names = List.of();
    private List<String> sheets = List.of();
    private @Nullable Writer cleanWriter;
    private @Nullable Writer quarantineWriter;
    private final StringBuilder held = new StringBuilder();

    /** Either target may be null: its rows are then not written. */
    public RowFiles(@Nullable Target clean, @Nullable Target quarantine) {
        this.clean = clean;
        this.quarantine = quarantine;
    }

    /** Writes nothing. */
    public static RowFiles nowhere() {
        return new RowFiles(null, null);
    }

    /**
     * Sets the columns' names, before the first row.
     *
     * @param sheetNames the sheets that rows come from, empty where the file has none
     */
    public void begin(List<String> columnNames, List<String> sheetNames) {
        names = columnNames;
        sheets = sheetNames;
    }

    @Override
    public void accepted(StringBuilder line) throws IOException {
        if (clean == null) {
            return;
        }
        if (cleanWriter == null) {
            cleanWriter = writer(new GZIPOutputStream(clean.open(), 1 << 16));
            cleanWriter.write("__time,__row");
            for (String name : names) {
                cleanWriter.append(',').append(quoted(name));
            }
            cleanWriter.append('\n');
        }
        cleanWriter.append(line).append('\n');
    }

    @Override
    public void quarantined(Row row, String reasons) throws IOException {
        if (quarantine == null) {
            return;
        }
        if (quarantineWriter == null) {
            quarantineWriter = writer(quarantine.open());
            for (String name : names) {
                quarantineWriter.append(quoted(name)).append(',');
            }
            quarantineWriter.append("_row,_reason\n");
        }
        held.setLength(0);
        for (int i = 0; i < Math.max(names.size(), row.size()); i++) {
            if (i >= names.size()) {
                break;
            }
            if (i < row.size()) {
                CsvText.append(held, row.text(), row.start(i), row.end(i));
            }
            held.append(',');
        }
        held.append(Place.row(row.line())).append(',');
        CsvText.append(held, sheet(row) + reasons + beyond(row));
        quarantineWriter.append(held).append('\n');
    }

    /** Where rows of several sheets stand below each other their numbers alone would not tell them apart. */
    private String sheet(Row row) {
        return sheets.size() < 2 ? "" : "sheet " + sheets.get(Place.sheet(row.line())) + ": ";
    }

    /** Cells that have no column, so that nothing of the row is lost. */
    private String beyond(Row row) {
        if (row.size() <= names.size()) {
            return "";
        }
        StringBuilder rest = new StringBuilder("; cells beyond the last column:");
        for (int i = names.size(); i < row.size(); i++) {
            rest.append(" [").append(row.cell(i)).append(']');
        }
        return rest.toString();
    }

    private static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }

    private static String quoted(String name) {
        StringBuilder quoted = new StringBuilder();
        CsvText.append(quoted, name);
        return quoted.toString();
    }

    @Override
    public void close() throws IOException {
        if (cleanWriter != null) {
            cleanWriter.close();
        }
        if (quarantineWriter != null) {
            quarantineWriter.close();
        }
    }
}
