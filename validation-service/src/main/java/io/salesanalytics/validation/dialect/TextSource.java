package io.salesanalytics.validation.dialect;

import io.salesanalytics.contracts.Dialect;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Severity;
import io.salesanalytics.validation.record.RecordReader;
import io.salesanalytics.validation.record.Row;
import io.salesanalytics.validation.record.TextDialect;
import io.salesanalytics.validation.repair.Proposals;
import io.salesanalytics.validation.repair.RowMending;
import io.salesanalytics.validation.repair.TableShape;
import io.salesanalytics.validation.source.Unpacked;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A table in a text file. */
public final class TextSource implements TableSource {
    private final Unpacked file;
    private final TextTable table;
    /** What rows are mended by; null where they are left as they are. */
    private final @Nullable TableShape shape;

    private long mended;
    private @Nullable Proposals proposals;

    private TextSource(Unpacked file, TextTable table, @Nullable TableShape shape) {
        this.file = file;
        this.table = table;
        this.shape = shape;
    }

    /** Finds out how the file is written from its beginning. */
    public static TextSource of(Unpacked file) throws IOException {
        return new TextSource(file, TextTable.of(file), null);
    }

    /** The same file in an older encoding, where the whole of it is not UTF-8 as its beginning seemed. */
    @Override
    public @Nullable TextSource corrected(Decoded decoded) throws IOException {
        Charset charset = table.encoding().charset();
        boolean wrong = charset.equals(StandardCharsets.UTF_8)
                && table.encoding().markBytes() == 0
                && !Encoding.plausible(decoded.beyondAscii() - decoded.broken(), decoded.broken());
        if (!wrong) {
            return null;
        }
        TextSource legacy = new TextSource(file, TextTable.legacy(file), null);
        return shape == null ? legacy : legacy.mended();
    }

    @Override
    public TextSource mended() throws IOException {
        TableShape learned = table.shape(file);
        return new TextSource(file, table.mended(file, learned), learned);
    }

    @Override
    public Dialect dialect() {
        TextDialect text = table.text();
        Layout layout = table.layout();
        boolean quoted = table.quoted();
        return new Dialect(
                "csv",
                table.encoding().charset().name(),
                table.encoding().markBytes() > 0,
                table.delimiter(),
                quoted ? String.valueOf(text.quote()) : null,
                quoted ? (text.backslash() ? "backslash" : "doubled") : null,
                table.lineEnd(),
                layout.headerRows() == 0 ? null : layout.headerLine(),
                layout.headerRows(),
                file.compression(),
                null);
    }

    @Override
    public Layout layout() {
        return table.layout();
    }

    @Override
    public char delimiter() {
        return table.text().delimiter() == TextDialect.NONE ? 0 : table.text().delimiter();
    }

    @Override
    public Decoded read(LongConsumer progress, RowConsumer rows) throws IOException {
        int columns = shape == null ? table.layout().names().size() : shape.width();
        RowMending mending = shape == null ? null : new RowMending(shape);
        try (Decoder decoder = new Decoder(file.open(progress), table.encoding())) {
            RecordReader reader = new RecordReader(table.read(decoder), table.text(), columns);
            Row row = new Row();
            while (reader.next(row)) {
                if (mending != null) {
                    mending.mend(reader, row);
                }
                if (row.line() >= table.layout().firstLine()) {
                    if (row.size() != columns && mending == null) {
                        propose(reader, row);
                    }
                    rows.accept(row);
                }
            }
            mended = mending == null ? 0 : mending.mended();
            return new Decoded(decoder.beyondAscii(), decoder.broken());
        }
    }

    private void propose(RecordReader reader, Row row) throws IOException {
        if (proposals == null) {
            proposals = new Proposals(table.shape(file), table.layout().names().size());
        }
        proposals.look(reader, row);
    }

    @Override
    public @Nullable Proposals proposals() {
        return proposals == null || proposals.isEmpty() ? null : proposals;
    }

    @Override
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (table.wrapped()) {
            problems.add(told("LINES_IN_QUOTES", 0, "Whole lines stood in quotes; they were read without them."));
        }
        if (mended > 0) {
            problems.add(told("ROWS_MENDED", mended, "Rows that were written wrongly and mended: " + mended + "."));
        }
        return problems;
    }

    private static Problem told(String code, long rows, String message) {
        return new Problem(code, Severity.INFO, null, rows, List.of(), List.of(), message, null);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
