package io.salesanalytics.validation.typing;

/** How a date is written, in the letters of Java's date patterns. */
final class DatePattern {
    private final DateParts parts;
    private final char separator;

    private DatePattern(DateParts parts) {
        this.parts = parts;
        this.separator = parts.separator;
    }

    /**
     * The pattern of these parts, without the time of day.
     *
     * @param period the quarter or week, where the parts are one
     * @param order the order of day, month and year, where it is open
     * @param unpadded whether days and months below ten have one digit
     */
    static String of(DateParts parts, PeriodText period, DateOrder order, boolean unpadded) {
        DatePattern pattern = new DatePattern(parts);
        return switch (parts.shape) {
            case YEAR_FIRST -> pattern.yearFirst(unpadded);
            case NUMBERS -> pattern.numbers(order, unpadded);
            case NAMED -> pattern.named();
            case MONTH -> pattern.month();
            case COMPACT -> "yyyyMMdd";
            case PERIOD -> period.format();
            case SECONDS -> "epoch seconds";
            case MILLIS -> "epoch milliseconds";
        };
    }

    private String yearFirst(boolean unpadded) {
        return "yyyy" + separator + (unpadded ? "M" + separator + "d" : "MM" + separator + "dd");
    }

    private String numbers(DateOrder order, boolean unpadded) {
        String day = unpadded ? "d" : "dd";
        String month = unpadded ? "M" : "MM";
        return switch (order) {
            case DAY_FIRST -> day + separator + month + separator + years();
            case MONTH_FIRST -> month + separator + day + separator + years();
            case YEAR_FIRST -> years() + separator + month + separator + day;
        };
    }

    private String named() {
        return parts.lengths[0] == 0 ? "MMM d, " + years() : "d" + glue() + "MMM" + glue() + years();
    }

    private String month() {
        return parts.lengths[0] == 4 ? "yyyy-MM" : parts.lengths[0] == 0 ? "MMM" + glue() + years() : "MM/yyyy";
    }

    private String years() {
        return parts.shortYear ? "yy" : "yyyy";
    }

    private String glue() {
        return separator == 0 ? "" : separator == ',' ? ", " : String.valueOf(separator);
    }
}
