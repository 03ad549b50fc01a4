package io.salesanalytics.validation.judgement;

import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.LeftOutSum;
import io.salesanalytics.contracts.RowCounts;
import io.salesanalytics.contracts.RuleSettings;
import io.salesanalytics.validation.dialect.Layout;
import io.salesanalytics.validation.dialect.TableSource;
import io.salesanalytics.validation.record.ColumnBatch;
import io.salesanalytics.validation.record.Row;
import io.salesanalytics.validation.record.RowBatch;
import io.salesanalytics.validation.record.TextBuffer;
import io.salesanalytics.validation.repair.Proposal;
import io.salesanalytics.validation.repair.Proposals;
import io.salesanalytics.validation.report.ProblemKind;
import io.salesanalytics.validation.report.ProblemLog;
import io.salesanalytics.validation.rule.Rules;
import io.salesanalytics.validation.typing.Typing;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Judges rows, makes the good ones clean, holds the others back with the reasons. Several judges can
 * share the rows of a file, each with its own batches; their findings are then added up.
 */
public final class RowJudge {
    private final Layout layout;
    private final TableScan scan;
    private final RowSorter sorter;
    private final TotalRows totals;
    private final Rules rules;
    private final LeftOutSums leftOut;
    private final ProblemLog log = new ProblemLog();
    private final int columns;
    private final CellReaders cells;
    /** Where the time column alone tells when a sale was. */
    private final @Nullable ColumnJudge byColumns;

    private final SaleTime time;
    private final RowFaults faults;
    private final AcceptedRows accepted;
    private final HeldRows heldBack;
    private final MeantRows meant;
    private final boolean takesRepairs;
    private final Row written = new Row();
    /** The row that is judged: as it was written, or as it was meant. */
    private Row row = written;

    private @Nullable ColumnBatch shown;
    private int shownIndex;

    private final TextBuffer clean = new TextBuffer(1 << 16);
    private final TextBuffer held = new TextBuffer(64);
    private JudgedRows judged = new JudgedRows(0, clean, held);
    private long read;

    /**
     * @param totals rows that are no sales although they look like them
     * @param proposals how some rows may have been meant, or null
     * @param settings say whether they are read so
     * @param rules what the accepted rows should agree with
     */
    public RowJudge(
            TableSource source,
            Typing typing,
            TableScan scan,
            TotalRows totals,
            @Nullable Proposals proposals,
            RuleSettings settings,
            Rules rules) {
        this.layout = source.layout();
        this.takesRepairs = Boolean.TRUE.equals(settings.takeRepairs());
        this.rules = rules;
        this.totals = totals;
        this.leftOut = new LeftOutSums(typing.columns());
        this.scan = scan;
        this.sorter = RowSorter.ofMany(layout);
        this.time = new SaleTime(typing);
        this.columns = layout.names().size();
        this.cells = new CellReaders(typing, columns);
        this.meant = new MeantRows(proposals, cells);
        this.faults = new RowFaults(typing, scan, cells, time, log);
        this.accepted = new AcceptedRows(typing, cells, time, rules, log, clean);
        this.heldBack = new HeldRows(columns, source.sheets(), meant, log);
        this.byColumns =
                time.isOfOneColumn() ? new ColumnJudge(layout, cells.readers(), sorter, typing.timeColumn()) : null;
    }

    /**
     * Judges some rows below the header.
     *
     * @param part their number in the file's order
     */
    public JudgedRows judge(RowBatch batch, long part) {
        begin(batch, part);
        judge(batch, null);
        return judged;
    }

    /**
     * The same by a guess at what the columns are, reading each cell once for both what it is and what it may be.
     *
     * @param counted the scan of these rows by themselves, to which they are added
     */
    public JudgedRows judge(RowBatch batch, long part, TableScan counted) {
        begin(batch, part);
        judge(batch, counted);
        cells.finishCounting();
        return judged;
    }

    private void judge(RowBatch batch, @Nullable TableScan counted) {
        JudgedBatch byColumn = byColumns != null && batch instanceof ColumnBatch columnar && scan.isWithinTable()
                ? byColumns.look(columnar)
                : null;
        TableScan target = counted != null ? counted : byColumn == null ? scan : TableScan.ofLater(layout);
        int next = 0;
        while (next < batch.size()) {
            int end = byColumn != null && target.isWithinTable() ? byColumn.endOfPlain(next) : next;
            if (byColumn == null || end == next) {
                judgeText(batch, next++, counted);
            } else {
                byColumn.accept(next, end, target);
                accepted.accept(byColumn, next, end, judged);
                read += end - next;
                sorter.startAfter(false);
                next = end;
            }
        }
    }

    /** Judges a row by its text and, where it is to be counted, reads each cell once for both. */
    private void judgeText(RowBatch batch, int index, @Nullable TableScan counted) {
        show(batch, index);
        RowKind kind = sorter.sort(row);
        if (counted == null) {
            judge(kind);
        } else if (counted.isUsual(row, kind)) {
            read++;
            cells.read(row);
            cells.count(row, counted);
            faults.begin();
            faults.judgeCells(row);
            conclude();
        } else {
            counted.add(row, kind);
            judge(kind);
        }
    }

    private void show(RowBatch batch, int index) {
        batch.read(index, row);
        shown = batch instanceof ColumnBatch columnar ? columnar : null;
        shownIndex = index;
    }

    /** Equal rows of a file have equal hashes, whether its columns are kept apart or not. */
    private long hash() {
        return shown == null ? RowHashes.hash(row) : CellHash.of(shown, shownIndex);
    }

    private void begin(RowBatch batch, long part) {
        judged = new JudgedRows(batch.size(), clean, held);
        sorter.startAfter(batch.isAfterBlank());
        cells.begin(part);
    }

    private void judge(RowKind kind) {
        read++;
        if (scan.isBeyond(row)) {
            if (kind != RowKind.BLANK) {
                log.add(ProblemKind.OTHER_TABLE, null, row.line(), null);
            }
            return;
        }
        if (totals.contains(row.line()) || (kind == RowKind.TOTAL && !cells.isDated(row))) {
            log.add(ProblemKind.TOTAL_ROW, null, row.line(), firstText(row));
            leftOut.ignore(row);
            return;
        }
        switch (kind) {
            case BLANK -> log.add(ProblemKind.BLANK_ROW, null, row.line(), null);
            case REPEATED_HEADER -> log.add(ProblemKind.REPEATED_HEADER, null, row.line(), null);
            case REMARK -> judgeRemark();
            case DATA, TOTAL, OTHER_HEADER -> judgeData();
        }
    }

    /** A line of text is no row, unless it can be read as one. */
    private void judgeRemark() {
        if (meant.of(row.line()) == null) {
            log.add(ProblemKind.REMARK_ROW, null, row.line(), firstText(row));
            leftOut.ignore(row);
        } else {
            judgeData();
        }
    }

    /** Adds what another judge of the same file found in other rows of it. */
    public void add(RowJudge other) {
        read += other.read;
        accepted.add(other.accepted);
        heldBack.add(other.heldBack);
        log.add(other.log);
        leftOut.add(other.leftOut);
    }

    private static String firstText(Row row) {
        for (int i = 0; i < row.size(); i++) {
            if (!row.isBlank(i)) {
                return row.cell(i).strip();
            }
        }
        return "";
    }

    private void judgeData() {
        faults.begin();
        if (!takeRepair()) {
            if (faults.hasGoodLength(row)) {
                cells.read(row);
                faults.judgeCells(row);
            }
            conclude();
        }
    }

    /** Accepts a row as it was meant where the data source wants that and one reading fits; false where it is not so. */
    private boolean takeRepair() {
        Proposal proposal =
                takesRepairs && row.size() != columns && !faults.isHarmless(row) ? meant.of(row.line()) : null;
        if (proposal == null) {
            return false;
        }
        row = MeantRows.row(proposal, written.line());
        cells.read(row);
        faults.judgeCells(row);
        boolean taken = faults.isEmpty();
        if (taken) {
            log.add(ProblemKind.ROWS_REPAIRED, null, row.line(), proposal.example());
            conclude();
        }
        faults.begin();
        row = written;
        return taken;
    }

    private void conclude() {
        if (totals.isUnexplained(row.line())) {
            String label = Objects.requireNonNullElse(TotalLabel.whole(row, columns), firstText(row));
            faults.add(ProblemKind.TOTAL_UNEXPLAINED, row, label);
        }
        if (faults.isEmpty()) {
            remarkLabel(row);
            accepted.accept(row, hash(), judged);
        } else {
            leftOut.hold(row);
            heldBack.hold(row, faults, judged);
        }
    }

    private void remarkLabel(Row row) {
        String label = scan.hasPossibleTotals() ? TotalLabel.whole(row, columns) : null;
        if (label != null) {
            log.add(ProblemKind.POSSIBLE_TOTAL_ROW, null, row.line(), label);
        }
    }

    /** What was found in single rows. */
    public ProblemLog problems() {
        return log;
    }

    /** What the numbers of the other rows add up to. */
    public List<LeftOutSum> leftOut() {
        return leftOut.sums();
    }

    /** What the accepted rows should agree with, and how far they do. */
    public Rules rules() {
        return rules;
    }

    /** What became of the rows so far. */
    public RowCounts rows() {
        long kept = accepted.count() + heldBack.count();
        return new RowCounts(read, accepted.count(), heldBack.count(), read - kept);
    }

    /**
     * What was found in each column, over the accepted rows. Where other columns name month and day of the time column's
     * year, its range is that of the days put together.
     *
     * @param decided what the columns are; cells were read the same way
     */
    public List<ColumnProfile> profiles(Typing decided) {
        return accepted.profiles(decided);
    }

    /** The earliest accepted row as ISO local date-time, or null. */
    public @Nullable String minTime() {
        return time.first();
    }

    public @Nullable String maxTime() {
        return time.last();
    }
}
