package io.salesanalytics.infrastructure;

import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * One Kafka node, broker and controller at once, on loopback. Arguments: data folder, client port, controller port.
 * Formats the folder on first use, creates the product's topics, then prints {@code READY} on standard output.
 */
public final class KafkaServer {
    private KafkaServer() {}

    /** Runs until the process is told to stop. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        int port = Integer.parseInt(arguments[1]);
        int controllerPort = Integer.parseInt(arguments[2]);

        LogFolder.formatIfNew(folder);
        KafkaRaftServer server =
                new KafkaRaftServer(new KafkaConfig(settings(folder, port, controllerPort)), Time.SYSTEM);
        server.startup();
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop-kafka"));
        TopicPlan.create("127.0.0.1:" + port);
        System.out.println("READY");
        server.awaitShutdown();
    }

    private static Properties settings(Path folder, int port, int controllerPort) {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(LogFolder.NODE_ID));
        settings.put("controller.quorum.voters", LogFolder.NODE_ID + "@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", LogFolder.CONTROLLER_LISTENER);
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", folder.toString());
        oneNode(settings);
        smallAndQuick(settings);
        return settings;
    }

    private static void oneNode(Properties settings) {
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        // After a crash the node waits until its former self counts as gone, 9 seconds by default.
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "500");
    }

    private static void smallAndQuick(Properties settings) {
        // Consumers of a service start one by one; waiting for more members only delays the first message.
        settings.put("group.initial.rebalance.delay.ms", "0");
        // The default of 50 partitions costs seconds at every start and buys nothing for a handful of groups.
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("num.partitions", Integer.toString(TopicPlan.PARTITIONS));
        // 128 MB of heap by default, for one small compacted topic.
        settings.put("log.cleaner.dedupe.buffer.size", "4194304");
        settings.put("message.max.bytes", "4194304");
    }
}
