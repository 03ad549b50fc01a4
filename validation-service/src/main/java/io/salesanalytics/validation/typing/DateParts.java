package io.salesanalytics.validation.typing;

import java.util.Arrays;

/**
 * The parts of a date as they were read, which of them is the year, and what the others can mean under each order of day
 * and month. Used again for every cell.
 */
final class DateParts {
    DateShape shape = DateShape.NAMED;
    char separator;
    boolean shortYear;
    private boolean padded;
    private int year;
    private int first;
    private int second;

    private final int[] numbers = new int[3];
    /** How many digits each of them has; none where it is a month's name. */
    final int[] lengths = new int[3];

    private final char[] separators = new char[3];

    void reset() {
        padded = true;
        shortYear = false;
        separator = 0;
    }

    /** Whether these characters are three numbers as nearly all dates have them: {@code 2024-01-31}, {@code 31.01.2024}. */
    static boolean isUsual(char[] text, int from, int to) {
        return to - from == 10 && (isDate(text, from, 4) || isDate(text, from, 2));
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

    /** Takes the parts of what {@link #isUsual}. */
    void takeUsual(DateCursor from) {
        int at = from.at;
        boolean yearFirst = isDate(from.text, at, 4);
        int middle = at + (yearFirst ? 5 : 3);
        shape = yearFirst ? DateShape.YEAR_FIRST : DateShape.NUMBERS;
        separator = from.text[middle - 1];
        year = yearFirst ? from.number(at, at + 4) : from.number(at + 6, at + 10);
        first = yearFirst ? from.number(middle, middle + 2) : from.number(at, at + 2);
        second = yearFirst ? from.number(at + 8, at + 10) : from.number(middle, middle + 2);
        numbers[0] = first;
        numbers[1] = second;
        numbers[2] = year;
        Arrays.fill(lengths, 0, 2, 2);
        lengths[2] = 4;
    }

    /** Takes eight digits as year, month and day; false where they are no day. */
    boolean takeCompact(DateCursor from) {
        int at = from.at;
        shape = DateShape.COMPACT;
        year = from.number(at, at + 4);
        first = from.number(at + 4, at + 6);
        second = from.number(at + 6, at + 8);
        return isDay(year, first, second);
    }

    /** Reads up to three parts, one of which may be a month's name; false where they are no date. */
    boolean read(DateCursor cursor) {
        int count = 0;
        int named = -1;
        while (count < 3 && cursor.left() > 0) {
            int begin = cursor.at;
            if (cursor.isAtDigit()) {
                cursor.skipDigits();
                int length = cursor.at - begin;
                if (length > 4 || length == 3) {
                    return false;
                }
                numbers[count] = cursor.number(begin, cursor.at);
                lengths[count] = length;
                cursor.skipOrdinal();
            } else {
                cursor.at = cursor.wordEnd(begin);
                int month = cursor.at == begin || named >= 0 ? 0 : MonthNames.month(cursor.text, begin, cursor.at);
                if (month == 0) {
                    return false;
                }
                named = count;
                numbers[count] = month;
                lengths[count] = 0;
            }
            count++;
            if (count == 3 || (count == 2 && cursor.isAt(':'))) {
                break;
            }
            int before = cursor.at;
            separators[count - 1] = cursor.skipSeparator();
            if (cursor.at == before && named < 0 && !cursor.isAtLetter()) {
                break;
            }
        }
        return count == 3 ? three(named) : count == 2 && cursor.left() == 0 && two(named);
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
            shape = named == 1 ? DateShape.NAMED : DateShape.YEAR_FIRST;
            return setDay(numbers[0], 4, numbers[1], numbers[2], lengths[1] == 2 && lengths[2] == 2);
        }
        if (named == 0) {
            shape = DateShape.NAMED;
            return setDay(numbers[2], lengths[2], numbers[0], numbers[1], lengths[1] == 2);
        }
        if (named == 1) {
            shape = DateShape.NAMED;
            return setDay(numbers[2], lengths[2], numbers[1], numbers[0], lengths[0] == 2);
        }
        shape = DateShape.NUMBERS;
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
        shape = DateShape.MONTH;
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

    /** Whether it is a date in any order. */
    boolean isPossible() {
        return fits(DateOrder.DAY_FIRST) || fits(DateOrder.MONTH_FIRST) || fits(DateOrder.YEAR_FIRST);
    }

    /** Whether it is a date in that order; any shape but {@link DateShape#NUMBERS} has its own order only, which fits all. */
    boolean fits(DateOrder order) {
        if (shape != DateShape.NUMBERS) {
            return !namesDay() || isDay(year, first, second);
        }
        return switch (order) {
            case DAY_FIRST -> isDay(year, second, first);
            case MONTH_FIRST -> isDay(year, first, second);
            case YEAR_FIRST -> hasTwoDigitParts() && isDay(fullYear(numbers[0]), numbers[1], numbers[2]);
        };
    }

    private boolean namesDay() {
        return shape != DateShape.SECONDS && shape != DateShape.MILLIS && shape != DateShape.PERIOD;
    }

    /** Whether all three numbers have two digits, so that each may be the year. */
    boolean hasTwoDigitParts() {
        return shape == DateShape.NUMBERS && lengths[0] == 2 && lengths[1] == 2 && lengths[2] == 2;
    }

    /** The first number of {@link DateShape#NUMBERS}. */
    int firstPart() {
        return numbers[0];
    }

    int lastPart() {
        return numbers[2];
    }

    /** Whether day first and month first are both possible and name different days. */
    boolean leavesDayAndMonthOpen() {
        return shape == DateShape.NUMBERS
                && first != second
                && fits(DateOrder.DAY_FIRST)
                && fits(DateOrder.MONTH_FIRST);
    }

    /** Days since 1970-01-01. */
    long epochDay(DateOrder order) {
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

    boolean isPadded() {
        return padded;
    }
}
