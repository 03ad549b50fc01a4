package io.salesanalytics.gateway.query;

import io.salesanalytics.gateway.model.Formula;
import io.salesanalytics.gateway.work.Interest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * Fuses questions of one frame: those that come before the first one's query leaves for Druid go with it, so that the
 * tiles of a dashboard share queries without waiting for each other.
 */
final class Fusion {
    private final ConcurrentMap<Frame, Group> open = new ConcurrentHashMap<>();

    private static final class Group {
        private final Set<Formula> measures = new LinkedHashSet<>();
        private final CompletableFuture<Sums> result = new CompletableFuture<>();
        private final Interest interest = Interest.shared();
    }

    /** A group's measures, which stay open to others until they are taken. */
    interface Measures {
        List<Formula> take();
    }

    /**
     * What a question is answered from.
     *
     * @param work how to find out, for the measures of all; called by the first only
     */
    Sums ask(Frame frame, Question question, Function<Measures, Sums> work) {
        Group[] mine = new Group[1];
        Group group = open.compute(frame, (key, known) -> {
            Group joined = known;
            if (joined == null || !joined.interest.join(Interest.current())) {
                joined = new Group();
                joined.measures.addAll(frame.question().measures());
                mine[0] = joined;
            }
            joined.measures.addAll(question.measures());
            return joined;
        });
        return mine[0] == null ? await(group) : lead(frame, group, work);
    }

    private Sums lead(Frame frame, Group group, Function<Measures, Sums> work) {
        try {
            Sums sums = group.interest.during(() -> work.apply(() -> {
                open.remove(frame, group);
                return new ArrayList<>(group.measures);
            }));
            group.result.complete(sums);
            return sums;
        } catch (RuntimeException e) {
            group.result.completeExceptionally(e);
            throw e;
        } finally {
            open.remove(frame, group);
        }
    }

    private static Sums await(Group group) {
        try {
            return group.result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
