package io.salesanalytics.validation.typing;

import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.Question;
import io.salesanalytics.validation.typing.ColumnReading.DateCells;
import io.salesanalytics.validation.typing.ColumnReading.Zones;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what every column is, from the counts over the whole file and the answers its owner has given. */
public final class TypingDecision {
    /** The code of the question how day and month are ordered. */
    public static final String DATE_ORDER = OwnerAnswers.DATE_ORDER;

    /** The key of an answer nobody is asked for: the name of the column that says when a sale was. */
    public static final String TIME_COLUMN = "TIME_COLUMN";

    private final List<ColumnTally> tallies;
    private final List<String> names;
    private final OwnerAnswers owner;
    private final @Nullable DateOrder orderByMonths;
    private final NumberDecision numbers;
    private final TimeColumns times;
    private final TypingRemarks remarks = new TypingRemarks();

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
        this.owner = new OwnerAnswers(answers);
        this.orderByMonths = orderByMonths;
        this.numbers = new NumberDecision(tallies, delimiter);
        this.times = new TimeColumns(tallies, names, names.indexOf(owner.timeColumn()));
    }

    public Typing decide() {
        DateOrder fileOrder = fileOrder();
        List<ColumnReading> readings = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            readings.add(reading(i, fileOrder));
        }
        int time = times.time();
        int month = times.month();
        int day = times.day();
        if (times.isByYear() && month < 0) {
            remarks.datedByYear(names.get(time), tallies.get(time).years);
        }
        if (month >= 0) {
            remarks.datedBySeveralColumns(names.get(time), names.get(month), day < 0 ? null : names.get(day));
        }
        return new Typing(
                List.copyOf(readings), time, times.timeOfDay(), month, day, remarks.problems(), owner.question());
    }

    /** The order that all clear date columns of the file agree on; the time column's answer counts as clear. */
    private @Nullable DateOrder fileOrder() {
        Set<DateOrder> clear = EnumSet.noneOf(DateOrder.class);
        for (int i = 0; i < names.size(); i++) {
            if (times.cells(i) != null) {
                OrderDecision decision = OrderDecision.of(tallies.get(i).orders);
                DateOrder answered = i == times.time() && decision.needsHelp() ? owner.order(names.get(i)) : null;
                if (decision.isDecided()) {
                    clear.add(decision.possible().get(0));
                } else if (answered != null) {
                    clear.add(answered);
                }
            }
        }
        return clear.size() == 1 ? clear.iterator().next() : clear.isEmpty() ? orderByMonths : null;
    }

    private ColumnReading reading(int column, @Nullable DateOrder fileOrder) {
        DateCells cells = times.cells(column);
        if (cells != null) {
            return dateReading(column, cells, fileOrder);
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
            char answered = owner.sign(name);
            sign = answered == 0 ? '.' : answered;
            if (answered == 0 && numbers.decide(tally, column + 1, name, sign) != null) {
                owner.askForSign(tally, name);
            }
        }
        ColumnReading number = numbers.decide(tally, column + 1, name, sign);
        if (number != null) {
            remarks.mixedCurrencies(tally, name);
            remarks.mixedPercents(tally, name, tally.numbers(sign));
            remarks.wordsForNothing(name, tally.nullWords);
            return number;
        }
        NumberDecision.Code code = numbers.code(tally, new ColumnWords(name), sign);
        if (code == null) {
            return textOrBoolean(column, tally, name, sign);
        }
        if (tally.exponents > 0 && new ColumnWords(name).namesIdentifier()) {
            remarks.codesRounded(name, tally.exponents);
        }
        if (code.remarkable()) {
            remarks.mostlyNumbers(name, tally.meant() - tally.numbers(sign, new ColumnWords(name)));
        }
        return ColumnReading.text(column + 1, name, 1, code.reason(), code.leadingZeros());
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
        ColumnWords words = new ColumnWords(name);
        long numbersHere = tally.numbers(sign, words);
        long count = Math.max(numbersHere, tally.mostDates());
        boolean measure = words.namesMeasure();
        if (count * 2 > tally.meant() && count < tally.meant() && (measure || tally.dates == count)) {
            remarks.mixedContent(name, tally.dates == count ? "dates" : "numbers", tally.meant() - count);
        }
        if (count * 2 <= tally.meant()) {
            remarks.unreadAmounts(tally, name, numbersHere);
        }
        remarks.wordsForNothing(name, tally.textNulls);
        return ColumnReading.text(column + 1, name, 1, "Its cells are text.", tally.leadingZeros > 0);
    }

    private ColumnReading dateReading(int column, DateCells cells, @Nullable DateOrder fileOrder) {
        ColumnTally tally = tallies.get(column);
        String name = names.get(column);
        boolean isTime = column == times.time();
        OrderDecision decision = OrderDecision.of(tally.orders);
        DateOrder order = decision.possible().isEmpty()
                ? DateOrder.DAY_FIRST
                : decision.possible().get(0);
        String reason = times.areByValues()
                ? "No name says when the sale was, and all numbers of this column are days."
                : "The whole column allows only this reading.";
        if (decision.needsHelp()) {
            DateOrder answer = owner.order(name);
            boolean open = decision.outcome() == OrderDecision.Outcome.OPEN;
            if (answer != null) {
                reason = "The order of day and month was answered by the file's owner.";
                order = answer;
            } else if (open && fileOrder != null && decision.possible().contains(fileOrder)) {
                reason = "Its own cells leave the order of day and month open; another column decides it.";
                order = fileOrder;
            } else if (isTime) {
                owner.askForOrder(tally, name, decision);
            } else {
                remarks.dateOrderOpen(tally, name);
                return ColumnReading.text(column + 1, name, 1, "Its dates could be read two ways.", false);
            }
        }
        ColumnReading reading = DateDecision.reading(tally, column + 1, name, cells, order, reason);
        if (isTime) {
            remarks.mixedZones(tally, reading);
        }
        remarks.mixedDateFormats(tally, name, cells);
        return reading;
    }
}
