package io.salesanalytics.launcher.installation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Hands out free loopback ports, each once. */
public final class Ports {
    // Below the range the kernel takes for outgoing connections, so that none of those can snatch a port handed out.
    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;

    private final Set<Integer> handedOut = new HashSet<>();

    /** A port nobody listens on at the moment. */
    public synchronized int next() {
        while (true) {
            int candidate = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (!handedOut.contains(candidate) && isFree(candidate)) {
                handedOut.add(candidate);
                return candidate;
            }
        }
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
}
