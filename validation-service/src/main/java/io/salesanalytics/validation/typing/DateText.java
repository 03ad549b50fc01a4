package io.salesanalytics.validation.typing;

import io.salesanalytics.validation.record.Blanks;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one cell as a date, with or without time of day and zone, without deciding the order of day and month. Used
 * again for every cell.
 */
public final class DateText {
    /** What the parts of the date are. */
    enum Shape {
        /** Year, month, day. */
        YEAR_FIRST,
        /** Day, month and year as numbers in an order to be decided; a year of four digits stands last. */
        NUMBERS,
        /** With a month's name, so that nothing is open. */
        NAMED,
        /** A month of a year. */
        MONTH,
        /** Eight digits: yyyyMMdd; with a time of day behind them where there are more. */
        COMPACT,
        /** A quarter or a week of a year. */
        PERIOD,
        /** Seconds since 1970. */
        SECONDS,
        /** Milliseconds since 1970. */
        MILLIS
    }

    static final int NO_ZONE = ClockText.NO_ZONE;
    private static final int DAY_MILLIS = 86_400_000;

    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th", "er", "re");

    private static final Set<String> BEFORE_CLOCK = Set.of("at", "\u00e0", "um", "om", "kl", "alle");
    private static final int LONGEST_BEFORE_CLOCK = 4;
    /** {@code Tue Dec 16 2014 12:30:00 GMT-0800 (Pacific Standard Time)}, as a browser writes it, and a little more. */
    private static final int LONGEST = 64;

    private static final Pattern CLOCK_BEFORE_YEAR =
            Pattern.compile("(\\p{L}{3} +\\d{1,2})( +\\d{1,2}:\\d\\d:\\d\\d)( +[A-Z]{1,5})?( +\\d{4})");

    private final ClockText clock = new ClockText();
    private final PeriodText period = new PeriodText();
    private char[] text = new char[0];
    private int at;
    private int to;
    private Shape shape = Shape.NAMED;
    private int year;
    private int first;
    private int second;
    private boolean shortYear;
    private boolean padded;
    private char separator;
    private long epoch;

    private final int[] numbers = new int[3];
    private final int[] lengths = new int[3];
    private final char[] separators = new char[3];

    /** Whether the text is a date under at least one order of day and month. */
    public boolean parse(char[] cell, int start, int end) {
        if (parseWritten(cell, start, end)) {
            return true;
        }
        char[] plain = OtherDigits.plain(cell, start, end);
        return plain != null && parseWritten(plain, 0, plain.length);
    }

    private boolean parseWritten(char[] cell, int start, int end) {
        text = cell;
        at = start;
        to = end;
        trim();
        reset();
        if (at < to && text[at] == '\'') {
            // so that a spreadsheet takes it for text
            at++;
        }
        if ((to - at < 6 && !PeriodText.isShort(text, at, to)) || to - at > LONGEST) {
            return false;
        }
        if (isUsual(text, at, to)) {
            int begin = at;
            parseUsual();
            return isPossible() || parsePeriod(begin);
        }
        if (isDigits(at, to)) {
            return parseDigits();
        }
        trimMarks();
        if (to - at > 12 && isDigits(at, at + 8) && (text[at + 8] == 'T' || Blanks.isBlank(text[at + 8]))) {
            return parseCompact() && clock.parse(text, at + 9, to, true);
        }
        int begin = at;
        skipWeekday();
        bringClockBehindYear();
        return parseParts() && parseRest() && isPossible() || parsePeriod(begin);
    }

    private boolean parsePeriod(int begin) {
        shape = Shape.PERIOD;
        return period.parse(text, begin, to);
    }

    /** Whether the text is a time of day alone: {@code 13:08}, {@code 1:08 PM}. */
    public boolean parseTimeOfDay(char[] cell, int start, int end) {
        text = cell;
        at = start;
        to = end;
        trim();
        reset();
        return at < to && clock.parse(text, at, to, false);
    }

    private void reset() {
        clock.reset();
        padded = true;
        shortYear = false;
        separator = 0;
    }

    private void trim() {
        while (at < to && Blanks.isBlank(text[at])) {
            at++;
        }
        while (to > at && Blanks.isBlank(text[to - 1])) {
            to--;
        }
    }

    /** Takes off what is written behind dates in Hungary and Russia, and puts Chinese ones into usual order. */
    private void trimMarks() {
        char last = text[to - 1];
        if (to - at > 6 && (text[at + 4] == '\u5e74' || text[at + 4] == '\ub144')) {
            String plain = new String(text, at, to - at)
                    .replaceAll("[\u5e74\u6708\ub144\uc6d4]\\s*", "-")
                    .replaceAll("[\u65e5\uc77c]", " ")
                    .replaceAll("-$", "")
                    .replaceAll("-(\\d)$", "-0$1");
            text = plain.toCharArray();
            at = 0;
            to = text.length;
            trim();
        } else if (last == '.' && NumberText.isDigit(text[to - 2])) {
            to--;
        } else if (last == '\u0433' || (last == '.' && text[to - 2] == '\u0433')) {
            to -= last == '.' ? 2 : 1;
            trim();
        }
    }

    /** Whether these characters are three numbers as nearly all dates have them: {@code 2024-01-31}, {@code 31.01.2024}. */
    static boolean isUsual(char[] text, int from, int to) {
        return to - from == 10 && (isDate(text, from, 4) || isDate(text, from, 2));
    }

    private void parseUsual() {
        boolean yearFirst = isDate(text, at, 4);
        int middle = at + (yearFirst ? 5 : 3);
        shape = yearFirst ? Shape.YEAR_FIRST : Shape.NUMBERS;
        separator = text[middle - 1];
        year = yearFirst ? number(at, at + 4) : number(at + 6, at + 10);
        first = yearFirst ? number(middle, middle + 2) : number(at, at + 2);
        second = yearFirst ? number(at + 8, at + 10) : number(middle, middle + 2);
        numbers[0] = first;
        numbers[1] = second;
        numbers[2] = year;
        Arrays.fill(lengths, 0, 2, 2);
        lengths[2] = 4;
        at = to;
    }

    /** Whether ten characters are three numbers, the first and the second of these lengths, one sign between them. */
    private static boolean isDate(char[] text, int from, int firstLength) {
        int one = from + firstLength;
        int two = one + 3;
        char sign = text[one];
        if ((sign != '-' && sign != '/' && sign != '.') || text[two] != sign) {
            return false;
        }
        for (int i = from; i < from + 10; i++) {
            if (i != one && i != two && !NumberText.isDigit(text[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean isDigits(int from, int end) {
        for (int i = from; i < end; i++) {
            if (!NumberText.isDigit(text[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean parseDigits() {
        int length = to - at;
        if (length == 8) {
            return parseCompact();
        }
        if (length == 12 || length == 14) {
            return parseCompact() && clock.parse(text, at + 8, to, true);
        }
        if (length != 10 && length != 13) {
            return false;
        }
        shape = length == 10 ? Shape.SECONDS : Shape.MILLIS;
        long value = 0;
        for (int i = at; i < to; i++) {
            value = value * 10 + (text[i] - '0');
        }
        epoch = length == 10 ? value * 1000 : value;
        clock.countFromEpoch();
        return epoch >= 300_000_000_000L && epoch < 4_102_444_800_000L;
    }

    private boolean parseCompact() {
        shape = Shape.COMPACT;
        year = number(at, at + 4);
        first = number(at + 4, at + 6);
        second = number(at + 6, at + 8);
        return isDay(year, first, second);
    }

    private int number(int from, int end) {
        int value = 0;
        for (int i = from; i < end; i++) {
            value = value * 10 + (text[i] - '0');
        }
        return value;
    }

    private void skipWeekday() {
        int end = wordEnd(at);
        if (end > at && end < to && MonthNames.isWeekday(text, at, end) && !isMonthThenNumber(end)) {
            at = startsAt(end, "-feira") ? end + "-feira".length() : end;
            while (at < to && (Blanks.isBlank(text[at]) || text[at] == ',' || text[at] == '.')) {
                at++;
            }
        }
    }

    private boolean startsAt(int from, String word) {
        return to - from > word.length() && new String(text, from, word.length()).equalsIgnoreCase(word);
    }

    /** Programs in C and Java write {@code Jan 31 10:15:00 EAT 2024}. */
    private void bringClockBehindYear() {
        if (to - at < 16 || !isDigits(to - 4, to) || wordEnd(at) - at != 3) {
            return;
        }
        Matcher parts = CLOCK_BEFORE_YEAR.matcher(new String(text, at, to - at));
        if (parts.matches()) {
            text = (parts.group(1) + parts.group(4) + parts.group(2) + Objects.requireNonNullElse(parts.group(3), ""))
                    .toCharArray();
            at = 0;
            to = text.length;
        }
    }

    /** {@code mar} is Tuesday and March in French: where no other month is named behind it, it is the month. */
    private boolean isMonthThenNumber(int end) {
        if (MonthNames.month(text, at, end) == 0) {
            return false;
        }
        int i = end;
        while (i < to) {
            int word = wordEnd(i);
            if (word > i && MonthNames.month(text, i, word) > 0) {
                return false;
            }
            i = Math.max(word, i + 1);
        }
        return true;
    }

    /** Vowels in India, and accents that stand for themselves. */
    private static boolean isMark(char c) {
        return c >= '\u0300'
                && (Character.getType(c) == Character.NON_SPACING_MARK
                        || Character.getType(c) == Character.COMBINING_SPACING_MARK);
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < to && (Character.isLetter(text[end]) || isMark(text[end]))) {
            end++;
        }
        return end;
    }

    /** Reads up to three parts, one of which may be a month's name. */
    private boolean parseParts() {
        int count = 0;
        int named = -1;
        while (count < 3 && at < to) {
            int begin = at;
            if (NumberText.isDigit(text[at])) {
                while (at < to && NumberText.isDigit(text[at])) {
                    at++;
                }
                if (at - begin > 4 || at - begin == 3) {
                    return false;
                }
                numbers[count] = number(begin, at);
                lengths[count] = at - begin;
                skipOrdinal();
            } else {
                at = wordEnd(at);
                int month = at == begin || named >= 0 ? 0 : MonthNames.month(text, begin, at);
                if (month == 0) {
                    return false;
                }
                named = count;
                numbers[count] = month;
                lengths[count] = 0;
            }
            count++;
            if (count == 3 || (count == 2 && beginsClock())) {
                break;
            }
            int before = at;
            separators[count - 1] = skipSeparator();
            if (at == before && named < 0 && !(at < to && Character.isLetter(text[at]))) {
                break;
            }
        }
        return count == 3 ? three(named) : count == 2 && at == to && two(named);
    }

    private boolean beginsClock() {
        return at < to && text[at] == ':';
    }

    private void skipOrdinal() {
        int end = wordEnd(at);
        if (end - at == 2) {
            String word = new String(text, at, 2).toLowerCase(java.util.Locale.ROOT);
            if (ORDINALS.contains(word)) {
                at = end;
            }
        } else if (at < to && (text[at] == '\u00ba' || text[at] == '\u00aa' || text[at] == '\u00b0')) {
            at++;
        }
    }

    private char skipSeparator() {
        char found = 0;
        boolean again = true;
        while (again) {
            again = false;
            while (at < to
                    && (text[at] == '/'
                            || text[at] == '-'
                            || text[at] == '.'
                            || text[at] == ','
                            || text[at] == '_'
                            || text[at] == '\''
                            || text[at] == '\u2019'
                            || Blanks.isBlank(text[at]))) {
                found = found == 0 || found == ' ' ? (Blanks.isBlank(text[at]) ? ' ' : text[at]) : found;
                at++;
            }
            int end = wordEnd(at);
            if (end - at == 2 && at > 0 && Blanks.isBlank(text[at - 1])) {
                String word = new String(text, at, 2).toLowerCase(java.util.Locale.ROOT);
                if (word.equals("de") || word.equals("of")) {
                    at = end;
                    again = true;
                }
            }
        }
        return found;
    }

    private boolean three(int named) {
        separator = separators[0];
        if (named < 0 && separators[0] != separators[1]) {
            return false;
        }
        if (named < 0 && (",'\u2019".indexOf(separator) >= 0 || (separator == ' ' && !hasPaddedParts()))) {
            return false;
        }
        if (lengths[0] == 4 && named <= 1) {
            if (named == 0) {
                return false;
            }
            shape = named == 1 ? Shape.NAMED : Shape.YEAR_FIRST;
            return setDay(numbers[0], 4, numbers[1], numbers[2], lengths[1] == 2 && lengths[2] == 2);
        }
        if (named == 0) {
            shape = Shape.NAMED;
            return setDay(numbers[2], lengths[2], numbers[0], numbers[1], lengths[1] == 2);
        }
        if (named == 1) {
            shape = Shape.NAMED;
            return setDay(numbers[2], lengths[2], numbers[1], numbers[0], lengths[0] == 2);
        }
        shape = Shape.NUMBERS;
        return named < 0
                && lengths[0] <= 2
                && lengths[1] <= 2
                && setDay(numbers[2], lengths[2], numbers[0], numbers[1], lengths[0] == 2 && lengths[1] == 2);
    }

    /** Blanks part many things: only {@code 2024 01 05} and {@code 05 01 2024} are dates. */
    private boolean hasPaddedParts() {
        return lengths[1] == 2 && (lengths[0] == 2 && lengths[2] == 4 || lengths[0] == 4 && lengths[2] == 2);
    }

    private boolean two(int named) {
        separator = separators[0];
        shape = Shape.MONTH;
        if (named >= 0) {
            int other = 1 - named;
            boolean fine = lengths[other] == 4 || (named == 0 && lengths[1] == 2 && separator != ' ');
            return fine && setDay(numbers[other], lengths[other], numbers[named], 1, true);
        }
        if (separator != '-' && separator != '/') {
            return false;
        }
        if (lengths[0] == 4 && lengths[1] == 2) {
            return setDay(numbers[0], 4, numbers[1], 1, true);
        }
        return lengths[0] == 2 && lengths[1] == 4 && setDay(numbers[1], 4, numbers[0], 1, true);
    }

    private boolean setDay(int yearNumber, int yearDigits, int one, int two, boolean isPadded) {
        if (yearDigits != 4 && yearDigits != 2) {
            return false;
        }
        shortYear = yearDigits == 2;
        year = shortYear ? fullYear(yearNumber) : yearNumber;
        first = one;
        second = two;
        padded = isPadded;
        return true;
    }

    private boolean parseRest() {
        if (at == to) {
            return true;
        }
        int before = at;
        if (text[at] == 'T' || text[at] == 't') {
            at++;
        } else {
            while (at < to && (Blanks.isBlank(text[at]) || text[at] == ',')) {
                at++;
            }
            skipWordBeforeClock();
        }
        if (at == before && text[at] != ':') {
            return false;
        }
        if (text[before] == ':') {
            at++;
        }
        return at == to || clock.parse(text, at, to, true);
    }

    /** {@code at 10:15}, {@code à 10:15}, {@code um 10:15}, {@code - 10:15}. */
    private void skipWordBeforeClock() {
        int end = at < to && text[at] == '-' ? at + 1 : wordEnd(at);
        if (end > at && end < to && Blanks.isBlank(text[end]) && end - at <= LONGEST_BEFORE_CLOCK) {
            boolean known = text[at] == '-'
                    || BEFORE_CLOCK.contains(new String(text, at, end - at).toLowerCase(java.util.Locale.ROOT));
            at = known ? end + 1 : at;
        }
    }

    private boolean isPossible() {
        return fits(DateOrder.DAY_FIRST) || fits(DateOrder.MONTH_FIRST) || fits(DateOrder.YEAR_FIRST);
    }

    /** Whether it is a date in that order; any shape but {@link Shape#NUMBERS} has its own order only, which fits all. */
    boolean fits(DateOrder order) {
        if (shape != Shape.NUMBERS) {
            return !namesDay() || isDay(year, first, second);
        }
        return switch (order) {
            case DAY_FIRST -> isDay(year, second, first);
            case MONTH_FIRST -> isDay(year, first, second);
            case YEAR_FIRST -> hasTwoDigitParts() && isDay(fullYear(numbers[0]), numbers[1], numbers[2]);
        };
    }

    private boolean namesDay() {
        return shape != Shape.SECONDS && shape != Shape.MILLIS && shape != Shape.PERIOD;
    }

    /** Whether all three numbers have two digits, so that each may be the year. */
    boolean hasTwoDigitParts() {
        return shape == Shape.NUMBERS && lengths[0] == 2 && lengths[1] == 2 && lengths[2] == 2;
    }

    /** The first number of {@link Shape#NUMBERS}. */
    int firstPart() {
        return numbers[0];
    }

    int lastPart() {
        return numbers[2];
    }

    char separator() {
        return separator;
    }

    /** Whether day first and month first are both possible and name different days. */
    boolean leavesDayAndMonthOpen() {
        return shape == Shape.NUMBERS && first != second && fits(DateOrder.DAY_FIRST) && fits(DateOrder.MONTH_FIRST);
    }

    Shape shape() {
        return shape;
    }

    boolean hasTime() {
        return clock.isThere();
    }

    int zoneMinutes() {
        return clock.zoneMinutes();
    }

    int millisOfDay() {
        return clock.millisOfDay();
    }

    /**
     * Milliseconds since 1970 of the clock on the wall, as if it were UTC.
     *
     * @param order the order of day, month and year, where it is open
     */
    long wallMillis(DateOrder order) {
        if (shape == Shape.SECONDS || shape == Shape.MILLIS) {
            return epoch;
        }
        if (shape == Shape.PERIOD) {
            return period.firstDay() * DAY_MILLIS;
        }
        return epochDay(shape == Shape.NUMBERS ? order : DateOrder.MONTH_FIRST) * DAY_MILLIS + clock.millisOfDay();
    }

    private long epochDay(DateOrder order) {
        return switch (order) {
            case DAY_FIRST -> Days.toEpochDay(year, second, first);
            case MONTH_FIRST -> Days.toEpochDay(year, first, second);
            case YEAR_FIRST -> Days.toEpochDay(fullYear(numbers[0]), numbers[1], numbers[2]);
        };
    }

    static int fullYear(int twoDigits) {
        return twoDigits + (twoDigits <= 68 ? 2000 : 1900);
    }

    private static boolean isDay(int year, int month, int day) {
        return year >= 1900
                && year <= 2100
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= Days.inMonth(year, month);
    }

    /** How it is written, in the letters of Java's date patterns. */
    String format(DateOrder order, boolean unpadded) {
        String date =
                switch (shape) {
                    case YEAR_FIRST ->
                        "yyyy" + separator + (unpadded ? "M" + separator + "d" : "MM" + separator + "dd");
                    case NUMBERS -> numbersFormat(order, unpadded);
                    case NAMED -> lengths[0] == 0 ? "MMM d, " + years() : "d" + glue() + "MMM" + glue() + years();
                    case MONTH -> lengths[0] == 4 ? "yyyy-MM" : lengths[0] == 0 ? "MMM" + glue() + years() : "MM/yyyy";
                    case COMPACT -> "yyyyMMdd";
                    case PERIOD -> period.format();
                    case SECONDS -> "epoch seconds";
                    case MILLIS -> "epoch milliseconds";
                };
        return shape == Shape.SECONDS || shape == Shape.MILLIS ? date : date + clock.format();
    }

    private String numbersFormat(DateOrder order, boolean unpadded) {
        String day = unpadded ? "d" : "dd";
        String month = unpadded ? "M" : "MM";
        return switch (order) {
            case DAY_FIRST -> day + separator + month + separator + years();
            case MONTH_FIRST -> month + separator + day + separator + years();
            case YEAR_FIRST -> years() + separator + month + separator + day;
        };
    }

    private String years() {
        return shortYear ? "yy" : "yyyy";
    }

    private String glue() {
        return separator == 0 ? "" : separator == ',' ? ", " : String.valueOf(separator);
    }

    boolean isPadded() {
        return padded;
    }
}
