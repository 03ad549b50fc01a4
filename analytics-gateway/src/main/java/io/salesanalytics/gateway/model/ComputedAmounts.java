package io.salesanalytics.gateway.model;

import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.gateway.model.Formula.Constant;
import io.salesanalytics.gateway.model.Formula.Negative;
import io.salesanalytics.gateway.model.Formula.Of;
import io.salesanalytics.gateway.model.Formula.Plus;
import io.salesanalytics.gateway.model.Formula.Rounded;
import io.salesanalytics.gateway.model.Formula.Times;
import io.salesanalytics.semantics.concept.DiscountKind;
import io.salesanalytics.semantics.concept.PricePaid;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Amounts of files that only say how many units there were and what one was. */
final class ComputedAmounts {
    private static final Constant HUNDREDTH = new Constant(new BigDecimal("0.01"));
    private static final int DIGITS_OF_HUNDREDTH = 2;

    private ComputedAmounts() {}

    /** What all rows come to, less what a discount column takes off, where that is clear. */
    static Measure revenue(SchemaColumns columns, Column quantity, Column price) {
        String words = "sum of " + quantity.name() + " × " + price.name() + " of each row";
        int scale = quantity.scale() + price.scale();
        Formula gross = new Of(Atom.ProductsOf.of(price.name(), quantity.name()));
        Column discount = columns.metric(Concept.DISCOUNT);
        DiscountKind kind =
                discount == null || PricePaid.isOne(price.name()) ? DiscountKind.NONE : DiscountKind.of(discount);
        if (discount != null && kind == DiscountKind.AMOUNT) {
            boolean below = discount.sum() != null && discount.sum().signum() < 0;
            Formula off = new Of(new Atom.SumOf(discount.name()));
            return measure(
                    "revenue",
                    "Revenue",
                    columns.currency(price),
                    Math.max(scale, discount.scale()),
                    words + (below ? " + " : " − ") + discount.name(),
                    new Plus(gross, below ? off : new Negative(off)));
        }
        if (discount != null && (kind == DiscountKind.FRACTION || kind == DiscountKind.PERCENT)) {
            Formula product = new Of(Atom.ProductsOf.of(price.name(), quantity.name(), discount.name()));
            boolean percent = kind == DiscountKind.PERCENT;
            return measure(
                    "revenue",
                    "Revenue",
                    columns.currency(price),
                    scale + discount.scale() + (percent ? DIGITS_OF_HUNDREDTH : 0),
                    words + ", less " + discount.name(),
                    new Plus(gross, new Negative(percent ? new Times(product, HUNDREDTH) : product)));
        }
        return measure("revenue", "Revenue", columns.currency(price), scale, words, gross);
    }

    /** What the units of all rows cost. */
    static Measure cost(SchemaColumns columns, Column quantity, Column ofOne) {
        return measure(
                "cost",
                "Cost",
                columns.currency(ofOne),
                quantity.scale() + ofOne.scale(),
                "sum of " + quantity.name() + " × " + ofOne.name() + " of each row",
                new Of(Atom.ProductsOf.of(ofOne.name(), quantity.name())));
    }

    private static Measure measure(
            String name, String label, @Nullable String currency, int scale, String words, Formula computation) {
        return new Measure(name, label, "currency", currency, scale, words, new Rounded(computation, scale));
    }
}
