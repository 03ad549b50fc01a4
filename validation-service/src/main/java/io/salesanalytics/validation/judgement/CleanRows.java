package io.salesanalytics.validation.judgement;

import io.salesanalytics.validation.record.Row;
import java.io.IOException;

/** Where judged rows go. */
public interface CleanRows {

    /** Takes an accepted row as a line of the clean file, without line end. */
    void accepted(StringBuilder line) throws IOException;

    /** Takes a row that is held back, with all reasons. */
    void quarantined(Row row, String reasons) throws IOException;
}
