package io.salesanalytics.validation.dialect;

import io.salesanalytics.validation.record.RecordReader;
import io.salesanalytics.validation.record.Row;
import io.salesanalytics.validation.record.TextDialect;
import io.salesanalytics.validation.repair.RowMending;
import io.salesanalytics.validation.source.FileRefused;
import io.salesanalytics.validation.typing.CellShape;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The characters a file begins with.
 *
 * @param text the characters
 * @param complete whether they are the whole file
 */
record Sample(String text, boolean complete) {
    /** Its rows in a dialect; the last one is left out where it may be cut. */
    List<SampleRow> rows(TextDialect dialect, int most) {
        return rows(dialect, most, 0, null);
    }

    /**
     * The same, once it is known how many cells a row has.
     *
     * @param mending mends the rows; null to leave them as they are
     */
    List<SampleRow> rows(TextDialect dialect, int most, int width, @Nullable RowMending mending) {
        List<SampleRow> rows = new ArrayList<>();
        Map<String, CellShape> known = new HashMap<>();
        RecordReader reader = new RecordReader(new StringReader(text), dialect, width);
        Row row = new Row();
        try {
            while (rows.size() < most && reader.next(row)) {
                if (mending != null) {
                    mending.mend(reader, row);
                }
                rows.add(SampleRow.of(row.line(), row.lines(), row.cells(), known));
            }
        } catch (FileRefused e) {
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!complete && rows.size() > 1 && rows.size() < most) {
            rows.remove(rows.size() - 1);
        }
        return rows;
    }

    int count(char wanted) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += text.charAt(i) == wanted ? 1 : 0;
        }
        return count;
    }

    char at(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : '\n';
    }
}
