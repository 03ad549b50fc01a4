package io.salesanalytics.schema.resolution;

import io.salesanalytics.contracts.ColumnChoice;
import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.FileValidated;
import io.salesanalytics.contracts.LoadMode;
import io.salesanalytics.contracts.RowCounts;
import io.salesanalytics.contracts.StoredFile;
import io.salesanalytics.contracts.TaskRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Validated files for tests, with columns written as {@code Name:TYPE}. */
final class Files {
    private Files() {}

    static FileValidated file(LoadMode mode, String dataSource, String... columns) {
        return file(mode, dataSource, List.of(), columns);
    }

    static FileValidated file(LoadMode mode, String dataSource, List<ColumnChoice> choices, String... columns) {
        List<ColumnProfile> profiles = new ArrayList<>();
        for (String column : columns) {
            String[] parts = column.split(":");
            profiles.add(profile(
                    profiles.size() + 1, parts[0], ColumnType.valueOf(parts[1]), parts.length > 2 ? parts[2] : null));
        }
        TaskRef task = new TaskRef("main", dataSource, UUID.randomUUID(), 1, "sales.csv");
        return new FileValidated(
                task,
                mode,
                new StoredFile("bucket", "key", 10, "0".repeat(64)),
                "report.json",
                new RowCounts(10, 10, 0, 0),
                "Date",
                "",
                "2025-01-01T00:00:00.000",
                "2025-12-31T00:00:00.000",
                profiles,
                choices);
    }

    private static ColumnProfile profile(int position, String name, ColumnType type, @Nullable String currency) {
        boolean number = type == ColumnType.INTEGER || type == ColumnType.DECIMAL;
        BigDecimal sum = number ? new BigDecimal("55.50") : null;
        return new ColumnProfile(
                position,
                name,
                type,
                null,
                currency,
                type == ColumnType.DECIMAL ? 2 : 0,
                1,
                "test",
                10,
                0,
                5,
                true,
                number ? "1" : null,
                number ? "9" : null,
                sum,
                sum,
                0,
                4,
                false,
                false,
                number ? List.of("1") : List.of("abc"),
                null);
    }
}
