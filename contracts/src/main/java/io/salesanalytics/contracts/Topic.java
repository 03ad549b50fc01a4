package io.salesanalytics.contracts;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A topic as Kafka must hold it, wherever it is created.
 *
 * @param name what it is called
 * @param settings the topic's configuration where it differs from the broker's
 */
public record Topic(String name, Map<String, String> settings) {
    /** The entry of a data source grows with its columns and uploads. */
    private static final String LARGEST_PUBLICATION = "8388608";

    /** Every topic of the product, dead letters included. */
    public static final List<Topic> ALL = Stream.of(
                    new Topic(Topics.FILE_UPLOADED, Map.of()),
                    new Topic(Topics.FILE_VALIDATED, Map.of()),
                    new Topic(Topics.FILE_REJECTED, Map.of()),
                    new Topic(Topics.DECISION_NEEDED, Map.of()),
                    new Topic(Topics.SCHEMA_RESOLVED, Map.of()),
                    new Topic(Topics.SEGMENTS_SUBMITTED, Map.of()),
                    // The catalogue is what this topic says about each data source last, so the last word must stay.
                    new Topic(
                            Topics.DATA_SOURCE_PUBLISHED,
                            Map.of("cleanup.policy", "compact", "max.message.bytes", LARGEST_PUBLICATION)),
                    new Topic(
                            Topics.DATA_SOURCE_DESCRIBED,
                            Map.of("cleanup.policy", "compact", "max.message.bytes", LARGEST_PUBLICATION)),
                    new Topic(Topics.TASK_PROGRESSED, Map.of()),
                    new Topic(Topics.TASK_FAILED, Map.of()),
                    new Topic(Topics.TASK_CHANGED, Map.of()),
                    new Topic(Topics.UPLOADS_WITHDRAWN, Map.of()))
            .flatMap(topic -> Stream.of(topic, topic.deadLetters()))
            .toList();

    public Topic {
        settings = Map.copyOf(settings);
    }

    /** Kept for good: somebody has to look at them. */
    private Topic deadLetters() {
        return new Topic(
                name + Topics.DEAD_LETTER_SUFFIX,
                Map.of("retention.ms", "-1", "max.message.bytes", LARGEST_PUBLICATION));
    }
}
