package io.salesanalytics.gateway.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.salesanalytics.contracts.DataSourceDescribed;
import io.salesanalytics.contracts.DataSourcePublished;
import io.salesanalytics.contracts.Topics;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/** Fills the catalogue from its two compacted topics; ready once it has read all that was there. */
@Default
@Readiness
@ApplicationScoped
public class CatalogueListener implements HealthCheck {
    private final Catalogue catalogue;
    private final ObjectMapper json;
    private final TopicReader publications;
    private final TopicReader descriptions;

    @Inject
    CatalogueListener(
            Catalogue catalogue, @Identifier("default-kafka-broker") Map<String, Object> kafka, ObjectMapper json) {
        this.catalogue = catalogue;
        this.json = json;
        this.publications = new TopicReader(kafka, Topics.DATA_SOURCE_PUBLISHED, true, this::take);
        this.descriptions = new TopicReader(kafka, Topics.DATA_SOURCE_DESCRIBED, true, this::describe);
    }

    void start(@Observes StartupEvent event) {
        publications.start();
        descriptions.start();
    }

    void stop(@Observes ShutdownEvent event) {
        publications.close();
        descriptions.close();
    }

    /** Whether all that was published and described before the start is known. */
    public boolean caughtUp() {
        return publications.caughtUp() && descriptions.caughtUp();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("catalogue").status(caughtUp()).build();
    }

    private void take(ConsumerRecord<String, @Nullable String> message) {
        String value = message.value();
        if (value == null) {
            String[] key = message.key().split("/", 2);
            catalogue.remove(key[0], key.length > 1 ? key[1] : "");
            return;
        }
        catalogue.put(read(value, DataSourcePublished.class));
    }

    private void describe(ConsumerRecord<String, @Nullable String> message) {
        String value = message.value();
        if (value != null) {
            catalogue.describe(read(value, DataSourceDescribed.class));
        }
    }

    private <T> T read(String value, Class<T> type) {
        try {
            return json.readValue(value, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
