package io.salesanalytics.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The source tree. */
final class Repository {
    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    static final Path CHART = ROOT.resolve("helm/sales-analytics");
    static final List<String> SERVICES = List.of(
            "auth-service",
            "ingest-service",
            "validation-service",
            "schema-service",
            "submission-service",
            "analytics-gateway");

    private Repository() {}

    static String read(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files directly in a folder whose names end like this, by name. */
    static List<Path> files(String folder, String ending) {
        try (Stream<Path> found = Files.list(ROOT.resolve(folder))) {
            return found.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Source files of a module. */
    static List<Path> sources(String module) {
        try (Stream<Path> found = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
            return found.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
