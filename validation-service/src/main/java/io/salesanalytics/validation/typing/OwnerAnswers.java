package io.salesanalytics.validation.typing;

import io.salesanalytics.contracts.Question;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the owner of a file has answered about its columns, and the one question that is still to be asked. */
final class OwnerAnswers {
    static final String DATE_ORDER = "DATE_ORDER";
    private static final String DECIMAL_SIGN = "DECIMAL_SIGN";

    private final Map<String, String> answers;
    private @Nullable Question question;

    /** @param answers by {@link Question#key()} */
    OwnerAnswers(Map<String, String> answers) {
        this.answers = answers;
    }

    /** The name of the time column, empty where it is not answered. */
    String timeColumn() {
        return answers.getOrDefault(TypingDecision.TIME_COLUMN, "");
    }

    /** The order of day, month and year in a column, or null. */
    @Nullable
    DateOrder order(String column) {
        String answer = answer(DATE_ORDER, column);
        return Stream.of(DateOrder.values())
                .filter(order -> order.code().equals(answer))
                .findFirst()
                .orElse(null);
    }

    /** The decimal sign of a column, or 0. */
    char sign(String column) {
        String answer = answer(DECIMAL_SIGN, column);
        if (answer == null) {
            return 0;
        }
        return answer.equals("COMMA") ? ',' : '.';
    }

    private @Nullable String answer(String code, String column) {
        String forColumn = answers.get(code + ":" + column);
        return forColumn != null ? forColumn : answers.get(code);
    }

    /** What is to be asked, or null. */
    @Nullable
    Question question() {
        return question;
    }

    /** The order of dates is asked for before anything else. */
    void askForOrder(ColumnTally tally, String name, OrderDecision decision) {
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

    /** Asks for a column's decimal sign, unless something else is asked already. */
    void askForSign(ColumnTally tally, String name) {
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
