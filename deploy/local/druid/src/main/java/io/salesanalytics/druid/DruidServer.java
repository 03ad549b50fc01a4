package io.salesanalytics.druid;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Druid's five roles and their ZooKeeper in one process. Argument: a properties file with what differs between
 * installations, namely ports, folders, and how to reach the metadata store and deep storage.
 */
public final class DruidServer {
    private static final long STOP_PATIENCE_SECONDS = 8;

    private DruidServer() {}

    /** Runs until the process is told to stop. */
    public static void main(String[] arguments) throws Exception {
        Properties addresses = read(Path.of(arguments[0]));
        Deque<Runnable> running = new ArrayDeque<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(running), "stop-druid"));

        Coordination coordination = Coordination.start(
                Path.of(addresses.getProperty("zookeeper.folder")),
                Integer.parseInt(addresses.getProperty("zookeeper.port")));
        running.push(coordination::stop);
        for (Role role : Role.values()) {
            running.push(role.start(addresses)::stop);
        }
        new CountDownLatch(1).await();
    }

    private static Properties read(Path file) throws IOException {
        Properties addresses = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            addresses.load(reader);
        }
        return addresses;
    }

    /** Last started, first stopped; a role that hangs must not keep the process. */
    private static void stop(Deque<Runnable> running) {
        Thread watchdog = new Thread(
                () -> {
                    try {
                        TimeUnit.SECONDS.sleep(STOP_PATIENCE_SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    Runtime.getRuntime().halt(1);
                },
                "stop-watchdog");
        watchdog.setDaemon(true);
        watchdog.start();
        running.forEach(Runnable::run);
    }
}
