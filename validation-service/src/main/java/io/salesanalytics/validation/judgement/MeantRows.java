package io.salesanalytics.validation.judgement;

import io.salesanalytics.validation.record.Row;
import io.salesanalytics.validation.record.TextBuffer;
import io.salesanalytics.validation.repair.Proposal;
import io.salesanalytics.validation.repair.Proposals;
import org.jspecify.annotations.Nullable;

/** How rows that were written wrongly may have been meant, where that fits what the columns turned out to be. */
final class MeantRows {
    private final @Nullable Proposals proposals;
    private final CellReaders cells;

    /** @param proposals may be null where there are none */
    MeantRows(@Nullable Proposals proposals, CellReaders cells) {
        this.proposals = proposals;
        this.cells = cells;
    }

    /** Whether any row is known to have been written wrongly. */
    boolean isEmpty() {
        return proposals == null;
    }

    /** How a row may have been meant, else null. */
    @Nullable
    Proposal of(long line) {
        Proposal proposal = proposals == null ? null : proposals.at(line);
        return proposal != null && cells.fit(row(proposal, line)) ? proposal : null;
    }

    /** The row as it may have been meant. */
    static Row row(Proposal proposal, long line) {
        Row meant = new Row();
        meant.begin(line);
        proposal.cells().forEach(meant::add);
        return meant;
    }

    /** The cells of so many columns as a line. */
    static String line(Proposal proposal, int columns) {
        TextBuffer line = new TextBuffer(1 << 8);
        for (int i = 0; i < columns; i++) {
            CsvText.append(i == 0 ? line : line.append(','), proposal.cells().get(i));
        }
        return line.toString();
    }
}
