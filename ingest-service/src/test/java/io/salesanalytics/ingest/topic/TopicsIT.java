package io.salesanalytics.ingest.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.salesanalytics.contracts.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "KAFKA_BOOTSTRAP_SERVERS", matches = ".+", disabledReason = "needs a Kafka")
class TopicsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name = "topics-it-" + UUID.randomUUID();
    private Admin admin;

    @BeforeEach
    void connect() {
        admin = Admin.create(Map.of("bootstrap.servers", System.getenv("KAFKA_BOOTSTRAP_SERVERS")));
    }

    @AfterEach
    void clean() throws Exception {
        admin.deleteTopics(List.of(name)).all().get();
        admin.close();
    }

    @Test
    void createsWhatIsMissingOnceHoweverOftenItIsTold() throws Exception {
        Topics topics = topics(Map.of("cleanup.policy", "compact"));

        topics.create(3);
        topics.create(5);

        await().untilAsserted(() -> assertThat(topics.objections()).isEmpty());
        var found = admin.describeTopics(List.of(name)).allTopicNames().get().get(name);
        assertThat(found.partitions()).hasSize(3);
    }

    @Test
    void objectsToACatalogueThatForgets() throws Exception {
        topics(Map.of()).create(1);

        await().untilAsserted(() -> assertThat(
                        topics(Map.of("cleanup.policy", "compact")).objections())
                .singleElement()
                .asString()
                .contains(name)
                .contains("cleanup.policy=compact"));
    }

    @Test
    void namesAMissingTopic() throws Exception {
        Topics topics = topics(Map.of());

        assertThat(topics.objections()).containsExactly("the topic " + name + " is missing");
        topics.create(1);
    }

    private Topics topics(Map<String, String> settings) {
        return new Topics(admin, List.of(new Topic(name, settings)), PATIENCE);
    }
}
