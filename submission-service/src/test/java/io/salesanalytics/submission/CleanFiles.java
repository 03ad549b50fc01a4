package io.salesanalytics.submission;

import io.salesanalytics.contracts.Aggregation;
import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.DruidColumn;
import io.salesanalytics.contracts.DruidColumn.Storage;
import io.salesanalytics.contracts.LoadMode;
import io.salesanalytics.contracts.Role;
import io.salesanalytics.contracts.RowCounts;
import io.salesanalytics.contracts.SchemaResolved;
import io.salesanalytics.contracts.StoredFile;
import io.salesanalytics.contracts.TaskRef;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Clean files for tests: a date, a branch with a hostile name, units and sales. */
final class CleanFiles {
    static final String BRANCH = "Branch \"a\", 'b') || '";
    static final String HEADER = "__time,__row,Date,\"Branch \"\"a\"\", 'b') || '\",Units,Sales\n";

    private CleanFiles() {}

    static TaskRef task(String dataSource) {
        return new TaskRef("main", dataSource, UUID.randomUUID(), 1, "sales.csv");
    }

    static SchemaResolved resolved(
            TaskRef task, LoadMode mode, StoredFile file, long rows, String unitsSum, String salesSum) {
        return new SchemaResolved(
                task,
                mode,
                file,
                new RowCounts(rows, rows, 0, 0),
                "2025-01-01T10:00:00.000",
                "2025-06-30T23:59:59.999",
                1,
                List.of("Date", BRANCH, "Units", "Sales"),
                columns(unitsSum, salesSum),
                List.of(
                        new DruidColumn(BRANCH, "Branch_", Storage.STRING, 0),
                        new DruidColumn("Units", "Units", Storage.LONG, 0),
                        new DruidColumn("Sales", "Sales@2", Storage.LONG, 2)));
    }

    static List<Column> columns(String unitsSum, String salesSum) {
        return List.of(
                column("Date", ColumnType.DATE, Role.TIME, null),
                column(BRANCH, ColumnType.STRING, Role.DIMENSION, null),
                column("Units", ColumnType.INTEGER, Role.METRIC, new BigDecimal(unitsSum)),
                column("Sales", ColumnType.DECIMAL, Role.METRIC, new BigDecimal(salesSum)));
    }

    static Column column(String name, ColumnType type, Role role, @Nullable BigDecimal sum) {
        return new Column(
                name,
                name,
                type,
                role,
                null,
                Aggregation.SUM,
                null,
                null,
                2,
                1,
                "test",
                0,
                3,
                "1",
                "9",
                sum,
                List.of());
    }
}
