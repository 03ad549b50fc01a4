package io.salesanalytics.validation.rule;

import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.RuleSettings;
import io.salesanalytics.validation.rule.Equation.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Quantity times price is the revenue: as it stands, less a discount (as an amount, a part or percent), plus tax. */
final class AmountsAgree {
    private AmountsAgree() {}

    /** The rule, where the file has quantity, price and revenue. */
    static Stream<RowRule> of(Meaning meaning, RuleSettings settings) {
        return Stream.of(Concept.REVENUE, Concept.NET_REVENUE)
                .filter(revenue -> meaning.has(Concept.QUANTITY, Concept.UNIT_PRICE, revenue))
                .map(revenue -> rule(meaning, revenue, settings));
    }

    private static RowRule rule(Meaning meaning, Concept revenue, RuleSettings settings) {
        int quantity = meaning.column(Concept.QUANTITY);
        int price = meaning.column(Concept.UNIT_PRICE);
        int discount = meaning.column(Concept.DISCOUNT);
        int tax = meaning.column(Concept.TAX);
        String product = meaning.name(quantity) + " × " + meaning.name(price);
        List<Way> plain = new ArrayList<>();
        plain.add(Way.of(product, row -> row.number(quantity) * row.number(price)));
        if (discount >= 0) {
            String less = product + " less " + meaning.name(discount);
            plain.add(Way.of(less, row -> row.number(quantity) * row.number(price) - number(row, discount)));
            plain.add(Way.of(less, row -> row.number(quantity) * (row.number(price) - number(row, discount))));
            plain.add(Way.of(less, row -> row.number(quantity) * row.number(price) * (1 - number(row, discount))));
            plain.add(
                    Way.of(less, row -> row.number(quantity) * row.number(price) * (1 - number(row, discount) / 100)));
        }
        List<Way> ways = new ArrayList<>(plain);
        if (tax >= 0) {
            plain.forEach(way -> ways.add(
                    Way.of(way.words() + " plus " + meaning.name(tax), row -> way.of(row) + number(row, tax))));
            plain.forEach(way -> ways.add(Way.of(
                    way.words() + " plus " + meaning.name(tax), row -> way.of(row) * (1 + number(row, tax) / 100))));
        }
        return new Equation(
                "AMOUNTS_DISAGREE",
                meaning.column(revenue),
                meaning.name(revenue),
                List.of(quantity, price),
                ways,
                quantity,
                true,
                settings.amountTolerance());
    }

    private static double number(RuleRow row, int column) {
        return row.has(column) ? row.number(column) : 0;
    }
}
