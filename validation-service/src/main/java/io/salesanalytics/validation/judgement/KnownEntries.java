package io.salesanalytics.validation.judgement;

import io.salesanalytics.validation.judgement.CellReader.State;
import io.salesanalytics.validation.profile.Hash;
import io.salesanalytics.validation.record.EntryColumn;
import io.salesanalytics.validation.record.TextBuffer;
import io.salesanalytics.validation.record.TextPool;
import io.salesanalytics.validation.typing.Moments;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What one judge knows of the texts of a column, by their numbers in a pool, so that each is read once only. */
final class KnownEntries {
    /** The cell means what its column is. */
    static final int FINE = 1;

    static final int BLANK = 2;
    /** A row with such a cell has to be judged by its text. */
    static final int OPEN = 4;
    /** Looks like a date or time where the rows of the table have one. */
    static final int DATE = 8;

    static final int DIGIT_FIRST = 16;
    /** Counted as a word that means nothing. */
    static final int WORD = 32;

    static final int CODE = 64;
    static final int READ = 128;

    private final CellReader cell;
    private final RowSorter sorter;
    private @Nullable TextPool pool;
    int[] facts = new int[0];
    long[] hashes = new long[0];
    /** A number's digits, or a moment's milliseconds. */
    long[] values = new long[0];

    byte[] scales = new byte[0];
    /** The line where it was accepted first; 0 where it was not yet. */
    long[] firstLines = new long[0];
    /** How often it came in the rows that are being accepted. */
    int[] counts = new int[0];
    /** Where its clean value ends in the buffer, which ends where the moment in front of a row begins. */
    private int[] cleanStarts = new int[0];

    private int[] cleanEnds = new int[0];
    private int[] momentEnds = new int[0];
    private TextBuffer clean = new TextBuffer(0);

    KnownEntries(CellReader cell, RowSorter sorter) {
        this.cell = cell;
        this.sorter = sorter;
    }

    CellReader cell() {
        return cell;
    }

    /** Makes room for the texts of a column. */
    void begin(EntryColumn column, int size) {
        if (pool != column.pool()) {
            pool = column.pool();
            facts = new int[0];
            clean = new TextBuffer(1 << 8);
        }
        if (size > facts.length) {
            int room = Math.max(size, facts.length * 2);
            boolean isFresh = facts.length == 0;
            facts = Arrays.copyOf(facts, room);
            hashes = isFresh ? new long[room] : Arrays.copyOf(hashes, room);
            values = isFresh ? new long[room] : Arrays.copyOf(values, room);
            scales = isFresh ? new byte[room] : Arrays.copyOf(scales, room);
            firstLines = isFresh ? new long[room] : Arrays.copyOf(firstLines, room);
            counts = isFresh ? new int[room] : Arrays.copyOf(counts, room);
            cleanStarts = isFresh ? new int[room] : Arrays.copyOf(cleanStarts, room);
            cleanEnds = isFresh ? new int[room] : Arrays.copyOf(cleanEnds, room);
            momentEnds = isFresh ? new int[room] : Arrays.copyOf(momentEnds, room);
        }
    }

    /** What is known of the text with a number. */
    int facts(EntryColumn column, int number) {
        return facts[number] == 0 ? read(column, number) : facts[number];
    }

    private int read(EntryColumn column, int number) {
        char[] text = column.text();
        int from = column.entryStart(number);
        int to = column.entryEnd(number);
        State state = cell.read(text, from, to);
        boolean isBig = cell instanceof NumberCell numbers && numbers.isBig();
        boolean isOpen = state == State.FAULTY
                || (state == State.FINE && isBig)
                || cell.mayBeLabel()
                || TextCell.hasReplacement(text, from, to);
        boolean isDigitFirst = RowSorter.beginsWithDigit(text, from, to);
        hashes[number] = Hash.of(text, from, to);
        keepValue(number);
        facts[number] = READ
                | (state == State.FINE ? FINE : 0)
                | (cell.isBlank() ? BLANK : 0)
                | (isOpen ? OPEN : 0)
                | (isDigitFirst ? DIGIT_FIRST : 0)
                | (isDigitFirst && sorter.isDate(text, from, to) ? DATE : 0);
        return facts[number];
    }

    private void keepValue(int number) {
        if (cell instanceof NumberCell numbers) {
            values[number] = numbers.unscaled();
            scales[number] = (byte) numbers.scale();
        } else if (cell instanceof DateCell dates) {
            values[number] = dates.millis();
        }
    }

    /** Profiles a text that is accepted for the first time, and keeps its clean value. */
    void accept(EntryColumn column, int number, long line) {
        firstLines[number] = line;
        cell.read(column.text(), column.entryStart(number), column.entryEnd(number));
        cell.acceptNew(line);
        cleanStarts[number] = clean.length();
        cell.write(clean);
        cleanEnds[number] = clean.length();
        if (cell instanceof DateCell dates) {
            Moments.appendDateTime(clean, dates.millis(), true);
        }
        momentEnds[number] = clean.length();
    }

    /** Adds the clean value of an accepted text. */
    void write(TextBuffer line, int number) {
        line.append(clean.text(), cleanStarts[number], cleanEnds[number]);
    }

    /** Adds an accepted date as what stands in front of a row. */
    void writeMoment(TextBuffer line, int number) {
        line.append(clean.text(), cleanEnds[number], momentEnds[number]);
    }
}
