package io.salesanalytics.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Calls of other programs. */
final class Program {
    private Program() {}

    /** Returns what the call printed; fails with it when the call fails. */
    static String run(Path folder, Map<String, String> environment, List<String> command) {
        try {
            ProcessBuilder call =
                    new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            call.environment().putAll(environment);
            Process process = call.start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(command + "\n" + text);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
