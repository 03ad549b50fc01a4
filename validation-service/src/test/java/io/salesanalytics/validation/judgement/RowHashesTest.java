package io.salesanalytics.validation.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.validation.report.ProblemKind;
import io.salesanalytics.validation.report.ProblemLog;
import java.io.IOException;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowHashesTest {
    private static final int ROWS = 300_000;

    @ParameterizedTest
    @ValueSource(ints = {10, 5_000, 1_000_000})
    void findsEveryRepeatedRowHoweverFewFitIntoMemory(int inMemory) throws IOException {
        ProblemLog log = new ProblemLog();
        Set<Long> before = new HashSet<>();
        Set<Long> repeated = new TreeSet<>();
        Random random = new Random(3);

        try (RowHashes hashes = new RowHashes(log, inMemory)) {
            for (long line = 1; line <= ROWS; line++) {
                long hash = random.nextInt(ROWS) * 0x9E3779B97F4A7C15L | 1;
                if (!before.add(hash)) {
                    repeated.add(line);
                }
                hashes.add(hash, 0, line);
            }
            hashes.finish();
        }

        assertThat(log.rows(ProblemKind.DUPLICATE_ROW)).isEqualTo(repeated.size());
        assertThat(log.problems().get(0).firstRows())
                .isEqualTo(repeated.stream().limit(10).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 1000})
    void tellsChangedOrderLinesFromRepeatedRows(int mostInMemory) throws IOException {
        ProblemLog log = new ProblemLog();
        try (RowHashes hashes = new RowHashes(log, mostInMemory)) {
            long[][] rows = {{11, 5, 2}, {13, 7, 3}, {15, 5, 4}, {11, 5, 5}, {17, 9, 6}, {19, 9, 7}, {19, 9, 8}};
            for (long[] row : rows) {
                hashes.add(row[0], row[1], row[2]);
            }
            hashes.finish();
        }

        assertThat(log.problems())
                .extracting(problem -> problem.code() + " " + problem.firstRows())
                .containsExactlyInAnyOrder("ORDER_LINE_REPEATED [4, 7]", "DUPLICATE_ROW [5, 8]");
    }
}
