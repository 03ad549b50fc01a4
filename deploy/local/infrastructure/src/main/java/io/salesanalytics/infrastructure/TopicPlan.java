package io.salesanalytics.infrastructure;

import io.salesanalytics.contracts.Topic;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of the product, each with its dead letters. */
final class TopicPlan {
    static final int PARTITIONS = 4;

    private static final short REPLICAS = 1;
    private static final long PATIENCE_SECONDS = 30;

    private TopicPlan() {}

    /** Creates what is missing and leaves what is there as it is. */
    static void create(String bootstrapServers) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Set<String> present = admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            List<NewTopic> missing = Topic.ALL.stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .map(TopicPlan::topic)
                    .toList();
            admin.createTopics(missing).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static NewTopic topic(Topic topic) {
        return new NewTopic(topic.name(), PARTITIONS, REPLICAS).configs(topic.settings());
    }
}
