package io.salesanalytics.validation.check;

import io.salesanalytics.validation.record.ColumnBatch;
import io.salesanalytics.validation.record.RowBatch;
import java.util.ArrayList;
import java.util.List;

/** Keeps the rows at the beginning of a file, so that they need not be read again. */
final class KeptRows {
    /** A small file is kept whole. */
    static final int MOST_CHARACTERS = 4 << 20;

    /** Columns that have types of their own are known so many times sooner. */
    private static final int SOONER = 8;

    private final long most;
    private final List<RowBatch> rows = new ArrayList<>();
    private long characters;

    KeptRows(long mostCharacters) {
        this.most = mostCharacters;
    }

    void add(RowBatch batch) {
        characters += batch instanceof ColumnBatch ? (long) batch.length() * SOONER : batch.length();
        rows.add(batch);
    }

    /** Whether no more are to be kept. */
    boolean isFull() {
        return characters > most;
    }

    List<RowBatch> all() {
        return rows;
    }

    void drop() {
        rows.clear();
    }
}
