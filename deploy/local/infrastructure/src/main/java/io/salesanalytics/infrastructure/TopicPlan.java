package io.salesanalytics.infrastructure;

import io.salesanalytics.contracts.Topics;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
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
            List<NewTopic> missing = topics().stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    static List<NewTopic> topics() {
        List<NewTopic> topics = new ArrayList<>();
        for (String event : events()) {
            topics.add(topic(event).configs(retention(event)));
            topics.add(topic(event + Topics.DEAD_LETTER_SUFFIX).configs(Map.of("retention.ms", "-1")));
        }
        return List.copyOf(topics);
    }

    /** Every topic the contracts name, so that none can be forgotten here. */
    private static List<String> events() {
        return Arrays.stream(Topics.class.getFields())
                .map(TopicPlan::value)
                .filter(name -> !name.equals(Topics.DEAD_LETTER_SUFFIX))
                .toList();
    }

    private static String value(Field constant) {
        try {
            return String.valueOf(constant.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static NewTopic topic(String name) {
        return new NewTopic(name, PARTITIONS, REPLICAS);
    }

    private static Map<String, String> retention(String event) {
        // The gateway's catalogue is what this topic says about each data source last, so the last word must stay.
        return event.equals(Topics.DATA_SOURCE_PUBLISHED) ? Map.of("cleanup.policy", "compact") : Map.of();
    }
}
