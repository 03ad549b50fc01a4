package io.salesanalytics.validation.typing;

import io.salesanalytics.validation.record.NumberColumn;

/** Counts, over a column's numbers, how they are written and which of them may be days. */
final class NumberTally {
    /** Numbers of so many digits lose none as a double. */
    private static final int EXACT_DIGITS = 15;

    private final ColumnCounts counts;

    NumberTally(ColumnCounts counts) {
        this.counts = counts;
    }

    /**
     * Counts a number.
     *
     * @param weight for how many cells it stands
     */
    void add(NumberText number, char[] text, int from, int to, long weight) {
        boolean point = number.fits('.');
        boolean comma = number.fits(',');
        counts.pointNumbers += point ? weight : 0;
        counts.commaNumbers += comma ? weight : 0;
        if (number.isPlainInteger()) {
            addInteger(number, weight);
            return;
        }
        counts.pieceNumbers += number.isOfPieces() ? weight : 0;
        if (number.isPlainAmount()) {
            counts.smallMoney += number.digits() <= 3 ? weight : 0;
            counts.bareThousands += number.digits() > 3 ? weight : 0;
        }
        countSeparators(number, text, from, to, weight);
        if (point && number.hasPoint()) {
            number.evaluate('.');
            counts.pointZero += number.endsInPointZero() ? weight : 0;
            if (number.digits() - number.scale() == 5 && DateNumber.isSerial(asDouble(number))) {
                counts.serials += weight;
                counts.serialsWithTime += weight;
            }
        }
        counts.percents += number.isPercent() ? weight : 0;
        counts.exponents += number.hasExponent() ? weight : 0;
        String currency = number.currency();
        if (currency != null) {
            counts.currencies.merge(currency, weight, Long::sum);
        }
    }

    private void addInteger(NumberText number, long weight) {
        counts.plainIntegers += weight;
        counts.bareThousands += number.digits() > 3 ? weight : 0;
        counts.leadingZeros += number.hasLeadingZero() ? weight : 0;
        counts.longNumbers += number.digits() > EXACT_DIGITS ? weight : 0;
        counts.plusNumbers += number.hasPlus() && number.digits() > 7 ? weight : 0;
        if (number.digits() <= 6) {
            number.evaluate('.');
            addDateNumber(number.unscaled(), number.digits(), weight);
        }
    }

    private void countSeparators(NumberText number, char[] text, int from, int to, long weight) {
        boolean point = number.fits('.');
        boolean comma = number.fits(',');
        counts.pointFractions += point && (number.hasPoint() || number.hasExponent()) ? weight : 0;
        counts.commaFractions += comma && (number.hasComma() || number.hasExponent()) ? weight : 0;
        if (number.isAmbiguous()) {
            counts.ambiguousPoint += number.hasPoint() ? weight : 0;
            counts.ambiguousComma += number.hasPoint() ? 0 : weight;
            ColumnCounts.remember(counts.numberExamples, text, from, to);
        } else {
            counts.pointOnly += point && !comma ? weight : 0;
            counts.commaOnly += comma && !point ? weight : 0;
        }
        if (counts.groupedExample == null && !(number.isPlainAmount() && number.isOfPieces())) {
            counts.groupedExample = new String(text, from, to - from);
        }
    }

    private static double asDouble(NumberText number) {
        return number.digits() <= EXACT_DIGITS
                ? number.approximately()
                : number.value().doubleValue();
    }

    private void addDateNumber(long value, int digits, long weight) {
        if (digits > 6) {
            return;
        }
        counts.years += DateNumber.isYear(value) ? weight : 0;
        counts.yearMonths += DateNumber.isYearMonth(value) ? weight : 0;
        counts.serials += DateNumber.isSerial(value) ? weight : 0;
        counts.months += value >= 1 && value <= 12 ? weight : 0;
        counts.days += value >= 1 && value <= 31 ? weight : 0;
    }

    /** Counts a whole number that is no date by its length. */
    void addWhole(NumberColumn column, int row) {
        int length = column.end(row) - column.start(row);
        long value = column.unscaled()[row];
        int digits = value < 0 ? length - 1 : length;
        counts.values++;
        counts.pointNumbers++;
        counts.commaNumbers++;
        counts.plainIntegers++;
        counts.bareThousands += digits > 3 ? 1 : 0;
        counts.longNumbers += digits > EXACT_DIGITS ? 1 : 0;
        addDateNumber(value, digits, 1);
    }

    /** Counts a number with a point that parts no thousands. */
    void addDecimal(NumberColumn column, int row, int scale) {
        int from = column.start(row);
        int to = column.end(row);
        long unscaled = column.unscaled()[row];
        counts.values++;
        counts.pointNumbers++;
        counts.pointOnly++;
        counts.pointFractions++;
        counts.pointZero += scale == 1 && unscaled % 10 == 0 ? 1 : 0;
        int wholeDigits = to - from - scale - (unscaled < 0 ? 2 : 1);
        if (wholeDigits == 5 && DateNumber.isSerial(NumberText.approximately(unscaled, scale))) {
            counts.serials++;
            counts.serialsWithTime++;
        }
        if (counts.groupedExample == null) {
            counts.groupedExample = new String(column.text(), from, to - from);
        }
    }
}
