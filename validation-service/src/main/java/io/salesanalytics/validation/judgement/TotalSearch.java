package io.salesanalytics.validation.judgement;

import io.salesanalytics.validation.dialect.Layout;
import io.salesanalytics.validation.record.Place;
import io.salesanalytics.validation.record.Row;
import io.salesanalytics.validation.typing.ColumnReading;
import io.salesanalytics.validation.typing.DateReader;
import io.salesanalytics.validation.typing.NumberText;
import io.salesanalytics.validation.typing.Typing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks for rows that are sums of others. A pass of its own, made only over files where the first one came upon a row
 * that may be one, as only arithmetic can tell {@code 2024-01-31,TOTAL,78} from the sale of a brand of that name.
 */
public final class TotalSearch {
    /** A candidate whose group may lie anywhere in the file. */
    private record Open(TotalCandidate candidate, List<Integer> words, String[] cells) {}

    private final RowSorter sorter;
    private final List<ColumnReading> columns;
    private final int timeColumn;
    private final @Nullable DateReader time;
    private final List<Integer> numberColumns = new ArrayList<>();
    private final NumberText number = new NumberText();
    private final RunningSums running;
    /** Without rows of another length, whose cells may stand in the wrong columns. */
    private final RunningSums runningWhole;

    private final GroupSums groups;
    private final Map<Long, Open> open = new HashMap<>();
    private final TotalRows found = new TotalRows();
    private final Map<Long, String[]> labelled;
    private final TableScan scan;
    private int sheet;
    private long previousTime = Long.MIN_VALUE;

    public TotalSearch(Layout layout, Typing typing, TableScan scan) {
        this.sorter = new RowSorter(layout);
        this.columns = typing.columns();
        this.timeColumn = typing.timeColumn();
        this.time = timeColumn < 0 ? null : new DateReader(columns.get(timeColumn));
        this.scan = scan;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isNumber()) {
                numberColumns.add(i);
            }
        }
        this.running = new RunningSums(numberColumns.size());
        this.runningWhole = new RunningSums(numberColumns.size());
        this.groups = new GroupSums(numberColumns.size());
        this.labelled = scan.labelledRows();
        labelled.values().forEach(cells -> groups.prepare(words(cells), cells));
    }

    /** The columns where a candidate has something other than its label and numbers. */
    private List<Integer> words(String[] cells) {
        List<Integer> words = new ArrayList<>();
        for (int i = 0; i < Math.min(cells.length, columns.size()); i++) {
            if (!columns.get(i).isNumber() && !cells[i].isBlank() && !TotalLabel.isIn(cells[i])) {
                words.add(i);
            }
        }
        return words;
    }

    /** Takes the next row below the header. */
    public void add(Row row) {
        RowKind kind = sorter.sort(row);
        if (scan.isBeyond(row)) {
            return;
        }
        if (Place.sheet(row.line()) != sheet) {
            sheet = Place.sheet(row.line());
            turn();
        }
        switch (kind) {
            case BLANK, REMARK, REPEATED_HEADER -> turn();
            case TOTAL, DATA, OTHER_HEADER -> addValues(row, kind);
        }
    }

    private void turn() {
        for (RunningSums sums : List.of(running, runningWhole)) {
            sums.turn().forEach(candidate -> {
                open.remove(candidate.line());
                found.isSum(candidate);
            });
        }
    }

    private void addValues(Row row, RowKind kind) {
        @Nullable BigDecimal[] values = values(row);
        boolean dated = isDated(row);
        TotalCandidate candidate = candidate(row, dated, values);
        if (candidate != null) {
            found.saw(candidate);
            candidate = found.isPlainlyName(candidate.label()) ? null : candidate;
        }
        if (candidate == null && (dated || kind != RowKind.TOTAL)) {
            running.add(values);
            if (row.size() == columns.size()) {
                runningWhole.add(values);
            }
            groups.add(row, values);
            return;
        }
        turn();
        if (candidate != null) {
            judge(candidate);
        }
    }

    private void judge(TotalCandidate candidate) {
        if (running.explains(candidate) || runningWhole.explains(candidate)) {
            found.isSum(candidate);
            return;
        }
        running.await(candidate);
        runningWhole.await(candidate);
        String[] cells = labelled.get(candidate.line());
        if (cells != null) {
            open.put(candidate.line(), new Open(candidate, words(cells), cells));
        }
    }

    private @Nullable BigDecimal[] values(Row row) {
        @Nullable BigDecimal[] values = new BigDecimal[numberColumns.size()];
        for (int i = 0; i < values.length; i++) {
            int column = numberColumns.get(i);
            char sign = columns.get(column).decimalSign();
            if (column < row.size()
                    && number.parse(row.text(), row.start(column), row.end(column))
                    && number.fits(sign)) {
                number.evaluate(sign);
                values[i] = number.value();
            }
        }
        return values;
    }

    /** Whether the row says when it was; another day than the row before begins another group. */
    private boolean isDated(Row row) {
        if (time == null
                || timeColumn >= row.size()
                || !time.read(row.text(), row.start(timeColumn), row.end(timeColumn))) {
            return false;
        }
        if (time.millis() != previousTime) {
            previousTime = time.millis();
            turn();
        }
        return true;
    }

    private @Nullable TotalCandidate candidate(Row row, boolean dated, @Nullable BigDecimal[] values) {
        String whole = TotalLabel.whole(row, columns.size());
        if (whole != null) {
            return new TotalCandidate(row.line(), whole, true, values);
        }
        String partly = TotalLabel.partly(row, columns.size());
        if (partly != null) {
            return new TotalCandidate(row.line(), partly, false, values);
        }
        return !dated && sorter.holdsNumbersOnly(row) ? new TotalCandidate(row.line(), "", false, values) : null;
    }

    /** The rows that are sums of others, once all rows have been added. */
    public TotalRows found() {
        turn();
        for (Open candidate : open.values()) {
            if (groups.explains(candidate.candidate(), candidate.words(), candidate.cells())) {
                found.isSum(candidate.candidate());
            }
        }
        found.decide();
        return found;
    }
}
