package io.salesanalytics.validation.check;

import io.salesanalytics.validation.dialect.TableSource.RowConsumer;
import io.salesanalytics.validation.record.Row;
import io.salesanalytics.validation.record.RowBatch;
import io.salesanalytics.validation.record.TextBatch;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Has the rows of a table worked on batch by batch on all cores, and hands over what came of each batch in the file's
 * order. The thread that reads the rows takes a batch itself when the others have enough to do, so that no more than a
 * few are in memory.
 */
final class Batches<T> implements RowConsumer, AutoCloseable {
    private final Work<T> work;
    private final Sink<T> sink;
    private final int helpers;
    private final Semaphore waiting;
    private final Deque<Pending<T>> pending = new ArrayDeque<>();
    /** Batches that nobody needs any longer, to be filled again. */
    private final Deque<TextBatch> used = new ArrayDeque<>();

    private @Nullable ExecutorService threads;
    private final int mostRows;
    private TextBatch batch;
    private long parts;
    private long rows;

    /** What is done with a batch, by any thread. */
    @FunctionalInterface
    interface Work<T> {
        T on(RowBatch batch, long part);
    }

    /** Takes what came of the batches, in order; gives whether a batch is no longer needed. */
    @FunctionalInterface
    interface Sink<T> {
        boolean take(RowBatch batch, T result) throws IOException;
    }

    private record Pending<T>(RowBatch batch, FutureTask<T> task) {}

    /** @param mostRows how many rows are worked on together at most */
    Batches(int mostRows, Work<T> work, Sink<T> sink) {
        this.mostRows = mostRows;
        this.batch = TextBatch.first(mostRows);
        this.work = work;
        this.sink = sink;
        this.helpers = Math.max(0, Runtime.getRuntime().availableProcessors() - 1);
        this.waiting = new Semaphore(2 * helpers);
    }

    @Override
    public void accept(Row row) throws IOException {
        rows++;
        if (batch.isFull()) {
            TextBatch full = batch;
            batch = full.next(used.poll());
            start(full, true);
        }
        batch.add(row);
    }

    @Override
    public void accept(RowBatch gathered) throws IOException {
        rows += gathered.size();
        start(gathered, true);
    }

    @Override
    public int batchRows() {
        return mostRows;
    }

    /** How many rows came so far. */
    long rows() {
        return rows;
    }

    /** Waits until all is done. */
    void finish() throws IOException {
        if (batch.size() > 0) {
            start(batch, false);
        }
        while (!pending.isEmpty()) {
            take(pending.remove());
        }
    }

    private void start(RowBatch full, boolean moreToCome) throws IOException {
        long part = parts++;
        if (moreToCome && waiting.tryAcquire()) {
            FutureTask<T> task = new FutureTask<>(() -> {
                try {
                    return work.on(full, part);
                } finally {
                    waiting.release();
                }
            });
            pending.add(new Pending<>(full, task));
            threads().execute(task);
        } else {
            FutureTask<T> task = new FutureTask<>(() -> work.on(full, part));
            pending.add(new Pending<>(full, task));
            task.run();
        }
        while (!pending.isEmpty() && (pending.element().task.isDone() || pending.size() > 3 * helpers + 1)) {
            take(pending.remove());
        }
    }

    private ExecutorService threads() {
        ExecutorService running = threads;
        if (running == null) {
            running = Executors.newFixedThreadPool(helpers, task -> {
                Thread thread = new Thread(task, "rows");
                thread.setDaemon(true);
                return thread;
            });
            threads = running;
        }
        return running;
    }

    private void take(Pending<T> done) throws IOException {
        try {
            if (sink.take(done.batch, done.task.get()) && done.batch instanceof TextBatch text) {
                used.push(text);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the work was interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    /** Stops what is still being worked on. */
    @Override
    public void close() {
        if (threads != null) {
            threads.shutdownNow();
        }
    }
}
