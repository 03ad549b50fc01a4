package io.salesanalytics.validation.rule;

import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.RuleSettings;
import io.salesanalytics.validation.rule.Equation.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Revenue less cost is the profit: the cost of the whole row or of one piece, with or without a discount. */
final class ProfitAgrees {
    private ProfitAgrees() {}

    /** The rule, where the file has revenue, cost and profit. */
    static Stream<RowRule> of(Meaning meaning, RuleSettings settings) {
        if (!meaning.has(Concept.REVENUE, Concept.COST, Concept.PROFIT) || !meaning.isSummed(Concept.PROFIT)) {
            return Stream.empty();
        }
        int revenue = meaning.column(Concept.REVENUE);
        int net = meaning.column(Concept.NET_REVENUE);
        int cost = meaning.column(Concept.COST);
        int quantity = meaning.column(Concept.QUANTITY);
        int discount = meaning.column(Concept.DISCOUNT);
        String words = meaning.name(revenue) + " less " + meaning.name(cost);
        List<Way> ways = new ArrayList<>();
        ways.add(Way.of(words, row -> row.number(revenue) - row.number(cost)));
        if (quantity >= 0) {
            ways.add(Way.of(
                    words + " × " + meaning.name(quantity),
                    row -> row.number(revenue) - row.number(cost) * number(row, quantity)));
        }
        if (net >= 0) {
            ways.add(Way.of(
                    meaning.name(net) + " less " + meaning.name(cost), row -> number(row, net) - row.number(cost)));
        }
        if (discount >= 0) {
            ways.add(Way.of(
                    words + " less " + meaning.name(discount),
                    row -> row.number(revenue) - row.number(cost) - number(row, discount)));
        }
        return Stream.of(new Equation(
                "PROFIT_DISAGREES",
                meaning.column(Concept.PROFIT),
                meaning.name(Concept.PROFIT),
                List.of(revenue, cost),
                ways,
                quantity,
                false,
                settings.amountTolerance()));
    }

    private static double number(RuleRow row, int column) {
        return row.has(column) ? row.number(column) : 0;
    }
}
