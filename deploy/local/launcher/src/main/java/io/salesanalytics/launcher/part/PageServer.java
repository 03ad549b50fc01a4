package io.salesanalytics.launcher.part;

import io.salesanalytics.launcher.installation.Installation;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The page's development server, which shows a change as it is saved. */
public final class PageServer {
    public static final String NAME = "dashboard-ui";

    private PageServer() {}

    public static Part part(Installation installation, int port) {
        return new Part(
                NAME,
                List.of(),
                Preparation.NONE,
                new Command(
                        List.of(
                                "npm",
                                "run",
                                "dev",
                                "--",
                                "--host",
                                "127.0.0.1",
                                "--strictPort",
                                "--port",
                                Integer.toString(port)),
                        Map.of(),
                        installation.built(NAME)),
                attempt -> {
                    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                        return socket.isConnected();
                    }
                },
                Duration.ofSeconds(60),
                new Ending(Signal.TERM, Signal.TERM));
    }
}
