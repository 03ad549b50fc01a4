package io.salesanalytics.gateway.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.salesanalytics.contracts.TaskChanged;
import io.salesanalytics.contracts.Topics;
import io.salesanalytics.gateway.catalogue.TopicReader;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Hears of every change of every upload, from now on. */
@ApplicationScoped
public class TaskChanges {
    private final ObjectMapper json;
    private final TopicReader reader;
    private final List<Consumer<TaskChanged>> listeners = new CopyOnWriteArrayList<>();

    @Inject
    TaskChanges(@Identifier("default-kafka-broker") Map<String, Object> kafka, ObjectMapper json) {
        this.json = json;
        this.reader = new TopicReader(kafka, Topics.TASK_CHANGED, false, this::take);
    }

    void start(@Observes StartupEvent event) {
        reader.start();
    }

    void stop(@Observes ShutdownEvent event) {
        reader.close();
    }

    /** Calls the listener for every change of any tenant's uploads, until the returned handle is run. */
    public Runnable listen(Consumer<TaskChanged> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void take(ConsumerRecord<String, @Nullable String> message) {
        if (message.value() == null || listeners.isEmpty()) {
            return;
        }
        try {
            TaskChanged change = json.readValue(message.value(), TaskChanged.class);
            listeners.forEach(listener -> listener.accept(change));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
