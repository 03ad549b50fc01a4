package io.salesanalytics.launcher.part;

import io.salesanalytics.launcher.installation.Installation;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One Kafka node with the product's topics. */
final class Kafka {
    static final String NAME = "kafka";

    private Kafka() {}

    static Part part(Installation installation, Addresses addresses) {
        List<String> words = Java.words(
                Java.small(256),
                "-cp",
                Infrastructure.classPath(installation),
                "io.salesanalytics.infrastructure.KafkaServer",
                installation.data(NAME).toString(),
                Integer.toString(addresses.kafka()),
                Integer.toString(addresses.kafkaController()));
        return new Part(
                NAME,
                List.of(),
                Preparation.NONE,
                new Command(words, Map.of(), installation.home()),
                attempt -> attempt.printed("READY"),
                Duration.ofSeconds(90),
                Ending.TERMINATE);
    }
}
