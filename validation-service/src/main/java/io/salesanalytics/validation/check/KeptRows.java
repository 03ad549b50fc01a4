package io.salesanalytics.validation.check;

import io.salesanalytics.validation.record.RowBatch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the rows of a small file, so that they need not be read again. */
final class KeptRows {
    private static final long MOST_CHARACTERS = 4 << 20;

    private @Nullable List<RowBatch> rows = new ArrayList<>();
    private long characters;

    void add(RowBatch batch) {
        characters += batch.length();
        if (characters > MOST_CHARACTERS) {
            rows = null;
        } else if (rows != null) {
            rows.add(batch);
        }
    }

    /** All rows, or null where they were too many. */
    @Nullable
    List<RowBatch> all() {
        return rows;
    }
}
