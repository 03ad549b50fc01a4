package io.salesanalytics.validation.judgement;

import io.salesanalytics.validation.profile.ColumnProfiler;
import io.salesanalytics.validation.profile.DateProfiler;
import io.salesanalytics.validation.record.TextBuffer;
import io.salesanalytics.validation.typing.ColumnReading;
import io.salesanalytics.validation.typing.DateReader;
import io.salesanalytics.validation.typing.Moments;
import io.salesanalytics.validation.typing.NullWords;

/** A cell of dates. */
final class DateCell extends CellReader {
    private final ColumnReading reading;
    private final DateReader date;
    private final DateProfiler profiler;
    private long[] seenMillis = new long[FEW_PLACES];
    private int[] seenZones = new int[FEW_PLACES];
    private long millis;
    private int zoneMinutes;

    DateCell(ColumnReading reading, int distinctBound) {
        this.reading = reading;
        this.date = new DateReader(reading);
        this.profiler = new DateProfiler(distinctBound);
    }

    @Override
    State understand(int first, int last) {
        if (date.read(text, first, last)) {
            millis = date.millis();
            zoneMinutes = date.zoneMinutes();
            return State.FINE;
        }
        return NullWords.amongValues(text, first, last) ? State.EMPTY : State.FAULTY;
    }

    /** The moment of the cell read last. */
    long millis() {
        return millis;
    }

    @Override
    void acceptNew(long line) {
        profiler.add(millis, zoneMinutes, text, from, to, line);
    }

    @Override
    void acceptAgain() {
        profiler.addAgain();
    }

    @Override
    void write(TextBuffer clean) {
        Moments.append(clean, millis, reading, zoneMinutes);
    }

    @Override
    void makeRoom(int places) {
        super.makeRoom(places);
        seenMillis = new long[places];
        seenZones = new int[places];
    }

    @Override
    void remember(int place) {
        seenMillis[place] = millis;
        seenZones[place] = zoneMinutes;
    }

    @Override
    void recall(int place) {
        millis = seenMillis[place];
        zoneMinutes = seenZones[place];
    }

    @Override
    ColumnProfiler profiler() {
        return profiler;
    }
}
