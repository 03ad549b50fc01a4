package io.salesanalytics.validation.judgement;

import io.salesanalytics.validation.profile.NumberProfiler;
import io.salesanalytics.validation.record.TextBuffer;
import io.salesanalytics.validation.typing.ColumnMeaning;
import io.salesanalytics.validation.typing.ColumnReading;
import io.salesanalytics.validation.typing.ColumnTally;
import io.salesanalytics.validation.typing.NullWords;
import io.salesanalytics.validation.typing.NumberText;
import java.math.BigDecimal;

/** A cell of numbers. */
final class NumberCell extends CellReader {
    private static final int MOST_DECIMALS = 18;

    private final NumberText number = new NumberText();
    private final NumberProfiler profiler;
    private final char decimalSign;
    private final boolean dropFraction;
    private final boolean takesPieces;
    private long[] seenUnscaled = new long[FEW_PLACES];
    private byte[] seenScale = new byte[FEW_PLACES];
    /** Whether the number read last is digits with at most one sign between them. */
    private boolean plain;

    private int first;
    private int last;
    private boolean big;
    /** Whether the cell read last stands as its value is written, apart from blanks around it. */
    private boolean isClean;

    private long unscaled;
    private int scale;

    NumberCell(ColumnReading reading, int distinctBound) {
        this.profiler = new NumberProfiler(distinctBound);
        this.decimalSign = reading.decimalSign();
        this.dropFraction = reading.fractionDropped();
        this.takesPieces = ColumnMeaning.of(reading.name()).measure();
    }

    @Override
    State understand(int begin, int end) {
        first = begin;
        last = end;
        boolean parsed = number.parse(text, first, last);
        plain = parsed && number.isPlain();
        if (!parsed || !number.fits(decimalSign) || (number.isOfPieces() && !takesPieces)) {
            return NullWords.amongValues(text, first, last) ? State.EMPTY : State.FAULTY;
        }
        return evaluate() ? State.FINE : State.FAULTY;
    }

    private boolean evaluate() {
        number.evaluate(decimalSign);
        boolean fits = !dropFraction || number.dropFraction();
        unscaled = number.unscaled();
        scale = number.scale();
        big = !number.isLong();
        isClean = !dropFraction && number.isClean(decimalSign);
        return fits;
    }

    @Override
    void countNew(ColumnTally tally) {
        if (!plain || isBlank()) {
            super.countNew(tally);
            return;
        }
        tally.add(number, text, first, last);
        if (number.fits(decimalSign)) {
            evaluate();
        }
    }

    @Override
    boolean mayBeLabel() {
        return !plain && super.mayBeLabel();
    }

    /** The number read last, as near as a double comes to it. */
    double value() {
        return big ? number.approximately() : NumberText.approximately(unscaled, scale);
    }

    /** Whether plain decimals, as a clean file has them, are its numbers as they stand. */
    boolean takesPlainDecimals() {
        return decimalSign == '.' && !dropFraction;
    }

    /** Whether the number read last is not known by its digits in a long. */
    boolean isBig() {
        return big;
    }

    long unscaled() {
        return unscaled;
    }

    int scale() {
        return scale;
    }

    @Override
    void acceptNew(long line) {
        profiler.add(number, text, from, to, line);
    }

    @Override
    void acceptAgain() {
        profiler.addAgain(unscaled, scale);
    }

    @Override
    void write(TextBuffer clean) {
        if (isClean) {
            clean.append(text, first, last);
        } else if (big) {
            clean.append(number.value().toPlainString());
        } else if (scale > MOST_DECIMALS) {
            clean.append(BigDecimal.valueOf(unscaled, scale).toPlainString());
        } else if (scale == 0) {
            clean.append(unscaled);
        } else {
            clean.append(unscaled, scale);
        }
    }

    @Override
    boolean isWorthRemembering() {
        return !big;
    }

    @Override
    void makeRoom(int places) {
        super.makeRoom(places);
        seenUnscaled = new long[places];
        seenScale = new byte[places];
    }

    @Override
    void remember(int place) {
        seenUnscaled[place] = unscaled;
        seenScale[place] = (byte) scale;
    }

    @Override
    void recall(int place) {
        big = false;
        isClean = false;
        unscaled = seenUnscaled[place];
        scale = seenScale[place];
    }

    @Override
    NumberProfiler profiler() {
        return profiler;
    }

    @Override
    void begin(long part) {
        super.begin(part);
        profiler.begin(part);
    }
}
