package io.salesanalytics.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.contracts.Aggregation;
import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole headers as they are found in the world, each with the roles and concepts a person would give, in
 * {@code real-files}: below the file's kind a line for each column, as in {@link Profiles}, then {@code ->} and {@code T},
 * {@code D}, {@code M} (summed), {@code A} (averaged), {@code W} (averaged by weight) or {@code I}, with the concept
 * behind it.
 */
class RealFilesTest {

    record File(String kind, List<String> columns) {
        @Override
        public String toString() {
            return kind;
        }
    }

    static Stream<File> files() {
        return Stream.of("shops", "businesses", "languages", "amounts").flatMap(RealFilesTest::filesOf);
    }

    private static Stream<File> filesOf(String subject) {
        try (InputStream text = RealFilesTest.class.getResourceAsStream("/real-files/" + subject + ".txt")) {
            return Stream.of(new String(text.readAllBytes(), StandardCharsets.UTF_8).split("\n\n"))
                    .map(file -> file.strip().lines().toList())
                    .map(lines -> new File(lines.get(0).substring(2), lines.subList(1, lines.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void understandsEveryColumn(File file) {
        String time = "";
        for (String line : file.columns()) {
            String[] parts = line.split(" -> ");
            time = parts[1].startsWith("T") ? nameOf(parts[0]) : time;
        }
        String[] columns =
                file.columns().stream().map(line -> line.split(" -> ")[0]).toArray(String[]::new);

        List<Column> understood =
                SalesSemantics.interpret(Profiles.of(columns), time, "Time").columns();

        assertThat(understood.stream().map(RealFilesTest::inShort))
                .containsExactlyElementsOf(file.columns().stream()
                        .map(line -> nameOf(line.split(" -> ")[0]) + " -> " + line.split(" -> ")[1])
                        .toList());
    }

    private static String nameOf(String column) {
        return column.substring(0, column.lastIndexOf(':'));
    }

    private static String inShort(Column column) {
        String role = column.role() == Role.METRIC
                ? inShort(column.aggregation())
                : column.role().name().substring(0, 1);
        return column.name() + " -> " + role
                + (column.concept() == null ? "" : " " + camel(column.concept().name()));
    }

    private static String inShort(Aggregation aggregation) {
        return switch (aggregation) {
            case SUM -> "M";
            case AVERAGE -> "A";
            case WEIGHTED_AVERAGE -> "W";
            case NONE -> "?";
        };
    }

    private static String camel(String constant) {
        StringBuilder name = new StringBuilder();
        for (String part : constant.split("_")) {
            String lower = part.toLowerCase(Locale.ROOT);
            name.append(name.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return name.toString();
    }
}
