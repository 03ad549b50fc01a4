package io.salesanalytics.druid;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.zookeeper.server.NIOServerCnxnFactory;
import org.apache.zookeeper.server.ZooKeeperServer;

/** The ZooKeeper by which Druid's roles find each other. Nothing in it outlives the process. */
final class Coordination {
    private static final int TICK_MILLIS = 2000;
    private static final int CONNECTIONS = 100;

    private final NIOServerCnxnFactory connections;

    private Coordination(NIOServerCnxnFactory connections) {
        this.connections = connections;
    }

    static Coordination start(Path folder, int port) throws IOException, InterruptedException {
        clear(folder);
        System.setProperty("zookeeper.admin.enableServer", "false");
        File state = Files.createDirectories(folder).toFile();
        NIOServerCnxnFactory connections = new NIOServerCnxnFactory();
        connections.configure(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECTIONS);
        connections.startup(new ZooKeeperServer(state, state, TICK_MILLIS));
        return new Coordination(connections);
    }

    void stop() {
        connections.shutdown();
    }

    /** What a former run announced would only point at servers that are gone. */
    private static void clear(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }
}
