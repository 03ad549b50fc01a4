package io.salesanalytics.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.runtime.ShutdownEvent;
import io.salesanalytics.chassis.correlation.CorrelationId;
import io.salesanalytics.chassis.event.EventMessages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * Does what an event asks for. The offset moves only after that; while a server is away the work is tried again; an
 * event that cannot be handled goes to the dead letters.
 */
@ApplicationScoped
class Delivery {
    private static final Logger LOG = Logger.getLogger(Delivery.class);
    private static final long SECONDS_BETWEEN_TRIES = 5;

    private volatile boolean stopping;

    /** What an event asks for; may be done more than once. */
    interface Work {
        void run() throws SQLException, JsonProcessingException, InterruptedException;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    CompletionStage<Void> of(Message<String> message, Work work) {
        EventMessages.begin(message);
        try {
            while (!isDone(work)) {
                TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_TRIES);
                if (stopping) {
                    return leaveForOthers();
                }
            }
            return message.ack();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return leaveForOthers();
        } catch (SQLException | JsonProcessingException | RuntimeException e) {
            if (stopping) {
                return leaveForOthers();
            }
            LOG.error("message not handled, goes to the dead letters", e);
            return message.nack(e);
        } finally {
            CorrelationId.end();
        }
    }

    private static boolean isDone(Work work) throws SQLException, JsonProcessingException, InterruptedException {
        try {
            work.run();
            return true;
        } catch (SQLException | RuntimeException e) {
            if (!Outage.causes(e)) {
                throw e;
            }
            LOG.warn("a server is away, will try again", e);
            return false;
        }
    }

    /** Neither done nor failed: the message is delivered again, here after a restart or to another replica. */
    private static CompletionStage<Void> leaveForOthers() {
        return new CompletableFuture<>();
    }
}
