package io.salesanalytics.gateway.work;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A question that many ask: whoever asks gets what is found after that moment. Those who ask while an answer is on its
 * way share the next one, so that it is asked as often as it can be answered and no more.
 */
public final class NextAnswer<T> {
    private final Supplier<CompletableFuture<T>> question;
    private @Nullable CompletableFuture<T> running;
    private @Nullable CompletableFuture<T> waiting;

    /** @param question asks once; must not block */
    public NextAnswer(Supplier<CompletableFuture<T>> question) {
        this.question = question;
    }

    /** The answer to a question that is asked from now on. */
    public CompletableFuture<T> join() {
        CompletableFuture<T> mine;
        synchronized (this) {
            if (running != null) {
                if (waiting == null) {
                    waiting = new CompletableFuture<>();
                }
                return waiting;
            }
            mine = new CompletableFuture<>();
            running = mine;
        }
        start(mine);
        return mine;
    }

    private void start(CompletableFuture<T> mine) {
        ask().whenComplete((answer, failure) -> {
            CompletableFuture<T> next;
            synchronized (this) {
                next = waiting;
                waiting = null;
                running = next;
            }
            if (next != null) {
                start(next);
            }
            if (failure == null) {
                mine.complete(answer);
            } else {
                mine.completeExceptionally(failure);
            }
        });
    }

    private CompletableFuture<T> ask() {
        try {
            return question.get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
