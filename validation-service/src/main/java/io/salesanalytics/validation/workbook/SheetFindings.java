package io.salesanalytics.validation.workbook;

import io.salesanalytics.contracts.Problem;
import io.salesanalytics.validation.report.ProblemKind;
import io.salesanalytics.validation.report.ProblemLog;
import io.salesanalytics.validation.source.FileRefused;
import io.salesanalytics.validation.typing.ColumnFormats;
import io.salesanalytics.validation.workbook.NumberFormat.Look;
import io.salesanalytics.validation.workbook.SheetRow.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What comes up while sheets are read: errors in cells, hidden rows, and how numbers are shown. */
final class SheetFindings {
    private static final long MOST_CELLS = 500_000_000;

    private final List<String> names;
    private final ProblemLog log = new ProblemLog();
    private final long[] percents;
    private final List<Map<String, Long>> currencies = new ArrayList<>();
    private long cells;
    private long besideRow = -1;

    SheetFindings(List<String> names, List<String> sheets) {
        this.names = names;
        this.percents = new long[names.size()];
        for (int i = 0; i < names.size(); i++) {
            currencies.add(new HashMap<>());
        }
        log.inSheets(sheets);
    }

    /** Notes a cell of the table. */
    void cell(SheetRow row, int cell, int column, long place) {
        if (++cells > MOST_CELLS) {
            throw new FileRefused(
                    "TOO_MANY_CELLS",
                    "The workbook has more than " + MOST_CELLS + " cells.",
                    "Send it in several files, or as Parquet.");
        }
        Kind kind = row.kind(cell);
        if (kind == Kind.NUMBER) {
            number(row.format(cell), column);
        } else if (kind == Kind.ERROR) {
            log.add(ProblemKind.ERROR_CELL, names.get(column), place, row.cell(cell));
        } else if (kind == Kind.UNCOMPUTED) {
            log.add(ProblemKind.FORMULA_WITHOUT_RESULT, names.get(column), place, null);
        }
    }

    private void number(NumberFormat format, int column) {
        if (format.look() == Look.PERCENT) {
            percents[column]++;
        }
        String currency = format.currency();
        if (currency != null) {
            currencies.get(column).merge(currency, 1L, Long::sum);
        }
    }

    /** Notes a cell beside the table, once for each row. */
    void beside(SheetRow row, int cell, long place) {
        if (place != besideRow) {
            besideRow = place;
            log.add(ProblemKind.BESIDE_TABLE, null, place, row.cell(cell));
        }
    }

    void hidden(long place) {
        log.add(ProblemKind.HIDDEN_ROW, null, place, null);
    }

    void merged(int column, long place, String value) {
        log.add(ProblemKind.MERGED_CELL, names.get(column), place, value);
    }

    List<ColumnFormats> formats() {
        List<ColumnFormats> formats = new ArrayList<>();
        for (int i = 0; i < percents.length; i++) {
            formats.add(new ColumnFormats(percents[i], Map.copyOf(currencies.get(i))));
        }
        return formats;
    }

    List<Problem> problems() {
        return log.problems();
    }
}
