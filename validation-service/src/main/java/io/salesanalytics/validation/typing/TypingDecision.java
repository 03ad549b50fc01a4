package io.salesanalytics.validation.typing;

import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Question;
import io.salesanalytics.contracts.Severity;
import io.salesanalytics.validation.typing.ColumnReading.DateCells;
import io.salesanalytics.validation.typing.ColumnReading.Zones;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides what every column is, from the counts over the whole file and the answers its owner has given. */
public final class TypingDecision {
    /** The code of the question how day and month are ordered. */
    public static final String DATE_ORDER = "DATE_ORDER";

    private static final String DECIMAL_SIGN = "DECIMAL_SIGN";

    /** The key of an answer nobody is asked for: the name of the column that says when a sale was. */
    public static final String TIME_COLUMN = "TIME_COLUMN";

    private final List<ColumnTally> tallies;
    private final List<String> names;
    private final Map<String, String> answers;
    private final @Nullable DateOrder orderByMonths;
    private final NumberDecision numbers;
    private final List<@Nullable DateCells> dateCells = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable Question question;

    /**
     * @param delimiter what parts the file's cells, or 0
     * @param answers by {@link Question#key()}
     * @param orderByMonths how a column of months beside the dates says that they are to be read, or null
     */
    public TypingDecision(
            List<ColumnTally> tallies,
            List<String> names,
            char delimiter,
            Map<String, String> answers,
            @Nullable DateOrder orderByMonths) {
        this.tallies = tallies;
        this.names = names;
        this.answers = answers;
        this.orderByMonths = orderByMonths;
        this.numbers = new NumberDecision(tallies, delimiter);
    }

    public Typing decide() {
        int chosen = names.indexOf(answers.getOrDefault(TIME_COLUMN, ""));
        for (int i = 0; i < names.size(); i++) {
            dateCells.add(DateDecision.cells(tallies.get(i), names.get(i), i == chosen));
        }
        int time = timeColumn();
        if (time < 0) {
            for (int i = 0; i < names.size(); i++) {
                dateCells.set(i, DateDecision.cells(tallies.get(i), names.get(i), true));
            }
            time = timeColumn();
        }
        DateOrder fileOrder = fileOrder(time);
        List<ColumnReading> readings = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            readings.add(reading(i, time, fileOrder));
        }
        int timeOfDay = time < 0 || tallies.get(time).datesWithClock > 0 ? -1 : timeOfDayColumn();
        boolean yearOnly = time >= 0 && dateCells.get(time) == DateCells.YEAR;
        int month = yearOnly ? monthColumn() : -1;
        int day = month >= 0 ? dayColumn() : -1;
        if (yearOnly && month < 0) {
            remark(
                    "DATED_BY_YEAR",
                    Severity.WARNING,
                    names.get(time),
                    tallies.get(time).years,
                    List.of(),
                    "Only the year of each sale is known; all sales of a year are placed on its first day.",
                    "Add a column with the date of each sale for anything finer than years.");
        }
        if (month >= 0) {
            remark(
                    "DATE_FROM_SEVERAL_COLUMNS",
                    Severity.INFO,
                    names.get(time),
                    0,
                    List.of(),
                    "The date of each sale was put together from \"" + names.get(time) + "\" and \"" + names.get(month)
                            + (day < 0 ? "\", on the first day of the month." : "\" and \"" + names.get(day) + "\"."),
                    "");
        }
        return new Typing(List.copyOf(readings), time, timeOfDay, month, day, List.copyOf(problems), question);
    }

    private int timeColumn() {
        int chosen = names.indexOf(answers.getOrDefault(TIME_COLUMN, ""));
        if (chosen >= 0 && dateCells.get(chosen) != null) {
            return chosen;
        }
        int best = -1;
        double bestScore = 0;
        long rows = tallies.stream().mapToLong(t -> t.values + t.blanks).max().orElse(0);
        for (int i = 0; i < names.size(); i++) {
            if (dateCells.get(i) != null) {
                ColumnTally tally = tallies.get(i);
                double filled = (double) tally.meant() / Math.max(1, rows);
                double score = new ColumnWords(names.get(i)).saleDateRank() + filled * 8 - (filled < 0.5 ? 6 : 0);
                if (best < 0 || score > bestScore) {
                    best = i;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    /** The column that names the month of the year in the time column, or -1. */
    private int monthColumn() {
        for (int i = 0; i < names.size(); i++) {
            ColumnTally tally = tallies.get(i);
            boolean numbers = tally.months == tally.meant();
            boolean words = !tally.wordExamples.isEmpty()
                    && tally.wordExamples.stream().allMatch(word -> MonthNames.month(word) > 0);
            if (tally.meant() > 0 && new ColumnWords(names.get(i)).namesMonth() && (numbers || words)) {
                return i;
            }
        }
        return -1;
    }

    private int dayColumn() {
        for (int i = 0; i < names.size(); i++) {
            ColumnTally tally = tallies.get(i);
            if (tally.meant() > 0 && new ColumnWords(names.get(i)).namesDay() && tally.days == tally.meant()) {
                return i;
            }
        }
        return -1;
    }

    private int timeOfDayColumn() {
        for (int i = 0; i < names.size(); i++) {
            ColumnTally tally = tallies.get(i);
            if (tally.timesOfDay > 0 && NumberDecision.isEnough(tally.timesOfDay, tally.meant(), false)) {
                return i;
            }
        }
        return -1;
    }

    /** The order that all clear date columns of the file agree on; the time column's answer counts as clear. */
    private @Nullable DateOrder fileOrder(int time) {
        Set<DateOrder> clear = EnumSet.noneOf(DateOrder.class);
        for (int i = 0; i < names.size(); i++) {
            if (dateCells.get(i) != null) {
                OrderDecision decision = OrderDecision.of(tallies.get(i).orders);
                DateOrder answered = i == time && decision.needsHelp() ? answeredOrder(names.get(i)) : null;
                if (decision.isDecided()) {
                    clear.add(decision.possible().get(0));
                } else if (answered != null) {
                    clear.add(answered);
                }
            }
        }
        return clear.size() == 1 ? clear.iterator().next() : clear.isEmpty() ? orderByMonths : null;
    }

    private @Nullable DateOrder answeredOrder(String column) {
        String answer = answer(DATE_ORDER, column);
        return Stream.of(DateOrder.values())
                .filter(order -> order.code().equals(answer))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String answer(String code, String column) {
        String forColumn = answers.get(code + ":" + column);
        return forColumn != null ? forColumn : answers.get(code);
    }

    private ColumnReading reading(int column, int time, @Nullable DateOrder fileOrder) {
        DateCells cells = dateCells.get(column);
        if (cells != null) {
            return dateReading(column, cells, column == time, fileOrder);
        }
        ColumnTally tally = tallies.get(column);
        String name = names.get(column);
        if (tally.meant() == 0) {
            return ColumnReading.text(column + 1, name, 1, "It has no value in any row.", false);
        }
        return numberOrText(column, tally, name);
    }

    private ColumnReading numberOrText(int column, ColumnTally tally, String name) {
        char sign = numbers.sign(tally);
        if (sign == 0) {
            String answer = answer(DECIMAL_SIGN, name);
            sign = "COMMA".equals(answer) ? ',' : '.';
            if (answer == null && numbers.decide(tally, column + 1, name, sign) != null) {
                askForSign(tally, name);
            }
        }
        ColumnReading number = numbers.decide(tally, column + 1, name, sign);
        if (number != null) {
            remarkCurrencies(tally, name);
            remarkPercents(tally, name, tally.numbers(sign));
            remarkNullWords(tally.nullWords, name);
            return number;
        }
        NumberDecision.Code code = numbers.code(tally, new ColumnWords(name), sign);
        if (code != null && tally.exponents > 0 && new ColumnWords(name).namesIdentifier()) {
            remark(
                    "CODES_ROUNDED",
                    Severity.WARNING,
                    name,
                    tally.exponents,
                    List.of(),
                    "A spreadsheet has rounded long codes in \"" + name + "\": their last digits are lost, so different"
                            + " codes may look the same.",
                    "Export the file again from the program that it came from, without opening it in a spreadsheet.");
        }
        if (code != null) {
            if (code.remarkable()) {
                remark(
                        "MOSTLY_NUMBERS",
                        Severity.WARNING,
                        name,
                        tally.meant() - tally.numbers(sign),
                        List.of(),
                        "\"" + name + "\" is nearly all numbers, but some cells are codes, so it is kept as text.",
                        "If it should be summed, correct those cells and send the file again.");
            }
            return ColumnReading.text(column + 1, name, 1, code.reason(), code.leadingZeros());
        }
        return textOrBoolean(column, tally, name, sign);
    }

    private ColumnReading textOrBoolean(int column, ColumnTally tally, String name, char sign) {
        if (tally.booleans == tally.meant()
                && tally.booleanPairs != Booleans.MIXED
                && tally.sawTrue
                && tally.sawFalse) {
            return new ColumnReading(
                    column + 1,
                    name,
                    ColumnType.BOOLEAN,
                    '.',
                    DateOrder.DAY_FIRST,
                    DateCells.WRITTEN,
                    Zones.NONE,
                    false,
                    null,
                    null,
                    1,
                    "All cells are one pair of words for yes and no.",
                    false);
        }
        long count = Math.max(tally.numbers(sign), tally.mostDates());
        boolean measure = new ColumnWords(name).namesMeasure();
        if (count * 2 > tally.meant() && (measure || tally.dates == count)) {
            remark(
                    "MIXED_CONTENT",
                    Severity.WARNING,
                    name,
                    tally.meant() - count,
                    List.of(),
                    "\"" + name + "\" holds " + (tally.dates == count ? "dates" : "numbers")
                            + " and too much other text, so it is kept as text.",
                    "Correct the other cells and send the file again.");
        }
        if (count * 2 <= tally.meant()) {
            remarkUnreadAmounts(tally, name, tally.numbers(sign));
        }
        remarkNullWords(tally.textNulls, name);
        return ColumnReading.text(column + 1, name, 1, "Its cells are text.", tally.leadingZeros > 0);
    }

    /** A price of "12 per kg" is an amount to its owner, who will miss it among the sums. */
    private void remarkUnreadAmounts(ColumnTally tally, String name, long numbers) {
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

    private ColumnReading dateReading(int column, DateCells cells, boolean isTime, @Nullable DateOrder fileOrder) {
        ColumnTally tally = tallies.get(column);
        String name = names.get(column);
        OrderDecision decision = OrderDecision.of(tally.orders);
        DateOrder order = decision.possible().isEmpty()
                ? DateOrder.DAY_FIRST
                : decision.possible().get(0);
        String reason = "The whole column allows only this reading.";
        if (decision.needsHelp()) {
            DateOrder answer = answeredOrder(name);
            boolean open = decision.outcome() == OrderDecision.Outcome.OPEN;
            if (answer != null) {
                reason = "The order of day and month was answered by the file's owner.";
                order = answer;
            } else if (open && fileOrder != null && decision.possible().contains(fileOrder)) {
                reason = "Its own cells leave the order of day and month open; another column decides it.";
                order = fileOrder;
            } else if (isTime) {
                askForOrder(tally, name, decision);
            } else {
                remark(
                        "DATE_ORDER_OPEN",
                        Severity.INFO,
                        name,
                        tally.orders.count(),
                        tally.orders.examples,
                        "The dates in \"" + name + "\" could be read two ways, so they are kept as text.",
                        null);
                return ColumnReading.text(column + 1, name, 1, "Its dates could be read two ways.", false);
            }
        }
        remarkDates(tally, name, cells, order, isTime);
        return DateDecision.reading(tally, column + 1, name, cells, order, reason);
    }

    private void remarkDates(ColumnTally tally, String name, DateCells cells, DateOrder order, boolean isTime) {
        ColumnReading reading = DateDecision.reading(tally, 1, name, DateCells.WRITTEN, order, "");
        if (reading.zones() == Zones.MIXED && isTime) {
            remark(
                    "MIXED_TIME_ZONES",
                    Severity.WARNING,
                    name,
                    tally.datesWithZone,
                    List.of(),
                    "\"" + name + "\" has times of several zones, or some without one. All were brought to UTC; a time"
                            + " without a zone was taken as UTC.",
                    "Check that times without a zone are meant as UTC.");
        }
        long kinds = (tally.orders.count() > 0 ? 1 : 0)
                + (tally.yearFirstDates > 0 ? 1 : 0)
                + (tally.namedDates > 0 ? 1 : 0)
                + (tally.monthDates > 0 ? 1 : 0)
                + (cells == DateCells.SERIAL && tally.serials > 0 ? 1 : 0);
        if (kinds > 1) {
            remark(
                    "MIXED_DATE_FORMATS",
                    Severity.WARNING,
                    name,
                    tally.dates + (cells == DateCells.SERIAL ? tally.serials : 0),
                    List.of(),
                    "\"" + name + "\" has dates written in several ways.",
                    "Check a few of them in the preview.");
        }
    }

    private void remarkCurrencies(ColumnTally tally, String name) {
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

    private void remarkPercents(ColumnTally tally, String name, long numbers) {
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

    private void remarkNullWords(long words, String name) {
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

    private void askForOrder(ColumnTally tally, String name, OrderDecision decision) {
        List<DateOrder> orders = decision.possible();
        List<String> values = tally.orders.openExamples.isEmpty() ? tally.orders.examples : tally.orders.openExamples;
        String example = values.get(0);
        String readings = orders.stream()
                .map(order -> Previews.date(example, order))
                .filter(reading -> !reading.equals(Previews.NO_DATE))
                .distinct()
                .collect(Collectors.joining(" or "));
        question = new Question(
                DATE_ORDER,
                name,
                (decision.outcome() == OrderDecision.Outcome.OPEN
                                ? "All dates in \"" + name + "\" could be read in more than one way"
                                : "Some dates in \"" + name + "\" have the day first, others the month")
                        + ". Is " + example + " " + readings + "?",
                orders.stream()
                        .map(order -> new Question.Option(order.code(), order.label(), Previews.dates(values, order)))
                        .toList());
    }

    private void askForSign(ColumnTally tally, String name) {
        if (question != null) {
            return;
        }
        String example = tally.numberExamples.get(0);
        question = new Question(
                DECIMAL_SIGN,
                name,
                "The numbers in \"" + name + "\" could be read two ways. Is " + example + " "
                        + Previews.number(example, '.') + " or " + Previews.number(example, ',') + "?",
                List.of(
                        new Question.Option(
                                "POINT", "The point parts decimals", Previews.numbers(tally.numberExamples, '.')),
                        new Question.Option(
                                "COMMA", "The comma parts decimals", Previews.numbers(tally.numberExamples, ','))));
    }
}
