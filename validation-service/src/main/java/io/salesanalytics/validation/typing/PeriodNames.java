package io.salesanalytics.validation.typing;

/** Whether a column's name is a period of the year or a year, as in a table that has a column for each. */
public final class PeriodNames {
    private PeriodNames() {}

    /** {@code January}, {@code Jan}, {@code Q1}, {@code 2024}. */
    public static boolean isPeriod(String name) {
        String word = name.strip();
        return isYear(word) || word.matches("[Qq][1-4]") || MonthNames.month(word) > 0;
    }

    /** {@code 2024}. */
    public static boolean isYear(String name) {
        String word = name.strip();
        return word.length() == 4
                && word.chars().allMatch(c -> c >= '0' && c <= '9')
                && DateNumber.isYear(Integer.parseInt(word));
    }
}
