package io.salesanalytics.validation.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Files in the styles of many countries and programs, against totals that were known before the files were written. */
class StyledFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/files");

    @TestFactory
    List<DynamicTest> areReadAsACarefulAnalystWould() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        new ObjectMapper()
                .readTree(FOLDER.resolve("expected.json").toFile())
                .fields()
                .forEachRemaining(file -> tests.add(DynamicTest.dynamicTest(
                        file.getKey(), () -> agrees(FOLDER.resolve(file.getKey()), file.getValue()))));
        return tests;
    }

    private static void agrees(Path file, JsonNode expected) throws IOException {
        Checked checked = Checked.of(Files.readAllBytes(file), Map.of());

        if (expected.has("outcome")) {
            assertThat(checked.outcome().name())
                    .isEqualTo(expected.get("outcome").asText());
        }
        if (expected.has("rows")) {
            List<Long> rows = new ArrayList<>();
            expected.get("rows").forEach(count -> rows.add(count.asLong()));
            assertThat(checked.rows()).isEqualTo(rows);
        }
        if (expected.has("time")) {
            assertThat(checked.verdict().timeColumn())
                    .isEqualTo(expected.get("time").asText());
        }
        if (expected.has("first")) {
            assertThat(checked.column(checked.verdict().timeColumn()).min())
                    .startsWith(expected.get("first").asText());
        }
        expected.path("sums").fields().forEachRemaining(sum -> assertThat(new BigDecimal(checked.sum(sum.getKey())))
                .as(sum.getKey())
                .isEqualByComparingTo(sum.getValue().asText()));
        expected.path("problems").forEach(code -> assertThat(checked.problems()).contains(code.asText()));
    }
}
