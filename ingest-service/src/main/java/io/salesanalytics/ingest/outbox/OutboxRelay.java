package io.salesanalytics.ingest.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Sends what is in the outbox: woken after each commit that added to it, and now and then by itself. */
@ApplicationScoped
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int TRANSACTION_SECONDS = 120;

    private final OutboxStore store;
    private final EventSender sender;
    private final OutboxConfig config;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "outbox-relay");
    private volatile boolean stopping;

    @Inject
    OutboxRelay(OutboxStore store, EventSender sender, OutboxConfig config) {
        this.store = store;
        this.sender = sender;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wakeUps.release();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Appended appended) {
        wakeUps.release();
    }

    private void run() {
        while (!stopping) {
            try {
                boolean more = QuarkusTransaction.requiringNew()
                        .timeout(TRANSACTION_SECONDS)
                        .call(this::sendBatch);
                if (!more) {
                    awaitWork();
                }
            } catch (RuntimeException e) {
                LOG.warn("outbox not sent, will try again", e);
                awaitWork();
            }
        }
    }

    /** Sends a batch; says whether there may be more to do at once. */
    private boolean sendBatch() {
        if (!store.claim()) {
            return false;
        }
        var batch = store.unsent(config.batchSize());
        if (batch.isEmpty()) {
            store.forgetSent(config.keepSent());
            return false;
        }
        // Kafka's threads answer: the transaction must not travel to them, or they would be in it still when it ends.
        var sent = QuarkusTransaction.suspendingExisting().call(() -> sender.send(batch));
        store.markSent(sent);
        return sent.size() == batch.size();
    }

    private void awaitWork() {
        try {
            if (wakeUps.tryAcquire(config.pollInterval().toMillis(), TimeUnit.MILLISECONDS)) {
                wakeUps.drainPermits();
            }
        } catch (InterruptedException e) {
            stopping = true;
            Thread.currentThread().interrupt();
        }
    }
}
