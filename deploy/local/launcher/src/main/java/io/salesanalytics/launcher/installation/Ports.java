package io.salesanalytics.launcher.installation;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;

/** Gives each server a free loopback port, the same one at every start as long as nobody else takes it. */
public final class Ports {
    // Below the range the kernel takes for outgoing connections, so that none of those can snatch a port given out.
    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;

    private final Path file;
    private final Properties given = new Properties();

    private Ports(Path file) {
        this.file = file;
    }

    public static Ports of(Installation installation) throws IOException {
        Ports ports = new Ports(installation.run().resolve("ports.properties"));
        if (Files.exists(ports.file)) {
            try (Reader reader = Files.newBufferedReader(ports.file)) {
                ports.given.load(reader);
            }
        }
        return ports;
    }

    /** The port of the server with this name. */
    public int of(String name) throws IOException {
        int last = Integer.parseInt(given.getProperty(name, "0"));
        if (last > 0 && isFree(last)) {
            return last;
        }
        int port = draw();
        given.setProperty(name, Integer.toString(port));
        save();
        return port;
    }

    /** Whether a server could listen on the port on loopback now. */
    public static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private int draw() {
        while (true) {
            int candidate = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (!given.containsValue(Integer.toString(candidate)) && isFree(candidate)) {
                return candidate;
            }
        }
    }

    private void save() throws IOException {
        StringWriter text = new StringWriter();
        given.store(text, null);
        SecretFile.write(file, text.toString());
    }
}
