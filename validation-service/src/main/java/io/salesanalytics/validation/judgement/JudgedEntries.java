package io.salesanalytics.validation.judgement;

import io.salesanalytics.validation.record.ColumnBatch;
import io.salesanalytics.validation.record.EntryColumn;
import io.salesanalytics.validation.record.TextBuffer;
import io.salesanalytics.validation.typing.ColumnTally;
import io.salesanalytics.validation.typing.NumberText;

/** Cells of a column whose texts are known by their numbers. */
final class JudgedEntries extends JudgedColumn {
    private final KnownEntries known;
    private final ColumnBatch batch;
    private final EntryColumn column;
    private final int[] numbers;
    /** The rows in which a text came first. */
    private final int[] came;

    JudgedEntries(KnownEntries known, ColumnBatch batch, EntryColumn column) {
        this.known = known;
        this.batch = batch;
        this.column = column;
        this.numbers = column.numbers();
        this.came = new int[batch.size()];
        int highest = EntryColumn.NONE;
        for (int number : numbers) {
            highest = Math.max(highest, number);
        }
        known.begin(column, highest + 1);
    }

    /** What is known of a row's cell; nothing where it has no value. */
    int facts(int row) {
        int number = numbers[row];
        return number == EntryColumn.NONE ? KnownEntries.READ | KnownEntries.BLANK : known.facts[number];
    }

    @Override
    void mark(boolean[] open) {
        for (int row = 0; row < batch.size(); row++) {
            int number = numbers[row];
            open[row] |= number != EntryColumn.NONE && (known.facts(column, number) & KnownEntries.OPEN) != 0;
        }
    }

    @Override
    void hash(long[] hashes) {
        for (int row = 0; row < batch.size(); row++) {
            hashes[row] = CellHash.and(hashes[row], hash(row));
        }
    }

    @Override
    long accept(int from, int to, ColumnTally tally) {
        int[] counts = known.counts;
        int size = 0;
        long blank = 0;
        for (int row = from; row < to; row++) {
            int number = numbers[row];
            if (number == EntryColumn.NONE) {
                blank++;
            } else if (counts[number]++ == 0) {
                came[size++] = row;
            }
        }
        tally.addBlanks(blank);
        known.cell().profiler().addEmpty(blank);
        for (int i = 0; i < size; i++) {
            int number = numbers[came[i]];
            int times = counts[number];
            counts[number] = 0;
            count(number, times, tally);
            profile(number, times, came[i]);
            blank += (known.facts[number] & KnownEntries.BLANK) != 0 ? times : 0;
        }
        return blank;
    }

    private void count(int number, int times, ColumnTally tally) {
        int facts = known.facts[number];
        if ((facts & KnownEntries.WORD) != 0) {
            tally.addWord((facts & KnownEntries.CODE) != 0, times);
            return;
        }
        int from = column.entryStart(number);
        int to = column.entryEnd(number);
        if (tally.add(column.text(), from, to, times)) {
            known.facts[number] |=
                    KnownEntries.WORD | (ColumnTally.isCode(column.text(), from, to) ? KnownEntries.CODE : 0);
        }
    }

    private void profile(int number, int times, int row) {
        if ((known.facts[number] & KnownEntries.FINE) == 0) {
            known.cell().profiler().addEmpty(times);
            return;
        }
        int again = times;
        if (known.firstLines[number] == 0) {
            known.accept(column, number, batch.line(row));
            again--;
        }
        if (known.cell() instanceof NumberCell cell) {
            cell.profiler().addAgain(known.values[number], known.scales[number], again);
        } else {
            known.cell().profiler().addAgain(again);
        }
    }

    @Override
    void write(TextBuffer clean, int row) {
        if (has(row)) {
            known.write(clean, numbers[row]);
        }
    }

    /** Adds an accepted date as what stands in front of a row. */
    void writeMoment(TextBuffer clean, int row) {
        known.writeMoment(clean, numbers[row]);
    }

    /** The milliseconds of an accepted date. */
    long moment(int row) {
        return known.values[numbers[row]];
    }

    @Override
    boolean has(int row) {
        return (facts(row) & KnownEntries.FINE) != 0;
    }

    @Override
    double number(int row) {
        return NumberText.approximately(known.values[numbers[row]], known.scales[numbers[row]]);
    }

    @Override
    boolean isNew(int row) {
        return numbers[row] != EntryColumn.NONE && known.firstLines[numbers[row]] == batch.line(row);
    }

    @Override
    long hash(int row) {
        return numbers[row] == EntryColumn.NONE ? CellHash.OF_NOTHING : known.hashes[numbers[row]];
    }
}
