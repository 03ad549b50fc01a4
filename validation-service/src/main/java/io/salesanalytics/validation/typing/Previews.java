package io.salesanalytics.validation.typing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The file's own cells under one of the possible readings, for a person to choose by. */
final class Previews {
    static final String NO_DATE = "no date";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private Previews() {}

    static String date(String cell, DateOrder order) {
        DateText date = new DateText();
        if (!date.parse(cell.toCharArray(), 0, cell.length())) {
            return cell;
        }
        return date.parts().fits(order)
                ? DAY.format(Instant.ofEpochMilli(date.wallMillis(order)).atOffset(ZoneOffset.UTC))
                : NO_DATE;
    }

    static List<String> dates(List<String> cells, DateOrder order) {
        return cells.stream().map(cell -> cell + " is " + date(cell, order)).toList();
    }

    static String number(String cell, char decimalSign) {
        NumberText number = new NumberText();
        if (!number.parse(cell.toCharArray(), 0, cell.length()) || !number.fits(decimalSign)) {
            return "no number";
        }
        number.evaluate(decimalSign);
        return number.value().toPlainString();
    }

    static List<String> numbers(List<String> cells, char decimalSign) {
        return cells.stream()
                .map(cell -> cell + " is " + number(cell, decimalSign))
                .toList();
    }
}
