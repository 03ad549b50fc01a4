package io.salesanalytics.validation.rule;

import io.salesanalytics.contracts.AmountBasis;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Severity;
import io.salesanalytics.semantics.concept.BasisOfAmounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether amounts are for one unit or for the whole row: of two rows of one product with different quantities, the same
 * amount speaks for the one, the same amount by quantity for the other. Looks at the beginning of the file.
 */
final class AmountBases implements RowRule {
    private static final long LAST_LINE = 20_000;
    private static final int FEW = 3;
    private static final int MANY = 8;
    private static final double SHARE_OF_FEW = 0.5;
    private static final double SHARE_OF_MANY = 0.25;
    private static final int TIMES_THE_OTHER = 10;
    private static final double HALF_A_CENT = 0.0051;

    private final int product;
    private final int quantity;
    private final String quantityName;
    private final List<Amount> amounts;
    private final List<Sale> sales = new ArrayList<>();

    /** A column of money, and what it is taken for. */
    private record Amount(int column, String name, Concept concept) {}

    /** A row, its amounts in the order of the columns, NaN where it has none. */
    private record Sale(long line, long product, double quantity, double[] amounts) {}

    private AmountBases(Meaning meaning, List<Amount> amounts) {
        this.product = meaning.column(Concept.PRODUCT);
        this.quantity = meaning.column(Concept.QUANTITY);
        this.quantityName = meaning.name(Concept.QUANTITY);
        this.amounts = amounts;
    }

    /** The rule, where the file has products, quantities and an amount of money. */
    static Stream<RowRule> of(Meaning meaning) {
        List<Amount> amounts = Stream.of(
                        Concept.UNIT_PRICE, Concept.REVENUE, Concept.NET_REVENUE, Concept.COST, Concept.PROFIT)
                .filter(meaning::has)
                .map(concept -> new Amount(meaning.column(concept), meaning.name(concept), concept))
                .toList();
        return meaning.has(Concept.PRODUCT, Concept.QUANTITY) && !amounts.isEmpty()
                ? Stream.of(new AmountBases(meaning, amounts))
                : Stream.empty();
    }

    @Override
    public void look(RuleRow row) {
        if (row.line() > LAST_LINE || !row.has(product) || !row.has(quantity) || row.number(quantity) == 0) {
            return;
        }
        double[] values = new double[amounts.size()];
        for (int i = 0; i < values.length; i++) {
            int column = amounts.get(i).column();
            values[i] = row.has(column) ? row.number(column) : Double.NaN;
        }
        sales.add(new Sale(row.line(), row.hash(product), row.number(quantity), values));
    }

    @Override
    public void add(RowRule other) {
        sales.addAll(((AmountBases) other).sales);
    }

    @Override
    public Map<Integer, AmountBasis> bases() {
        List<Sale> inOrder = sales.stream()
                .sorted(Comparator.comparingLong(Sale::line).thenComparingLong(Sale::product))
                .toList();
        Map<Integer, AmountBasis> bases = new LinkedHashMap<>();
        for (int i = 0; i < amounts.size(); i++) {
            Votes votes = votes(inOrder, i);
            if (votes.tell(votes.unit, votes.row)) {
                bases.put(amounts.get(i).column(), AmountBasis.UNIT);
            } else if (votes.tell(votes.row, votes.unit)) {
                bases.put(amounts.get(i).column(), AmountBasis.ROW);
            }
        }
        return bases;
    }

    /** How many pairs of rows speak for what. */
    private static final class Votes {
        private long compared;
        private long unit;
        private long row;

        void compare(double quantity, double amount, double otherQuantity, double otherAmount) {
            compared++;
            boolean sameAmount = Math.abs(amount - otherAmount) <= HALF_A_CENT;
            double rounding = HALF_A_CENT / Math.abs(quantity) + HALF_A_CENT / Math.abs(otherQuantity);
            boolean samePerUnit = Math.abs(amount / quantity - otherAmount / otherQuantity) <= rounding;
            unit += sameAmount && !samePerUnit ? 1 : 0;
            row += samePerUnit && !sameAmount ? 1 : 0;
        }

        boolean tell(long votes, long others) {
            boolean enough = votes >= MANY && votes >= compared * SHARE_OF_MANY
                    || votes >= FEW && votes >= compared * SHARE_OF_FEW;
            return enough && votes >= others * TIMES_THE_OTHER;
        }
    }

    private static Votes votes(List<Sale> inOrder, int index) {
        Votes votes = new Votes();
        Map<Long, Sale> last = new HashMap<>();
        for (Sale sale : inOrder) {
            double amount = sale.amounts()[index];
            if (Double.isNaN(amount) || amount == 0) {
                continue;
            }
            Sale before = last.put(sale.product(), sale);
            if (before != null && before.quantity() != sale.quantity()) {
                votes.compare(sale.quantity(), amount, before.quantity(), before.amounts()[index]);
            }
        }
        return votes;
    }

    @Override
    public List<Problem> problems() {
        Map<Integer, AmountBasis> bases = bases();
        return amounts.stream()
                .filter(amount -> isOdd(amount, bases.get(amount.column())))
                .map(this::problem)
                .toList();
    }

    private static boolean isOdd(Amount amount, @Nullable AmountBasis basis) {
        return basis == (amount.concept() == Concept.UNIT_PRICE ? AmountBasis.ROW : AmountBasis.UNIT);
    }

    private Problem problem(Amount amount) {
        String name = "\"" + amount.name() + "\"";
        String by = "\"" + quantityName + "\"";
        if (amount.concept() == Concept.UNIT_PRICE) {
            return problem(
                    amount,
                    Severity.INFO,
                    name + " grows with " + by + ": the same product has twice the amount where twice as much was sold."
                            + " So it is taken as the amount of the whole row.",
                    null);
        }
        String same = name + " is the same for a product whatever " + by + " says, so it seems to be for one unit. ";
        return BasisOfAmounts.isOfRowByName(amount.name())
                ? problem(
                        amount,
                        Severity.WARNING,
                        same + "It was added up as its name says.",
                        "If it is for one unit, say in the preview of the file that " + name + " is the unit price.")
                : problem(amount, Severity.INFO, same + "It is not added up.", null);
    }

    private static Problem problem(Amount amount, Severity severity, String message, @Nullable String suggestion) {
        return new Problem("AMOUNT_BASIS", severity, amount.name(), 0, List.of(), List.of(), message, suggestion);
    }
}
