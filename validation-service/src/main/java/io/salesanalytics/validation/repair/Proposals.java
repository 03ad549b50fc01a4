package io.salesanalytics.validation.repair;

import io.salesanalytics.validation.record.RecordReader;
import io.salesanalytics.validation.record.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How rows of the wrong length may have been meant, found while the table is read for the first time. Nothing is mended
 * by it: who reads the table gets the rows as they stand.
 */
public final class Proposals {
    /** Enough to see what went wrong; a file with more such rows is mended where it was made. */
    private static final int MOST_ROWS = 10_000;

    private static final int MOST_CHARACTERS = 1 << 22;

    private final RowRepair repair;
    private final int width;
    private final Map<Long, Proposal> proposals = new HashMap<>();
    private int rows;
    private long characters;
    private long lastLine;

    /** @param columns how many the table has; where its rows are mostly longer or shorter nothing is proposed */
    public Proposals(TableShape shape, int columns) {
        this.repair = new RowRepair(shape);
        this.width = shape.width() == columns ? columns : 0;
    }

    /** Looks at the row that the reader has just given, unless it was looked at before. */
    public void look(RecordReader reader, Row row) {
        if (width == 0
                || row.line() <= lastLine
                || row.isBlank()
                || rows == MOST_ROWS
                || characters > MOST_CHARACTERS) {
            return;
        }
        String written = reader.record();
        lastLine = row.line();
        rows++;
        characters += written.length();
        List<String> cells = repair.mend(written);
        if (cells != null) {
            proposals.put(row.line(), new Proposal(written, cells));
        }
    }

    public boolean isEmpty() {
        return proposals.isEmpty();
    }

    /** The proposal for the row that begins on this line, or null. */
    public @Nullable Proposal at(long line) {
        return proposals.get(line);
    }
}
