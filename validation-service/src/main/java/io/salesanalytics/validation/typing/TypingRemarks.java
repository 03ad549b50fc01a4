package io.salesanalytics.validation.typing;

import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Severity;
import io.salesanalytics.validation.typing.ColumnReading.DateCells;
import io.salesanalytics.validation.typing.ColumnReading.Zones;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a file's owner should know of how its columns were understood. */
final class TypingRemarks {
    private final List<Problem> problems = new ArrayList<>();

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    void datedByYear(String year, long rows) {
        remark(
                "DATED_BY_YEAR",
                Severity.WARNING,
                year,
                rows,
                List.of(),
                "Only the year of each sale is known; all sales of a year are placed on its first day.",
                "Add a column with the date of each sale for anything finer than years.");
    }

    /** @param day the name of the day's column, or null where there is none */
    void datedBySeveralColumns(String year, String month, @Nullable String day) {
        remark(
                "DATE_FROM_SEVERAL_COLUMNS",
                Severity.INFO,
                year,
                0,
                List.of(),
                "The date of each sale was put together from \"" + year + "\" and \"" + month
                        + (day == null ? "\", on the first day of the month." : "\" and \"" + day + "\"."),
                "");
    }

    void codesRounded(String name, long rows) {
        remark(
                "CODES_ROUNDED",
                Severity.WARNING,
                name,
                rows,
                List.of(),
                "A spreadsheet has rounded long codes in \"" + name + "\": their last digits are lost, so different"
                        + " codes may look the same.",
                "Export the file again from the program that it came from, without opening it in a spreadsheet.");
    }

    void mostlyNumbers(String name, long others) {
        remark(
                "MOSTLY_NUMBERS",
                Severity.WARNING,
                name,
                others,
                List.of(),
                "\"" + name + "\" is nearly all numbers, but some cells are codes, so it is kept as text.",
                "If it should be summed, correct those cells and send the file again.");
    }

    /** @param kind what most cells are, in the plural */
    void mixedContent(String name, String kind, long others) {
        remark(
                "MIXED_CONTENT",
                Severity.WARNING,
                name,
                others,
                List.of(),
                "\"" + name + "\" holds " + kind + " and too much other text, so it is kept as text.",
                "Correct the other cells and send the file again.");
    }

    /** A price of "12 per kg" is an amount to its owner, who will miss it among the sums. */
    void unreadAmounts(ColumnTally tally, String name, long numbers) {
        long withDigits = tally.wordExamples.stream()
                .filter(cell -> cell.matches(".*\\d.*"))
                .count();
        boolean holdsDigits = numbers > 0 || withDigits * 2 > tally.wordExamples.size();
        if (holdsDigits && new ColumnWords(name).namesAmount()) {
            remark(
                    "AMOUNTS_NOT_READABLE",
                    Severity.WARNING,
                    name,
                    tally.meant() - numbers,
                    tally.wordExamples,
                    "\"" + name + "\" is named like an amount, but only " + numbers + " of " + tally.meant()
                            + " cells are numbers, so it is kept as text and not added up.",
                    "Write numbers alone in these cells and send the file again.");
        }
    }

    void dateOrderOpen(ColumnTally tally, String name) {
        remark(
                "DATE_ORDER_OPEN",
                Severity.INFO,
                name,
                tally.orders.count(),
                tally.orders.examples,
                "The dates in \"" + name + "\" could be read two ways, so they are kept as text.",
                null);
    }

    void mixedZones(ColumnTally tally, ColumnReading time) {
        if (time.zones() == Zones.MIXED) {
            remark(
                    "MIXED_TIME_ZONES",
                    Severity.WARNING,
                    time.name(),
                    tally.datesWithZone,
                    List.of(),
                    "\"" + time.name()
                            + "\" has times of several zones, or some without one. All were brought to UTC; a"
                            + " time without a zone was taken as UTC.",
                    "Check that times without a zone are meant as UTC.");
        }
    }

    void mixedDateFormats(ColumnTally tally, String name, DateCells cells) {
        long serials = cells == DateCells.SERIAL ? tally.serials : 0;
        long kinds = (tally.orders.count() > 0 ? 1 : 0)
                + (tally.yearFirstDates > 0 ? 1 : 0)
                + (tally.namedDates > 0 ? 1 : 0)
                + (tally.monthDates > 0 ? 1 : 0)
                + (serials > 0 ? 1 : 0);
        if (kinds > 1) {
            remark(
                    "MIXED_DATE_FORMATS",
                    Severity.WARNING,
                    name,
                    tally.dates + serials,
                    List.of(),
                    "\"" + name + "\" has dates written in several ways.",
                    "Check a few of them in the preview.");
        }
    }

    void mixedCurrencies(ColumnTally tally, String name) {
        if (tally.currencies.size() > 1) {
            long main = tally.currencies.getOrDefault(Objects.requireNonNull(tally.mainCurrency()), 0L);
            long all = tally.currencies.values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            remark(
                    "MIXED_CURRENCIES",
                    Severity.WARNING,
                    name,
                    all - main,
                    tally.currencies.keySet().stream().sorted().toList(),
                    "\"" + name + "\" has amounts in several currencies. They are added up as if they were one.",
                    "Convert them to one currency and send the file again.");
        }
    }

    void mixedPercents(ColumnTally tally, String name, long numbers) {
        if (tally.percents > 0 && tally.percents < numbers) {
            remark(
                    "MIXED_PERCENTS",
                    Severity.WARNING,
                    name,
                    Math.min(tally.percents, numbers - tally.percents),
                    List.of(),
                    "\"" + name + "\" has numbers with a percent sign and numbers without one. Both are taken as they"
                            + " stand: 5 % and 5 are the same.",
                    "Write all of them the same way and send the file again.");
        }
    }

    /** @param words how many cells say that there is nothing */
    void wordsForNothing(String name, long words) {
        if (words > 0) {
            remark(
                    "WORDS_FOR_NOTHING",
                    Severity.INFO,
                    name,
                    words,
                    List.of(),
                    "Words such as n/a or - in \"" + name + "\" were taken as empty cells.",
                    null);
        }
    }

    private void remark(
            String code,
            Severity severity,
            String column,
            long rows,
            List<String> examples,
            String message,
            @Nullable String suggestion) {
        problems.add(new Problem(code, severity, column, rows, List.of(), List.copyOf(examples), message, suggestion));
    }
}
