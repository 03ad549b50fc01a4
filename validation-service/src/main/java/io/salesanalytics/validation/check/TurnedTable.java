package io.salesanalytics.validation.check;

import io.salesanalytics.contracts.Dialect;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Severity;
import io.salesanalytics.validation.dialect.Layout;
import io.salesanalytics.validation.dialect.TableSource;
import io.salesanalytics.validation.judgement.TotalLabel;
import io.salesanalytics.validation.record.Row;
import io.salesanalytics.validation.typing.CellShape;
import io.salesanalytics.validation.typing.PeriodNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/**
 * A table that has a column of amounts for each month or year, read as one that has a row for each: the other columns, the
 * period and the amount. Cells without an amount give no row; other numbers, which would stand in every row of a line and
 * be added up as often, are left out.
 */
final class TurnedTable implements TableSource {
    private static final String AMOUNT = "Amount";

    private final TableSource wide;
    private final List<Integer> periods;
    private final List<Integer> kept;
    private final List<String> leftOut;
    private final Layout layout;
    private long blanks;

    /**
     * @param periods positions of the columns that are called by a period
     * @param metrics positions of all columns whose numbers are added up or averaged
     */
    TurnedTable(TableSource wide, List<Integer> periods, List<Integer> metrics) {
        this.wide = wide;
        this.periods = periods;
        List<String> names = wide.layout().names();
        this.kept = IntStream.range(0, names.size())
                .filter(i -> !periods.contains(i) && !metrics.contains(i))
                .boxed()
                .toList();
        this.leftOut = metrics.stream()
                .filter(i -> !periods.contains(i))
                .map(names::get)
                .toList();
        this.layout = layout(wide.layout());
    }

    private Layout layout(Layout before) {
        List<String> names =
                new ArrayList<>(kept.stream().map(before.names()::get).toList());
        names.add(unlike(names, periodName()));
        names.add(unlike(names, AMOUNT));
        List<CellShape> shapes =
                new ArrayList<>(kept.stream().map(before.shapes()::get).toList());
        shapes.add(CellShape.of(before.names().get(periods.get(0))));
        shapes.add(before.shapes().get(periods.get(0)));
        return new Layout(
                before.headerLine(),
                before.headerRows(),
                before.firstLine(),
                before.titleRows(),
                List.copyOf(names),
                names.size(),
                List.copyOf(names),
                List.copyOf(shapes));
    }

    private String periodName() {
        return periods.stream()
                        .allMatch(i -> PeriodNames.isYear(wide.layout().names().get(i)))
                ? "Year"
                : "Period";
    }

    private static String unlike(List<String> names, String wanted) {
        String name = wanted;
        for (int n = 2; names.contains(name); n++) {
            name = wanted + " (" + n + ")";
        }
        return name;
    }

    @Override
    public Decoded read(LongConsumer progress, RowConsumer rows) throws IOException {
        blanks = 0;
        return wide.read(progress, row -> turn(row, rows));
    }

    private void turn(Row row, RowConsumer rows) throws IOException {
        if (row.isBlank()) {
            rows.accept(row);
            return;
        }
        String[] cells = row.cells();
        int width = wide.layout().names().size();
        List<Integer> filled = periods.stream().filter(i -> !row.isBlank(i)).toList();
        if (IntStream.range(width, cells.length).anyMatch(i -> !row.isBlank(i))) {
            // one more than there are columns, so that it is held back as the long row that it is
            give(row, cells, "", "", List.of(String.join(",", cells)), rows);
        } else if (filled.isEmpty() || saysTotal(row)) {
            give(row, cells, "", filled.isEmpty() ? "" : cells[filled.get(0)], List.of(), rows);
        } else {
            blanks += periods.size() - filled.size();
            for (int i : filled) {
                give(row, cells, wide.layout().names().get(i), cells[i], List.of(), rows);
            }
        }
    }

    private boolean saysTotal(Row row) {
        return kept.stream().anyMatch(i -> i < row.size() && TotalLabel.isLabel(row.text(), row.start(i), row.end(i)));
    }

    private void give(Row row, String[] cells, String period, String amount, List<String> more, RowConsumer rows)
            throws IOException {
        List<String> turned = new ArrayList<>();
        kept.forEach(i -> turned.add(i < cells.length ? cells[i] : ""));
        turned.add(period);
        turned.add(amount);
        turned.addAll(more);
        row.replace(turned, row.lines());
        rows.accept(row);
    }

    @Override
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(wide.problems());
        List<String> names = periods.stream().map(wide.layout().names()::get).toList();
        problems.add(new Problem(
                "PERIODS_TURNED",
                Severity.WARNING,
                null,
                0,
                List.of(),
                List.of(),
                "The periods stood side by side as columns (" + String.join(", ", PeriodColumns.shown(names))
                        + "). Each amount became a row of its own; " + blanks + " empty cells gave none."
                        + (leftOut.isEmpty()
                                ? ""
                                : " Left out, since they are of the whole line: " + String.join(", ", leftOut) + "."),
                "Check in the preview that the amounts are what was sold, and say what else they are if not."));
        return problems;
    }

    /** What to say of a table that was read as it stands. */
    static Problem proposed(TableSource wide, List<Integer> periods) {
        return new Problem(
                "PERIODS_AS_COLUMNS",
                Severity.INFO,
                null,
                0,
                List.of(),
                List.of(),
                "The table has a column for each of " + periods.size() + " periods, from \""
                        + wide.layout().names().get(periods.get(0)) + "\" on.",
                "Have proposed repairs taken, and each amount becomes a row with its period.");
    }

    @Override
    public Dialect dialect() {
        return wide.dialect();
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public char delimiter() {
        return wide.delimiter();
    }

    @Override
    public List<String> sheets() {
        return wide.sheets();
    }

    @Override
    public void close() throws IOException {
        wide.close();
    }
}
