package io.salesanalytics.auth.limit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Counts in the shared place; in this process while that is away. Signing in does not stop because Redis did. */
final class SteadyAttempts implements Attempts {
    private static final Logger LOG = Logger.getLogger(SteadyAttempts.class);

    private final Attempts shared;
    private final Attempts own;
    private final AtomicBoolean away = new AtomicBoolean();

    SteadyAttempts(Attempts shared, Attempts own) {
        this.shared = shared;
        this.own = own;
    }

    @Override
    public Duration paused(String key) {
        return ask(attempts -> attempts.paused(key));
    }

    @Override
    public long count(String key, Duration memory) {
        return ask(attempts -> attempts.count(key, memory));
    }

    @Override
    public void pause(String key, Duration pause) {
        tell(attempts -> attempts.pause(key, pause));
    }

    @Override
    public void forget(String key) {
        tell(attempts -> attempts.forget(key));
    }

    @Override
    public void note(String key, Duration memory) {
        tell(attempts -> attempts.note(key, memory));
    }

    @Override
    public boolean noted(String key) {
        return ask(attempts -> attempts.noted(key));
    }

    private void tell(Consumer<Attempts> order) {
        ask(attempts -> {
            order.accept(attempts);
            return true;
        });
    }

    private <T> T ask(Function<Attempts, T> question) {
        try {
            T answer = question.apply(shared);
            if (away.compareAndSet(true, false)) {
                LOG.info("login attempts are counted for all replicas again");
            }
            return answer;
        } catch (RuntimeException e) {
            if (away.compareAndSet(false, true)) {
                LOG.warnf("login attempts are counted in this process only cause=%s", e.getMessage());
            }
            return question.apply(own);
        }
    }
}
