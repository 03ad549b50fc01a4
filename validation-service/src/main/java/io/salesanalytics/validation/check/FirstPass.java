package io.salesanalytics.validation.check;

import io.salesanalytics.validation.check.Judging.Judged;
import io.salesanalytics.validation.dialect.Layout;
import io.salesanalytics.validation.judgement.TableScan;
import io.salesanalytics.validation.record.RowBatch;
import io.salesanalytics.validation.rule.Meaning;
import io.salesanalytics.validation.typing.Typing;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The first pass over a file, which finds out what each column is. Of a large file this is guessed from the first rows
 * and all rows are judged by the guess at the same time, so that a second pass is needed only where the whole of the file
 * says otherwise.
 */
final class FirstPass implements Closeable {
    private final Layout layout;
    private final TableScan scan;
    private final KeptRows kept;
    private final Function<TableScan, @Nullable Guess> guessing;
    private boolean large;
    private volatile @Nullable Guess guess;
    private long parts;

    /** What came of a batch; it was judged only where there was a guess. */
    record Looked(TableScan scan, @Nullable Judged judged) {}

    /**
     * @param kept takes the first rows
     * @param guessing gives what to go by, from the scan of the first rows, if anything
     */
    FirstPass(Layout layout, KeptRows kept, Function<TableScan, @Nullable Guess> guessing) {
        this.layout = layout;
        this.scan = new TableScan(layout);
        this.kept = kept;
        this.guessing = guessing;
    }

    /** Looks at a batch by itself, on any thread. */
    Looked look(RowBatch batch, long part) {
        Guess current = guess;
        if (current == null) {
            return new Looked(TableScan.of(layout, batch), null);
        }
        TableScan counted = TableScan.ofLater(layout);
        Judged judged = current.judging().judge(batch, part, counted);
        return new Looked(counted, judged);
    }

    /** Takes what came of the next batch of the file; gives whether the batch is no longer needed. */
    boolean take(RowBatch batch, Looked looked) throws IOException {
        scan.add(looked.scan, batch);
        long part = parts++;
        if (!large) {
            kept.add(batch);
            if (kept.isFull()) {
                large = true;
                begin();
            }
            return false;
        }
        Guess current = guess;
        if (current != null && scan.hasOpenRows()) {
            drop();
        } else if (current != null) {
            Judging judging = current.judging();
            judging.take(looked.judged == null ? judging.judge(batch, part) : looked.judged);
        }
        return true;
    }

    private void begin() throws IOException {
        Guess first = scan.hasOpenRows() ? null : guessing.apply(scan);
        if (first != null) {
            long part = 0;
            for (RowBatch batch : kept.all()) {
                first.judging().take(first.judging().judge(batch, part++));
            }
        }
        kept.drop();
        guess = first;
    }

    /** Gives up the guess and all that was judged by it. */
    void drop() throws IOException {
        Guess current = guess;
        guess = null;
        if (current != null) {
            current.close();
        }
    }

    /** Whether rows are being judged, so that this may be the only pass. */
    boolean isJudging() {
        return guess != null;
    }

    TableScan scan() {
        return scan;
    }

    /** All rows, where they were few enough to be kept, else null. */
    @Nullable
    List<RowBatch> rows() {
        return large ? null : kept.all();
    }

    /** The guess by which all rows were judged, if there is one that holds; any other is given up. */
    @Nullable
    Guess takeGuess(Typing typing, Meaning meaning, List<String> sheets) throws IOException {
        Guess current = guess;
        if (current != null && current.holds(typing, meaning, sheets)) {
            guess = null;
            return current;
        }
        drop();
        return null;
    }

    @Override
    public void close() throws IOException {
        drop();
    }
}
