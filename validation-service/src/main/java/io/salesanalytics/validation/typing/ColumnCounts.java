package io.salesanalytics.validation.typing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was counted over the cells of a column: how many allow which reading, and examples of those that leave it open. */
abstract class ColumnCounts {
    static final int EXAMPLES = 5;

    long blanks;
    long nullWords;
    long values;

    long pointNumbers;
    long commaNumbers;
    long pointOnly;
    long commaOnly;
    long ambiguousPoint;
    long ambiguousComma;
    long plainIntegers;
    long bareThousands;
    /** Amounts with a currency, below a thousand and without a separator. */
    long smallMoney;

    /** Numbers with a word for pieces behind them. */
    long pieceNumbers;

    long leadingZeros;
    long pointZero;
    long centsInShortRows;
    long percents;
    long shownAsPercents;
    long longNumbers;
    long plusNumbers;
    long pointFractions;
    long commaFractions;
    long exponents;
    final Map<String, Long> currencies = new HashMap<>();

    long codeLike;
    long booleans;
    int booleanPairs = -1;
    boolean sawTrue;
    boolean sawFalse;
    long timesOfDay;
    long textNulls;

    long dates;
    final OrderTally orders = new OrderTally();
    long yearFirstDates;
    long namedDates;
    long monthDates;
    /** Periods by their first and last day. */
    long rangeDates;

    long compactDates;
    long firstCompactDay = Long.MIN_VALUE;
    boolean compactDaysDiffer;
    long secondDates;
    long milliDates;
    long years;
    long yearMonths;
    long serials;
    long serialsWithTime;
    long months;
    long days;
    long datesWithTime;
    long datesWithZone;
    long datesWithClock;
    int firstZone = DateText.NO_ZONE;
    boolean zonesDiffer;
    boolean unpadded;

    final Map<DateOrder, String> dateFormats = new EnumMap<>(DateOrder.class);
    final List<String> numberExamples = new ArrayList<>();
    final List<String> wordExamples = new ArrayList<>();

    @Nullable
    String groupedExample;

    /** Adds what the file says about the numbers counted. */
    public void add(ColumnFormats formats) {
        shownAsPercents += formats.percents();
        formats.currencies().forEach((currency, count) -> currencies.merge(currency, count, Long::sum));
    }

    /** Adds what was counted in the rows that follow. */
    public final void add(ColumnCounts next) {
        blanks += next.blanks;
        nullWords += next.nullWords;
        values += next.values;
        addNumbers(next);
        addWords(next);
        addDates(next);
    }

    private void addNumbers(ColumnCounts next) {
        pointNumbers += next.pointNumbers;
        commaNumbers += next.commaNumbers;
        pointOnly += next.pointOnly;
        commaOnly += next.commaOnly;
        ambiguousPoint += next.ambiguousPoint;
        ambiguousComma += next.ambiguousComma;
        plainIntegers += next.plainIntegers;
        bareThousands += next.bareThousands;
        smallMoney += next.smallMoney;
        pieceNumbers += next.pieceNumbers;
        leadingZeros += next.leadingZeros;
        pointZero += next.pointZero;
        centsInShortRows += next.centsInShortRows;
        shownAsPercents += next.shownAsPercents;
        years += next.years;
        yearMonths += next.yearMonths;
        serials += next.serials;
        serialsWithTime += next.serialsWithTime;
        months += next.months;
        days += next.days;
        exponents += next.exponents;
        percents += next.percents;
        longNumbers += next.longNumbers;
        plusNumbers += next.plusNumbers;
        pointFractions += next.pointFractions;
        commaFractions += next.commaFractions;
        next.currencies.forEach((currency, count) -> currencies.merge(currency, count, Long::sum));
        addExamples(numberExamples, next.numberExamples);
        groupedExample = groupedExample == null ? next.groupedExample : groupedExample;
    }

    private void addWords(ColumnCounts next) {
        codeLike += next.codeLike;
        booleans += next.booleans;
        if (next.booleanPairs != -1) {
            booleanPairs = booleanPairs == -1 || booleanPairs == next.booleanPairs ? next.booleanPairs : Booleans.MIXED;
        }
        sawTrue |= next.sawTrue;
        sawFalse |= next.sawFalse;
        timesOfDay += next.timesOfDay;
        textNulls += next.textNulls;
    }

    private void addDates(ColumnCounts next) {
        dates += next.dates;
        orders.add(next.orders);
        yearFirstDates += next.yearFirstDates;
        namedDates += next.namedDates;
        monthDates += next.monthDates;
        rangeDates += next.rangeDates;
        compactDates += next.compactDates;
        if (next.compactDates > 0) {
            addCompactDay(next.firstCompactDay);
            compactDaysDiffer |= next.compactDaysDiffer;
        }
        secondDates += next.secondDates;
        milliDates += next.milliDates;
        datesWithTime += next.datesWithTime;
        datesWithZone += next.datesWithZone;
        datesWithClock += next.datesWithClock;
        if (next.firstZone != DateText.NO_ZONE) {
            zonesDiffer |= next.zonesDiffer || (firstZone != DateText.NO_ZONE && firstZone != next.firstZone);
            firstZone = next.firstZone;
        }
        unpadded |= next.unpadded;
    }

    /** Notes a day that is written as eight digits. */
    final void addCompactDay(long day) {
        compactDaysDiffer |= firstCompactDay != Long.MIN_VALUE && firstCompactDay != day;
        firstCompactDay = day;
    }

    static void addExamples(List<String> examples, List<String> more) {
        for (String example : more) {
            if (examples.size() < EXAMPLES && !examples.contains(example)) {
                examples.add(example);
            }
        }
    }

    /** Whether no cell holds anything. */
    public boolean isEmpty() {
        return values == 0;
    }

    /** Cells that hold something other than a word for nothing. */
    long meant() {
        return values - nullWords;
    }

    /** Cells that are dates when this is the order of the numbers in them. */
    long dates(DateOrder order) {
        return dates - orders.count() + orders.count(order);
    }

    /** The same for the order that fits most. */
    long mostDates() {
        return Math.max(
                dates(DateOrder.DAY_FIRST), Math.max(dates(DateOrder.MONTH_FIRST), dates(DateOrder.YEAR_FIRST)));
    }

    long numbers(char decimalSign) {
        return decimalSign == ',' ? commaNumbers : pointNumbers;
    }

    /** The same without numbers of pieces where the column's name is that of no measure: a size is text. */
    long numbers(char decimalSign, ColumnWords words) {
        long numbers = numbers(decimalSign);
        return pieceNumbers == 0 || words.namesMeasure() ? numbers : Math.max(0, numbers - pieceNumbers);
    }

    /** The currency most cells carry, or null; the empty text stands for an ambiguous sign. */
    @Nullable
    String mainCurrency() {
        return currencies.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    static void remember(List<String> examples, char[] text, int from, int to) {
        if (examples.size() < EXAMPLES) {
            String example = new String(text, from, to - from);
            if (!examples.contains(example)) {
                examples.add(example);
            }
        }
    }
}
