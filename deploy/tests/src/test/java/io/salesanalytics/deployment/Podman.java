package io.salesanalytics.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The podman program. */
final class Podman {
    private static final Path WORK = Path.of("target/podman").toAbsolutePath();

    private Podman() {}

    /** Starts the pods that the text describes, on the machine's own network. */
    static void play(String name, String manifests) {
        try {
            Path file = Files.createDirectories(WORK).resolve(name + ".yaml");
            Files.writeString(file, manifests);
            run("kube", "play", "--network", "host", file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until a container has ended; returns what it printed, its exit code in the last line. */
    static String outcome(String container) {
        String exit = run("wait", container).strip();
        return run("logs", container) + "\nexit " + exit;
    }

    /** Returns what the call printed; fails with it when the call fails. */
    static String run(String... arguments) {
        List<String> command = new ArrayList<>(List.of("podman"));
        command.addAll(List.of(arguments));
        return Program.run(Path.of("."), Map.of(), command);
    }
}
