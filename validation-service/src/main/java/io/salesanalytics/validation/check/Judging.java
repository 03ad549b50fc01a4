package io.salesanalytics.validation.check;

import io.salesanalytics.validation.cleanfile.RowFiles;
import io.salesanalytics.validation.cleanfile.RowFiles.Encoded;
import io.salesanalytics.validation.judgement.JudgedRows;
import io.salesanalytics.validation.judgement.RowHashes;
import io.salesanalytics.validation.judgement.RowJudge;
import io.salesanalytics.validation.judgement.TableScan;
import io.salesanalytics.validation.record.RowBatch;
import io.salesanalytics.validation.report.ProblemLog;
import java.io.Closeable;
import java.io.IOException;
import java.util.function.Supplier;

/** Judges the rows of a file batch by batch, on any thread, and writes in the file's order what comes of them. */
final class Judging implements Closeable {
    private final RowFiles target;
    private final Judges judges;
    private final ProblemLog repeated = new ProblemLog();
    private final RowHashes seen = new RowHashes(repeated);

    /** What came of a batch. */
    record Judged(JudgedRows rows, Encoded encoded) {}

    /** @param more gives as many judges as are needed, each for some batches */
    Judging(RowFiles target, Supplier<RowJudge> more) {
        this.target = target;
        this.judges = new Judges(more);
    }

    Judged judge(RowBatch batch, long part) {
        return judges.with(part, judge -> judged(judge.judge(batch, part)));
    }

    /**
     * The same, counting every cell as well.
     *
     * @param counted the empty scan to which these rows are added
     */
    Judged judge(RowBatch batch, long part, TableScan counted) {
        return judges.with(part, judge -> judged(judge.judge(batch, part, counted)));
    }

    private Judged judged(JudgedRows rows) {
        return new Judged(rows, target.encode(rows));
    }

    /** Takes what came of the next batch. */
    void take(Judged judged) throws IOException {
        seen.add(judged.rows);
        target.write(judged.encoded);
    }

    /** One judge that knows what all found, once all rows were taken; {@code log} is told of repeated rows. */
    RowJudge finish(ProblemLog log) throws IOException {
        seen.finish();
        log.add(repeated);
        return judges.all();
    }

    @Override
    public void close() throws IOException {
        seen.close();
    }
}
