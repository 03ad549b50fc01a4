package io.salesanalytics.validation.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesanalytics.contracts.Outcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Published files with totals that another tool computed, where they are at hand. */
class RealFilesTest {
    private static final Path FOLDER = Path.of(System.getenv().getOrDefault("SALES_DATASETS", "../../shared/datasets"));

    @TestFactory
    List<DynamicTest> agreesWithTheTruth() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "no real files: " + FOLDER + " is not there; set SALES_DATASETS");
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> folders = Files.list(FOLDER).sorted()) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                for (JsonNode truth : new ObjectMapper()
                        .readTree(folder.resolve("truth.json").toFile())
                        .get("files")) {
                    String file = truth.get("file").asText();
                    if (!truth.has("sheet")) {
                        tests.add(DynamicTest.dynamicTest(file, () -> agrees(folder.resolve(file), truth)));
                    }
                }
            }
        }
        return tests;
    }

    private static void agrees(Path file, JsonNode truth) throws IOException {
        Checked checked = Checked.of(Files.readAllBytes(file), Map.of());

        String expected = truth.get("expected_outcome").asText().toUpperCase(Locale.ROOT);
        boolean mayTakeOne = truth.get("notes").asText().contains("take one and say so");
        if (!mayTakeOne || checked.outcome() != Outcome.ACCEPT_WITH_WARNINGS) {
            assertThat(checked.outcome().name()).isEqualTo(expected);
        }
        if (truth.get("rows").isNumber() && !expected.equals("REJECT")) {
            assertThat(checked.rows().get(1)).isEqualTo(truth.get("rows").asLong());
        }
        truth.get("sums").fields().forEachRemaining(sum -> assertThat(new BigDecimal(checked.sum(sum.getKey())))
                .as(sum.getKey())
                .isCloseTo(new BigDecimal(sum.getValue().asText()), within(new BigDecimal("0.01"))));
        JsonNode nulls = truth.path("null_or_unparseable");
        nulls.fields().forEachRemaining(count -> assertThat(
                        checked.column(count.getKey()).nulls())
                .as(count.getKey())
                .isEqualTo(count.getValue().asLong()));
    }
}
