package io.salesanalytics.launcher.supervision;

import io.salesanalytics.launcher.part.Attempt;
import io.salesanalytics.launcher.part.Part;
import io.salesanalytics.launcher.supervision.PartState.Condition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Keeps one part running on a thread of its own: starts it, waits until it is ready, starts it again when it dies. */
final class SupervisedPart implements Runnable {
    private static final Duration BETWEEN_PROBES = Duration.ofMillis(100);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    /** Below the ten seconds within which a dead part is promised to be started again. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);
    /** After running this long a death counts as the first one again. */
    private static final Duration STABLE = Duration.ofMinutes(2);

    private final Part part;
    private final Path log;
    private final Children children;
    private final Progress progress;
    private final Runnable changed;
    private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
    private final CountDownLatch stopRequested = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile PartState state;
    private volatile @Nullable Process process;

    SupervisedPart(Part part, Path log, Children children, Progress progress, Runnable changed) {
        this.part = part;
        this.log = log;
        this.children = children;
        this.progress = progress;
        this.changed = changed;
        this.state = new PartState(part.name(), Condition.WAITING, 0, 0, 0);
    }

    Part part() {
        return part;
    }

    PartState state() {
        return state;
    }

    /** Done when the part was ready for the first time; fails with {@link StartException} if it never was. */
    CompletableFuture<Void> firstReady() {
        return firstReady;
    }

    @Override
    public void run() {
        if (!begun.compareAndSet(false, true)) {
            return;
        }
        try {
            keepRunning();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            become(Condition.STOPPED, 0);
            firstReady.completeExceptionally(new StartException(part.name(), "The start was called off."));
            stopped.countDown();
        }
    }

    private void keepRunning() throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        while (!isStopping()) {
            long started = System.nanoTime();
            int exit = runOnce();
            if (isStopping() || firstReady.isCompletedExceptionally()) {
                return;
            }
            pause = since(started).compareTo(STABLE) > 0 ? FIRST_PAUSE : pause;
            become(Condition.DOWN, 0);
            progress.died(part.name(), exit, pause);
            stopRequested.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
        }
    }

    /** Returns the exit code of the process, or -1 if it could not be started. */
    private int runOnce() throws InterruptedException {
        progress.starting(part.name());
        long started = System.nanoTime();
        try {
            part.preparation().prepare();
            Attempt attempt = new Attempt(log, Files.exists(log) ? Files.size(log) : 0);
            Process child = children.start(part, log);
            process = child;
            if (isStopping()) {
                Endings.killTree(child);
            }
            become(Condition.STARTING, child.pid());
            awaitReady(attempt, child, started);
            return child.waitFor();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            firstReady.completeExceptionally(new StartException(part.name(), String.valueOf(e.getMessage())));
            return -1;
        }
    }

    private void awaitReady(Attempt attempt, Process child, long started) throws InterruptedException, IOException {
        while (!isStopping() && child.isAlive() && since(started).compareTo(part.patience()) < 0) {
            if (isReady(attempt)) {
                announceReady(child, since(started));
                return;
            }
            stopRequested.await(BETWEEN_PROBES.toMillis(), TimeUnit.MILLISECONDS);
        }
        if (isStopping()) {
            return;
        }
        String reason = child.isAlive()
                ? "It was not ready after " + part.patience().toSeconds() + " seconds."
                : "It ended with exit code " + child.exitValue() + ".";
        firstReady.completeExceptionally(new StartException(part.name(), reason));
        Endings.killTree(child);
    }

    private boolean isReady(Attempt attempt) {
        try {
            return part.probe().isReady(attempt);
        } catch (Exception e) {
            return false;
        }
    }

    private void announceReady(Process child, Duration took) {
        boolean again = firstReady.isDone();
        PartState before = state;
        state = new PartState(
                part.name(),
                Condition.READY,
                child.pid(),
                took.toMillis() / 1000.0,
                before.restarts() + (again ? 1 : 0));
        changed.run();
        if (again) {
            progress.restarted(part.name(), took);
        } else {
            progress.ready(part.name(), took);
            firstReady.complete(null);
        }
    }

    /** Ends the process politely, by force after the patience is over, and returns when it is gone. */
    void stop(Duration patience) throws InterruptedException, IOException {
        stopRequested.countDown();
        if (begun.compareAndSet(false, true)) {
            return;
        }
        Process child = process;
        if (child != null && child.isAlive()) {
            Endings.end(child, part.ending().polite(), patience);
        }
        stopped.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private boolean isStopping() {
        return stopRequested.getCount() == 0;
    }

    private void become(Condition condition, long pid) {
        state = new PartState(part.name(), condition, pid, state.seconds(), state.restarts());
        changed.run();
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
