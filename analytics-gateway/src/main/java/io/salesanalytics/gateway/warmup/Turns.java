package io.salesanalytics.gateway.warmup;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.gateway.work.Workers;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks one question at a time, those about one data source after those about the other: a Druid that hangs must not hold
 * the threads that people's questions need. Newer questions about a data source take the place of its older ones.
 */
final class Turns {
    private static final Logger LOG = Logger.getLogger(Turns.class);

    private final Map<String, Queue<Runnable>> waiting = new LinkedHashMap<>();
    private final Workers workers;
    private boolean busy;

    Turns(Workers workers) {
        this.workers = workers;
    }

    /** @param about the data source, as the log is to name it */
    void add(String about, List<Runnable> questions) {
        synchronized (this) {
            waiting.put(about, new ArrayDeque<>(questions));
            if (busy) {
                return;
            }
            busy = true;
        }
        next();
    }

    private void next() {
        for (Turn turn = take(); turn != null; turn = take()) {
            CompletableFuture<Boolean> asked = ask(turn);
            if (!asked.isDone()) {
                asked.whenComplete((done, failure) -> next());
                return;
            }
        }
    }

    private CompletableFuture<Boolean> ask(Turn turn) {
        return workers.run("warm-up-" + turn.about, () -> {
                    turn.question.run();
                    return true;
                })
                .whenComplete((done, failure) -> {
                    if (failure != null && !(failure.getCause() instanceof ProblemException)) {
                        LOG.warnf(failure, "not warmed up %s", turn.about);
                    }
                });
    }

    private record Turn(String about, Runnable question) {}

    private synchronized @Nullable Turn take() {
        for (Iterator<Map.Entry<String, Queue<Runnable>>> sources =
                        waiting.entrySet().iterator();
                sources.hasNext(); ) {
            Map.Entry<String, Queue<Runnable>> source = sources.next();
            Runnable question = source.getValue().poll();
            if (question != null) {
                return new Turn(source.getKey(), question);
            }
            sources.remove();
        }
        busy = false;
        return null;
    }
}
