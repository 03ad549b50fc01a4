package io.salesanalytics.ingest.topic;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.salesanalytics.contracts.Topic;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Ready once the topics are as they must be. Looked at until that is so; several replicas may do this at once. */
@Readiness
@ApplicationScoped
class TopicReadiness implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(TopicReadiness.class);

    private final Map<String, Object> kafka;
    private final TopicConfig config;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "topics");
        thread.setDaemon(true);
        return thread;
    });
    private volatile List<String> objections = List.of("not looked at yet");

    @Inject
    TopicReadiness(@Identifier("default-kafka-broker") Map<String, Object> kafka, TopicConfig config) {
        this.kafka = kafka;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        long pause = config.patience().toMillis();
        var unused = looking.scheduleWithFixedDelay(this::look, 0, pause, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        looking.shutdownNow();
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("topics").status(objections.isEmpty());
        objections.stream().findFirst().ifPresent(first -> answer.withData("reason", first));
        return answer.build();
    }

    private void look() {
        try (Admin admin = Admin.create(kafka)) {
            Topics topics = new Topics(admin, Topic.ALL, config.patience());
            if (config.create()) {
                topics.create(config.partitions());
            }
            objections = topics.objections();
            objections.forEach(objection -> LOG.errorf("topics are not as they must be: %s", objection));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            objections = List.of("Kafka could not be asked");
            LOG.warnf("topics could not be looked at, will try again: %s", e.toString());
        }
        if (objections.isEmpty()) {
            looking.shutdown();
        }
    }
}
