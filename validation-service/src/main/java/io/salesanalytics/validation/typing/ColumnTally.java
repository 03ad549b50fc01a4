package io.salesanalytics.validation.typing;

import io.salesanalytics.validation.record.Blanks;
import io.salesanalytics.validation.record.NumberColumn;
import io.salesanalytics.validation.record.Row;
import io.salesanalytics.validation.record.TextMemo;
import org.jspecify.annotations.Nullable;

/**
 * Counts, over all cells of a column, which readings each allows. What the column is gets decided from these counts
 * after the last row, so that no sample can mislead.
 */
public final class ColumnTally extends ColumnCounts {
    /** A column of few different words would be compared with its examples to the file's end. */
    private static final int ROWS_FOR_EXAMPLES = 200;

    private static final int DATES_FOR_FORMAT = 64;
    private static final int WORDS = 256;
    /** Numbers of so many digits lose none as a double. */
    private static final int EXACT_DIGITS = 15;

    /** Words that are neither numbers nor dates nor anything else that is counted, and whether they look like codes. */
    private @Nullable TextMemo words;

    private boolean[] areCodes = new boolean[0];
    private final NumberText number = new NumberText();
    private final DateText date = new DateText();

    private int previousLength = -1;
    /** For how many cells the one being counted stands. */
    private long weight = 1;

    private final boolean isFirst;

    /** Counts the cells of a column from its first on. */
    public ColumnTally() {
        this(true);
    }

    private ColumnTally(boolean isFirst) {
        this.isFirst = isFirst;
    }

    /** Counts cells that have others before them: what is taken from a column's first cells need not be kept. */
    public static ColumnTally ofLater() {
        return new ColumnTally(false);
    }

    /** Counts a row's cell. */
    public void add(Row row, int cell) {
        add(row.text(), row.start(cell), row.end(cell));
    }

    /** Counts a cell with these characters; gives whether it is a word that means nothing here, as names and codes are. */
    public boolean add(char[] text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Blanks.isBlank(text[from])) {
            from++;
        }
        while (to > from && Blanks.isBlank(text[to - 1])) {
            to--;
        }
        if (from == to) {
            blanks += weight;
            return false;
        }
        values += weight;
        if (FirstWord.rulesOutValue(text, from, to)) {
            return addWord(text, from, to);
        }
        TextMemo memo = words();
        int known = memo.find(text, from, to);
        if (known != TextMemo.UNKNOWN) {
            codeLike += areCodes[known] ? weight : 0;
            return true;
        }
        previousLength = to - from;
        // what is as clearly one as the other is asked about once only
        boolean understood = !DateParts.isUsual(text, from, to) && number.parse(text, from, to);
        if (understood) {
            addNumber(number, text, from, to);
        }
        understood |= !(understood && number.isPlain() && mustBeNumber(number, to - from)) && addDate(text, from, to);
        if (understood) {
            return false;
        }
        if (date.parseTimeOfDay(text, from, to)) {
            rememberWord(text, from, to);
            timesOfDay += weight;
            return false;
        }
        boolean isWord = addWord(text, from, to);
        int place = isWord ? memo.remember(text, from, to) : TextMemo.UNKNOWN;
        if (place != TextMemo.UNKNOWN) {
            areCodes[place] = isCodeLike(text, from, to);
        }
        return isWord;
    }

    /** Counts so many cells that hold nothing. */
    public void addBlanks(long cells) {
        blanks += cells;
    }

    /**
     * Counts a word again that {@link #add(char[], int, int)} found to mean nothing.
     *
     * @param isCode whether it {@link #isCode}
     */
    public void addWord(boolean isCode, long times) {
        values += times;
        codeLike += isCode ? times : 0;
    }

    /** Whether a word looks like a code. */
    public static boolean isCode(char[] text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Blanks.isBlank(text[from])) {
            from++;
        }
        while (to > from && Blanks.isBlank(text[to - 1])) {
            to--;
        }
        return isCodeLike(text, from, to);
    }

    /** Counts cells, of which none is {@link NumberColumn#ODD}. */
    public void add(NumberColumn column, int fromRow, int toRow) {
        for (int row = fromRow; row < toRow; row++) {
            int itsScale = column.scales()[row];
            if (itsScale == NumberColumn.NONE) {
                blanks++;
            } else if (itsScale == 0) {
                addWhole(column, row);
            } else {
                addDecimal(column, row, itsScale);
            }
        }
    }

    private void addWhole(NumberColumn column, int row) {
        int length = column.end(row) - column.start(row);
        if (isDateLength(length)) {
            add(column.text(), column.start(row), column.end(row));
            return;
        }
        long value = column.unscaled()[row];
        int digits = value < 0 ? length - 1 : length;
        values++;
        pointNumbers++;
        commaNumbers++;
        plainIntegers++;
        bareThousands += digits > 3 ? 1 : 0;
        longNumbers += digits > EXACT_DIGITS ? 1 : 0;
        addDateNumber(value, digits);
    }

    /** A point before three digits may part thousands. */
    private void addDecimal(NumberColumn column, int row, int itsScale) {
        int from = column.start(row);
        int to = column.end(row);
        if (itsScale == 3) {
            add(column.text(), from, to);
            return;
        }
        long unscaled = column.unscaled()[row];
        values++;
        pointNumbers++;
        pointOnly++;
        pointFractions++;
        pointZero += itsScale == 1 && unscaled % 10 == 0 ? 1 : 0;
        int wholeDigits = to - from - itsScale - (unscaled < 0 ? 2 : 1);
        if (wholeDigits == 5 && DateNumber.isSerial(NumberText.approximately(unscaled, itsScale))) {
            serials++;
            serialsWithTime++;
        }
        if (groupedExample == null) {
            groupedExample = new String(column.text(), from, to - from);
        }
    }

    private TextMemo words() {
        TextMemo memo = words;
        if (memo == null) {
            memo = new TextMemo(WORDS);
            words = memo;
            areCodes = new boolean[WORDS];
        }
        return memo;
    }

    /** The same for so many cells with these characters. */
    public boolean add(char[] text, int from, int to, int times) {
        weight = times;
        boolean isWord = add(text, from, to);
        weight = 1;
        return isWord;
    }

    /** Counts a cell that was read as a plain number, which is not evaluated afterwards. */
    public void add(NumberText read, char[] text, int from, int to) {
        values += weight;
        previousLength = to - from;
        addNumber(read, text, from, to);
        if (!mustBeNumber(read, to - from)) {
            addDate(text, from, to);
        }
    }

    /** Looks at the cell of a row that ends early only for decimals that the column must not lose. */
    public void addFromShortRow(Row row, int cell) {
        if (number.parse(row.text(), row.start(cell), row.end(cell)) && number.fits('.') && number.hasPoint()) {
            number.evaluate('.');
            centsInShortRows += number.endsInPointZero() ? 0 : weight;
        }
    }

    /** Of plain numbers only whole ones of some lengths are dates too. */
    private static boolean mustBeNumber(NumberText number, int length) {
        return !number.isPlainInteger() || !isDateLength(length);
    }

    private static boolean isDateLength(int length) {
        return length == 8 || length == 10 || (length >= 12 && length <= 14);
    }

    private void addNumber(NumberText number, char[] text, int from, int to) {
        boolean point = number.fits('.');
        boolean comma = number.fits(',');
        pointNumbers += point ? weight : 0;
        commaNumbers += comma ? weight : 0;
        if (number.isPlainInteger()) {
            plainIntegers += weight;
            bareThousands += number.digits() > 3 ? weight : 0;
            leadingZeros += number.hasLeadingZero() ? weight : 0;
            longNumbers += number.digits() > 15 ? weight : 0;
            plusNumbers += number.hasPlus() && number.digits() > 7 ? weight : 0;
            if (number.digits() <= 6) {
                number.evaluate('.');
                addDateNumber(number.unscaled(), number.digits());
            }
            return;
        }
        if (number.isPlainMoney()) {
            smallMoney += number.digits() <= 3 ? weight : 0;
            bareThousands += number.digits() > 3 ? weight : 0;
        }
        countSeparators(number, point, comma, text, from, to);
        if (point && number.hasPoint()) {
            number.evaluate('.');
            pointZero += number.endsInPointZero() ? weight : 0;
            if (number.digits() - number.scale() == 5 && DateNumber.isSerial(asDouble(number))) {
                serials += weight;
                serialsWithTime += weight;
            }
        }
        percents += number.isPercent() ? weight : 0;
        exponents += number.hasExponent() ? weight : 0;
        String currency = number.currency();
        if (currency != null) {
            currencies.merge(currency, weight, Long::sum);
        }
    }

    private static double asDouble(NumberText number) {
        return number.digits() <= EXACT_DIGITS
                ? number.approximately()
                : number.value().doubleValue();
    }

    private void addDateNumber(long value, int digits) {
        if (digits > 6) {
            return;
        }
        years += DateNumber.isYear(value) ? weight : 0;
        yearMonths += DateNumber.isYearMonth(value) ? weight : 0;
        serials += DateNumber.isSerial(value) ? weight : 0;
        months += value >= 1 && value <= 12 ? weight : 0;
        days += value >= 1 && value <= 31 ? weight : 0;
    }

    private void countSeparators(NumberText number, boolean point, boolean comma, char[] text, int from, int to) {
        pointFractions += point && (number.hasPoint() || number.hasExponent()) ? weight : 0;
        commaFractions += comma && (number.hasComma() || number.hasExponent()) ? weight : 0;
        if (number.isAmbiguous()) {
            ambiguousPoint += number.hasPoint() ? weight : 0;
            ambiguousComma += number.hasPoint() ? 0 : weight;
            remember(numberExamples, text, from, to);
        } else {
            pointOnly += point && !comma ? weight : 0;
            commaOnly += comma && !point ? weight : 0;
        }
        if (groupedExample == null) {
            groupedExample = new String(text, from, to - from);
        }
    }

    private boolean addDate(char[] text, int from, int to) {
        if (previousLength < 5 || !date.parse(text, from, to)) {
            return false;
        }
        dates += weight;
        DateParts parts = date.parts();
        if (parts.shape == DateShape.NUMBERS) {
            orders.add(parts, text, from, to, weight);
        }
        switch (parts.shape) {
            case YEAR_FIRST -> yearFirstDates += weight;
            case NUMBERS -> {}
            case NAMED -> namedDates += weight;
            case MONTH, PERIOD -> monthDates += weight;
            case COMPACT -> compactDates += weight;
            case SECONDS -> secondDates += weight;
            case MILLIS -> milliDates += weight;
        }
        addTime();
        unpadded |= !parts.isPadded();
        if (isFirst && dates <= DATES_FOR_FORMAT) {
            for (DateOrder order : DateOrder.values()) {
                dateFormats.put(order, date.format(order, unpadded));
            }
        }
        return true;
    }

    private void addTime() {
        if (!date.hasTime()) {
            return;
        }
        datesWithTime += weight;
        datesWithClock += date.millisOfDay() != 0 ? weight : 0;
        int zone = date.zoneMinutes();
        if (zone != DateText.NO_ZONE) {
            zonesDiffer |= firstZone != DateText.NO_ZONE && firstZone != zone;
            firstZone = zone;
            datesWithZone += weight;
        }
    }

    private void rememberWord(char[] text, int from, int to) {
        if (isFirst && values <= ROWS_FOR_EXAMPLES) {
            remember(wordExamples, text, from, to);
        }
    }

    /** Counts what is neither a number nor a date nor a time; gives whether it is a word that means nothing to us. */
    private boolean addWord(char[] text, int from, int to) {
        rememberWord(text, from, to);
        if (NullWords.amongValues(text, from, to)) {
            nullWords += weight;
            textNulls += NullWords.inText(text, from, to) ? weight : 0;
            return false;
        }
        if (to - from <= 8 && Booleans.pair(text, from, to) >= 0) {
            int pair = Booleans.pair(text, from, to);
            booleanPairs = booleanPairs == -1 || booleanPairs == pair ? pair : Booleans.MIXED;
            sawTrue |= Booleans.isTrue(text, from, to);
            sawFalse |= !Booleans.isTrue(text, from, to);
            booleans += weight;
            return false;
        }
        codeLike += isCodeLike(text, from, to) ? weight : 0;
        return true;
    }

    private static boolean isCodeLike(char[] text, int from, int to) {
        boolean digit = false;
        for (int i = from; i < to; i++) {
            if (Blanks.isBlank(text[i])) {
                return false;
            }
            digit |= NumberText.isDigit(text[i]);
        }
        return digit && to - from <= 40;
    }

    /**
     * Whether the cells counted in {@code next} must be counted here one by one, because what comes first matters: the
     * examples and the format are taken from a column's first cells.
     */
    public boolean mustCount(ColumnTally next) {
        return (dates < DATES_FOR_FORMAT && next.dates > 0) || (values < ROWS_FOR_EXAMPLES && next.values > 0);
    }
}
