package io.salesanalytics.validation.typing;

import io.salesanalytics.validation.record.Row;

/** Reads a time of day that stands in a column of its own. */
public final class TimeOfDay {
    private final DateText text = new DateText();

    /** Whether the cell is a time of day. */
    public boolean read(Row row, int cell) {
        return cell < row.size() && text.parseTimeOfDay(row.text(), row.start(cell), row.end(cell));
    }

    /** Milliseconds since midnight of the cell read last. */
    public int millis() {
        return text.millisOfDay();
    }
}
