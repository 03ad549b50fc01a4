package io.salesanalytics.validation.check;

import io.salesanalytics.contracts.Dialect;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Severity;
import io.salesanalytics.validation.dialect.Layout;
import io.salesanalytics.validation.dialect.TableSource;
import io.salesanalytics.validation.record.Place;
import io.salesanalytics.validation.record.Row;
import io.salesanalytics.validation.repair.Proposals;
import io.salesanalytics.validation.typing.ColumnFormats;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A report whose first columns are written once above each group, with what stands there given to the rows below. */
final class FilledDown implements TableSource {
    private final TableSource report;
    private final int columns;
    private long filled;

    /** @param columns how many of the first columns are grouped, as {@link GroupedColumns} found */
    FilledDown(TableSource report, int columns) {
        this.report = report;
        this.columns = columns;
    }

    @Override
    public Decoded read(LongConsumer progress, RowConsumer rows) throws IOException {
        filled = 0;
        String[] above = new String[columns];
        int[] sheet = {-1};
        return report.read(progress, row -> {
            if (Place.sheet(row.line()) != sheet[0]) {
                sheet[0] = Place.sheet(row.line());
                Arrays.fill(above, "");
            }
            fill(row, above);
            rows.accept(row);
        });
    }

    /** @param above what stands above the row in each grouped column, to be kept up */
    private void fill(Row row, String[] above) {
        if (row.size() < columns || !GroupedColumns.hasName(row, 0)) {
            return;
        }
        boolean ofGroup = GroupedColumns.hasName(row, columns);
        List<String> cells = new ArrayList<>(List.of(row.cells()));
        boolean changed = false;
        for (int i = 0; i < columns; i++) {
            if (!row.isBlank(i)) {
                above[i] = cells.get(i);
                Arrays.fill(above, i + 1, columns, "");
            } else if (ofGroup && !above[i].isEmpty()) {
                cells.set(i, above[i]);
                changed = true;
            }
        }
        if (changed) {
            row.replace(cells, row.lines());
            filled++;
        }
    }

    @Override
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(report.problems());
        problems.add(new Problem(
                "GROUPED_ROWS_FILLED",
                Severity.WARNING,
                null,
                filled,
                List.of(),
                List.of(),
                names(this, columns) + " of each group " + (columns == 1 ? "was" : "were")
                        + " given to the rows below: " + filled + " rows.",
                "Compare a few of them in the preview; without proposed repairs they are read as they stand."));
        return problems;
    }

    /** What to say of a report that was read as it stands. */
    static Problem proposed(TableSource report, int columns) {
        return new Problem(
                "GROUPED_ROWS",
                Severity.INFO,
                null,
                0,
                List.of(),
                List.of(),
                names(report, columns) + (columns == 1 ? " stands" : " stand")
                        + " only in the first row of each group, as reports are written.",
                "Have proposed repairs taken, and it goes for the rows below too; or fill it down and send the file"
                        + " again.");
    }

    private static String names(TableSource table, int columns) {
        return "\"" + String.join("\", \"", table.layout().names().subList(0, columns)) + "\"";
    }

    @Override
    public Dialect dialect() {
        return report.dialect();
    }

    @Override
    public Layout layout() {
        return report.layout();
    }

    @Override
    public char delimiter() {
        return report.delimiter();
    }

    @Override
    public @Nullable Proposals proposals() {
        return report.proposals();
    }

    @Override
    public List<String> sheets() {
        return report.sheets();
    }

    @Override
    public List<ColumnFormats> formats() {
        return report.formats();
    }

    @Override
    public void close() throws IOException {
        report.close();
    }
}
