package io.salesanalytics.launcher.part;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How to start one process.
 *
 * @param words program and arguments; secrets never stand here, every user of the machine could read them
 * @param environment added to the launcher's own
 * @param folder working directory
 */
public record Command(List<String> words, Map<String, String> environment, Path folder) {
    public Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }
}
