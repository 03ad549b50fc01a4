package io.salesanalytics.ingest.topic;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How topics come to be. */
@ConfigMapping(prefix = "ingest.topics")
interface TopicConfig {
    /** Whether missing topics are created. Where an operator owns them, they are only looked at. */
    @WithDefault("true")
    boolean create();

    /** Partitions of a new topic: at most this many replicas of a service work at once. More cost files and threads. */
    @WithDefault("4")
    int partitions();

    /** How long to wait for Kafka before it is asked again. Less only fills the log while Kafka is away. */
    @WithDefault("5s")
    Duration patience();
}
