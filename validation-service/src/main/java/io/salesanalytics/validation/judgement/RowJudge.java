package io.salesanalytics.validation.judgement;

import io.salesanalytics.contracts.AmountBasis;
import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.LeftOutSum;
import io.salesanalytics.contracts.RowCounts;
import io.salesanalytics.contracts.RuleSettings;
import io.salesanalytics.validation.dialect.Layout;
import io.salesanalytics.validation.dialect.TableSource;
import io.salesanalytics.validation.judgement.CellReader.State;
import io.salesanalytics.validation.record.ColumnBatch;
import io.salesanalytics.validation.record.Place;
import io.salesanalytics.validation.record.Row;
import io.salesanalytics.validation.record.RowBatch;
import io.salesanalytics.validation.record.TextBuffer;
import io.salesanalytics.validation.repair.Proposal;
import io.salesanalytics.validation.repair.Proposals;
import io.salesanalytics.validation.report.ProblemKind;
import io.salesanalytics.validation.report.ProblemLog;
import io.salesanalytics.validation.rule.Rules;
import io.salesanalytics.validation.typing.Moments;
import io.salesanalytics.validation.typing.Typing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Judges rows, makes the good ones clean, holds the others back with the reasons. Several judges can
 * share the rows of a file, each with its own batches; their findings are then added up.
 */
public final class RowJudge {
    private final Typing typing;
    private final Layout layout;
    private final TableScan scan;
    private final RowSorter sorter;
    private final TotalRows totals;
    private final Rules rules;
    private final RuledRow ruled;
    private final LeftOutSums leftOut;
    private final ProblemLog log = new ProblemLog();
    private final RowRemarks remarks;
    private final int columns;
    private final List<String> sheets;
    private final CellReaders cells;
    /** Where the time column alone tells when a sale was. */
    private final @Nullable ColumnJudge byColumns;

    private final SaleTime time;
    private final List<String> reasons = new ArrayList<>();
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
    private long accepted;
    private long quarantined;

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
        this.sheets = source.sheets();
        this.takesRepairs = Boolean.TRUE.equals(settings.takeRepairs());
        this.rules = rules;
        this.totals = totals;
        this.typing = typing;
        this.leftOut = new LeftOutSums(typing.columns());
        this.scan = scan;
        this.sorter = RowSorter.ofMany(layout);
        this.time = new SaleTime(typing);
        this.columns = layout.names().size();
        this.remarks = new RowRemarks(log, typing);
        this.cells = new CellReaders(typing, columns);
        this.meant = new MeantRows(proposals, cells);
        this.ruled = new RuledRow(cells.readers());
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
                accept(byColumn, next, end, target);
                sorter.startAfter(false);
                next = end;
            }
        }
    }

    private void accept(JudgedBatch batch, int from, int to, TableScan counted) {
        batch.accept(from, to, counted);
        for (int i = from; i < to; i++) {
            ColumnRow accepting = batch.ruled(i);
            time.accept(accepting.moment());
            rules.look(accepting);
            batch.write(clean, i);
            judged.accept(accepting.line(), batch.hash(i), rules.orderLine(accepting));
        }
        read += to - from;
        accepted += to - from;
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
            reasons.clear();
            judgeCells();
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
        accepted += other.accepted;
        quarantined += other.quarantined;
        time.add(other.time);
        log.add(other.log);
        rules.add(other.rules);
        leftOut.add(other.leftOut);
        cells.add(other.cells);
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
        reasons.clear();
        if (!takeRepair()) {
            if (judgeLength(row)) {
                cells.read(row);
                judgeCells();
            }
            conclude();
        }
    }

    /** Accepts a row as it was meant where the data source wants that and one reading fits; false where it is not so. */
    private boolean takeRepair() {
        Proposal proposal = takesRepairs && row.size() != columns && !isHarmless(row) ? meant.of(row.line()) : null;
        if (proposal == null) {
            return false;
        }
        row = MeantRows.row(proposal, written.line());
        cells.read(row);
        judgeCells();
        boolean taken = reasons.isEmpty();
        if (taken) {
            log.add(ProblemKind.ROWS_REPAIRED, null, row.line(), proposal.example());
            conclude();
        }
        reasons.clear();
        row = written;
        return taken;
    }

    private void conclude() {
        if (totals.isUnexplained(row.line())) {
            String label = Objects.requireNonNullElse(TotalLabel.whole(row, columns), firstText(row));
            log.add(ProblemKind.TOTAL_UNEXPLAINED, null, row.line(), label);
            reasons.add(ProblemKind.TOTAL_UNEXPLAINED + ": " + label);
        }
        if (reasons.isEmpty()) {
            remarkLabel(row);
            accept();
        } else {
            quarantined++;
            leftOut.hold(row);
            judged.hold(row, columns, sheet() + String.join("; ", reasons), meant.isEmpty() ? null : proposed());
        }
    }

    private void remarkLabel(Row row) {
        String label = scan.hasPossibleTotals() ? TotalLabel.whole(row, columns) : null;
        if (label != null) {
            log.add(ProblemKind.POSSIBLE_TOTAL_ROW, null, row.line(), label);
        }
    }

    /** Whether each cell stands in its own column; if not the row is held back for that alone. */
    private boolean judgeLength(Row row) {
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
        ProblemKind kind = tooLong ? ProblemKind.ROW_TOO_LONG : ProblemKind.ROW_TOO_SHORT;
        log.add(kind, null, row.line(), row.size() + " cells instead of " + columns);
        reasons.add(kind + ": " + row.size() + " cells instead of " + columns);
        return false;
    }

    /** Whether only empty cells are too many or missing. */
    private boolean isHarmless(Row row) {
        return (row.size() > columns ? isEmptyFrom(row, columns) : mayEndAt(row.size())) && cells.fit(row);
    }

    private String proposed() {
        Proposal proposal = meant.of(row.line());
        if (proposal == null) {
            return "";
        }
        log.add(ProblemKind.REPAIR_PROPOSED, null, row.line(), proposal.example());
        return MeantRows.line(proposal, columns);
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

    private void judgeCells() {
        for (int i = 0; i < columns; i++) {
            State state = cells.state(i);
            if (i == typing.timeColumn() && state != State.FINE) {
                fault(state == State.EMPTY ? ProblemKind.TIME_MISSING : ProblemKind.TIME_NOT_UNDERSTOOD, row, i);
            } else if (state == State.FAULTY) {
                fault(ProblemKind.CELL_NOT_UNDERSTOOD, row, i);
            } else if (i == typing.timeOfDayColumn() && state == State.FINE && !time.hasTimeOfDay(row)) {
                fault(ProblemKind.TIME_NOT_UNDERSTOOD, row, i);
            }
        }
        int misfit = time.needsDayOfYear() && cells.isDated(row) ? time.misfit(row, cells.time()) : -1;
        if (misfit >= 0) {
            fault(ProblemKind.TIME_NOT_UNDERSTOOD, row, misfit);
        }
    }

    private void fault(ProblemKind kind, Row row, int column) {
        String name = typing.columns().get(column).name();
        String example = row.isBlank(column) ? null : row.cell(column).strip();
        log.add(kind, name, row.line(), example);
        reasons.add(kind + " in " + name + (example == null ? "" : ": " + example));
    }

    /** Where rows of several sheets stand below each other their numbers alone would not tell them apart. */
    private String sheet() {
        return sheets.size() < 2 ? "" : "sheet " + sheets.get(Place.sheet(row.line())) + ": ";
    }

    private void accept() {
        if (typing.timeColumn() >= 0) {
            long moment = time.moment(row, cells.time().millis());
            time.accept(moment);
            Moments.appendDateTime(clean, moment, true);
            rules.look(ruled.at(row.line(), moment));
        }
        clean.append(',').append(Place.row(row.line()));
        cells.accept(clean, row.line());
        clean.append('\n');
        judged.accept(row.line(), hash(), rules.orderLine(ruled));
        remarks.look(row);
        accepted++;
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
        return new RowCounts(read, accepted, quarantined, read - accepted - quarantined);
    }

    /**
     * What was found in each column, over the accepted rows. Where other columns name month and day of the time column's
     * year, its range is that of the days put together.
     *
     * @param decided what the columns are; cells were read the same way
     */
    public List<ColumnProfile> profiles(Typing decided) {
        List<ColumnProfile> profiles = new ArrayList<>();
        Map<Integer, AmountBasis> bases = rules.bases();
        for (int i = 0; i < columns; i++) {
            ColumnProfile profile = cells.readers()[i].profile(decided.columns().get(i));
            AmountBasis basis = bases.get(i);
            if (basis != null) {
                profile = profile.withBasis(basis);
            }
            boolean composed = i == decided.timeColumn() && decided.monthColumn() >= 0 && accepted > 0;
            profiles.add(composed ? time.composed(profile) : profile);
        }
        return List.copyOf(profiles);
    }

    /** The earliest accepted row as ISO local date-time, or null. */
    public @Nullable String minTime() {
        return time.first();
    }

    public @Nullable String maxTime() {
        return time.last();
    }
}
