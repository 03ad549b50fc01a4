package io.salesanalytics.validation.judgement;

import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.validation.profile.ColumnProfiler;
import io.salesanalytics.validation.profile.Hash;
import io.salesanalytics.validation.record.Blanks;
import io.salesanalytics.validation.record.Row;
import io.salesanalytics.validation.record.TextBuffer;
import io.salesanalytics.validation.record.TextMemo;
import io.salesanalytics.validation.typing.ColumnReading;
import io.salesanalytics.validation.typing.ColumnTally;

/**
 * Reads the cells of one column as decided for it, one row at a time: first {@link #read}, then for an accepted row
 * {@link #accept}. What it has accepted once it knows again by its characters, with all that came of them.
 */
abstract sealed class CellReader permits NumberCell, DateCell, TextCell {
    /** What a cell turned out to be. */
    enum State {
        EMPTY,
        FINE,
        /** Not what its column is. */
        FAULTY
    }

    /** How many texts a column remembers at first. */
    static final int FEW_PLACES = 1 << 9;

    /** How many texts a column remembers at most, and all columns together. */
    private static final int MOST_PLACES = 1 << 12;

    private static final int PLACES = 1 << 18;
    private static final int LEAST_PLACES = 1 << 4;

    protected char[] text = new char[0];
    protected int from;
    protected int to;
    private State state = State.EMPTY;
    private boolean blank;
    private TextMemo seen = new TextMemo(FEW_PLACES);
    private KnownCells uncounted = new KnownCells(seen);
    private boolean[] seenPlain = new boolean[FEW_PLACES];
    private int known;
    private int mostPlaces = MOST_PLACES;

    /**
     * @param distinctBound up to how many different values are counted exactly
     * @param columns how many columns share the memory
     */
    static CellReader of(ColumnReading reading, int distinctBound, int columns) {
        CellReader cell = reading.isNumber()
                ? new NumberCell(reading, distinctBound)
                : reading.isDate() ? new DateCell(reading, distinctBound) : new TextCell(distinctBound);
        cell.keepWithin(Math.max(LEAST_PLACES, Math.min(MOST_PLACES, Integer.highestOneBit(PLACES / columns))));
        return cell;
    }

    private void keepWithin(int places) {
        mostPlaces = places;
        if (places < FEW_PLACES) {
            makeRoom(places);
        }
    }

    /** Looks at this column's cell of a row. */
    final State read(Row row, int cell) {
        text = row.text();
        from = cell < row.size() ? row.start(cell) : 0;
        to = cell < row.size() ? row.end(cell) : 0;
        known = seen.find(text, from, to);
        if (known != TextMemo.UNKNOWN) {
            blank = false;
            state = State.FINE;
            recall(known);
            return state;
        }
        return readUnknown();
    }

    /** Reads a cell for what it is by itself, whether or not one like it was accepted before. */
    final State read(char[] itsText, int itsFrom, int itsTo) {
        text = itsText;
        from = itsFrom;
        to = itsTo;
        known = TextMemo.UNKNOWN;
        return readUnknown();
    }

    private State readUnknown() {
        int first = from;
        int last = to;
        while (first < last && Blanks.isBlank(text[first])) {
            first++;
        }
        while (last > first && Blanks.isBlank(text[last - 1])) {
            last--;
        }
        blank = first == last;
        state = blank ? State.EMPTY : understand(first, last);
        return state;
    }

    /** Counts the cell read last for what its column may be. */
    final void count(ColumnTally tally) {
        if (known != TextMemo.UNKNOWN) {
            uncounted.count(known, tally);
        } else {
            countNew(tally);
        }
    }

    /** Ends a part of the file: counts the cells that were put off. */
    final void finishCounting() {
        uncounted.finish();
    }

    /** Whether a cell never accepted before may say that its row is a total. */
    boolean mayBeLabel() {
        return known == TextMemo.UNKNOWN && !blank && TotalLabel.isLabel(text, from, to);
    }

    /** Counts the cell of this line of the file and adds its clean value to the clean file. */
    final void accept(TextBuffer clean, long line) {
        if (state == State.EMPTY) {
            profiler().addEmpty();
        } else if (known != TextMemo.UNKNOWN) {
            acceptAgain();
            if (seenPlain[known]) {
                clean.append(text, from, to);
            } else {
                write(clean);
            }
        } else {
            acceptNew(line);
            int begin = clean.length();
            write(clean);
            remember(clean, begin);
        }
    }

    private void remember(TextBuffer clean, int begin) {
        if (!isWorthRemembering()) {
            return;
        }
        int place = seen.place();
        if (place != TextMemo.UNKNOWN) {
            uncounted.forget(place);
            seen.remember(text, from, to);
            seenPlain[place] = clean.endsWith(begin, text, from, to);
            remember(place);
        }
    }

    /** Whether the cell holds nothing, not even a word for it. */
    final boolean isBlank() {
        return blank;
    }

    /** Whether the cell read last holds anything. */
    final boolean isFilled() {
        return state != State.EMPTY;
    }

    /** Whether no cell accepted before is known to have the same text. */
    final boolean isNew() {
        return known == TextMemo.UNKNOWN;
    }

    final long hash() {
        return Hash.of(text, from, to);
    }

    final String raw() {
        return new String(text, from, to - from);
    }

    /** Begins the part of the file that has this number in the file's order. */
    void begin(long part) {
        if (seen.isCrowded() && seen.places() < mostPlaces) {
            makeRoom(Math.min(seen.places() * 4, mostPlaces));
        }
    }

    /** Forgets what was remembered, to remember so many texts from now on. */
    void makeRoom(int places) {
        seen = new TextMemo(places);
        uncounted = new KnownCells(seen);
        seenPlain = new boolean[places];
    }

    /** Adds what was measured over other rows of the same column. */
    final void add(CellReader other) {
        profiler().add(other.profiler());
    }

    /** What was measured, in the words of what the column was decided to be after all. */
    final ColumnProfile profile(ColumnReading decided) {
        return profiler().profile(decided);
    }

    /** Reads a cell that is not known, without the blanks around it. */
    abstract State understand(int first, int last);

    void countNew(ColumnTally tally) {
        tally.add(text, from, to);
    }

    /** Profiles a cell that is not known. */
    abstract void acceptNew(long line);

    /** Profiles a cell that was accepted before. */
    abstract void acceptAgain();

    /** Adds the clean value. */
    abstract void write(TextBuffer clean);

    boolean isWorthRemembering() {
        return true;
    }

    /** Keeps the value of the cell read last at a place. */
    abstract void remember(int place);

    /** Takes the value kept at a place for that of the cell read last. */
    abstract void recall(int place);

    abstract ColumnProfiler profiler();
}
