package io.salesanalytics.submission.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.contracts.Aggregation;
import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.DataSourcePublished;
import io.salesanalytics.contracts.DruidTable;
import io.salesanalytics.contracts.LoadMode;
import io.salesanalytics.contracts.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntriesTest {
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();

    @Test
    void appendAddsAndReplaceStartsAnew() {
        LoadedUpload first = upload(FIRST, "a", 10);
        LoadedUpload second = upload(SECOND, "b", 5);

        assertThat(Entries.after(LoadMode.APPEND, List.of(first), second)).containsExactly(first, second);
        assertThat(Entries.after(LoadMode.REPLACE, List.of(first), second)).containsExactly(second);
    }

    @Test
    void neverCountsTwoAttemptsOfOneUpload() {
        LoadedUpload again = upload(FIRST, "a_2", 10);

        assertThat(Entries.after(LoadMode.APPEND, List.of(upload(FIRST, "a", 10)), again))
                .containsExactly(again);
    }

    @Test
    void takesOutTheUploadsNamedAndNoOthers() {
        LoadedUpload first = upload(FIRST, "a", 10);
        LoadedUpload second = upload(SECOND, "b", 5);

        assertThat(Entries.without(List.of(FIRST, UUID.randomUUID()), List.of(first, second)))
                .containsExactly(second);
    }

    @Test
    void isEmptyOnceAllIsTakenOut() {
        DataSourcePublished before = new DataSourcePublished(
                "main", "retail", 7, Instant.EPOCH, null, 3, List.of(), List.of(), 10, "2025-01-01", "2025-01-02");

        DataSourcePublished after = Entries.next(before, List.of(), 8, Instant.EPOCH.plusSeconds(1));

        assertThat(after)
                .isEqualTo(new DataSourcePublished(
                        "main",
                        "retail",
                        8,
                        Instant.EPOCH.plusSeconds(1),
                        null,
                        3,
                        List.of(),
                        List.of(),
                        0,
                        null,
                        null));
    }

    @Test
    void addsSumsAndComparesExtremesAsNumbers() {
        Column merged = merged(
                upload(FIRST, "a", 10, metric("9", "100", "1.50", 1)),
                upload(SECOND, "b", 5, metric("-10", "20", "2.25", 2)));

        assertThat(merged.sum()).isEqualByComparingTo("3.75");
        assertThat(merged.min()).isEqualTo("-10");
        assertThat(merged.max()).isEqualTo("100");
        assertThat(merged.nulls()).isEqualTo(3);
    }

    @Test
    void countsRowsWithoutTheColumnAsEmpty() {
        assertThat(merged(upload(FIRST, "a", 10, metric("1", "2", "3", 1)), upload(SECOND, "b", 5))
                        .nulls())
                .isEqualTo(6);
        assertThat(merged(upload(SECOND, "b", 5), upload(FIRST, "a", 10, metric("1", "2", "3", 1)))
                        .nulls())
                .isEqualTo(6);
    }

    @Test
    void takesBackASumOnceAnUploadShowsARate() {
        assertThat(merged(
                                upload(FIRST, "a", 10, metric("1", "2", "3", 1)),
                                upload(SECOND, "b", 5, metric("1", "2", "3", 1, Aggregation.AVERAGE)))
                        .aggregation())
                .isEqualTo(Aggregation.AVERAGE);
    }

    private static Column merged(LoadedUpload... uploads) {
        return ColumnMerge.merge(List.of(uploads)).get(0);
    }

    private static LoadedUpload upload(UUID task, String table, long rows, Column... columns) {
        return new LoadedUpload(new DruidTable(table, task, rows, null, null, List.of()), List.of(columns));
    }

    private static Column metric(String min, String max, String sum, long nulls) {
        return metric(min, max, sum, nulls, Aggregation.SUM);
    }

    private static Column metric(String min, String max, String sum, long nulls, Aggregation aggregation) {
        return new Column(
                "Sales",
                "Sales@2",
                ColumnType.DECIMAL,
                Role.METRIC,
                null,
                aggregation,
                null,
                null,
                2,
                1,
                "test",
                nulls,
                1,
                min,
                max,
                new BigDecimal(sum),
                List.of());
    }
}
