package io.salesanalytics.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleFileTest {
    @TempDir
    Path folder;

    @Test
    void sameSeedGivesTheSameFile() throws IOException {
        SampleFile.write(folder.resolve("a.csv"), 500, 7);
        SampleFile.write(folder.resolve("b.csv"), 500, 7);

        assertThat(folder.resolve("a.csv")).hasSameBinaryContentAs(folder.resolve("b.csv"));
    }

    @Test
    void coversTheWholeYearWithAStrongDecember() throws IOException {
        List<String> lines = lines(SampleFile.DEFAULT_ROWS);

        var rowsByMonth =
                lines.stream().collect(Collectors.groupingBy(line -> line.substring(0, 7), Collectors.counting()));

        assertThat(rowsByMonth).hasSize(12);
        assertThat(rowsByMonth.get("2025-12")).isGreaterThan(rowsByMonth.get("2025-06") * 3 / 2);
    }

    @Test
    void returnsAreNegativeAndNeverMoreThanTheSale() throws IOException {
        for (String line : lines(2_000)) {
            String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
            BigDecimal revenue = new BigDecimal(cells[15]);
            BigDecimal returns = new BigDecimal(cells[18]);

            assertThat(returns).isLessThanOrEqualTo(BigDecimal.ZERO);
            assertThat(returns.negate()).isLessThanOrEqualTo(revenue);
        }
    }

    private List<String> lines(int rows) throws IOException {
        Path file = folder.resolve("sample.csv");
        SampleFile.write(file, rows, SampleFile.DEFAULT_SEED);
        List<String> lines = Files.readAllLines(file);
        return lines.subList(1, lines.size());
    }
}
