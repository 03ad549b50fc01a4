package io.salesanalytics.ingest.topic;

import io.salesanalytics.contracts.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics in one Kafka, compared with those the contracts ask for. */
final class Topics {
    private static final String CLEANUP = "cleanup.policy";
    private static final String COMPACT = "compact";

    private final Admin admin;
    private final List<Topic> wanted;
    private final Duration patience;

    Topics(Admin admin, List<Topic> wanted, Duration patience) {
        this.admin = admin;
        this.wanted = List.copyOf(wanted);
        this.patience = patience;
    }

    /** Creates what is missing, with as many copies as the broker makes by default; leaves what is there as it is. */
    void create(int partitions) throws InterruptedException, ExecutionException, TimeoutException {
        Set<String> present = present();
        List<NewTopic> missing = wanted.stream()
                .filter(topic -> !present.contains(topic.name()))
                .map(topic -> new NewTopic(topic.name(), Optional.of(partitions), Optional.<Short>empty())
                        .configs(topic.settings()))
                .toList();
        for (var created : admin.createTopics(missing).values().values()) {
            awaitCreated(created);
        }
    }

    /** What is wrong with the topics; empty when nothing is. */
    List<String> objections() throws InterruptedException, ExecutionException, TimeoutException {
        Set<String> present = present();
        List<String> objections = new ArrayList<>();
        for (Topic topic : wanted) {
            if (!present.contains(topic.name())) {
                objections.add("the topic " + topic.name() + " is missing");
            } else if (COMPACT.equals(topic.settings().get(CLEANUP)) && !isCompacted(topic.name())) {
                objections.add("the topic " + topic.name() + " must have cleanup.policy=compact,"
                        + " or Kafka forgets which data sources there are");
            }
        }
        return objections;
    }

    private boolean isCompacted(String topic) throws InterruptedException, ExecutionException, TimeoutException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Map<ConfigResource, Config> settings =
                await(admin.describeConfigs(List.of(resource)).all());
        Config found = settings.get(resource);
        return found != null && found.get(CLEANUP).value().equals(COMPACT);
    }

    private Set<String> present() throws InterruptedException, ExecutionException, TimeoutException {
        return await(admin.listTopics().names());
    }

    private void awaitCreated(KafkaFuture<Void> created)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            await(created);
        } catch (ExecutionException e) {
            // Another replica was quicker.
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private <T> T await(KafkaFuture<T> answer) throws InterruptedException, ExecutionException, TimeoutException {
        return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
