package io.salesanalytics.ingest.resumable;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Now and then takes expired uploads away, and finishes those whose last request died before it could. */
@ApplicationScoped
class Cleaning {
    private static final Logger LOG = Logger.getLogger(Cleaning.class);
    private static final int AT_ONCE = 100;

    private final ResumableUploadStore uploads;
    private final Completion completion;
    private final Removal removal;
    private final ResumableConfig config;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "resumable-cleaning");

    @Inject
    Cleaning(ResumableUploadStore uploads, Completion completion, Removal removal, ResumableConfig config) {
        this.uploads = uploads;
        this.completion = completion;
        this.removal = removal;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void run() {
        try {
            while (!stopping.await(config.cleaning().toMillis(), TimeUnit.MILLISECONDS)) {
                clean();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One round. What fails is tried again in the next. */
    void clean() {
        try {
            uploads.neglected(AT_ONCE).forEach(this::clean);
        } catch (RuntimeException e) {
            LOG.warnf("uploads not cleaned up, will try again: %s", e.getMessage());
        }
    }

    private void clean(UUID id) {
        try {
            completion.finish(id);
            removal.expire(id);
        } catch (RuntimeException e) {
            LOG.warnf("upload not cleaned up, will try again: upload=%s, %s", id, e.getMessage());
        }
    }
}
