package io.salesanalytics.launcher;

import io.salesanalytics.launcher.installation.Installation;
import io.salesanalytics.launcher.supervision.StartException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Explains why a start failed: the part, the reason, and the last lines of its log. */
final class StartReport {
    private static final int LINES = 15;

    private StartReport() {}

    static LaunchFailure of(Installation installation, StartException failure) {
        Path log = installation.log(failure.part());
        return new LaunchFailure("%s did not start. %s Its log, %s, ends with:%n%s"
                .formatted(failure.part(), failure.getMessage(), log, lastLines(log)));
    }

    private static String lastLines(Path log) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - LINES), lines.size()).stream()
                    .map(line -> "  | " + line)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "  | (nothing was written)";
        }
    }
}
