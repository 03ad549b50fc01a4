package io.salesanalytics.launcher;

import io.salesanalytics.launcher.installation.Installation;
import io.salesanalytics.launcher.installation.RunLock;
import io.salesanalytics.launcher.supervision.PartState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Shows what each part is doing and how much memory it holds. */
final class StatusCommand {
    private final Installation installation;

    StatusCommand(Installation installation) {
        this.installation = installation;
    }

    /** 0 if everything is ready, 1 if not. */
    int run() throws IOException {
        Optional<StatusFile.Status> status = StatusFile.read(installation);
        if (status.isEmpty() || !RunLock.isTaken(installation)) {
            System.out.println("Nothing is running.");
            return 1;
        }
        StatusFile.Status now = status.get();
        System.out.printf("%s, %s (process %d)%n%n", now.url(), word(now.phase()), now.pid());
        System.out.printf(
                "%-20s %-9s %8s %10s %9s %9s%n", "part", "state", "process", "started in", "restarts", "memory");
        for (PartState part : now.parts()) {
            System.out.println(line(part));
        }
        boolean isReady = now.phase() == StatusFile.Phase.READY
                && now.parts().stream().allMatch(part -> part.condition() == PartState.Condition.READY);
        return isReady ? 0 : 1;
    }

    private static String line(PartState part) {
        return String.format(
                Locale.ROOT,
                "%-20s %-9s %8d %8.1f s %9d %5d MiB",
                part.name(),
                word(part.condition()),
                part.pid(),
                part.seconds(),
                part.restarts(),
                memory(part.pid()));
    }

    private static long memory(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
