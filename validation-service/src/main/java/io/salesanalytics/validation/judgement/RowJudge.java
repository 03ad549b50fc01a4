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
import io.salesanalytics.validation.record.LineBytes;
import io.salesanalytics.validation.record.Place;
import io.salesanalytics.validation.record.Row;
import io.salesanalytics.validation.record.RowBatch;
import io.salesanalytics.validation.record.TextBuffer;
import io.salesanalytics.validation.repair.Proposal;
import io.salesanalytics.validation.repair.Proposals;
import io.salesanalytics.validation.report.ProblemKind;
import io.salesanalytics.validation.report.ProblemLog;
import io.salesanalytics.validation.rule.Rules;
import io.salesanalytics.validation.typing.DayOfYear;
import io.salesanalytics.validation.typing.Moments;
import io.salesanalytics.validation.typing.TimeOfDay;
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
    /** All columns together; a table of many columns counts fewer values of each exactly. */
    private static final int DISTINCT_BUDGET = 2_000_000;

    private static final int MOST_DISTINCT = 100_000;

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
    private final CellReader[] cells;
    /** Where the time column alone tells when a sale was. */
    private final @Nullable ColumnJudge byColumns;
    /** What the cells of the row are, once they were read. */
    private final State[] states;

    private final TimeOfDay timeOfDay = new TimeOfDay();
    private final DayOfYear dayOfYear;
    private final List<String> reasons = new ArrayList<>();
    private final @Nullable Proposals proposals;
    private final boolean takesRepairs;
    private final Row written = new Row();
    /** The row that is judged: as it was written, or as it was meant. */
    private Row row = written;

    private @Nullable ColumnBatch shown;
    private int shownIndex;

    private final TextBuffer clean = new TextBuffer(1 << 16);
    private final LineBytes cleanBytes = new LineBytes(64);
    private final TextBuffer held = new TextBuffer(64);
    private JudgedRows judged = new JudgedRows(0, clean, cleanBytes, held);
    private long read;
    private long accepted;
    private long quarantined;
    private long minTime = Long.MAX_VALUE;
    private long maxTime = Long.MIN_VALUE;

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
        this.proposals = proposals;
        this.takesRepairs = Boolean.TRUE.equals(settings.takeRepairs());
        this.rules = rules;
        this.totals = totals;
        this.typing = typing;
        this.leftOut = new LeftOutSums(typing.columns());
        this.scan = scan;
        this.sorter = RowSorter.ofMany(layout);
        this.dayOfYear = new DayOfYear(typing);
        this.columns = layout.names().size();
        this.remarks = new RowRemarks(log, typing);
        this.cells = new CellReader[columns];
        this.states = new State[columns];
        int bound = Math.max(1000, Math.min(MOST_DISTINCT, DISTINCT_BUDGET / columns));
        for (int i = 0; i < columns; i++) {
            cells[i] = CellReader.of(typing.columns().get(i), bound, columns);
        }
        this.ruled = new RuledRow(cells);
        boolean isSimple = typing.timeColumn() >= 0 && typing.timeOfDayColumn() < 0 && !dayOfYear.isNeeded();
        this.byColumns = isSimple ? new ColumnJudge(layout, cells, sorter, typing.timeColumn()) : null;
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
        for (CellReader cell : cells) {
            cell.finishCounting();
        }
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
        if (byColumn != null) {
            keepOrder();
        }
    }

    /** Puts the lines of rows that were judged by their text behind those written before. */
    private void keepOrder() {
        cleanBytes.append(clean.text(), 0, clean.length());
        clean.clear();
    }

    private void accept(JudgedBatch batch, int from, int to, TableScan counted) {
        batch.accept(from, to, counted);
        keepOrder();
        for (int i = from; i < to; i++) {
            ColumnRow accepting = batch.ruled(i);
            minTime = Math.min(minTime, accepting.moment());
            maxTime = Math.max(maxTime, accepting.moment());
            rules.look(accepting);
            batch.write(cleanBytes, i);
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
            readCells();
            count(counted);
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
        judged = new JudgedRows(batch.size(), clean, cleanBytes, held);
        sorter.startAfter(batch.isAfterBlank());
        for (CellReader cell : cells) {
            cell.begin(part);
        }
    }

    private void count(TableScan counted) {
        boolean open = false;
        for (int i = 0; i < columns; i++) {
            CellReader cell = cells[i];
            cell.count(counted.tally(i));
            if (cell.isBlank()) {
                counted.addBlanks(i, 1);
                open = true;
            }
            open |= cell.mayBeLabel();
        }
        counted.addCounted(row, open);
    }

    private void judge(RowKind kind) {
        read++;
        if (scan.isBeyond(row)) {
            if (kind != RowKind.BLANK) {
                log.add(ProblemKind.OTHER_TABLE, null, row.line(), null);
            }
            return;
        }
        if (totals.contains(row.line()) || (kind == RowKind.TOTAL && !isDated(row))) {
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
        if (proposal() == null) {
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
        minTime = Math.min(minTime, other.minTime);
        maxTime = Math.max(maxTime, other.maxTime);
        log.add(other.log);
        rules.add(other.rules);
        leftOut.add(other.leftOut);
        for (int i = 0; i < columns; i++) {
            cells[i].add(other.cells[i]);
        }
    }

    private boolean isDated(Row row) {
        int time = typing.timeColumn();
        return time >= 0 && cells[time].read(row, time) == State.FINE;
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
                readCells();
                judgeCells();
            }
            conclude();
        }
    }

    /** Accepts a row as it was meant where the data source wants that and one reading fits; false where it is not so. */
    private boolean takeRepair() {
        Proposal proposal = takesRepairs && row.size() != columns && !isHarmless(row) ? proposal() : null;
        if (proposal == null) {
            return false;
        }
        row = meant(proposal);
        readCells();
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
            judged.hold(row, columns, sheet() + String.join("; ", reasons), proposals == null ? null : proposed());
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
        return (row.size() > columns ? isEmptyFrom(row, columns) : mayEndAt(row.size())) && allCellsFit(row);
    }

    /** How the row may have been meant, where that fits what the columns turned out to be; else null. */
    private @Nullable Proposal proposal() {
        Proposal proposal = proposals == null ? null : proposals.at(row.line());
        if (proposal == null) {
            return null;
        }
        return allCellsFit(meant(proposal)) ? proposal : null;
    }

    private Row meant(Proposal proposal) {
        Row meant = new Row();
        meant.begin(written.line());
        proposal.cells().forEach(meant::add);
        return meant;
    }

    private String proposed() {
        Proposal proposal = proposal();
        if (proposal == null) {
            return "";
        }
        log.add(ProblemKind.REPAIR_PROPOSED, null, row.line(), proposal.example());
        TextBuffer line = new TextBuffer(1 << 8);
        for (int i = 0; i < columns; i++) {
            CsvText.append(i == 0 ? line : line.append(','), proposal.cells().get(i));
        }
        return line.toString();
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

    private boolean allCellsFit(Row row) {
        for (int i = 0; i < columns; i++) {
            if (cells[i].read(row, i) == State.FAULTY) {
                return false;
            }
        }
        return typing.timeColumn() < 0 || cells[typing.timeColumn()].read(row, typing.timeColumn()) == State.FINE;
    }

    private void readCells() {
        for (int i = 0; i < columns; i++) {
            states[i] = cells[i].read(row, i);
        }
    }

    private void judgeCells() {
        for (int i = 0; i < columns; i++) {
            State state = states[i];
            if (i == typing.timeColumn() && state != State.FINE) {
                fault(state == State.EMPTY ? ProblemKind.TIME_MISSING : ProblemKind.TIME_NOT_UNDERSTOOD, row, i);
            } else if (state == State.FAULTY) {
                fault(ProblemKind.CELL_NOT_UNDERSTOOD, row, i);
            } else if (i == typing.timeOfDayColumn() && state == State.FINE && !timeOfDay.read(row, i)) {
                fault(ProblemKind.TIME_NOT_UNDERSTOOD, row, i);
            }
        }
        judgeDayOfYear(row);
    }

    private void judgeDayOfYear(Row row) {
        int time = typing.timeColumn();
        if (dayOfYear.isNeeded()
                && cells[time].read(row, time) == State.FINE
                && !dayOfYear.read(row, ((DateCell) cells[time]).millis())) {
            fault(ProblemKind.TIME_NOT_UNDERSTOOD, row, dayOfYear.monthColumn());
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
        int time = typing.timeColumn();
        if (time >= 0) {
            long moment = moment(row, ((DateCell) cells[time]).millis());
            minTime = Math.min(minTime, moment);
            maxTime = Math.max(maxTime, moment);
            Moments.appendDateTime(clean, moment, true);
            rules.look(ruled.at(row.line(), moment));
        }
        clean.append(',').append(Place.row(row.line()));
        for (CellReader cell : cells) {
            clean.append(',');
            cell.accept(clean, row.line());
        }
        clean.append('\n');
        judged.accept(row.line(), hash(), rules.orderLine(ruled));
        remarks.look(row);
        accepted++;
    }

    /** The time column's moment with what other columns add to it. */
    private long moment(Row row, long millis) {
        if (dayOfYear.isNeeded()) {
            return dayOfYear.read(row, millis) ? dayOfYear.millis() : millis;
        }
        int column = typing.timeOfDayColumn();
        return column >= 0 && timeOfDay.read(row, column) ? millis + timeOfDay.millis() : millis;
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
            ColumnProfile profile = cells[i].profile(decided.columns().get(i));
            AmountBasis basis = bases.get(i);
            if (basis != null) {
                profile = profile.withBasis(basis);
            }
            boolean composed = i == decided.timeColumn() && decided.monthColumn() >= 0 && accepted > 0;
            profiles.add(composed ? profile.withRange(date(minTime), date(maxTime)) : profile);
        }
        return List.copyOf(profiles);
    }

    private static String date(long millis) {
        return dateTime(millis).substring(0, "yyyy-MM-dd".length());
    }

    /** The earliest accepted row as ISO local date-time, or null. */
    public @Nullable String minTime() {
        return minTime == Long.MAX_VALUE ? null : dateTime(minTime);
    }

    public @Nullable String maxTime() {
        return maxTime == Long.MIN_VALUE ? null : dateTime(maxTime);
    }

    private static String dateTime(long millis) {
        TextBuffer text = new TextBuffer(23);
        Moments.appendDateTime(text, millis, false);
        return text.toString();
    }
}
