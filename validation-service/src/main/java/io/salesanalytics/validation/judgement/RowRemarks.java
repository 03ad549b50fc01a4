package io.salesanalytics.validation.judgement;

import io.salesanalytics.validation.record.Row;
import io.salesanalytics.validation.report.ProblemKind;
import io.salesanalytics.validation.report.ProblemLog;
import io.salesanalytics.validation.typing.Typing;

/** Remarks on the characters of accepted rows. */
final class RowRemarks {
    private final ProblemLog log;
    private final Typing typing;

    RowRemarks(ProblemLog log, Typing typing) {
        this.log = log;
        this.typing = typing;
    }

    void look(Row row) {
        if (row.hasControls()) {
            log.add(ProblemKind.CONTROL_CHARACTERS, null, row.line(), null);
        }
        if (row.hasReplacements()) {
            lookForReplacements(row);
        }
    }

    private void lookForReplacements(Row row) {
        for (int i = 0; i < Math.min(typing.columns().size(), row.size()); i++) {
            String cell = row.cell(i);
            if (cell.indexOf('\ufffd') >= 0) {
                log.add(
                        ProblemKind.REPLACEMENT_CHARACTERS,
                        typing.columns().get(i).name(),
                        row.line(),
                        cell);
            }
        }
    }
}
