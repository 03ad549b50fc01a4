package io.salesanalytics.validation.judgement;

import io.salesanalytics.validation.judgement.CellReader.State;
import io.salesanalytics.validation.record.Row;
import io.salesanalytics.validation.report.ProblemKind;
import io.salesanalytics.validation.report.ProblemLog;
import io.salesanalytics.validation.typing.Typing;
import java.util.ArrayList;
import java.util.List;

/** What keeps a row from being accepted: its length, its cells; each is noted as a problem and kept as a reason. */
final class RowFaults {
    private final Typing typing;
    private final TableScan scan;
    private final CellReaders cells;
    private final SaleTime time;
    private final ProblemLog log;
    private final int columns;
    private final List<String> reasons = new ArrayList<>();

    /** @param cells read each row before its cells are judged */
    RowFaults(Typing typing, TableScan scan, CellReaders cells, SaleTime time, ProblemLog log) {
        this.typing = typing;
        this.scan = scan;
        this.cells = cells;
        this.time = time;
        this.log = log;
        this.columns = cells.readers().length;
    }

    /** Begins a row. */
    void begin() {
        reasons.clear();
    }

    /** Whether the row has no fault. */
    boolean isEmpty() {
        return reasons.isEmpty();
    }

    /** All faults of the row, for people. */
    String reasons() {
        return String.join("; ", reasons);
    }

    /** Whether each cell stands in its own column; if not the row is held back for that alone. */
    boolean hasGoodLength(Row row) {
        if (row.size() == columns) {
            return true;
        }
        boolean tooLong = row.size() > columns;
        if (isHarmless(row)) {
            if (!tooLong) {
                log.add(ProblemKind.ROW_SHORTENED, null, row.line(), null);
            }
            return true;
        }
        add(
                tooLong ? ProblemKind.ROW_TOO_LONG : ProblemKind.ROW_TOO_SHORT,
                row,
                row.size() + " cells instead of " + columns);
        return false;
    }

    /** Whether only empty cells are too many or missing. */
    boolean isHarmless(Row row) {
        return (row.size() > columns ? isEmptyFrom(row, columns) : mayEndAt(row.size())) && cells.fit(row);
    }

    private static boolean isEmptyFrom(Row row, int cell) {
        for (int i = cell; i < row.size(); i++) {
            if (!row.isBlank(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean mayEndAt(int size) {
        for (int i = size; i < columns; i++) {
            if (!scan.mayBeMissing(i)) {
                return false;
            }
        }
        return true;
    }

    /** Judges the cells of the row that was read last. */
    void judgeCells(Row row) {
        for (int i = 0; i < columns; i++) {
            State state = cells.state(i);
            if (i == typing.timeColumn() && state != State.FINE) {
                addCell(state == State.EMPTY ? ProblemKind.TIME_MISSING : ProblemKind.TIME_NOT_UNDERSTOOD, row, i);
            } else if (state == State.FAULTY) {
                addCell(ProblemKind.CELL_NOT_UNDERSTOOD, row, i);
            } else if (i == typing.timeOfDayColumn() && state == State.FINE && !time.hasTimeOfDay(row)) {
                addCell(ProblemKind.TIME_NOT_UNDERSTOOD, row, i);
            }
        }
        int misfit = time.needsDayOfYear() && cells.isDated(row) ? time.misfit(row, cells.time()) : -1;
        if (misfit >= 0) {
            addCell(ProblemKind.TIME_NOT_UNDERSTOOD, row, misfit);
        }
    }

    private void addCell(ProblemKind kind, Row row, int column) {
        String name = typing.columns().get(column).name();
        String example = row.isBlank(column) ? null : row.cell(column).strip();
        log.add(kind, name, row.line(), example);
        reasons.add(kind + " in " + name + (example == null ? "" : ": " + example));
    }

    /** Adds a fault of the row as a whole. */
    void add(ProblemKind kind, Row row, String example) {
        log.add(kind, null, row.line(), example);
        reasons.add(kind + ": " + example);
    }
}
