package io.salesanalytics.validation.judgement;

import io.salesanalytics.contracts.AmountBasis;
import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.validation.record.Place;
import io.salesanalytics.validation.record.Row;
import io.salesanalytics.validation.record.TextBuffer;
import io.salesanalytics.validation.report.ProblemLog;
import io.salesanalytics.validation.rule.Rules;
import io.salesanalytics.validation.typing.Moments;
import io.salesanalytics.validation.typing.Typing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the accepted rows clean, measures their columns and shows them to the rules. */
final class AcceptedRows {
    private final Typing typing;
    private final CellReaders cells;
    private final SaleTime time;
    private final Rules rules;
    private final RuledRow ruled;
    private final RowRemarks remarks;
    private final TextBuffer clean;
    private long count;

    /**
     * @param cells read each row before it is accepted
     * @param log takes what is remarkable in single cells
     * @param clean takes the rows
     */
    AcceptedRows(Typing typing, CellReaders cells, SaleTime time, Rules rules, ProblemLog log, TextBuffer clean) {
        this.typing = typing;
        this.cells = cells;
        this.time = time;
        this.rules = rules;
        this.ruled = new RuledRow(cells.readers());
        this.remarks = new RowRemarks(log, typing);
        this.clean = clean;
    }

    /**
     * Accepts the row that was read last.
     *
     * @param hash equal where rows are equal
     * @param judged takes note of it
     */
    void accept(Row row, long hash, JudgedRows judged) {
        if (typing.timeColumn() >= 0) {
            long moment = time.moment(row, cells.time().millis());
            time.accept(moment);
            Moments.appendDateTime(clean, moment, true);
            rules.look(ruled.at(row.line(), moment));
        }
        clean.append(',').append(Place.row(row.line()));
        cells.accept(clean, row.line());
        clean.append('\n');
        judged.accept(row.line(), hash, rules.orderLine(ruled));
        remarks.look(row);
        count++;
    }

    /** Accepts rows that were judged column by column. */
    void accept(JudgedBatch batch, int from, int to, JudgedRows judged) {
        for (int i = from; i < to; i++) {
            ColumnRow accepting = batch.ruled(i);
            time.accept(accepting.moment());
            rules.look(accepting);
            batch.write(clean, i);
            judged.accept(accepting.line(), batch.hash(i), rules.orderLine(accepting));
        }
        count += to - from;
    }

    /** Adds those that follow in the file. */
    void add(AcceptedRows next) {
        count += next.count;
        time.add(next.time);
        rules.add(next.rules);
        cells.add(next.cells);
    }

    /** How many they are. */
    long count() {
        return count;
    }

    /**
     * What was found in each column. Where other columns name month and day of the time column's year, its range is that
     * of the days put together.
     *
     * @param decided what the columns are; cells were read the same way
     */
    List<ColumnProfile> profiles(Typing decided) {
        List<ColumnProfile> profiles = new ArrayList<>();
        Map<Integer, AmountBasis> bases = rules.bases();
        for (int i = 0; i < cells.readers().length; i++) {
            ColumnProfile profile = cells.readers()[i].profile(decided.columns().get(i));
            AmountBasis basis = bases.get(i);
            if (basis != null) {
                profile = profile.withBasis(basis);
            }
            boolean composed = i == decided.timeColumn() && decided.monthColumn() >= 0 && count > 0;
            profiles.add(composed ? time.composed(profile) : profile);
        }
        return List.copyOf(profiles);
    }
}
