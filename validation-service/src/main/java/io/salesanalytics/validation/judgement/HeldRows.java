package io.salesanalytics.validation.judgement;

import io.salesanalytics.validation.record.Place;
import io.salesanalytics.validation.record.Row;
import io.salesanalytics.validation.repair.Proposal;
import io.salesanalytics.validation.report.ProblemKind;
import io.salesanalytics.validation.report.ProblemLog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the rows that are held back, each with its reasons and, where it is known, how it may have been meant. */
final class HeldRows {
    private final int columns;
    private final List<String> sheets;
    private final MeantRows meant;
    private final ProblemLog log;
    private long count;

    /** @param sheets the names of those that the rows are from */
    HeldRows(int columns, List<String> sheets, MeantRows meant, ProblemLog log) {
        this.columns = columns;
        this.sheets = sheets;
        this.meant = meant;
        this.log = log;
    }

    void hold(Row row, RowFaults faults, JudgedRows judged) {
        count++;
        judged.hold(row, columns, sheet(row) + faults.reasons(), proposed(row));
    }

    /** Where rows of several sheets stand below each other their numbers alone would not tell them apart. */
    private String sheet(Row row) {
        return sheets.size() < 2 ? "" : "sheet " + sheets.get(Place.sheet(row.line())) + ": ";
    }

    private @Nullable String proposed(Row row) {
        if (meant.isEmpty()) {
            return null;
        }
        Proposal proposal = meant.of(row.line());
        if (proposal == null) {
            return "";
        }
        log.add(ProblemKind.REPAIR_PROPOSED, null, row.line(), proposal.example());
        return MeantRows.line(proposal, columns);
    }

    /** Adds those that follow in the file. */
    void add(HeldRows next) {
        count += next.count;
    }

    /** How many they are. */
    long count() {
        return count;
    }
}
