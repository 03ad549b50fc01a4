package io.salesanalytics.validation.check;

import io.salesanalytics.validation.judgement.RowJudge;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Nearly as many judges as threads work at once. Each is given batches in the file's order, though not all of them: what
 * it comes upon first stands before all it comes upon later.
 */
final class Judges {
    private record Idle(RowJudge judge, long part) {}

    private final Supplier<RowJudge> more;
    private final Deque<Idle> idle = new ArrayDeque<>();

    Judges(Supplier<RowJudge> more) {
        this.more = more;
    }

    /** Has a part of the file judged. */
    <T> T with(long part, Function<RowJudge, T> work) {
        RowJudge judge = take(part);
        T judged = work.apply(judge);
        giveBack(new Idle(judge, part));
        return judged;
    }

    private synchronized RowJudge take(long part) {
        for (Idle each : idle) {
            if (each.part < part) {
                idle.remove(each);
                return each.judge;
            }
        }
        return more.get();
    }

    private synchronized void giveBack(Idle judge) {
        idle.push(judge);
    }

    /** One judge that knows what all found; to be asked for when all are done. */
    RowJudge all() {
        RowJudge all = take(Long.MAX_VALUE);
        while (!idle.isEmpty()) {
            all.add(idle.pop().judge);
        }
        return all;
    }
}
